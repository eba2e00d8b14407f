import Basics
import Document

/// Formulas of a table as the words of a spreadsheet.
///
/// A formula is written only if it comes to exactly what its cell says: it is worked out here first,
/// with whole numbers. What rests on a figure that is not known, or that is text for having too many
/// digits, stays a bare figure.
struct SheetFormula {
  /// Where the cells of the table stand in the sheet.
  struct Place {
    let table: Table
    let columns: [CommodityColumns.Column]
    /// The row of the sheet of each row of the table, from 1.
    let rows: [Int]
    /// The column that is written, whose commodity decides among those of a split column.
    var column: CommodityColumns.Column
  }

  /// The most arguments that a spreadsheet takes.
  private static let mostArguments = 250

  let place: Place

  /// The formula of a cell, and what it comes to; nil where the cell is to be a bare figure.
  static func content(of cell: Cell, at place: Place) -> Sheet.Content? {
    guard let formula = cell.formula else { return nil }
    let own = SheetFormula(place: place)
    let value = CommodityColumns.value(of: cell, in: place.column)
    guard let result = own.value(of: formula), let stated = SheetFormula.stated(value),
      result == stated, let text = own.text(of: formula)
    else { return nil }
    switch value {
    case .empty: return .formula(text, result: nil)
    case .number(let number): return .formula(text, result: String(number))
    case .share(let share):
      return SheetNumber.text(of: share).map { .formula(text, result: $0) }
    case .amounts(let amounts):
      let amount = amounts.first?.quantity ?? .zero
      let number = SheetNumber.text(of: amount)
      // Sums of binary fractions are off by less than anybody sees, until they are compared.
      let rounded =
        amount.scale > 0 && formula.reckons ? "ROUND(\(text),\(amount.scale))" : text
      return number.map { .formula(rounded, result: $0) }
    default: return nil
    }
  }

  // MARK: Working out

  /// An exact value: nothing where something was divided by zero.
  private enum Result: Equatable {
    case nothing
    case number(Exact)
  }

  private static func stated(_ value: Cell.Value) -> Result? {
    if case .empty = value { return .nothing }
    return exact(value).map { .number($0) }
  }

  /// What a spreadsheet reckons with; nil where the cell holds a text.
  private static func exact(_ value: Cell.Value) -> Exact? {
    switch value {
    case .number(let number):
      let whole = Quantity(mantissa: Int128(number), scale: 0)
      return SheetNumber.text(of: whole) == nil ? nil : Exact(Int128(number))
    case .amounts(let amounts):
      guard let amount = amounts.first else { return Exact(0) }
      guard amounts.count == 1, SheetNumber.text(of: amount.quantity) != nil else { return nil }
      return Exact(amount)
    case .share(let share): return Exact(share)
    default: return nil
    }
  }

  private func value(of formula: Formula) -> Result? {
    switch formula {
    case .cell(let row, let column): return value(row, column).map { .number($0) }
    case .sum(let column, let rows):
      var sum = Exact(0)
      for row in rows {
        guard let value = value(row, column), let next = sum.plus(value) else { return nil }
        sum = next
      }
      return .number(sum)
    case .plus(let left, let right):
      guard case .number(let left) = value(of: left), case .number(let right) = value(of: right)
      else { return nil }
      return left.plus(right).map { .number($0) }
    case .minus(let left, let right):
      guard case .number(let left) = value(of: left), case .number(let right) = value(of: right)
      else { return nil }
      return left.minus(right).map { .number($0) }
    case .over(let left, let right):
      guard case .number(let left) = value(of: left), case .number(let right) = value(of: right)
      else { return nil }
      return right.isZero ? .nothing : left.over(right).map { .number($0) }
    }
  }

  private func value(_ row: Int, _ column: Int) -> Exact? {
    guard place.table.rows.indices.contains(row), let column = flatColumn(of: column) else {
      return nil
    }
    let cell = place.table.rows[row].cells[place.columns[column].source]
    let value = CommodityColumns.value(of: cell, in: place.columns[column])
    if case .empty = value {
      // A formula that comes to nothing leaves a text without characters, which cannot be added.
      return cell.formula == nil ? Exact(0) : nil
    }
    return SheetFormula.exact(value)
  }

  // MARK: Words

