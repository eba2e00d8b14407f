import Basics
import Diagnostics

/// What a text looks like to whoever reads it, so that two texts that differ only to a machine are
/// the same.
///
/// `8202O lff-001` looks like `82020 LFF 001`: invisible characters, accents and separators are taken
/// off, and letters and digits that look alike become one sign.
enum Lookalike {
  static func signs(of text: String) -> [UInt8] {
    var signs: [UInt8] = []
    signs.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars where !isLeftOut(scalar) {
      if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
        signs.append(0x30 + UInt8(value))
        continue
      }
      let letters = PlainLetter.of(narrow(scalar)).unicodeScalars
      for letter in letters { signs += String(latin(letter)).utf8.map { sign($0) } }
    }
    return signs
  }

  /// A character of a text that no reader sees; nil where there is none.
  static func invisible(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { isInvisible($0) }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    return scalar.properties.isDefaultIgnorableCodePoint
      || scalar.properties.generalCategory == .format
  }

  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    if isInvisible(scalar) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spaceSeparator, .dashPunctuation, .connectorPunctuation: return true
    default: return scalar == "." || scalar == "/"
    }
  }

  /// A letter of the full width in its usual one.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: scalar
    }
  }

  /// The Latin letter that a small letter of another script is drawn like.
  private static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    for (letter, others) in drawnAlike where others.unicodeScalars.contains(scalar) {
      return letter
    }
    return scalar
  }

  private static let drawnAlike: [(Unicode.Scalar, String)] = [
    ("a", "аα"), ("b", "вβ"), ("c", "сϲ"), ("e", "еε"), ("f", "ϝ"), ("h", "нη"), ("i", "іι"),
    ("j", "ј"), ("k", "кκ"), ("l", "ӏ"), ("m", "мμ"), ("n", "ν"), ("o", "оο"), ("p", "рρ"),
    ("s", "ѕ"), ("t", "тτ"), ("x", "хχ"), ("y", "уυ"), ("z", "ζ"),
  ]

  /// A small letter and a digit that are mistaken for each other are one sign.
  private static func sign(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "o"): UInt8(ascii: "0")
    case UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "|"): UInt8(ascii: "1")
    case UInt8(ascii: "z"): UInt8(ascii: "2")
    case UInt8(ascii: "s"): UInt8(ascii: "5")
    case UInt8(ascii: "b"): UInt8(ascii: "8")
    default: byte
    }
  }
}

/// The codes of a ledger table by what they look like.
struct CodeLikeness {
  struct Meant: Equatable {
    let code: String
    /// Whether nothing else can be meant.
    let isSure: Bool
    /// Whether another sign stands in the place of one, so that it may be another code.
    let mayBeOther: Bool
  }

  private struct Entry {
    let code: String
    let signs: [UInt8]
    let hasLetters: Bool
  }

  private let entries: [Entry]

  init(_ codes: [String]) {
    entries = codes.map { code in
      Entry(
        code: code, signs: Lookalike.signs(of: code),
        hasLetters: code.unicodeScalars.contains { $0.properties.isAlphabetic })
    }
  }

  /// The code that the part of an account is one slip away from; nil where it is none of a pen.
  ///
  /// One that looks the same is sure unless two codes do. Else a sign more or less is a slip; another
  /// sign in the place of one is so in codes with letters only, since among numbers the next one may
  /// well be another account: `43021` beside `43022`.
  func meant(by part: String) -> Meant? {
    let signs = Lookalike.signs(of: part)
    let same = entries.filter { $0.signs == signs }
    if let first = same.first {
      return Meant(code: first.code, isSure: same.count == 1, mayBeOther: false)
    }
    if signs.count < 4 { return nil }
    let near = entries.first { entry in
      entry.signs.count > 4 && CodeLikeness.isOneSlip(signs, entry.signs)
        && (entry.hasLetters || signs.count != entry.signs.count)
    }
    return near.map {
      Meant(
        code: $0.code, isSure: false,
        mayBeOther: signs.count == $0.signs.count && signs.sorted() != $0.signs.sorted())
    }
  }

  /// The code that a part goes on behind without a colon: `43022 Participatie`.
  func beginning(_ part: String) -> String? {
    entries.first { entry in
      guard part.utf8.count > entry.code.utf8.count, part.utf8.starts(with: entry.code.utf8),
        entry.code.utf8.contains(where: { 0x30...0x39 ~= $0 })
      else { return false }
      let next = Array(part.utf8)[entry.code.utf8.count]
      return next == 0x20 || next == 0x2D || next == 0x5F || next == 0x2F || next == 0x2E
    }?.code
  }

  /// Whether one insertion, deletion, replacement or swap of neighbours makes one of the other.
  private static func isOneSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    if abs(left.count - right.count) > 1 { return false }
    let common = zip(left, right).prefix { $0 == $1 }.count
    let (one, other) = (left[common...], right[common...])
    if left.count == right.count {
      if one.dropFirst().elementsEqual(other.dropFirst()) { return true }
      guard one.count > 1 else { return false }
      return one[common] == other[common + 1] && one[common + 1] == other[common]
        && one.dropFirst(2).elementsEqual(other.dropFirst(2))
    }
    let (long, short) = left.count > right.count ? (one, other) : (other, one)
    return long.dropFirst().elementsEqual(short)
  }
}
