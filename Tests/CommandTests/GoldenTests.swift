import Foundation
import Testing

/// What each command says of the books that are shipped.
@Suite struct GoldenTests {
  private static let commands: [String] = [
    "check", "check --lang en", "check --concise", "check --fail-on warning",
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

  private static let pages = ["check", "balance", "register", "print", "diff", "fmt", "explain"]
    .flatMap {
      ["\($0) --help", "\($0) --help --lang en"]
    }

  @Test(arguments: commands + pages)
  func outputIsAsItWas(command: String) throws {
    let run = try Folder.workspace().run(command.split(separator: " ").map { String($0) })
    // The plan of 2020 names an address, which is a warning.
    #expect(run.status == (command.contains("warning") ? 1 : 0) && run.errors.isEmpty)
    try Golden.expect(run.output, is: GoldenTests.fileName(of: command))
  }

  @Test func eachGoldenIsLookedAt() throws {
    let names = (GoldenTests.commands + GoldenTests.pages).map { GoldenTests.fileName(of: $0) }
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
