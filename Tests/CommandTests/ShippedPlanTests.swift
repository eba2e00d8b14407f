import Testing

/// What the plan of 2020 must show, sentence by sentence as it is known from the document itself.
@Suite struct ShippedPlanTests {
  private let all: Findings

  init() throws {
    all = try Findings.of(try Folder.workspace())
  }

  private func expect(
    _ line: Int, _ code: String, _ verdict: String, holds figures: String...,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let finding = try #require(
      all.at(line, code), "\(code) is found on line \(line)", sourceLocation: location)
    #expect(finding.verdict == verdict, sourceLocation: location)
    let words =
      ([finding.message, finding.help ?? ""] + finding.notes
      + finding.related.map { $0.message }).joined(separator: "\n")
    for figure in figures {
      #expect(words.contains(figure), "\(words)", sourceLocation: location)
    }
  }

  @Test func outOfPocketIsFourteenThousandTooMuch() throws {
    try expect(
      57, "BGR-03", "fail",
      holds: "€ 53.511 + € 55.539 + € 99.260 = € 208.310, dat is € 14.000 boven € 194.310")
    #expect(all.at(57, "BGR-03")?.related.map { $0.line } == [79, 100, 121])
  }

  @Test func staffAddsUpAndSoDoesTheTotal() {
    #expect(all.figures("BGR-04", "pass") == [["€ 453.043", "€ 453.043"]])
    #expect(all.figures("BGR-06", "pass") == [["€ 647.353", "€ 647.353"]])
  }

  @Test func municipalitiesWaitForTheShareOfTheProjects() throws {
    try expect(
      58, "BGR-05", "undetermined", holds: "€ 511.262 + € 153.888 = € 665.150", "€ 17.797",
      "tussen € 0 en € 103.430", "het aandeel van Stadskanaal en Borger-Odoorn")
  }

  @Test func activitiesWithinThemes() throws {
    #expect(
      all.figures("BGR-01", "pass") == [["€ 53.000", "€ 53.511"], ["€ 99.000", "€ 99.260"]])
    #expect(
      all.figures("BGR-01", "undetermined").first == ["ten minste € 55.000", "€ 55.539"])
    try expect(
      100, "BGR-01", "undetermined",
      holds: "€ 42.000 + € 3.000 + ? + € 10.000, tegen € 55.539", "hoogstens € 539")
    #expect(all.count("BGR-01", "fail") == 0)
  }

  @Test func participationIsOpen() throws {
    try expect(146, "PAR-02", "fail", holds: "2020", "zonder bedrag: 2")
    try expect(146, "BGR-01", "undetermined", holds: "De Koepel", "'t Huurdertje")
    #expect(all.at(150, "PLN-21")?.related.map { $0.line } == [153])
    // Each once.
    #expect(all.at(152, "BGR-07") == nil && all.at(153, "BGR-08") == nil)
  }

  @Test func whatActivitiesLack() throws {
    #expect(all.count("BGR-08") == 19 && all.count("BGR-08", "fail") == 10)
    #expect(all.of("PLN-21").reduce(0) { $0 + $1.related.count } == 10 && all.of("BGR-08").isEmpty)
    #expect(all.count("BGR-12") == 19 && all.count("BGR-12", "fail") == 19)
    #expect(all.count("WW-01", "fail") == 13 && all.count("WW-01", "pass") == 4)
    try expect(109, "BGR-07", "fail", holds: "fiets- of scootmobielstallingen")
  }

  @Test func noDateAndNoAgreements() throws {
    try expect(1, "OVL-04", "fail", holds: "geen datum")
    try expect(42, "OVL-01", "fail", holds: "bewonersvertegenwoordiging")
    try expect(43, "OVL-02", "fail", holds: "gemeente")
    try expect(44, "OVL-03", "fail", holds: "manager")
  }

  @Test func figuresForTheFirstYearAlone() throws {
    try expect(10, "BGR-09", "fail", holds: "2021 en 2022")
  }

  @Test func theAddressOfAnEmergencyHome() throws {
    try expect(88, "AVG-06", "fail", holds: "adres met huisnummer")
    #expect(all.at(88, "PRV-01") == nil, "what is there is not asked")
  }

  @Test func whatIsToBeJustified() throws {
    try expect(87, "WW-11", "undetermined", holds: "de huur verlaagt")
    try expect(109, "WW-12", "undetermined", holds: "geen investering")
    try expect(132, "WW-13", "undetermined", holds: "kleine herstelling")
  }

  /// The wording that the plan quotes was not, or no longer, that of the law: each is one finding.
  @Test func quotationsThatWereNotInForce() throws {
    let quoted = all.findings.filter { ["PLN-32", "PLN-33", "PLN-34"].contains($0.code) }
    #expect(
      quoted.map { "\($0.line) \($0.code)" }.sorted() == [
        "103 PLN-33", "124 PLN-33", "148 PLN-32", "82 PLN-33",
      ])
    #expect(quoted.allSatisfy { $0.path.hasSuffix("plan.md") && $0.verdict == "fail" })
    func difference(_ line: Int) -> String? { quoted.first { $0.line == line }?.notes.first }
    #expect(
      difference(82)
        == "verschil: … een bijdrage aan [plan: de] uitvoering van achter … organisaties en "
        + "uitsluitend [plan: voor eigen huurders; wet: ten behoeve van de huurders van de "
        + "woongelegenheden van de toegelaten instelling]")
    #expect(
      difference(103)
        == "verschil: Aanleg en onderhoud [wet: van] kleinschalige infrastructuur in de directe "
        + "[plan: woonaangelegenheden; wet: nabijheid van woongelegenheden] of andere onroerende "
        + "zaken van de [plan: corporatie; wet: toegelaten instelling]")
    #expect(
      difference(124)
        == "verschil: [plan: Bijdrage; wet: bijdragen] aan de uitvoering … ter bevordering van "
        + "[wet: de] veiligheid")
    let old = try #require(quoted.first { $0.line == 148 })
    #expect(old.severity == "warning" && old.message.contains("tekst van 2015-01-01, die op 2020"))
    #expect(old.notes[0].contains("[plan: mede de kosten van scholingsactiviteiten; wet: in ieder"))
    #expect(old.notes[1].hasSuffix("artikel 7 (BWBR0009810, tekst 2017-07-01)"))
  }

  @Test func theMaximumWaitsForTheDwellings() throws {
    let finding = try #require(all.of("WW-04").first)
    #expect(finding.severity == "warning" && finding.verdict == "undetermined")
    #expect(finding.help?.contains("de woningen van Stadskanaal in 2020") == true)
    #expect(finding.notes.contains { $0.contains("€ 131,37 per woning (afgeleid)") })
    #expect(finding.related.contains { $0.message.contains("de woningen van Borger-Odoorn") })
    #expect(finding.notes.last == "wie: control, in ledgers/organisatie.md")
    let share = try #require(all.of("BGR-05").first)
    #expect(share.notes.last == "wie: de gebiedsmanager, in " + share.path)
  }

  /// A figure that nobody settled is called a proposal where it is used.
  @Test func whatNobodySettledIsAProposal() throws {
    let august = try Findings.of(try Folder.workspace(), "--as-of", "2020-08-31")
    let nearly = august.of("UIT-02")
    #expect(!nearly.isEmpty && all.of("UIT-02").isEmpty, "the year is over")
    for finding in nearly {
      #expect(finding.notes.contains { $0.hasPrefix("signaalgrens 90 % (voorstel), ") })
    }
  }
}
