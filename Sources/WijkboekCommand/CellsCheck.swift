import Basics
import Diagnostics
import Document
import Glibc
import Ledger
import Privacy
import Reading
import Rendering
import Workspace

/// `check PLAN --cells`: what was made of each cell of a document.
///
/// It shows before anything is judged whether a plan is read as its writer meant it: each cell is
/// read, refused or passed over.
struct CellsCheck {
  static let option = OptionSpec(
    "cells",
    Bilingual(
      dutch: "toon van de documenten die u noemt hoe elke cel gelezen is",
      english: "show of the documents that you name how each cell was read"))

  private let language: Language
  private let sources: [Source]
  private let lineIndexes: [LineIndex]
  private let tables: [TablePreview]
  /// Takes personal data out of what the cells hold.
  private let mask: TextMask

  static func run(
    _ options: ParsedOptions, _ form: CheckForm, _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    for option in CheckCommand.command.options
    where options.has(option.name) && !goesTogether(option) {
      throw .notTogether(option: "--" + option.name, with: "--cells")
    }
    guard [.text, .report(.json), .report(.markdown)].contains(form.kind) else {
      throw .wrongValue(
        options.value("format") ?? "", option: "--cells --format", allowed: "text, json, markdown")
    }
    guard !options.operands.isEmpty else { throw .optionWithout("--cells", "PLAN.md") }
    if let other = options.operands.first(where: { !FileKind.document.isMeant(by: $0) }) {
      throw .wrongValue(other, option: "--cells", allowed: "PLAN.md, …")
    }
    let (texts, asked) = input(of: options.operands.map { Paths.plain(DiskFiles.fromTop($0)) })
    let check = CellsCheck(texts, asked, terminal.language)
    let unreadable = texts.diagnostics.filter {
      asked.contains(texts.sources[$0.place.source].path)
    }
    for finding in unreadable {
      Output(STDERR_FILENO).say(check.shown(finding.message.text(in: terminal.language)) + "\n")
    }
    guard unreadable.isEmpty else { return .wrongUse }
    let text = check.text(form.kind, form.terminal(terminal))
    guard form.write(text, terminal) else { return .wrongUse }
    return check.hasRefused ? .findings : .clean
  }

  private static func goesTogether(_ option: OptionSpec) -> Bool {
    ["cells", "format", "output", "workspace"].contains(option.name)
  }

  /// The documents of the workspace, whose words and names those that are asked for use, and the
  /// paths of these; one of them may lie elsewhere.
  private static func input(of files: [String]) -> (texts: WorkspaceTexts, asked: Set<String>) {
    if let folder = BookInput.workspaceFolder { _ = unsafe chdir(folder) }
    let top = DiskFiles.currentFolder + "/"
    let asked = files.map { $0.hasPrefix(top) ? String($0.dropFirst(top.count)) : $0 }
    let workspace = WorkspaceFiles.onDisk()
    let paths = (workspace.files("ledgers", FileKind.document.ending) + asked).unique
    return (WorkspaceTexts(paths, firstNumber: 0, in: workspace), Set(asked))
  }

  private init(_ texts: WorkspaceTexts, _ asked: Set<String>, _ language: Language) {
    self.language = language
    sources = texts.sources
    lineIndexes = texts.sources.map { LineIndex($0) }
    mask = SourceMask(lookingIn: texts.sources).words
    tables = DocumentReading.read(texts.sources, firstNumber: 0, log: CellLog()).previews
      .filter { asked.contains(texts.sources[$0.place.source].path) }
  }

  private var cells: [TablePreview.Cell] { tables.flatMap { $0.rows.joined() } }

  private var hasRefused: Bool { cells.contains { $0.outcome == .refused } }

  // MARK: Words

  /// A text as a terminal may show it: without personal data, and with pictures of what it obeys.
  private func shown(_ text: String) -> String { VisibleText.of(mask.hidden(in: text)) }

