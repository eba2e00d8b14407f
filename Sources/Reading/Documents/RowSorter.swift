import Basics
import Diagnostics
import Ledger
import Markdown

/// What a row of a table of amounts is.
enum RowKind: Equatable, Sendable {
  /// An activity, a project: what the table is about.
  case entry
  /// An amount without a name.
  case nameless
  /// A name alone that may be an entry whose amount is open, or stand above the rows below it.
  case bareName
  /// A name above the rows below it.
  case heading
  /// More text of the row above.
  case continuation
  /// A part of the amount of the row above: `waarvan materialen`.
  case part
  /// Called a total.
  case total
  /// The sum of other rows, above or below; without a word or mark that says so, it can be chance.
  case sum(isCertain: Bool)
  /// It stands out as a total does, and is the sum of nothing.
  case standsOut
}

/// Words at which a row of totals is known.
enum TotalRow {
  private static let words: Set<String> = [
    "totaal", "totalen", "subtotaal", "subtotalen", "tussentotaal", "eindtotaal", "deeltotaal",
    "samen", "tezamen", "som", "opgeteld", "totaalactiviteiten", "totaalbudget",
    "totaalgeneraal", "totaalkosten", "totaalbegroting", "allestezamen", "total",
  ]

  /// Of more words than one, the first or last tells: `Totaal ontmoeting`.
  private static let firstWords: Set<String> = [
    "totaal", "totalen", "subtotaal", "tussentotaal", "eindtotaal", "deeltotaal",
  ]

  static func isTotal(_ text: String) -> Bool {
    // Names are seldom as short, and looking is cheaper than folding.
    guard text.utf8.count <= 60, mayBe(text.utf8) else { return false }
    if isBare(text) { return true }
    // A dash within a word makes another word: `Totaal-aanpak`.
    let tokens = text.split { $0 == " " || $0 == ":" || $0 == "(" || $0 == ")" }
    return [tokens.first, tokens.last].contains { token in
      token.map { firstWords.contains(Word(String($0)).folded) } ?? false
    }
  }

  /// Whether a text says that it is a total, and not of what.
  static func isBare(_ text: String) -> Bool { words.contains(Word(text).folded) }

  /// What a total says that it is of: `gemeenten` of `Totaal gemeenten`.
  static func subject(_ text: String) -> String {
    let tokens = text.split(separator: " ").map { String($0) }
    return tokens.filter { !firstWords.contains(Word($0).folded) }.joined(separator: " ")
  }

  static func isOfMunicipalities(_ text: String) -> Bool {
    isTotal(text) && ["gemeente", "gemeenten"].contains(Word(subject(text)).folded)
  }

  private static func mayBe(_ text: String.UTF8View) -> Bool {
    // All begin with one of these, or hold `tot`.
    switch text.first.map({ $0 | 0x20 }) {
    case 0x61, 0x6F, 0x73, 0x74: return true
    default: break
    }
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text {
      let byte = byte | 0x20
      if before == (0x74, 0x6F), byte == 0x74 { return true }
      before = (before.1, byte)
    }
    return false
  }

  /// Whether the word says that it sums up some of the rows only.
  static func isOfPart(_ text: String) -> Bool {
    let folded = Word(text).folded
    return ["sub", "tussen", "deel"].contains { folded.hasPrefix($0 + "totaal") }
  }
}

/// The amounts of rows together, in each column.
private struct RowSums {
  enum Amount {
    case none, open
    case value(Quantity)
  }

  private(set) var columns: [(known: Quantity, count: Int, isOpen: Bool)]
  private(set) var rows = 0

  init(columns count: Int) { columns = Array(repeating: (.zero, 0, false), count: count) }

  mutating func add(_ row: [Amount]) {
    rows += 1
    for (index, amount) in row.enumerated() {
      switch amount {
      case .none: continue
      case .open: columns[index].isOpen = true
      case .value(let amount):
        columns[index].count += 1
        if let sum = columns[index].known.adding(amount) {
          columns[index].known = sum
        } else {
          columns[index].isOpen = true
        }
      }
    }
  }

  /// Whether the amounts of a row are those of two or more rows together.
  func come(to row: [Amount]) -> Bool {
    var isOfAny = false
    for (column, total) in zip(columns, row) {
      guard case .value(let total) = total else { continue }
      guard !column.isOpen, column.count > 1, column.known == total else { return false }
      isOfAny = isOfAny || !total.isZero
    }
    return isOfAny
  }
}

/// Tells what each row of a table of amounts is, from its cells and those around it.
struct RowSorter {
  private let rows: Range<Int>
  private let grid: Grid
  private let source: Source
  private let name: Int
  private let amounts: [Int]
  /// Of each row, and in each column of amounts.
  private var values: [[RowSums.Amount]] = []
  private var kinds: [RowKind] = []
  private var lastEntry: Int?
  /// The last entry that is no item of a list, of which items may be parts.
  private var whole: Int?
  private var entriesSayMore = true
  /// The entries so far: all of them, and those that the next total may be of.
  private var entries: RowSums
  private var sinceTotal: RowSums
  private var sinceHeading: RowSums
  private let emphasisStandsOut: Bool
  private var hasAmounts = false

