import Diagnostics
import Ledger
import Reading
import TestSupport
import Testing

/// Whatever the bytes are, reading ends, and each finding points into the text that it is about.
@Suite struct RobustnessTests {
  /// A journal among the others that it is read with.
  struct Subject: Sendable, CustomTestStringConvertible {
    let name: String
    let path: String
    let bytes: [UInt8]
    let roots: [String]
    let files: MemoryFiles

    var testDescription: String { name }

    func reading(of bytes: [UInt8]) -> BookReading {
      var files = files
      files.files[path] = bytes
      return BookReading.read(roots, from: files.access)
    }
  }

  static let fixtures = JournalFixture.all.flatMap { fixture in
    fixture.files.files.sorted { $0.key < $1.key }.map { file in
      Subject(
        name: "\(fixture.name) \(file.key)", path: file.key, bytes: file.value,
        roots: fixture.roots, files: fixture.files)
    }
  }

  static let shipped = JournalFixture.shippedJournals.map { journal in
    Subject(
      name: journal.path, path: journal.path, bytes: journal.bytes, roots: [journal.path],
      files: MemoryFiles([journal.path: journal.bytes]))
  }

  @Test func thereAreJournals() {
    #expect(Self.fixtures.count >= 90)
    #expect(Self.shipped.count >= 3)
  }

  // MARK: Broken files

  @Test(arguments: fixtures + shipped)
  func truncatedAnywhere(subject: Subject) {
    // Of long files not every byte is tried; a prime step meets all kinds of places.
    let step = subject.bytes.count > 10_000 ? 397 : 1
    for end in stride(from: 0, to: subject.bytes.count, by: step) {
      expectSound(subject.reading(of: Array(subject.bytes[..<end])), "cut at \(end)")
    }
  }

  @Test(arguments: fixtures + shipped)
  func changedAtRandom(subject: Subject) {
    var random = SeededRandom(seed: UInt64(subject.bytes.count))
    let rounds = subject.bytes.count > 10_000 ? 40 : 100
    for round in 0..<rounds {
      var bytes = subject.bytes
      for _ in 0...random.below(4) { mutate(&bytes, &random) }
      expectSound(subject.reading(of: bytes), "round \(round)")
    }
  }

  /// Bytes and words that the grammar of a journal knows.
  private static let pieces: [[UInt8]] =
    [
      "\n", "\n  ", "\n\n", "\r\n", "\r", " ", "  ", "\t", "\u{A0}", "\u{FEFF}", "€", "-", "+", "=",
      "==", "=*", "@", "@@", "{", "}", "{{", "[", "]", "(", ")", "\"", ";", ":", ",", ".", "*", "!",
      "~", "|", "/", "1", "0", "1.000,00", "1E9", "E", "2020-01-01", "1/1", "[=", "date:",
      "gemeente:", "\ncomment\n", "\nend comment\n", "\ninclude ", "\nalias ", "\naccount ",
      "\ncommodity ",
      "\n    format ", "\napply account ", "\nD ", "\nP ", "\nY", "\n~ monthly\n", "\n= x\n",
      "\n2020-01-01 x\n a  1\n b\n",
    ].map { [UInt8]($0.utf8) } + [[0], [0x1B], [0x7F], [0x80], [0xC2], [0xE2, 0x82], [0xFF]]

  private func mutate(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    let at = random.below(bytes.count + 1)
    let end = min(bytes.count, at + random.below(6))
    switch random.below(5) {
    case 0: bytes.insert(contentsOf: random.pick(Self.pieces), at: at)
    case 1: bytes.removeSubrange(at..<end)
    case 2: bytes.replaceSubrange(at..<end, with: random.pick(Self.pieces))
    case 3: if at < bytes.count { bytes[at] ^= UInt8(1 << random.below(8)) }
    default:
      // A stretch from elsewhere, so that a line starts in the middle of another.
      let from = random.below(bytes.count + 1)
      bytes.insert(contentsOf: bytes[from..<min(bytes.count, from + random.below(40))], at: at)
    }
  }

