import Basics
import Document

/// A report for machines: the cells of every table with their kinds, as exact as they are.
///
/// Amounts are strings with a decimal point: a JSON number would be read as a binary fraction. A cell
/// stands under its column's key, and says what it is: an unknown figure cannot be taken for none.
package enum PageJSON {
  /// Goes up when something that was there changes its name or meaning.
  private static let version = 1

  package static func text(of shown: ShownPage) -> String {
    let page = shown.page
    var lines = ["{\"version\":\(version),"]
    lines.append(member("key", JSONText.string(page.key)))
    lines.append(member("title", JSONText.string(page.title)))
    lines.append(member("subtitle", JSONText.string(page.subtitle)))
    lines.append(member("facts", list(page.facts.map { text(of: $0) })))
    lines.append(member("parts", list(page.parts.map { text(of: $0) })))
    lines.append(member("origins", list(page.origins.map { text(of: $0) })))
    lines.append("\"closing\":" + list(page.closing.map { text(of: $0) }) + "}")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func member(_ name: String, _ value: String) -> String {
    JSONText.string(name) + ":" + value + ","
  }

  /// An array with a line for each element, which people and `diff` can read too.
  private static func list(_ elements: [String]) -> String {
    elements.isEmpty ? "[]" : "[\n" + elements.joined(separator: ",\n") + "\n]"
  }

  private static func text(of fact: Page.Fact) -> String {
    JSONText.object([
      ("name", JSONText.string(fact.name)), ("value", JSONText.string(fact.value)),
    ])
  }

  private static func text(of part: Page.Part) -> String {
    JSONText.object([
      ("key", JSONText.string(part.key)), ("title", JSONText.string(part.title)),
      ("blocks", list(part.blocks.map { text(of: $0) })),
    ])
  }

  private static func text(of block: Page.Block) -> String {
    switch block {
    case .paragraph(let text):
      return JSONText.object([
        ("type", JSONText.string("paragraph")), ("text", JSONText.string(text)),
      ])
    case .list(let items):
      return JSONText.object([
        ("type", JSONText.string("list")),
        ("items", JSONText.array(items.map { JSONText.string($0) })),
      ])
    case .notice(let text, let tone):
      return JSONText.object([
        ("type", JSONText.string("notice")), ("tone", JSONText.string(tone.key)),
        ("text", JSONText.string(text)),
      ])
    case .table(let table): return text(of: table)
    case .chart(let chart): return text(of: chart)
    }
  }

  // MARK: Tables

  private static func text(of table: Table) -> String {
    let columns = table.columns.map { column in
      JSONText.object([
        ("key", JSONText.string(column.key)), ("title", JSONText.string(column.title)),
      ])
    }
    let rows = table.rows.map { row in
      let cells = zip(table.columns, row.cells).map { ($0.key, text(of: $1)) }
      return JSONText.object([
        ("role", JSONText.string(row.role.word)), ("cells", JSONText.object(cells)),
      ])
    }
    return JSONText.object([
      ("type", JSONText.string("table")),
      ("caption", table.caption.map { JSONText.string($0) } ?? "null"),
      ("columns", JSONText.array(columns)), ("rows", list(rows)),
      ("notes", JSONText.array(table.notes.map { JSONText.string($0) })),
    ])
  }

  private static func text(of cell: Cell) -> String {
    var members = members(of: cell.value)
    if cell.tone != .neutral { members.append(("tone", JSONText.string(cell.tone.key))) }
    if let origin = cell.origin { members.append(("origin", JSONText.string(origin))) }
    return JSONText.object(members)
  }

  private static func members(of value: Cell.Value) -> [(String, String)] {
    func typed(_ type: String, _ name: String, _ value: String) -> [(String, String)] {
      [("type", JSONText.string(type)), (name, value)]
    }
    switch value {
    case .empty: return [("type", JSONText.string("empty"))]
    case .text(let text): return typed("text", "text", JSONText.string(text))
    case .texts(let texts):
      return typed("texts", "texts", JSONText.array(texts.map { JSONText.string($0) }))
    case .number(let number): return typed("number", "number", String(number))
    case .amounts(let amounts):
      return typed(
        "amounts", "amounts", JSONText.array(amounts.map { TableJSON.value(of: $0) }))
    case .partial(let known): return typed("partial", "known", TableJSON.value(of: known))
    case .share(let share): return typed("share", "share", TableJSON.value(of: share))
    case .day(let day): return typed("day", "day", JSONText.string(day.text))
    case .unknown(let reason):
      return typed("unknown", "reason", reason.map { JSONText.string($0) } ?? "null")
    }
  }

  // MARK: Charts and origins

  private static func text(of chart: Chart) -> String {
    let series = chart.series.map { series in
      JSONText.object([
        ("name", JSONText.string(series.name)),
        ("meaning", JSONText.string(word(for: series.meaning))),
        ("values", JSONText.array(series.values.map { amount($0) })),
      ])
    }
    return JSONText.object([
      ("type", JSONText.string("chart")), ("chart", JSONText.string(word(for: chart.kind))),
      ("title", JSONText.string(chart.title)),
      ("description", JSONText.string(chart.description)),
      ("categories", JSONText.array(chart.categories.map { JSONText.string($0) })),
      ("series", list(series)),
    ])
  }

  private static func amount(_ amount: CellAmount?) -> String {
    amount.map { TableJSON.value(of: $0) } ?? "null"
  }

  private static func word(for kind: Chart.Kind) -> String {
    switch kind {
    case .bars: "bars"
    case .stackedBars: "stackedBars"
    case .lines: "lines"
    }
  }

  private static func word(for meaning: Chart.Meaning) -> String {
    switch meaning {
    case .budget: "budget"
    case .spent: "spent"
    case .committed: "committed"
    case .forecast: "forecast"
    case .outOfPocket: "outOfPocket"
    case .staff: "staff"
    case .other: "other"
    }
  }

  private static func text(of origin: Origin) -> String {
    let lines = origin.lines.map { line in
      JSONText.object([
        ("key", line.key.map { JSONText.string($0) } ?? "null"),
        ("path", JSONText.string(line.path)), ("line", String(line.number)),
        ("day", line.day.map { JSONText.string($0.text) } ?? "null"),
        ("text", JSONText.string(line.text)), ("amount", amount(line.amount)),
      ])
    }
    let rest = origin.rest.map { rest in
      JSONText.object([("count", String(rest.count)), ("amount", amount(rest.amount))])
    }
    return JSONText.object([
      ("key", JSONText.string(origin.key)), ("title", JSONText.string(origin.title)),
      ("lines", list(lines)), ("rest", rest ?? "null"),
    ])
  }
}
