import Basics
import Diagnostics
import Ledger
import Templates

/// What has to be known before a workspace can be made: from options, else by asking.
struct WorkspaceQuestions {
  private let conversation: Conversation

  init(_ conversation: Conversation) { self.conversation = conversation }

  func workspace(_ options: ParsedOptions) throws(WrongUse) -> NewWorkspace {
    let team = try team(options)
    let municipalities = try municipalities(options, of: team)
    let year = try year(options)
    let codes = try CodeQuestions(conversation).codes(options, in: year)
    return NewWorkspace(team: team, municipalities: municipalities, year: year, codes: codes)
  }

  private func team(_ options: ParsedOptions) throws(WrongUse) -> String {
    let team: String
    if let typed = options.value("team") {
      team = typed
    } else {
      team = try asked(
        Bilingual(dutch: "Hoe heet het gebiedsteam?", english: "What is the area team called?"),
        suggestion: "Ons gebiedsteam")
    }
    guard WorkspaceQuestions.isName(team) else {
      throw .wrongValue(team, option: "--team", allowed: "Fabelveen, …")
    }
    return team
  }

  private func municipalities(
    _ options: ParsedOptions, of team: String
  ) throws(WrongUse) -> [String] {
    var typed = options.all("gemeente")
    if typed.isEmpty {
      typed = [
        try asked(
          Bilingual(
            dutch: "In welke gemeenten werkt het? (komma ertussen)",
            english: "In which municipalities does it work? (commas between)"),
          suggestion: conversation.isWithPerson ? team : "Onze gemeente")
      ]
    }
    var names: [String] = []
    for name in typed.flatMap({ $0.split(separator: ",") }) {
      let name = name.split { $0.isWhitespace }.joined(separator: " ")
      guard WorkspaceQuestions.isName(name) else {
        throw .wrongValue(name, option: "--gemeente", allowed: "Fabelveen, …")
      }
      if !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else { throw .valueMissing(option: "--gemeente") }
    return names
  }

  /// The clock may suggest a year, and never decides.
  private func year(_ options: ParsedOptions) throws(WrongUse) -> Int {
    let typed: String
    if let value = options.value("jaar") {
      typed = value
    } else {
      guard conversation.isWithPerson, let today = Clock.today else {
        throw .valueMissing(option: "--jaar")
      }
      typed = try asked(
        Bilingual(dutch: "Voor welk jaar is het plan?", english: "For which year is the plan?"),
        suggestion: String(today.components.year))
    }
    guard let year = Int(typed), 1900...2200 ~= year else {
      throw .wrongValue(typed, option: "--jaar", allowed: "2026, 2027, …")
    }
    return year
  }

  /// The answer, or the suggestion where nobody can answer.
  private func asked(_ question: Bilingual, suggestion: String) throws(WrongUse) -> String {
    guard conversation.isWithPerson else { return suggestion }
    guard let answer = conversation.ask(question, suggestion: suggestion) else {
      throw .operandMissing(question.text(in: conversation.language))
    }
    return answer
  }

  /// Whether a name can stand in a table, in a label and in the name of a folder.
  private static func isName(_ name: String) -> Bool {
    name.contains { $0.isLetter || $0.isNumber }
      && !name.contains { "|,;{}<>*_`\\".contains($0) || $0.isNewline }
  }
}
