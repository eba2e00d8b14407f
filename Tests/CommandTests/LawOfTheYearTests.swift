import Foundation
import Testing

/// A plan is judged by the law of its own years.
@Suite struct LawOfTheYearTests {
  private static let path = "ledgers/2020/stadskanaal-borger-odoorn/plan.md"

  /// The shipped plan and organisation two years later, without journals.
  private func later(_ change: (String) -> String = { $0 }) throws -> Folder {
    let folder = try Folder.workspace()
    let organisation = try folder.text(of: "ledgers/organisatie.md")
    let plan = try folder.text(of: LawOfTheYearTests.path)
    try FileManager.default.removeItem(atPath: folder.path + "/ledgers")
    try folder.write(
      organisation.replacing("2022", with: "2024").replacing("2020", with: "2022"),
      to: "ledgers/organisatie.md")
    try folder.write(
      change(plan.replacing("2022", with: "2024").replacing("2020", with: "2022")),
      to: LawOfTheYearTests.path)
    return folder
  }

  @Test func whatEndedIsNotAskedAnyMore() throws {
    let all = try Findings.of(try later())
    for code in 1...7 { #expect(all.count("WW-0\(code)") == 0, "WW-0\(code)") }
    #expect(all.findings.allSatisfy { !($0.code >= "WW-01" && $0.code <= "WW-07") })
    // What holds at all times, and the words of before July 2015, are seen all the same.
    #expect(all.at(148, "PLN-32")?.verdict == "fail")
    #expect(all.at(57, "BGR-03")?.verdict == "fail")
    #expect(all.at(87, "WW-11")?.verdict == "undetermined")
  }

  @Test func meetingIsLiveabilitySince2022() throws {
    let row = "| Oud en nieuw *veilig houden"
    let feast = { (text: String) in text.replacing(row, with: "| Wijkfeest *samen eten") }
    let later = try Findings.of(try later(feast))
    #expect(later.count("WW-06") == 0)
    // The feast, and the drinks of another row.
    #expect(later.count("WW-21", "undetermined") == 2)
    let folder = try Folder.workspace()
    try folder.write(
      feast(try folder.text(of: LawOfTheYearTests.path)), to: LawOfTheYearTests.path)
    let earlier = try Findings.of(folder)
    #expect(earlier.count("WW-06") == 3 && earlier.count("WW-21") == 0)
  }

  @Test func forOwnTenantsItPasses() throws {
    let all = try Findings.of(
      try later {
        $0.replacing("| Gemeente | Afspraak |\n| ----", with: "| Gemeente | Doelgroep |\n| ----")
          .replacing(
            #/\| Oud en nieuw .*/#,
            with: "| Wijkfeest | 3.000 | 2022 | | eigen huurders |"
          ).replacing("winterborrel, ", with: "")
      })
    #expect(all.count("WW-21", "pass") == 1 && all.of("WW-21").isEmpty)
  }

  @Test func conditionsThatEndedAreSeenWhenQuoted() throws {
    let all = try Findings.of(
      try later {
        $0.replacing(
          "\"Bijdrage aan de uitvoering van plannen",
          with: "\"dat bijdragen als zodanig onderdeel uitmaakt van afspraken als bedoeld in "
            + "artikel 44, tweede lid\" en \"plannen")
      })
    let finding = try #require(all.of("PLN-32").first { $0.line == 124 })
    #expect(
      finding.message.contains(
        "Woningwet artikel 45 lid 2 onder f, 1° aan in de tekst van 2020-01-01, die op 2022-12-31"))
  }
}