  private func text(_ kind: CheckForm.Kind, _ terminal: Terminal) -> String {
    switch kind {
    case .report(.json): TableJSON.text(of: ShownTable(table, hiddenBy: mask))
    case .report:
      TableMarkdown.text(of: ShownTable(table, hiddenBy: mask), in: language) + "\n" + summary
        + "\n"
    case .text, .concise:
      lines(terminal.width) + TextWrap.block(of: summary, width: terminal.width) + "\n"
    }
  }

  /// Every cell, with the table that it stands in.
  private var table: Table {
    func column(_ key: String, _ dutch: String, _ english: String) -> Table.Column {
      Table.Column(key: key, title: Bilingual(dutch: dutch, english: english).text(in: language))
    }
    var shown = Table(columns: [
      column("path", "Bestand", "File"), column("table", "Tabel", "Table"),
      column("line", "Regel", "Line"), column("head", "Kolom", "Column"),
      column("written", "Geschreven", "Written"), column("outcome", "Uitkomst", "Outcome"),
      column("reading", "Gelezen als", "Read as"), column("codes", "Codes", "Codes"),
    ])
    for table in tables {
      for cell in table.rows.joined() {
        shown.append([
          .text(sources[table.place.source].path), .text(name(of: table)),
          .number(line(of: cell.place)), .text(cell.head), .text(cell.written),
          .text(cell.outcome.key), .text(cell.outcome.words(language)),
          .texts(cell.codes.map { $0.rawValue }),
        ])
      }
    }
    return shown
  }

  /// A title for each table, and below it a line for each cell in which anything stands.
  private func lines(_ width: Int?) -> String {
    var text = ""
    for table in tables {
      let path = sources[table.place.source].path
      text += shown("\(path):\(line(of: table.place)) \(name(of: table))") + "\n"
      for row in table.rows { text += lines(of: row, in: table, width) }
      text += "\n"
    }
    return text
  }

  private func lines(of row: [TablePreview.Cell], in table: TablePreview, _ width: Int?) -> String {
    guard let first = row.first else { return "" }
    let number = String(line(of: first.place))
    let margin = String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number + "  "
    let written = row.filter { $0.outcome != .passedOver(.empty) }
    if first.outcome == .read(.title), written.allSatisfy({ $0.isRead && $0.codes.isEmpty }) {
      return ""
    }
    if !table.isOfLabels, written.allSatisfy({ $0.isKnownHead }) {
      return margin
        + Bilingual(
          dutch: "alle \(written.count) koppen zijn bekend",
          english: "all \(written.count) heads are known"
        ).text(in: language) + "\n"
    }
    // A label that is known is told before its value.
    let isLabelKnown = table.isOfLabels && row.count > 1 && first.isRead && first.codes.isEmpty
    let shown = isLabelKnown ? Array(row.dropFirst()) : written
    return shown.enumerated().map { index, cell in
      (index == 0 ? margin : String(repeating: " ", count: margin.utf8.count))
        + line(cell, isEntry: !table.isOfLabels && cell.place == first.place, width) + "\n"
    }.joined()
  }

  /// `Budget: 6.000               → € 6.000`: what is written, cut where it is long, and what it was
  /// read as.
  private func line(_ cell: TablePreview.Cell, isEntry: Bool, _ width: Int?) -> String {
    let room = max(20, ((width ?? 120) - 7) / 2)
    let own = shown(cell.written)
    let left = max(room / 2, room - own.utf8.count - 2)
    let head =
      isEntry || cell.head.isEmpty ? "" : shown(cell.head).clipped(to: left) + ": "
    let written = (head + own).clipped(to: room)
    let gap = String(repeating: " ", count: max(1, room + 1 - DisplayWidth.columns(of: written)))
    return written + gap + cell.outcome.sign + " " + words(of: cell)
  }

  private func name(of table: TablePreview) -> String {
    table.words?.text(in: language) ?? TablePreview.Reason.unknownTable.words(language)
  }

