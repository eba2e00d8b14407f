import Basics
package import Diagnostics

/// What a file is that holds no text, by its content, whatever its name says.
///
/// Of such a file nothing is read: one sentence says what it is and what to do, there are no findings
/// of its bytes, and nothing is ever changed in it.
package enum FileForm: CaseIterable, Sendable {
  case word
  case excel
  case slides
  case openText
  case openSheet
  /// A ZIP archive with something else in it.
  case archive
  case oldWord
  case oldExcel
  /// Office before 2007 with something else in it, or a file of Office that has a password.
  case oldOffice
  case pdf
  case richText
  case image
  case compressed
  /// Text in two bytes a letter.
  case utf16
  /// A NUL byte, which no text holds.
  case other

  /// In so many bytes of a file a NUL makes it no text, as in git; further on it is one odd byte.
  private static let head = 8000

  /// Nil for a text.
  package init?(of source: Source) {
    guard let found = source.withBytes({ FileForm.form(of: $0) }) else { return nil }
    self = found
  }

  /// What some files begin with.
  private static let signs: [([UInt8], FileForm)] = [
    (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .richText),
    ([0x89] + Array("PNG\r\n".utf8), .image), ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF8".utf8), .image), ([0x49, 0x49, 0x2A, 0x00], .image),
    ([0x4D, 0x4D, 0x00, 0x2A], .image), ([0x1F, 0x8B], .compressed),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .compressed), (Array("Rar!".utf8), .compressed),
    ([0xFD] + Array("7zXZ".utf8), .compressed), ([0xFF, 0xFE], .utf16), ([0xFE, 0xFF], .utf16),
  ]

  private static func form(of bytes: Span<UInt8>) -> FileForm? {
    if bytes.begins(with: [0x50, 0x4B, 0x03, 0x04]) { return archive(bytes) }
    if bytes.begins(with: [0xD0, 0xCF, 0x11, 0xE0]) { return oldOffice(bytes) }
    if let (_, form) = signs.first(where: { bytes.begins(with: $0.0) }) { return form }
    let end = min(bytes.count, head)
    let first = bytes.first(0, from: 0, to: end)
    guard first < end else { return nil }
    if bytes.begins(with: Array("RIFF".utf8)) || bytes.begins(with: Array("BM".utf8)) {
      return .image
    }
    return isUTF16(bytes, end) ? .utf16 : .other
  }

  /// Whether nearly every other byte is a NUL, as where letters of Dutch take two bytes.
  private static func isUTF16(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
    var counts = [0, 0]
    for position in 0..<end where bytes[position] == 0 { counts[position % 2] += 1 }
    let most = max(counts[0], counts[1])
    return most * 10 > end / 2 * 9 && min(counts[0], counts[1]) * 10 < most
  }

  /// The names in an archive stand in it as they are, in front of each file.
  private static func archive(_ bytes: Span<UInt8>) -> FileForm {
    let names: [(String, FileForm)] = [
      ("opendocument.text", .openText), ("opendocument.spreadsheet", .openSheet),
      ("word/document", .word), ("xl/workbook", .excel), ("ppt/presentation", .slides),
    ]
    return names.first { bytes.holds(Array($0.0.utf8)) }?.1 ?? .archive
  }

  /// Old Office writes the names of its streams in two bytes a letter.
  private static func oldOffice(_ bytes: Span<UInt8>) -> FileForm {
    func wide(_ name: String) -> [UInt8] { name.utf8.flatMap { [$0, 0] } }
    if bytes.holds(wide("WordDocument")) { return .oldWord }
    return bytes.holds(wide("Workbook")) ? .oldExcel : .oldOffice
  }

  /// What it is called: `een Word-bestand`.
  package var name: Bilingual {
    switch self {
    case .word: Bilingual(dutch: "een Word-bestand", english: "a Word file")
    case .excel: Bilingual(dutch: "een Excel-bestand", english: "an Excel file")
    case .slides: Bilingual(dutch: "een PowerPoint-bestand", english: "a PowerPoint file")
    case .openText: Bilingual(dutch: "een OpenDocument-tekst", english: "an OpenDocument text")
    case .openSheet:
      Bilingual(dutch: "een OpenDocument-rekenblad", english: "an OpenDocument spreadsheet")
    case .archive: Bilingual(dutch: "een ZIP-archief", english: "a ZIP archive")
    case .oldWord:
      Bilingual(dutch: "een oud Word-bestand (.doc)", english: "an old Word file (.doc)")
    case .oldExcel:
      Bilingual(dutch: "een oud Excel-bestand (.xls)", english: "an old Excel file (.xls)")
    case .oldOffice:
      Bilingual(
        dutch: "een Office-bestand, oud of met een wachtwoord",
        english: "an Office file, old or with a password")
    case .pdf: Bilingual(dutch: "een PDF", english: "a PDF")
    case .richText: Bilingual(dutch: "een RTF-bestand", english: "an RTF file")
    case .image: Bilingual(dutch: "een afbeelding", english: "an image")
    case .compressed: Bilingual(dutch: "een ingepakt bestand", english: "a compressed file")
    case .utf16: Bilingual(dutch: "tekst in UTF-16", english: "text in UTF-16")
    case .other: Bilingual(dutch: "geen tekst", english: "no text")
    }
  }

  /// What whoever wants it read can do.
  package var help: Bilingual {
    switch self {
    case .word, .openText:
      Bilingual(
        dutch: "zet het om met pandoc -s -t gfm, of bewaar het als platte tekst",
        english: "convert it by pandoc -s -t gfm, or save it as plain text")
    case .oldWord, .richText:
      Bilingual(
        dutch: "bewaar het in Word als .docx, en zet dat om met pandoc -s -t gfm",
        english: "save it in Word as .docx, and convert that by pandoc -s -t gfm")
    case .excel, .openSheet, .oldExcel:
      Bilingual(
        dutch: "bewaar het blad als CSV, en lees dat in met wijkboek import",
        english: "save the sheet as CSV, and read that by wijkboek import")
    case .oldOffice:
      Bilingual(
        dutch: "bewaar het zonder wachtwoord in de vorm van nu, en zet het daarna om naar tekst",
        english: "save it without a password in the form of today, and then convert it to text")
    case .utf16:
      Bilingual(dutch: "bewaar het bestand als UTF-8", english: "save the file as UTF-8")
    case .archive, .compressed:
      Bilingual(
        dutch: "pak het uit, en noem het bestand dat erin zit",
        english: "unpack it, and name the file that is in it")
    case .slides, .pdf, .image, .other:
      Bilingual(
        dutch: "noem een tekstbestand: een journaal, of een document in Markdown",
        english: "name a text file: a journal, or a document in Markdown")
    }
  }
}

extension FileAccess.Content {
  /// The same, and a failure where it is no text.
  package var ofText: FileAccess.Content {
    guard case .source(let source) = self, let form = FileForm(of: source) else { return self }
    return .failure(.notText(form))
  }
}

extension Span<UInt8> {
  fileprivate func begins(with sign: [UInt8]) -> Bool {
    count >= sign.count && sign.indices.allSatisfy { self[$0] == sign[$0] }
  }

  fileprivate func holds(_ name: [UInt8]) -> Bool {
    var position = first(name[0], from: 0, to: count)
    while position + name.count <= count {
      if name.indices.allSatisfy({ self[position + $0] == name[$0] }) { return true }
      position = first(name[0], from: position + 1, to: count)
    }
    return false
  }
}
