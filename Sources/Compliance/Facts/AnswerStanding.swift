import Basics
import Diagnostics
import Ledger
import Norms

/// What was answered to a question of a norm about one thing.
struct GivenAnswer {
  let text: String
  /// Who gave it and when; nil for one that stands beside what it is about.
  let row: Answer?
  /// The cell by which people find it.
  let place: Place
}

/// How a question of a norm about one thing stands.
enum AnswerStanding {
  case open
  case answered(GivenAnswer)
  /// What was asked about has changed since somebody answered.
  case lapsed(Answer)
  /// A row is there that does not say all that an answer has to say.
  case unfinished(Answer)
  /// Several answers stand there, so that nobody knows which holds.
  case contested([GivenAnswer])
}

extension BookFacts {
  /// The rows of answers by what they answer.
  struct QuestionKey: Hashable {
    let norm: String
    let subject: String
  }

  /// A row as an answer names it.
  struct NamedRow: Hashable {
    let subject: Subject
    let name: String
  }

  /// The mark of a row, and the plan that it stands in.
  struct MarkedRow {
    let plan: Int?
    let mark: String
    /// Whether norms judge it at all: a row of a plan that was replaced is left be.
    let isJudged: Bool
  }

  /// What answers may call a subject; the first of them is what people are told.
  func answerNames(of reference: SubjectReference) -> [String] {
    let names = kind(of: reference).ownNames(reference, self).filter { !$0.isEmpty }
    return names.isEmpty ? [reference.subject.rawValue] : names
  }

  /// The mark of what a question is asked about: it changes with any of its cells but Motivering.
  ///
  /// The team is in it, so that an answer about one team's row never answers for another's that
  /// reads alike. Nil for bookings, which are answered where they stand.
  func answerMark(of reference: SubjectReference) -> String? {
    if let known = marksOfRows[reference] { return known }
    guard var record = kind(of: reference).record(of: reference, self) else { return nil }
    record.add("team of the row", teamName(of: reference))
    let mark = Digest(record.text).short
    marksOfRows[reference] = mark
    return mark
  }

  /// The one answer that holds.
  func answer(to norm: String, _ reference: SubjectReference) -> String? {
    if case .answered(let given) = standing(of: norm, reference) { return given.text }
    return nil
  }

  func standing(of norm: String, _ reference: SubjectReference) -> AnswerStanding {
    var given = answersInCell(to: norm, reference)
    var lapsed: Answer?
    var unfinished: Answer?
    let rows = answerRows(to: norm, reference)
    let mark = rows.isEmpty ? nil : answerMark(of: reference)
    for number in rows {
      let answer = books.answers[number]
      guard answer.isWhole, let text = answer.text?.value, let own = answer.mark?.value else {
        unfinished = unfinished ?? answer
        continue
      }
      if own.lowercased() == mark {
        given.append(GivenAnswer(text: text, row: answer, place: answer.norm.place))
      } else if !isOfNamesake(answer, reference) {
        // The latest is told, whatever the order of the rows.
        if lapsed.map({ isLater(answer, than: $0) }) ?? true { lapsed = answer }
      }
    }
    if given.count > 1 { return .contested(given) }
    if let only = given.first { return .answered(only) }
    return unfinished.map { .unfinished($0) } ?? lapsed.map { .lapsed($0) } ?? .open
  }

  private func isLater(_ answer: Answer, than other: Answer) -> Bool {
    guard let day = answer.day?.value, let earlier = other.day?.value else { return false }
    if day != earlier { return day > earlier }
    return answer.text?.value ?? "" > other.text?.value ?? ""
  }

  /// The numbers of the rows that name a question about a subject.
  private func answerRows(to norm: String, _ reference: SubjectReference) -> [Int] {
    if books.answers.isEmpty || reference.subject == .posting { return [] }
    let plan = self.plan(of: reference)
    let names = answerNames(of: reference).map { WaiverUse.folded($0) }.unique
    return names.flatMap { name in
      answersOfQuestions[QuestionKey(norm: WaiverUse.folded(norm), subject: name)] ?? []
    }.filter { isWithin(answerPlan(books.answers[$0]), plan) }.sorted()
  }

  /// The plan in whose document an answer stands, for whose rows alone it is.
  func answerPlan(_ answer: Answer) -> Int? { plansOfSources[answer.place.source] }

  /// Whether an answer in a plan can be about what belongs to a plan, or to none.
  func isWithin(_ plan: Int?, _ ofSubject: Int?) -> Bool {
    plan == nil || ofSubject == nil || plan == ofSubject
  }

  /// Whether an answer is about another row of the same name.
  private func isOfNamesake(_ answer: Answer, _ reference: SubjectReference) -> Bool {
    let name = WaiverUse.folded(answer.subject?.value ?? "")
    let rows = markedRows(reference.subject)[NamedRow(subject: reference.subject, name: name)] ?? []
    return rows.contains {
      $0.mark == answer.mark?.value.lowercased() && isWithin(answerPlan(answer), $0.plan)
    }
  }

  /// All rows of a kind by what answers may call them.
  func markedRows(_ subject: Subject) -> [NamedRow: [MarkedRow]] {
    if let known = rowsOfAnswers[subject] { return known }
    var rows: [NamedRow: [MarkedRow]] = [:]
    for index in 0..<kinds[subject].count(self) {
      let reference = SubjectReference(subject, Int32(index))
      guard let mark = answerMark(of: reference) else { continue }
      let isJudged = !kinds[subject].years(of: index, .year, self).isEmpty
      for name in answerNames(of: reference) {
        rows[NamedRow(subject: subject, name: WaiverUse.folded(name)), default: []]
          .append(MarkedRow(plan: plan(of: reference), mark: mark, isJudged: isJudged))
      }
    }
    rowsOfAnswers[subject] = rows
    return rows
  }

  // MARK: In the cell Motivering

  /// What stands in the cell Motivering, or behind the label of bookings; nil where nothing does.
  func motivation(of reference: SubjectReference) -> String? {
    guard case .text(let text) = fact(.motivation, reference).value else { return nil }
    return text
  }

  private func answersInCell(to norm: String, _ reference: SubjectReference) -> [GivenAnswer] {
    guard let text = motivation(of: reference),
      let place = origin(.motivation, reference).places.first
    else { return [] }
    let answers = answersInCells[text] ?? AnswersInCell(text)
    answersInCells[text] = answers
    return answers.entries.filter { $0.norm == norm && !$0.text.isEmpty }.map {
      GivenAnswer(text: $0.text, row: nil, place: place)
    }
  }
}
