import Basics
import Diagnostics

/// A stretch of a line that is written as it was read, and the white space before it.
///
/// The formatter takes each line apart into pieces, and may only choose what stands between them:
///
///     ↓ indent                        ↓ amount   ↓ one                  ↓ two
///         82019 LFS 001:personeel      40,00 uur @ € 62,50              ; april
///         └──────── text ────────┘     └───┘└──┘ ┊ └ text ┘             └text ┘
///                                       text ┊   text
///                                            ↑ none
///
/// Nothing else is ever written, so no byte with a meaning can be lost or made.
struct Piece {
  enum Gap {
    /// The text follows what stands before it at once, or starts the line.
    case none
    /// The line starts with the indentation of postings.
    case indent
    /// One space.
    case one
    /// Two spaces: less would join the text to what stands before it.
    case two
    /// As many spaces as bring the end of the text to the column of amounts, and at least two.
    ///
    /// An empty text stands for an amount that is left to an assertion, which follows with a space
    /// of its own.
    case amount
  }

  let gap: Gap
  let text: Range<Int>

  init(_ gap: Gap, _ text: Range<Int>) {
    self.gap = gap
    self.text = text
  }

  static let indentation = 4
}

extension [Piece] {
  /// The column at which the amount of this line ends when it stands as far left as it may.
  ///
  /// None if the line has no amount.
  func amountEnd(in text: [UInt8]) -> Int? {
    var column = 0
    for piece in self {
      let width = DisplayWidth.columns(of: String(decoding: text[piece.text], as: UTF8.self))
      switch piece.gap {
      case .none: column += width
      case .indent: column += Piece.indentation + width
      case .one: column += 1 + width
      case .two: column += 2 + width
      case .amount: return column + (piece.text.isEmpty ? 1 : 2 + width)
      }
    }
    return nil
  }
}

/// Puts the pieces of lines together again.
struct LineWriter {
  /// The column at which amounts end.
  let amountColumn: Int
  let lineEnd: LineEnd
  private(set) var output: [UInt8]

  init(amountColumn: Int, lineEnd: LineEnd, expectedSize: Int) {
    self.amountColumn = amountColumn
    self.lineEnd = lineEnd
    output = []
    output.reserveCapacity(expectedSize)
  }

  mutating func write(_ bytes: ArraySlice<UInt8>) {
    output.append(contentsOf: bytes)
  }

  mutating func writeLine(_ pieces: [Piece], of text: [UInt8]) {
    for piece in pieces {
      switch piece.gap {
      case .none: break
      case .indent: writeSpaces(Piece.indentation)
      case .one: writeSpaces(1)
      case .two: writeSpaces(2)
      case .amount:
        // An amount that ends beyond the column is alone there, and keeps its two spaces.
        let missing = max(0, amountColumn - (pieces.amountEnd(in: text) ?? amountColumn))
        writeSpaces(missing + (piece.text.isEmpty ? 1 : 2))
      }
      write(text[piece.text])
    }
    if lineEnd == .carriageReturnLineFeed { output.append(ASCII.carriageReturn) }
    output.append(ASCII.lineFeed)
  }

  private mutating func writeSpaces(_ count: Int) {
    for _ in 0..<count { output.append(ASCII.space) }
  }
}
