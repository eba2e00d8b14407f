import Basics
import Testing

@Suite struct TextPartsTests {
  @Test(arguments: [
    ("aan ab aan", "aan", "b", "b ab b"), ("aaa", "aa", "b", "ba"), ("é en e", "e", "a", "é an a"),
    ("geen", "x", "y", "geen"), ("", "x", "y", ""), ("tekst", "", "y", "tekst"),
    ("a", "a", "aa", "aa"),
  ])
  func eachPlaceIsReplacedOnce(text: String, part: String, other: String, expected: String) {
    #expect(text.replacing(part: part, by: other) == expected)
  }

  /// As many places as a document can have take no stack.
  @Test func manyPlacesAreReplaced() {
    let text = String(repeating: "ab", count: 200_000)
    #expect(text.replacing(part: "b", by: "") == String(repeating: "a", count: 200_000))
  }

  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a of b"), (["a", "b", "c"], "a, b of c"),
  ])
  func theLastOfAListStandsBehindAWord(names: [String], expected: String) {
    #expect(names.listed(with: "of") == expected)
  }
}
