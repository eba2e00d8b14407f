import Foundation
import Testing

/// What each command says of the books that are shipped.
@Suite struct GoldenTests {
  /// What ends with 1: the plan is a draft, so that nothing is an error yet.
  private static let findings: [String] = ["check --fail-on warning", "check --status vastgesteld"]

  private static let commands: [String] = [
    "check", "check --lang en", "check --concise", "check --verdicts", "check --verdicts --lang en",
    "check --format json", "check --format json --lang en", "check --verdicts --format json",
    "check --as-of 2020-06-30",
    "norms list", "norms list --lang en", "norms show WW-04", "norms show WW-04 --lang en",
    "norms words activiteit", "norms words activiteit --lang en", "norms test",
    "norms test --lang en BGR-03", "explain WW-04", "explain WW-04 --lang en",
    "balance", "balance --lang en", "balance --format json",
    "balance --layer realisatie", "balance --layer begroting", "balance --layer verplichting",
    "balance --layer prognose", "balance --layer resultaat",
    "balance --layer verplichting --format json", "balance --team Stadskanaal",
    "balance --gemeente Borger-Odoorn", "balance --period 2020", "balance --period 2020-T2",
    "balance --period 2020-03", "balance --period 2020-03-12", "balance Wijkbeheer crediteuren",
    "balance --layer realisatie --gemeente Stadskanaal --period 2020-T1 82020",
    "register", "register --lang en Wijkbeheer", "register --period 2020-05 --format json",
    "register --layer verplichting --gemeente Stadskanaal V2020", "print",
    "balance --pots", "balance --pots --lang en", "balance --pots --format json",
    "print --layer begroting",
    "explain", "explain --lang en", "explain BAL-01", "explain BAL-01 --lang en",
    "--help", "--help --lang en", "--version",
  ]

  private static let pages = [
    "check", "balance", "register", "print", "diff", "fmt", "import", "explain", "norms", "init",
    "norms show", "completions", "man",
  ]
  .flatMap {
    ["\($0) --help", "\($0) --help --lang en"]
  }

  @Test(arguments: findings + commands + pages)
  func outputIsAsItWas(command: String) throws {
    let run = try Folder.workspace().run(command.split(separator: " ").map { String($0) })
    #expect(run.status == (GoldenTests.findings.contains(command) ? 1 : 0))
    #expect(run.errors.isEmpty)
    try Golden.expect(run.output, is: GoldenTests.fileName(of: command))
  }

  @Test func eachGoldenIsLookedAt() throws {
    let names = (GoldenTests.findings + GoldenTests.commands + GoldenTests.pages).map {
      GoldenTests.fileName(of: $0)
    }
    #expect(Set(names).count == names.count)
    let found = try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path)
    #expect(found.sorted() == names.sorted())
  }

  /// `balance --layer begroting` is kept in `balance-layer-begroting.txt`.
  private static func fileName(of command: String) -> String {
    command.split { $0 == " " || $0 == "-" }.joined(separator: "-")
      + (command.contains("json") ? ".json" : ".txt")
  }
}
