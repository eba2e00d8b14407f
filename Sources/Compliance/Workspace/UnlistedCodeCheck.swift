import Basics
import Diagnostics
import Ledger

/// A ledger code of the journals is one that the organisation lists.
///
/// One finding per code, whatever kinds and activities stand behind it.
enum UnlistedCodeCheck {
  private struct Mistake {
    let code: String
    var postings = WrittenAccounts()
  }

  static func run(
    on book: Book, paths: [AccountPath], _ organisation: Organisation
  ) -> [Diagnostic] {
    let listed = organisation.ledgerCodes.map { $0.code.value }
    guard !listed.isEmpty else { return [] }
    let known = Set(listed)
    var numbers: [String: Int] = [:]
    var mistakes: [Mistake] = []
    let mistakeOfAccount = paths.map { path -> Int in
      guard let code = path.ledgerCode, !known.contains(code), !isMalformed(path) else { return -1 }
      if let number = numbers[code] { return number }
      numbers[code] = mistakes.count
      mistakes.append(Mistake(code: code))
      return mistakes.count - 1
    }
    guard !mistakes.isEmpty else { return [] }
    for part in book.parts {
      for posting in part.postings {
        let number = mistakeOfAccount[Int(posting.account)]
        guard number >= 0, !posting.traits.contains(.continued) else { continue }
        mistakes[number].postings.add(posting, in: part)
      }
    }
    return mistakes.compactMap { finding($0, listed, book) }
  }

  /// How the code is written is told already.
  private static func isMalformed(_ path: AccountPath) -> Bool {
    if case .malformedCode = path.flaw { return true }
    return false
  }

  /// Nil for a code of which only directives speak.
  private static func finding(
    _ mistake: Mistake, _ listed: [String], _ book: Book
  ) -> Diagnostic? {
    guard let place = mistake.postings.firstPlace(in: book) else { return nil }
    let meant = Spelling.nearest(to: mistake.code, among: listed)
    let codes = WorkspaceWords.list(listed)
    return Diagnostic(
      .unlistedLedgerCode, at: place,
      Bilingual(
        dutch: "het grootboek van de organisatie heeft geen nummer \(mistake.code)",
        english: "the organisation lists no ledger code \(mistake.code)"),
      notes: WorkspaceWords.postings(mistake.postings.count),
      help: meant.map { WorkspaceWords.meant($0) }
        ?? Bilingual(
          dutch: "kies uit \(codes), of zet het nummer in de tabel Grootboeknummer",
          english: "choose from \(codes), or add the code to the table Grootboeknummer"),
      fixes: [
        meant.flatMap {
          mistake.postings.fix(.code, as: $0, among: listed, in: book)?
            .atMost(Spelling.gradeOfCode($0, for: mistake.code, among: listed))
        }
      ])
  }
}
