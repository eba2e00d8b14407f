import Basics
import Diagnostics
import Document
import Ledger

/// What was counted of an activity, and what the activity cost.
struct OutcomeRow {
  let code: String
  let kind: AccountPath.Kind
  let activity: String?
  let commodity: String
  private(set) var inPeriod: Quantity?
  private(set) var upTo: Quantity?
  private(set) var cost = MoneySum()

  /// Whether a use is of the activity, or of the theme where no activity is named.
  func isOn(_ use: Bookings.Row) -> Bool {
    use.code == code && use.kind == kind && (activity == nil || use.activity == activity)
  }

  /// By code, activity and name, whatever the order of the journals; `cost` gives what was spent.
  static func all(
    _ sums: [OutcomeSum], _ period: ReportPeriod, cost: (OutcomeRow) -> MoneySum
  ) -> [OutcomeRow] {
    var rows: [OutcomeRow] = []
    for sum in sums {
      let place =
        rows.firstIndex {
          $0.code == sum.code && $0.kind == sum.kind && $0.activity == sum.activity
            && $0.commodity == sum.commodity
        } ?? rows.count
      if place == rows.count {
        rows.append(
          OutcomeRow(
            code: sum.code, kind: sum.kind, activity: sum.activity, commodity: sum.commodity,
            inPeriod: .zero, upTo: .zero))
      }
      rows[place].inPeriod = added(rows[place].inPeriod, sum.count(period.months))
      rows[place].upTo = added(rows[place].upTo, sum.count(period.monthsSoFar))
    }
    rows.removeAll { $0.upTo?.isZero ?? false }
    for place in rows.indices { rows[place].cost = cost(rows[place]) }
    return rows.sorted {
      if $0.code != $1.code { return $0.code < $1.code }
      if $0.activity != $1.activity { return ($0.activity ?? "") < ($1.activity ?? "") }
      return $0.commodity < $1.commodity
    }
  }

  private static func added(_ one: Quantity?, _ other: Quantity?) -> Quantity? {
    guard let one, let other else { return nil }
    return one.adding(other)
  }
}

extension FigureCells {
  func outcomeColumns(_ period: ReportPeriod) -> [Table.Column] {
    let month = period.endWord(in: language)
    return [
      words("outcome", "Resultaat", "Outcome"),
      column("inPeriod", "In \(period.short)", "In \(period.short)"),
      column("upTo", "T/m \(month)", "Up to \(month)"),
      column("cost", "Kosten t/m \(month)", "Cost up to \(month)"),
      column("each", "Per stuk", "Each"),
    ]
  }

  func outcome(_ row: OutcomeRow) -> [Cell] {
    let price = row.upTo.map { each(row.cost, per: $0) } ?? Cell(.unknown(nil))
    return [
      .text(row.commodity), FigureCells.cell(row.inPeriod, ""),
      FigureCells.cell(row.upTo, ""), sum(row.cost), price,
    ]
  }

  var outcomeNote: String {
    text(
      "Kosten: wat in dezelfde maanden op de activiteit is gerealiseerd, zonder de uren, die per thema worden geboekt. Per stuk = kosten / aantal, op de cent afgerond; wie twee resultaten telt, betaalt ze niet dubbel.",
      "Costs: what was realised on the activity in the same months, without hours, which are booked by theme. Each = costs / count, rounded to the cent; who counts two outcomes does not pay twice."
    )
  }
}
