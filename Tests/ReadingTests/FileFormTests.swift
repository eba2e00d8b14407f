import Diagnostics
import Ledger
import Reading
import TestSupport
import Testing

/// Files that are no text are known by what they hold, and get one sentence and no findings of bytes.
@Suite struct FileFormTests {
  private static func wide(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] } }

  private static func archive(_ name: String) -> [UInt8] {
    [0x50, 0x4B, 3, 4, 20, 0] + Array("[Content_Types].xml".utf8) + [1, 2, 0xFF]
      + Array(name.utf8) + [UInt8](repeating: 0xC3, count: 3000)
  }

  private static func office(_ name: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1] + [UInt8](repeating: 0, count: 600) + wide(name)
  }

  static let files: [(bytes: [UInt8], form: FileForm)] = [
    (archive("word/document.xml"), .word), (archive("xl/workbook.xml"), .excel),
    (archive("ppt/presentation.xml"), .slides), (archive("foto.jpg"), .archive),
    (archive("mimetypeapplication/vnd.oasis.opendocument.text"), .openText),
    (archive("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), .openSheet),
    (office("WordDocument"), .oldWord), (office("Workbook"), .oldExcel),
    (office("EncryptedPackage"), .oldOffice), (Array("%PDF-1.7\n".utf8), .pdf),
    (Array("{\\rtf1\\ansi Plan}".utf8), .richText), ([0x89] + Array("PNG\r\n".utf8), .image),
    ([0xFF, 0xD8, 0xFF, 0xE0], .image), (Array("GIF89a".utf8), .image),
    (Array("RIFF".utf8) + [9, 0, 0, 0], .image), ([0x1F, 0x8B, 8, 0], .compressed),
    ([0xFF, 0xFE] + wide("2020-01-01 x\n"), .utf16), (wide("2020-01-01 x\n"), .utf16),
    (Array(([0] + wide("# Plan\n\ntekst\n")).dropLast()), .utf16),
    ([0xFE, 0xFF, 0, 0x61], .utf16), (Array("2020-01-01 x\n".utf8) + [0], .other),
    ([0, 1, 2, 3, 0xFF, 0, 0], .other),
  ]

  @Test(arguments: files.indices)
  func theFormIsThatOfTheContent(index: Int) throws {
    let (bytes, form) = Self.files[index]
    #expect(FileForm(of: Source(path: "T1.journal", bytes: bytes)) == form)
    let reading = BookReading.read(
      ["T1.journal"], from: MemoryFiles(["T1.journal": bytes]).access)
    let finding = try #require(reading.diagnostics.first)
    #expect(reading.diagnostics.count == 1 && finding.code.builtIn == .unreadableFile)
    #expect(finding.message.dutch == "T1.journal is \(form.name.dutch)")
    #expect(finding.fixes.isEmpty && finding.help == form.help)
    #expect(reading.book.transactionCount == 0)
  }

  @Test func everyFormIsTried() {
    #expect(Set(Self.files.map { $0.form }) == Set(FileForm.allCases))
  }

  /// What only begins alike is text, and so are letters of all kinds.
  @Test(arguments: [
    "", "PK is een afkorting\n", "%PDF\n", "BM\n", "RIFF\n", "GIF\n", "{\\r\n", "# Plan\n",
    "ÿþ x\n", "€ 500 – vóór 1 mei\n", "\u{FEFF}2020-01-01 x\n", "Rar\n", "7z\n", "\u{7}\n",
  ])
  func textIsText(text: String) {
    #expect(FileForm(of: Source(path: "a", text: text)) == nil)
  }

  /// Bytes of Windows-1252 are text in another encoding, which is said at their place.
  @Test func otherEncodingsAreText() {
    let bytes: [UInt8] = [0x63, 0x61, 0x66, 0xE9, 0x0A, 0x80, 0x20, 0x35]
    #expect(FileForm(of: Source(path: "a", bytes: bytes)) == nil)
  }

  /// An include of one is said where it stands.
  @Test func anIncludeSaysSo() {
    let files = MemoryFiles([
      "a.journal": Array("include plan.docx\n".utf8), "plan.docx": Self.files[0].bytes,
    ])
    let reading = BookReading.read(["a.journal"], from: files.access)
    #expect(
      reading.findings == ["a.journal:1:9 TXT-01 plan.docx is a Word file"])
  }

  /// What a book holds does not hang on what somebody passes on, and reading never waits for it.
  @Test(arguments: ["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0", "/dev/zero", "/dev/../dev/tty"])
  func anIncludeOfADeviceIsRefused(path: String) {
    let access = FileAccess(
      read: { name in
        let text = name == "a.journal" ? "include \(path)\n" : "2020-01-01 x\n    a  1\n    b\n"
        return .source(Source(path: name, text: text))
      }, list: { _ in [] })
    let reading = BookReading.read(["a.journal"], from: access)
    #expect(reading.diagnostics.map { $0.code.builtIn } == [.unreadableFile])
    #expect(reading.book.transactionCount == 0)
  }
}
