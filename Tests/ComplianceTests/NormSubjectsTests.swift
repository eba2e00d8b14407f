import Basics
import Compliance
import Diagnostics
import Ledger
import Norms
import Testing

/// Whom norms judge, on which day, and how much it matters.
struct NormSubjectsTests {
  private func asked(
    _ books: SmallBooks, _ subject: Subject, _ division: Division = [],
    validity: Validity = .always
  ) -> [StandIn.Question] {
    let stand = StandIn(books.facts)
    var rulebook = Rulebook()
    rulebook.norms = [.asking(subject, division, validity: validity)]
    _ = NormCheck.run(rulebook, on: books.facts, stand.judging)
    return stand.asked
  }

  private static let daysOfSubjects: [(Subject, Division, [String])] = [
    (.plan, .year, ["2020-12-31"]), (.plan, [], ["2020-12-31"]),
    (.theme, .year, ["2020-12-31", "2020-12-31"]), (.team, [], ["2020-12-31", "2020-12-31"]),
    (.team, .year, ["2020-12-31", "2020-12-31"]),
    (.agreement, [], ["2020-12-31", "2019-12-31"]), (.agreement, .year, ["2020-12-31"]),
    (.corporation, [.year, .kind], ["2020-12-31", "2020-12-31"]),
    (.corporation, .tertiaal, ["2020-12-31", "2020-12-31", "2020-12-31"]),
    (.activity, .kind, ["2020-12-31", "2020-12-31", "2020-12-31"]),
  ]

  @Test(arguments: daysOfSubjects)
  func days(subject: Subject, division: Division, days: [String]) {
    #expect(asked(SmallBooks(), subject, division).map { $0.day.text } == days)
  }

  private let planOfTwoYears = SmallBooks.plan.replacing(
    "| Budget 2020 ",
    with: "| Budget 2021 | Bedrag |\n| - | - |\n| Totaal | € 1 |\n\n| Budget 2020 ")

  /// A plan is judged by each year that it has figures for, whatever day it was written on.
  @Test func aPlanIsJudgedByItsYears() {
    let plan = planOfTwoYears.replacing(
      "| Status      | overleg   |", with: "| Status | overleg |\n| Datum | 2019-11-05 |")
    let books = SmallBooks(plans: [plan])
    #expect(asked(books, .plan, .year).map { $0.day.text } == ["2020-12-31", "2021-12-31"])
    // Asked once, by the first year in which the norm holds.
    #expect(asked(books, .plan).map { $0.day.text } == ["2020-12-31"])
    let from = Validity(from: Day(year: 2021, month: 1, day: 1), until: nil)
    for subject in [Subject.plan, .theme, .activity] {
      let days = asked(books, subject, validity: from).map { $0.day.text }
      #expect(Set(days).isSubset(of: ["2021-12-31"]))
      #expect(days.isEmpty == (subject == .activity), "activities have years of their own")
    }
    let until = Validity(from: nil, until: Day(year: 2020, month: 11, day: 30))
    #expect(asked(books, .plan, validity: until).isEmpty, "the day of the plan itself is no day")
  }

  /// Each year has values of its own, and the worst of them is what is said.
  @Test func theWorstYearIsTold() throws {
    let books = SmallBooks(plans: [planOfTwoYears])
    let place = Place(source: 0, from: 0, to: 0)
    var rulebook = Rulebook()
    rulebook.values = [DatedValue(name: "grens", unit: .money, entries: [], place: place)]
    rulebook.norms = [.asking(.plan, demand: .datedValue(0))]
    let stand = StandIn(books.facts)
    let judging = Judging(
      verdict: { norm, subject, day in
        let outcome: Verdict.Outcome = day.text > "2021" ? .fails : .complies
        return Verdict(norm: norm, subject: subject, outcome: outcome, day: day)
      }, account: stand.judging.account)
    let results = NormCheck.run(rulebook, on: books.facts, judging)
    #expect(results.verdicts.map { $0.verdict.outcome } == [.fails])
    #expect(results.verdicts.map { $0.verdict.day.text } == ["2021-12-31"])
  }

  @Test func aPlanThatIsReplacedIsNotJudged() throws {
    let other = SmallBooks.plan
      .replacing("# Plan Noord", with: "# Plan Noord, tweede")
      .replacing(
        "| Status      | overleg   |", with: "| Status | concept |\n| Vervangt | Plan Noord |")
    let books = SmallBooks(plans: [SmallBooks.plan, other])
    #expect(asked(books, .plan, .year).map { $0.subject.index } == [1])
    #expect(asked(books, .plan).map { $0.subject.index } == [1])
    #expect(asked(books, .activity).map { $0.subject.index } == [3, 4, 5])
    #expect(asked(books, .theme, .year).map { $0.subject.index } == [2, 3])
  }

  /// A norm that begins in the middle of a month judges the lines from that day on.
  @Test func postingsOnEitherSideOfABoundary() throws {
    let from = Validity(from: Day(year: 2020, month: 3, day: 14), until: nil)
    let asked = asked(SmallBooks(), .posting, validity: from)
    #expect(asked.allSatisfy { $0.day.text >= "2020-03-14" })
    // Of the two lines on one account in March, the one of the 12th was before the norm.
    #expect(asked.filter { $0.subject.index < 0 }.map { $0.day.text }.contains("2020-03-20"))
    let over = Validity(from: nil, until: Day(year: 2019, month: 12, day: 31))
    #expect(self.asked(SmallBooks(), .posting, validity: over).isEmpty)
  }

