import Basics
import Diagnostics
import Ledger
import Norms
import Privacy

/// What a finding says of the rows that a norm asks a person about: how to answer, and what became of
/// the answers that were given.
struct AskedRows {
  private static let mostNotes = 5

  private let norm: Norm
  private let facts: BookFacts
  private let subjects: [SubjectReference]

  init(_ norm: Norm, _ subjects: [SubjectReference], _ facts: BookFacts) {
    self.norm = norm
    self.facts = facts
    // One row that is judged for several years is answered once.
    var seen: Set<Int32> = []
    self.subjects = subjects.filter { seen.insert($0.index).inserted }
  }

  /// The rows to paste; nil for bookings, which are answered where they stand.
  var offer: OfferedRows? {
    var rows: [String] = []
    for subject in subjects {
      let names = facts.answerNames(of: subject)
      // A name that is hidden where it is shown could not be pasted; a code can.
      let name = names.first { tellsNothing($0) } ?? names.first
      guard let mark = facts.answerMark(of: subject), let name else { continue }
      var text: String?
      if case .lapsed(let answer) = facts.standing(of: norm.code, subject) {
        text = answer.text?.value
      }
      rows.append(Answer.row(norm: norm.code, subject: name, text: text, mark: mark))
    }
    guard let first = subjects.first, !rows.isEmpty else { return nil }
    let source = facts.place(of: first)?.source
    let hasTable = facts.books.answers.contains { $0.place.source == source }
    return OfferedRows(head: hasTable ? [] : Answer.headLines, rows: rows)
  }

  private func tellsNothing(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return PersonalData.all(in: bytes.span, bytes.indices).isEmpty
  }

  /// How to answer, as the last thing before the rows.
  var help: Bilingual {
    let code = norm.code
    if norm.rule.subject == .posting {
      return Bilingual(
        dutch: "zet het antwoord bij de boeking, als motivering: \(code): …",
        english: "write the answer at the posting, as motivering: \(code): …")
    }
    let isOne = subjects.count == 1
    let isOfPlan = subjects.first.flatMap { facts.plan(of: $0) } != nil
    let cell = norm.rule.subject == .activity
    return Bilingual(
      dutch: (isOne ? "vul deze rij in en plak haar" : "vul deze rijen in en plak ze")
        + " in een tabel Antwoord van \(isOfPlan ? "het plan" : "de organisatie")"
        + (cell ? ", of schrijf in Motivering \(code): …" : ""),
      english: (isOne ? "fill in this row and paste it" : "fill in these rows and paste them")
        + " into a table Antwoord of the \(isOfPlan ? "plan" : "organisation")"
        + (cell ? ", or write \(code): … in Motivering" : ""))
  }

  /// Why answers that stand there do not count.
  var notes: [Bilingual] {
    let found = subjects.compactMap { note(of: $0) }
    let left = found.count - Self.mostNotes
    guard left > 0 else { return found }
    return found.prefix(Self.mostNotes) + [
      Bilingual(
        dutch: "en nog \(left) antwoorden die niet tellen",
        english: "and \(left) more answers that do not count")
    ]
  }

  private func note(of subject: SubjectReference) -> Bilingual? {
    let name = (facts.answerNames(of: subject).first ?? "").clipped(to: 60)
    switch facts.standing(of: norm.code, subject) {
    case .open, .answered: return nil
    case .lapsed(let answer):
      let who = answer.who?.value.clipped(to: 60) ?? ""
      let day = answer.day?.value.text ?? ""
      return Bilingual(
        dutch: "het antwoord over \(name), van \(who) op \(day), is vervallen: de rij is daarna "
          + "veranderd",
        english: "the answer about \(name), by \(who) on \(day), has lapsed: the row changed after "
          + "it")
    case .unfinished:
      return Bilingual(
        dutch: "het antwoord over \(name) is nog niet af",
        english: "the answer about \(name) is not finished yet")
    case .contested(let given):
      return Bilingual(
        dutch: "over \(name) staan \(given.count) antwoorden: welk geldt, is niet te zeggen",
        english: "there are \(given.count) answers about \(name): which holds, cannot be said")
    }
  }
}
