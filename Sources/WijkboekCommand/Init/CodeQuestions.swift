import Diagnostics
import Ledger
import Templates

/// The ledger codes of a new workspace, by part of the law: from options, else by asking.
///
/// Nobody has the codes of another corporation, and the norms speak of parts: so whichever are told
/// here, the law is judged. Where nobody can answer, those of the template stand.
struct CodeQuestions {
  private let conversation: Conversation
  /// What stands for no theme at all.
  private static let none = "-"

  init(_ conversation: Conversation) { self.conversation = conversation }

  func codes(_ options: ParsedOptions, in year: Int) throws(WrongUse) -> ThemeCodes {
    let typed = try typedCodes(options, in: year)
    var codes = ThemeCodes()
    var known: [String] = []
    for theme in ThemeCodes.themes(in: year) {
      let code: String
      if let own = typed[theme.part] { code = own } else { code = try asked(theme) }
      if code == Self.none, theme.firstYear > 0 { continue }
      // A code is one theme: the table lists each once.
      guard Self.isCode(code), !known.contains(code) else {
        throw .wrongValue(
          "\(theme.part)=\(code)", option: "--codes", allowed: "\(theme.part)=\(theme.suggestion)")
      }
      known.append(code)
      codes[theme.part] = code
    }
    return codes
  }

  /// What the option says, by part.
  private func typedCodes(
    _ options: ParsedOptions, in year: Int
  ) throws(WrongUse) -> [String: String] {
    let parts = ThemeCodes.themes(in: year).map { $0.part }
    var codes: [String: String] = [:]
    for pair in options.all("codes").flatMap({ $0.split(separator: ",") }) {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let part = sides[0].split { $0.isWhitespace }.joined(separator: " ").lowercased()
      guard sides.count == 2, parts.contains(part), codes[part] == nil else {
        throw .wrongValue(
          String(pair), option: "--codes",
          allowed: parts.map { $0 + "=…" }.joined(separator: ", "))
      }
      codes[part] = sides[1].split { $0.isWhitespace }.joined(separator: " ")
    }
    return codes
  }

  private func asked(_ theme: ThemeCodes.Theme) throws(WrongUse) -> String {
    guard conversation.isWithPerson else { return theme.suggestion }
    let name = theme.name
    let isOptional = theme.firstYear > 0
    let question = Bilingual(
      dutch: "Welk grootboeknummer heeft \(name)?"
        + (isOptional ? " (sinds \(theme.firstYear); - voor geen thema)" : ""),
      english: "Which GL code does \(name) have?"
        + (isOptional ? " (since \(theme.firstYear); - for no theme)" : ""))
    guard let answer = conversation.ask(question, suggestion: theme.suggestion) else {
      throw .operandMissing(question.text(in: conversation.language))
    }
    return answer
  }

  /// Whether a journal can begin an account with it, and a table can hold it.
  private static func isCode(_ text: String) -> Bool {
    LedgerCodes.canList(text) && text.contains { $0.isLetter || $0.isNumber }
      && !text.contains { "|{}<>*_`\\,=".contains($0) || $0.isNewline }
  }
}
