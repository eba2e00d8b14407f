import Basics
package import Diagnostics
package import Ledger

/// A file of another system as UTF-8, in which all else is written.
///
/// Places and excerpts are those of the decoded text, so that a finding shows the letters that its
/// writer saw.
package struct TextDecoding {
  /// The decoded text, under the path of the file.
  package let source: Source
  package let diagnostics: [Diagnostic]
  /// Where the text begins: behind the mark that some programs put in front.
  let start: Int

  /// Decodes a file that is source `number` of the run.
  package init(_ file: Source, number: Int, _ encoding: ImportMapping.Encoding) {
    let bytes = file.copyOfBytes()
    let mark = TextDecoding.mark(of: bytes)
    func contradiction(_ found: String) -> Diagnostic {
      TextDecoding.contradiction(found, declared: encoding, number)
    }
    if mark == "UTF-16" {
      // Every other byte would be a finding of its own.
      source = Source(path: file.path, bytes: [])
      diagnostics = [contradiction("UTF-16")]
      start = 0
      return
    }
    switch encoding {
    case .utf8:
      source = file
      diagnostics = TextDecoding.flawsOfUTF8(bytes, number)
      start = mark == nil ? 0 : 3
    case .windows1252:
      if mark != nil || TextDecoding.isSurelyUTF8(bytes) {
        source = file
        diagnostics = [contradiction("UTF-8")]
        start = mark == nil ? 0 : 3
        return
      }
      var decoder = WindowsDecoder(number: number)
      decoder.decode(bytes)
      source = Source(path: file.path, bytes: decoder.text)
      diagnostics = decoder.diagnostics
      start = 0
    }
  }

  /// What the first bytes say of the encoding.
  private static func mark(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    return nil
  }

  private static func contradiction(
    _ found: String, declared: ImportMapping.Encoding, _ number: Int
  ) -> Diagnostic {
    Diagnostic(
      .contradictedEncoding, at: Place(source: number, from: 0, to: 0),
      Bilingual(
        dutch: "dit bestand is \(found), en het importdocument zegt \(declared.rawValue)",
        english: "this file is \(found), and the import document says \(declared.rawValue)"),
      help: found == "UTF-16"
        ? Bilingual(
          dutch: "bewaar het bestand als CSV UTF-8", english: "save the file as CSV UTF-8")
        : Bilingual(
          dutch: "zet in de tabel Import: Codering UTF-8",
          english: "set Codering to UTF-8 in the table Import"))
  }

  /// Whether letters beyond ASCII are all written as UTF-8 does it, which no chance brings about.
  private static func isSurelyUTF8(_ bytes: [UInt8]) -> Bool {
    var position = 0
    var hasLetters = false
    while position < bytes.count {
      if bytes[position] < 0x80 {
        position += 1
        continue
      }
      guard let length = lengthOfScalar(bytes, position) else { return false }
      hasLetters = true
      position += length
    }
    return hasLetters
  }

  /// The bytes of the character that begins here; nil if none does.
  private static func lengthOfScalar(_ bytes: [UInt8], _ start: Int) -> Int? {
    let first = bytes[start]
    let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 0, first < 0xF5, start + length <= bytes.count else { return nil }
    for index in 1..<max(length, 1) where bytes[start + index] & 0xC0 != 0x80 { return nil }
    guard length > 2 else { return length }
    // Longer than it needs to be, half of a pair, or beyond the last character.
    let second = bytes[start + 1]
    switch first {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F: return nil
    case 0xF0 where second < 0x90, 0xF4 where second > 0x8F: return nil
    default: return length
    }
  }

  private static func flawsOfUTF8(_ bytes: [UInt8], _ number: Int) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        if isControl(UInt32(byte)) { found.append(control(byte, at: position, number)) }
        position += 1
        continue
      }
      guard let length = lengthOfScalar(bytes, position) else {
        found.append(undefined(byte, at: position, 1, .utf8, number))
        position += 1
        continue
      }
      if byte == 0xC2, bytes[position + 1] < 0xA0 {
        found.append(control(bytes[position + 1], at: position, number, length: 2))
      }
      position += length
    }
    return found
  }

  // MARK: Findings

  static func isControl(_ value: UInt32) -> Bool {
    value < 0x20 && value != 0x09 && value != 0x0A && value != 0x0D || value == 0x7F
  }

  static func control(
    _ byte: UInt8, at start: Int, _ number: Int, length: Int = 1
  ) -> Diagnostic {
    Diagnostic(
      .undecodableExport, at: Place(source: number, from: start, to: start + length),
      Bilingual(
        dutch: "het stuurteken \(hexadecimal(byte)) hoort niet in een tekst",
        english: "the control character \(hexadecimal(byte)) belongs in no text"),
      help: Bilingual(
        dutch: "kijk of het bestand de codering heeft die het importdocument noemt",
        english: "see whether the file has the encoding that the import document names"))
  }

  static func undefined(
    _ byte: UInt8, at start: Int, _ length: Int, _ encoding: ImportMapping.Encoding, _ number: Int
  ) -> Diagnostic {
    let other: ImportMapping.Encoding = encoding == .utf8 ? .windows1252 : .utf8
    return Diagnostic(
      .undecodableExport, at: Place(source: number, from: start, to: start + length),
      Bilingual(
        dutch: "de byte \(hexadecimal(byte)) is hier geen \(encoding.rawValue)",
        english: "the byte \(hexadecimal(byte)) is not \(encoding.rawValue) here"),
      help: Bilingual(
        dutch: "is het bestand \(other.rawValue), zet dat dan bij Codering",
        english: "if the file is \(other.rawValue), set Codering to that"))
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "0" + digits : digits
  }
}

/// Windows-1252 to UTF-8: the letters of Western Europe in one byte each.
private struct WindowsDecoder {
  let number: Int
  private(set) var text: [UInt8] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(number: Int) { self.number = number }

  mutating func decode(_ bytes: [UInt8]) {
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        if TextDecoding.isControl(UInt32(byte)) {
          diagnostics.append(TextDecoding.control(byte, at: text.count, number))
        }
        text.append(byte)
        continue
      }
      let letter = Windows1252.letter(of: byte)
      if letter == nil {
        diagnostics.append(TextDecoding.undefined(byte, at: text.count, 3, .windows1252, number))
      }
      let value = letter?.value ?? 0xFFFD
      if value < 0x800 {
        text.append(0xC0 | UInt8(value >> 6))
      } else {
        text.append(0xE0 | UInt8(value >> 12))
        text.append(0x80 | UInt8(value >> 6 & 0x3F))
      }
      text.append(0x80 | UInt8(value & 0x3F))
    }
  }
}
