import Basics
import Diagnostics
import Ledger
import Markdown

/// Later changes of budgets.
extension PlanReader {
  private enum ChangeColumn {
    case day, code, kind, activity, amount, explanation
  }

  private static let changeColumns = Vocabulary<ChangeColumn>([
    (.day, ["Begrotingswijziging"]), (.code, ["Grootboeknummer"]), (.kind, ["Soort"]),
    (.activity, ["Activiteit"]), (.amount, ["Bedrag"]), (.explanation, ["Toelichting"]),
  ])

  mutating func readChanges(_ grid: Grid) {
    let columns = cells.columns(grid, Self.changeColumns)
    for row in grid.body {
      var day: Placed<Day>?
      var code: Placed<String>?
      var kind: Placed<AccountPath.Kind>?
      var activity: Placed<String>?
      var figure = Figure(nil, at: cells.document.place(grid.rows[row].range))
      var explanation: Placed<String>?
      for column in columns {
        guard let cell = grid.cell(row, column.index) else { continue }
        switch column.meaning {
        case .day: day = cells.day(cell)
        case .code: code = ledgerCode(cell)
        case .kind: kind = self.kind(cell)
        case .activity: activity = cells.text(cell)
        case .amount: figure = self.figure(grid, row, column.index, in: column.unit)
        case .explanation: explanation = cells.text(cell)
        }
      }
      plan.changes.append(
        Plan.Change(
          place: cells.document.place(grid.rows[row].range), day: day, code: code, kind: kind,
          activity: activity, figure: figure, explanation: explanation))
    }
  }
}
