import Diagnostics
import Examples
import Norms
import TestSupport
import Testing

/// Norms as somebody writes them who has read the guide, and nothing else.
@Suite struct CorpusTests {
  private static func corpus() throws -> TestedRulebook {
    let path = "Tests/ExamplesTests/Corpus/nieuw.md"
    return TestedRulebook([(path, try TestedRulebook.text(path))])
  }

  /// Each is read, each of its examples comes out, and no small change to it goes unnoticed.
  @Test func newNormsDoWhatTheirExamplesSay() throws {
    let tested = try Self.corpus()
    #expect(tested.complaints == [])
    #expect(tested.test.results.count == tested.reading.rulebook.norms.count)
    for result in tested.test.results {
      #expect(result.changes > 0 && result.changes == result.noticed, "\(result.code)")
    }
  }
}
