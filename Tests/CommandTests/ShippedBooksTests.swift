import Foundation
import Testing

/// The books that are shipped, held by how often each norm and code speaks and by the figures of their
/// pots; `.ci/run` holds the release binary against the same file.
@Suite struct ShippedBooksTests {
  static let golden = "shipped-counts.txt"

  /// Lines such as `BGR-03 warning fail 1` and `team:oop 2020 194310 208310 9317.00 169385.56`.
  static func counts(_ folder: Folder) throws -> String {
    let found = try Findings.read(folder.run("check", "--format", "json"))
    let summary = found.summary
    var lines = [
      "findings \(summary.error) \(summary.warning) \(summary.note)",
      "verdicts \(summary.pass) \(summary.fail) \(summary.undetermined)",
    ]
    var counts: [String: Int] = [:]
    for finding in found.findings {
      counts["\(finding.code) \(finding.severity) \(finding.verdict)", default: 0] += 1
    }
    lines += counts.keys.sorted().map { "\($0) \(counts[$0] ?? 0)" }
    for pot in try folder.pots() {
      let figures = [pot.received, pot.passedOn, pot.committed, pot.spent].map { $0 ?? "?" }
      lines.append("\(pot.pot) \(pot.year) " + figures.joined(separator: " "))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  @Test func theyCountAsTheyDid() throws {
    try Golden.expect(
      ShippedBooksTests.counts(Folder.workspace()), is: ShippedBooksTests.golden)
  }

  /// Options that judge the same books do not change what is found, but for what they say.
  @Test func formsAndThresholdsShowTheSame() throws {
    let folder = try Folder.workspace()
    let plain = try folder.run("check")
    #expect(plain.status == 0 && plain.errors.isEmpty)
    let strict = try folder.run("check", "--fail-on", "warning")
    #expect(strict.status == 1 && strict.output == plain.output)
    let concise = try folder.run("check", "--concise")
    let found = try Findings.read(folder.run("check", "--format", "json"))
    let english = try Findings.read(folder.run("check", "--format", "json", "--lang", "en"))
    #expect(concise.bookLines.count == found.findings.count && found.findings.count >= 50)
    #expect(
      found.findings.map { "\($0.code) \($0.path) \($0.line)" }
        == english.findings.map { "\($0.code) \($0.path) \($0.line)" })
    #expect(zip(found.findings, english.findings).filter { $0.message == $1.message }.isEmpty)
  }

  @Test func theyAddUp() throws {
    let balances = try Balances.read(
      Folder.workspace().run("balance", "--format", "json", "--layer", "realisatie"))
    func sum(_ part: String) -> Decimal {
      balances.filter { $0.key.hasPrefix(part) }.reduce(0) { sum, row in
        sum + (Decimal(string: row.value["€"] ?? "0") ?? .nan)
      }
    }
    // As hledger has them; see `ShippedPotsTests` for the pots.
    for (account, euros) in [
      ("82019 LFS 001:oop", "50741.45"), ("82020 LFF 001:oop", "40365.60"),
      ("82020 LFF 002:oop", "78278.51"), ("43022:", "10230"),
    ] {
      #expect(sum(account) == Decimal(string: euros), "\(account)")
    }
  }
}
