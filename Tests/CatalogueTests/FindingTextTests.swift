import Diagnostics
import Reading
import TestSupport
import Testing

/// The words of the findings themselves, wherever in the sources they are made.
@Suite struct FindingTextTests {
  private static let diagnostics = JournalFixture.all.flatMap {
    BookReading.read($0.roots, from: $0.access).allDiagnostics
  }

  @Test func aMessageIsAPhraseInEachLanguage() {
    #expect(Self.diagnostics.count > 2 * Set(JournalFixture.all.map { $0.code }).count)
    for diagnostic in Self.diagnostics {
      let message = diagnostic.message
      #expect(message.dutch != message.english)
      expectPhrase(message)
      // A message is one line of a list; what is quoted in it is cut.
      for language in Language.allCases {
        #expect(message.text(in: language).count <= 160, "\(message.text(in: language))")
      }
    }
  }

  /// Who reads a finding wants to know what to do about it.
  @Test func everyFindingSaysWhatToDo() throws {
    for diagnostic in Self.diagnostics {
      let help = try #require(diagnostic.help, "\(diagnostic.code.text)")
      #expect(help.dutch != help.english)
      expectPhrase(help)
    }
  }

  @Test func labelsAndNotesArePhrases() {
    let labels = Self.diagnostics.flatMap { [$0.label].compactMap { $0 } + $0.notes }
    let related = Self.diagnostics.flatMap { $0.related.map { $0.label } }
    #expect(!labels.isEmpty && !related.isEmpty)
    for text in labels + related { expectPhrase(text) }
  }

  @Test func severityIsThatOfTheCode() {
    for diagnostic in Self.diagnostics {
      #expect(diagnostic.severity == diagnostic.code.builtIn?.severity)
    }
  }

  private func expectPhrase(
    _ text: Bilingual, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for language in Language.allCases {
      let text = text.text(in: language)
      #expect(!text.isEmpty, sourceLocation: sourceLocation)
      // A decimal mark or number at the end is the user's, a full stop is ours.
      let isSentence = text.hasSuffix(".") && text.dropLast().last?.isLetter == true
      #expect(!isSentence && !text.contains("\n"), "\(text)", sourceLocation: sourceLocation)
      #expect(
        text.first?.isWhitespace == false && text.last?.isWhitespace == false, "\(text)",
        sourceLocation: sourceLocation)
    }
  }
}
