import Basics
import Diagnostics
import Ledger
import Markdown

/// Later changes of budgets.
extension PlanReader {
  mutating func readChanges(_ grid: Grid) {
    for row in cells.read(grid, as: .changes).rows {
      plan.changes.append(
        Plan.Change(
          place: row.place, day: row.day(.day), code: row.cells[.code].flatMap { ledgerCode($0) },
          kind: row.kind(.kind), activity: row.text(.activity),
          figure: row.figure(.amount) ?? Figure(nil, at: row.place),
          explanation: row.text(.explanation)))
    }
  }
}
