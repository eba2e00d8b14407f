import Basics

/// One character of a text, with what reading has to know of it.
package struct Scalar {
  package enum Kind {
    case visible
    case space
    /// Nothing that a reader sees: a soft hyphen, a zero width space. Word leaves them behind, and
    /// a label that holds one must still be the same label.
    case invisible
    /// A byte that is not UTF-8; its value is the letter that it most likely was.
    case invalid
  }

  package let value: UInt32
  package let count: Int
  package let kind: Kind

  init(_ value: UInt32, count: Int) {
    self.value = value
    self.count = count
    kind =
      switch value {
      case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
        0x3000:
        .space
      case 0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF: .invisible
      default: .visible
      }
  }

  /// A byte that is not UTF-8, and the letter of Windows-1252 that it is, if it is one.
  init(invalid letter: Unicode.Scalar?) {
    value = letter?.value ?? 0xFFFD
    count = 1
    let kind = Scalar(value, count: 1).kind
    self.kind = kind == .visible ? .invalid : kind
  }

  /// Whether the character is punctuation or a symbol, as emphasis has to know.
  var isPunctuation: Bool {
    if let byte = UInt8(exactly: value), byte < 0x80 { return ASCII.isPunctuation(byte) }
    guard let scalar = Unicode.Scalar(value) else { return false }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      return true
    default: return false
    }
  }
}

extension Span<UInt8> {
  /// The first place from `start` on that is no ASCII white space.
  func skipWhiteSpace(_ start: Int, _ end: Int) -> Int {
    var position = start
    while position < end && ASCII.isWhiteSpace(self[position]) { position += 1 }
    return position
  }

  /// The first place from `start` on that is another byte than `byte`.
  func skip(_ byte: UInt8, _ start: Int, _ end: Int) -> Int {
    var position = start
    while position < end && self[position] == byte { position += 1 }
    return position
  }

  /// The end of the bytes up to `end` without the white space behind them.
  func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var position = end
    while position > start && ASCII.isWhiteSpace(self[position - 1]) { position -= 1 }
    return position
  }

  /// Whether the bytes at `position` spell `word`, written in small letters, in any case.
  func spells(_ word: StaticString, at position: Int, end: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= end else { return false }
    return word.withUTF8Buffer { letters in
      for index in 0..<count
      where unsafe letters[index] != ASCII.lowercased(self[position + index]) { return false }
      return true
    }
  }

  /// The text between two places, which must be UTF-8; what is not becomes U+FFFD.
  @inline(__always) func text(_ start: Int, _ end: Int) -> String {
    // The buffer is cut within the bounds that `extracting` checks, and is copied at once.
    unsafe extracting(start..<end).withUnsafeBufferPointer {
      unsafe String(decoding: $0, as: UTF8.self)
    }
  }

  /// Whether a trimmed text stands for itself: no marks, tags, escapes or white space to be folded.
  func isPlainText(_ start: Int, _ end: Int) -> Bool {
    var position = start
    while position < end {
      let byte = self[position]
      if byte < 0x80 {
        let isSpace = byte == ASCII.space && self[position - 1] != ASCII.space
        guard isSpace || ASCII.isPlain(byte) else { return false }
        position += 1
      } else {
        let scalar = scalar(at: position, end: end)
        guard scalar.kind == .visible else { return false }
        position += scalar.count
      }
    }
    return true
  }

  /// The character that begins at `position`, which lies before `end`.
  package func scalar(at position: Int, end: Int) -> Scalar {
    let lead = self[position]
    if lead < 0x80 { return Scalar(UInt32(lead), count: 1) }
    let count: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: count = 2
    case 0xE0: (count, second) = (3, 0xA0...0xBF)
    case 0xED: (count, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: count = 3
    case 0xF0: (count, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: count = 4
    case 0xF4: (count, second) = (4, 0x80...0x8F)
    default: return invalid(at: position, end)
    }
    guard position + count <= end, second.contains(self[position + 1]) else {
      return invalid(at: position, end)
    }
    // The lead byte holds 5, 4 or 3 bits of the number, each further byte 6.
    var value = (UInt32(lead) & (0x7F >> UInt32(count))) << 6 | UInt32(self[position + 1] & 0x3F)
    for offset in 2..<max(count, 2) {
      let byte = self[position + offset]
      guard byte & 0xC0 == 0x80 else { return invalid(at: position, end) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Scalar(value, count: count)
  }

  private func invalid(at position: Int, _ end: Int) -> Scalar {
    Scalar(invalid: windowsLetter(at: position, end: end))
  }

  /// The character that ends at `position`, or nil at `start`.
  func scalar(before position: Int, start: Int) -> Scalar? {
    guard position > start else { return nil }
    var lead = position - 1
    while lead > start && position - lead < 4 && self[lead] & 0xC0 == 0x80 { lead -= 1 }
    let scalar = scalar(at: lead, end: position)
    return scalar.count == position - lead ? scalar : invalid(at: position - 1, position)
  }
}