  private func text(of formula: Formula) -> String? {
    switch formula {
    case .cell(let row, let column): return reference(row, column)
    case .sum(let column, let rows): return sum(column, rows)
    case .plus(let left, let right):
      guard let left = text(of: left), let right = text(of: right) else { return nil }
      return left + "+" + right
    case .minus(let left, let right):
      guard let first = text(of: left), let second = text(of: right) else { return nil }
      return first + "-" + (right.isSum ? "(" + second + ")" : second)
    case .over(let left, let right):
      guard let first = text(of: left), let second = text(of: right) else { return nil }
      let dividend = left.isSum ? "(" + first + ")" : first
      let divisor = right.isSum ? "(" + second + ")" : second
      return "IF(" + second + "=0,\"\"," + dividend + "/" + divisor + ")"
    }
  }

  /// `SUM(C5:C9,C12)`.
  private func sum(_ column: Int, _ rows: [Int]) -> String? {
    guard !rows.isEmpty else { return "0" }
    var arguments: [String] = []
    var start = 0
    for (number, row) in rows.enumerated() {
      if number + 1 < rows.count, rows[number + 1] == row + 1 { continue }
      guard let first = reference(rows[start], column), let last = reference(row, column) else {
        return nil
      }
      arguments.append(start == number ? first : first + ":" + last)
      start = number + 1
    }
    guard arguments.count <= SheetFormula.mostArguments else { return nil }
    return "SUM(" + arguments.joined(separator: ",") + ")"
  }

  private func reference(_ row: Int, _ column: Int) -> String? {
    guard place.rows.indices.contains(row), let column = flatColumn(of: column) else { return nil }
    return Sheet.reference(column: column, row: place.rows[row])
  }

  /// The column of the sheet that stands for one of the table: of a split one that with the same
  /// commodity.
  private func flatColumn(of source: Int) -> Int? {
    let own = place.columns.indices.filter { place.columns[$0].source == source }
    if own.count == 1 { return own.first }
    return own.first { place.columns[$0].commodity == place.column.commodity }
  }
}

extension Formula {
  /// Whether it stands in brackets behind a minus or beside a divisor.
  fileprivate var isSum: Bool {
    switch self {
    case .plus, .minus: true
    default: false
    }
  }

  /// Whether it does more than repeat another cell.
  fileprivate var reckons: Bool {
    if case .cell = self { return false }
    return true
  }
}

/// An exact number with what it is a number of.
private struct Exact: Equatable {
  let numerator: Int128
  let denominator: Int128
  /// Nil for a bare number, and for zero, which is zero of anything.
  let commodity: String?

  var isZero: Bool { numerator == 0 }

  init(_ number: Int128) { (numerator, denominator, commodity) = (number, 1, nil) }

  init(_ fraction: Fraction) {
    self.init(fraction.numerator, fraction.denominator, nil)
  }

  /// Nil where the amount has more decimals than can be reckoned with.
  init?(_ amount: CellAmount) {
    guard amount.scale <= 30 else { return nil }
    var denominator: Int128 = 1
    for _ in 0..<amount.scale { denominator *= 10 }
    self.init(amount.mantissa, denominator, amount.commodity)
  }

  /// The same number in its lowest terms.
  private init(_ numerator: Int128, _ denominator: Int128, _ commodity: String?) {
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int128(max(1, a))
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
    self.commodity = numerator == 0 ? nil : commodity
  }

  func plus(_ other: Exact) -> Exact? {
    guard isZero || other.isZero || commodity == other.commodity else { return nil }
    let (left, first) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, second) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, third) = left.addingReportingOverflow(right)
    let (divisor, fourth) = denominator.multipliedReportingOverflow(by: other.denominator)
    if first || second || third || fourth { return nil }
    return Exact(sum, divisor, commodity ?? other.commodity)
  }

  func minus(_ other: Exact) -> Exact? {
    plus(Exact(-other.numerator, other.denominator, other.commodity))
  }

  /// Of the same things a share, of something by a number the same thing.
  func over(_ other: Exact) -> Exact? {
    guard other.commodity == nil || isZero || commodity == other.commodity else { return nil }
    let sign: Int128 = other.numerator < 0 ? -1 : 1
    let (above, first) = numerator.multipliedReportingOverflow(by: other.denominator * sign)
    let (below, second) = denominator.multipliedReportingOverflow(by: other.numerator * sign)
    if first || second { return nil }
    return Exact(above, below, other.commodity == nil ? commodity : nil)
  }
}
