import Foundation

/// The table of rooms that stands in Sources/README.md under `# The rooms`.
///
///     | target | single responsibility | may import |
///     | --- | --- | --- |
///     | [`Ledger`](Ledger/README.md) | the books as values | `Diagnostics` |
///
/// A room may import nothing, rooms by name, or `all of the above`, and with these what comes from
/// outside. What the table says in other words is not understood, and is an error.
struct RoomTable {
  struct Room {
    let name: String
    let mayImport: Set<String>
  }

  struct Unreadable: Error {
    let reason: String
  }

  /// In the order of the table.
  private(set) var rooms: [Room] = []

  var names: [String] { rooms.map { $0.name } }

  init(markdown: String) throws {
    var rows = RoomTable.rows(of: markdown)
    guard let head = rows.first, head.count == 3 else {
      throw Unreadable(reason: "Sources/README.md has no table of three columns under # The rooms")
    }
    // Below the head stands the line of dashes.
    rows.removeFirst(min(2, rows.count))
    for row in rows {
      guard row.count == 3, let name = RoomTable.room(in: row[0]) else {
        throw Unreadable(reason: "this is no row of a room: \(row)")
      }
      guard !names.contains(name) else { throw Unreadable(reason: "\(name) stands twice") }
      rooms.append(Room(name: name, mayImport: try imports(in: row[2])))
    }
  }

  /// The cells of the first table under the heading.
  private static func rows(of markdown: String) -> [[String]] {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard let heading = lines.firstIndex(of: "# The rooms") else { return [] }
    let section = lines[(heading + 1)...].prefix { !$0.hasPrefix("## ") }
    return section.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }.map { line in
      line.dropFirst().dropLast(line.hasSuffix("|") ? 1 : 0).split(
        separator: "|", omittingEmptySubsequences: false
      ).map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// The room that a row is about, with a link to its page.
  private static func room(in cell: String) -> String? {
    guard let link = cell.wholeMatch(of: /\[`(\w+)`\]\((\w+)\/README\.md\)/) else { return nil }
    return link.1 == link.2 ? String(link.1) : nil
  }

  /// The module that a cell names, with or without the signs of code around it.
  private static func name(in cell: some StringProtocol) -> String? {
    let name = cell.trimmingCharacters(in: CharacterSet(charactersIn: "` "))
    return name.wholeMatch(of: /[A-Za-z][A-Za-z0-9_]*/) == nil ? nil : name
  }

  private func imports(in cell: String) throws -> Set<String> {
    if ["nothing", "niets"].contains(cell.lowercased()) { return [] }
    var found: Set<String> = []
    for item in cell.split(separator: ",") {
      if let name = RoomTable.name(in: item) {
        found.insert(name)
      } else if item.contains("above") || item.contains("hierboven") {
        found.formUnion(names)
      } else {
        throw Unreadable(reason: "what may be imported is not understood: \(item)")
      }
    }
    return found
  }
}
