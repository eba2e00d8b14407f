import Basics
package import Diagnostics
import Document

/// A report as files of comma-separated values, as RFC 4180 has them: one for each table, one for the
/// texts of the report, and one for what its figures are made of.
///
/// For programs: commas, the columns' keys as heading, a column `role` before them that tells sums
/// from what they sum up, a decimal point, and shares as decimal fractions of six places. For Excel,
/// as it is set up in the Netherlands: a byte-order mark, semicolons, the columns' titles, a decimal
/// comma, and percentages. Days are ISO 8601 in both. An amount is a bare number, since its commodity
/// stands in the heading. What is not known is `?`, and a sum that is known in part is `12.50 + ?`,
/// so that no program adds it up.
///
/// A text that Excel would take for a formula gets an apostrophe before it there. Programs get every
/// text as it is: a figure such as `-12.50` begins like a formula too, and whoever reads texts back
/// must find what was written.
package enum PageCSV {
  package static func files(
    of shown: ShownPage, in language: Language, isForExcel: Bool
  ) -> [(name: String, bytes: [UInt8])] {
    var writer = PageCSVWriter(page: shown.page, language: language, isForExcel: isForExcel)
    return writer.files()
  }
}

/// Writes the files of one report.
private struct PageCSVWriter {
  let page: Page
  let language: Language
  let isForExcel: Bool
  private var names: Set<String> = []

  init(page: Page, language: Language, isForExcel: Bool) {
    self.page = page
    self.language = language
    self.isForExcel = isForExcel
  }

