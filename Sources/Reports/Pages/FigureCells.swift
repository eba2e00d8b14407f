import Basics
import Diagnostics
import Document
import Ledger
import Norms

/// Makes cells of figures, in one language.
struct FigureCells {
  let language: Language

  init(_ language: Language) { self.language = language }

  func text(_ dutch: String, _ english: String) -> String {
    language == .dutch ? dutch : english
  }

  static func euros(_ quantity: Quantity) -> CellAmount { amount(quantity, "€") }

  /// An amount with no decimals, or with cents.
  static func amount(_ quantity: Quantity, _ commodity: String) -> CellAmount {
    let reduced = quantity.reduced
    let scale = reduced.scale == 0 ? 0 : max(2, reduced.scale)
    guard let mantissa = reduced.mantissa(atScale: scale) else {
      return CellAmount(mantissa: reduced.mantissa, scale: reduced.scale, commodity: commodity)
    }
    return CellAmount(mantissa: mantissa, scale: scale, commodity: commodity)
  }

  static func cell(_ quantity: Quantity?, _ commodity: String) -> Cell {
    guard let quantity else { return Cell(.unknown(nil)) }
    return .amounts([amount(quantity, commodity)])
  }

  /// A sum: what is known of it beside what is not.
  func sum(_ money: MoneySum, origin: String? = nil) -> Cell {
    if let total = money.total {
      return Cell(.amounts([FigureCells.euros(total)]), origin: origin)
    }
    if money.known.isZero { return unknown(money) }
    return Cell(.partial(FigureCells.euros(money.known)), origin: origin)
  }

  /// A difference, of which nothing is known as long as something is missing.
  func difference(_ money: MoneySum, isBadBelowZero: Bool = false) -> Cell {
    guard let total = money.total else { return unknown(money) }
    let isBad = isBadBelowZero && total.isNegative
    return Cell(.amounts([FigureCells.euros(total)]), tone: isBad ? .bad : .neutral)
  }

  func unknown(_ money: MoneySum) -> Cell {
    Cell(.unknown(money.gaps.map { PotWords(language).words(for: $0) }.joined(separator: "; ")))
  }

  /// A part of a whole; empty where the whole is nothing.
  func share(_ part: MoneySum, of whole: MoneySum) -> Cell {
    guard let above = part.total, let below = whole.total else { return unknown(part + whole) }
    return FigureCells.share(above, of: below)
  }

  static func share(_ part: Quantity, of whole: Quantity) -> Cell {
    let scale = max(part.scale, whole.scale)
    guard let above = part.mantissa(atScale: scale), let below = whole.mantissa(atScale: scale),
      below > 0
    else { return .empty }
    return Cell(.share(Fraction(above, over: below)))
  }

  // MARK: Columns and formulas

  func column(_ key: String, _ dutch: String, _ english: String) -> Table.Column {
    Table.Column(key: key, title: text(dutch, english), alignment: .right)
  }

  func words(_ key: String, _ dutch: String, _ english: String) -> Table.Column {
    Table.Column(key: key, title: text(dutch, english))
  }

  /// A figure that a spreadsheet can work out; what is not known as a whole it cannot.
  func formula(_ cell: Cell, _ formula: Formula) -> Cell {
    var cell = cell
    switch cell.value {
    case .amounts, .share: cell.formula = formula
    default: break
    }
    return cell
  }

  /// The cells of a sum, of which some columns add up the rows above.
  func summing(_ cells: [Cell], _ columns: some Sequence<Int>, _ rows: [Int]) -> [Cell] {
    var cells = cells
    for column in columns {
      cells[column] = formula(cells[column], .sum(column: column, rows: rows))
    }
    return cells
  }

  func light(_ light: Limits.Light) -> Cell {
    switch light {
    case .green: Cell(.text(text("groen", "green")), tone: .good)
    case .orange: Cell(.text(text("oranje", "orange")), tone: .caution)
    case .red: Cell(.text(text("rood", "red")), tone: .bad)
    case .unknown: Cell(.unknown(nil))
    }
  }

  /// The sums of a series; one that is not known has no value.
  func series(
    _ meaning: Chart.Meaning, _ dutch: String, _ english: String, _ sums: [MoneySum]
  ) -> Chart.Series {
    Chart.Series(
      name: text(dutch, english), meaning: meaning,
      values: sums.map { $0.total.map { FigureCells.euros($0) } })
  }

  /// Out of pocket and staff, to stand behind each other.
  func appendKinds(to chart: inout Chart, _ sums: (AccountPath.Kind) -> [MoneySum]) {
    chart.append(series(.outOfPocket, "Out of pocket", "Out of pocket", sums(.outOfPocket)))
    chart.append(series(.staff, "Personele inzet", "Staff", sums(.staff)))
  }

  /// Budget, and what was realised and committed of it, beside each other.
  func appendUse(to chart: inout Chart, of rows: [FigureRow]) {
    chart.append(series(.budget, "Budget", "Budget", rows.map { $0.current }))
    chart.append(series(.spent, "Gerealiseerd", "Realised", rows.map { $0.upTo }))
    chart.append(series(.committed, "Verplicht", "Committed", rows.map { $0.open }))
  }

  /// Which of some sums is the largest; nil where one of them is not known, or where it is not more
  /// than each of the others and than nothing.
  static func largest(_ sums: [MoneySum]) -> Int? {
    guard sums.count > 1, sums.allSatisfy({ $0.gaps.isEmpty }) else { return nil }
    guard let largest = sums.indices.max(by: { sums[$0].known < sums[$1].known }) else {
      return nil
    }
    let isAlone = sums.indices.allSatisfy { $0 == largest || sums[$0].known < sums[largest].known }
    return isAlone && Quantity.zero < sums[largest].known ? largest : nil
  }

