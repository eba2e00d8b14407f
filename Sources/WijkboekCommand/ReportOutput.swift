import Basics
import Diagnostics
import Document
import Glibc
import Privacy
import Reading
import Rendering

/// The forms that a report can have.
enum ReportFormat: String, CaseIterable {
  case text
  case markdown
  case csv
  case json
  case xlsx
  case html

  var ending: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .csv, .json, .xlsx, .html: rawValue
    }
  }

  /// Whether it shows which lines a figure rests on.
  var isTraceable: Bool { !joins }

  /// Whether several pages behind each other are one text.
  var joins: Bool { self == .text || self == .markdown }
}

/// Writes pages in their form: to standard output, a file or a folder.
struct ReportOutput {
  static let formatOption = OptionSpec(
    "format", value: "text|markdown|csv|json|xlsx|html",
    Bilingual(
      dutch: "vorm van de uitvoer (anders text)", english: "form of the output (else text)"))
  static let excelOption = OptionSpec(
    "excel",
    Bilingual(
      dutch: "csv zoals Excel het in Nederland leest", english: "csv as Excel reads it in Dutch"))
  static let outputOption = OptionSpec(
    "output", value: Placeholder("BESTAND|MAP", "FILE|DIR"),
    Bilingual(
      dutch: "schrijf naar dit bestand, of van elk rapport een bestand in deze map",
      english: "write to this file, or a file of each report in this folder"))
  static let overwriteOption = OptionSpec(
    "overwrite",
    Bilingual(
      dutch: "vervang bestanden die er al zijn", english: "replace files that are there already"))

  /// The columns of a text that goes to a file.
  private static let usualWidth = 100

  let format: ReportFormat
  private let isForExcel: Bool
  private let path: String?
  private let overwrites: Bool
  private let terminal: Terminal

  init(_ options: ParsedOptions, _ terminal: Terminal) throws(WrongUse) {
    let typed = options.value("format") ?? (options.has("excel") ? "csv" : "text")
    guard let format = ReportFormat(rawValue: typed) else {
      let all = ReportFormat.allCases.map { $0.rawValue }
      throw .wrongValue(typed, option: "--format", allowed: all.joined(separator: ", "))
    }
    if options.has("excel"), format != .csv { throw .optionWithout("--excel", "--format csv") }
    path = options.value("output")
    if path == nil {
      if options.has("overwrite") { throw .optionWithout("--overwrite", "--output") }
      // A spreadsheet is no text, and a report has several tables.
      if format == .csv || format == .xlsx {
        throw .optionWithout("--format " + format.rawValue, "--output")
      }
    }
    self.format = format
    isForExcel = options.has("excel")
    overwrites = options.has("overwrite")
    self.terminal = terminal
  }

  /// Writes the pages without personal data; a path is one from `folder` on.
  func write(
    _ pages: [Page], hiddenBy mask: TextMask, from folder: String
  ) throws(WrongUse) -> ExitStatus {
    guard let path else {
      if pages.count > 1, !format.joins {
        throw .optionWithout("--format " + format.rawValue, "--team, --gemeente, --output")
      }
      let output = Output()
      for (index, page) in pages.enumerated() {
        if index > 0 { output.write("\n") }
        output.write(bytes(of: ShownPage(page, hiddenBy: mask)))
      }
      output.flush()
      return .clean
    }
    var target = path.hasPrefix("/") ? path : folder + "/" + path
    let isFolder = path.hasSuffix("/") || DiskFiles.isDirectory(target)
    while target.hasSuffix("/"), target.utf8.count > 1 { target.removeLast() }
    if !isFolder, pages.count == 1, format != .csv {
      return write([(target, bytes(of: ShownPage(pages[0], hiddenBy: mask)))])
    }
    return write(files(of: pages, mask).map { (target + "/" + $0.name, $0.bytes) })
  }

  // MARK: Forms

  private typealias File = (name: String, bytes: [UInt8])

  /// The files of all pages, made on all cores.
  private func files(of pages: [Page], _ mask: TextMask) -> [File] {
    let made = Slots<[File]>(count: pages.count)
    Cores.workers.run(pages.count) {
      made.put(files(of: ShownPage(pages[$0], hiddenBy: mask)), at: $0)
    }
    // Two plans may be called the same.
    var names: Set<String> = []
    return pages.indices.flatMap { made.take(at: $0) ?? [] }.map { file in
      let point = file.name.lastIndex(of: ".") ?? file.name.endIndex
      let name = names.insertFree {
        file.name[..<point] + ($0 == 1 ? "" : "-\($0)") + file.name[point...]
      }
      return (name, file.bytes)
    }
  }

  private func files(of page: ShownPage) -> [File] {
    if format == .csv {
      return PageCSV.files(of: page, in: terminal.language, isForExcel: isForExcel)
    }
    return [(page.page.key + "." + format.ending, bytes(of: page))]
  }

  private func bytes(of page: ShownPage) -> [UInt8] {
    let language = terminal.language
    switch format {
    case .text:
      let isShown = path == nil
      return Array(
        PageText.text(
          of: page, in: language,
          width: (isShown ? terminal.width : nil) ?? ReportOutput.usualWidth,
          palette: isShown && terminal.isColoured ? .coloured : .plain
        ).utf8)
    case .markdown: return Array(PageMarkdown.text(of: page, in: language).utf8)
    case .json: return Array(PageJSON.text(of: page).utf8)
    case .html: return Array(PageHTML.text(of: page, in: language).utf8)
    case .xlsx: return PageXLSX.bytes(of: page, in: language)
    case .csv: preconditionFailure("Comma-separated values are several files.")
    }
  }

  // MARK: Files

  private func write(_ files: [(path: String, bytes: [UInt8])]) -> ExitStatus {
    // Nothing of a pipe or a device is lost.
    if !overwrites,
      let held = files.first(where: {
        DiskFiles.exists($0.path) && !FilePlace.isStream($0.path)
      })
    {
      let words = Bilingual(
        dutch: "dit bestand is er al; --overwrite vervangt het",
        english: "this file is there already; --overwrite replaces it")
      Output(STDERR_FILENO).say(
        "wijkboek: \(held.path): \(words.text(in: terminal.language))\n")
      return .wrongUse
    }
    var changes = FileChanges(makesFolders: true, canBeMadeAgain: true)
    for file in files { changes.put(file.path, overwrites ? .anything : .missing, file.bytes) }
    do throws(WriteRefusal) {
      try changes.commit()
      return .clean
    } catch {
      return error.say(terminal.language)
    }
  }
}
