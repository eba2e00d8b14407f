import Basics
import Diagnostics
import Ledger
import Markdown

/// Reads a file of the rulebook: its norms, its values, and the book that its examples begin from.
///
/// A norm reaches from its heading up to the next heading of the same level or a higher one, or up
/// to the next norm.
struct ChapterReader {
  let document: MarkdownDocument
  private(set) var sections: [NormSection] = []
  private(set) var values: [ValueTable] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var title: String?
  private var premise: Int?
  /// Whether the last of the sections goes on.
  private var isOpen = false

  init(_ document: MarkdownDocument) { self.document = document }

  mutating func read() {
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .heading(let heading): read(heading, index)
      case .table(let table): read(table)
      case .fence(let fence): read(fence, index)
      case .prose(let prose): explain(prose.content.text)
      case .thematicBreak, .comment, .frontMatter: break
      }
    }
    for index in sections.indices { sections[index].reportMissing(&diagnostics) }
    diagnostics += MarkdownProblems.diagnostics(of: document)
  }

  func chapter(_ norms: Range<Int>) -> Chapter {
    let name = document.source.path.split(separator: "/").last.map { String($0) } ?? ""
    return Chapter(
      source: document.number, title: title ?? name, premise: premise, norms: norms)
  }

  /// Reads the blocks of the norms, when the values of all files are known.
  mutating func readRules(_ values: DatedValueNames) {
    for index in sections.indices {
      diagnostics += sections[index].readRule(document, values)
    }
  }

  private mutating func report(
    _ code: DiagnosticCode, at range: TextRange, _ message: Bilingual,
    related: [Diagnostic.Related] = [], help: Bilingual
  ) {
    diagnostics.append(
      Diagnostic(code, at: document.place(range), message, related: related, help: help))
  }

  private mutating func explain(_ text: String) {
    guard isOpen, let last = sections.indices.last, sections[last].examples.isEmpty else { return }
    // Below the norm, `So and so:` speaks of the example that follows.
    if text.isEmpty || (sections[last].fence != nil && text.hasSuffix(":")) { return }
    sections[last].explanation.append(text)
  }

  // MARK: Headings

  private mutating func read(_ heading: Heading, _ index: Int) {
    if heading.level == 1, title == nil, !heading.content.isEmpty { title = heading.content.text }
    if heading.level > 1, isNorm(headingAt: index) {
      let place = document.place(
        heading.content.isEmpty ? heading.range : heading.content.range)
      sections.append(NormSection(heading, at: place, &diagnostics))
      isOpen = true
    } else if isOpen, let last = sections.last, heading.level <= last.level {
      isOpen = false
    } else {
      explain(heading.content.text)
    }
  }

  /// Whether the table of a norm stands between a heading and the next one.
  private func isNorm(headingAt index: Int) -> Bool {
    for block in document.blocks[(index + 1)...] {
      switch block {
      case .heading: return false
      case .table(let table): if NormTable.isNorm(table) { return true }
      default: break
      }
    }
    return false
  }

  // MARK: Tables

  private mutating func read(_ table: Table) {
    if NormTable.isNorm(table) {
      if isOpen, let last = sections.indices.last, !sections[last].hasTable {
        sections[last].read(table, document, &diagnostics)
      } else {
        misplacedTable(table)
      }
    } else if ValueTable.isValue(table) {
      if let value = ValueTable.read(table, document, &diagnostics) { values.append(value) }
    }
  }

  private mutating func misplacedTable(_ table: Table) {
    let cell = table.rows[0][0].range
    report(
      .misplacedNormBlock, at: cell.count > 0 ? cell : table.range,
      isOpen
        ? Bilingual(
          dutch: "deze norm heeft al een tabel", english: "this norm has a table already")
        : Bilingual(
          dutch: "boven deze tabel ontbreekt de kop van de norm",
          english: "the heading of the norm is missing above this table"),
      help: Bilingual(
        dutch: "zet er een kop boven met code en titel, zoals ## BGR-01 Budget per thema",
        english: "put a heading above it with code and title, such as ## BGR-01 Budget per thema"))
  }

  // MARK: Fences

  private static let fenceWords = ["norm", "voorbeeld", "uitgangspunt", "text"]

  private mutating func read(_ fence: Fence, _ index: Int) {
    let words = fence.info.lowercased().spacedWords.map { String($0) }
    let range = fence.infoRange.count > 0 ? fence.infoRange : fence.range
    switch (words.first, words.count) {
    case ("norm", 1): readNorm(fence, range)
    case ("uitgangspunt", 1):
      if let premise { return repeatedPremise(range, document.blocks[premise].range) }
      premise = index
    case ("voorbeeld", _):
      readExample(Array(words.dropFirst()), index, range)
    case ("text", 1): break
    default: unknownFence(words.first ?? "", range)
    }
  }

  private mutating func readNorm(_ fence: Fence, _ range: TextRange) {
    guard isOpen, let last = sections.indices.last else {
      return report(
        .misplacedNormBlock, at: range,
        Bilingual(
          dutch: "dit blok hoort bij geen norm: er is geen kop met de tabel van een norm boven",
          english: "this block belongs to no norm: no heading with a norm's table is above it"),
        help: Bilingual(
          dutch: "zet er een kop boven met code en titel, en een tabel Norm",
          english: "put a heading above it with code and title, and a table Norm"))
    }
    if let first = sections[last].fence {
      sections[last].isBroken = true
      return report(
        .misplacedNormBlock, at: range,
        Bilingual(dutch: "deze norm heeft al een blok", english: "this norm has a block already"),
        related: [
          Diagnostic.Related(
            place: document.place(first.infoRange),
            label: Bilingual(dutch: "het eerste", english: "the first"))
        ],
        help: Bilingual(
          dutch: "geef het een eigen kop en tabel, of haal het weg",
          english: "give it a heading and table of its own, or take it away"))
    }
    sections[last].fence = fence
  }

  /// Reads what an example expects, and behind `bij` at which line.
  private mutating func readExample(_ words: [String], _ index: Int, _ range: TextRange) {
    let end = words.firstIndex(of: "bij") ?? words.count
    let name = words[..<end].joined(separator: " ")
    guard let expectation = Example.Expectation(rawValue: name) else {
      return unknownExpectation(name, range)
    }
    let row = words.dropFirst(end + 1).joined(separator: " ")
    let isFinding = expectation == .fails || expectation == .undetermined
    // Only a finding stands anywhere.
    if end < words.count, row.isEmpty || !isFinding {
      return unknownExpectation(words.joined(separator: " "), range)
    }
    let example = Example(
      expectation, at: row.isEmpty ? nil : row, block: index, place: document.place(range))
    if isOpen, let last = sections.indices.last {
      sections[last].examples.append(example)
    } else {
      report(
        .misplacedNormBlock, at: example.place.range,
        Bilingual(
          dutch: "dit voorbeeld hoort bij geen norm", english: "this example belongs to no norm"),
        help: Bilingual(
          dutch: "zet het onder de kop van een norm", english: "put it below the heading of a norm")
      )
    }
  }

  private mutating func repeatedPremise(_ range: TextRange, _ first: TextRange) {
    report(
      .misplacedNormBlock, at: range,
      Bilingual(
        dutch: "dit hoofdstuk heeft al een uitgangspunt",
        english: "this chapter has an uitgangspunt already"),
      related: [
        Diagnostic.Related(
          place: document.place(first), label: Bilingual(dutch: "het eerste", english: "the first"))
      ],
      help: Bilingual(
        dutch: "voeg de twee samen, of maak er twee bestanden van",
        english: "join the two, or make two files of it"))
  }

  private mutating func unknownExpectation(_ name: String, _ range: TextRange) {
    if isOpen, let last = sections.indices.last { sections[last].hasUnknownFence = true }
    let known = Example.Expectation.allCases.map { $0.rawValue }
    report(
      .unknownNormFence, at: range,
      Bilingual(
        dutch: "achter voorbeeld hoort wat de norm er van zegt",
        english: "voorbeeld is followed by what the norm says of it"),
      help: Wording.nearest(to: name, among: known).map { Wording.meant("voorbeeld \($0)") }
        ?? Bilingual(
          dutch: "kies uit \(known.listed(with: "en"))",
          english: "choose from \(known.listed(with: "and"))"))
  }

  private mutating func unknownFence(_ word: String, _ range: TextRange) {
    let known = ChapterReader.fenceWords
    // A block that may have been meant for a norm is no part of it.
    if isOpen, let last = sections.indices.last, !word.isEmpty {
      sections[last].hasUnknownFence = true
    }
    report(
      .unknownNormFence, at: range,
      word.isEmpty
        ? Bilingual(
          dutch: "dit blok zegt niet wat het is", english: "this block does not say what it is")
        : Bilingual(
          dutch: "het normenboek kent geen blok \(Wording.short(word))",
          english: "the rulebook knows no block \(Wording.short(word))"),
      help: Wording.nearest(to: word, among: known).map { Wording.meant($0) }
        ?? Bilingual(
          dutch: "schrijf norm, voorbeeld of uitgangspunt, of text voor wat alleen gelezen wordt",
          english: "write norm, voorbeeld or uitgangspunt, or text for what is only read"))
  }
}
