import Testing

/// Each room imports what the table in Sources/README.md allows it, and nothing else.
///
/// The build does not see to this: it lets a target import what another one happens to depend on.
@Suite struct ImportTests {
  private let table: RoomTable
  private let files: [Repository.File]

  init() throws {
    table = try RoomTable(markdown: Repository.text(of: "Sources/README.md"))
    files = try Repository.swiftFiles(below: "Sources")
  }

  @Test func importsAreThoseOfTheTable() {
    #expect(ImportTests.wrongImports(in: files, table) == [])
    let seen = files.flatMap { ImportTests.imports(in: $0.text) }
    #expect(files.count > 50 && seen.count > 100, "There was something to look at.")
  }

  @Test func eachFolderIsARoomAndEachRoomAFolder() throws {
    #expect(try Repository.folders(in: "Sources") == Set(table.names))
    #expect(Set(files.map { $0.room }) == Set(table.names), "Each room holds code.")
  }

  @Test func roomsImportOnlyRoomsAboveThem() {
    var above: Set<String> = []
    for room in table.rooms {
      let rooms = room.mayImport.intersection(table.names)
      #expect(rooms.isSubset(of: above), "\(room.name) may import a room that stands below it")
      above.insert(room.name)
    }
  }

  // MARK: The guard guards

  @Test(arguments: [
    "import Reading", "package import Reading", "@testable import Reading", "  import Foundation",
    "import struct Foundation.Date", "@preconcurrency public import Rendering", "import\tReading",
    "import Diagnostics; import Reading",
  ])
  func plantedImportIsFound(line: String) {
    let planted = Repository.File(
      path: "Sources/Ledger/Planted.swift", text: "import Diagnostics\n\(line)\n\nstruct A {}\n")
    #expect(ImportTests.wrongImports(in: [planted], table).count == 1)
  }

  @Test func plantedRoomIsFound() {
    let planted = Repository.File(path: "Sources/Attic/Planted.swift", text: "struct A {}\n")
    #expect(ImportTests.wrongImports(in: [planted], table).count == 1)
  }

  @Test(arguments: [
    "import Foundation is not for us", "// import Reading", "let x = \"import Reading\"",
    "important Reading",
  ])
  func otherLinesAreNoImports(line: String) {
    #expect(ImportTests.imports(in: line).isEmpty)
  }

  @Test(arguments: [
    "# The rooms\n\nGeen tabel.\n", "## Elders\n\n| a | b | c |\n",
    "# The rooms\n| a | b | c |\n| --- | --- | --- |\n| [`A`](A/README.md) | x | whatever it likes |\n",
    "# The rooms\n| a | b | c |\n| --- | --- | --- |\n| [`A`](A/README.md) | x |\n",
    "# The rooms\n| a | b | c |\n| --- | --- | --- |\n| `A` | x | nothing |\n",
    "# The rooms\n| a | b | c |\n| --- | --- | --- |\n| [`A`](B/README.md) | x | nothing |\n",
    "# The rooms\n| a | b | c |\n| --- | --- | --- |\n| [`A`](A/README.md) | x | nothing |\n| [`A`](A/README.md) | x | `B` |\n",
  ])
  func tableThatIsNotUnderstoodIsAnError(markdown: String) {
    #expect(throws: RoomTable.Unreadable.self) { try RoomTable(markdown: markdown) }
  }

  // MARK: Reading imports

  /// The modules that a Swift file imports.
  private static func imports(in text: String) -> [String] {
    let form =
      #/
      (?: @ \w+ (?: \( [^)]* \) )? \s+ )*                        # attributes
      (?: (?: public|package|internal|fileprivate|private ) \s+ )?
      import \s+
      (?: (?: struct|class|enum|protocol|typealias|func|let|var ) \s+ )?
      ( \w+ ) (?: \. \w+ )*
      /#
    return text.split(whereSeparator: { $0 == "\n" || $0 == ";" }).compactMap { statement in
      // Most lines need no closer look, and a closer look is slow.
      guard statement.contains("import") else { return nil }
      let trimmed = statement.drop { $0.isWhitespace }
      guard let match = trimmed.prefixMatch(of: form) else { return nil }
      let rest = trimmed[match.range.upperBound...].drop { $0.isWhitespace }
      return rest.isEmpty || rest.hasPrefix("//") ? String(match.1) : nil
    }
  }

  /// The imports that the table does not allow, and the files that lie in no room of it.
  private static func wrongImports(in files: [Repository.File], _ table: RoomTable) -> [String] {
    files.flatMap { file -> [String] in
      guard let room = table.rooms.first(where: { $0.name == file.room }) else {
        return ["\(file.path) lies in no room"]
      }
      return imports(in: file.text).filter { !room.mayImport.contains($0) && $0 != room.name }
        .map { "\(file.path) imports \($0)" }
    }
  }
}
