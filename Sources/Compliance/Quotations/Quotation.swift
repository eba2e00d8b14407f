import Basics
import Ledger

/// What stands between quotation marks in a plan.
struct Quotation {
  /// A mark of omission cuts a quotation into pieces that are each compared.
  struct Piece {
    let bytes: [UInt8]
    let words: [ComparedWord]

    func text(_ index: Int) -> String {
      String(decoding: bytes[words[index].range], as: UTF8.self)
    }
  }

  let pieces: [Piece]

  /// Shorter than this it is a term, and nobody's sentence.
  private static let shortest = 4
  /// Longer than this it is compared by its beginning, so that no cell takes long.
  private static let longest = 300

  /// The quotations in a text; what has no end is none.
  static func all(in text: String) -> [Quotation] {
    var quotations: [Quotation] = []
    var open: Unicode.Scalar?
    var quoted: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let mark = open {
        if ends(mark, scalar) {
          let found = pieces(of: quoted)
          if !found.isEmpty { quotations.append(Quotation(pieces: found)) }
          open = nil
          quoted = []
        } else {
          quoted += Array(String(Character(scalar)).utf8)
        }
      } else if "\"\u{201C}\u{201D}\u{201E}\u{00AB}".unicodeScalars.contains(scalar) {
        open = scalar
      }
    }
    return quotations
  }

  /// Whether a text may hold one, without looking further.
  static func isLikely(in text: String) -> Bool {
    text.utf8.contains(ASCII.quote) || text.utf8.contains { $0 == 0xE2 || $0 == 0xC2 }
  }

  private static func ends(_ mark: Unicode.Scalar, _ scalar: Unicode.Scalar) -> Bool {
    switch mark {
    case "\"": scalar == "\""
    case "\u{00AB}": scalar == "\u{00BB}"
    default: scalar == "\u{201C}" || scalar == "\u{201D}"
    }
  }

  private static func pieces(of bytes: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    var position = 0
    func end(at end: Int) {
      let part = Array(bytes[start..<end])
      let words = Array(ComparedWord.read(part).prefix(longest))
      if words.count >= shortest { pieces.append(Piece(bytes: part, words: words)) }
    }
    while position < bytes.count {
      let rest = bytes[position...]
      if rest.starts(with: [0xE2, 0x80, 0xA6])
        || rest.starts(with: [ASCII.point, ASCII.point, ASCII.point])
      {
        end(at: position)
        position += 3
        start = position
      } else {
        position += 1
      }
    }
    end(at: bytes.count)
    return pieces
  }
}
