import Basics
import Diagnostics
import Markdown

/// What the text above a table says of its amounts: *Bedragen in duizenden euro's*.
extension CellReader {
  /// A unit that a text names, and the tables that are read by it.
  private struct Statement {
    let unit: MoneyUnit
    let place: Place
    /// The level of the chapter whose tables it holds for, and whether it is said as a rule at all.
    let level: Int
    let isRule: Bool
    var tables: [Int] = []
  }

  /// The units of tables, by the index of their blocks.
  ///
  /// A unit holds from where it stands to the end of its chapter; a short one directly below a table,
  /// with no other table behind it, is that table's. Each is said, since it multiplies figures.
  mutating func unitsInText() -> [Int: MoneyUnit] {
    var statements: [Statement] = []
    var open: [Int] = []
    var level = 0
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .heading(let heading):
        level = heading.level
        while let last = open.last, statements[last].level >= level { open.removeLast() }
        if let found = statement(heading.content, level, isHeading: true) {
          statements.append(found)
          open.append(statements.count - 1)
        }
      case .prose(let prose) where prose.quoteDepth == 0 && prose.kind != .code:
        guard var found = statement(prose.content, level, isHeading: false) else { continue }
        if open.isEmpty, isRead(index - 1), isLastTable(before: index) {
          found.tables = [index - 1]
        }
        statements.append(found)
        if found.isRule, found.tables.isEmpty { open.append(statements.count - 1) }
      case .table where isRead(index):
        if let last = open.last { statements[last].tables.append(index) }
      default: break
      }
    }
    var units: [Int: MoneyUnit] = [:]
    for statement in statements {
      for table in statement.tables where statement.isRule { units[table] = statement.unit }
      report(statement)
    }
    return units
  }

  private func statement(_ content: Inline, _ level: Int, isHeading: Bool) -> Statement? {
    let text = content.text
    guard let (unit, range) = MoneyUnit.first(in: text), !unit.isWhole else { return nil }
    let words = Set(text.split { !$0.isLetter }.map { $0.lowercased() })
    let isAboutAmounts = [
      "bedragen", "bedrag", "cijfers", "getallen", "tabel", "tabellen", "budgetten",
    ]
    .contains { words.contains($0) }
    let part = String(decoding: Array(text.utf8)[range], as: UTF8.self).lowercased()
    let hasCurrency = ["€", "eur"].contains { part.range(ofWord: $0) != nil }
    guard isAboutAmounts || hasCurrency else { return nil }
    let isShort = text.split(separator: " ").count <= 7
    return Statement(
      unit: unit, place: document.place(content.range(ofUTF8: range, in: document.source)),
      level: level, isRule: isHeading || isAboutAmounts || isShort)
  }

  /// Whether a block is a table that anybody reads.
  private func isRead(_ index: Int) -> Bool {
    kinds.indices.contains(index) && sorted.reads(kinds[index])
  }

  private func isLastTable(before index: Int) -> Bool {
    for block in document.blocks[(index + 1)...] {
      switch block {
      case .heading: return true
      case .table: return false
      default: continue
      }
    }
    return true
  }

  private mutating func report(_ statement: Statement) {
    let count = statement.tables.count
    let factor = Language.dutch.text(mantissa: statement.unit.factor, scale: 0)
    let isUsed = statement.isRule && count > 0
    report(
      .unitInText, at: statement.place,
      isUsed
        ? Bilingual(
          dutch: "\(count == 1 ? "één tabel is" : "\(count) tabellen zijn") hierdoor gelezen in "
            + "eenheden van € \(factor)",
          english: "\(count == 1 ? "one table is" : "\(count) tables are") read in units of "
            + "€ \(factor) by this")
        : Bilingual(
          dutch: "hierdoor is geen tabel gelezen in eenheden van € \(factor)",
          english: "no table is read in units of € \(factor) by this"),
      related: isUsed
        ? statement.tables.compactMap { index in
          guard let first = grids[index]?.rows.first else { return nil }
          return Diagnostic.Related(
            place: document.place(first.range),
            label: Bilingual(dutch: "deze tabel", english: "this table"))
        } : [],
      help: Bilingual(
        dutch: "zet de eenheid in de kop van de kolom, als Budget (x € \(factor))",
        english: "put the unit into the head of the column, as Budget (x € \(factor))"))
  }
}
