import Basics
import Diagnostics
import Ledger
import Markdown

/// Later changes of budgets.
extension PlanReader {
  private static let changeForm = TableForm(
    TableForm.Column(.day, "Begrotingswijziging", as: .day),
    TableForm.Column(.code, "Grootboeknummer"), TableForm.Column(.kind, "Soort", as: .kind),
    TableForm.Column(.activity, "Activiteit"), TableForm.Column(.amount, "Bedrag", as: .amount),
    TableForm.Column(.explanation, "Toelichting"))

  mutating func readChanges(_ grid: Grid) {
    for row in cells.table(grid, as: Self.changeForm).rows {
      plan.changes.append(
        Plan.Change(
          place: row.place, day: row.day(.day), code: row.cells[.code].flatMap { ledgerCode($0) },
          kind: row.kind(.kind), activity: row.text(.activity),
          figure: row.figure(.amount) ?? Figure(nil, at: row.place),
          explanation: row.text(.explanation)))
    }
  }
}
