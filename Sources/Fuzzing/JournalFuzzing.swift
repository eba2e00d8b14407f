import Basics
import Compliance
import Diagnostics
import Ledger
import Reading
import Rendering
import WholeRun
import Writing

/// Takes any bytes for a journal, and does with them all that Wijkboek can do with a journal; those
/// that begin as a bundle are a workspace.
///
/// libFuzzer calls it with inputs that reach ever more of the code. Whatever the bytes are, nothing
/// may trap, hang, leak, or say of a journal what is not true of its other forms.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJournal(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  if text.starts(with: WholeRun.mark.utf8) {
    // The same bytes do the same again, and most runs are quick.
    WholeRun(bundle: text).run(makesPages: text.reduce(0, &+) % 8 == 0)
    return 0
  }
  let reading = JournalFuzzing.read(text)
  let balances = JournalFuzzing.balances(of: reading)
  JournalFuzzing.render(reading)
  JournalFuzzing.format(text, reading, balances)
  RulebookFuzzing.read(text)
  if !reading.hasErrors { JournalFuzzing.print(reading, balances) }
  return 0
}

/// What is done with an input, and what must hold of it.
enum JournalFuzzing {
  static let path = "boek.journal"
  /// A file for `include` to find: the second half of the input.
  static let otherPath = "deel.journal"

  static func read(_ text: [UInt8]) -> BookReading {
    let files = MemoryFiles([path: text, otherPath: Array(text[(text.count / 2)...])])
    return BookReading.read([path], from: files.access)
  }

  /// The balance of each account, as text, and the findings of all checks on the way.
  static func balances(of reading: BookReading) -> [String] {
    let paths = reading.book.names.paths(.withoutTable)
    _ = BookChecks.run(on: reading.book, paths: paths)
    let sums = Sums(
      of: reading.book, paths: paths, Sums.Selection(), Attribution(labelsOf: reading.book.names))
    var lines: [String] = []
    for (account, totals) in sums.accounts {
      for total in totals {
        let commodity = reading.book.names.commodities[Int(total.commodity)]
        lines.append(
          "\(reading.book.names.accounts[Int(account)])  \(total.quantity.reduced.text) \(commodity)"
        )
      }
    }
    return lines.sorted()
  }

  /// Draws all findings, for a narrow terminal and for a file.
  static func render(_ reading: BookReading) {
    let paths = reading.book.names.paths(.withoutTable)
    let findings = reading.diagnostics + BookChecks.run(on: reading.book, paths: paths)
    let sources = reading.book.sources
    var narrow = TextRenderer(sources: sources, language: .dutch, palette: .coloured, width: 40)
    var wide = TextRenderer(sources: sources, language: .english, palette: .plain, width: nil)
    var concise = ConciseRenderer(sources: sources, language: .dutch)
    // A few are enough: an input with many findings has many that are alike.
    for finding in findings.prefix(3) {
      _ = narrow.render(finding)
      _ = wide.render(finding)
      _ = concise.render(finding)
    }
  }

  /// A formatted journal is formatted for good, and its books are the same.
  static func format(_ text: [UInt8], _ reading: BookReading, _ balances: [String]) {
    let formatted = JournalFormat.formatted(text)
    precondition(JournalFormat.formatted(formatted) == formatted, "Formatting again changes it.")
    guard !reading.hasErrors, reading.book.sources.count == 1 else { return }
    let again = read(formatted)
    precondition(!again.hasErrors, "A formatted journal is as sound as before.")
    precondition(self.balances(of: again) == balances, "Formatting changes no balance.")
  }

  /// A printed book is read back to the same balances, and printed again to the same text.
  static func print(_ reading: BookReading, _ balances: [String]) {
    let printed = text(of: reading)
    let again = read(printed)
    precondition(!again.hasErrors, "A printed book is sound.")
    precondition(self.balances(of: again) == balances, "Printing changes no balance.")
    precondition(text(of: again) == printed, "Printing again changes nothing.")
  }

  private static func text(of reading: BookReading) -> [UInt8] {
    var text: [UInt8] = []
    JournalPrinter(reading.book).print { text += Array($0.utf8) }
    return text
  }
}
