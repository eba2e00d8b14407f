import Basics
import Diagnostics
import Ledger
package import Norms

extension NormResults {
  /// The questions of the rulebook about what plans and the organisation say, answered or not; those
  /// about bookings are asked where they stand.
  package func questions(of rulebook: Rulebook) -> [AskedQuestion] {
    var seen: Set<SubjectReference> = []
    var norm = -1
    return verdicts.compactMap { judged in
      let verdict = judged.verdict
      let rule = rulebook.norms[verdict.norm].rule
      guard rule.isQuestion, rule.subject != .posting, let place = place(of: verdict) else {
        return nil
      }
      if verdict.norm != norm { seen = [] }
      norm = verdict.norm
      // One row that is judged for several years is answered once.
      let row = SubjectReference(verdict.subject.subject, verdict.subject.index)
      guard seen.insert(row).inserted else { return nil }
      let (standing, answer) = told(
        subjects.facts.standing(of: rulebook.norms[verdict.norm].code, verdict.subject))
      return AskedQuestion(
        norm: verdict.norm, question: account(of: verdict, .words).message, place: place,
        standing: standing, answer: answer, isWaived: judged.waiver != nil)
    }
  }

  private func told(
    _ standing: AnswerStanding
  ) -> (AskedQuestion.Standing, AskedQuestion.Answer?) {
    switch standing {
    case .open: (.open, nil)
    case .unfinished: (.unfinished, nil)
    case .contested: (.contested, nil)
    case .lapsed(let row):
      (.lapsed, row.text.map { told($0.value, row) })
    case .answered(let given): (.answered, told(given.text, given.row))
    }
  }

  private func told(_ text: String, _ row: Answer?) -> AskedQuestion.Answer {
    AskedQuestion.Answer(text: text, who: row?.who?.value, day: row?.day?.value)
  }
}
