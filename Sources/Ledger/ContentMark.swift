import Basics
package import Diagnostics

/// What tells texts from all others that are not the same: 64 bits of each million bytes, and a
/// fingerprint of the list of those.
///
/// It names a version, so that two people can see that they look at the same books. It is fast, and
/// no proof against somebody who means to mislead.
package enum ContentMark {
  /// A stretch of a text.
  package struct Piece: Sendable {
    package let source: Int
    package let range: TextRange
  }

  private static let size = 1 << 20

  /// The pieces of texts, for whoever has several cores.
  package static func pieces(of sources: [Source]) -> [Piece] {
    var pieces: [Piece] = []
    for (number, source) in sources.enumerated() {
      for start in stride(from: 0, to: source.count, by: size) {
        let range = TextRange(start, min(start + size, source.count))
        pieces.append(Piece(source: number, range: range))
      }
    }
    return pieces
  }

  package static func mark(of piece: Piece, in sources: [Source]) -> UInt64 {
    sources[piece.source].withBytes {
      hash($0.extracting(Int(piece.range.start)..<Int(piece.range.end)))
    }
  }

  /// A line for each text, of its path and its size, with the marks of its pieces.
  package static func lines(_ sources: [Source], _ pieces: [Piece], _ marks: [UInt64]) -> [String] {
    var lines = sources.map { $0.path + " " + String($0.count) }
    for (piece, mark) in zip(pieces, marks) { lines[piece.source] += " " + String(mark, radix: 16) }
    return lines
  }

  /// The mark of texts, whatever their order, by their lines.
  package static func text(of lines: [String]) -> String {
    Digest(lines.sorted().joined(separator: "\n")).short
  }

  // MARK: XXH64

  private static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63,
    0x27D4_EB2F_1656_67C5
  )

  /// XXH64 of some bytes with the seed 0, as its specification describes it.
  package static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    let (one, two, _, _, five) = primes
    var position = 0
    var hash = five
    if bytes.count >= 32 {
      var lanes: (UInt64, UInt64, UInt64, UInt64) = (one &+ two, two, 0, 0 &- one)
      while position + 32 <= bytes.count {
        lanes.0 = round(lanes.0, word(bytes, position))
        lanes.1 = round(lanes.1, word(bytes, position + 8))
        lanes.2 = round(lanes.2, word(bytes, position + 16))
        lanes.3 = round(lanes.3, word(bytes, position + 24))
        position += 32
      }
      hash = turned(lanes.0, 1) &+ turned(lanes.1, 7) &+ turned(lanes.2, 12) &+ turned(lanes.3, 18)
      hash = merged(merged(merged(merged(hash, lanes.0), lanes.1), lanes.2), lanes.3)
    }
    return finished(hash &+ UInt64(bytes.count), bytes, position)
  }

  /// Mixes in what is left behind the last 32 bytes.
  private static func finished(_ start: UInt64, _ bytes: Span<UInt8>, _ from: Int) -> UInt64 {
    let (one, two, three, four, five) = primes
    var (hash, position) = (start, from)
    while position + 8 <= bytes.count {
      hash = turned(hash ^ round(0, word(bytes, position)), 27) &* one &+ four
      position += 8
    }
    if position + 4 <= bytes.count {
      var half: UInt64 = 0
      for index in (0..<4).reversed() { half = half << 8 | UInt64(bytes[position + index]) }
      hash = turned(hash ^ half &* one, 23) &* two &+ three
      position += 4
    }
    while position < bytes.count {
      hash = turned(hash ^ UInt64(bytes[position]) &* five, 11) &* one
      position += 1
    }
    hash = (hash ^ hash >> 33) &* two
    hash = (hash ^ hash >> 29) &* three
    return hash ^ hash >> 32
  }

  @inline(__always) private static func word(_ bytes: Span<UInt8>, _ start: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in (0..<8).reversed() { word = word << 8 | UInt64(bytes[start + index]) }
    return word
  }

  @inline(__always) private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    turned(lane &+ word &* primes.1, 31) &* primes.0
  }

  private static func merged(_ hash: UInt64, _ lane: UInt64) -> UInt64 {
    (hash ^ round(0, lane)) &* primes.0 &+ primes.3
  }

  @inline(__always) private static func turned(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    word << bits | word >> (64 - bits)
  }
}
