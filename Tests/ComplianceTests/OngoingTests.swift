import Basics
import Compliance
import Diagnostics
import Ledger
import Norms
import Testing

/// What is said while a period runs: neither a pass nor a finding, as long as nothing else lacks.
@Suite struct OngoingTests {
  private static func rules(_ norm: String) -> String {
    """
    # Proef

    ## EIG-01 Een proef

    | Norm      |          |
    | --------- | -------- |
    | Grondslag | afspraak |
    | Geldig    | altijd   |
    | Ernst     | fout     |

    ```norm
    \(norm)
    ```

    ```voorbeeld voldoet
    ```

    ```voorbeeld voldoet niet
    ```

    """
  }

  private static let within =
    "voor elke activiteit per jaar\neis verplicht + gerealiseerd <= begroot"

  /// The small books with one team whose books are complete up to some day.
  private func books(
    complete: String, asOf: String? = nil, budget: String = "6.000", spent: String = "300,00"
  ) throws -> SmallBooks {
    let organisation = SmallBooks.organisation
      .replacing("| 2020-12-31          |", with: "| \(complete) |")
      .replacing("| Zuid        | Emmen    | 2020-04-30          |\n", with: "")
    let plan = SmallBooks.plan.replacing("|      ? |", with: "| \(budget) |")
    return SmallBooks(
      SmallBooks.journal.replacing("€ 300,00", with: "€ \(spent)"), plans: [plan],
      organisation: organisation, asOf: asOf.flatMap { Period($0)?.first })
  }

  private func results(_ books: SmallBooks, _ norm: String = within) throws -> NormResults {
    let reading = RulebookReading.read(
      [Source(path: "rules/a.md", text: Self.rules(norm))], firstNumber: books.sources.count)
    try #require(reading.diagnostics.isEmpty, "\(reading.diagnostics.map { $0.message.dutch })")
    return NormCheck.run(reading.rulebook, on: books.books)
  }

  /// What is said of the activity Woontraining.
  private func outcome(_ books: SmallBooks, _ norm: String = within) throws -> Verdict.Outcome? {
    let results = try results(books, norm)
    return results.verdicts.first {
      results.subject(of: $0.verdict).activity == "Woontraining"
    }?.verdict.outcome
  }

  @Test(arguments: [
    // The books are as far as the day of judgement, which lies within the year.
    ("2020-08-31", "2020-08-31", Verdict.Outcome.ongoing), ("2020-08-31", "2020-06-30", .ongoing),
    // The year is over only when both have reached its last day.
    ("2020-12-31", "2020-08-31", .ongoing), ("2020-12-31", "2020-12-30", .ongoing),
    ("2020-12-31", "2020-12-31", .complies), ("2020-12-31", "2021-06-01", .complies),
    // The books lag behind, which somebody can mend.
    ("2020-08-31", "2020-09-01", .undetermined), ("2020-08-31", "2021-01-01", .undetermined),
    ("?", "2020-08-31", .undetermined), ("", "2020-08-31", .undetermined),
    // A year that has not begun yet is no more than one that runs.
    ("2019-12-31", "2019-12-31", .ongoing),
  ])
  func aYearRuns(complete: String, asOf: String, expected: Verdict.Outcome) throws {
    #expect(try outcome(try books(complete: complete, asOf: asOf)) == expected)
  }

  @Test func theDayOfJudgementIsThatOfTheBooks() throws {
    #expect(try outcome(try books(complete: "2020-08-31")) == .ongoing)
    #expect(try outcome(try books(complete: "2020-12-31")) == .complies)
  }

  @Test func aBreachIsOneNow() throws {
    let results = try results(try books(complete: "2020-08-31", spent: "6.000,01"))
    let finding = try #require(results.diagnostics.first)
    #expect(results.diagnostics.count == 1 && finding.judgement?.outcome == .fails)
    // What is spent so far is told as what it is.
    #expect(finding.notes.first?.dutch == "€ 6.000,01, dat is € 0,01 boven € 6.000")
  }

