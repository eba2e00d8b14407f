import Compliance
import Diagnostics
import Ledger
import Norms
import Testing

/// Facts where something is open, of several teams, or of postings.
struct SmallFactsTests {
  private let books = SmallBooks()

  @Test func whatIsCommittedAndSpent() throws {
    let activity = try books.subject(.activity, "Opruimdag", year: 2020)
    #expect(books.value(.budgeted, activity) == "4000")
    #expect(books.value(.committed, activity) == "1000")
    #expect(books.value(.realised, activity) == "700")
    #expect(books.value(.free, activity) == "2300")
    let team = try books.subject(.team, "Noord", year: 2020)
    #expect(books.value(.realised, team) == "1600")
    #expect(books.value(.realisedStaff, team) == "600")
    #expect(books.value(.hours, team) == "10")
  }

  @Test func perKindAndPerTertiaal() throws {
    let staff = try books.subject(.team, "Noord", year: 2020, .staff)
    #expect(books.value(.budgeted, staff) == "35000")
    #expect(books.value(.realised, staff) == "600")
    #expect(books.value(.kind, staff) == "personeel")
    let second = try books.subject(.team, "Noord", year: 2020, .outOfPocket, tertiaal: 2)
    #expect(books.value(.budgeted, second) == "25000/3")
    #expect(books.value(.realised, second) == "300")
    #expect(books.value(.committed, second) == "0")
  }

  @Test func someMonths() throws {
    var team = try books.subject(.team, "Noord", year: 2020)
    func value(_ field: Field, _ part: YearPart) -> String {
      team.part = part
      return books.value(field, team)
    }
    #expect(value(.realised, .month(3)) == "700")
    #expect(value(.realised, .month(4)) == "0")
    #expect(value(.realised, YearPart.tertiaal(1).soFar) == "700")
    #expect(value(.realised, YearPart.tertiaal(2).soFar) == "1600")
    #expect(value(.committed, .month(2)) == "1000")
    #expect(value(.budgeted, .month(1)) == "5000")
    #expect(value(.budgeted, YearPart.tertiaal(2).soFar) == "40000")
    #expect(value(.hours, .month(6)) == "10")
    #expect(value(.hours, .month(5)) == "0")
    #expect(value(.month, .month(6)) == "juni")
    #expect(value(.tertiaal, .tertiaal(2)) == "2")
    #expect(value(.realised, YearPart.month(12).soFar) == value(.realised, .whole))
  }

  /// The books of Zuid end in April, so what it spent in the year is at least what is known.
  @Test func incompleteBooks() throws {
    let team = try books.subject(.team, "Zuid", year: 2020)
    #expect(books.value(.realised, team) == "0…")
    #expect(books.missing(.realised, team) == ["de boeken van Zuid na 2020-04-30"])
    #expect(books.value(.budgeted, team) == "0…")
    #expect(books.missing(.budgeted, team) == ["het budget van Zuid"])
    #expect(books.missing(.plan, team) == ["het plan van Zuid voor 2020"])
    let first = try books.subject(.team, "Zuid", year: 2020, tertiaal: 1)
    #expect(books.value(.realised, first) == "0")
    var months = try books.subject(.team, "Zuid", year: 2020)
    months.part = YearPart.tertiaal(1).soFar
    #expect(books.value(.realised, months) == "0")
    months.part = .month(5)
    #expect(books.value(.realised, months) == "0…")
    let corporation = try books.subject(.corporation, year: 2020)
    #expect(books.value(.realised, corporation) == "1600…")
  }

