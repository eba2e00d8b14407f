import Foundation
import Testing

/// Where nothing is wrong, nothing is said: of a year that is over everything passes, and of one that
/// runs a line for each team says that it does.
@Suite struct HealthyTests {
  @Test func ofAYearThatIsOverEverythingPasses() throws {
    let folder = try HealthyBooks.folder(tertialen: 3, complete: "2020-12-31")
    let run = try folder.run("check", "--fail-on", "note")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.lines.count == 2, "\(run.output)")
    let all = try Findings.of(folder)
    #expect(all.findings.isEmpty)
    #expect(all.summary.pass == 82)
    #expect(all.summary.ongoing == 0)
    #expect(all.summary.fail == 0 && all.summary.undetermined == 0)
    // Every norm of execution had something to say, but for what warns while a year runs.
    for code in [1, 3, 5, 6, 7, 8] {
      #expect(all.count("UIT-0\(code)", "pass") > 0, "UIT-0\(code)")
    }
    let junit = try folder.run("check", "--format", "junit").output
    #expect(!junit.contains("<skipped"))
  }

  /// The same books of 2026, of which the law of that year has nothing to say: no tariff is known, and
  /// the conditions of before 2022 are gone.
  @Test func ofTheLawOf2026Too() throws {
    let folder = try HealthyBooks.folder(tertialen: 3, complete: "2020-12-31")
    let script = """
      cd ledgers && mv 2020 2026
      sed -i 's/2020/2026/g; s/2019/2025/g; s/82025/82019/g; s/82026/82020/g' \
        organisatie.md 2026/noord/*
      """
    let moved = try folder.shell(script)
    try #require(moved.status == 0, "\(moved.errors)")
    let run = try folder.run("check", "--fail-on", "note")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.lines.count == 2, "\(run.output)")
    let all = try Findings.of(folder)
    #expect(all.findings.isEmpty && all.summary.pass > 50)
    #expect(all.count("WW-01") == 0 && all.count("WW-08", "pass") == 1)
  }

  @Test(arguments: ["nl", "en"]) func inAugustALineSaysThatTheYearRuns(language: String) throws {
    let folder = try HealthyBooks.folder(tertialen: 2, complete: "2020-08-31")
    let run = try folder.run("check", "--fail-on", "note", "--lang", language)
    #expect(run.status == 0 && run.errors.isEmpty)
    let isDutch = language == "nl"
    #expect(
      run.lines.dropFirst() == [
        isDutch
          ? "40 normen op 85 onderdelen: 60 voldoet, 0 voldoet niet, 25 loopt nog, 0 niet te toetsen; "
            + "peildatum 2020-08-31"
          : "40 norms on 85 subjects: 60 pass, 0 fail, 25 ongoing, 0 undetermined; as of 2020-08-31",
        isDutch
          ? "loopt nog: Noord, 24 oordelen over 2020" : "ongoing: Noord, 24 verdicts on 2020",
      ])
  }

  @Test func programsAreToldThatItRuns() throws {
    let folder = try HealthyBooks.folder(tertialen: 2, complete: "2020-08-31")
    let all = try Findings.of(folder)
    #expect(all.version == 2 && all.findings.isEmpty)
    #expect(all.summary.ongoing == 25 && all.summary.undetermined == 0)
    let ongoing = (all.verdicts ?? []).filter { $0.verdict == "ongoing" }
    #expect(ongoing.count == 25)
    let hours = try #require(ongoing.first { $0.code == "UIT-07" })
    #expect(hours.known == Findings.Known(amount: "140", lines: 2))
    #expect(hours.values.first?.value == "€ 8.750")
    let text = try folder.run("check", "--verdicts").output
    #expect(text.contains("UIT-07  loopt nog  Noord, 2020 "))
    // A case is neither passed nor failed.
    let junit = try folder.run("check", "--format", "junit").output
    #expect(junit.contains("failures=\"0\"") && junit.contains("skipped=\"8\""))
    #expect(junit.split(separator: "<skipped message=\"loopt nog\">").count == 9)
    let sarif = try folder.run("check", "--format", "sarif")
    #expect(sarif.status == 0 && sarif.output.contains("\"results\":[]"), "\(sarif.output)")
    // These say which norms were judged, and nothing else.
    for (form, mark) in [
      ("github", "::notice title=Wijkboek::normen: "), ("gitlab", "\"check_name\""),
    ] {
      let run = try folder.run("check", "--format", form)
      #expect(run.status == 0 && run.output.ranges(of: mark).count == 1, "\(run.output)")
      #expect(!run.output.contains("::warning") && !run.output.contains("\"minor\""))
      let lines = run.output.split(separator: "\n").filter { $0 != "[" && $0 != "]" }
      #expect(lines.count == 1)
    }
    let markdown = try folder.run("check", "--format", "markdown").output
    #expect(markdown.contains("0 × niet te toetsen, 25 × loopt nog."))
  }

  @Test func aReportSaysThatTheYearRuns() throws {
    let august = try HealthyBooks.folder(tertialen: 2, complete: "2020-08-31")
    let report = try august.run("report", "tertiaal", "2020-T2", "--format", "markdown")
    #expect(report.status == 0)
    #expect(
      report.output.contains("Loopt nog: 24 oordelen over een periode die op 2020-08-31 niet om"))
    let december = try HealthyBooks.folder(tertialen: 3, complete: "2020-12-31")
    let over = try december.run("report", "tertiaal", "2020-T3", "--format", "markdown")
    #expect(over.status == 0 && !over.output.contains("oopt nog"))
  }

  /// After its last day the same books are behind, and the row that says so is pointed at.
  @Test func booksThatStayBehindAreAsked() throws {
    let folder = try HealthyBooks.folder(tertialen: 2, complete: "2020-08-31")
    let all = try Findings.of(folder, "--as-of", "2021-01-01")
    #expect(all.summary.ongoing == 0)
    #expect(all.summary.undetermined == 17)
    #expect(all.findings.allSatisfy { $0.severity == "warning" && $0.verdict == "undetermined" })
    let team = try #require(all.of("UIT-05").first)
    #expect(team.help == "vul in: de boeken van Noord na 2020-08-31")
    #expect(team.related.contains { $0.path == "ledgers/organisatie.md" && $0.line == 5 })
    #expect(team.notes.last == "wie: control, in ledgers/organisatie.md")
    let empty = try HealthyBooks.folder(tertialen: 2, complete: "")
    let unknown = try #require(try Findings.of(empty).of("UIT-07").first)
    #expect(unknown.help == "vul in: tot wanneer de boeken van Noord compleet zijn")
  }

  /// The as-of day of a workspace is that of its books, whatever was booked later.
  @Test func oneMisdatedLineBringsNoYear() throws {
    let folder = try HealthyBooks.folder(tertialen: 3, complete: "")
    try folder.change("ledgers/2020/noord/T3.journal", [("2020-10-05", "2202-10-05")])
    #expect(try folder.run("check").output.contains("; peildatum 2020-11-09\n"))
  }
}