  /// The kinds of some rows that follow each other, in their order.
  static func kinds(
    of rows: Range<Int>, in grid: Grid, name: Int, amounts: [Int], _ source: Source
  ) -> [RowKind] {
    var sorter = RowSorter(rows, grid, name, amounts, source)
    for row in rows { sorter.sort(row) }
    return sorter.kinds
  }

  private init(_ rows: Range<Int>, _ grid: Grid, _ name: Int, _ amounts: [Int], _ source: Source) {
    self.rows = rows
    self.grid = grid
    self.source = source
    self.name = name
    self.amounts = amounts
    entries = RowSums(columns: amounts.count)
    (sinceTotal, sinceHeading) = (entries, entries)
    values = rows.map { row in
      amounts.map { column in
        let cell = grid.rows[row][column]
        if cell.isEmpty { return .none }
        // A unit multiplies all of them, so that it changes no sum.
        switch DocumentValue.amount(FootnoteMark.removed(from: cell.text)) {
        case .value(let amount): return .value(amount)
        case .open, .unreadable:
          return DocumentValue.decimal(cell.text).map { .value($0) } ?? .open
        }
      }
    }
    // Where most entries are bold, bold says nothing.
    var counts = (bold: 0, all: 0)
    for row in rows {
      let cell = grid.rows[row][name]
      guard !cell.isEmpty, amounts.contains(where: { !grid.rows[row][$0].isEmpty }),
        !grid.isTotal(cell)
      else { continue }
      counts.all += 1
      if cell.isEmphasised(in: source) { counts.bold += 1 }
    }
    emphasisStandsOut = counts.bold == 0 || counts.bold * 2 < counts.all
    hasAmounts = rows.contains { hasAmount($0) }
  }

  private mutating func sort(_ row: Int) {
    let kind = kind(row)
    kinds.append(kind)
    switch kind {
    case .entry, .bareName, .nameless, .standsOut:
      entries.add(values(row))
      sinceTotal.add(values(row))
      sinceHeading.add(values(row))
      lastEntry = row
      if !ListMark.begins(grid.rows[row][name].text) { whole = row }
      if isWithoutDetails(row) { entriesSayMore = false }
    case .heading: sinceHeading = RowSums(columns: amounts.count)
    case .total, .sum:
      sinceTotal = RowSums(columns: amounts.count)
      sinceHeading = sinceTotal
    case .continuation, .part: break
    }
  }

  private func values(_ row: Int) -> [RowSums.Amount] { values[row - rows.lowerBound] }

  private func kind(_ row: Int) -> RowKind {
    let cell = grid.rows[row][name]
    if cell.isEmpty {
      if cell.isCovered { return .entry }
      if hasAmount(row) { return isSum(row) ? .sum(isCertain: true) : .nameless }
      return lastEntry == nil ? .nameless : .continuation
    }
    if grid.isTotal(cell) {
      if isSum(row) || isSumOfRowsBelow(row) { return .sum(isCertain: true) }
      // Above all rows, a total has to be that of those below.
      return lastEntry == nil && hasAmount(row) ? .standsOut : .total
    }
    if isPart(cell.text) { return .part }
    if isNameAlone(row) { return nameAlone(row, cell) }
    guard hasAmount(row) else { return .entry }
    if emphasisStandsOut, cell.isEmphasised(in: source) {
      return isSum(row) || isSumOfRowsBelow(row) ? .sum(isCertain: true) : .standsOut
    }
    if isSumOfDetailsBelow(row) { return .sum(isCertain: cell.text.hasSuffix(":")) }
    let isLast = row + 1 == grid.rows.count || isHeading(row + 1)
    if isLast, standsOutFromOpenRows(row) { return .standsOut }
    return isLast && isWithoutDetails(row) && isSum(row) ? .sum(isCertain: false) : .entry
  }

  private func nameAlone(_ row: Int, _ cell: Cell) -> RowKind {
    if isHeading(row) { return .heading }
    if let above = lastEntry, continues(cell.text, grid.rows[above][name].text) {
      return .continuation
    }
    let next = row + 1
    return hasAmounts && next < grid.rows.count && hasAmount(next) ? .bareName : .entry
  }

  /// A name alone that is bold, reaches over the columns, or ends in a colon.
  private func isHeading(_ row: Int) -> Bool {
    guard isNameAlone(row) else { return false }
    let cell = grid.rows[row][name]
    if cell.text.hasSuffix(":") { return true }
    let spans =
      grid.rows[row].cells.count > 1
      && grid.rows[row].cells.dropFirst(name + 1).first?.isCovered == true
    return spans || (emphasisStandsOut && cell.isEmphasised(in: source))
  }

