import Basics
import Diagnostics
import Rendering
import Testing

/// Whatever the bytes and the places: no crash, no line too long, nothing that a terminal obeys.
@Suite struct TextRendererRandomTests {
  /// Pieces that are hard to lay out, cut through at will by `bytes`.
  private static let pieces = [
    "\t", "\n", "\r\n", "\r", " ", "  ", "a", "€ 12,50", "e\u{301}", "\u{301}", "住", "👩‍👩‍👧",
    "🇳🇱", "\u{200D}", "\u{FE0F}", "\u{FEFF}", "\u{0}", "\u{1B}[2J", "\u{9B}", "\u{202E}",
    "\u{2028}", "שלום", "क्ष", "\u{1112}\u{1161}", "\u{E0067}", "woord ", "82020 LFF 001:oop",
  ]

  private func bytes(_ count: Int, using generator: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      if Int.random(in: 0..<8, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      } else {
        let piece = Self.pieces.randomElement(using: &generator) ?? ""
        bytes += Array(piece.utf8).dropLast(Int.random(in: 0..<12, using: &generator) / 11)
      }
    }
    return bytes
  }

  private func place(in sources: [Source], using generator: inout SeededGenerator) -> Place {
    let source = Int.random(in: 0..<sources.count, using: &generator)
    let start = Int.random(in: 0...(sources[source].count + 2), using: &generator)
    let length = [0, 1, 3, 20, 5000].randomElement(using: &generator) ?? 0
    return Place(source: source, from: start, to: start + length)
  }

  private func finding(
    in sources: [Source], using generator: inout SeededGenerator
  ) -> Diagnostic {
    func words() -> Bilingual {
      let bytes = bytes(Int.random(in: 0..<150, using: &generator), using: &generator)
      return .same(String(decoding: bytes, as: UTF8.self))
    }
    let related = (0..<Int.random(in: 0..<5, using: &generator)).map { _ in
      Diagnostic.Related(place: place(in: sources, using: &generator), label: words())
    }
    let code = DiagnosticCode.allCases.randomElement(using: &generator) ?? .unbalanced
    return Diagnostic(
      code, at: place(in: sources, using: &generator), words(), label: words(), related: related,
      notes: [words()], help: words())
  }

  /// What is wrong with a drawing, if anything is.
  private func fault(in text: String, width: Int) -> String? {
    guard text.hasSuffix("\n") else { return "it does not end with a line end" }
    for line in text.split(separator: "\n") {
      let columns = DisplayWidth.columns(of: String(line))
      if columns > width { return "a line has \(columns) columns: \(line)" }
      if VisibleText.of(String(line)) != line { return "a terminal would act on: \(line)" }
    }
    return nil
  }

  @Test(arguments: 0..<40) func randomBytesAndPlaces(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let sources = (0..<3).map { number in
      let size = [0, 1, 40, 400, 4000, 20_000].randomElement(using: &generator) ?? 0
      return Source(path: "\(number).journal", bytes: bytes(size, using: &generator))
    }
    let width = Int.random(in: 40...220, using: &generator)
    var plain = TextRenderer(sources: sources, language: .dutch, palette: .plain, width: width)
    var coloured = TextRenderer(
      sources: sources, language: .dutch, palette: .coloured, width: width)
    var wide = TextRenderer(sources: sources, language: .english, palette: .plain, width: nil)
    for _ in 0..<20 {
      let finding = finding(in: sources, using: &generator)
      let text = plain.render(finding)
      if let fault = fault(in: text, width: min(width, 200)) {
        Issue.record("seed \(seed), width \(width): \(fault)")
      }
      #expect(withoutColour(coloured.render(finding)) == text)
      #expect(wide.render(finding).hasSuffix("\n"))
    }
  }

  /// The plain way to find a column is in `LineIndex`; this one only has to be faster.
  private func compareColumns(in source: Source, step: Int) {
    let index = LineIndex(source)
    var renderer = ConciseRenderer(sources: [source], language: .dutch)
    for offset in stride(from: 0, through: source.count, by: step) {
      let line = index.line(at: UInt32(offset))
      let start = Int(index.starts[line - 1])
      var column = index.column(at: UInt32(offset), in: source)
      // The bytes of a byte-order mark have no column of their own here.
      let lineText = source.text(in: TextRange(start, min(start + 3, source.count)))
      if offset - start < 3, lineText == "\u{FEFF}" { column = 1 }
      let text = renderer.render(
        Diagnostic(.unknownLine, at: Place(source: 0, from: offset, to: offset), .same("m")))
      #expect(text == "x:\(line):\(column): fout JNL-01 m")
    }
  }

  @Test(arguments: 0..<20) func columnsAreThoseOfTheLineIndex(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    compareColumns(in: Source(path: "x", bytes: bytes(600, using: &generator)), step: 1)
    var line = bytes(30_000, using: &generator)
    line.removeAll { $0 == 0x0A }
    compareColumns(in: Source(path: "x", bytes: line), step: 1009)
  }

  /// A mark stands under the letter that it marks, with anything at all before it.
  @Test(arguments: 0..<20) func marksStandUnderTheirLetter(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<20 {
      var line = bytes(Int.random(in: 0..<300, using: &generator), using: &generator)
      line.removeAll { $0 == 0x0A || $0 == 0x51 }
      let source = Source(path: "x", bytes: line + Array(" Q ".utf8) + line)
      let place = Place(source: 0, from: line.count + 1, to: line.count + 2)
      var renderer = TextRenderer(
        sources: [source], language: .dutch, palette: .plain, width: 80)
      let lines = renderer.render(.marking(place)).split(separator: "\n")
      guard lines.count == 4, let mark = lines[3].firstIndex(of: "^"),
        let letter = lines[2].firstIndex(of: "Q")
      else {
        Issue.record("seed \(seed): \(lines)")
        continue
      }
      #expect(
        DisplayWidth.columns(of: String(lines[2][..<letter]))
          == DisplayWidth.columns(of: String(lines[3][..<mark])))
    }
  }
}
