import Basics
import Diagnostics
import Ledger
import Markdown

/// What a plan is called, and whose it is.
extension PlanReader {
  /// Finds the title: the one of the settings on top, as Word's style Title becomes by `pandoc -s`,
  /// else the first heading, if it is the only one of its level and stands above all others.
  mutating func readTitle() {
    var headings: [Heading] = []
    for block in cells.document.blocks {
      switch block {
      case .heading(let heading): headings.append(heading)
      case .frontMatter(let range):
        plan.title = FrontMatter.value(of: "title", in: cells.document, range)
      default: continue
      }
    }
    hasHeadings = !headings.isEmpty
    guard let first = headings.first,
      !headings.dropFirst().contains(where: { $0.level <= first.level })
    else { return }
    // Below a title of its own, the first heading is that of a chapter.
    if let title = plan.title, Word(first.content.text) != Word(title.value) { return }
    titleLevel = first.level
  }

  /// Without a team, a plan's money is nobody's.
  mutating func reportMissingTeam() {
    let index = cells.kinds.firstIndex(of: .plan) ?? cells.grids.firstIndex { $0 != nil }
    let row = index.flatMap { cells.grids[$0]?.rows.first }
    cells.report(
      .planWithoutTeam,
      at: plan.title?.place ?? cells.document.place(row?.range ?? TextRange(0, 0)),
      Bilingual(
        dutch: "dit plan zegt niet van welk gebiedsteam het is",
        english: "this plan does not say of which area team it is"),
      help: Bilingual(
        dutch: "zet bovenaan een tabel Plan met een rij Gebiedsteam",
        english: "put a table Plan on top with a row Gebiedsteam"))
  }
}

/// The settings between two `---` at the start of a document.
enum FrontMatter {
  /// A text by its key, with its place: on its line, quoted or not, or on the lines indented below.
  static func value(
    of key: String, in document: MarkdownDocument, _ range: TextRange
  ) -> Placed<String>? {
    let text = document.source.text(in: range)
    var start = Int(range.start)
    var found: (text: [String], start: Int, end: Int)?
    for line in text.utf8.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) {
      defer { start += line.count + 1 }
      let words = String(decoding: line, as: UTF8.self)
      if found != nil {
        guard let first = words.utf8.first, ASCII.isBlank(first) else { break }
        found?.text.append(trimmed(words))
        found?.end = start + line.count
      } else if words.hasPrefix(key + ":") {
        let value = trimmed(String(words.dropFirst(key.count + 1)))
        let isBlock = ["|", ">", "|-", ">-", "|+", ">+"].contains(value)
        found = (isBlock || value.isEmpty ? [] : [value], start, start + line.count)
      }
    }
    guard let found else { return nil }
    let value = unquoted(found.text.filter { !$0.isEmpty }.joined(separator: " "))
    guard !value.isEmpty else { return nil }
    return Placed(value, at: document.place(TextRange(found.start, found.end)))
  }

  private static func trimmed(_ text: String) -> String {
    var bytes = text.utf8[...]
    while let first = bytes.first, ASCII.isBlank(first) { bytes = bytes.dropFirst() }
    while let last = bytes.last, ASCII.isBlank(last) || ASCII.isLineEnd(last) {
      bytes = bytes.dropLast()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unquoted(_ text: String) -> String {
    for quote in ["\"", "'"]
    where text.utf8.count > 1 && text.hasPrefix(quote) && text.hasSuffix(quote) {
      var inner = ""
      var isEscaped = false
      for character in text.dropFirst().dropLast() {
        // A quote is doubled within single ones, and has a backslash within double ones.
        let escapes: Character = quote == "'" ? "'" : "\\"
        if character == escapes, !isEscaped {
          isEscaped = true
          continue
        }
        inner.append(character)
        isEscaped = false
      }
      return inner
    }
    return text
  }
}
