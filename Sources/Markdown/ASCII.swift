/// The bytes that the grammar of Markdown names, so that readers read in words.
enum ASCII {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let formFeed: UInt8 = 0x0C
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let exclamation: UInt8 = 0x21
  static let quote: UInt8 = 0x22
  static let hash: UInt8 = 0x23
  static let ampersand: UInt8 = 0x26
  static let apostrophe: UInt8 = 0x27
  static let openParenthesis: UInt8 = 0x28
  static let closeParenthesis: UInt8 = 0x29
  static let asterisk: UInt8 = 0x2A
  static let plus: UInt8 = 0x2B
  static let minus: UInt8 = 0x2D
  static let point: UInt8 = 0x2E
  static let slash: UInt8 = 0x2F
  static let zero: UInt8 = 0x30
  static let nine: UInt8 = 0x39
  static let colon: UInt8 = 0x3A
  static let semicolon: UInt8 = 0x3B
  static let less: UInt8 = 0x3C
  static let equals: UInt8 = 0x3D
  static let greater: UInt8 = 0x3E
  static let at: UInt8 = 0x40
  static let openBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let closeBracket: UInt8 = 0x5D
  static let underscore: UInt8 = 0x5F
  static let backtick: UInt8 = 0x60
  static let lowerX: UInt8 = 0x78
  static let bar: UInt8 = 0x7C
  static let tilde: UInt8 = 0x7E
  static let delete: UInt8 = 0x7F

  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- zero < 10 }
  @inline(__always) static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }
  /// Small letters; capitals become their small letter, and other bytes something else.
  @inline(__always) static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  static func isWhiteSpace(_ byte: UInt8) -> Bool { byte == space || byte &- tab < 5 }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > space && byte < delete && !isDigit(byte) && !isLetter(byte)
  }

  /// Whether the byte stands for itself wherever it stands: it begins no mark, tag, entity or
  /// escape, ends no cell, and is no white space.
  @inline(__always) static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case ampersand, asterisk, less, openBracket, backslash, underscore, backtick, bar: false
    default: byte > space && byte < delete
    }
  }
}