  /// hledger refuses a file with a byte that is no UTF-8 wherever it stands, so none may be missed.
  ///
  /// With a NUL in it, a file is no text at all: `FileFormTests`.
  @Test(arguments: [(0xFF, .invalidUTF8), (7, .controlCharacter)] as [(UInt8, DiagnosticCode)])
  func noByteThatIsNoTextIsMissed(byte: UInt8, code: DiagnosticCode) {
    var tried = 0
    for subject in Self.fixtures where !subject.name.hasPrefix("TXT") {
      let isRead = subject.reading(of: subject.bytes).book.sources.contains {
        $0.path == subject.path
      }
      guard isRead else { continue }
      for start in subject.bytes.indices where start == 0 || subject.bytes[start - 1] == 0x0A {
        // Behind the first character of a line: in front of it there may be a line end.
        var at = start + 1
        while at < subject.bytes.count, subject.bytes[at] & 0xC0 == 0x80 { at += 1 }
        var bytes = subject.bytes
        bytes.insert(byte, at: min(at, bytes.count))
        #expect(finds(code, at: at, in: subject.reading(of: bytes)), "\(subject.name) at \(at)")
        tried += 1
        if start > 0 { continue }
        let marked = subject.reading(of: [0xEF, 0xBB, 0xBF] + bytes)
        #expect(finds(code, at: at + 3, in: marked), "\(subject.name) behind a mark")
      }
    }
    #expect(tried > 300)
  }

  /// Whether a code is found at an offset, and there once.
  private func finds(_ code: DiagnosticCode, at offset: Int, in reading: BookReading) -> Bool {
    reading.diagnostics.count {
      $0.code == code && Int($0.place.range.start) == offset
    } == 1
  }

  // MARK: Other ways to write the same

  @Test(arguments: fixtures + shipped)
  func windowsLineEndsChangeNothing(subject: Subject) {
    guard !subject.bytes.contains(0x0D) else { return }
    let windows = subject.bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    expectSame(subject.reading(of: subject.bytes), subject.reading(of: windows))
  }

  @Test(arguments: fixtures + shipped)
  func aByteOrderMarkChangesNothing(subject: Subject) {
    expectSame(
      subject.reading(of: subject.bytes), subject.reading(of: [0xEF, 0xBB, 0xBF] + subject.bytes))
  }

  @Test(arguments: fixtures + shipped)
  func aMissingLastLineEndIsAtMostSaid(subject: Subject) {
    guard subject.bytes.last == 0x0A else { return }
    expectSame(
      subject.reading(of: subject.bytes), subject.reading(of: Array(subject.bytes.dropLast())),
      except: [.missingLineEnd])
  }

  /// The second reading says the same as the first, on the same lines, and has the same balances.
  private func expectSame(
    _ first: BookReading, _ second: BookReading, except: Set<DiagnosticCode?> = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    func said(_ reading: BookReading) -> [String] {
      reading.diagnostics.filter { !except.contains($0.code.builtIn) }.map {
        reading.finding(of: $0)
      }
    }
    #expect(said(first) == said(second), sourceLocation: sourceLocation)
    #expect(first.balances == second.balances, sourceLocation: sourceLocation)
  }

  private func expectSound(
    _ reading: BookReading, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let diagnostics = reading.allDiagnostics
    for diagnostic in diagnostics {
      for place in [diagnostic.place] + diagnostic.related.map({ $0.place }) {
        let source = reading.book.sources[place.source]
        #expect(Int(place.range.end) <= source.count, "\(what)", sourceLocation: sourceLocation)
      }
    }
    // Drawing takes longer than reading, so one finding is drawn, each time another one.
    guard !diagnostics.isEmpty else { return }
    let size = reading.book.sources.reduce(0) { $0 + $1.count }
    let text = reading.rendered(
      [diagnostics[size % diagnostics.count]], in: size % 2 == 0 ? .dutch : .english)
    let isSafe = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A }
    #expect(isSafe && !text.isEmpty, "\(what)", sourceLocation: sourceLocation)
  }
}