  mutating func files() -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for part in page.parts {
      for case .table(let table) in part.blocks {
        files.append((name(for: part.key), bytes(of: records(of: table))))
      }
    }
    files.append((name(for: "text"), bytes(of: texts())))
    if !page.origins.isEmpty { files.append((name(for: "origins"), bytes(of: origins()))) }
    return files
  }

  /// A name that no other file of the report has.
  private mutating func name(for key: String) -> String {
    names.insertFree(PageCSVWriter.safe(page.key + "-" + key)) + ".csv"
  }

  /// A name that is one file of a folder, whatever the key holds.
  private static func safe(_ key: String) -> String {
    var name = ""
    for scalar in key.unicodeScalars {
      let isSafe = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      name.unicodeScalars.append(isSafe || scalar == "." || scalar == "_" ? scalar : "-")
    }
    return name
  }

  // MARK: Records

  private func records(of table: Table) -> [[String]] {
    let columns = CommodityColumns(of: table, evenAcrossRows: true).columns
    let heading = columns.map { column in
      let source = table.columns[column.source]
      let name = isForExcel ? source.title : source.key
      return guarded(column.commodity.map { name + " " + $0 } ?? name)
    }
    let rows = table.rows.map { row in
      let cells = columns.map {
        text(of: CommodityColumns.value(of: row.cells[$0.source], in: $0))
      }
      return isForExcel ? cells : [row.role.word] + cells
    }
    return [isForExcel ? heading : ["role"] + heading] + rows
  }

  private func text(of value: Cell.Value) -> String {
    switch value {
    case .empty: return ""
    case .text(let text): return guarded(text)
    case .texts(let texts): return guarded(texts.joined(separator: "; "))
    case .number(let number): return String(number)
    case .amounts(let amounts):
      return amounts.isEmpty ? "0" : amounts.map { quantity(of: $0) }.joined(separator: " + ")
    case .partial(let known): return quantity(of: known) + " + ?"
    case .share(let share):
      if isForExcel { return CellText.text(of: share, in: .dutch) }
      guard let millionths = share.rounded(timesTenTo: 6) else { return "?" }
      return Quantity(mantissa: millionths, scale: 6).text
    case .day(let day): return day.text
    case .unknown: return "?"
    }
  }

  private func quantity(of amount: CellAmount) -> String {
    let text = amount.quantity.text
    guard isForExcel else { return text }
    return String(text.map { $0 == "." ? "," : $0 })
  }

  /// Everything that is no table: a report may say that its books are not complete.
  private func texts() -> [[String]] {
    let heading =
      isForExcel
      ? [
        say("Onderdeel", "Part"), say("Soort", "Kind"), say("Naam", "Name"), say("Tekst", "Text"),
      ] : ["part", "type", "name", "text"]
    var records = [heading]
    func add(_ part: String, _ type: (String, String), _ name: String, _ text: String) {
      guard !(name + text).isEmpty else { return }
      // Programs read the same word in every language.
      let type = isForExcel ? say(type.0, type.1) : type.1
      records.append([guarded(part), type, guarded(name), guarded(text)])
    }
    add("", ("titel", "title"), "", page.title)
    add("", ("ondertitel", "subtitle"), "", page.subtitle)
    for fact in page.facts { add("", ("gegeven", "fact"), fact.name, fact.value) }
    for part in page.parts {
      let name = isForExcel ? part.title : part.key
      for block in part.blocks {
        switch block {
        case .paragraph(let text): add(name, ("alinea", "paragraph"), "", text)
        case .list(let items): for item in items { add(name, ("punt", "item"), "", item) }
        case .notice(let text, let tone):
          let word = isForExcel ? tone.word(in: language) : tone.key
          add(name, ("melding", "notice"), word, text)
        case .table(let table):
          for note in table.notes {
            add(name, ("noot", "note"), table.caption ?? "", note)
          }
        case .chart(let chart):
          add(name, ("grafiek", "chart"), chart.title, chart.description)
        }
      }
    }
    for fact in page.closing { add("", ("slot", "closing"), fact.name, fact.value) }
    return records
  }

  private func origins() -> [[String]] {
    let heading =
      isForExcel
      ? [
        say("Herkomst", "Origin"), say("Titel", "Title"), say("Bestand", "File"),
        say("Regel", "Line"), say("Datum", "Date"), say("Tekst", "Text"), say("Bedrag", "Amount"),
        say("Eenheid", "Unit"),
      ] : ["origin", "title", "path", "line", "day", "text", "quantity", "commodity"]
    var records = [heading]
    for origin in page.origins {
      let start = [guarded(origin.key), guarded(origin.title)]
      for line in origin.lines {
        let day = line.day?.text ?? ""
        records.append(
          start + [guarded(line.path), String(line.number), day, guarded(line.text)]
            + amount(line.amount))
      }
      if let rest = origin.rest {
        records.append(
          start + ["", "", "", Wording.more(rest.count, language)] + amount(rest.amount))
      }
    }
    return records
  }

  private func amount(_ amount: CellAmount?) -> [String] {
    guard let amount else { return ["", ""] }
    return [quantity(of: amount), guarded(amount.commodity)]
  }

  private func say(_ dutch: String, _ english: String) -> String {
    language == .dutch ? dutch : english
  }

  // MARK: Bytes

  /// A text that Excel takes for a text.
  private func guarded(_ text: String) -> String {
    guard isForExcel, let first = text.unicodeScalars.first else { return text }
    switch first {
    // The last four are the same signs as wide as a Chinese character, which Excel reads as well.
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return "'" + text
    default: return text
    }
  }

  private func bytes(of records: [[String]]) -> [UInt8] {
    let separator = isForExcel ? ";" : ","
    var text = isForExcel ? "\u{FEFF}" : ""
    for record in records {
      text += record.map { quoted($0) }.joined(separator: separator)
      text.unicodeScalars.append("\r")
      text.unicodeScalars.append("\n")
    }
    return Array(text.utf8)
  }

  /// A field in quotes if something in it would end it, or would be trimmed off.
  private func quoted(_ field: String) -> String {
    let isPadded = field.utf8.first == 0x20 || field.utf8.last == 0x20
    // Most fields have nothing of all this.
    let isPlain =
      !isPadded
      && !field.utf8.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x2C || $0 == 0x3B }
    if isPlain { return VisibleText.of(field) }
    var quoted = ""
    var needsQuotes = isPadded
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\"\""
      case "\n", "\r", "\t", ",", ";": quoted.unicodeScalars.append(scalar)
      // Nothing that a terminal obeys leaves this room.
      default: quoted += VisibleText.of(String(scalar))
      }
      switch scalar {
      case "\"", "\n", "\r", "\t": needsQuotes = true
      case ",": needsQuotes = needsQuotes || !isForExcel
      case ";": needsQuotes = needsQuotes || isForExcel
      default: break
      }
    }
    return needsQuotes ? "\"" + quoted + "\"" : quoted
  }
}