  /// A line of the team without a municipality may be of either.
  @Test func linesWithoutAMunicipality() throws {
    let first = try books.subject(.municipality, "Veendam", year: 2020)
    #expect(books.value(.realised, first) == "700…1000")
    #expect(
      books.missing(.realised, first) == [
        "de gemeente van boekingen op 82019 LFS 001:oop:Woontraining"
      ])
    let other = try books.subject(.municipality, "Emmen", year: 2020)
    #expect(books.missing(.realised, other) == ["de boeken van Zuid na 2020-04-30"])
  }

  /// The lines of a list are those of which the figure is made.
  @Test func postingsOfASubject() throws {
    let team = try books.subject(.team, "Noord", year: 2020)
    let lines = books.lines(of: team)
    let amounts = lines.compactMap { books.exact(.amount, $0)?.text }
    #expect(amounts.sorted() == ["250", "300", "400", "50", "600"])
    #expect(books.value(.postings, try books.subject(.team, "Zuid", year: 2020)).hasSuffix("…"))
    let second = try books.subject(.team, "Noord", year: 2020, .outOfPocket, tertiaal: 2)
    #expect(books.lines(of: second).compactMap { books.exact(.amount, $0)?.text } == ["300"])
    // The line without a municipality may be of Veendam and of Pekela.
    let municipality = try books.subject(.municipality, "Veendam", year: 2020)
    #expect(books.value(.postings, municipality).contains("?"))
    #expect(
      books.missing(.postings, municipality) == [
        "de gemeente van boekingen op 82019 LFS 001:oop:Woontraining"
      ])
    #expect(
      books.missing(.postings, try books.subject(.team, "Zuid", year: 2020))
        == ["de boeken van Zuid na 2020-04-30"])
  }

  @Test func documents() throws {
    let books = SmallBooks(
      SmallBooks.journal + """


        2020-07-02 * (F5) Hovenier  ; gemeente: Veendam
            82020 LFF 002:oop               € 100,00
            82019 LFS 001:oop               € 10,00
            Crediteuren

        2020-06-29 * (F5) Hovenier  ; gemeente: Pekela, motivering: in twee keer
            82020 LFF 002:oop               € 40,00
            82019 LFS 001:oop               € -1,00
            Bank
        """)
    let document = try books.subject(.document, "F5", year: 2020)
    #expect(books.value(.amount, document) == "149")
    #expect(books.value(.day, document) == "2020-06-29")
    #expect(books.value(.municipalities, document) == "Pekela, Veendam")
    #expect(books.value(.team, document) == "Noord")
    #expect(books.value(.motivation, document) == "in twee keer")
    #expect(books.lines(of: document).count == 4)
    #expect(
      books.value(.counterAccounts, document) == "82019 LFS 001:oop, 82020 LFF 002:oop, "
        + "Bank, Crediteuren")
    // Each line has what stands on the other side of it.
    let others = books.lines(of: document).map { books.value(.counterAccounts, $0) }
    #expect(
      others == ["Crediteuren", "Crediteuren", "82019 LFS 001:oop, Bank", "82020 LFF 002:oop"])
    // What is promised is no document that spends.
    let all = NormSubjectList(books.facts, .document, []).references
    #expect(all.map { books.value(.name, $0) } == ["F1", "F2", "F3", "F4", "F5"])
  }

  @Test func commitments() throws {
    let books = SmallBooks(
      SmallBooks.journal + """


        2020-07-02 * (F5) Hovenier  ; gemeente: Veendam, verplichting: V1
            verplichting:82020 LFF 002:oop:OPR   € -300,00
            verplichting:tegenrekening           € 300,00
            82020 LFF 002:oop:OPR                € 300,00
            Crediteuren                          € -300,00

        2020-05-01 * (V2) Trainer  ; gemeente: Emmen
            verplichting:82019 LFS 001:oop       € 50,00
            verplichting:tegenrekening
        """)
    let commitment = try books.subject(.commitment, "V1", year: 2020)
    #expect(books.value(.start, commitment) == "2020-02-03")
    #expect(books.value(.age, commitment) == "332")
    #expect(books.value(.amount, commitment) == "1000")
    #expect(books.value(.openAmount, commitment) == "700")
    #expect(books.value(.team, commitment) == "Noord")
    guard case .subject(let activity) = books.facts.facts.value(.activity, commitment) else {
      Issue.record("V1 is of an activity")
      return
    }
    #expect(books.value(.name, activity) == "Opruimdag")
    // The books of Zuid end in April: some of what it promised may be used by now.
    let other = try books.subject(.commitment, "V2", year: 2020)
    #expect(books.value(.openAmount, other) == "0…50")
    #expect(books.missing(.openAmount, other) == ["de boeken van Zuid na 2020-04-30"])
    #expect(books.value(.amount, other) == "50")
  }

  @Test func listsAndTheCorporation() throws {
    let team = try books.subject(.team, "Noord", year: 2020)
    #expect(books.names(in: .municipalities, of: team) == ["Veendam", "Pekela"])
    #expect(books.names(in: .themes, of: team) == ["Maatschappij", "Schoon"])
    #expect(books.names(in: .activities, of: team).contains("Spreekuur"))
    let other = try books.subject(.team, "Zuid", year: 2020)
    #expect(books.missing(.themes, other) == ["het plan van Zuid voor 2020"])
    let municipality = try books.subject(.municipality, "Pekela", year: 2020)
    #expect(books.names(in: .activities, of: municipality) == ["Woontraining"])
    let corporation = try books.subject(.corporation, year: 2020)
    #expect(books.value(.corporation, team) == "corporatie 0")
    #expect(books.names(in: .teams, of: corporation) == ["Noord", "Zuid"])
    #expect(books.names(in: .municipalities, of: corporation).contains("Emmen"))
  }

  @Test func agreements() throws {
    let agreement = try books.subject(.agreement, "Bod-2020", year: 2020)
    #expect(books.value(.realised, agreement) == "700")
    #expect(books.value(.agreedMaximum, agreement) == "0…")
    #expect(!books.isFilledIn(.agreedMaximum, agreement))
    #expect(books.value(.period, agreement) == "2020-01-01 - 2020-12-31")
    let other = try books.subject(.agreement, "Bod-2019")
    #expect(books.value(.agreedMaximum, other) == "-", "an empty cell says that none was agreed")
    let corporation = try books.subject(.corporation, year: 2020)
    #expect(books.value(.agreedMaximum, corporation) == "0…")
    #expect(books.value(.dwellings, corporation) == "1500…")
    #expect(books.missing(.dwellings, corporation) == ["de woningen van Emmen in 2020"])
  }

  @Test func activities() throws {
    let open = try books.subject(.activity, "Woontraining", year: 2020)
    #expect(books.value(.municipality, open) == "-")
    #expect(books.value(.municipalities, open) == "Veendam, Pekela")
    #expect(books.value(.agreement, open) == "-")
    #expect(books.missing(.agreement, open) == ["de prestatieafspraak van Woontraining"])
    let known = try books.subject(.activity, "Spreekuur", year: 2020)
    #expect(books.value(.agreement, known) == "afspraak 0")
    #expect(books.value(.explanation, known) == "elke week")
    #expect(books.value(.kind, known) == "oop")
  }

  /// An activity of which nobody can tell the year may count in each.
  @Test func activitiesWithoutAYear() throws {
    let plan = SmallBooks.plan.replacing(
      "Opruimdag               |  4.000 | 2020", with: "Opruimdag               |  4.000 |     "
    ).replacing(
      "| Personele inzet 2020      | € 15.000      |",
      with: "| Personele inzet 2020 | € 15.000 |\n| Out of pocket kosten 2021 | € 9.000 |")
    let books = SmallBooks(plans: [plan])
    let theme = try books.subject(.theme, "Schoon", year: 2020)
    #expect(books.value(.activities, theme) == "2?")
    #expect(books.missing(.activities, theme) == ["het jaar van Opruimdag"])
    #expect(NormSubjectList(books.facts, .activity, .year).references.count == 4)
  }

  @Test func postingsThatAreAlikeAreOneSubject() throws {
    let all = NormSubjectList(books.facts, .posting, []).references
    let grouped = try #require(
      all.first { books.value(.account, $0) == "82020 LFF 002:oop:OPR" })
    #expect(books.value(.day, grouped) == "2020-03-12…2020-03-20")
    #expect(books.value(.amount, grouped) == "50…400")
    #expect(books.value(.layer, grouped) == "realisatie")
    #expect(books.value(.theme, grouped) == "Schoon")
    #expect(books.value(.team, grouped) == "Noord")
    #expect(books.value(.agreement, grouped) == "afspraak 0")
    #expect(books.value(.activity, grouped) == "activiteit 2")
    #expect(books.value(.plan, grouped) == "plan 0")
    #expect(books.isFilledIn(.document, grouped))
    #expect(all.allSatisfy { books.value(.theme, $0) != "-" }, "no counter-accounts")
  }

  @Test func anUnknownAgreementIsFilledInAndNotKnown() throws {
    let journal = SmallBooks.journal.replacing("afspraak: Bod-2020", with: "afspraak: Bod-2099")
    let books = SmallBooks(journal)
    let posting = try #require(
      NormSubjectList(books.facts, .posting, []).references.first {
        books.value(.account, $0) == "82020 LFF 002:oop:OPR"
      })
    #expect(books.value(.agreement, posting) == "-")
    #expect(books.isFilledIn(.agreement, posting))
  }
}

