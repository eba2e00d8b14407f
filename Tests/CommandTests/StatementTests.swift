import Foundation
import Testing

/// What is not known is not said as if it were.
@Suite struct StatementTests {
  /// The books of `Books/rekenboek` with a file of them changed.
  private func books(_ file: String, _ changes: (String, String)...) throws -> Folder {
    let folder = try Folder.book("rekenboek")
    try folder.change("ledgers/" + file, changes)
    return folder
  }

  private static let journal = "2024/boek.journal"

  // MARK: Municipalities

  /// A municipality that nobody has gets no report, and a suggestion.
  @Test(arguments: ["gemeente", "tertiaal"])
  func anUnknownMunicipalityIsRefused(report: String) throws {
    let folder = try books(StatementTests.journal, ("gemeente: Ceedorp", "gemeente: Ceedorrp"))
    for (typed, near) in [("Ceedorrp", "Ceedorp"), ("Aaldrop", "Aaldorp")] {
      let run = try folder.run("report", report, "2024-T2", "--gemeente", typed)
      #expect(run.status == 2 && run.output.isEmpty && run.errors.contains(near))
    }
  }

  /// A spelling is no municipality: the page of the one that was meant says what it lacks.
  @Test func aMisspelledMunicipalityGetsNoReport() throws {
    let folder = try books(
      StatementTests.journal,
      ("(F6) Trainer  ; gemeente: Ceedorp", "(F6) Trainer  ; gemeente: Ceedrop, team: Zuid"))
    let run = try folder.run(
      "report", "gemeente", "2024-T2", "--format", "json", "--output", "uit/")
    #expect(run.status == 0)
    let names = try folder.names(in: "uit")
    #expect(names.count == 8 && !names.contains { $0.contains("ceedrop") })
    for (municipality, isSaid) in [("Ceedorp", true), ("Deeveen", false), ("Aaldorp", false)] {
      let notices = try folder.page("gemeente", "2024-T2", "--gemeente", municipality)
        .notices("samenvatting")
      let found = notices.filter { $0.contains("Ceedrop (Ceedorp?)") && $0.contains("€ 1.000") }
      #expect(found.count == (isSaid ? 1 : 0), "\(municipality)")
    }
  }

  /// Books that are not complete do not tell where most went.
  @Test func mostGoesNowhereWhileBooksAreOpen() throws {
    let folder = try books(
      "organisatie.md",
      ("| Noord       | Beekstad | 2024-12-31", "| Noord       | Beekstad | 2024-06-30"))
    let chart = try folder.page("gemeente", "2024-T2", "--gemeente", "Beekstad").charts("themas")
    #expect(chart.count == 1 && !chart[0].contains("Het meeste"))
    let team = try folder.page("tertiaal", "2024-T2", "--team", "Noord").charts("samenvatting")
    #expect(team.count == 3)
    #expect(!team.contains { $0.contains("Geen thema") || $0.contains("onder die lijn") })
  }

  @Test func noThemeIsWithinAnUnknownBudget() throws {
    let page = try Folder.book("rekenboek").page("tertiaal", "2024-T2", "--team", "Oost")
    let chart = page.charts("samenvatting").first
    #expect(chart?.contains("Geen thema gaat over") == false)
    #expect(chart?.contains("Niet te zeggen van: Schoon en veilig.") == true)
    // All of Noord's are known.
    let other = try Folder.book("rekenboek").page("tertiaal", "2024-T2", "--team", "Noord")
    #expect(other.charts("samenvatting").first?.contains("Geen thema gaat over") == true)
  }

  // MARK: Days and years

