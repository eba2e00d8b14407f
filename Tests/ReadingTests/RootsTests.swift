import Diagnostics
import Ledger
import Reading
import TestSupport
import Testing

/// Which journals of a workspace are read from the beginning, and which by another's include.
@Suite struct RootsTests {
  static let transaction = "2020-01-01 x\n    a  1\n    b\n"

  /// Of the files `(path, text)`, in any order, those that no other includes.
  @Test(
    arguments: [
      ([("a.journal", ""), ("b.journal", "")], ["a.journal", "b.journal"]),
      ([("b.journal", "include a.journal\n"), ("a.journal", "")], ["b.journal"]),
      ([("b.journal", "include\ta.journal\n"), ("a.journal", "")], ["b.journal"]),
      ([("b.journal", "!include  a.journal \r\n"), ("a.journal", "")], ["b.journal"]),
      ([("b.journal", "\u{FEFF}include a.journal\n"), ("a.journal", "")], ["b.journal"]),
      ([("b.journal", "include journal:a.journal\n"), ("a.journal", "")], ["b.journal"]),
      ([("b.journal", "include ./x/../a.journal\n"), ("a.journal", "")], ["b.journal"]),
      ([("b.journal", "include *.journal\n"), ("a.journal", "")], ["b.journal"]),
      ([("x/b.journal", "include ../a.journal"), ("a.journal", "")], ["x/b.journal"]),
      // What only looks like an include.
      ([("b.journal", "; include a.journal\n"), ("a.journal", "")], ["a.journal", "b.journal"]),
      ([("b.journal", "includea.journal\n"), ("a.journal", "")], ["a.journal", "b.journal"]),
      ([("b.journal", " include a.journal\n"), ("a.journal", "")], ["a.journal", "b.journal"]),
      (
        [("b.journal", "comment\ninclude a.journal\nend comment\n"), ("a.journal", "")],
        ["a.journal", "b.journal"]
      ),
      // A circle has no beginning, so one of its files shows it; nothing is left out.
      ([("a.journal", "include a.journal\n")], ["a.journal"]),
      (
        [("b.journal", "include a.journal\n"), ("a.journal", "include b.journal\n")], ["a.journal"]
      ),
      (
        [
          ("b.journal", "include a.journal\n"), ("a.journal", "include b.journal\n"),
          ("c.journal", ""),
        ], ["a.journal", "c.journal"]
      ),
    ] as [([(String, String)], [String])])
  func roots(texts: [(String, String)], expected: [String]) {
    let files = MemoryFiles(texts: texts.map { ($0.0, $0.1) })
    #expect(BookReading.roots(among: texts.map { $0.0 }, from: files.access) == expected)
  }

  /// Who names a file twice, or one that another includes, is told; nothing counts twice.
  @Test(arguments: [
    ["main.journal", "T1.journal"], ["T1.journal", "main.journal"],
    ["main.journal", "./main.journal"], ["./main.journal", "x/../T1.journal"],
  ])
  func aFileThatIsNamedTwiceIsReadOnce(paths: [String]) {
    let files = MemoryFiles(texts: [
      ("main.journal", "include T1.journal\n"), ("T1.journal", Self.transaction),
    ])
    let reading = BookReading.read(paths, from: files.access)
    #expect(reading.book.transactionCount == 1)
    #expect(reading.diagnostics.map { $0.code.builtIn } == [.includedTwice])
  }

  /// `*/..` leads back to the same folder once for each folder in it.
  @Test func aPatternThatFindsAFileTwiceIsTold() {
    let files = MemoryFiles(texts: [
      ("main.journal", "include */../T1.journal\n"), ("T1.journal", Self.transaction),
      ("a/x.journal", ""), ("b/x.journal", ""),
    ])
    let reading = BookReading.read(["main.journal"], from: files.access)
    #expect(reading.book.transactionCount == 1)
    #expect(reading.diagnostics.map { $0.code.builtIn } == [.includedTwice])
  }

  @Test func aPathIsMadePlain() {
    let files = MemoryFiles(texts: [("main.journal", "include main.journal\n")])
    let reading = BookReading.read(["./main.journal"], from: files.access)
    #expect(reading.book.sources.map { $0.path } == ["main.journal"])
    #expect(reading.diagnostics.map { $0.code.builtIn } == [.includeCycle])
  }

  /// Whatever includes what, each file that can be read is read, and none twice.
  @Test(arguments: 0..<20)
  func everyFileIsReadOnce(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = random.number(in: 2...7)
    let paths = (0..<count).map { "\($0).journal" }
    let texts = paths.map { path in
      let included = paths.filter { _ in random.chance(20) }
      return (path, included.map { "include \($0)\n" }.joined() + Self.transaction)
    }
    let files = MemoryFiles(texts: texts)
    let roots = BookReading.roots(among: paths, from: files.access)
    let reading = BookReading.read(roots, from: files.access)
    #expect(Set(reading.book.sources.map { $0.path }) == Set(paths))
    #expect(reading.book.sources.count == count)
    #expect(reading.book.transactionCount == count)
  }
}
