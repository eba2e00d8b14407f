import Diagnostics
import Examples
import Norms
import TestSupport
import Testing

/// The rulebook that is shipped, and the one that its guide builds up.
@Suite struct ShippedTests {
  @Test func theShippedRulebook() throws {
    let tested = try TestedRulebook.shipped()
    #expect(tested.complaints == [])
    #expect(tested.test.results.count == tested.reading.rulebook.norms.count)
    #expect(tested.test.results.count > 50)
    for result in tested.test.results {
      #expect(result.examples >= 2, "\(result.code)")
      #expect(result.noticed * 10 >= result.changes * 9, "\(result.code)")
    }
  }

  /// Whoever does not read the Dutch of a norm still reads what it finds.
  @Test func everyNormSpeaksEnglish() throws {
    for norm in try TestedRulebook.shipped().reading.rulebook.norms {
      #expect(norm.title.dutch != norm.title.english, "\(norm.code)")
      #expect(norm.rule.englishMessage != nil, "\(norm.code)")
      #expect((norm.rule.advice == nil) == (norm.rule.englishAdvice == nil), "\(norm.code)")
    }
  }

  @Test func theTutorial() throws {
    let blocks = try Tutorial.blocks()
    #expect(blocks.count == 4)
    let tested = TestedRulebook([("rules/eigen.md", blocks.joined(separator: "\n\n"))])
    #expect(tested.complaints == [])
    #expect(tested.reading.rulebook.norms.map { $0.code } == ["EIG-01", "EIG-02", "EIG-03"])
    #expect(tested.test.results.allSatisfy { $0.changes > 0 && $0.changes == $0.noticed })
  }

  /// What `norms test` reads of the guide is the tutorial, line for line where it stands.
  @Test func theTutorialIsReadWhereItStands() throws {
    let page = Source(path: Tutorial.page, text: try TestedRulebook.text(Tutorial.page))
    let rules = TutorialText.rules(in: page)
    let reading = RulebookReading.read([rules], firstNumber: 0)
    #expect(reading.rulebook.norms.map { $0.code } == ["EIG-01", "EIG-02", "EIG-03"])
    let test = NormTest(reading.rulebook, reading.documents)
    #expect(test.results.allSatisfy { $0.changes > 0 && $0.changes == $0.noticed })
    #expect(reading.diagnostics.isEmpty && test.diagnostics.isEmpty)
    // A finding about a norm points at its line of the page.
    for norm in reading.rulebook.norms {
      let line = LineIndex(rules).line(at: norm.place.range.start)
      let range = LineIndex(page).range(ofLine: line, in: page)
      #expect(page.text(in: range).hasPrefix("## \(norm.code) "))
    }
  }

  @Test func onlyWhatIsAskedForIsTested() throws {
    let reading = try TestedRulebook.shipped().reading
    let test = NormTest(reading.rulebook, reading.documents) { $0.code == "BGR-03" }
    #expect(test.results.map { $0.code } == ["BGR-03"])
  }
}
