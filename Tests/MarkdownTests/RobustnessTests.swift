import Diagnostics
import Testing

@testable import Markdown

/// A generator of numbers that gives the same ones in each run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct RobustnessTests {
  static let texts = [
    """
    \u{FEFF}---
    titel: Plan
    ---
    # Plan van **aanpak**

    > - een *twee*
    >   drie

    | Omschrijving activiteit | Budget | Jaar |
    | ----------------------- | -----: | ---- |
    | Wijkbeheer <i>Herstel &amp; meer</i> | € 42.000 | 2020 |
    | Bewonerscommissies \\| `a \\| b` [x](http://y "z") | ? |
    tekst

        | code |

    1. tekst <!-- a --> `b`
    """,
    """
    Kop
    ===
    <table style="width:11%;">
    <caption>Budget</caption>
    <colgroup>
    <col style="width: 5%" />
    </colgroup>
    <thead><tr class="header"><th>a</th><th align='right'>b</th></tr></thead>
    <tbody>
    <tr><td rowspan="2"><p>Een</p>

    <p><em>twee</em></p></td><td>5<sup>1</sup></td></tr>
    <tr><td colspan=2><ul><li>x</li></ul><pre>a

    # b</pre></td></tr>
    </tbody>
    </table>
    ````voorbeeld voldoet niet
    ```
    | a |
    ````
    <div>
    <!-- c -->
    """,
  ]

  static let pieces = [
    "|", "\n", "\n\n", "*", "**", "_", "`", "```", "~~~", "<", ">", "<table>", "</table>", "<td>",
    "<tr>", "<!--", "-->", "\\", "&", ";", "&amp;", "[", "](", ")", "#", "# ", "- ", "> ", "1. ",
    "    ", "\t", "\r", "\r\n", "---", "===", "|-|-|", "\u{A0}", "€", "é", "\u{0}", "\u{FEFF}",
    "<i>", "</i>", "<br>", "\"", "'", "=", " ", "<pre>", "</pre>", "<td rowspan=3 colspan=2>",
  ]

  private func read(_ bytes: [UInt8]) -> [String] {
    broken(MarkdownDocument(Source(path: "x.md", bytes: bytes), number: 0))
  }

  @Test(arguments: texts)
  func everyTruncation(_ text: String) {
    let bytes = Array(text.utf8)
    for count in 0...bytes.count {
      #expect(read(Array(bytes[..<count])) == [], "the first \(count) bytes")
      #expect(read(Array(bytes[count...])) == [], "without the first \(count) bytes")
    }
  }

  @Test(arguments: 1...8)
  func mutations(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for _ in 0..<150 {
      var bytes = Array(try #require(Self.texts.randomElement(using: &random)).utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let start = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 0...12, using: &random))
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: start)
        default:
          let piece = try #require(Self.pieces.randomElement(using: &random))
          bytes.replaceSubrange(
            start..<(Bool.random(using: &random) ? end : start), with: piece.utf8)
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(read(bytes) == [], "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test(arguments: 1...8)
  func heaps(_ seed: UInt64) throws {
    var random = SplitMix(state: seed &* 1000)
    for _ in 0..<150 {
      var text = ""
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        text += try #require(Self.pieces.randomElement(using: &random))
        if Bool.random(using: &random) { text += "a" }
      }
      #expect(read(Array(text.utf8)) == [], "seed \(seed): \(text.debugDescription)")
    }
  }

  /// Whatever fills a text, the time stays in step with its length.
  ///
  /// The bound is far above what is needed, and far below what a search that starts again at each
  /// byte would take.
  @Test(arguments: [
    "`", "` `` ```", "|", "|\n", "|a\n|-\n", "<table>", "<table>\n\n", "<td>", "<a ", "<a x=\"",
    "<a x=\"<b y='", "<!--", "a <!--", "<!--\n", "*", "*a ", "a* ", "*a_ ", "a**b*c_", "[", "[a](",
    "[a](b \"", "[*](x)", "![", ">", "- ", "> a\n", "-\n", "1. ", "&amp;", "&", "&#", "\\", "\\|",
    "\\\\![a](b)", "```\n", "~~~~\n```\n", "# ", "#\n", "<pre>\n\n", "<div>\n<tab", "\0", "\u{A0}",
    "<", "<a\n", "<a:", "> <table></table>\n", "    |a|\n", "a\n===\n", "<br>", "<i>", "</table>",
    "<div><table>", "\t", " ", "\n", "\r", "_a_", "a\n|-|-|\n", "<td rowspan=999 colspan=99>\n<tr>",
  ])
  func manyOf(_ piece: String) {
    for prefix in ["", "|a|b|\n|-|-|\n|", "<table><tr><td>", "> - "] {
      let text = prefix + String(repeating: piece, count: 10_000)
      let source = Source(path: "x.md", text: text)
      let time = ContinuousClock().measure { _ = MarkdownDocument(source, number: 0) }
      #expect(time < .seconds(2), "\(prefix.debugDescription) \(piece.debugDescription)")
    }
  }

  /// Texts of which each part is harmless, and which are long in two ways.
  @Test(arguments: [
    [("[", 5000), ("]", 5000)], [("*a **b ", 5000), ("c** d* ", 5000)],
    [("|a", 5000), ("\n", 1), ("|-", 5000), ("\n", 1), ("|x\n", 5000)],
    [("> ", 5000), ("a\n", 1), (">\n", 5000)], [("- ", 5000), ("a\n", 1), ("\n", 5000)],
    (1...100).map { (String(repeating: "`", count: $0) + " ", 1) },
  ])
  func longInTwoWays(_ parts: [(piece: String, count: Int)]) {
    let text = parts.map { String(repeating: $0.piece, count: $0.count) }.joined()
    let source = Source(path: "x.md", text: text)
    let time = ContinuousClock().measure { _ = MarkdownDocument(source, number: 0) }
    #expect(time < .seconds(2))
  }
}
