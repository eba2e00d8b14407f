import Compliance
import Diagnostics
import Norms
import Testing

/// Norms that speak of parts of the law: what they are about, and what is said where a part is not
/// known.
@Suite struct LegalPartNormTests {
  /// Maatschappij is part a and c1, Schoon part c, and participation rests on its own act.
  private static let organisation = SmallBooks.organisation.replacing(
    """
    | Grootboeknummer | Thema        | Verantwoordelijk |
    | --------------- | ------------ | ---------------- |
    | 82019 LFS 001   | Maatschappij | gebiedsteams     |
    | 82020 LFF 002   | Schoon       | gebiedsteams     |
    | 43022           | Participatie | stuurteam MP     |
    """,
    with: """
      | Grootboeknummer | Thema        | Verantwoordelijk | Onderdeel  |
      | --------------- | ------------ | ---------------- | ---------- |
      | 82019 LFS 001   | Maatschappij | gebiedsteams     | a, c1      |
      | 82020 LFF 002   | Schoon       | gebiedsteams     | c          |
      | 43022           | Participatie | stuurteam MP     | overlegwet |
      """)

  /// The clean-up day is against nuisance, more exactly than its theme.
  private static let plan = SmallBooks.plan.replacing(
    """
    | Omschrijving activiteit | Budget | Jaar | Code |
    | ----------------------- | -----: | ---- | ---- |
    | Opruimdag               |  4.000 | 2020 | OPR  |
    """,
    with: """
      | Omschrijving activiteit | Budget | Jaar | Code | Onderdeel |
      | ----------------------- | -----: | ---- | ---- | --------- |
      | Opruimdag               |  4.000 | 2020 | OPR  | c2        |
      """)

  private static let further = """
    2020-07-01 * (F5) Schoonmaak  ; gemeente: Veendam
        82020 LFF 002:oop   € 10,00
        Crediteuren

    2020-07-01 * (F6) Huurdersraad  ; gemeente: Veendam
        43022:oop   € 10,00
        Crediteuren
    """

  /// A word of a subject that is always filled in, so that only the condition is told.
  private static func name(of subject: String) -> String {
    subject.hasSuffix("boeking") || subject.hasPrefix("voor elke boeking")
      ? "rekening" : subject.hasPrefix("voor elk plan") ? "kenmerk" : "naam"
  }

  /// The subjects that a condition holds for, each once; `?` behind those that it may hold for.
  private func subjects(
    _ subject: String, _ condition: String, organisation: String = Self.organisation
  ) throws -> [String] {
    let books = SmallBooks(
      SmallBooks.journal + "\n" + Self.further, plans: [Self.plan], organisation: organisation)
    let rulebook = try Rulebook.ofOne(
      "voor \(subject)\nwaar \(condition)\neis \(Self.name(of: subject)) is ingevuld")
    return NormCheck.run(rulebook, on: books.books).verdicts.map { judged in
      books.facts.facts.origin(.asOf, judged.verdict.subject).name
        + (judged.verdict.isApplicable ? "" : "?")
    }.reduce(into: []) { names, name in if !names.contains(name) { names.append(name) } }
  }

  @Test(
    arguments: [
      ("onderdeel is \"a\"", ["Maatschappij"]), ("onderdeel is \"c\"", ["Maatschappij", "Schoon"]),
      ("onderdeel is \"c1\"", ["Maatschappij"]), ("onderdeel is \"c2\"", []),
      ("onderdeel is niet \"a\"", ["Schoon"]), ("onderdeel is niet \"c\"", []),
      ("onderdeel is een van \"a\", \"b\"", ["Maatschappij"]),
      ("onderdeel is geen van \"b\", \"c1\"", ["Schoon"]),
    ])
  func ofThemes(condition: String, names: [String]) throws {
    #expect(try subjects("elk thema", condition) == names)
  }

  @Test(
    arguments: [
      ("onderdeel is \"c\"", ["Spreekuur", "Woontraining", "Opruimdag"]),
      ("onderdeel is \"c2\"", ["Opruimdag"]), ("onderdeel is \"c3\"", []),
      ("onderdeel van thema is \"c\" en onderdeel is niet \"c1\"", ["Opruimdag"]),
    ])
  func ofActivities(condition: String, names: [String]) throws {
    #expect(try subjects("elke activiteit", condition) == names)
  }

