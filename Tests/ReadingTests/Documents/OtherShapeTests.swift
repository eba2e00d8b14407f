import Basics
import Diagnostics
import Ledger
import Reading
import Testing

/// Plans of other teams: every cell is read as it is meant, or something is said at its line.
@Suite struct OtherShapeTests {
  static let count = 60

  @Test(arguments: 0..<count) func nothingIsMisread(seed: Int) throws {
    let shape = OtherShape(seed: seed)
    let organisation = try shippedText("Tests/ReadingTests/DocumentFixtures/organisatie.md")
    let reading = DocumentReading.read(shape.text, organisation)
    let lines = Lines(shape.text)
    let told = Set(
      reading.diagnostics.filter { $0.place.source == 0 && $0.code != .builtIn(.assumedYear) }
        .map { lines.number(of: $0.place) })
    let plan = try #require(reading.plans.first)
    var read: [OtherShape.Expected: Int] = [:]
    var wrong: [String] = []
    for theme in plan.themes {
      for activity in theme.activities {
        guard let amount = activity.budget.amount else { continue }
        let line = lines.number(of: activity.place)
        let key = OtherShape.Expected(
          name: activity.name.value, year: plan.year(of: activity, in: theme) ?? 0,
          isStaff: activity.kind?.value == .staff, euros: Int(amount.rounded(to: 0).mantissa))
        if shape.expected[key] != line { wrong.append("\(line) misread as \(key)") }
        read[key] = line
      }
    }
    for (key, line) in shape.expected where read[key] == nil {
      wrong.append("\(line) lacks \(key)")
    }
    wrong += shape.mustBeTold.subtracting(told).map { "\($0) nothing is said" }
    let noise = told.subtracting(shape.mustBeTold).subtracting(shape.mayBeTold)
    wrong += noise.map { "\($0) is right, and something is said" }
    #expect(
      wrong.isEmpty,
      """
      \(wrong.sorted().joined(separator: "\n"))
      \(reading.findings(shape.text, organisation).joined(separator: "\n"))
      \(lines.numbered)
      """)
  }

  /// The shapes are what the suite is named after: each turns up, and so do damages.
  @Test func theShapesDiffer() {
    let shapes = (0..<Self.count).map { OtherShape(seed: $0) }
    #expect(Set(shapes.map { $0.text }).count == Self.count)
    for sign in [
      "x € 1.000", "Totaal", "**Deel", "[^1]", "waarvan", "| 2021", "Personele", "<table>",
      "colspan", "Bedragen in", "(deel 2)", "Totaal-aanpak", "in 10 buurten", "buurtmarkt",
      "'t Hof",
      "| # |",
    ] {
      #expect(shapes.contains { $0.text.contains(sign) }, "no plan has \(sign)")
    }
    #expect(shapes.contains { !$0.mustBeTold.isEmpty })
    #expect(shapes.allSatisfy { !$0.expected.isEmpty })
  }
}

/// The lines of a text, by their numbers.
private struct Lines {
  private let lines: [Substring.UTF8View]

  init(_ text: String) {
    lines = text.utf8.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false)
  }

  var numbered: String {
    lines.enumerated().map { "\($0.offset + 1) " + String(Substring($0.element)) }
      .joined(separator: "\n")
  }

  func number(of place: Place) -> Int {
    var start = 0
    for (index, line) in lines.enumerated() {
      start += line.count + 1
      if Int(place.range.start) < start { return index + 1 }
    }
    return lines.count
  }
}
