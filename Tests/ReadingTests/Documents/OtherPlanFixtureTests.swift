import Basics
import Diagnostics
import Foundation
import Ledger
import Reading
import Rendering
import TestSupport
import Testing

/// Plans as other teams write them: what is read of each, and what is said, as recorded.
@Suite struct OtherPlanFixtureTests {
  private static let folder = packageFolder.appending(path: "Tests/ReadingTests/OtherPlans")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") }.sorted()

  /// A fixture is read beside the organisation, of which a part may stand behind it.
  @Test(arguments: names) func isReadAsRecorded(name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    var texts = text.components(separatedBy: "<!-- volgend document -->\n")
    texts.append(try shippedText("Tests/ReadingTests/DocumentFixtures/organisatie.md"))
    let sources = texts.enumerated().map {
      Source(path: "ledgers/\($0.offset).md", text: $0.element)
    }
    let reading = DocumentReading.read(sources, firstNumber: 0)
    var renderer = TextRenderer(sources: sources, language: .dutch, palette: .plain, width: nil)
    let findings = reading.diagnostics.map { renderer.render($0) }.joined(separator: "\n")
    let shown = reading.plans.map { $0.summary }.joined() + "\n" + findings
    let golden = Golden("\(Self.folder.path)/\(name).txt")
    if let complaint = golden.complaint(about: shown) { Issue.record("\(complaint)") }
  }

  @Test func thereAreFixtures() { #expect(Self.names.count > 20) }
}

extension Plan {
  /// Everything that was read, a line for each thing.
  fileprivate var summary: String {
    var lines = ["\(title?.value ?? "zonder titel") · \(team?.value ?? "zonder team")"]
    lines += agreements.map {
      "akkoord \($0.party.value): \($0.name?.value ?? "?"), \($0.day?.value.text ?? "?")"
    }
    for budget in budgets {
      lines.append(
        "\(budget.year): oop \(euros(budget.outOfPocket)), personeel \(euros(budget.staff)), "
          + "totaal \(euros(budget.total))")
      lines += budget.municipalities.map { "  \($0.name.value) \(euros($0.figure))" }
    }
    for projects in corporateProjects {
      lines.append("projecten \(projects.year ?? 0): totaal \(euros(projects.total))")
      lines += projects.projects.map { "  \($0.name.value) \(euros($0.figure))" }
    }
    for theme in themes {
      lines.append("\(theme.name.value) · \(theme.code?.value ?? "zonder nummer")")
      lines += theme.budgets.map {
        "  \($0.year): oop \(euros($0.outOfPocket)), personeel \(euros($0.staff))"
      }
      lines += theme.activities.map { activity in
        let year = activity.year.map { "\($0.value)" } ?? "zonder jaar"
        let kind = activity.kind.map { " \($0.value.rawValue)" } ?? ""
        let explanation = activity.explanation.map { " (\($0.value))" } ?? ""
        return "  - \(activity.name.value)\(explanation), \(year)\(kind): \(euros(activity.budget))"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func euros(_ figure: Figure?) -> String {
    guard let figure else { return "-" }
    return figure.euros ?? "?"
  }
}
