import Testing

/// Files are written, named and taken away by one folder of one room: what reads them again, locks,
/// and takes back, stands there.
@Suite struct DoorTests {
  private static let door = "Sources/WijkboekCommand/Changes/"

  /// Rooms that are no part of the program: they write files of their own making.
  private static let tools: Set<String> = ["Benchmark", "Embed", "EmbedPlugin", "Fuzzing"]

  /// What opens a file for writing, or changes what a folder holds.
  private static let words = [
    "O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND", "creat(", "fopen(", "freopen(",
    "mkstemp(", "truncate(", "rename(", "renameat(", "renameat2(", "link(", "symlink(", "unlink(",
    "unlinkat(", "remove(", "mkdir(", "rmdir(", "mkfifo(", "mknod(", "chmod(", "chown(", "utimes(",
    "import Foundation", "FileManager",
  ]

  /// A program that we start says nothing on standard error, which goes to `/dev/null`.
  private static let exceptions = ["Sources/WijkboekCommand/ChildProcess.swift": ["O_WRONLY"]]

  private static func found(in file: Repository.File) -> [String] {
    let lines = SwiftCode(file.text).lines
    return words.filter { word in
      lines.contains { line in
        line.ranges(of: word).contains { range in
          // `.remove(` is of a collection, and a function of ours may have the name of a word.
          let before = line[..<range.lowerBound]
          guard let last = before.last, !before.hasSuffix("func ") else { return before.isEmpty }
          if last == "." { return before.hasSuffix("Glibc.") }
          return !last.isLetter && !last.isNumber && last != "_"
        }
      }
    }
  }

  @Test func nothingElseWritesFiles() throws {
    let files = try Repository.swiftFiles(below: "Sources")
    for file in files where !DoorTests.tools.contains(file.room) {
      guard !file.path.hasPrefix(DoorTests.door) else { continue }
      let allowed = DoorTests.exceptions[file.path] ?? []
      // A list of markers in a page has links too.
      let found = DoorTests.found(in: file).filter {
        file.room == "WijkboekCommand" || !["link(", "unlink("].contains($0)
      }
      #expect(found == allowed, "\(file.path) writes files by itself; FileChanges does so")
    }
    let door = files.filter { $0.path.hasPrefix(DoorTests.door) }
    let behind = Set(door.flatMap { DoorTests.found(in: $0) })
    #expect(behind.isSuperset(of: ["O_CREAT", "renameat2(", "mkdir(", "unlink("]))
  }

  @Test(arguments: [
    "_ = unsafe rename(a, b)", "  guard unsafe Glibc.unlink(a) == 0 else {",
    "let file = unsafe open(a, O_RDWR|O_CREAT, 0o644)", "unlink(a)", "x ? mkdir(a, 0) : 1",
  ])
  func plantedCallIsFound(line: String) {
    let file = Repository.File(path: "Sources/WijkboekCommand/Planted.swift", text: line + "\n")
    #expect(!DoorTests.found(in: file).isEmpty)
  }

  @Test(arguments: [
    "names.remove(a)", "func rename(_ a: String) {}", "let a = \"unlink(b)\"", "// chmod(a)",
    "hyperlink(a)", "unsafe open(a, O_RDONLY)",
  ])
  func otherCallsAreFine(line: String) {
    let file = Repository.File(path: "Sources/WijkboekCommand/Planted.swift", text: line + "\n")
    #expect(DoorTests.found(in: file).isEmpty)
  }
}
