/// The other side of bookings that a program writes: a plain name that counts nowhere.
package enum CounterAccount {
  /// Whether a name can stand in a journal as a counter-account, and is read back as one.
  package static func isSuitable(_ name: String, _ codes: LedgerCodes) -> Bool {
    let path = AccountPath(name, codes)
    guard !path.isLiveability, path.layer == .realisation, path.flaw == nil else { return false }
    guard let first = name.utf8.first, AccountPath.canHold(name) else { return false }
    // What begins a bracket, a mark, a comment or a rule is no name.
    return !"([{*!;#%|=~&@\"':".utf8.contains(first) && name.utf8.last != UInt8(ascii: ":")
  }
}