  /// A booking has the part of its activity, called by name or by code; else that of its theme.
  @Test(
    arguments: [
      ("onderdeel is \"overlegwet\"", ["43022:oop"]),
      (
        "onderdeel is \"c2\"",
        [
          "verplichting:82020 LFF 002:oop:OPR", "82020 LFF 002:oop:OPR",
          "82020 LFF 002:oop:Opruimdag",
        ]
      ),
      (
        "laag is \"realisatie\" en onderdeel is \"c\" en onderdeel is niet \"c2\"",
        ["82019 LFS 001:oop:Woontraining", "82019 LFS 001:personeel", "82020 LFF 002:oop"]
      ),
    ])
  func ofPostings(condition: String, names: [String]) throws {
    #expect(try Set(subjects("elke boeking", condition)) == Set(names))
  }

  // MARK: What is not known

  private func judged(_ organisation: String) throws -> NormResults {
    let books = SmallBooks(plans: [SmallBooks.plan], organisation: organisation)
    let rulebook = try Rulebook.ofOne(
      "voor elke boeking\nwaar onderdeel is \"a\"\neis doelgroep is \"x\"")
    return NormCheck.run(rulebook, on: books.books)
  }

  /// Every booking waits for the column, and it is said once, at the table.
  @Test func aMissingColumnIsOneFinding() throws {
    let results = try judged(SmallBooks.organisation)
    #expect(results.counts.undetermined == 6 && results.counts.subjects == 6)
    #expect(results.diagnostics.map { $0.code.text } == [])
    #expect(results.ofRulebook.map { $0.code.text } == ["ORG-10"])
  }

  /// Where the column is there, a cell that is open is told, and only what waits for it is open.
  @Test func anOpenCellIsOneFinding() throws {
    let results = try judged(Self.organisation.replacing("| a, c1      |", with: "|            |"))
    #expect(results.counts.undetermined == 2 && results.counts.subjects == 2)
    #expect(results.diagnostics.isEmpty && results.ofRulebook.count == 1)
    #expect(results.ofRulebook.first?.message.dutch.hasSuffix("82019 LFS 001 rust") == true)
  }

  /// A part that nobody knows is told where it is read.
  @Test func aCellThatCannotBeReadIsToldThere() throws {
    let results = try judged(Self.organisation.replacing("| a, c1      |", with: "| a, c9      |"))
    #expect(results.counts.undetermined == 2)
    #expect(results.diagnostics.isEmpty && results.ofRulebook.isEmpty)
  }

  /// Who asks for no part has no need of the column.
  @Test func nobodyAsksNobodyIsTold() throws {
    let books = SmallBooks()
    let rulebook = try Rulebook.ofOne("voor elk thema\neis naam is ingevuld")
    #expect(NormCheck.run(rulebook, on: books.books).ofRulebook.isEmpty)
  }

  // MARK: What no norm of law judged

  private static let law = "BTIV 2015 art. 51 onder a (BWBR0036702, tekst 2022-01-01)"

  /// What is said of themes that no norm of law judged, by a rulebook of one norm.
  private func uncovered(
    _ rule: String, ground: String = Self.law, organisation: String = Self.organisation
  ) throws -> [String] {
    let books = SmallBooks(
      SmallBooks.journal + "\n" + Self.further, plans: [Self.plan], organisation: organisation)
    let rulebook = try Rulebook.ofOne(rule, ground: ground)
    return NormCheck.run(rulebook, on: books.books).ofRulebook.map {
      "\($0.code.text) \($0.message.dutch)"
    }
  }

  private static func unjudged(_ theme: String) -> String {
    "ORG-11 geen norm van de wet heeft \(theme) in 2020 beoordeeld"
  }

  /// A theme is judged where the norm is about it, about an activity of it or about a booking on it.
  @Test(
    arguments: [
      (
        "elk thema\nwaar onderdeel is \"a\"",
        ["Schoon (onderdeel c)", "Participatie (onderdeel overlegwet)"]
      ),
      (
        "elke activiteit\nwaar onderdeel is \"c2\"",
        ["Maatschappij (onderdeel a, c1)", "Participatie (onderdeel overlegwet)"]
      ),
      (
        "elke boeking\nwaar onderdeel is \"overlegwet\"",
        ["Maatschappij (onderdeel a, c1)", "Schoon (onderdeel c)"]
      ),
      (
        "elke boeking\nwaar grootboek is een van \"43022\", \"82019 LFS 001\"",
        ["Schoon (onderdeel c)"]
      ),
      ("elke boeking\nwaar onderdeel is een van \"c\", \"overlegwet\"", []),
    ])
  func isToldForEachThemeOfTheTable(rule: String, themes: [String]) throws {
    let told = try uncovered("voor \(rule)\neis \(Self.name(of: "voor " + rule)) is ingevuld")
    #expect(told == themes.map { Self.unjudged($0) })
  }

