import Foundation
import Testing

/// The law speaks of parts, so that the same books are judged alike whatever their ledger codes are.
@Suite struct ChartOfAccountsTests {
  /// The codes of a corporation, in the order of the parts a, b, c and overlegwet.
  private static let charts = [
    ["82019 LFS 001", "82020 LFF 001", "82020 LFF 002", "43022"],
    ["46110", "46120", "46130", "46210"],
    ["LEEF.WMW", "4.2-infra", "S.H.V", "HO.7"],
  ]

  /// Books with something of each part that is not as it should be, by the codes of a corporation.
  private func folder(_ codes: [String], column: Bool = true) throws -> Folder {
    let folder = try Folder.workspace()
    _ = try folder.shell("rm -r ledgers")
    func write(_ text: String, to name: String) throws {
      var text = text
      for (lefier, own) in zip(Self.charts[0], codes) {
        text = text.replacing(lefier, with: own)
      }
      try folder.write(text, to: "ledgers/" + name)
    }
    var organisation = HealthyBooks.organisation("2020-12-31")
    if !column {
      for cell in [
        " Onderdeel  |", " a          |", " b          |", " c          |", " overlegwet |",
      ] {
        organisation = organisation.replacing(cell, with: "")
      }
      organisation = organisation.replacing(" ---------------- | ---------- |", with: " --- |")
    }
    try write(organisation, to: "organisatie.md")
    try write(
      HealthyBooks.plan
        // a: for whom.
        .replacing("| Bod-2020 | eigen huurders |", with: "| Bod-2020 | alle bewoners |")
        // b and c: no answer to the question of the law; c: no agreement either.
        .replacing("WW-17: tussen de eigen woningen, kleine klus", with: "")
        .replacing("| Bod-2020 | WW-18: het plan Schoon Veendam van de gemeente |", with: "| | |")
        // Overlegwet: no amount.
        .replacing("| € 600 |", with: "| ? |"),
      to: "2020/noord/plan.md")
    for (number, journal) in HealthyBooks.journals.enumerated() {
      try write(
        journal
          .replacing(
            "| Spreekuur  ; gemeente: Veendam, afspraak: Bod-2020, doelgroep: eigen huurders",
            with: "| Spreekuur  ; gemeente: Veendam, afspraak: Bod-2020, doelgroep: alle bewoners"
          )
          .replacing(
            "2020-06-08 * (F2020-003) Reiniging | Opruimdagen  ; gemeente: Veendam, afspraak: Bod-2020",
            with: "2020-06-08 * (F2020-003) Reiniging | Opruimdagen  ; gemeente: Veendam"),
        to: "2020/noord/T\(number + 1).journal")
    }
    return folder
  }

  /// All that is said, with the codes of the first chart in the place of its own.
  private func said(_ all: Findings, _ codes: [String]) -> [String] {
    let verdicts = (all.verdicts ?? []).map { verdict in
      "\(verdict.code) \(verdict.verdict) \(verdict.count) \(verdict.path ?? "") "
        + "\(verdict.line ?? 0) \(verdict.values.map { $0.words + "=" + $0.value })"
    }
    let findings = all.findings.map { finding in
      "\(finding.code) \(finding.severity) \(finding.path) \(finding.line) \(finding.message) "
        + (finding.help ?? "")
    }
    return (verdicts + findings).map { text in
      zip(Self.charts[0], codes).reduce(text) { $0.replacing($1.1, with: $1.0) }
    }.sorted()
  }

  /// What each part is asked, by hand: the social worker's hour and its two invoices are for all
  /// residents, the other activities leave one question open, one activity and one invoice have no
  /// agreement, and participation has no amount.
  @Test func eachPartIsJudged() throws {
    for codes in Self.charts {
      let all = try Findings.of(try folder(codes))
      #expect(all.count("WW-08", "fail") == 1 && all.count("WW-08") == 1)
      #expect(all.count("WW-09", "fail") == 2 && all.count("WW-09", "pass") == 2)
      #expect(all.count("WW-17", "undetermined") == 1 && all.count("WW-17") == 1)
      #expect(all.count("WW-18", "undetermined") == 1 && all.count("WW-18") == 1)
      #expect(all.count("WW-01", "fail") == 1 && all.count("WW-01", "pass") == 2)
      #expect(all.count("WW-02", "fail") == 1)
      #expect(all.count("PAR-02", "fail") == 1 && all.count("PAR-02") == 1)
      #expect(all.of("ORG-10").isEmpty && all.of("ORG-11").isEmpty)
    }
  }

  @Test func theSameBooksFareAlike() throws {
    let lefier = said(try Findings.of(try folder(Self.charts[0])), Self.charts[0])
    #expect(lefier.count > 50)
    for codes in Self.charts.dropFirst() {
      let other = said(try Findings.of(try folder(codes)), codes)
      let difference = other.difference(from: lefier).map { "\($0)" }
      #expect(difference.isEmpty, "\(codes): \(difference)")
    }
  }

  /// Without the column the law is not silent: it says once what is missing.
  @Test(arguments: charts) func withoutTheColumnItIsSaidOnce(codes: [String]) throws {
    let all = try Findings.of(try folder(codes, column: false))
    let finding = try #require(all.of("ORG-10").first)
    #expect(all.of("ORG-10").count == 1 && finding.path == "ledgers/organisatie.md")
    #expect(finding.severity == "warning" && finding.help?.contains("kolom Onderdeel") == true)
    for norm in ["WW-01", "WW-02", "WW-08", "WW-09", "WW-17", "WW-18", "PAR-02"] {
      #expect(all.of(norm).isEmpty && all.count(norm, "undetermined") > 0, "\(norm)")
      // What a norm asks may hold all the same; that it does not, nobody can say.
      #expect(all.count(norm, "fail") == 0, "\(norm)")
    }
  }

  /// A digit off in a norm of one's own: that norm is refused, and nothing else changes.
  @Test(arguments: [("46111", false), ("46110", true)])
  func aDigitOffIsRefused(code: String, isListed: Bool) throws {
    let codes = Self.charts[1]
    let folder = try folder(codes)
    let before = said(try Findings.of(folder), codes)
    try folder.write(
      """
      # Eigen normen

      ## EIG-09 Een eigen norm

      | Norm      |                             |
      | --------- | --------------------------- |
      | Grondslag | Werkwijze van de corporatie |
      | Geldig    | altijd                      |
      | Ernst     | waarschuwing                |

      Zo moet het.

      ```norm
      voor elke activiteit
      waar grootboek is "\(code)"
      eis naam is ingevuld
      ```

      ```voorbeeld niet van toepassing
      ```

      """, to: "rules/zelf.md")
    let after = try Findings.of(folder)
    let refused = after.of("NRM-29")
    #expect(after.count("EIG-09", "pass") == (isListed ? 1 : 0))
    #expect(refused.map { $0.path } == (isListed ? [] : ["rules/zelf.md"]))
    #expect(refused.map { $0.help } == (isListed ? [] : ["bedoelt u 46110?"]))
    let rest = said(after, codes).filter {
      !$0.hasPrefix("EIG-09") && !$0.hasPrefix("NRM-")
    }
    #expect(rest == before)
  }
}
