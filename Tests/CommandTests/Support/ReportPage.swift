import Foundation

/// A report as its JSON form has it, with every cell as a short text.
///
/// An amount is its number, a known part of a sum `5000 + ?`, an unknown `?`, a share a fraction in
/// its lowest terms, and nothing is nothing.
struct ReportPage {
  struct Table {
    let caption: String?
    /// The cells of the rows that are no titles, joined by ` | `.
    let rows: [String]
    let notes: [String]

    /// The row that begins with a name.
    func row(_ name: String) -> String? { rows.first { $0.hasPrefix(name + " | ") } }
  }

  private let parts: [[String: Any]]
  /// What stands below its title.
  let facts: [String: String]
  let closing: [String: String]

  init(_ run: Program.Run) throws {
    guard run.status == 0,
      let page = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any],
      let parts = page["parts"] as? [[String: Any]]
    else { throw Program.Failure(reason: "no page: " + run.errors) }
    self.parts = parts
    func values(_ key: String) -> [String: String] {
      var values: [String: String] = [:]
      for fact in page[key] as? [[String: String]] ?? [] {
        if let name = fact["name"] { values[name] = fact["value"] }
      }
      return values
    }
    facts = values("facts")
    closing = values("closing")
  }

  private func blocks(_ part: String, _ type: String) -> [[String: Any]] {
    let found = parts.first { $0["key"] as? String == part }
    return (found?["blocks"] as? [[String: Any]] ?? []).filter { $0["type"] as? String == type }
  }

  func tables(_ part: String) -> [Table] {
    blocks(part, "table").map { table in
      let keys = (table["columns"] as? [[String: Any]] ?? []).compactMap { $0["key"] as? String }
      let rows = table["rows"] as? [[String: Any]] ?? []
      return Table(
        caption: table["caption"] as? String,
        rows: rows.filter { $0["role"] as? String != "group" }.map { row in
          let cells = row["cells"] as? [String: [String: Any]] ?? [:]
          return keys.map { ReportPage.text(of: cells[$0] ?? [:]) }.joined(separator: " | ")
        }, notes: table["notes"] as? [String] ?? [])
    }
  }

  func lists(_ part: String) -> [String] {
    blocks(part, "list").flatMap { $0["items"] as? [String] ?? [] }
  }

  func notices(_ part: String) -> [String] {
    blocks(part, "notice").compactMap { $0["text"] as? String }
  }

  func charts(_ part: String) -> [String] {
    blocks(part, "chart").compactMap { $0["description"] as? String }
  }

  private static func text(of cell: [String: Any]) -> String {
    func quantity(_ value: Any?) -> String {
      (value as? [String: Any])?["quantity"] as? String ?? "!"
    }
    switch cell["type"] as? String {
    case "empty": return ""
    case "text": return cell["text"] as? String ?? "!"
    case "texts": return (cell["texts"] as? [String] ?? ["!"]).joined(separator: "; ")
    case "number": return (cell["number"] as? NSNumber)?.stringValue ?? "!"
    case "amounts":
      return (cell["amounts"] as? [Any] ?? []).map { quantity($0) }.joined(separator: "; ")
    case "partial": return quantity(cell["known"]) + " + ?"
    case "unknown": return "?"
    case "day": return cell["day"] as? String ?? "!"
    case "share":
      let share = cell["share"] as? [String: String] ?? [:]
      guard let above = Int(share["numerator"] ?? ""), let below = Int(share["denominator"] ?? "")
      else { return "!" }
      let common = divisor(abs(above), below)
      return "\(above / common)/\(below / common)"
    default: return "!"
    }
  }

  private static func divisor(_ one: Int, _ other: Int) -> Int {
    other == 0 ? max(one, 1) : divisor(other, one % other)
  }
}

extension Folder {
  /// A report in JSON, read.
  func page(_ arguments: String...) throws -> ReportPage {
    try ReportPage(run(["report"] + arguments + ["--format", "json"]))
  }
}
