import Foundation
import TestSupport
import Testing

/// `check` accounts for each file of a workspace, and says which norms it judged, in every form.
@Suite struct UnreadTests {
  private static let formats = ["json", "sarif", "junit", "github", "gitlab", "markdown"]

  /// A sound book, and beside it what is passed over: path and reason.
  private static let passedOver: [(path: String, word: String)] = [
    ("ledgers/.kladblok.journal", "hidden"), ("ledgers/T1.journal.txt", "otherName"),
    ("ledgers/T2.JOURNAL", "otherName"), ("ledgers/T3.hledger", "otherName"),
    ("ledgers/foto", "otherKind"), ("ledgers/plan2.MD", "otherName"),
    ("rules/uitputting.MD", "otherName"),
  ]

  private static func folder() throws -> Folder {
    let folder = try Folder.book("klein")
    for (path, _) in passedOver { try folder.write("2024-01-01 x\n", to: path) }
    // The name that comes first is one by which nothing is read.
    try folder.write(Journals.sound, to: "ledgers/A")
    try FileManager.default.linkItem(
      atPath: folder.path + "/ledgers/A", toPath: folder.path + "/ledgers/Z.journal")
    return folder
  }

  private struct Scope: Decodable {
    struct Part: Decodable {
      let reason: String
      let path: String
    }

    struct Norms: Decodable {
      let judged: [String]
      let reason: String?
    }

    let unread: [Part]
    let norms: Norms
  }

  private static func scope(_ run: Program.Run) throws -> Scope {
    try JSONDecoder().decode(Scope.self, from: run.outputBytes)
  }

  @Test func eachFileIsCountedAndNamed() throws {
    let folder = try Self.folder()
    let run = try folder.run("check")
    #expect(run.lines.last == "8 bestanden niet gelezen; wijkboek check --full noemt ze")
    #expect(run.output.components(separatedBy: "[TXT-06]").count == 6)
    let full = try folder.run("check", "--full")
    #expect(full.lines.last == "8 bestanden niet gelezen" && full.status == run.status)
    let scope = try Self.scope(folder.run("check", "--format", "json"))
    var expected = Self.passedOver.map { "\($0.path) \($0.word)" }
    expected.append("ledgers/A sameFile")
    #expect(scope.unread.map { "\($0.path) \($0.reason)" }.sorted() == expected.sorted())
    for format in Self.formats.dropFirst() {
      let text = try folder.run("check", "--format", format).output
      for (path, _) in Self.passedOver { #expect(text.contains(path), "\(format): \(path)") }
    }
    let concise = try folder.run("check", "--concise").output
    for (path, _) in Self.passedOver {
      #expect(full.output.contains(path + ":1:1: opmerking niet gelezen: "))
      #expect(concise.contains(path + ":1:1: opmerking niet gelezen: "))
    }
  }

  @Test(.enabled(if: Program.isInstalled("git"), "git is not installed"))
  func gitTellsOfTheSameFiles() throws {
    let folder = try Self.folder()
    let run = try folder.shell(
      "git init -q && git add . && exec \"$W\" check --staged --format json")
    // Git keeps two names of one file as two files.
    let names = try Self.scope(run).unread.map { "\($0.path) \($0.reason)" }
    #expect(names.count == 8 && names.contains("ledgers/A otherKind"))
  }

  @Test func aFileThatIsNamedIsRead() throws {
    let folder = try Folder()
    try folder.write(Journals.sound, to: "T2.JOURNAL")
    try folder.write("# Plan\n\n| Plan | |\n| --- | --- |\n| Gebiedsteam | |\n", to: "plan2.MD")
    #expect(try folder.run("check", "T2.JOURNAL").output.hasPrefix("1 boeking in 1 bestand"))
    #expect(try folder.run("check", "plan2.MD").output.contains("1 plan in 1 bestand"))
  }

  @Test func whatAJournalIncludesIsRead() throws {
    let folder = try Folder()
    try folder.write("include deel.inc\n", to: "ledgers/T1.journal")
    try folder.write(Journals.sound, to: "ledgers/deel.inc")
    #expect(try !folder.run("check").output.contains("niet gelezen"))
  }

  // MARK: Norms

  @Test func everyFormSaysWhichNormsWereJudged() throws {
    let folder = try Folder.book("klein")
    let json = try Self.scope(folder.run("check", "--format", "json"))
    #expect(json.norms.judged == ["EIG-01", "EIG-02"] && json.norms.reason == nil)
    for format in Self.formats {
      let text = try folder.run("check", "--format", format).output
      for code in json.norms.judged { #expect(text.contains(code), "\(format): \(code)") }
    }
    let full = try folder.run("check", "--full").output
    #expect(full.contains("normen: 2 getoetst: EIG-01, EIG-02"))
    #expect(try folder.run("check", "--concise").errors == "normen: 2 getoetst: EIG-01, EIG-02\n")
  }

  /// Because files are named, because there are no rules, and because no rule has a subject.
  @Test(arguments: [
    ([], "want er is geen map rules"), (["ledgers/a.journal"], "want u noemt bestanden"),
    (["--rules", "regels"], "want geen norm uit de regels gaat over iets in deze boeken"),
  ])
  func everyFormSaysThatNoneWas(options: [String], why: String) throws {
    let folder = try Folder()
    try folder.write(Journals.sound, to: "ledgers/a.journal")
    try folder.write("# Niets\n", to: "regels/niets.md")
    for format in Self.formats + ["text"] {
      let text = try folder.run(["check", "--format", format] + options).output
      #expect(text.contains(why), "\(format)")
    }
    let errors = try folder.run(["check", "--concise"] + options).errors
    #expect(errors.contains("normen: niet getoetst, " + why))
  }
}