/// The fingerprint of a plan changes with what is agreed, and with nothing else.
struct FingerprintTests {
  private func fingerprint(_ plan: String) throws -> String {
    try #require(SmallBooks(plans: [plan]).books.plans.first).fingerprint
  }

  @Test func itHasTwelveDigits() throws {
    let text = try fingerprint(SmallBooks.plan)
    #expect(text.wholeMatch(of: /[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/) != nil)
  }

  @Test(arguments: [
    ("| Status      | overleg   |", "| Status | vastgesteld |\n| Datum | 2020-02-01 |"),
    ("|  6.000 |", "| € 6.000,00 |"), ("Spreekuur *elke week*", "Spreekuur   *elke week*"),
    ("# Plan Noord", "# Plan van Noord\n\n| Akkoord | Naam |\n| --- | --- |\n| Gemeente | N. |"),
    (
      "| Omschrijving activiteit | Budget | Jaar | Code |\n"
        + "| ----------------------- | -----: | ---- | ---- |\n"
        + "| Opruimdag               |  4.000 | 2020 | OPR  |",
      "| Omschrijving activiteit | Code | Jaar | Budget |\n| --- | --- | --- | --- |\n"
        + "| Opruimdag | OPR | 2020 | 4.000 |"
    ),
  ])
  func whatMakesNoDifference(old: String, new: String) throws {
    let changed = SmallBooks.plan.replacing(old, with: new)
    #expect(changed != SmallBooks.plan)
    #expect(try fingerprint(changed) == fingerprint(SmallBooks.plan))
  }

  @Test(arguments: [
    ("|  6.000 |", "|  6.001 |"), ("|      ? |", "|      0 |"), ("2020-2021", "2020-2022"),
    ("Veendam 60%, Pekela 40%", "Veendam 40%, Pekela 60%"), ("elke week", "elke maand"),
    ("| Opruimdag ", "| Opruimweek "),
  ])
  func whatMakesADifference(old: String, new: String) throws {
    let changed = SmallBooks.plan.replacing(old, with: new)
    #expect(changed != SmallBooks.plan)
    #expect(try fingerprint(changed) != fingerprint(SmallBooks.plan))
  }
}
