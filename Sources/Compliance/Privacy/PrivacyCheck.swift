import Basics
package import Diagnostics
package import Ledger
import Privacy

/// Personal data in books and documents, which go to municipality and tenants.
///
/// A text is looked at on its own, so that cores can share the texts, and the stretches of a large
/// one; the findings are the same however they are shared.
package enum PrivacyCheck {
  /// A part of a text that can be looked at by itself.
  package struct Stretch: Sendable {
    /// The index in the list of sources that were given.
    package let source: Int
    package let range: TextRange
  }

  /// The findings of all sources, in the order in which they are shown.
  ///
  /// The first of them is source `firstNumber` of the run. Names that end in `.md` are documents,
  /// all others journals.
  package static func run(on sources: [Source], firstNumber: Int = 0) -> [Diagnostic] {
    stretches(of: sources, cores: 1).flatMap { run(on: $0, of: sources, firstNumber: firstNumber) }
  }

  /// The findings of one stretch.
  package static func run(
    on stretch: Stretch, of sources: [Source], firstNumber: Int = 0
  ) -> [Diagnostic] {
    let source = sources[stretch.source]
    let found = source.withBytes { bytes in
      if isDocument(source) { return DocumentScan.find(in: bytes) }
      var scan = JournalScan()
      return scan.find(in: bytes, from: Int(stretch.range.start), to: Int(stretch.range.end))
    }
    return found.map { PrivacyFindings.finding($0, source: firstNumber + stretch.source) }
  }

  /// The findings of the documents of a rulebook, of which the first is source `firstNumber`.
  package static func run(onRules sources: [Source], firstNumber: Int) -> [Diagnostic] {
    sources.indices.flatMap { number in
      sources[number].withBytes { DocumentScan.find(in: $0, readsNorms: true) }
        .map { PrivacyFindings.finding($0, source: firstNumber + number) }
    }
  }

  /// The findings in the names of texts, of which the first is source `firstNumber`.
  package static func run(onNamesOf sources: [Source], firstNumber: Int = 0) -> [Diagnostic] {
    sources.indices.flatMap { number in
      let found = PersonalData.all(inPath: Array(sources[number].path.utf8)).map { $0.kind }
      return PersonalData.Kind.allCases.filter { found.contains($0) }
        .map { PrivacyFindings.finding($0, inNameOf: firstNumber + number) }
    }
  }

  /// The findings of a text that is neither journal nor document, which is source `number`.
  package static func run(onLinesOf source: Source, number: Int) -> [Diagnostic] {
    source.withBytes { bytes in
      var found: [PersonalData] = []
      var position = 0
      while position < bytes.count {
        let end = bytes.first(ASCII.lineFeed, from: position, to: bytes.count)
        found += PersonalData.all(in: bytes, position..<end)
        position = end + 1
      }
      return found
    }.map { PrivacyFindings.finding($0, source: number) }
  }

  /// The sources, the large journals cut at lines into a stretch for each core.
  package static func stretches(of sources: [Source], cores: Int) -> [Stretch] {
    sources.indices.flatMap { number -> [Stretch] in
      let source = sources[number]
      var cuts = [0]
      if cores > 1, source.count > 1 << 21, !isDocument(source) {
        for core in 1..<cores {
          let near = source.count / cores * core
          let cut = source.withBytes {
            min($0.first(ASCII.lineFeed, from: near, to: $0.count) + 1, $0.count)
          }
          if let last = cuts.last, cut > last { cuts.append(cut) }
        }
      }
      let ends = cuts.dropFirst() + [source.count]
      return zip(cuts, ends).map { Stretch(source: number, range: TextRange($0, $1)) }
    }
  }

  private static func isDocument(_ source: Source) -> Bool { source.path.hasSuffix(".md") }

  /// The findings in the accounts of a book, one for each posting to such an account.
  ///
  /// A book has few names for many postings, so the names are looked at first.
  package static func run(onAccountsOf book: Book) -> [Diagnostic] {
    let isSuspect = book.names.accounts.map { name in
      let bytes = Array(name.utf8)
      return !PersonalData.all(in: bytes.span, bytes.indices).isEmpty
    }
    guard isSuspect.contains(true) else { return [] }
    var diagnostics: [Diagnostic] = []
    for part in book.parts {
      let source = book.sources[part.source]
      for posting in part.postings where isSuspect[Int(posting.account)] {
        let account = PostingText(posting, in: source).account
        let found = source.withBytes {
          PersonalData.all(in: $0, Int(account.start)..<Int(account.end))
        }
        diagnostics += found.map { PrivacyFindings.finding($0, source: part.source) }
      }
    }
    return diagnostics
  }
}
