import Basics

extension ASCII {
  /// Whether the byte stands for itself wherever it stands: it begins no mark, tag, entity or
  /// escape, ends no cell, and is no white space.
  @inline(__always) static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case ampersand, asterisk, less, openBracket, backslash, underscore, backtick, bar: false
    default: byte > space && byte < delete
    }
  }
}
