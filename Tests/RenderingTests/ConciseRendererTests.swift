import Diagnostics
import Rendering
import Testing

@Suite struct ConciseRendererTests {
  @Test func oneLineThatEditorsRead() {
    let sample = Sample((path: "ledgers/2020.journal", text: "2020-03-12 * x\n    Crediteuren\n"))
    var finding = Diagnostic(
      .misspelledLabel, at: sample.place("Crediteuren"),
      Bilingual(dutch: "label onbekend", english: "unknown label"))
    var dutch = ConciseRenderer(sources: sample.sources, language: .dutch)
    var english = ConciseRenderer(sources: sample.sources, language: .english)
    #expect(
      dutch.render(finding) == "ledgers/2020.journal:2:5: waarschuwing LBL-01 label onbekend")
    #expect(english.render(finding) == "ledgers/2020.journal:2:5: warning LBL-01 unknown label")
    finding.severity = .error
    #expect(dutch.render(finding) == "ledgers/2020.journal:2:5: fout LBL-01 label onbekend")
    finding.severity = .note
    #expect(dutch.render(finding) == "ledgers/2020.journal:2:5: opmerking LBL-01 label onbekend")
  }

  @Test func textOfABookCannotBreakTheLineOrActOnTheTerminal() {
    let sample = Sample((path: "a\u{1B}[2J\n.journal", text: "x"))
    let finding = Diagnostic(.unknownLine, at: sample.end(), .same("regel\r\n'\u{1B}]0;x\u{7}'"))
    var renderer = ConciseRenderer(sources: sample.sources, language: .dutch)
    #expect(renderer.render(finding) == "a␛[2J␊.journal:1:2: fout JNL-01 regel␍␊'␛]0;x␇'")
  }

  /// The reader of a long line counts in pieces; the plain way is in `LineIndex`.
  @Test(arguments: [
    "é", "e\u{301}", "🇳🇱", "👩‍👩‍👧", "漢a", "\u{915}\u{94D}\u{937}", "a\u{1}b", "x",
    "한", "\u{1112}\u{1161}\u{11AB}",
  ])
  func columnsOfLongLines(unit: String) {
    let line = "begin " + String(repeating: unit, count: 9000)
    let sample = Sample("eerste regel\n" + line + "\n")
    let index = LineIndex(sample.sources[0])
    var renderer = ConciseRenderer(sources: sample.sources, language: .dutch)
    // Forward in steps that do not fit the unit, and back to the beginning once.
    let steps = Array(stride(from: 13, to: 13 + line.utf8.count, by: 5003)) + [14, 9001]
    for offset in steps {
      let place = Place(source: 0, from: offset, to: offset)
      let column = index.column(at: place.range.start, in: sample.sources[0])
      let text = renderer.render(Diagnostic(.unknownLine, at: place, .same("x")))
      #expect(text == "boek.journal:2:\(column): fout JNL-01 x")
    }
  }

  /// Counting from the beginning of the line for each finding would take hours here.
  @Test(.timeLimit(.minutes(1))) func manyFindingsOnOneLongLine() {
    let sample = Sample(String(repeating: "0123456789", count: 200_000))
    var renderer = ConciseRenderer(sources: sample.sources, language: .dutch)
    for offset in stride(from: 0, to: 2_000_000, by: 20) {
      let place = Place(source: 0, from: offset, to: offset + 1)
      let text = renderer.render(Diagnostic(.unknownLine, at: place, .same("x")))
      guard text == "boek.journal:1:\(offset + 1): fout JNL-01 x" else {
        Issue.record("\(text)")
        return
      }
    }
  }

  @Test func aPlaceInATextThatWasNotReadIsABrokenPromise() async {
    await #expect(processExitsWith: .failure) {
      let place = Place(source: 1, from: 0, to: 0)
      var renderer = ConciseRenderer(
        sources: [Source(path: "a", text: "x")], language: .dutch)
      _ = renderer.render(Diagnostic(.unknownLine, at: place, .same("x")))
    }
  }
}
