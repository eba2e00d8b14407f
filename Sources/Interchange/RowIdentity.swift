import Basics
import Ledger

/// By what a row of an export is known again when it comes once more.
///
///     import: 5f0c3a9be2d4-9a3c21f8-2
///             └── key ───┘ └content┘ └ occurrence, from the second on
///
/// The key is the document and its line, as far as the system has them; the content is everything
/// that the row says. So a row that changed keeps its key, and one that comes twice is counted.
/// A row without a document is known by its content alone.
package struct RowIdentity: Hashable, Sendable {
  package static let label = "import"

  package let key: String
  package let content: String
  package let occurrence: Int

  package var text: String { key + "-" + content + (occurrence > 1 ? "-\(occurrence)" : "") }

  package init(key: String, content: String, occurrence: Int) {
    self.key = key
    self.content = content
    self.occurrence = occurrence
  }

  /// What a label says; nil for what Wijkboek did not write.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { String($0) }
    guard 2...3 ~= parts.count, parts[0].utf8.count == 12, parts[1].utf8.count == 8 else {
      return nil
    }
    let isHexadecimal = (parts[0] + parts[1]).utf8.allSatisfy {
      0x30...0x39 ~= $0 || 0x61...0x66 ~= $0
    }
    let count = parts.count == 3 ? Int(parts[2]) : 1
    guard isHexadecimal, let count, count > 0 else { return nil }
    self.init(key: parts[0], content: parts[1], occurrence: count)
  }

  /// The identities of rows, in their order.
  static func all(of rows: [ExportRow], system: String) -> [RowIdentity] {
    var seen: [String: Int] = [:]
    return rows.map { row in
      let content = Digest(joined([system, contentText(of: row)])).hexadecimal
      let key =
        row.document.isEmpty
        ? content
        : Digest(joined([system, row.journal, row.bookYear, row.document, row.line])).hexadecimal
      let (keyText, contentText) = (String(key.prefix(12)), String(content.suffix(8)))
      let occurrence = (seen[keyText + contentText] ?? 0) + 1
      seen[keyText + contentText] = occurrence
      return RowIdentity(key: keyText, content: contentText, occurrence: occurrence)
    }
  }

  private static func contentText(of row: ExportRow) -> String {
    joined(
      [
        row.day.text, row.journal, row.bookYear, row.document, row.line, row.description,
        row.relation, row.amount?.text ?? "", row.hours?.text ?? "",
      ] + row.keys)
  }

  /// With a byte between the parts that none of them holds.
  private static func joined(_ parts: [String]) -> String { parts.joined(separator: "\u{1F}") }
}
