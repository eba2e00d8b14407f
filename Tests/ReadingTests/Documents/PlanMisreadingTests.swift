import Basics
import Diagnostics
import Ledger
import Reading
import TestSupport
import Testing

/// Names, heads and amounts that look like something else than they are.
@Suite struct PlanMisreadingTests {
  private static let head = """
    # Plan West

    | Plan | |
    | --- | --- |
    | Gebiedsteam | West |
    | Looptijd | 2020-2021 |


    """

  /// A plan of tables, each a row a line without the outer bars.
  private static func plan(_ tables: String...) -> String {
    head + tables.map { table($0) }.joined(separator: "\n\n") + "\n"
  }

  private static func table(_ rows: String) -> String {
    guard rows.contains("|") else { return rows }
    var lines = rows.split(separator: "\n").map { "| \($0) |" }
    lines.insert(lines[0].split(separator: "|").map { _ in "|---" }.joined() + "|", at: 1)
    return lines.joined(separator: "\n")
  }

  /// A theme with a table of activities.
  private static func activities(_ rows: String) -> String {
    plan(
      "## Wonen", "Thema | \nGrootboeknummer | 82019 LFS 009\nOut of pocket kosten 2020 | ?", rows)
  }

  private static func names(_ reading: DocumentReading) -> [String] {
    reading.plan.themes.flatMap { $0.activities }.map {
      "\($0.name.value): \($0.budget.euros ?? "?")"
    }
  }

  @Test(arguments: [
    ("Aanpak (deel 2)", "Aanpak (deel 2)"),
    ("Buurtbus (zie bijlage 3)", "Buurtbus (zie bijlage 3)"),
    ("Markt (fase 1 en 2)", "Markt (fase 1 en 2)"), ("Markt 1)", "Markt"),
    ("Markt (oud) 1)", "Markt (oud)"),
  ])
  func aNumberInParenthesesIsNoFootnote(written: String, name: String) {
    let text = Self.activities("Activiteit | Budget | Jaar\n\(written) | 500 | 2020")
    let reading = DocumentReading.read(text)
    #expect(reading.codes.isEmpty, "\(reading.findings(text))")
    #expect(Self.names(reading) == ["\(name): 500"])
  }
}
