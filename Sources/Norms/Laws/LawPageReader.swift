import Basics
import Diagnostics

/// Reads a page of law texts: a title, a table with number and names, and below a heading for each
/// article a heading for each of its texts, with its source and its words between marks of quotation.
///
/// It looks at lines and at nothing of Markdown within them, since a check may have to read all pages.
struct LawPageReader {
  private let source: Source
  private let number: Int
  private(set) var diagnostics: [Diagnostic] = []

  private var title = ""
  private var lawNumber = ""
  private var names: [String] = []
  private var articles: [LawArticle] = []
  private var firstLine = 0..<0
  /// The article whose texts are being read.
  private var article: String?
  private var text: OpenText?
  /// The level of a heading that could not be read, of what stands below which nothing is said.
  private var broken: Int?

  /// A text of which not all lines were read.
  private struct OpenText {
    let states: [Day]
    let heading: Range<Int>
    var hasSource = false
    var lines: [LawArticle.Line] = []
    var isWhole = true
    var lid: String?
    var letter: String?
    /// The lines of a paragraph that goes on.
    var paragraph = ""
  }

  init(_ source: Source, number: Int) {
    self.source = source
    self.number = number
  }

  var law: Law? {
    lawNumber.isEmpty
      ? nil
      : Law(number: lawNumber, title: title, names: names, articles: articles)
  }

  mutating func read() {
    source.withBytes { bytes in
      var start = 0
      while start < bytes.count {
        let lineFeed = bytes.first(ASCII.lineFeed, from: start, to: bytes.count)
        var end = lineFeed
        while end > start, ASCII.isWhiteSpace(bytes[end - 1]) { end -= 1 }
        if end > start { read(bytes, start..<end) } else { endParagraph() }
        start = lineFeed + 1
      }
    }
    close()
    if lawNumber.isEmpty {
      report(
        firstLine,
        Bilingual(
          dutch: "deze bladzijde zegt niet van welke wet zij de tekst geeft",
          english: "this page does not say of which law it gives the text"),
        Bilingual(
          dutch: "zet onder de titel een tabel Wettekst met een rij Nummer, zoals BWBR0036702",
          english: "put a table Wettekst below the title with a row Nummer, such as BWBR0036702"))
    }
  }

