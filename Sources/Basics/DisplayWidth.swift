/// How many columns of a terminal a text takes when we draw it.
///
/// Counted per character as a reader sees it (a grapheme cluster): 0 for marks that combine with
/// what stands before them and for characters without width, 2 for East Asian wide characters and
/// for emoji with all their parts (skin tone, flag, family), 1 for everything else.
///
/// What to expect: exact for Latin, Greek and Cyrillic, also with combining accents. Chinese,
/// Japanese, Korean and emoji are 2 columns, as nearly all terminals draw them; old ones may take an
/// emoji family apart. Arabic and Hebrew are counted right but laid out from right to left by the
/// terminal itself, so that a mark can stand under another letter. In Indic scripts a cluster of
/// three or more consonants may be drawn wider than it is counted. Characters that are wide in East
/// Asian fonts alone (`…`, `│`) are counted as 1.
package enum DisplayWidth {
  /// Terminals disagree about tabs, so tabs are never sent to them: we draw spaces up to the next
  /// multiple of this.
  package static let tabStop = 4

  /// The columns of a text that begins at a tab stop and is shown as `VisibleText` shows it.
  package static func columns(of text: String) -> Int {
    if let columns = columnsOfPlain(text) { return columns }
    var columns = 0
    for character in text {
      columns += character == "\t" ? columnsToTabStop(from: columns) : self.columns(of: character)
    }
    return columns
  }

  /// The columns of one character; a tab counts as 1 here, since its place decides what it takes.
  package static func columns(of character: Character) -> Int {
    if let byte = character.asciiValue, 0x20..<0x7F ~= byte { return 1 }
    var columns = 0
    var startsWithEmoji = false
    for (index, scalar) in character.unicodeScalars.enumerated() {
      if index == 0 { startsWithEmoji = scalar.properties.isEmoji }
      // This asks for the picture where a character exists as a sign and as a picture, such as ❤.
      if scalar == "\u{FE0F}", startsWithEmoji { return 2 }
      columns += self.columns(of: scalar)
    }
    // No font draws a cluster wider than this, whatever its parts would take on their own.
    return min(columns, 2)
  }

  package static func columnsToTabStop(from column: Int) -> Int { tabStop - column % tabStop }

  /// The text if it fits in `columns`, else its beginning with `…` behind it.
  package static func shortened(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    guard self.columns(of: text) > columns else { return text }
    var part = ""
    var used = 1
    for character in text {
      used += self.columns(of: character)
      if used > columns { break }
      part.append(character)
    }
    return part + "…"
  }

  /// The columns of a text of ASCII, Latin letters and euro signs, as nearly all are; nil where it
  /// holds anything else.
  ///
  /// Each of these characters is one scalar of one column.
  private static func columnsOfPlain(_ text: String) -> Int? {
    var (columns, before, beforeThat): (Int, UInt8, UInt8) = (0, 0, 0)
    for byte in text.utf8 {
      switch byte {
      // The first byte of a scalar: of ASCII, of one up to U+02FF, or of the euro sign.
      case 0x20...0x7E, 0xC2...0xCB, 0xE2: columns += 1
      case 0x80...0xBF where before != 0xE2 && beforeThat != 0xE2: break
      case 0x82 where before == 0xE2, 0xAC where beforeThat == 0xE2: break
      default: return nil
      }
      (beforeThat, before) = (before, byte)
    }
    return columns
  }

  /// The bytes of the character at `position`, where that is of one column and drawn as it is
  /// written, whatever of its kind stands beside it; nil for any other.
  ///
  /// These are the signs of ASCII, Latin letters, the euro sign, dashes, quotation marks and dots.
  @inlinable package static func lengthOfPlain(
    at position: Int, in bytes: Span<UInt8>, to end: Int
  ) -> Int? {
    let byte = bytes[position]
    if 0x20...0x7E ~= byte { return 1 }
    guard 0xC2...0xE2 ~= byte, position + 1 < end else { return nil }
    let next = bytes[position + 1]
    if byte <= 0xCB {
      // Of the first of these some are controls, a space that does not break, and a hidden hyphen.
      let isDrawn = byte > 0xC2 ? 0x80...0xBF ~= next : 0xA1...0xBF ~= next && next != 0xAD
      return isDrawn ? 2 : nil
    }
    guard byte == 0xE2, position + 2 < end else { return nil }
    switch (next, bytes[position + 2]) {
    case (0x82, 0xAC), (0x80, 0x93...0x94), (0x80, 0x98...0x9E), (0x80, 0xA2), (0x80, 0xA6):
      return 3
    default: return nil
    }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    // Nothing below the first combining mark is wide or without width as we show it.
    if scalar.value < 0x300 { return 1 }
    // What is replaced by a picture takes the column of that picture.
    if VisibleText.replacement(for: scalar) != nil { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format: return contains(scalar, in: visibleFormats) ? 1 : 0
    default: break
    }
    // Half a flag is 1, so that the pair is 2.
    if regionalIndicators.contains(scalar) { return 1 }
    return scalar.properties.isEmojiPresentation || contains(scalar, in: wide) ? 2 : 1
  }

  private static let regionalIndicators: ClosedRange<Unicode.Scalar> = "\u{1F1E6}"..."\u{1F1FF}"

  /// Whether one of the ranges, which are in order, holds the scalar.
  private static func contains(
    _ scalar: Unicode.Scalar, in ranges: [ClosedRange<UInt32>]
  ) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(scalar.value)
  }

  /// Signs that Unicode calls formats although they are drawn: Arabic, Syriac and Kaithi number signs.
  private static let visibleFormats: [ClosedRange<UInt32>] = [
    0x0600...0x0605, 0x06DD...0x06DD, 0x070F...0x070F, 0x0890...0x0891, 0x08E2...0x08E2,
    0x110BD...0x110BD, 0x110CD...0x110CD,
  ]

  /// The wide and fullwidth characters of Unicode 17, without the emoji that the library knows.
  ///
  /// Gaps that hold no character yet are closed, so that the table stays small.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
    0x3041...0x3247, 0x3250...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB,
    0x1D300...0x1D356, 0x1D360...0x1D376, 0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]
}
