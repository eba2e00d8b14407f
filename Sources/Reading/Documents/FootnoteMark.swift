import Basics

/// Marks that point at a note below the text, and belong neither to a name nor to an amount.
enum FootnoteMark {
  /// The text without marks: `Markt[^1]`, `Markt ¹)`, `Markt*` and `Markt 1)` are all `Markt`.
  static func removed(from text: String) -> String {
    guard let last = text.utf8.last, mayHold(text, last) else { return text }
    var scalars = Array(text.unicodeScalars)
    removeReferences(&scalars)
    while removeLast(&scalars) {}
    // What is nothing but a mark is no mark of anything.
    guard !scalars.isEmpty else { return text }
    var bare = String.UnicodeScalarView()
    bare.append(contentsOf: scalars)
    return String(bare)
  }

  /// Most texts end in a letter or digit and hold no reference, and looking is cheaper than copying.
  private static func mayHold(_ text: String, _ last: UInt8) -> Bool {
    switch last {
    case ASCII.asterisk, ASCII.closeParenthesis, ASCII.closeBracket, 0x5E, ASCII.firstBeyond...:
      true
    default: text.utf8.contains(0x5E)
    }
  }

  /// `[^1]`, and `^1^` as some converters write what is raised.
  private static func removeReferences(_ scalars: inout [Unicode.Scalar]) {
    var start = 0
    while start < scalars.count {
      defer { start += 1 }
      guard scalars[start] == "^" else { continue }
      let isBracketed = start > 0 && scalars[start - 1] == "["
      let closing: Unicode.Scalar = isBracketed ? "]" : "^"
      guard let end = scalars[(start + 1)...].prefix(12).firstIndex(of: closing),
        end > start + 1, !scalars[start..<end].contains(" ")
      else { continue }
      let first = isBracketed ? start - 1 : start
      scalars.removeSubrange(first...end)
      start = first - 1
    }
  }

  private static func removeLast(_ scalars: inout [Unicode.Scalar]) -> Bool {
    guard let last = scalars.last else { return false }
    switch last {
    case " " where scalars.count > 1: scalars.removeLast()
    case "*", "†", "‡": scalars.removeLast()
    case ")":
      let inner = scalars.dropLast().reversed().prefix { isRaised($0) || isDigit($0) || $0 == "*" }
      guard 1...2 ~= inner.count, let before = scalars.dropLast(inner.count + 1).last,
        !isDigit(before), !isInParentheses(scalars)
      else { return false }
      scalars.removeLast(inner.count + 1)
    case _ where isRaised(last):
      if isUnit(scalars) { return false }
      scalars.removeLast()
    default: return false
    }
    return true
  }

  /// Whether the last mark closes parentheses that were opened before: `(deel 2)`.
  private static func isInParentheses(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.dropLast().reduce(0) { depth, scalar in
      scalar == "(" ? depth + 1 : scalar == ")" ? max(0, depth - 1) : depth
    } > 0
  }

  /// `m²` and `km²` are measures.
  private static func isUnit(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.last == "²" || scalars.last == "³" else { return false }
    let word = scalars.dropLast().reversed().prefix { $0.properties.isAlphabetic }
    return word.first == "m" && word.count <= 2
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }

  private static func isRaised(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "¹" || scalar == "²" || scalar == "³" || scalar == "⁰" || "⁴"..."⁹" ~= scalar
  }
}
