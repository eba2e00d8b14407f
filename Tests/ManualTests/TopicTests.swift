import Basics
import Diagnostics
import Document
import Foundation
import Manual
import Markdown
import Rendering
import Testing

/// Every topic has a page, and every page reads well at a terminal and for `man`.
@Suite struct TopicTests {
  private static let names = ManualTopic.all.map { $0.name }

  private static func topic(_ name: String) throws -> ManualTopic {
    try #require(ManualTopic(named: name))
  }

  private static func lines(
    _ name: String, _ width: Int, _ palette: Palette = .plain
  ) throws -> [Substring] {
    let text = ManualText.text(of: try topic(name).page, width: width, palette: palette)
    return text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func everyPageHasItsTopic() throws {
    let guide = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "rules/handleiding").path)
    let files = ManualTopic.files + guide.filter { $0.hasSuffix(".md") }
    #expect(Set(files) == Set(Self.names.map { $0 + ".md" }))
    #expect(files.count == Self.names.count && files.count >= 12)
  }

  /// README lists the topics as the program does, with the way to each page.
  @Test func readmeListsThem() throws {
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let row =
      /\| \[([a-z-]+)\]\(((?:Sources\/Manual\/Files|rules\/handleiding)\/[a-z-]+\.md)\) \| (.+) \|/
    let rows = readme.matches(of: row)
    #expect(rows.map { String($0.1) } == Self.names)
    for (row, topic) in zip(rows, ManualTopic.all) {
      #expect(row.3 == topic.summary.dutch)
      let text = try String(contentsOf: Self.root.appending(path: String(row.2)), encoding: .utf8)
      #expect(text == topic.text + "\n" || text == topic.text)
    }
  }

  @Test(arguments: names)
  func aPageIsMarkdownWithoutFaults(name: String) throws {
    let text = try Self.topic(name).text
    let document = MarkdownDocument(Source(path: name, bytes: Array(text.utf8)), number: 0)
    #expect(document.problems.isEmpty)
    #expect(text.hasPrefix("# "))
  }

  // MARK: At a terminal

  @Test(arguments: names, [80, 100])
  func noLineIsWiderThanTheScreen(name: String, width: Int) throws {
    for palette in [Palette.plain, .coloured] {
      let lines = try Self.lines(name, width, palette)
      #expect(lines.count > 20)
      for line in lines { #expect(DisplayWidth.columns(of: String(line)) <= width, "\(line)") }
    }
  }

  /// On a narrow screen only what may not be broken, code and drawings, is wider.
  @Test(arguments: names)
  func aNarrowScreenIsKeptTo(name: String) throws {
    for line in try Self.lines(name, 40) where !line.hasPrefix("  ") {
      #expect(DisplayWidth.columns(of: String(line)) <= 40, "\(line)")
    }
  }

  /// Whatever the page says is shown, and in the same order.
  @Test(arguments: names, [80, 50])
  func nothingIsLost(name: String, width: Int) throws {
    func letters(_ text: String) -> Set<String> {
      Set(
        text.replacing(/\]\([^)]*\)/, with: " ").lowercased()
          .split { !$0.isLetter && !$0.isNumber }.map { String($0) })
    }
    // A comment is for whoever reads the file, and what stands behind a fence for a git host.
    let text = try Self.topic(name).text.split(separator: "\n")
      .filter { !$0.hasPrefix("```") || name == "normen-schrijven" }.joined(separator: "\n")
      .replacing("````markdown", with: "")
    let shown = try Self.lines(name, width).joined(separator: "\n")
    // A word that is longer than a line is cut.
    let joined = shown.filter { $0.isLetter || $0.isNumber }.lowercased()
    let lost = letters(text).subtracting(letters(shown)).filter { !joined.contains($0) }
    #expect(lost.isEmpty)
  }

  @Test(arguments: names)
  func noMarkIsLeft(name: String) throws {
    for line in try Self.lines(name, 80, .coloured) where !line.hasPrefix("  ") {
      #expect(!line.contains(/\]\(|\*\*\w|<!--/), "\(line)")
    }
  }

  @Test func aPageIsDrawn() throws {
    var page = ManualPage()
    page.blocks = [
      .heading(level: 1, [ManualPage.Span("Titel")]),
      .paragraph([
        ManualPage.Span("Typ "), ManualPage.Span("wijkboek check", .code),
        ManualPage.Span(" of "), ManualPage.Span("?", .code), ManualPage.Span(" dus."),
      ]),
      .item(mark: "-", depth: 1, [ManualPage.Span("een "), ManualPage.Span("twee", .strong)]),
      .item(mark: "-", depth: 2, [ManualPage.Span("drie vier")]),
      .table(
        [ManualPage.Column("wat", .left), ManualPage.Column("bedrag", .right)],
        rows: [["a", "12"]]),
      .code(["x  y", "", "z"]),
    ]
    #expect(
      ManualText.text(of: page, width: 20, palette: .plain) == """
        Titel
        ═════

        Typ `wijkboek check`
        of `?` dus.

        - een twee
          - drie vier

        wat  bedrag
        ───  ──────
        a        12

          x  y

          z

        """)
    let coloured = ManualText.text(of: page, width: 20, palette: .coloured)
    #expect(coloured.contains("Typ \u{1B}[36mwijkboek check\u{1B}[0m\n"))
    #expect(coloured.contains("- een \u{1B}[1mtwee\u{1B}[0m\n"))
  }

  // MARK: For man

  @Test func aPageIsSet() throws {
    var page = ManualPage()
    page.blocks = [
      .heading(level: 1, [ManualPage.Span("Titel")]), .heading(level: 2, [ManualPage.Span("Deel")]),
      .paragraph([ManualPage.Span(".kop", .code), ManualPage.Span(" en 'x'")]),
      .item(mark: "1.", depth: 1, [ManualPage.Span("één")]), .code(["a - b", ".c"]),
    ]
    #expect(
      Roff.body(of: page) == #"""
        .SH Deel
        .PP
        \fB\&.kop\fR en \(aqx\(aq
        .IP "1." 3
        \[u00E9]\[u00E9]n
        .PP
        .in 2n
        .nf
        a \- b
        \&.c
        .fi
        .in

        """#)
  }

  // MARK: Links

  @Test func aLinkLeadsToACommand() throws {
    let texts = try Self.lines("normenboek", 100).joined(separator: " ")
    #expect(
      texts.contains("zie herstellen (`wijkboek help herstellen`)")
        || texts.contains("zie `wijkboek help herstellen`"))
    #expect(texts.contains("`wijkboek help normentaal` noemt alles"))
    let journal = try Self.lines("journaal", 100).joined(separator: " ")
    #expect(journal.contains("hledger (https://hledger.org)"))
  }
}