  private func line(of place: Place) -> Int {
    lineIndexes[place.source].line(at: place.range.start)
  }

  private func words(of cell: TablePreview.Cell) -> String {
    let codes = cell.codes.map { $0.rawValue }.joined(separator: ", ")
    return cell.outcome.words(language) + (codes.isEmpty ? "" : " (\(codes))")
  }

  private var summary: String {
    var read = 0
    var refused = 0
    var passedOver = 0
    for cell in cells {
      switch cell.outcome {
      case .read: read += 1
      case .refused: refused += 1
      case .passedOver(.empty), .passedOver(.covered): continue
      case .passedOver: passedOver += 1
      }
    }
    return Bilingual(
      dutch: "\(read) gelezen, \(refused) geweigerd, \(passedOver) overgeslagen. Wat een code "
        + "betekent: wijkboek explain CODE.",
      english: "\(read) read, \(refused) refused, \(passedOver) passed over. What a code means: "
        + "wijkboek explain CODE."
    ).text(in: language)
  }
}

extension TablePreview.Cell {
  fileprivate var isRead: Bool { if case .read = outcome { true } else { false } }

  fileprivate var isKnownHead: Bool {
    if case .read(.word) = outcome { codes.isEmpty } else { false }
  }
}

extension TablePreview.Outcome {
  /// What programs call it.
  fileprivate var key: String {
    switch self {
    case .read: "read"
    case .refused: "refused"
    case .passedOver: "passedOver"
    }
  }

  /// A mark that tells the three apart without colour.
  fileprivate var sign: String {
    switch self {
    case .read: "→"
    case .refused: "✗"
    case .passedOver: "·"
    }
  }

  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .read(let reading): reading.words(language)
    case .refused: Bilingual(dutch: "geweigerd", english: "refused").text(in: language)
    case .passedOver(let reason): reason.words(language)
    }
  }
}

extension TablePreview.Reason {
  fileprivate func words(_ language: Language) -> String {
    let words =
      switch self {
      case .empty: Bilingual(dutch: "leeg", english: "empty")
      case .covered:
        Bilingual(dutch: "hoort bij een samengevoegde cel", english: "part of a merged cell")
      case .unknownTable: Bilingual(dutch: "tabel onbekend", english: "table unknown")
      case .unreadTable:
        Bilingual(dutch: "de hele tabel telt niet mee", english: "the whole table does not count")
      case .unknownWord:
        Bilingual(dutch: "kolom of label onbekend", english: "column or label unknown")
      case .total:
        Bilingual(dutch: "totaal, telt zelf niet", english: "total, does not count itself")
      case .heading: Bilingual(dutch: "kop boven andere", english: "heading of others")
      case .continuation:
        Bilingual(dutch: "vervolg van de rij erboven", english: "goes on with the row above")
      case .unclear:
        Bilingual(dutch: "onduidelijk wat de rij is", english: "unclear what the row is")
      case .other: Bilingual(dutch: "overgeslagen", english: "passed over")
      }
    return words.text(in: language)
  }
}

extension CellLog.Reading {
  fileprivate func words(_ language: Language) -> String {
    let (dutch, english): (String, String) =
      switch self {
      case .word(let word): ("gelezen als \(word)", "read as \(word)")
      case .title: ("titel van de tabel", "title of the table")
      case .text: ("tekst", "text")
      case .open: ("nog open", "still open")
      case .amount(let amount):
        (amount.text(of: "€", in: .dutch), amount.text(of: "€", in: .english))
      case .number(let number): (number.text(in: .dutch), number.text(in: .english))
      case .year(let year): ("jaar \(year)", "year \(year)")
      case .years(let years):
        (
          "jaren \(years.lowerBound) t/m \(years.upperBound)",
          "years \(years.lowerBound) to \(years.upperBound)"
        )
      case .day(let day): ("dag \(day.text)", "day \(day.text)")
      }
    return Bilingual(dutch: dutch, english: english).text(in: language)
  }
}
