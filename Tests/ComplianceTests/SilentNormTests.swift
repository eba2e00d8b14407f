import Compliance
import Diagnostics
import Ledger
import Norms
import Testing

/// What has one cause is one finding: norms with a row `Zwijgt bij`.
@Suite struct SilentNormTests {
  private let place = Place(source: 0, from: 0, to: 0)

  /// A norm that is silent beside others.
  private func norm(
    _ subject: Subject, _ division: Division = [], code: String, silentBeside codes: String...
  ) -> Norm {
    let asking = Norm.asking(subject, division, code: code)
    return Norm(
      code: code, title: asking.title, place: place, citations: [], validity: .always,
      severities: asking.severities, audience: nil,
      silentBeside: codes.map { Placed($0, at: place) }, explanation: [], rule: asking.rule,
      text: "", textPlace: place, examples: [])
  }

  /// The codes of what is said; `says` is what the norms of the rulebook judge.
  private func codes(
    _ norms: [Norm], _ says: @escaping (Int, SubjectReference) -> Verdict.Outcome
  ) -> (found: [String], fails: Int) {
    let books = SmallBooks(plans: [SmallBooks.plan])
    var rulebook = Rulebook()
    rulebook.norms = norms
    let stand = StandIn(books.facts)
    let judging = Judging(
      verdict: { norm, subject, day in
        Verdict(norm: norm, subject: subject, outcome: says(norm, subject), day: day)
      }, account: stand.judging.account)
    let results = NormCheck.run(rulebook, on: books.facts, judging)
    return (results.diagnostics.map { $0.code.text }, results.counts.fail)
  }

  @Test(arguments: [Verdict.Outcome.fails, .undetermined])
  func itIsSilentWhereTheOtherSpeaks(outcome: Verdict.Outcome) {
    let norms = [
      norm(.activity, code: "TST-02", silentBeside: "TST-01"), norm(.activity, code: "TST-01"),
    ]
    // The other speaks of the first activity alone.
    let said = codes(norms) { norm, subject in
      norm == 1 && subject.index > 0 ? .complies : norm == 1 ? outcome : .fails
    }
    #expect(said.found.count { $0 == "TST-01" } == 1)
    #expect(said.found.count { $0 == "TST-02" } == 2, "of the other two activities")
    #expect(said.fails == (outcome == .fails ? 4 : 3), "verdicts stay what they are")
  }

  @Test func whatIsStillOpenIsNotSpokenOf() {
    let norms = [
      norm(.activity, code: "TST-02", silentBeside: "TST-01"), norm(.activity, code: "TST-01"),
    ]
    for outcome in [Verdict.Outcome.complies, .ongoing] {
      #expect(codes(norms) { norm, _ in norm == 1 ? outcome : .fails }.found.count == 3)
    }
  }

  /// An activity is told of with its theme, and a theme not with an activity.
  @Test func anActivityIsTheThemes() {
    let ofActivities = [
      norm(.activity, code: "TST-02", silentBeside: "TST-01"),
      norm(.theme, .year, code: "TST-01"),
    ]
    let said = codes(ofActivities) { _, _ in .fails }.found
    #expect(!said.contains("TST-02") && said.contains("TST-01"))
    let ofThemes = [
      norm(.theme, .year, code: "TST-02", silentBeside: "TST-01"),
      norm(.activity, code: "TST-01"),
    ]
    #expect(codes(ofThemes) { _, _ in .fails }.found.contains("TST-02"))
  }
}
