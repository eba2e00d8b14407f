package import Diagnostics
package import Markdown
package import Norms

/// Runs the examples of a rulebook, changes its norms to see whether the examples notice, and holds
/// the norms against each other.
package struct NormTest {
  /// How a norm fared.
  package struct Result: Sendable {
    package let code: String
    package let examples: Int
    package internal(set) var changes = 0
    package internal(set) var noticed = 0
  }

  package private(set) var results: [Result] = []
  /// In the order in which they are shown.
  package private(set) var diagnostics: [Diagnostic] = []

  private let rulebook: Rulebook
  private let documents: [MarkdownDocument]

  /// Tests the norms that `isWanted` picks; `documents` are those that the rulebook was read from.
  package init(
    _ rulebook: Rulebook, _ documents: [MarkdownDocument], isWanted: (Norm) -> Bool = { _ in true }
  ) {
    self.rulebook = rulebook
    self.documents = documents
    for chapter in rulebook.chapters { test(chapter, isWanted) }
    diagnostics += NormRelationFindings(rulebook).findings(isWanted: isWanted)
    diagnostics.sort { $0.precedes($1) }
  }

  private mutating func test(_ chapter: Chapter, _ isWanted: (Norm) -> Bool) {
    guard let document = documents.first(where: { $0.number == chapter.source }) else { return }
    let premise = chapter.premise.flatMap { NormTest.fence($0, of: document) }
    let known = testPremise(premise, chapter, isWanted)
    let text = premise.map { $0.text(in: document.source) }
    for number in chapter.norms where isWanted(rulebook.norms[number]) {
      test(number, premise: text, known, document)
    }
  }

  private static func fence(_ block: Int, of document: MarkdownDocument) -> Fence? {
    guard case .fence(let fence) = document.blocks[block] else { return nil }
    return fence
  }

  /// The premise complies with every norm of its file, so that an example shows what it changes.
  ///
  /// Returns what is wrong with its text, which every example has from it.
  private mutating func testPremise(
    _ fence: Fence?, _ chapter: Chapter, _ isWanted: (Norm) -> Bool
  ) -> Set<String> {
    guard let fence, let document = documents.first(where: { $0.number == chapter.source }) else {
      return []
    }
    let book = ExampleBook(
      ExampleText(premise: fence.text(in: document.source), example: ""))
    let place = document.place(fence.infoRange)
    for problem in book.problems { report(unreadable: problem, at: place, isPremise: true) }
    for number in chapter.norms where isWanted(rulebook.norms[number]) {
      let verdict = book.verdict(of: number, rulebook)
      guard verdict == .fails || verdict == .undetermined else { continue }
      let norm = rulebook.norms[number]
      diagnostics.append(
        Diagnostic(
          .premiseFails, at: place,
          Bilingual(
            dutch: "bij \(norm.code) geeft het uitgangspunt: \(verdict.words(in: .dutch))",
            english: "the premise (uitgangspunt) is \(verdict.words(in: .english)) by \(norm.code)"
          ),
          related: [
            Diagnostic.Related(
              place: norm.place, label: Bilingual(dutch: "deze norm", english: "this norm"))
          ],
          help: Bilingual(
            dutch: "maak het uitgangspunt zo dat het aan alle normen van het bestand voldoet",
            english: "make the premise comply with every norm of the file")))
    }
    return Set(book.problems.map { $0.dutch })
  }

  private mutating func test(
    _ number: Int, premise: String?, _ known: Set<String>, _ document: MarkdownDocument
  ) {
    let norm = rulebook.norms[number]
    var books: [(book: ExampleBook, expectation: Example.Expectation)] = []
    var isTold = false
    for example in norm.examples {
      guard let fence = NormTest.fence(example.block, of: document) else { continue }
      let book = ExampleBook(
        ExampleText(premise: premise, example: fence.text(in: document.source)))
      for problem in book.problems where !known.contains(problem.dutch) {
        report(unreadable: problem, at: example.place)
      }
      let verdict = book.verdict(of: number, rulebook)
      if verdict != example.expectation {
        diagnostics.append(NormTest.surprise(verdict, example, norm))
      }
      books.append((book, verdict))
      guard let row = example.row, verdict == example.expectation else { continue }
      let places = book.places(of: number, rulebook)
      if !places.contains(where: { $0.isAt(row) }) {
        diagnostics.append(NormTest.misplaced(places, example, norm))
      }
      isTold = isTold || places.contains { $0.isTold(by: row) }
    }
    var result = Result(code: norm.code, examples: norm.examples.count)
    // Where a norm counts rows, one of them is marked, and no outcome tells which.
    if norm.rule.countsSome || norm.examples.contains(where: { $0.row != nil }) {
      result.changes += 1
      result.noticed += isTold ? 1 : 0
      if !isTold { diagnostics.append(NormTest.unnoticedMove(norm)) }
    }
    for mutation in Mutation.all(of: norm, in: rulebook) {
      result.changes += 1
      var changed = rulebook
      changed.norms[number] = norm.with(mutation.rule)
      if let value = mutation.value { changed.values[value.number] = value.value }
      if books.contains(where: { $0.book.verdict(of: number, changed) != $0.expectation }) {
        result.noticed += 1
      } else {
        diagnostics.append(NormTest.survivor(mutation, norm))
      }
    }
    results.append(result)
  }

  // MARK: Words

  private mutating func report(
    unreadable problem: Bilingual, at place: Place, isPremise: Bool = false
  ) {
    diagnostics.append(
      Diagnostic(
        .unreadableExample, at: place,
        Bilingual(
          dutch: (isPremise ? "in dit uitgangspunt: " : "in dit voorbeeld: ") + problem.dutch,
          english: (isPremise ? "in this premise: " : "in this example: ") + problem.english
        ),
        help: Bilingual(
          dutch: "verbeter de tabel of de boeking die erin staat",
          english: "mend the table or the transaction in it")))
  }

  private static func surprise(
    _ verdict: Example.Expectation, _ example: Example, _ norm: Norm
  ) -> Diagnostic {
    surprise(
      example, norm,
      Bilingual(
        dutch: "\(norm.code) geeft hier: \(verdict.words(in: .dutch)); verwacht was: "
          + example.expectation.words(in: .dutch),
        english: "\(norm.code) is \(verdict.words(in: .english)) here, and not "
          + example.expectation.words(in: .english)),
      help: Bilingual(
        dutch: "verbeter de norm, of wat het voorbeeld verwacht",
        english: "mend the norm, or what the example expects"))
  }

  private static func surprise(
    _ example: Example, _ norm: Norm, _ message: Bilingual, notes: [Bilingual] = [], help: Bilingual
  ) -> Diagnostic {
    Diagnostic(
      .exampleSurprises, at: example.place, message,
      related: [
        Diagnostic.Related(
          place: norm.textPlace, label: Bilingual(dutch: "de norm", english: "the norm"))
      ], notes: notes, help: help)
  }

  private static func misplaced(
    _ places: [ExamplePlace], _ example: Example, _ norm: Norm
  ) -> Diagnostic {
    let found = places.first?.line ?? ""
    return surprise(
      example, norm,
      Bilingual(
        dutch: "\(norm.code) wijst hier een andere regel aan dan die met: \(example.row ?? "")",
        english: "\(norm.code) marks another line here than that with: \(example.row ?? "")"),
      notes: [Bilingual(dutch: "aangewezen: \(found)", english: "marked: \(found)")],
      help: Bilingual(
        dutch: "verbeter de norm, of de regel die het voorbeeld achter bij noemt",
        english: "mend the norm, or the line that the example names behind bij"))
  }

  private static func unnoticedMove(_ norm: Norm) -> Diagnostic {
    unnoticed(
      Bilingual(
        dutch: "de bevinding staat bij een andere regel",
        english: "the finding stands at another line"), norm,
      help: Bilingual(
        dutch: "noem achter een voorbeeld de regel, zoals voorbeeld voldoet niet bij Gemeente",
        english: "name the line behind an example, such as voorbeeld voldoet niet bij Gemeente"))
  }

  private static func survivor(_ mutation: Mutation, _ norm: Norm) -> Diagnostic {
    let dutch = mutation.becomes.isEmpty ? "valt weg" : "wordt \(mutation.becomes)"
    let english = mutation.becomes.isEmpty ? "is dropped" : "becomes \(mutation.becomes)"
    return unnoticed(
      Bilingual(
        dutch: "\(mutation.was) \(dutch)", english: "\(mutation.was) \(english)"), norm,
      help: Bilingual(
        dutch: "voeg een voorbeeld toe waarin dit het verschil maakt",
        english: "add an example in which this makes the difference"))
  }

  private static func unnoticed(
    _ change: Bilingual, _ norm: Norm, help: Bilingual
  ) -> Diagnostic {
    Diagnostic(
      .unnoticedChange, at: norm.textPlace,
      Bilingual(
        dutch: "geen voorbeeld van \(norm.code) merkt het als dit verandert",
        english: "no example of \(norm.code) notices when this changes"),
      notes: [
        Bilingual(
          dutch: "verandering: \(change.dutch)", english: "change: \(change.english)")
      ], help: help)
  }
}

extension Example.Expectation {
  package func words(in language: Language) -> String {
    switch (self, language) {
    case (_, .dutch): rawValue
    case (.complies, .english): "complied with (voldoet)"
    case (.fails, .english): "broken (voldoet niet)"
    case (.undetermined, .english): "undetermined (niet te toetsen)"
    case (.ongoing, .english): "ongoing (loopt nog)"
    case (.notApplicable, .english): "not applicable (niet van toepassing)"
    }
  }
}
