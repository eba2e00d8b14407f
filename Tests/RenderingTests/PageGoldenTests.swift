import Basics
import Diagnostics
import Document
import Foundation
import Rendering
import TestSupport
import Testing

/// The sample report in every format, as recorded.
@Suite struct PageGoldenTests {
  static let goldens = URL(filePath: #filePath).deletingLastPathComponent().path + "/Goldens/page."

  private func compare(_ text: String, _ name: String) {
    #expect(Golden(Self.goldens + name).complaint(about: text) == nil)
  }

  @Test(arguments: [60, 100, 160])
  func atATerminal(width: Int) {
    let page = SamplePage.page
    let text = PageText.text(of: ShownPage(page), in: .dutch, width: width, palette: .plain)
    compare(text, "text.\(width).nl.txt")
    let coloured = PageText.text(of: ShownPage(page), in: .dutch, width: width, palette: .coloured)
    #expect(withoutColour(coloured) == text)
    for line in text.split(separator: "\n") {
      #expect(DisplayWidth.columns(of: String(line)) <= width, "\(line)")
      #expect(!line.hasSuffix(" "), "\(line)")
    }
  }

  @Test func asMarkdown() {
    compare(PageMarkdown.text(of: ShownPage(SamplePage.page), in: .dutch), "markdown.nl.md")
  }

  @Test func asJSON() {
    compare(PageJSON.text(of: ShownPage(SamplePage.page)), "json")
  }

  @Test(arguments: [false, true])
  func asCSV(isForExcel: Bool) {
    let files = PageCSV.files(of: ShownPage(SamplePage.page), in: .english, isForExcel: isForExcel)
    // Line ends and the byte-order mark would not be seen in a file beside the tests.
    let text = files.map { file in
      "== \(file.name)\n"
        + String(decoding: file.bytes, as: UTF8.self).unicodeScalars.map {
          $0 == "\r" ? "␍" : $0 == "\u{FEFF}" ? "(BOM)" : String($0)
        }.joined()
    }.joined()
    compare(text, isForExcel ? "excel.en.txt" : "csv.txt")
  }

  /// What the archive holds, with sizes and checksums: dictionaries are in another order in each
  /// process, so that a file that depends on it is seen here.
  @Test(arguments: Language.allCases)
  func asXLSX(language: Language) throws {
    let bytes = PageXLSX.bytes(of: ShownPage(SamplePage.page), in: language)
    #expect(bytes == PageXLSX.bytes(of: ShownPage(SamplePage.page), in: language))
    let entries = try ZipListing.entries(of: bytes)
    #expect(entries.allSatisfy { $0.date == 0x21 && $0.time == 0 })
    let lines = entries.map { "\($0.name) \($0.size) \(String($0.checksum, radix: 16))\n" }
    compare(lines.joined(), "xlsx.\(language.rawValue).txt")
  }

  @Test func columnsOfOneKeyAreABrokenPromise() async {
    await #expect(processExitsWith: .failure) {
      _ = Table(columns: ["a", "b", "a"].map { Table.Column(key: $0, title: "") })
    }
  }
}

/// What the directory of a zip archive says.
enum ZipListing {
  struct Entry {
    let name: String
    let time: Int
    let date: Int
    let checksum: Int
    let size: Int
  }

  static func entries(of bytes: [UInt8]) throws -> [Entry] {
    func number(_ place: Int, _ count: Int) -> Int {
      bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let end = bytes.count - 22
    try #require(end >= 0 && number(end, 4) == 0x0605_4B50)
    var place = number(end + 16, 4)
    return try (0..<number(end + 10, 2)).map { _ in
      try #require(number(place, 4) == 0x0201_4B50)
      let length = number(place + 28, 2)
      let name = String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self)
      defer { place += 46 + length }
      return Entry(
        name: name, time: number(place + 12, 2), date: number(place + 14, 2),
        checksum: number(place + 16, 4), size: number(place + 24, 4))
    }
  }
}
