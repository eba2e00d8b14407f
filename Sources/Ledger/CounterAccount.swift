/// The other side of bookings that a program writes: a plain name that counts nowhere.
package enum CounterAccount {
  /// Whether a name can stand in a journal as a counter-account, and is read back as one.
  package static func isSuitable(_ name: String, _ codes: LedgerCodes) -> Bool {
    let path = AccountPath(name, codes)
    guard !path.isLiveability, path.layer == .realisation, path.flaw == nil else { return false }
    let bytes = Array(name.utf8)
    guard let first = bytes.first, let last = bytes.last else { return false }
    // What begins a bracket, a mark, a comment or a rule is no name.
    let marks: [UInt8] = Array("([{*!;#%|=~&@\"':".utf8)
    if marks.contains(first) || first <= 0x20 || last <= 0x20 || last == UInt8(ascii: ":") {
      return false
    }
    var previous: UInt8 = 0
    for byte in bytes {
      if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: ";") { return false }
      if previous == 0x20, byte == 0x20 { return false }
      previous = byte
    }
    return true
  }
}