  /// Where something else lacks, that is what is asked for, and not the rest of the year.
  @Test(arguments: ["?", ""]) func whatElseLacksIsAskedFor(budget: String) throws {
    let books = try books(complete: "2020-08-31", budget: budget)
    #expect(try outcome(books) == .undetermined)
    let finding = try #require(try results(books).diagnostics.first)
    #expect(finding.help?.dutch == "vul in: het budget van Woontraining")
    // Also where nothing was spent, which fits so far within any budget.
    #expect(
      try outcome(try self.books(complete: "2020-08-31", budget: budget, spent: "0,00"))
        == .undetermined)
  }

  @Test func itIsNoFindingAndIsCounted() throws {
    let results = try results(try books(complete: "2020-08-31"))
    #expect(results.diagnostics.isEmpty)
    #expect(results.counts.ongoing == 3 && results.counts.pass == 0)
    #expect(results.counts.subjects == 3)
    let teams = results.ongoingByTeam
    #expect(teams.map { $0.team } == ["Noord"])
    #expect(teams.map { $0.count } == [3] && teams.map { $0.years } == [[2020]])
    let verdict = try #require(results.verdicts.last?.verdict)
    let account = results.account(of: verdict, .all)
    #expect(account.message.dutch.hasPrefix("loopt nog: een proef (Opruimdag): "))
    #expect(account.missing.isEmpty && account.known?.lines == 4)
    // Committed 1.000, spent 700.
    #expect(account.known?.amount == Ratio(1_700))
  }

  /// What is to be reached by the end of a year is not reached yet, and cannot be filled in either.
  @Test func whatIsNotReachedYetRunsToo() throws {
    let norm = "voor elke activiteit per jaar\neis gerealiseerd >= € 5.000"
    #expect(try outcome(try books(complete: "2020-08-31"), norm) == .ongoing)
    #expect(try outcome(try books(complete: "2020-12-31"), norm) == .fails)
    #expect(
      try outcome(try books(complete: "2020-08-31", spent: "5.000,00"), norm) == .complies)
  }

  @Test func tertialenEndByThemselves() throws {
    let norm = "voor elk gebiedsteam per tertiaal\neis gerealiseerd <= begroot"
    let results = try results(try books(complete: "2020-08-31"), norm)
    #expect(results.verdicts.map { $0.verdict.outcome } == [.complies, .complies, .ongoing])
  }

  /// A corporation is as far as the team that lags behind.
  @Test func oneTeamThatLagsKeepsTheWholeFromBeingJudged() throws {
    let norm = "voor elke corporatie per jaar\neis gerealiseerd <= € 1.000.000"
    let lagging = SmallBooks.organisation.replacing(
      "2020-12-31          |", with: "2020-08-31 |")
    let results = try results(SmallBooks(organisation: lagging), norm)
    #expect(results.verdicts.map { $0.verdict.outcome } == [.undetermined])
    let finding = try #require(results.diagnostics.first)
    #expect(finding.help?.dutch == "vul in: de boeken na 2020-04-30")
    let level = lagging.replacing("2020-04-30          |", with: "2020-08-31 |")
    #expect(
      try self.results(SmallBooks(organisation: level), norm).verdicts.map { $0.verdict.outcome }
        == [.ongoing])
  }

  /// Hours that are booked are not missing: what is, is how far the books are.
  @Test func hoursThatAreThereAreNotAskedFor() throws {
    let norm = "voor elk gebiedsteam per jaar\neis uren <= 1.000 uur"
    let results = try results(try books(complete: "?"), norm)
    let finding = try #require(results.diagnostics.first)
    #expect(finding.help?.dutch == "vul in: tot wanneer de boeken van Noord compleet zijn")
    let books = try books(complete: "?")
    #expect(books.text(at: finding.place) == "82019 LFS 001:personeel")
    #expect(finding.label?.dutch == "ten minste 10 uur")
    #expect(finding.judgement?.extent?.known == Known(amount: Ratio(10), lines: 1))
  }
}
