import Basics
import Document
import Ledger

/// The sums of a page beside what `balance` says of the same postings.
///
/// The figures of a page come from the table of bookings, added up by month and by document. Here the
/// postings are added up once more, one by one, by the engine of `wijkboek balance`.
struct BalanceTie {
  struct Row {
    let layer: AccountPath.Layer
    /// What `balance` adds up in euros, and in hours.
    let euros: Quantity
    let hours: Quantity
    /// What all of it is worth in euros; nil where a part has no price, or the sum is too large.
    let value: Quantity?
    let report: MoneySum
    /// By how much the report says more; nil where that is not known.
    var difference: Quantity? { value.flatMap { report.known.adding(-$0) } }
  }

  /// The layers with postings.
  private(set) var rows: [Row] = []

  /// Ties the sums of a team, a municipality or all; `report` gives what the page says of a layer.
  ///
  /// What is promised is open across years, so of it all that was ever booked is added up.
  init(
    _ books: ReportBooks, team: Int? = nil, municipality: Int? = nil, _ period: ReportPeriod,
    _ layers: [AccountPath.Layer], report: (AccountPath.Layer) -> MoneySum
  ) {
    var selection = Sums.Selection()
    selection.team = team
    selection.municipality = municipality
    let groups = [layers.filter { $0 != .commitment }, layers.filter { $0 == .commitment }]
    for group in groups where group.contains(where: { books.layers.contains($0) }) {
      selection.period = Period(
        from: group == [.commitment] ? nil : period.firstDayOfYear, to: period.lastDay)
      let (sums, worth) = (books.sums(selection), books.sums(selection, isValued: true))
      for layer in group {
        if let row = row(layer, sums, worth, books, report(layer)) { rows.append(row) }
      }
    }
  }

  private func row(
    _ layer: AccountPath.Layer, _ sums: Sums, _ worth: Sums, _ books: ReportBooks,
    _ report: MoneySum
  ) -> Row? {
    let input = books.input
    var (euros, hours, isBooked) = (Quantity.zero, Quantity.zero, false)
    var value: Quantity? = worth.isExact ? .zero : nil
    func totals(_ sums: Sums) -> [Sums.Total] {
      sums.accounts.flatMap { account, totals in
        let path = input.paths[Int(account)]
        return path.layer == layer && path.kind != nil ? totals : []
      }
    }
    for total in totals(sums) {
      isBooked = true
      let commodity = input.book.names.commodities[Int(total.commodity)]
      if books.value.isEuro(total.commodity) {
        euros = euros.adding(total.quantity) ?? euros
      } else if CubeSelection.isHours(commodity) {
        hours = hours.adding(total.quantity) ?? hours
      }
    }
    for total in totals(worth) {
      // What has no value in euros stays in its own commodity.
      value =
        books.value.isEuro(total.commodity) ? value.flatMap { $0.adding(total.quantity) } : nil
    }
    guard isBooked || !report.isNothing else { return nil }
    return Row(layer: layer, euros: euros, hours: hours, value: value, report: report)
  }

  /// Whether all sums are those of `balance`; nil where that is not known.
  var isEqual: Bool? {
    if rows.contains(where: { $0.difference.map { !$0.isZero } ?? false }) { return false }
    return rows.allSatisfy { $0.difference != nil } ? true : nil
  }

  /// Whether the page ties, and by how much not, in words.
  func words(_ cells: FigureCells, command: String) -> String {
    if rows.isEmpty {
      return cells.text(
        "er zijn geen boekingsregels in deze periode", "no lines in this period")
    }
    switch isEqual {
    case true?:
      return cells.text(
        "alle totalen zijn tot op de cent gelijk aan \(command)",
        "all totals are equal to the cent to \(command)")
    case nil:
      return cells.text(
        "niet te zeggen: een deel heeft geen waarde in euro's",
        "cannot be told: a part has no value in euros")
    case false?:
      let differing = rows.compactMap { row -> String? in
        guard let difference = row.difference, !difference.isZero else { return nil }
        return LayerWords.name(of: row.layer, in: cells.language) + " " + cells.euros(difference)
      }
      return cells.text("sluit niet aan op \(command): ", "does not tie to \(command): ")
        + differing.joined(separator: "; ")
    }
  }
}
