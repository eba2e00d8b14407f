import Basics
import TestSupport
import Testing

@testable import Writing

/// What holds for any bytes at all.
@Suite struct JournalFormatPropertyTests {
  @Test(arguments: Fixtures.all)
  func holdsForFixtures(text: String) {
    expectProperties([UInt8](text.utf8))
  }

  @Test(arguments: UInt64(0)..<16)
  func holdsForMutatedFixtures(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<100 {
      var text = [UInt8](Fixtures.all[random.below(Fixtures.all.count)].utf8)
      for _ in 0...random.below(6) { mutate(&text, &random) }
      expectProperties(text)
    }
  }

  @Test(arguments: UInt64(0)..<8)
  func holdsForBytesThatMatterToTheFormatter(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      var text: [UInt8] = []
      for _ in 0..<random.below(60) { text += Self.parts[random.below(Self.parts.count)] }
      expectProperties(text)
    }
  }

  @Test func holdsForAnyBytes() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<1000 {
      expectProperties((0..<random.below(80)).map { _ in UInt8(random.below(256)) })
    }
  }

  /// Pieces of text of which random journals are made, chosen to run into each other.
  private static let parts: [[UInt8]] =
    [
      "\n", "\n", "\n  ", "\n  ", "\r", "\r\n", " ", "  ", "\t", "\u{A0}", "\u{B}", "\u{FEFF}", "家",
      "2020-01-01", "1/2", "=", "~", "*", "!", ";", "#", "(", ")", "[", "]", "{", "}", "@", "\"",
      "a", "b c", "€", "€ 1", "-", "1", "1.000,00", "e", ".", ",", "comment", "end comment",
      "\naccount a", "\ncomment\n", "\nend comment\n", "\nalias ", "\ninclude ",
      "\n2020-01-01 x\n ",
    ].map { [UInt8]($0.utf8) } + [[0xFF], [0xC2], [0xE2, 0x80]]

  private func mutate(_ text: inout [UInt8], _ random: inout SeededRandom) {
    let at = random.below(text.count + 1)
    let part = Self.parts[random.below(Self.parts.count)]
    let end = min(text.count, at + random.below(4))
    switch random.below(4) {
    case 0: text.insert(contentsOf: part, at: at)
    case 1: text.removeSubrange(at..<end)
    case 2: text.replaceSubrange(at..<end, with: part)
    default:
      // A stretch from elsewhere, so that items start in the middle of others.
      let from = random.below(text.count + 1)
      text.insert(contentsOf: text[from..<min(text.count, from + random.below(30))], at: at)
    }
  }

  private func expectProperties(
    _ text: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let once = JournalFormat.formatted(text)
    let shown = String(decoding: text, as: UTF8.self).debugDescription
    #expect(
      JournalFormat.formatted(once) == once, "idempotent: \(shown)", sourceLocation: sourceLocation)
    #expect(
      once.filter(isKept) == text.filter(isKept), "keeps bytes: \(shown)",
      sourceLocation: sourceLocation)
    let body = once.starts(with: ASCII.byteOrderMark) ? once.dropFirst(3) : once[...]
    let endsWell =
      body.isEmpty || body.last == ASCII.lineFeed && !body.dropLast().allSatisfy(ASCII.isLineEnd)
    #expect(endsWell, "ends with one line feed: \(shown)", sourceLocation: sourceLocation)
  }

  private func isKept(_ byte: UInt8) -> Bool {
    !ASCII.isBlank(byte) && !ASCII.isLineEnd(byte)
  }
}
