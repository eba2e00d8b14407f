/// Text of a book made safe to show.
///
/// A book can hold anything, also a sequence that clears a screen, renames a window or types a
/// command into a terminal. Nothing that a terminal obeys ever leaves this room: control
/// characters are shown as pictures (␀, ␛), and what has no picture as U+FFFD. Messages and paths
/// quote books and file names, so they pass through here as well.
package enum VisibleText {
  /// The text with a picture for each character that a terminal would act on, tabs and line ends
  /// included.
  package static func of(_ text: String) -> String {
    guard mayBeActive(text) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { shown.append(replacement(for: scalar) ?? scalar) }
    return String(shown)
  }

  /// A text of many lines made safe to show: its line ends and tabs stay.
  package static func ofLines(_ text: String) -> String {
    guard mayBeActive(text) else { return text }
    return String(decoding: ofLines(Array(text.utf8)), as: UTF8.self)
  }

  /// The same of bytes, of which those that are no text stay too: no terminal acts on them.
  package static func ofLines(_ bytes: [UInt8]) -> [UInt8] {
    var shown: [UInt8] = []
    shown.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      let isReturn = byte == ASCII.carriageReturn && next == ASCII.lineFeed
      // How many bytes the scalar has, where it can be one that is replaced.
      let count = byte == 0xC2 ? 2 : byte == 0xE2 && 0x80...0x81 ~= next ? 3 : 1
      let isKept =
        byte == ASCII.lineFeed || byte == ASCII.tab || isReturn || byte >= 0x80 && count == 1
      if !isKept, position + count <= bytes.count {
        let text = String(decoding: bytes[position..<position + count], as: UTF8.self)
        if let scalar = text.unicodeScalars.first, let picture = replacement(for: scalar) {
          shown += Array(String(picture).utf8)
          position += count
          continue
        }
      }
      shown.append(byte)
      position += 1
    }
    return shown
  }

  /// Whether the bytes of a text can be those of such a character: almost none can, and to look at
  /// them takes a tenth of the time that its characters take.
  package static func mayBeActive(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x00...0x1F, 0x7F: return true
      case 0x80...0x9F where before == 0xC2: return true
      case 0x80...0x81 where before == 0xE2: return true
      default: before = byte
      }
    }
    return false
  }

  /// The number of a character, for whoever cannot see it: `U+200B`.
  package static func name(of scalar: Unicode.Scalar) -> String {
    "U+" + String(scalar.value, radix: 16, uppercase: true).zeroPadded(to: 4)
  }

  /// Whether a terminal would act on a character.
  package static func isActive(_ scalar: Unicode.Scalar) -> Bool { replacement(for: scalar) != nil }

  /// What is shown instead of a scalar, or nil if it is shown as it is.
  static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    // The second set of control characters; U+009B begins an escape sequence by itself.
    case 0x80...0x9F: "\u{FFFD}"
    // Other line ends, and what turns the direction of all that follows: it can make a line read
    // as something that it does not say.
    case 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: nil
    }
  }
}