  private mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    if firstLine.isEmpty { firstLine = range }
    switch bytes[range.lowerBound] {
    case ASCII.greater:
      quote(words(bytes, (range.lowerBound + 1)..<range.upperBound), range)
    case ASCII.hash: heading(words(bytes, range), range)
    case ASCII.bar: row(words(bytes, range))
    default: prose(words(bytes, range), range)
    }
  }

  private func words(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    let start = bytes.skipBlanks(range.lowerBound, range.upperBound)
    return source.text(in: TextRange(start, range.upperBound))
  }

  // MARK: Headings and table

  private mutating func heading(_ line: String, _ range: Range<Int>) {
    close()
    let parts = line.spacedWords
    let level = parts[0].utf8.count
    if let broken, level > broken { return }
    broken = nil
    if level < 3 { article = nil }
    switch (parts[0], parts.count > 1 ? parts[1].lowercased() : "") {
    case ("#", _): title = String(line.dropFirst(2))
    case ("##", "artikel") where parts.count == 3: article = String(parts[2])
    case ("###", "tekst") where article != nil: open(parts.dropFirst(2), range)
    default:
      broken = level
      report(
        range,
        Bilingual(
          dutch: "deze kop is van geen artikel en van geen tekst",
          english: "this heading is of no article and of no text"),
        Bilingual(
          dutch: "schrijf ## Artikel 51, en daaronder ### Tekst 2022-01-01",
          english: "write ## Artikel 51, and below it ### Tekst 2022-01-01"))
    }
  }

  private mutating func open(_ typed: ArraySlice<Substring>, _ range: Range<Int>) {
    let parts = typed.flatMap { $0.parts(at: ",") }.filter { !$0.isEmpty }
    let days = parts.compactMap { DayText.plain(String($0)) }
    guard !days.isEmpty, days.count == parts.count else {
      broken = 3
      report(
        range,
        Bilingual(
          dutch: "van welke dag deze tekst is, is niet te lezen",
          english: "of which day this text is cannot be read"),
        Bilingual(
          dutch: "schrijf de dagen waarvan de tekst is gelezen: ### Tekst 2022-01-01, 2026-01-01",
          english: "write the days of which the text was read: ### Tekst 2022-01-01, 2026-01-01"))
      return
    }
    let known = articles.filter { $0.number == article }.flatMap { $0.states }
    if let again = days.first(where: { known.contains($0) }) {
      broken = 3
      report(
        range,
        Bilingual(
          dutch: "van \(again.text) staat al een andere tekst van dit artikel op deze bladzijde",
          english: "this page has another text of this article of \(again.text) already"),
        Bilingual(
          dutch: "laat van elke dag één tekst staan", english: "leave one text of each day"))
      return
    }
    text = OpenText(states: days.sorted(), heading: range)
  }

  private mutating func row(_ line: String) {
    let cells = line.parts(at: "|").map { trimmed($0) }
    guard cells.count >= 3 else { return }
    switch cells[1].lowercased() {
    case "nummer": lawNumber = cells[2]
    case "namen": names = cells[2].parts(at: ";").map { trimmed($0) }.filter { !$0.isEmpty }
    default: break
    }
  }

  private func trimmed(_ text: Substring) -> String {
    let words = text.spacedWords
    return words.joined(separator: " ")
  }

  // MARK: Texts

  /// Where a text was read: the same for all that heads it, so that nothing stands here without.
  private mutating func prose(_ line: String, _ range: Range<Int>) {
    guard let open = text, let article else { return }
    let states = open.states.map { $0.text }.joined(separator: ", ")
    let wanted = "Bron: \(lawNumber), artikel \(article), tekst \(states)"
    let isSource = lawNumber.isEmpty ? line.hasPrefix("Bron: ") : line == wanted
    if isSource, !open.hasSource {
      text?.hasSource = true
      return
    }
    report(
      range,
      Bilingual(
        dutch: "deze regel hoort niet bij de woorden van de wet",
        english: "this line is no part of the words of the law"),
      Bilingual(
        dutch: "zet de bron boven de tekst (\(wanted)) en elke regel van de wet achter >",
        english: "put the source above the text (\(wanted)) and each line of the law behind >"))
  }

  private mutating func quote(_ line: String, _ range: Range<Int>) {
    guard text != nil else {
      if broken != nil { return }
      broken = 3
      report(
        range,
        Bilingual(
          dutch: "deze woorden staan onder geen artikel met een dag",
          english: "these words stand below no article with a day"),
        Bilingual(
          dutch: "zet er ## Artikel en ### Tekst met de dag boven",
          english: "put ## Artikel and ### Tekst with the day above them"))
      return
    }
    guard !line.isEmpty else { return endParagraph() }
    if let last = text?.paragraph, !last.isEmpty {
      text?.paragraph = last + " " + line
    } else {
      text?.paragraph = line
    }
  }

  /// Takes in the paragraph that has been read.
  private mutating func endParagraph() {
    guard var open = text, !open.paragraph.isEmpty else { return }
    let paragraph = open.paragraph
    open.paragraph = ""
    defer { text = open }
    if paragraph == "(…)" || paragraph == "(...)" {
      open.isWhole = false
      return
    }
    let mark = LawPageReader.mark(of: paragraph)
    var part: [String] = []
    switch mark {
    case .lid(let lid):
      open.lid = lid
      open.letter = nil
    case .letter(let letter):
      open.letter = letter
      part = [letter]
    case .degree(let degree): part = (open.letter.map { [$0] } ?? []) + [degree]
    case nil: break
    }
    let words = mark == nil ? paragraph : String(paragraph.drop { $0 != " " }.dropFirst())
    open.lines.append(LawArticle.Line(lid: open.lid, part: part, text: words))
  }

  private enum Mark: Equatable {
    case lid(String)
    case letter(String)
    case degree(String)
  }

  /// What a paragraph begins with: `1.`, `a.` or `1°.`.
  private static func mark(of paragraph: String) -> Mark? {
    // Nothing that marks a paragraph is longer than this: the others are not looked through.
    guard let end = paragraph.utf8.prefix(6).firstIndex(of: ASCII.space) else { return nil }
    let first = paragraph[..<end]
    guard first.hasSuffix("."), first.utf8.count > 1 else { return nil }
    let name = String(first.dropLast())
    if name.hasSuffix("°"), !name.dropLast().isEmpty,
      name.dropLast().utf8.allSatisfy({ ASCII.isDigit($0) })
    {
      return .degree(name)
    }
    let bytes = Array(name.utf8)
    if ASCII.isDigit(bytes[0]), bytes.dropFirst().allSatisfy({ ASCII.isDigit($0) }) {
      return .lid(name)
    }
    let isLetter = bytes.count <= 2 && bytes.allSatisfy { ASCII.isLetter($0) && !ASCII.isUpper($0) }
    return isLetter ? .letter(name) : nil
  }

  /// Ends the text that is being read.
  private mutating func close() {
    endParagraph()
    guard let open = text, let article else { return }
    text = nil
    if !open.hasSource || open.lines.isEmpty {
      let states = open.states.map { $0.text }.joined(separator: ", ")
      report(
        open.heading,
        open.lines.isEmpty
          ? Bilingual(
            dutch: "onder deze kop staan geen woorden van de wet",
            english: "no words of the law stand below this heading")
          : Bilingual(
            dutch: "bij deze tekst staat niet waar zij is gelezen",
            english: "where this text was read is not said"),
        open.lines.isEmpty
          ? Bilingual(
            dutch: "zet elke regel van de wet achter >",
            english: "put each line of the law behind >")
          : Bilingual(
            dutch: "zet erboven: Bron: \(lawNumber), artikel \(article), tekst \(states)",
            english: "put above it: Bron: \(lawNumber), artikel \(article), tekst \(states)"))
    }
    articles.append(
      LawArticle(
        number: article, states: open.states, lines: open.lines, isWhole: open.isWhole,
        place: place(open.heading)))
  }

  private func place(_ range: Range<Int>) -> Place {
    Place(source: number, from: range.lowerBound, to: range.upperBound)
  }

  private mutating func report(_ range: Range<Int>, _ message: Bilingual, _ help: Bilingual) {
    diagnostics.append(Diagnostic(.malformedLawText, at: place(range), message, help: help))
  }
}