  // MARK: Rounded

  /// An amount for each of some things, to the cent, half to even.
  func each(_ amount: MoneySum, per count: Quantity) -> Cell {
    guard let total = amount.total else { return unknown(amount) }
    guard !count.isZero, let each = FigureCells.quotient(total, count) else {
      return Cell(.unknown(nil))
    }
    // With cents, since it is a price and not a budget.
    return Cell(.amounts([CellAmount(mantissa: each.mantissa, scale: 2, commodity: "€")]))
  }

  /// A quotient to the hundredth, half to even; nil where that is too large to be exact.
  static func quotient(_ amount: Quantity, _ divisor: Quantity) -> Quantity? {
    guard let ratio = Ratio(amount).divided(by: Ratio(divisor)) else { return nil }
    return hundredths(ratio)
  }

  static func hundredths(_ ratio: Ratio) -> Quantity? {
    let (hundredfold, isTooLarge) = ratio.numerator.multipliedReportingOverflow(by: 100)
    guard !isTooLarge else { return nil }
    return Quantity(mantissa: hundredfold.dividedHalfToEven(by: ratio.denominator), scale: 2)
  }

  /// A share as people read it: `5%`, `7,5%`.
  func percent(_ share: Ratio) -> String {
    guard let thousandfold = share.multiplied(by: Ratio(1000)),
      let tenths = FigureCells.hundredths(thousandfold)?.rounded(to: 0).mantissa
    else { return "?" }
    let isWhole = tenths % 10 == 0
    return language.text(mantissa: isWhole ? tenths / 10 : tenths, scale: isWhole ? 0 : 1) + "%"
  }

  func percent(_ part: Quantity, of whole: Quantity) -> String? {
    whole.isZero ? nil : Ratio(part).divided(by: Ratio(whole)).map { percent($0) }
  }

  func euros(_ amount: Quantity) -> String {
    PotWords(language).euros(amount.reduced)
  }
}

/// A table in the making, whose columns show as many decimals as their figures need.
struct FigureTable {
  private let columns: [Table.Column]
  private var rows: [(cells: [Cell], role: Table.Role)] = []
  var caption: String?
  var notes: [String] = []

  init(_ columns: [Table.Column]) { self.columns = columns }

  /// The number of the next row.
  var next: Int { rows.count }
  var isEmpty: Bool { rows.isEmpty }

  mutating func append(_ cells: [Cell], as role: Table.Role = .body) {
    rows.append((cells.map { workable($0) }, role))
  }

  /// A cell without its formula where that adds up what is not known: a sum may be known although
  /// some of its parts are not.
  private func workable(_ cell: Cell) -> Cell {
    guard case .sum(let column, let parts)? = cell.formula else { return cell }
    let areKnown = parts.allSatisfy { part in
      switch rows[part].cells[column].value {
      case .amounts, .empty: true
      default: false
      }
    }
    if areKnown { return cell }
    var cell = cell
    cell.formula = nil
    return cell
  }

  /// A title above rows.
  mutating func group(_ title: String) {
    append([.text(title)] + [Cell](repeating: .empty, count: columns.count - 1), as: .group)
  }

  /// Whole euros stay whole only where no figure of the column has cents; then all have them.
  var table: Table {
    var table = Table(columns: columns)
    table.caption = caption
    table.notes = notes
    let scales = columns.indices.map { scale(ofColumn: $0) }
    for row in rows {
      table.append(zip(row.cells, scales).map { FigureTable.cell($0, $1) }, as: row.role)
    }
    return table
  }

  private func scale(ofColumn column: Int) -> UInt8 {
    var scale: UInt8 = 0
    for row in rows {
      switch row.cells[column].value {
      case .amounts(let amounts): scale = amounts.reduce(scale) { max($0, $1.scale) }
      case .partial(let amount): scale = max(scale, amount.scale)
      default: continue
      }
    }
    return scale == 0 ? 0 : max(2, scale)
  }

  private static func cell(_ cell: Cell, _ scale: UInt8) -> Cell {
    let value: Cell.Value
    switch cell.value {
    case .amounts(let amounts): value = .amounts(amounts.map { scaled($0, scale) })
    case .partial(let amount): value = .partial(scaled(amount, scale))
    default: return cell
    }
    return Cell(value, tone: cell.tone, formula: cell.formula, origin: cell.origin)
  }

  private static func scaled(_ amount: CellAmount, _ scale: UInt8) -> CellAmount {
    let quantity = Quantity(mantissa: amount.mantissa, scale: amount.scale)
    guard amount.scale <= scale, let mantissa = quantity.mantissa(atScale: scale) else {
      return amount
    }
    return CellAmount(mantissa: mantissa, scale: scale, commodity: amount.commodity)
  }
}

// The limits of the rulebook, in words.
extension FigureCells {
  /// What the lights mean; nothing where the rulebook has no limits for them.
  func lightNotes(_ limits: Limits) -> [String] {
    guard let orange = limits.orange, let under = limits.under, let red = limits.red else {
      return []
    }
    let (low, high, below) = (percent(orange), percent(red), percent(under))
    let meaning = text(
      "Rood: meer dan \(high) boven het budget, of nu al meer gebruikt dan er is. Oranje: meer dan \(low) erboven of meer dan \(below) eronder. Met ? is het niet te zeggen.",
      "Red: more than \(high) above the budget, or more used by now than there is. Orange: more than \(low) above or more than \(below) below it. With ? it cannot be said."
    )
    let proposal = text(
      "Deze grenzen zijn een voorstel: niemand heeft ze vastgesteld.",
      "These limits are a proposal: nobody has adopted them.")
    return [limits.hasProposedLight ? meaning + " " + proposal : meaning]
  }
}
