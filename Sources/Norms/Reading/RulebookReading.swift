package import Diagnostics
import Ledger
package import Markdown

/// What the files of a rulebook say, and what is wrong with them.
package struct RulebookReading {
  package let rulebook: Rulebook
  /// In the order of the sources, so that the examples of norms can be taken out of them.
  package let documents: [MarkdownDocument]
  /// All findings, in the order in which they are shown.
  package let diagnostics: [Diagnostic]

  /// Reads the files below `rules`; the first of them is source `firstNumber`.
  ///
  /// A norm with a mistake in it is left out, and all others are read. Values may stand in any
  /// file, so the norms themselves are read when all tables have been. What norms rest on is held
  /// against the texts of laws, where there are any: a check trusts the rulebook, and has none.
  package static func read(
    _ sources: [Source], firstNumber: Int, laws texts: LawTexts? = nil
  ) -> RulebookReading {
    let documents = sources.enumerated().map {
      MarkdownDocument($0.element, number: firstNumber + $0.offset)
    }
    var chapters = documents.map { document in
      var reader = ChapterReader(document)
      reader.read()
      return reader
    }
    var rulebook = Rulebook()
    var diagnostics: [Diagnostic] = []
    let names = collectValues(chapters, into: &rulebook, &diagnostics)
    for index in chapters.indices { chapters[index].readRules(names) }
    let laws = LawNumbers(chapters.flatMap { $0.sections.flatMap { $0.citations } })
    var taken: [String: [NormSection]] = [:]
    for chapter in chapters {
      let first = rulebook.norms.count
      for section in chapter.sections {
        let earlier = taken[section.code, default: []]
        if let problem = repetition(section, of: earlier, chapter.document) {
          diagnostics.append(problem)
        } else {
          if !section.code.isEmpty { taken[section.code] = earlier + [section] }
          var section = section
          if let texts {
            diagnostics += section.readCitations(texts, laws, chapter.document)
          }
          if let norm = section.norm(laws) { rulebook.norms.append(norm) }
        }
      }
      rulebook.chapters.append(chapter.chapter(first..<rulebook.norms.count))
      diagnostics += chapter.diagnostics
    }
    if texts != nil { diagnostics += unknownCodes(rulebook) }
    for document in documents {
      diagnostics += TextFaults.diagnostics(of: document.source, number: document.number)
    }
    diagnostics.sort { $0.precedes($1) }
    return RulebookReading(rulebook: rulebook, documents: documents, diagnostics: diagnostics)
  }

  /// Says beside which codes a norm is silent that nothing has: a slip, or a chapter that was left
  /// out, so that only whoever tests the norms is told.
  private static func unknownCodes(_ rulebook: Rulebook) -> [Diagnostic] {
    let codes = rulebook.norms.map { $0.code }
    let known = Set(codes)
    return rulebook.norms.flatMap { norm in
      norm.silentBeside.filter {
        (!known.contains($0.value) && DiagnosticCode(typed: $0.value) == nil)
          || $0.value == norm.code
      }.map { code in
        Diagnostic(
          .unknownSilentCode, at: code.place,
          Bilingual(
            dutch: "\(norm.code) zwijgt bij \(Wording.short(code.value)), en dat is geen andere "
              + "norm of controle",
            english: "\(norm.code) is silent beside \(Wording.short(code.value)), and that is no "
              + "other norm or check"),
          help: Wording.nearest(to: code.value, among: codes.filter { $0 != norm.code })
            .map { Wording.meant($0) }
            ?? Bilingual(
              dutch: "schrijf de code van een norm of controle, zoals UIT-01",
              english: "write the code of a norm or check, such as UIT-01"))
      }
    }
  }

  /// Gathers the values of all files, and says which names are given twice.
  private static func collectValues(
    _ chapters: [ChapterReader], into rulebook: inout Rulebook, _ diagnostics: inout [Diagnostic]
  ) -> DatedValueNames {
    var names = DatedValueNames()
    for value in chapters.flatMap({ $0.values }) {
      if let first = names.number(of: value.value.name) {
        diagnostics.append(
          Diagnostic(
            .duplicateDatedValue, at: value.value.place,
            Bilingual(
              dutch: "er is al een waarde \"\(Wording.short(value.value.name))\"",
              english: "there is a value \"\(Wording.short(value.value.name))\" already"),
            related: [
              Diagnostic.Related(
                place: rulebook.values[first].place,
                label: Bilingual(dutch: "de eerste", english: "the first"))
            ],
            help: Bilingual(
              dutch: "zet alle rijen in één tabel, of geef een van beide een andere naam",
              english: "put all rows in one table, or give one of the two another name")))
      } else {
        names.add(value.value.name, value.isUsable ? value.value.unit : nil)
        rulebook.values.append(value.value)
      }
    }
    return names
  }

  /// Says that a code cannot be that of a norm, since something else in force has it.
  private static func repetition(
    _ section: NormSection, of earlier: [NormSection], _ document: MarkdownDocument
  ) -> Diagnostic? {
    let code = section.code
    if DiagnosticCode(typed: code) != nil {
      return Diagnostic(
        .duplicateNorm, at: section.place,
        Bilingual(
          dutch: "\(code) is al de code van een ingebouwde controle",
          english: "\(code) is the code of a built-in check already"),
        help: Bilingual(
          dutch: "geef de norm een andere code; wijkboek explain \(code) toont de controle",
          english: "give the norm another code; wijkboek explain \(code) shows the check"))
    }
    guard let validity = section.validity else { return nil }
    let overlapping = earlier.first { $0.validity.map { $0.overlaps(validity) } ?? false }
    guard let overlapping else { return nil }
    return Diagnostic(
      .duplicateNorm, at: section.place,
      Bilingual(
        dutch: "twee normen \(code) gelden in dezelfde tijd",
        english: "two norms \(code) are in force at the same time"),
      related: [
        Diagnostic.Related(
          place: overlapping.place, label: Bilingual(dutch: "de andere", english: "the other"))
      ],
      help: Bilingual(
        dutch:
          "laat de rij Geldig van de een eindigen voor de ander begint, of kies een andere code",
        english: "let Geldig of one end before the other begins, or choose another code"))
  }
}

extension Validity {
  func overlaps(_ other: Validity) -> Bool {
    let startsInTime = from.flatMap { from in other.until.map { from <= $0 } } ?? true
    let endsInTime = other.from.flatMap { from in until.map { from <= $0 } } ?? true
    return startsInTime && endsInTime
  }
}