  @Test(arguments: [
    ("concept", Severity.note), ("overleg", .warning), ("vastgesteld", .error),
  ])
  func severityFollowsTheStatus(status: String, severity: Severity) {
    let plan = SmallBooks.plan.replacing("| overleg   |", with: "| \(status) |")
    for subject in [Subject.plan, .activity, .theme] {
      let results = run(SmallBooks(plans: [plan]), .asking(subject)) { _, _ in .fails }
      #expect(results.diagnostics.allSatisfy { $0.severity == severity })
      #expect(!results.diagnostics.isEmpty)
    }
  }

  @Test func whatHasNoPlanIsJudgedInFull() {
    let results = run(SmallBooks(), .asking(.corporation)) { _, _ in .fails }
    #expect(results.diagnostics.map { $0.severity } == [.error])
    let draft = run(SmallBooks(), .asking(.corporation), status: .draft) { _, _ in .fails }
    #expect(draft.diagnostics.map { $0.severity } == [.note])
  }

  /// A plan that says no status is a draft.
  @Test func withoutAStatusAPlanIsADraft() {
    let plan = SmallBooks.plan.replacing("| Status      | overleg   |\n", with: "")
    for subject in [Subject.plan, .activity, .theme] {
      let results = run(SmallBooks(plans: [plan]), .asking(subject)) { _, _ in .fails }
      #expect(results.diagnostics.allSatisfy { $0.severity == .note })
      #expect(!results.diagnostics.isEmpty)
    }
  }

  /// What cannot be judged is at most a warning, however far the plan has come.
  @Test func severityOfWhatCannotBeJudged() {
    let strict = SeverityByStatus(draft: .error, consultation: .error, adopted: .error)
    let norm = Norm.asking(.plan, severities: strict)
    let open = run(SmallBooks(), norm) { _, _ in .undetermined }
    #expect(open.diagnostics.map { $0.severity } == [.warning])
    let adopted = run(SmallBooks(), norm, status: .adopted) { _, _ in .undetermined }
    #expect(adopted.diagnostics.map { $0.severity } == [.warning])
  }

  @Test func aNormMayNotHoldYet() {
    let later = SeverityByStatus(draft: nil, consultation: nil, adopted: .error)
    let results = run(SmallBooks(), .asking(.plan, severities: later)) { _, _ in .fails }
    #expect(results.verdicts.isEmpty)
    #expect(results.counts == NormResults.Counts.none)
  }

  /// What a team books outside the years of its plans is told at the line, and no team is judged for
  /// a year of which there is nothing else; a plan that says no year may be of any.
  @Test func aMisdatedLineBringsNoYearToJudge() {
    let misdated = SmallBooks.journal.replacing("2020-06-30 * Uren", with: "2202-06-30 * Uren")
    func years(_ books: SmallBooks) -> Set<Int16> {
      Set(NormSubjectList(books.facts, .team, .year).references.map { $0.year })
    }
    #expect(years(SmallBooks(misdated)) == years(SmallBooks()))
    #expect(years(SmallBooks(misdated, plans: [])).contains(2202))
  }

  /// The latest day up to which a team's books are complete; else that of the latest spending that a
  /// plan covers, so that one misdated line brings no year into being.
  @Test func theDayOfJudgement() {
    func asOf(_ books: SmallBooks) -> String {
      books.facts.facts.value(.asOf, SubjectReference(.plan, 0)).text
    }
    #expect(asOf(SmallBooks()) == "2020-12-31")
    let open = SmallBooks.organisation.replacing("2020-12-31          |", with: "? |")
      .replacing("2020-04-30          |", with: "? |")
    #expect(asOf(SmallBooks(organisation: open)) == "2020-06-30")
    let misdated = SmallBooks.journal.replacing("2020-06-30 * Uren", with: "2202-06-30 * Uren")
    #expect(asOf(SmallBooks(misdated, organisation: open)) == "2020-06-01")
    #expect(asOf(SmallBooks("", organisation: open)) == "2019-12-01", "signed, the only day told")
    let given = Day(year: 2021, month: 2, day: 1)
    #expect(
      SmallBooks(asOf: given).facts.facts.value(.asOf, SubjectReference(.plan, 0)).text
        == "2021-02-01")
  }
}

extension NormResults.Counts {
  static var none: NormResults.Counts {
    NormCheck.run(Rulebook(), on: SmallBooks("").facts, StandIn(SmallBooks("").facts).judging)
      .counts
  }
}

/// Runs one norm of which a test knows what it says.
func run(
  _ books: SmallBooks, _ norm: Norm, status: Plan.Status? = nil, showing field: Field = .asOf,
  says: @escaping (Facts, SubjectReference) -> Verdict.Outcome?
) -> NormResults {
  var rulebook = Rulebook()
  rulebook.norms = [norm]
  let stand = StandIn(books.facts, showing: field, says: says)
  return NormCheck.run(rulebook, on: books.facts, status: status, stand.judging)
}
