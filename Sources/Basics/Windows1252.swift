/// What bytes mean in the character set that most files that are not UTF-8 are in: the letters of
/// Western Europe in one byte each.
package enum Windows1252 {
  /// What the bytes from 80 to 9F are; 0 is none.
  private static let high: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// Nil for a byte that is no letter in it, and for those that mean the same everywhere.
  package static func letter(of byte: UInt8) -> Unicode.Scalar? {
    guard byte >= 0x80 else { return nil }
    let value = byte < 0xA0 ? UInt32(high[Int(byte) - 0x80]) : UInt32(byte)
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}

extension Span<UInt8> {
  /// The letter that the byte at `position`, where no UTF-8 begins, most likely was.
  ///
  /// A sign of UTF-8 that is cut off is no letter of another character set.
  package func windowsLetter(at position: Int, end: Int) -> Unicode.Scalar? {
    let next = position + 1
    let isCutOff = self[position] >= 0xC2 && next < end && 0x80...0xBF ~= self[next]
    return isCutOff ? nil : Windows1252.letter(of: self[position])
  }
}
