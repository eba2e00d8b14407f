import Basics
import Diagnostics
import Ledger
import Markdown

/// A row that adds up the rows above it.
enum TotalRow {
  private static let words: Set<String> = [
    "totaal", "totalen", "totaalactiviteiten", "totaalbudget", "totaalgeneraal", "som",
  ]

  static func isTotal(_ text: String) -> Bool {
    // Names are seldom as short as the words, and looking is cheaper than folding.
    guard text.utf8.count <= 30, let first = text.utf8.first.map({ $0 | 0x20 }),
      first == 0x73 || first == 0x74
    else { return false }
    return words.contains(Word(text).folded)
  }
}

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
    // Without a name and without money, a row says nothing that could be missed.
    for budget in table.budgets {
      let cell = table.grid.rows[row][budget.index]
      guard !cell.isEmpty, !cell.isCovered else { continue }
      cells.report(
        .namelessActivity, at: cells.place(cell),
        Bilingual(
          dutch: "bij dit bedrag staat geen activiteit",
          english: "no activity is named for this amount"),
        help: Bilingual(
          dutch: "zet de naam van de activiteit ervoor, of haal de rij weg",
          english: "put the name of the activity before it, or remove the row"))
      return
    }
  }

  /// Holds a row of totals against the rows above it.
  ///
  /// With undetermined amounts above it, a total is wrong only if what is known exceeds it.
  mutating func compareTotal(_ row: Int, _ table: ActivityTable) {
    for (index, budget) in table.budgets.enumerated() {
      let total = figure(table.grid, row, budget.index)
      let sum = table.sums[index]
      guard let stated = total.amount else { continue }
      let isRight = sum.gaps.isEmpty ? sum.known == stated : sum.known <= stated
      if isRight { continue }
      cells.report(
        .wrongTotal, at: total.place,
        Bilingual { language in
          let rows = sum.known.text(of: "€", in: language)
          let said = stated.text(of: "€", in: language)
          return switch language {
          case .dutch: "de rijen hierboven zijn samen \(rows), en hier staat \(said)"
          case .english: "the rows above are \(rows) together, and here stands \(said)"
          }
        }, fixes: [totalling(sum, at: total.place)])
    }
  }

  /// The total that the rows come to; that a row is wrong is as likely, so it is only shown.
  private func totalling(_ sum: FigureSum, at place: Place) -> Fix? {
    guard sum.gaps.isEmpty else { return nil }
    let written = cells.document.source.text(in: place.range)
    return cells.rewriting(
      written, as: sum.known.text(of: "€", in: .dutch), .displayOnly, at: place)
  }

  mutating func reportAssumedYears(_ table: ActivityTable) {
    guard let first = table.assumed.first, let head = table.grid.rows.first else { return }
    let count = table.assumed.count
    let year = first.label.dutch.dropFirst(2)
    let cell = table.year.map { head[$0] } ?? head[table.name]
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
    let known = known.agreements
    if known.isEmpty || known.contains(name.value) { return name }
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

  mutating func kind(_ cell: Cell) -> Placed<AccountPath.Kind>? {
    guard let text = cells.text(cell) else { return nil }
    switch Word(text.value).folded {
    case "oop", "outofpocket": return Placed(.outOfPocket, at: text.place)
    case "personeel", "personeleinzet": return Placed(.staff, at: text.place)
    default: break
    }
    let known = ["personeel", "out of pocket", "oop", "personele inzet"]
    let near = Spelling.nearest(to: text.value, among: known)
    cells.reportUnreadable(
      .unreadablePlanValue, cell, what: Bilingual(dutch: "soort", english: "kind"),
      suggestion: near,
      form: Bilingual(dutch: "kies oop of personeel", english: "choose oop or personeel"),
      fix: near.flatMap { cells.respelling(text.value, as: $0, among: known, at: text.place) })
    return nil
  }
}
