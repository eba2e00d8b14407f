import TestSupport
import Testing

/// What fails is cut down to what it fails of.
@Suite struct ShrinkingTests {
  @Test(arguments: UInt64(0)..<20)
  func whatDoesNotMatterGoes(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = random.number(in: 1...80)
    let wanted = Set((0..<random.number(in: 1...4)).map { _ in random.below(count) })
    var tries = 0
    let small = Shrinking.smallest(Array(0..<count), tries: 10_000) { numbers in
      tries += 1
      return wanted.isSubset(of: numbers)
    }
    #expect(Set(small) == wanted && small == small.sorted())
    #expect(tries < 1_000)
  }

  @Test func whatDoesNotFailStays() {
    #expect(Shrinking.smallest([1, 2, 3]) { _ in false } == [1, 2, 3])
    #expect(Shrinking.smallest([Int]()) { _ in true } == [])
  }

  /// Every try may be a run of another program.
  @Test func triesAreBounded() {
    var tries = 0
    _ = Shrinking.smallest(Array(0..<1_000), tries: 50) { numbers in
      tries += 1
      return numbers.count > 900
    }
    #expect(tries == 50)
  }

  @Test func aJournalIsCutDownToItsFault() {
    var texts: Shrinking.Texts = (0..<4).map { seed in
      ("\(seed).journal", RandomJournal(seed: UInt64(seed), intent: .sound).files[0].text)
    }
    let faulty = "\n2020-01-01 fout\n    a    1 EUR\n    b   -2 EUR\n\n"
    texts[2].text += faulty
    func isUnbalanced(_ texts: Shrinking.Texts) -> Bool {
      texts.contains { $0.text.contains("    a    1 EUR\n    b   -2 EUR") }
    }
    let small = Shrinking.smallest(texts, tries: 10_000, stillFails: isUnbalanced)
    #expect(isUnbalanced(small))
    // The main file stays, empty.
    #expect(small.map { $0.path } == ["0.journal", "2.journal"])
    #expect(small[0].text.isEmpty)
    #expect(small[1].text == "    a    1 EUR\n    b   -2 EUR\n")
  }

  /// What a change did stays, and of what both versions share only what matters.
  @Test func twoVersionsAreCutDownTogether() {
    let before: Shrinking.Texts = [("a", "1\n2\n3\n4\n5\n"), ("b", "6\n7\n")]
    let after: Shrinking.Texts = [("a", "1\n2\nx\ny\n4\n5\n"), ("b", "6\n7\n")]
    let small = Shrinking.smallest(before, after) { _, after in
      after[0].text.contains("4") && after[1].text.contains("6")
    }
    #expect(small.before.map { $0.text } == ["3\n4\n", "6\n"])
    #expect(small.after.map { $0.text } == ["x\ny\n4\n", "6\n"])
    #expect(Shrinking.shown(small.after) == "--- a\nx\ny\n4\n\n--- b\n6\n")
  }
}
