import Basics
import Diagnostics
import Markdown

/// A norm as its heading, table and blocks give it, before its own text is read.
struct NormSection {
  /// Empty where the heading has none, which has then been said.
  let code: String
  let title: String
  let level: Int
  let place: Place
  var isBroken = false
  var hasUnknownFence = false
  private(set) var hasTable = false
  private(set) var citations: [Citation] = []
  private(set) var validity: Validity?
  private var table = NormTable()
  var explanation: [String] = []
  var fence: Fence?
  var examples: [Example] = []
  private var rule: NormRule?
  private var text = ""

  init(_ heading: Heading, at place: Place, _ diagnostics: inout [Diagnostic]) {
    level = heading.level
    self.place = place
    let heading = heading.content.text
    let words = heading.spacedWords
    let first = words.first.map { String($0) } ?? ""
    let isCode = FindingCode.isNorm(first)
    code = isCode ? first : ""
    title = isCode && words.count > 1 ? String(heading[words[1].startIndex...]) : ""
    guard !isCode || title.isEmpty else { return }
    isBroken = true
    let upper = first.uppercased()
    diagnostics.append(
      Diagnostic(
        .unreadableNormCode, at: place,
        isCode
          ? Bilingual(
            dutch: "achter \(first) ontbreekt de titel van de norm",
            english: "the title of the norm is missing behind \(first)")
          : Bilingual(
            dutch: "de kop van deze norm begint niet met een code",
            english: "the heading of this norm does not begin with a code"),
        help: !isCode && FindingCode.isNorm(upper)
          ? Wording.meant(upper)
          : Bilingual(
            dutch: "schrijf code en titel, zoals BGR-01 Activiteiten blijven binnen hun thema",
            english: "write code and title, such as BGR-01 Activiteiten blijven binnen hun thema"))
    )
  }

  mutating func read(
    _ table: Table, _ document: MarkdownDocument, _ diagnostics: inout [Diagnostic]
  ) {
    hasTable = true
    var found: [Diagnostic] = []
    self.table.read(table, document, &found)
    citations = self.table.citations
    validity = self.table.validity
    if !found.isEmpty { isBroken = true }
    diagnostics += found
  }

  /// Says what the table and the blocks of the norm lack.
  mutating func reportMissing(_ diagnostics: inout [Diagnostic]) {
    var found = table.missing(at: place)
    // A block with a misspelled word has been spoken of, and is most likely the one.
    if fence == nil {
      isBroken = true
      if !hasUnknownFence {
        found.append(
          Diagnostic(
            .misplacedNormBlock, at: place,
            Bilingual(
              dutch: "deze norm heeft geen blok ```norm",
              english: "this norm has no block ```norm"),
            help: Bilingual(
              dutch: "zet onder de uitleg een blok ```norm met voor elk … en eis …",
              english: "put a block ```norm below the explanation, with voor elk … and eis …")))
      }
    }
    if !found.isEmpty { isBroken = true }
    diagnostics += found
  }

  /// Reads the block of the norm; returns what is wrong with it.
  mutating func readRule(
    _ document: MarkdownDocument, _ values: DatedValueNames
  ) -> [Diagnostic] {
    guard let fence else { return [] }
    text = fence.text(in: document.source)
    var (rule, diagnostics) = RuleReader.read(fence, of: document, values: values)
    self.rule = rule
    if let rule, !hasUnknownFence, let problem = missingExample(rule.demand) {
      diagnostics.append(problem)
    }
    textPlace = document.place(fence.content)
    return diagnostics
  }

  private var textPlace: Place?

  private func missingExample(_ demand: NormRule.Demand) -> Diagnostic? {
    func has(_ expectations: Example.Expectation...) -> Bool {
      examples.contains { expectations.contains($0.expectation) }
    }
    var missing: [String] = []
    switch demand {
    case .requirement:
      // A norm about a year that still runs is met so far, and for good only when it is over.
      if !has(.complies, .ongoing) { missing.append("voldoet") }
      if !has(.fails) { missing.append("voldoet niet") }
    case .question:
      if !has(.undetermined) { missing.append("niet te toetsen") }
      if !has(.complies, .notApplicable) { missing.append("voldoet") }
    }
    guard !missing.isEmpty else { return nil }
    return Diagnostic(
      .missingNormExample, at: place,
      Bilingual(
        dutch: "deze norm heeft geen voorbeeld: \(missing.listed(with: "en"))",
        english: "this norm has no example: \(missing.listed(with: "and"))"),
      help: Bilingual(
        dutch: "zet onder de norm een blok ```voorbeeld \(missing[0]) met een klein boek",
        english: "put a block ```voorbeeld \(missing[0]) with a small book below the norm"))
  }

  /// Holds what the norm rests on against the texts of the law; what does not exist breaks it.
  mutating func readCitations(
    _ laws: LawTexts, _ numbers: LawNumbers, _ document: MarkdownDocument
  ) -> [Diagnostic] {
    guard !isBroken, let basis = table.basis else { return [] }
    let found = CitationCheck(laws: laws).findings(
      citations.map { numbers.completed($0) }, in: basis, of: document)
    if found.contains(where: { $0.code == .absentCitation }) { isBroken = true }
    return found
  }

  /// The norm, if nothing is wrong with it.
  func norm(_ laws: LawNumbers) -> Norm? {
    guard !isBroken, let rule, let validity, let severities = table.severities, let textPlace
    else { return nil }
    return Norm(
      code: code, title: Bilingual(dutch: title, english: table.english ?? title), place: place,
      citations: citations.map { laws.completed($0) }, validity: validity,
      severities: severities, audience: table.audience, silentBeside: table.silentBeside,
      explanation: explanation, rule: rule,
      text: text, textPlace: textPlace, examples: examples)
  }
}
