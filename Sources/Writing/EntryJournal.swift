import Basics
import Diagnostics
package import Ledger

/// Adds entries to a journal, and keeps every byte that is there.
///
/// What other systems say may hold anything, so it is made fit for a journal here: what would begin
/// a comment, a label or a date of its own is written in another way.
package enum EntryJournal {
  /// The journal with entries behind what it holds; a new one gets its directives first.
  package static func text(_ existing: [UInt8], adding entries: [JournalEntry]) -> [UInt8] {
    if entries.isEmpty { return existing }
    var block = ""
    if existing.isEmpty {
      block = "decimal-mark ,\ncommodity € 1.000,00\n"
      if entries.contains(where: { $0.lines.contains { $0.commodity == "uur" } }) {
        block += "commodity 1.000,00 uur\n"
      }
    } else if !hasDecimalComma(existing) {
      block = "\ndecimal-mark ,\n"
    }
    for entry in entries { block += text(of: entry) }
    var bytes = Array(block.utf8)
    if LineEnd.mostUsed(in: existing) == .carriageReturnLineFeed {
      bytes = bytes.flatMap { $0 == ASCII.lineFeed ? [ASCII.carriageReturn, $0] : [$0] }
    }
    var start = existing
    if let last = existing.last, last != ASCII.lineFeed {
      if LineEnd.mostUsed(in: existing) == .carriageReturnLineFeed {
        start.append(ASCII.carriageReturn)
      }
      start.append(ASCII.lineFeed)
    }
    // Aligned with the whole where that leaves the old lines as they are, else by itself.
    let whole = JournalFormat.formatted(start + bytes)
    return whole.starts(with: start) ? whole : start + aligned(bytes)
  }

  /// Entries as a journal of their own, for people to look at.
  package static func text(of entries: [JournalEntry]) -> [UInt8] {
    JournalFormat.formatted(Array(entries.map { text(of: $0) }.joined().utf8))
  }

  /// The block in its form, with the blank line in front that parts it from what stands before it.
  private static func aligned(_ block: [UInt8]) -> [UInt8] {
    let formatted = JournalFormat.formatted(block)
    let front = block.prefix { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
    return front + formatted
  }

  /// Whether the last directive about it says that a comma sets off decimals.
  private static func hasDecimalComma(_ text: [UInt8]) -> Bool {
    let word = Array("decimal-mark".utf8)
    var lines = TextLines(text: text, range: 0..<text.count)
    var isComma = false
    while let line = lines.next() {
      guard text[line].starts(with: word) else { continue }
      let mark = text[line].dropFirst(word.count).first {
        $0 != ASCII.space && $0 != ASCII.tab
      }
      isComma = mark == UInt8(ascii: ",")
    }
    return isComma
  }

  // MARK: An entry

  private static func text(of entry: JournalEntry) -> String {
    var head = "\n" + entry.day.text + " *"
    if let code = entry.code.map({ safeCode($0) }), !code.isEmpty { head += " (" + code + ")" }
    let words = [safe(entry.payee), safe(entry.description)].filter { !$0.isEmpty }
    var description = words.joined(separator: " | ")
    // Behind the mark a bracket would begin a document number.
    if entry.code == nil, description.hasPrefix("(") { description = "() " + description }
    if !description.isEmpty { head += " " + description }
    return head + "\n" + entry.lines.map { text(of: $0) }.joined()
  }

  private static func text(of line: JournalEntry.Line) -> String {
    var text = "    " + line.account + "  " + line.quantity.text(of: line.commodity, in: .dutch)
    if let cost = line.totalCost { text += " @@ " + cost.text(of: "€", in: .dutch) }
    text += "\n"
    if let remark = line.remark.map({ safeRemark($0) }), !remark.isEmpty {
      text += "    ; " + remark + "\n"
    }
    if !line.labels.isEmpty {
      text +=
        "    ; " + line.labels.map { $0.name + ": " + $0.value }.joined(separator: ", ") + "\n"
    }
    return text
  }

  // MARK: Words of others

  /// A text on one line, in which nothing begins a comment or parts a payee from the rest.
  private static func safe(_ text: String) -> String {
    written(text) { scalar in
      switch scalar {
      case ";": ","
      case "|": "/"
      default: scalar
      }
    }
  }

  /// A text that can stand in a comment and is no label and no date.
  private static func safeRemark(_ text: String) -> String {
    written(text) { scalar in
      switch scalar {
      case ":": " "
      case "[": "("
      case "]": ")"
      default: scalar
      }
    }
  }

  private static func safeCode(_ text: String) -> String {
    written(text) { $0 == "(" || $0 == ")" || $0 == ";" ? "-" : $0 }
  }

  private static func written(
    _ text: String, _ replace: (Unicode.Scalar) -> Unicode.Scalar
  ) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || VisibleText.isActive(scalar) {
        if result.last != " ", !result.isEmpty { result.append(" ") }
      } else if scalar.value == 0xFEFF || 0x200B...0x200F ~= scalar.value {
        continue
      } else {
        let next = replace(scalar)
        if next == " " && (result.last == " " || result.isEmpty) { continue }
        result.append(next)
      }
    }
    while result.last == " " { result.removeLast() }
    return String(result)
  }
}
