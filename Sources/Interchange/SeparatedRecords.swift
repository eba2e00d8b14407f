import Basics
import Diagnostics
import Ledger

/// A text of separated values, taken apart as RFC 4180 says.
///
/// Fields stand between separators, records end at a line end. A field in quotation marks may hold
/// both, and a quotation mark written twice:
///
///     12-03-2020;F2020-031;"Hovenier ""De Linde""; tegels";1.250,00
struct SeparatedRecords {
  struct Field {
    /// With its quotation marks.
    let range: TextRange
    let isQuoted: Bool
  }

  struct Record {
    var fields: [Field] = []
    var range = TextRange(0, 0)
    /// Whether its quotation marks are in order, so that its fields are what they seem.
    var isSound = true
  }

  private let number: Int
  private let separator: UInt8
  private let quote: UInt8?
  private(set) var records: [Record] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Lines without anything on them.
  private(set) var emptyLines = 0

  /// Takes a text apart from an offset on.
  init(_ source: Source, number: Int, from start: Int, _ form: ImportMapping.Form) {
    self.number = number
    separator = form.separator
    quote = form.quote
    source.withBytes { bytes in
      var position = start
      while position < bytes.count { position = readRecord(bytes, position) }
    }
  }

  /// Reads the record that begins at `start`, and gives where the next one does.
  private mutating func readRecord(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var record = Record()
    var position = start
    while true {
      position = readField(bytes, position, &record)
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    record.range = TextRange(start, position)
    if record.fields.count == 1, record.fields[0].range.count == 0 {
      emptyLines += 1
    } else {
      records.append(record)
    }
    // A line ends at a return, at a line feed, or at both.
    if position < bytes.count, bytes[position] == ASCII.carriageReturn { position += 1 }
    if position < bytes.count, bytes[position] == ASCII.lineFeed { position += 1 }
    return position
  }

  /// Reads a field, and gives where the separator or line end behind it is.
  private mutating func readField(
    _ bytes: Span<UInt8>, _ start: Int, _ record: inout Record
  ) -> Int {
    guard let quote, start < bytes.count, bytes[start] == quote else {
      let end = endOfField(bytes, start)
      if let quote {
        for position in start..<end where bytes[position] == quote {
          reportStray(position, position + 1, &record)
          break
        }
      }
      record.fields.append(Field(range: TextRange(start, end), isQuoted: false))
      return end
    }
    var position = start + 1
    while position < bytes.count {
      if bytes[position] == quote {
        let isDoubled = position + 1 < bytes.count && bytes[position + 1] == quote
        if !isDoubled { break }
        position += 1
      }
      position += 1
    }
    guard position < bytes.count else {
      reportOpen(start, &record)
      record.fields.append(Field(range: TextRange(start, bytes.count), isQuoted: false))
      return bytes.count
    }
    let end = endOfField(bytes, position + 1)
    if end > position + 1 { reportStray(position + 1, end, &record) }
    record.fields.append(Field(range: TextRange(start, position + 1), isQuoted: true))
    return end
  }

  private func endOfField(_ bytes: Span<UInt8>, _ start: Int) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == ASCII.lineFeed || byte == ASCII.carriageReturn { break }
      position += 1
    }
    return position
  }

  private mutating func reportStray(_ start: Int, _ end: Int, _ record: inout Record) {
    record.isSound = false
    diagnostics.append(
      Diagnostic(
        .strayExportQuote, at: Place(source: number, from: start, to: end),
        Bilingual(
          dutch: "hier staat een aanhalingsteken los in een veld",
          english: "a quotation mark stands loose in a field here"),
        help: Bilingual(
          dutch: "zet het hele veld tussen aanhalingstekens en verdubbel die in de tekst",
          english: "put the whole field between quotation marks, and double those in the text")))
  }

  private mutating func reportOpen(_ start: Int, _ record: inout Record) {
    record.isSound = false
    diagnostics.append(
      Diagnostic(
        .openExportQuote, at: Place(source: number, from: start, to: start + 1),
        Bilingual(
          dutch: "dit aanhalingsteken wordt nergens gesloten",
          english: "this quotation mark is closed nowhere"),
        help: Bilingual(
          dutch: "sluit het veld, of maak de export opnieuw als zij is afgebroken",
          english: "close the field, or make the export again if it was cut off")))
  }

  /// What a field says, without blanks around it.
  static func text(_ field: Field, in source: Source, quote: UInt8?) -> String {
    var text = source.text(in: field.range)
    if field.isQuoted, let quote {
      let inner = text.utf8.dropFirst().dropLast()
      var bytes: [UInt8] = []
      bytes.reserveCapacity(inner.count)
      var isSecond = false
      for byte in inner {
        isSecond = byte == quote && !isSecond
        if !isSecond { bytes.append(byte) }
      }
      // Of two quotation marks the second was kept.
      text = String(decoding: bytes, as: UTF8.self)
    }
    return trimmed(text)
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      isBlank(first) || isBlank(last)
    else { return text }
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.first, isBlank(scalar) { scalars.removeFirst() }
    while let scalar = scalars.last, isBlank(scalar) { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
