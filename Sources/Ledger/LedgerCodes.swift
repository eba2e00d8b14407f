/// The ledger codes that accounts are about: those of the organisation's ledger table.
///
/// A code is whatever that table lists. Where there is no table, as outside a workspace, a first
/// part that begins with five digits stands in for one.
package struct LedgerCodes: Sendable {
  /// In the order of the table; empty where there is none.
  package let listed: [String]
  private let ownKinds: [String: AccountPath.Kind]
  private let known: Set<String>

  /// The codes of books without a ledger table.
  package static let withoutTable = LedgerCodes(Organisation())

  package init(_ organisation: Organisation) {
    listed = organisation.ledgerCodes.map { $0.code.value }
    known = Set(listed)
    var kinds: [String: AccountPath.Kind] = [:]
    for row in organisation.ledgerCodes { kinds[row.code.value] = row.kind?.value }
    ownKinds = kinds
  }

  package var hasTable: Bool { !listed.isEmpty }

  /// Whether the part of an account behind its layer is a code.
  package func contains(_ part: String) -> Bool {
    hasTable ? known.contains(part) : LedgerCodes.beginsWithFiveDigits(part)
  }

  /// The only kind of money that a code has, so that accounts may leave it out; nil where accounts
  /// have to say it.
  package func ownKind(of code: String) -> AccountPath.Kind? { ownKinds[code] }

  private static func beginsWithFiveDigits(_ part: String) -> Bool {
    let start = part.utf8.prefix(5)
    return start.count == 5 && start.allSatisfy { 0x30...0x39 ~= $0 }
  }

  /// Whether a journal can hold a text as the first part of an account that is about liveability.
  package static func canList(_ text: String) -> Bool {
    guard let first = text.utf8.first, AccountPath.canHold(text) else { return false }
    return !"([*!".utf8.contains(first) && !text.utf8.contains(0x3A)
      && !AccountPath.isReserved(text)
  }
}

extension Names {
  /// What the name of each account says, by the number of the account.
  package func paths(_ codes: LedgerCodes) -> [AccountPath] {
    accounts.map { AccountPath($0, codes) }
  }
}