  /// A norm about any theme, or about words, says nothing about the part of one.
  @Test(
    arguments: ["elk thema", "elke activiteit\nwaar naam noemt \"spreekuur\", \"opruimdag\""])
  func aNormOfNoPartCoversNone(rule: String) throws {
    #expect(try uncovered("voor \(rule)\neis naam is ingevuld").count == 3)
  }

  /// What is outside the law is said to be, whatever judged it; and without norms of law nobody
  /// expects one.
  @Test func whatIsOutsideTheLawIsSaidToBe() throws {
    let rule = "voor elke boeking\nwaar onderdeel is niet \"b\"\neis rekening is ingevuld"
    #expect(try uncovered(rule) == [])
    let outside = Self.organisation.replacing("| overlegwet |", with: "| geen       |")
    #expect(
      try uncovered(rule, organisation: outside) == [
        "ORG-11 Participatie valt met onderdeel geen buiten de wet: wat er in 2020 op staat, is er niet aan getoetst"
      ])
    #expect(try uncovered(rule, ground: "afspraak", organisation: outside) == [])
  }

  // MARK: What the organisation does not list

  @Test(
    arguments: [
      ("voor elk thema\nwaar grootboek is \"82019 LFS 002\"", "82019 LFS 001"),
      ("voor elke boeking\nwaar grootboek is geen van \"43022\", \"43023\"", "43022"),
      ("voor elke activiteit\nwaar gemeente is \"Veendm\"", "Veendam"),
      (
        "voor elke activiteit\nwaar gemeenten van afspraak noemt \"Veendam\" en afspraak is \"Bod 2021\"",
        "Bod-2020"
      ),
      ("voor elk gebiedsteam per jaar\nwaar naam is \"Nord\"", "Noord"),
      ("voor elk plan\nwaar aantal activiteiten waar (gemeente is \"Pekella\") > 1", "Pekela"),
    ])
  func isRefused(text: String, meant: String) throws {
    let books = SmallBooks(plans: [SmallBooks.plan], organisation: Self.organisation)
    var rulebook = try Rulebook.ofOne(text + "\neis \(Self.name(of: text)) is ingevuld")
    try rulebook.norms += Rulebook.ofOne("voor elk thema\neis naam is ingevuld").norms
    let results = NormCheck.run(rulebook, on: books.books)
    #expect(results.ofRulebook.map { $0.code.text } == ["NRM-29"])
    #expect(results.ofRulebook.first?.help?.dutch == "bedoelt u \(meant)?")
    // The other norm is judged as ever.
    #expect(Set(results.verdicts.map { $0.verdict.norm }) == [1])
  }

  @Test(
    arguments: [
      "voor elk thema\nwaar grootboek is \"82019 lfs 001\"",
      "voor elke activiteit\nwaar gemeente is \"veendam\"",
      "voor elke activiteit\nwaar afspraak is \"Bod 2020\"",
      "voor elk thema\nwaar naam is \"Elders\"",
    ])
  func isJudged(text: String) throws {
    let books = SmallBooks(plans: [SmallBooks.plan], organisation: Self.organisation)
    let results = try NormCheck.run(
      Rulebook.ofOne(text + "\neis \(Self.name(of: text)) is ingevuld"), on: books.books)
    #expect(results.ofRulebook.isEmpty)
  }
}

extension Rulebook {
  /// A rulebook of one norm, which the text of its block says.
  fileprivate static func ofOne(_ rule: String, ground: String = "afspraak") throws -> Rulebook {
    let page = """
      # Regels

      ## TST-01 Een regel

      | Norm      |           |
      | --------- | --------- |
      | Grondslag | \(ground) |
      | Geldig    | altijd    |
      | Ernst     | opmerking |

      Zo moet het.

      ```norm
      \(rule)
      ```
      """
    let reading = RulebookReading.read([Source(path: "rules/a.md", text: page)], firstNumber: 0)
    let mistakes = reading.diagnostics.filter { $0.code.text != "NRM-18" }
    try #require(mistakes.isEmpty, "\(mistakes.map { $0.message.dutch })")
    return reading.rulebook
  }
}
