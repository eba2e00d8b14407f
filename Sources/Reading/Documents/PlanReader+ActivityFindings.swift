import Basics
import Diagnostics
import Ledger
import Markdown

/// What is to be said about rows of activities.
extension PlanReader {
  /// Whether a year stands where an amount belongs, or the other way round; if so, that is said.
  mutating func isInWrongColumn(_ row: Int, _ table: ActivityTable) -> Bool {
    guard let year = table.year, let budget = table.budgets.first, table.budgets.count == 1 else {
      return false
    }
    let (amountCell, yearCell) = (table.grid.rows[row][budget.index], table.grid.rows[row][year])
    let isYear = DocumentValue.isYear(amountCell.text)
    if !isYear, DocumentValue.isYear(yearCell.text) || yearCell.isEmpty { return false }
    var isAmount = false
    if !yearCell.isEmpty, case .unreadable = DocumentValue.year(yearCell.text),
      case .value = DocumentValue.amount(yearCell.text)
    {
      isAmount = true
    }
    let yearIsOpen = !yearCell.isCovered && DocumentValue.isOpen(yearCell.text)
    if isAmount {
      let related = Diagnostic.Related(
        place: cells.place(amountCell),
        label: Bilingual(dutch: "hier hoort het bedrag", english: "the amount belongs here"))
      cells.report(
        .valueInWrongColumn, at: cells.place(yearCell),
        Bilingual(
          dutch: "\(yearCell.text.clipped(to: 60)) is een bedrag, en staat bij het jaar",
          english: "\(yearCell.text.clipped(to: 60)) is an amount, in the column of the year"),
        related: [related],
        help: isYear
          ? Bilingual(dutch: "wissel de twee cellen om", english: "swap the two cells") : nil,
        fixes: [isYear ? cells.swapping(amountCell, yearCell) : nil])
      return true
    }
    guard isYear, yearIsOpen, let number = Int(amountCell.text),
      plan.years.map({ $0.value ~= number }) ?? true
    else { return false }
    cells.report(
      .valueInWrongColumn, at: cells.place(amountCell),
      Bilingual(
        dutch: "\(amountCell.text) is een jaar, en staat bij de bedragen",
        english: "\(amountCell.text) is a year, in the column of the amounts"),
      help: Bilingual(
        dutch: "zet het in de kolom \(jaarColumn(table)); is het een bedrag, schrijf dan "
          + "€ \(Language.dutch.text(mantissa: Int128(number), scale: 0))",
        english: "move it to the column \(jaarColumn(table)); if it is an amount, write "
          + "€ \(Language.dutch.text(mantissa: Int128(number), scale: 0))"))
    return true
  }

  private func jaarColumn(_ table: ActivityTable) -> String {
    table.columns.first { $0.meaning == .year }?.head.text ?? "Jaar"
  }

  mutating func reportNameless(_ row: Int, _ table: ActivityTable) {
    for budget in table.budgets {
      let cell = table.grid.rows[row][budget.index]
      guard !cell.isEmpty, !cell.isCovered else { continue }
      cells.report(
        .incompleteRow, at: cells.place(cell),
        Bilingual(
          dutch: "bij dit bedrag staat geen activiteit",
          english: "no activity is named for this amount"),
        help: Bilingual(
          dutch: "zet de naam van de activiteit ervoor, of haal de rij weg",
          english: "put the name of the activity before it, or remove the row"))
      return
    }
    guard let cell = table.grid.rows[row].cells.first(where: { !$0.isEmpty }) else { return }
    reportUnclear(.continuation, at: cell)
  }

  /// Says of a row that it may be something else than it was read as.
  mutating func reportUnclear(_ kind: RowKind, at cell: Cell) {
    let (message, help) = UnclearRow.words(kind)
    cells.report(.unclearRow, at: cells.place(cell), message, help: help)
  }

  /// Holds a row of totals against the rows above it: all of them, or those of its part.
  ///
  /// With undetermined amounts above it, a total is wrong only if what is known exceeds it.
  mutating func compareTotal(_ row: Int, isLast: Bool, _ table: ActivityTable) {
    let label = table.grid.rows[row][table.name]
    let isOfPart = !isLast || TotalRow.isOfPart(label.text)
    let year = table.grid.word(label).year
    func isOfYear(_ entry: (year: Int?, ofColumns: [Figure])) -> Bool {
      year == nil || entry.year == nil || entry.year == year
    }
    let partStart = table.figures[..<table.sectionStart].count { isOfYear($0) }
    let all = table.figures.filter { isOfYear($0) }
    let totals = table.budgets.map { cells.figure(table.grid, row, $0.index, in: $0.unit) }
    for (index, total) in totals.enumerated() {
      cells.compareTotal(
        total, with: all.map { $0.ofColumns[index] }, partFrom: partStart, isOfPart)
    }
    compareRow(row, totals, table)
  }

  /// Holds the column that says what a row comes to against its amounts.
  mutating func compareRow(_ row: Int, _ figures: [Figure], _ table: ActivityTable) {
    for total in table.totals {
      let parts = zip(table.budgets, figures).filter {
        total.year == nil || $0.0.year == total.year
      }
      let filled = parts.filter { !table.grid.rows[row][$0.0.index].isEmpty }.map { $0.1 }
      let stated = cells.figure(table.grid, row, total.index, in: total.unit)
      cells.compareTotal(stated, with: filled, ofRow: true)
    }
  }

  mutating func reportAssumedYears(_ table: ActivityTable) {
    guard let first = table.assumed.first else { return }
    let heads = table.grid.heads
    let count = table.assumed.count
    let year = first.label.dutch.dropFirst(2)
    let cell = heads[table.year ?? table.name].cell
    cells.report(
      .assumedYear, at: cells.place(cell),
      Bilingual(
        dutch: "\(count) \(count == 1 ? "activiteit" : "activiteiten") zonder jaar, gerekend tot "
          + "\(year) omdat het thema alleen daarvoor cijfers heeft",
        english: "\(count) \(count == 1 ? "activity" : "activities") without a year, counted in "
          + "\(year) since the theme has figures for that year alone"),
      related: table.assumed.map {
        Diagnostic.Related(
          place: $0.place, label: Bilingual(dutch: "geen jaar", english: "no year"))
      },
      help: Bilingual(
        dutch: "zet het jaar in de kolom Jaar", english: "put the year in the column Jaar"),
      fixes: [
        Fix(
          Bilingual(
            dutch: "vul het jaar \(year) in", english: "fill in the year \(year)"), .unsafe,
          table.yearEdits)
      ])
  }

  mutating func agreement(_ cell: Cell) -> Placed<String>? {
    guard let name = cells.text(cell) else { return nil }
    if organisation.agreements.isEmpty || organisation.number(ofAgreement: name.value) != nil {
      return name
    }
    let known = organisation.agreements.map { $0.name.value }
    let near = NearWord.nearest(to: name.value, among: known)
    cells.report(
      .unknownPlanAgreement, at: name.place,
      Bilingual(
        dutch: "de organisatie kent geen afspraak \(name.value.clipped(to: 60))",
        english: "the organisation knows no agreement \(name.value.clipped(to: 60))"),
      help: near.map { CellReader.meant($0) }
        ?? Bilingual(
          dutch: "zet de afspraak in de tabel van prestatieafspraken van de organisatie",
          english: "put the agreement in the organisation's table of performance agreements"),
      fixes: [near.flatMap { cells.respelling(name.value, as: $0, among: known, at: name.place) }])
    return name
  }
}
