import Foundation
import TestSupport
import Testing

/// A new workspace, and what happens where there is something already.
@Suite struct InitTests {
  static let options = ["--team", "Stad en Ommeland", "--gemeente", "Stad,Ommeland"]

  private func make(_ folder: Folder, _ more: String...) throws -> Program.Run {
    try folder.run(["init", "werk"] + InitTests.options + ["--jaar", "2026"] + more)
  }

  @Test func aNewWorkspaceHasNoErrors() throws {
    let folder = try Folder()
    let run = try make(folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("Klaar. Wat u nu doet:\n  1. cd werk\n"))
    let check = try folder.shell("cd werk && exec \"$W\" check --concise")
    #expect(check.status == 0 && !check.output.contains(" fout "), "\(check.output)")
    // What is open is asked for where it is to be filled in.
    #expect(check.output.contains("ledgers/2026/stad-en-ommeland/plan.md"))
    #expect(check.output.contains("opmerking OVL-04 het plan heeft geen datum"))
    let test = try folder.shell("cd werk && exec \"$W\" norms test BRN-01 && \"$W\" fmt --check")
    #expect(test.status == 0, "\(test.output)\(test.errors)")
  }

  @Test func theFilesAreThoseOfTheTeam() throws {
    let folder = try Folder()
    #expect(try make(folder).status == 0)
    let plan = try folder.text(of: "werk/ledgers/2026/stad-en-ommeland/plan.md")
    #expect(plan.contains("| Gemeente Stad     |      ? |\n| Gemeente Ommeland |      ? |\n"))
    for code in ["82019 LFS 001", "82020 LFF 001", "82020 LFF 002", "43022"] {
      #expect(plan.contains(code))
    }
    for (name, text) in try Folder.texts(below: folder.path + "/werk")
    where !name.hasPrefix("rules/") {
      #expect(!text.contains("{team}") && !text.contains("{jaar}"), "\(name)")
    }
    let names = try folder.names(in: "werk")
    #expect(
      names == [
        ".editorconfig", ".gitattributes", ".gitignore", ".vscode", "LEESMIJ.md", "ledgers",
        "rules",
      ])
  }

  // MARK: Ledger codes

  /// Whatever the codes look like, each theme says its part, and the norms have nothing to ask about
  /// that.
  @Test func theCodesAreOnesOwn() throws {
    let folder = try Folder()
    let run = try make(
      folder, "--codes", "a=46110,b=46120", "--codes", "c=S.1-heel, d=LF ontmoeting,overlegwet=9")
    #expect(run.status == 0, "\(run.errors)")
    let plan = try folder.text(of: "werk/ledgers/2026/stad-en-ommeland/plan.md")
    for code in ["46110", "46120", "S.1-heel", "LF ontmoeting", "9"] {
      #expect(plan.contains(" | \(code) "))
    }
    let check = try folder.shell("cd werk && exec \"$W\" check --concise")
    #expect(check.status == 0 && !check.output.contains(" ORG-1"), "\(check.output)")
  }

  /// Meeting is a part of the law since 2022, and may be left out.
  @Test(arguments: [
    ("2021", [String](), false), ("2022", [], true), ("2022", ["--codes", "d=-"], false),
  ])
  func meetingIsOfferedFrom2022(year: String, more: [String], isThere: Bool) throws {
    let folder = try Folder()
    let run = try folder.run(["init", "werk"] + InitTests.options + ["--jaar", year] + more)
    #expect(run.status == 0, "\(run.errors)")
    let plan = try folder.text(of: "werk/ledgers/\(year)/stad-en-ommeland/plan.md")
    let organisation = try folder.text(of: "werk/ledgers/organisatie.md")
    #expect(plan.contains("## Ontmoeting\n") == isThere && !plan.contains("{"))
    #expect(organisation.contains("| Ontmoeting ") == isThere && !organisation.contains("{"))
  }

  // MARK: What exists

  @Test func whatExistsStays() throws {
    let folder = try Folder()
    try folder.write("van mij\n", to: "werk/LEESMIJ.md")
    let refused = try make(folder)
    #expect(refused.status == 2 && refused.errors.contains("--yes"), "\(refused.errors)")
    #expect(try folder.names(in: "werk") == ["LEESMIJ.md"])
    let added = try make(folder, "--yes")
    #expect(added.status == 0 && added.output.contains("Wat er al is, blijft zoals het is:"))
    #expect(try folder.text(of: "werk/LEESMIJ.md") == "van mij\n")
    #expect(try folder.names(in: "werk").contains("rules"))
    // Then there is nothing left to make.
    let again = try make(folder, "--yes")
    #expect(again.status == 2 && again.errors.contains("er is niets te maken"))
  }

  @Test func otherFilesAreNoObstacle() throws {
    let folder = try Folder()
    try folder.write("van mij\n", to: "werk/iets.txt")
    #expect(try make(folder).status == 0)
    #expect(try folder.text(of: "werk/iets.txt") == "van mij\n")
  }

  /// A file in the place of a folder, or a link that leads nowhere, is not written over.
  @Test func aFileInTheWayIsSaid() throws {
    let folder = try Folder()
    try folder.write("geen map\n", to: "werk/ledgers")
    let run = try make(folder)
    #expect(run.status == 2 && run.errors.contains("is niet te schrijven"), "\(run.errors)")
    #expect(try folder.text(of: "werk/ledgers") == "geen map\n")
    #expect(try folder.names(in: "werk") == ["ledgers"], "All of it is made, or nothing.")
  }

  // MARK: What has to be known

  /// The clock decides nothing: without a year, and with nobody to ask, nothing is made.
  @Test func theYearIsNotGuessed() throws {
    let folder = try Folder()
    let run = try folder.run(["init", "werk"] + InitTests.options)
    #expect(run.status == 2 && run.errors.contains("--jaar"))
    #expect(try folder.names().isEmpty)
    let plain = try folder.run("init", "werk", "--jaar", "2026")
    #expect(plain.status == 0)
    #expect(try folder.names(in: "werk/ledgers/2026") == ["ons-gebiedsteam"])
  }

  @Test(arguments: [
    ["--jaar", "26"], ["--jaar", "dit jaar"], ["--jaar", "2026", "--team", "a|b"],
    ["--jaar", "2026", "--team", "..."], ["--jaar", "2026", "--gemeente", "a; b"],
    ["--jaar", "2026", "--gemeente", ","], ["--demo", "--jaar", "2026"], ["--demo", "--seed", "x"],
    ["--jaar", "2026", "--seed", "1"], ["een", "twee"],
    ["--jaar", "2026", "--codes", "a"], ["--jaar", "2026", "--codes", "e=1"],
    ["--jaar", "2026", "--codes", "a=1:2"], ["--jaar", "2026", "--codes", "a=-"],
    ["--jaar", "2026", "--codes", "a=1,a=2"], ["--jaar", "2026", "--codes", "a=1,b=1"],
    ["--jaar", "2021", "--codes", "d=1"], ["--demo", "--codes", "a=1"],
  ])
  func wrongUseIsTwo(arguments: [String]) throws {
    let folder = try Folder()
    let run = try folder.run(["init"] + arguments)
    #expect(run.status == 2 && run.errors.hasPrefix("wijkboek: "), "\(run.errors)")
    #expect(try folder.names().isEmpty)
  }

  @Test(
    .enabled(if: Program.isInstalled("script"), "script is not installed: no terminal is tried"))
  func onATerminalItAsks() throws {
    let folder = try Folder()
    let run = try folder.shell(
      "printf 'Ons dorp\\n\\n2031\\n46110\\n\\n\\n-\\n4.3.022\\n' | script -qec '\"$W\" init werk' /dev/null"
    )
    #expect(run.output.contains("Hoe heet het gebiedsteam?"), "\(run.output)")
    #expect(run.output.contains("[Ons dorp]"))
    #expect(run.output.contains("Welk grootboeknummer heeft Woonmaatschappelijk werk?"))
    #expect(try folder.names(in: "werk/ledgers/2031") == ["ons-dorp"])
    let organisation = try folder.text(of: "werk/ledgers/organisatie.md")
    #expect(organisation.contains("| 46110 ") && organisation.contains("| 4.3.022 "))
    #expect(organisation.contains("| 82020 LFF 001 ") && !organisation.contains("Ontmoeting"))
  }

  @Test func itSpeaksEnglishToo() throws {
    let run = try make(try Folder(), "--lang", "en")
    #expect(run.output.contains("20 files will be made in werk:"), "\(run.output)")
    #expect(run.output.contains("Done. What to do now:"))
  }
}
