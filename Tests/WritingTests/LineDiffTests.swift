import TestSupport
import Testing

@testable import Writing

private func diff(_ old: String, _ new: String, context: Int = 3) -> String {
  let bytes = LineDiff.unifiedBytes(
    old: [UInt8](old.utf8), new: [UInt8](new.utf8), oldName: "a", newName: "b", context: context)
  return String(decoding: bytes, as: UTF8.self)
}

@Suite struct LineDiffTests {
  @Test func saysNothingAboutEqualTexts() {
    #expect(diff("a\nb", "a\nb") == "")
  }

  @Test func showsContext() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n") == """
        --- a
        +++ b
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +x
         6
         7
         8

        """)
  }

  @Test func partsChangesThatAreFarApart() {
    #expect(
      diff("1\n2\n3\n4\n", "0\n1\n2\n3\n", context: 1) == """
        --- a
        +++ b
        @@ -1 +1,2 @@
        +0
         1
        @@ -3,2 +4 @@
         3
        -4

        """)
    #expect(
      diff("1\n2\n3\n", "0\n1\n2\n", context: 1) == """
        --- a
        +++ b
        @@ -1,3 +1,3 @@
        +0
         1
         2
        -3

        """)
  }

  @Test func namesTheLineBeforeAnEmptyRange() {
    #expect(diff("", "a\n") == "--- a\n+++ b\n@@ -0,0 +1 @@\n+a\n")
    #expect(diff("a\n", "") == "--- a\n+++ b\n@@ -1 +0,0 @@\n-a\n")
    #expect(
      diff("1\n2\n", "1\nx\n2\n", context: 0) == "--- a\n+++ b\n@@ -1,0 +2 @@\n+x\n")
  }

  @Test func mentionsAMissingFinalLineFeed() {
    let note = "\\ No newline at end of file\n"
    #expect(diff("a", "a\n") == "--- a\n+++ b\n@@ -1 +1 @@\n-a\n\(note)+a\n")
    #expect(diff("a\n", "a") == "--- a\n+++ b\n@@ -1 +1 @@\n-a\n+a\n\(note)")
    #expect(diff("1\na", "2\na") == "--- a\n+++ b\n@@ -1,2 +1,2 @@\n-1\n+2\n a\n\(note)")
  }

  @Test(arguments: [
    ("a b", "a b\t"), ("plan \"x\"", #""plan \"x\"""#), ("a\nb", #""a\012b""#), ("één", "één"),
  ])
  func writesNames(name: String, expected: String) {
    let diff = LineDiff.unifiedBytes(old: [], new: [0x61], oldName: name, newName: "b")
    #expect(diff.starts(with: "--- \(expected)\n+++ b\n".utf8))
  }

  @Test func findsTheFewestChanges() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<500 {
      let old = (0..<random.below(12)).map { _ in random.below(4) }
      let new = (0..<random.below(12)).map { _ in random.below(4) }
      var way = ShortestWay(old: old, new: new)
      way.walk()
      let kept = old.count - way.changedOld.count
      #expect(kept == new.count - way.changedNew.count)
      #expect(kept == longestCommonSubsequence(old, new))
    }
  }

  @Test func isCorrectBeyondTheStepsThatItSearches() throws {
    var random = SeededRandom(seed: 8)
    let old = (0..<4000).map { _ in random.below(600) }
    let new = (0..<4000).map { _ in random.below(600) }
    let oldText = lines(old)
    let newText = lines(new)
    let diff = LineDiff.unifiedBytes(old: oldText, new: newText, oldName: "a", newName: "b")
    #expect(try applied(diff, to: oldText) == newText)
  }

  @Test func isQuickWhenEveryLineChangedALittle() throws {
    let old = lines(Array(0..<20_000))
    let new = [UInt8]((0..<20_000).map { $0 % 3 == 0 ? "\($0)\n" : " \($0)\n" }.joined().utf8)
    let diff = LineDiff.unifiedBytes(old: old, new: new, oldName: "a", newName: "b")
    #expect(try applied(diff, to: old) == new)
  }

  @Test func makesTheNewTextOfTheOld() throws {
    var random = SeededRandom(seed: 9)
    for _ in 0..<500 {
      let old = randomText(&random)
      let new = randomText(&random)
      let context = random.below(4)
      let diff = LineDiff.unifiedBytes(
        old: old, new: new, oldName: "a", newName: "b", context: context)
      #expect(try applied(diff, to: old) == new)
    }
  }

  private func lines(_ numbers: [Int]) -> [UInt8] {
    [UInt8](numbers.map { "\($0)\n" }.joined().utf8)
  }

  private func randomText(_ random: inout SeededRandom) -> [UInt8] {
    let lines = (0..<random.below(20)).map { _ in "\(random.below(5))\n" }.joined()
    return [UInt8]((random.below(2) == 0 ? lines : String(lines.dropLast())).utf8)
  }

  private func longestCommonSubsequence(_ old: [Int], _ new: [Int]) -> Int {
    var row = Array(repeating: 0, count: new.count + 1)
    for x in old {
      var diagonal = 0
      for (at, y) in new.enumerated() {
        let above = row[at + 1]
        row[at + 1] = x == y ? diagonal + 1 : max(above, row[at])
        diagonal = above
      }
    }
    return row[new.count]
  }
}

// MARK: A small `patch`

private struct PatchError: Error {
  let message: String
}

/// What `patch` would make of the text; each line of context and each removed line must be there.
private func applied(_ diff: [UInt8], to text: [UInt8]) throws(PatchError) -> [UInt8] {
  let old = text.splitKeepingLineFeeds()
  var result: [[UInt8]] = []
  var at = 0
  var lines = diff.splitKeepingLineFeeds().dropFirst(2)[...]
  while let line = lines.popFirst() {
    switch line.first {
    case UInt8(ascii: "@"):
      let start = hunkStart(line)
      guard start >= at else { throw PatchError(message: "hunks overlap") }
      result += old[at..<start]
      at = start
    case UInt8(ascii: "\\"):
      continue
    case UInt8(ascii: "+"):
      result.append(content(of: line, isLast: lines.first?.first == UInt8(ascii: "\\")))
    default:
      let isLast = lines.first?.first == UInt8(ascii: "\\")
      guard at < old.count, old[at] == content(of: line, isLast: isLast) else {
        throw PatchError(message: "line \(at + 1) is another")
      }
      if line.first == UInt8(ascii: " ") { result.append(old[at]) }
      at += 1
    }
  }
  return Array((result + old[at...]).joined())
}

private func content(of line: [UInt8], isLast: Bool) -> [UInt8] {
  Array(isLast ? line.dropFirst().dropLast() : line.dropFirst())
}

/// The number of lines before the hunk in the old text.
private func hunkStart(_ line: [UInt8]) -> Int {
  let words = String(decoding: line, as: UTF8.self).split(separator: " ")
  let numbers = words[1].dropFirst().split(separator: ",").compactMap { Int($0) }
  return numbers.count == 2 && numbers[1] == 0 ? numbers[0] : numbers[0] - 1
}

extension [UInt8] {
  fileprivate func splitKeepingLineFeeds() -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    for byte in self {
      line.append(byte)
      if byte == UInt8(ascii: "\n") {
        lines.append(line)
        line = []
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
