import Foundation
import TestSupport
import Testing

/// `wijkboek report`, as a user runs it.
@Suite struct ReportTests {
  private static let formats = ["text", "markdown", "csv", "json", "xlsx", "html"]

  /// All files below a folder, by name.
  private func files(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      files[name] = try Data(contentsOf: URL(filePath: folder + "/" + name))
    }
    return files
  }

  /// The same books give the same bytes, in another folder and in another process.
  @Test(arguments: formats) func bytesAreStable(format: String) throws {
    var all: [[String: Data]] = []
    for _ in 0..<2 {
      let folder = try Folder.workspace()
      let run = try folder.run(
        ["report", "tertiaal", "2020-T2", "--format", format, "--output", "uit/"])
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      all.append(try files(folder.path + "/uit"))
    }
    #expect(!all[0].isEmpty)
    #expect(all[0] == all[1])
    #expect(all[0].values.allSatisfy { !$0.isEmpty })
  }

  /// Each figure of the execution stands in every form for people.
  @Test func everyFormHasTheFigures() throws {
    let folder = try Folder.workspace()
    let figures = ["31.558,95", "25.119,60", "48.171,41", "164.656,25", "381.054,96", "49.168,84"]
    for format in ["text", "markdown", "html"] {
      let run = try folder.run(["report", "tertiaal", "2020-T2", "--format", format])
      #expect(run.status == 0)
      // Forms may keep a sign and its number together.
      let text = run.output.replacingOccurrences(of: "\u{A0}", with: " ")
      for figure in figures { #expect(text.contains(figure), "\(format): \(figure)") }
    }
    let json = try folder.run(["report", "tertiaal", "2020-T2", "--format", "json"])
    for figure in ["31558.95", "25119.60", "48171.41", "164656.25", "381054.96", "49168.84"] {
      #expect(json.output.contains("\"" + figure + "\""), "\(figure)")
    }
  }

  /// A figure in a browser leads to a place on the page, where a file and a line stand.
  @Test(arguments: [
    ("tertiaal 2020-T2", 90), ("gemeente 2020 --gemeente Stadskanaal", 30), ("mtmp 2020-T2", 20),
    ("overleg", 25),
  ])
  func figuresLeadToTheirLines(report: String, least: Int) throws {
    let folder = try Folder.workspace()
    let words = report.split(separator: " ").map { String($0) }
    let page = try folder.run(["report"] + words + ["--format", "html"]).output
    let names = Set(page.matches(of: #/ id="([^"]*)"/#).map { $0.output.1 })
    let links = page.matches(of: #/<a href="#(bron-[^"]*)">/#).map { $0.output.1 }
    #expect(links.count >= least)
    #expect(links.filter { !names.contains($0) } == [])
    #expect(page.contains(#/<td role="cell" class="place">ledgers\/[^<]*:[0-9]+<\/td>/#))
  }

  @Test(arguments: [
    "tertiaal 2020-T1", "tertiaal 2020-T2", "gemeente 2020", "mtmp 2020-T3", "overleg",
  ])
  func aTextFitsAHundredColumns(report: String) throws {
    let folder = try Folder.workspace()
    for language in ["nl", "en"] {
      let words = report.split(separator: " ").map { String($0) }
      let run = try folder.run(["report"] + words + ["--lang", language])
      #expect(run.status == 0 && run.errors.isEmpty)
      let lines = run.output.split(separator: "\n")
      #expect(lines.count > 30)
      for line in lines { #expect(line.count <= 100, "\(line)") }
    }
  }

  /// What goes to three parties holds no address and no code.
  @Test func theConsultationHoldsNothingPrivate() throws {
    let folder = try Folder.workspace()
    for format in ["text", "html", "json", "markdown"] {
      let run = try folder.run(["report", "overleg", "--format", format])
      #expect(run.status == 0)
      for word in ["Verzonnenstraat", "82019", "82020", "43022", "BGR-", "UIT-"] {
        #expect(!run.output.contains(word), "\(format): \(word)")
      }
      #expect(
        run.output.contains("de thema's vragen") || run.output.contains("De thema's vragen")
          || run.output.contains("De thema&#39;s vragen"))
    }
  }

  @Test func thePeriodIsThatOfTheBooks() throws {
    let folder = try Folder.workspace()
    #expect(try folder.run(["report", "tertiaal"]).output.contains("2020-T3"))
    let earlier = try folder.run(["report", "tertiaal", "--as-of", "2020-06-30"])
    #expect(earlier.output.contains("2020-T2") && earlier.output.contains("(gevraagd)"))
  }

  @Test func nothingIsOverwrittenUnasked() throws {
    let folder = try Folder.workspace()
    let arguments = ["report", "tertiaal", "2020-T1", "--output", "rapport.txt"]
    #expect(try folder.run(arguments).status == 0)
    let path = folder.path + "/rapport.txt"
    try "van mij".write(toFile: path, atomically: true, encoding: .utf8)
    let again = try folder.run(arguments)
    #expect(again.status == 2 && again.errors.contains("--overwrite"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "van mij")
    #expect(try folder.run(arguments + ["--overwrite"]).status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("Tertiaalrapportage"))
  }

  @Test func theFileOfAMunicipalityNamesTheTeamThatWasChosen() throws {
    let folder = try Folder()
    try folder.write(
      "| Gebiedsteam | Gemeente | Boeken compleet tot |\n| --- | --- | --- |\n"
        + "| Noord | Plaats | 2020-12-31 |\n| Zuid | Plaats | 2020-12-31 |\n",
      to: "ledgers/organisatie.md")
    let report = ["report", "gemeente", "2020", "--output", "uit/"]
    for team in [[], ["--team", "Noord"], ["--team", "Zuid"]] {
      let run = try folder.run(report + team)
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(
      try folder.names(in: "uit") == [
        "gemeente-2020-plaats-team-noord.txt", "gemeente-2020-plaats-team-zuid.txt",
        "gemeente-2020-plaats.txt",
      ])
  }

  private static let alike = [
    "Noord-Oost", "Noord Oost", "Noord Oost 2", "NOORD/OOST", "Δήμος", "Дом", "★", "☆",
  ]

  @Test(arguments: ["text", "csv", "html"])
  func teamsThatSoundAlikeHaveFilesOfTheirOwn(format: String) throws {
    let folder = try Folder()
    let rows = ReportTests.alike.enumerated().map { "| \($1) | Plaats\($0) | 2021-12-31 |" }
    try folder.write(
      "| Gebiedsteam | Gemeente | Boeken compleet tot |\n| --- | --- | --- |\n"
        + rows.joined(separator: "\n") + "\n", to: "ledgers/organisatie.md")
    let report = ["report", "tertiaal", "2021-T1", "--format", format, "--output", "uit/"]
    let run = try folder.run(report)
    #expect(run.status == 0, "\(run.errors)")
    let ending = format == "csv" ? "-text.csv" : format == "html" ? ".html" : ".txt"
    let names = try folder.names(in: "uit").filter { $0.hasSuffix(ending) }
    #expect(names.count == ReportTests.alike.count, "\(names)")
    for team in ReportTests.alike {
      #expect(try names.contains { try folder.text(of: "uit/" + $0).contains(team) }, "\(team)")
    }
    // A report of one team goes where that of all teams puts it.
    for team in ReportTests.alike {
      let alone = try folder.run(report.dropLast() + ["alleen/", "--team", team])
      #expect(alone.status == 0, "\(alone.errors)")
    }
    #expect(try folder.names(in: "alleen") == folder.names(in: "uit"))
    #expect(try folder.shell("diff -r alleen uit").status == 0)
    for letters in ["δήμος", "дом"] { #expect(names.contains { $0.contains(letters) }) }
  }

  @Test(arguments: [
    ["report"], ["report", "jaar"], ["report", "tertiaal", "2020-T4"],
    ["report", "tertiaal", "2020-03-12"], ["report", "overleg", "2020"],
    ["report", "tertiaal", "--format", "csv"], ["report", "tertiaal", "--format", "pdf"],
    ["report", "tertiaal", "--excel", "--format", "json"], ["report", "mtmp", "--team", "X"],
    ["report", "tertiaal", "--since", "x"], ["report", "tertiaal", "--team", "Stadskanal"],
    ["report", "gemeente", "--gemeente", "Emmen"], ["report", "tertiaal", "--overwrite"],
  ])
  func whatIsTypedWrongIsSaid(arguments: [String]) throws {
    let run = try Folder.workspace().run(arguments)
    #expect(run.status == 2 && run.output.isEmpty && !run.errors.isEmpty)
  }
}