  /// Text in lower case directly below a name that is not, or behind a dash, goes on with the row
  /// above; `'t Hof` does not.
  private func continues(_ text: String, _ above: String) -> Bool {
    if text.beginsInLowerCase {
      // `'t Hof` begins with what follows.
      let name =
        above.hasPrefix("'") ? above.drop { $0 != " " && $0 != "-" }.dropFirst() : above[...]
      guard !name.beginsInLowerCase else { return false }
      return kinds.last.map { [.entry, .bareName, .part, .continuation].contains($0) } ?? false
    }
    return ListMark.begins(text) || ["(", "…", "&", "+"].contains { text.hasPrefix($0) }
  }

  /// `waarvan materialen`, or a row of a list below one that has an amount of its own.
  private func isPart(_ text: String) -> Bool {
    guard let whole else { return false }
    let word = text.split { $0 == " " || $0 == ":" }.first.map { Word(String($0)).folded }
    if word == "waarvan" || word == "wv" || word == "daarvan" { return true }
    return ListMark.begins(text) && hasAmount(whole)
  }

  private func hasAmount(_ row: Int) -> Bool {
    amounts.contains { !grid.rows[row][$0].isEmpty && !grid.rows[row][$0].isCovered }
  }

  private func isNameAlone(_ row: Int) -> Bool {
    guard !grid.rows[row][name].isEmpty, grid.rows[row].cells.count > 1 else { return false }
    return grid.rows[row].cells.indices.allSatisfy {
      $0 == name
        || (grid.rows[row][$0].isEmpty && (!grid.rows[row][$0].isCovered || spansFromName(row, $0)))
    }
  }

  /// Whether a covered place belongs to the name, and not to a cell merged from above.
  private func spansFromName(_ row: Int, _ column: Int) -> Bool {
    column > name && grid.rows[row].cells[(name + 1)...column].allSatisfy { $0.isCovered }
      && grid.cell(row, column) == nil
  }

  private func isWithoutDetails(_ row: Int) -> Bool {
    grid.rows[row].cells.indices.allSatisfy {
      $0 == name || amounts.contains($0) || grid.rows[row][$0].isEmpty
    }
  }

  /// Whether the last row may be the sum of rows of which some are open: it holds nothing but an
  /// amount, where all others say more, and it is not less than what is known of them.
  private func standsOutFromOpenRows(_ row: Int) -> Bool {
    guard isWithoutDetails(row), entries.rows > 1, entriesSayMore else { return false }
    return zip(entries.columns, values(row)).contains { column, total in
      guard case .value(let total) = total else { return false }
      return column.isOpen && !(total < column.known)
    }
  }

  // MARK: Sums

  /// Whether the amounts of a row are those of two or more entries above it together.
  private func isSum(_ row: Int) -> Bool {
    [sinceTotal, sinceHeading, entries].contains { $0.come(to: values(row)) }
  }

  private func isSumOfRowsBelow(_ row: Int) -> Bool {
    var sums = RowSums(columns: amounts.count)
    for below in (row + 1)..<max(row + 1, grid.rows.count) {
      let cell = grid.rows[below][name]
      if isHeading(below) || grid.isTotal(cell) || cell.isEmphasised(in: source) { break }
      sums.add(values(below))
    }
    return sums.come(to: values(row))
  }

  /// Whether a row that holds an amount alone is the sum of those below it that say more.
  private func isSumOfDetailsBelow(_ row: Int) -> Bool {
    guard isWithoutDetails(row), row + 1 < grid.rows.count else { return false }
    var sums = RowSums(columns: amounts.count)
    // Where its part ends, nothing marks; no part of a plan is as long as this.
    for below in ((row + 1)..<grid.rows.count).prefix(40) {
      if isWithoutDetails(below) { return false }
      sums.add(values(below))
      if sums.come(to: values(row)) { return true }
    }
    return false
  }
}

/// Marks that begin the items of a list, and belong to no name.
enum ListMark {
  private static let marks = ["-", "–", "—", "•", "◦", "▪"]

  static func begins(_ text: String) -> Bool { marks.contains { text.hasPrefix($0) } }

  /// A name without the mark before it.
  static func removed(from name: Substring) -> Substring {
    marks.contains { name.hasPrefix($0 + " ") } ? name.dropFirst(2) : name
  }
}

extension StringProtocol {
  fileprivate var beginsInLowerCase: Bool {
    unicodeScalars.first?.properties.isLowercase ?? false
  }
}

extension Cell {
  /// Whether the whole of what is seen is bold or italic.
  func isEmphasised(in source: Source) -> Bool {
    guard !isEmpty, lead.utf8.count == text.utf8.count, range.count > text.utf8.count else {
      return false
    }
    let written = source.text(in: range)
    for mark in ["*", "_"] where written.hasPrefix(mark) && written.hasSuffix(mark) { return true }
    return ["<strong", "<b>", "<em", "<i>"].contains {
      written.hasPrefix($0) || written.hasPrefix("<p>" + $0)
    }
  }
}
