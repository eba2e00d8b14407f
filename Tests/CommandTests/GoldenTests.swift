import Foundation
import Testing

/// What each command says, kept beside the tests: of a book of ten bookings, which can be read in a
/// minute, and of what does not depend on books.
///
/// The books that are shipped are held by counts and figures: `ShippedBooksTests`, `ShippedPlanTests`.
@Suite struct GoldenTests {
  /// Of the small book in `Books/klein`, whose two errors make `check` end with 1.
  private static let small: [String] = [
    "check", "check --lang en", "check --concise", "check --verdicts",
    "check --verdicts --lang en", "check --format json",
    "balance", "balance --lang en", "balance --format json", "balance --layer realisatie",
    "balance --layer begroting", "balance --layer verplichting", "balance --layer prognose",
    "balance --layer resultaat", "balance --gemeente Beekstad", "balance --period 2024-T2",
    "balance --period 2024-05", "balance Grofvuil crediteuren",
    "balance --layer realisatie --gemeente Beekstad --period 2024-T2 82020",
    "balance --pots", "balance --pots --lang en", "balance --pots --format json",
    "register", "register --lang en Grofvuil", "register --period 2024-05 --format json",
    "register --layer verplichting --gemeente aaldorp woontraining", "print",
    "print --layer begroting",
    "report tertiaal 2024-T2", "report tertiaal 2024-T2 --lang en", "report gemeente 2024-T2",
    "report gemeente 2024-T2 --lang en", "report mtmp 2024-T2", "report mtmp 2024-T2 --lang en",
    "report overleg", "report overleg --lang en",
    "check --cells ledgers/2024/plan.md", "check --cells ledgers/2024/plan.md --lang en",
  ]

  /// Of the rulebook that is shipped, and of the program itself.
  private static let commands: [String] = [
    "norms list", "norms list --lang en", "norms show WW-04", "norms show WW-04 --lang en",
    "norms words activiteit", "norms words activiteit --lang en", "norms test",
    "norms test --lang en BGR-03", "explain WW-04", "explain WW-04 --lang en",
    "explain", "explain --lang en", "explain BAL-01", "explain BAL-01 --lang en",
    "--help", "--help --lang en", "--version",
  ]

  private static let pages = [
    "check", "balance", "register", "print", "diff", "fmt", "import", "explain", "norms", "init",
    "norms show", "completions", "man", "help",
  ]
  .flatMap {
    ["\($0) --help", "\($0) --help --lang en"]
  }

  @Test(arguments: small)
  func aSmallBookIsAsItWas(command: String) throws {
    let run = try Folder.book("klein").run(command.split(separator: " ").map { String($0) })
    #expect(run.status == (command.hasPrefix("check") && !command.contains("--cells") ? 1 : 0))
    // Beside the lines for editors, which norms were judged.
    #expect(command == "check --concise" ? run.errors.hasPrefix("normen: ") : run.errors.isEmpty)
    try Golden.expect(run.output, is: "klein-" + GoldenTests.fileName(of: command))
  }

  @Test(arguments: commands + pages)
  func outputIsAsItWas(command: String) throws {
    let run = try Folder.workspace().run(command.split(separator: " ").map { String($0) })
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    try Golden.expect(run.output, is: GoldenTests.fileName(of: command))
  }

  @Test func eachGoldenIsLookedAt() throws {
    let names =
      (GoldenTests.commands + GoldenTests.pages).map { GoldenTests.fileName(of: $0) }
      + GoldenTests.small.map { "klein-" + GoldenTests.fileName(of: $0) }
      + [ShippedBooksTests.golden, PrivacyTableTests.golden]
    #expect(Set(names).count == names.count)
    let found = try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path)
    #expect(found.sorted() == names.sorted())
  }

  /// A golden that nobody can read in a review freezes whatever came out, mistakes too.
  @Test func eachGoldenCanBeRead() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path) {
      let text = try String(contentsOf: Golden.folder.appending(path: name), encoding: .utf8)
      #expect(text.count { $0 == "\n" } < 300 && text.count < 15_000, "\(name)")
    }
  }

  /// `balance --layer begroting` is kept in `balance-layer-begroting.txt`.
  private static func fileName(of command: String) -> String {
    command.split { " -/".contains($0) }.joined(separator: "-")
      + (command.contains("json") ? ".json" : ".txt")
  }
}
