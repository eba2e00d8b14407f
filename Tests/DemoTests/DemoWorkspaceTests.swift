import Demo
import Templates
import Testing

/// What can be said of the made-up workspace without the program.
@Suite struct DemoWorkspaceTests {
  private let files = DemoWorkspace.files(seed: 1, rulebook: ShippedRulebook.files)

  private func texts(_ files: [WorkspaceFile]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
  }

  @Test func sameSeedSameBytes() {
    let again = DemoWorkspace.files(seed: 1, rulebook: ShippedRulebook.files)
    #expect(texts(files) == texts(again))
    let other = DemoWorkspace.files(seed: 2, rulebook: ShippedRulebook.files)
    #expect(texts(files) != texts(other))
    #expect(Set(texts(files).keys) == Set(texts(other).keys), "Only what is in them differs.")
  }

  @Test func sevenTeamsAndThreeYears() {
    let plans = files.filter { $0.path.hasSuffix("/plan.md") }
    let journals = files.filter { $0.path.hasSuffix(".journal") }
    #expect(plans.count == 21 && journals.count == 63)
    let transactions = journals.flatMap { $0.text.split(separator: "\n") }
      .filter { $0.hasPrefix("20") }
    #expect(2_500...3_500 ~= transactions.count, "\(transactions.count)")
  }

  @Test func eachFileSaysThatItIsMadeUp() {
    for file in files where !file.path.hasPrefix("rules/") {
      #expect(file.text.contains("verzonnen"), "\(file.path)")
    }
  }

  /// The rulebook that travels in the program is that of the repository, without its guide and the
  /// law.
  @Test func theRulebookIsShippedWhole() throws {
    let shipped = try Repository.files(below: "rules")
      .filter { !$0.key.hasPrefix("rules/handleiding/") && !$0.key.hasPrefix("rules/wetteksten/") }
    #expect(shipped.count > 5)
    #expect(texts(ShippedRulebook.files) == shipped)
    let laws = try Repository.files(below: "rules/wetteksten")
    #expect(laws.count > 2 && texts(ShippedRulebook.laws) == laws)
  }

  @Test func theCorporationHasTariffsOfItsOwn() {
    let changed = files.filter { $0.path.hasPrefix("rules/") }.filter { file in
      file.text != ShippedRulebook.files.first { $0.path == file.path }?.text
    }
    #expect(changed.map { $0.path } == ["rules/uitputting.md"])
    #expect(changed[0].text.contains("€ 69,00 per uur | 2023-01-01 | 2023-12-31"))
  }
}