  @Test func theDayOfJudgementSaysWhichItIs() throws {
    let folder = try Folder.book("rekenboek")
    func asOf(_ arguments: String...) throws -> String? {
      try ReportPage(
        folder.run(["report", "mtmp", "2024-T3", "--format", "json"] + arguments)
      ).closing["Peildatum"]
    }
    #expect(try asOf("--as-of", "2024-07-01") == "2024-07-01 (gevraagd)")
    let earlier = try ReportPage(folder.run("report", "mtmp", "2024-T2", "--format", "json"))
    #expect(earlier.closing["Peildatum"] == "2024-08-31 (het eind van de periode)")
    #expect(try asOf() == "2024-12-31 (tot dan zijn boeken compleet)")
    let organisation = try folder.text(of: "ledgers/organisatie.md")
    try folder.write(
      organisation.replacing(#/2024-\d\d-\d\d( *\|\n)/#, with: { "?" + $0.output.1 }),
      to: "ledgers/organisatie.md")
    #expect(try asOf() == "2024-10-02 (de laatste dag met een uitgave)")
    try folder.write("", to: "ledgers/2023/boek.journal")
    try folder.write("", to: "ledgers/2024/boek.journal")
    #expect(try asOf()?.hasSuffix("(de laatste dag in de plannen)") == true)
  }

  /// One line with a mistyped date makes no reports of its year, with plans or without.
  @Test func aMistypedYearMakesNoReports() throws {
    let folder = try Folder.book("rekenboek")
    func years() throws -> Set<String> {
      let run = try folder.run(
        "report", "tertiaal", "alle", "--team", "Noord", "--output", "uit/", "--overwrite")
      #expect(run.status == 0)
      return Set(try folder.names(in: "uit").map { String($0.dropFirst(9).prefix(4)) })
    }
    #expect(try years() == ["2023", "2024"])
    for plan in ["noord", "zuid", "west", "oost"] {
      try FileManager.default.removeItem(atPath: folder.path + "/ledgers/2024/\(plan).md")
    }
    try FileManager.default.removeItem(atPath: folder.path + "/uit")
    #expect(try years() == ["2023", "2024"])
  }

  // MARK: Marks

  /// The mark at the foot of a page is that of the texts that the page rests on.
  @Test func aPageIsMarkedByItsOwnTexts() throws {
    let folder = try Folder.book("rekenboek")
    func mark(_ team: String) throws -> String? {
      try folder.page("tertiaal", "2024-T2", "--team", team).closing["Kenmerk boeken"]
    }
    func add(_ line: String, to file: String) throws {
      try folder.write(try folder.text(of: file) + line, to: file)
    }
    let (noord, zuid) = (try mark("Noord"), try mark("Zuid"))
    #expect(noord != nil && noord != zuid)
    try add("\nEen zin.\n", to: "ledgers/2024/noord.md")
    #expect(try mark("Noord") != noord)
    #expect(try mark("Zuid") == zuid)
    for file in ["ledgers/organisatie.md", "ledgers/2024/boek.journal"] {
      let before = try mark("Zuid")
      try add("\n", to: file)
      #expect(try mark("Zuid") != before, "\(file)")
    }
  }

  // MARK: Sums

  /// A sum that is printed comes to what stands behind it, or the line says by how much it does not.
  @Test func aPrintedSumIsTrue() throws {
    let folder = try Folder.book("rekenboek")
    try folder.write(
      """
      decimal-mark ,

      2024-03-01 * Van buiten  ; team: Zuid
          begroting:82020 LFF 002:oop          € 90.000,00
          begroting:corporatie                € -90.000,00

      """, to: "ledgers/2024/begroting.journal")
    let run = try folder.run("balance", "--pots", "--team", "Zuid", "--period", "2024")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n").filter {
      $0.contains(" + ") && $0.contains(" = ")
    }
    let form = /: (€ [0-9.,]+(?: \+ € [0-9.,]+)*) = (€ [0-9.,]*[0-9])/
    var count = 0
    for line in lines {
      guard let match = try form.firstMatch(in: line) else { continue }
      let terms = match.output.1.split(separator: " + ").compactMap { StatementTests.euros($0) }
      #expect(terms.reduce(0, +) == StatementTests.euros(match.output.2), "\(line)")
      count += 1
    }
    #expect(count > 0)
    let open = lines.filter { $0.contains("sluit niet aan") }
    #expect(
      open.count == 1 && open[0].contains("verschil € 90.000") && !open[0].contains("gelijk"),
      "\(run.output)")
  }

  /// Whole euros.
  private static func euros(_ text: Substring) -> Int? {
    let plain = String(text).replacing("€ ", with: "").replacing(".", with: "")
    return Int(plain.replacing(",00", with: ""))
  }

  // MARK: What nobody settled

  /// A limit that is only a proposal is called so on each page that has lights.
  @Test(arguments: [["tertiaal", "2024-T2", "--team", "Noord"], ["mtmp", "2024-T2"]])
  func aProposedLimitIsTold(report: [String]) throws {
    let words = "Deze grenzen zijn een voorstel"
    let folder = try Folder.book("rekenboek")
    let adopted = try folder.run(["report"] + report + ["--format", "json"])
    #expect(adopted.status == 0 && !adopted.output.contains(words))
    try folder.change(
      "rules/waarden.md",
      [
        (
          "|                    10 % | 2020-01-01 | control | vastgesteld",
          "| 10 % | 2020-01-01 | control | voorstel"
        )
      ])
    let proposed = try folder.run(["report"] + report + ["--format", "json"])
    #expect(proposed.status == 0 && proposed.output.components(separatedBy: words).count == 2)
  }

  /// So is a figure in the sentence of a finding.
  @Test func aProposedFigureIsTold() throws {
    let folder = try Folder.book("rekenboek")
    try folder.write(
      """
      # Eigen

      ## EIG-11 Een plafond

      | Norm      |                |
      | --------- | -------------- |
      | Grondslag | Eigen afspraak |
      | Geldig    | altijd         |
      | Ernst     | fout           |

      | Waarde "plafond" | Vanaf      | Bron    | Status   |
      | ---------------: | ---------- | ------- | -------- |
      |           € 1,00 | 2020-01-01 | niemand | voorstel |

      ```norm
      voor elk gebiedsteam per jaar
      eis gerealiseerd <= waarde "plafond"
      melding "{naam} gaf {gerealiseerd} uit, meer dan {waarde "plafond"}"
      ```

      """, to: "rules/eigen.md")
    let found = try Findings.of(folder).of("EIG-11").filter { $0.verdict == "fail" }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.message.hasSuffix("meer dan € 1 (voorstel)") })
  }
}
