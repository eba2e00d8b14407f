import Basics
import Diagnostics
import Foundation
import Ledger
import TestSupport
import Testing

@testable import Interchange

/// Bytes to fields, amounts and days: as declared, and never guessed.
@Suite struct ExportTextTests {
  private func fields(
    _ text: String, separator: UInt8 = UInt8(ascii: ";"), quote: UInt8? = UInt8(ascii: "\"")
  ) -> (records: [[String]], codes: [String]) {
    var form = ImportMapping.Form()
    form.separator = separator
    form.quote = quote
    let source = Source(path: "export.csv", text: text)
    let table = SeparatedRecords(source, number: 0, from: 0, form)
    return (
      table.records.map { record in
        record.fields.map { SeparatedRecords.text($0, in: source, quote: quote) }
      }, table.diagnostics.map { $0.code.text }
    )
  }

  @Test(arguments: [
    ("a;b\nc;d\n", [["a", "b"], ["c", "d"]]), ("a;b\r\nc;d", [["a", "b"], ["c", "d"]]),
    ("a;b\rc;d\r", [["a", "b"], ["c", "d"]]), ("a;;\n", [["a", "", ""]]),
    ("\"a;b\";\"c\nd\"\n", [["a;b", "c\nd"]]), ("\"a\r\nb\";c\r\n", [["a\r\nb", "c"]]),
    ("\"a \"\"b\"\"\";c\n", [["a \"b\"", "c"]]), ("\"\";\"\"\"\"\n", [["", "\""]]),
    ("\n\na;b\n\n", [["a", "b"]]), ("  a  ;\u{A0}b\n", [["a", "b"]]), (";\n", [["", ""]]),
    ("\"a\"", [["a"]]), ("", []), ("a,b;c\n", [["a,b", "c"]]),
    ("\"\"\"\"\"\";x\n", [["\"\"", "x"]]),
  ])
  func recordsAreTakenApart(text: String, records: [[String]]) {
    let found = fields(text)
    #expect(found.records == records && found.codes.isEmpty)
  }

  @Test(arguments: [
    ("a\"b;c\n", "CSV-03"), ("\"a\"b;c\n", "CSV-03"), ("\"a\" ;c\n", "CSV-03"),
    ("\"a;c\n", "CSV-02"), ("\"a\"\"\n", "CSV-02"), ("\"", "CSV-02"),
  ])
  func quotesOutOfPlaceAreFound(text: String, code: String) {
    #expect(fields(text).codes == [code])
  }

  @Test func quotesMayBeLetters() {
    let found = fields("3\"-pijp\tb\n\"a\tc\n", separator: 0x09, quote: nil)
    #expect(found.records == [["3\"-pijp", "b"], ["\"a", "c"]] && found.codes.isEmpty)
  }

  // MARK: Amounts

  @Test(arguments: [
    ("1.250,00", 125_000), ("-1.250,00", -125_000), ("1.250,00-", -125_000),
    ("(1.250,00)", -125_000), ("€ 1.250,00", 125_000), ("€1.250,00", 125_000),
    ("€\u{A0}1.250,00", 125_000), ("-€ 1.250,00", -125_000), ("€ -1.250,00", -125_000),
    ("1.250,00 €", 125_000), ("EUR 1.250,00", 125_000), ("1.250,00 EUR", 125_000),
    ("(€ 1.250,00)", -125_000), ("1250", 125_000), ("1.250", 125_000), ("1250,5", 125_050),
    ("0,05", 5), ("1250,0000", 125_000), ("+12,00", 1200), ("-", 0), ("€ -", 0), ("0", 0),
    ("-0,01", -1), ("1.234.567,89", 123_456_789), ("€ 1.250,00-", -125_000), ("- 5,00", -500),
  ])
  func amountWithAComma(text: String, cents: Int) {
    let expected = Quantity(mantissa: Int128(cents), scale: 2)
    #expect(AmountForm(decimalMark: UInt8(ascii: ",")).read(text) == .amount(expected))
  }

  @Test(arguments: [
    "1,250.00", "1.25", "12.50", "1.2500", "12,505", "1,2,3", "1..250", ".250,00", "1250,",
    "-1,00-", "(-1,00)", "--1", "abc", "1 250,00", "€", "1O", "1,-", "1e3", "€€1", "()", "1.250,0O",
    "12345678901234567", "1'250,00", "$ 5", "+", "5 %",
    "999999999999999999999999999999999999999999999", "9.999.999.999.999.999.999,00",
    "0,999999999999999999999999999999999999999999999",
  ])
  func otherAmountsAreRefused(text: String) {
    #expect(AmountForm(decimalMark: UInt8(ascii: ",")).read(text) == .unreadable)
  }

  @Test func amountWithAPoint() {
    let form = AmountForm(decimalMark: UInt8(ascii: "."))
    #expect(form.read("1,250.00") == .amount(Quantity(mantissa: 125_000, scale: 2)))
    #expect(form.read("1.250,00") == .unreadable)
    #expect(form.read("") == .empty && form.read(" \u{A0}") == .empty)
  }

  // MARK: Encodings

  @Test func windows1252IsDecodedWhole() throws {
    let known = (0...255).filter { ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) && $0 >= 0x80 }
    let bytes = known.map { UInt8($0) }
    let decoding = TextDecoding(Source(path: "a", bytes: bytes), number: 0, .windows1252)
    let expected = try #require(String(bytes: bytes, encoding: .windowsCP1252))
    let text = decoding.source.text(in: TextRange(0, decoding.source.count))
    #expect(decoding.diagnostics.isEmpty && text == expected)
  }

  @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D])
  func undefinedBytesAreFound(byte: Int) {
    let source = Source(path: "a", bytes: [0x61, UInt8(byte), 0x62])
    let decoding = TextDecoding(source, number: 0, .windows1252)
    #expect(decoding.diagnostics.map { $0.code.text } == ["CSV-04"])
    #expect(decoding.diagnostics[0].place.range == TextRange(1, 4))
  }

  /// What Swift's own decoder mends, this one finds.
  @Test func utf8IsJudgedAsSwiftDoes() {
    var random = SeededRandom(seed: 1252)
    for _ in 0..<3000 {
      let bytes = (0..<random.number(in: 1...4)).map { _ in
        UInt8(
          random.pick([0x41, 0xC2, 0xC3, 0xE0, 0xE2, 0xED, 0xF0, 0xF4, 0xA0, 0x82, 0xAC, 0xBF]))
      }
      let isSound = String(validating: bytes, as: UTF8.self) != nil
      let decoding = TextDecoding(Source(path: "a", bytes: bytes), number: 0, .utf8)
      let isControl = String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
        0x80...0x9F ~= $0.value
      }
      #expect(decoding.diagnostics.isEmpty == (isSound && !isControl), "\(bytes)")
    }
  }

  @Test func markInFrontIsNoLetter() throws {
    let document = try String(contentsOfFile: SmallImport.folder + "/import.md", encoding: .utf8)
    let text = try String(contentsOfFile: SmallImport.folder + "/sound.csv", encoding: .utf8)
    let small = try SmallImport(document: document, export: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(small.findings.isEmpty && small.rows(.new) == 2)
  }
}
