package import Diagnostics
import Document

/// A report as a workbook of a spreadsheet, with a sheet for each part.
///
/// Figures are numbers with a format, days are days, and sums are formulas that a spreadsheet works
/// out to the same figure. What is not known, or known in part, is a text that says so. The same
/// report is always the same bytes.
package enum PageXLSX {
  package static func bytes(of shown: ShownPage, in language: Language) -> [UInt8] {
    let page = shown.page
    var book = Workbook(page: page)
    var names = SheetNames()
    // A spreadsheet has a sheet at least.
    let parts = page.parts.isEmpty ? [Page.Part(key: page.key, title: page.title)] : page.parts
    for (number, part) in parts.enumerated() {
      let tables = part.blocks.compactMap { block -> SheetTable? in
        if case .table(let table) = block { SheetTable(table, in: language) } else { nil }
      }
      var layout = SheetLayout(
        page: page, title: part.title, name: names.name(for: part.title), tables: tables,
        in: language)
      if number == 0, !page.facts.isEmpty {
        layout.setBlank()
        layout.set(page.facts)
      }
      layout.set(part.blocks, tables)
      if number == parts.count - 1, !page.closing.isEmpty {
        layout.setBlank()
        layout.set(page.closing)
      }
      layout.freezeHeading()
      book.append(layout)
    }
    if !page.origins.isEmpty {
      book.appendOrigins(named: names.name(for: SheetOrigins.title(language)), in: language)
    }
    return book.bytes()
  }
}

/// The sheet with what the figures are made of.
enum SheetOrigins {
  static func title(_ language: Language) -> String {
    language == .dutch ? "Herkomst" : "Origins"
  }

  /// A group for each origin with its lines below it, and the rows at which keys are found.
  static func table(of origins: [Origin], in language: Language) -> (Table, [String: Int]) {
    let isDutch = language == .dutch
    var table = Table(columns: [
      Table.Column(key: "path", title: isDutch ? "Bestand" : "File"),
      Table.Column(key: "line", title: isDutch ? "Regel" : "Line", alignment: .right),
      Table.Column(key: "day", title: isDutch ? "Datum" : "Date"),
      Table.Column(key: "text", title: isDutch ? "Tekst" : "Text"),
      Table.Column(key: "amount", title: isDutch ? "Bedrag" : "Amount", alignment: .right),
    ])
    var places: [String: Int] = [:]
    for origin in origins {
      places[origin.key] = table.rows.count
      table.append([.text(origin.title), .empty, .empty, .empty, .empty], as: .group)
      for line in origin.lines {
        if let key = line.key { places[key] = table.rows.count }
        table.append([
          .text(line.path), .number(line.number), line.day.map { Cell(.day($0)) } ?? .empty,
          .text(line.text), line.amount.map { .amounts([$0]) } ?? .empty,
        ])
      }
      if let rest = origin.rest {
        table.append([
          .text(Wording.more(rest.count, language)), .empty, .empty, .empty,
          rest.amount.map { .amounts([$0]) } ?? .empty,
        ])
      }
    }
    return (table, places)
  }
}
