import Basics
import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// The pandoc that is installed on this machine.
private enum Pandoc {
  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = folders.map { "\($0)/pandoc" }
    return paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  static var isMissing: Bool { path == nil }

  /// Converts a text to the Markdown of GitHub, by way of a Word document if `throughWord` says so.
  static func markdown(_ text: String, from format: String, throughWord: Bool) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("wijkboek-pandoc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = { folder.appendingPathComponent($0).path }
    try text.write(toFile: file("in"), atomically: true, encoding: .utf8)
    if throughWord {
      try run(["-f", format, "-t", "docx", "-o", file("word"), file("in")])
      try run(["-f", "docx", "-t", "gfm", "-o", file("out"), file("word")])
    } else {
      try run(["-f", format, "-t", "gfm", "-o", file("out"), file("in")])
    }
    return try String(contentsOfFile: file("out"), encoding: .utf8)
  }

  fileprivate static func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}

/// What a plan in Word becomes under pandoc is read as the same cells.
@Suite(.disabled(if: Pandoc.isMissing, "pandoc is not installed, so nothing is converted"))
struct PandocTests {
  /// Tables in the shape of a plan of action.
  static let plan = """
    <h2>Woonmaatschappelijk werk</h2>
    <table>
    <tr><td>Wettelijk</td><td><p>Alleen als het in de afspraken staat.</p>
    <p>De verhuurder vergoedt &amp; betaalt.</p></td></tr>
    <tr><td>Grootboeknummer</td><td>82019 LFS 001</td></tr>
    <tr><td>Out of pocket kosten 2020</td><td>€ 53.511</td></tr>
    </table>
    <h2>Zonder alinea's</h2>
    <table>
    <tr><td>Grootboeknummer</td><td>43022</td></tr>
    <tr><td>Budget 2020</td><td>€</td></tr>
    </table>
    <h2>Cursief</h2>
    <table>
    <tr><th>Omschrijving activiteit</th><th>Budget</th><th>Jaar</th></tr>
    <tr><td>Achter de voordeur (o.a. OGGZ) <i>Om snel te helpen.</i></td><td>6.000</td>
    <td>2020</td></tr>
    <tr><td>Musselkanaal, Parkhof : <i>parkeerplaatsen</i></td><td>10.000</td><td></td></tr>
    <tr><td>Stallingen <i>Nog in ontwikkeling?</i></td><td>?</td><td></td></tr>
    <tr><td>'t Huurdertje</td><td></td><td></td></tr>
    </table>
    <h2>Regels en alinea's</h2>
    <table>
    <tr><th><b>Omschrijving activiteit</b></th><th><b>Budget</b></th></tr>
    <tr><td>Wijkbeheer<br><em>Tegelpaden, tuinen</em></td><td>42.000</td></tr>
    <tr><td><p>Oud en nieuw</p><p><i>Samen met partners kijken wat er nodig is, en dat in een zin
    die zo lang is dat pandoc hem over een aantal regels verdeelt.</i></p></td><td>3.000</td></tr>
    <tr><td>Lijst<ul><li>een</li><li>twee</li></ul></td><td>&nbsp;€&nbsp;5.000</td></tr>
    </table>
    <h2>Tekens</h2>
    <table>
    <tr><th>Teken</th><th>Bedrag</th></tr>
    <tr><td>* a * | $ _b_ __c__ &lt;naam&gt; &lt;i&gt; &amp; # ~ [x](y) ^ \\ ` 1. + - !</td>
    <td>€ 1.000,00</td></tr>
    <tr><td>m<sup>2</sup> H<sub>2</sub>O één – “twee” … jan@x.nl</td><td>5.000<sup>1</sup></td></tr>
    <tr><td><b>vet</b> en <i>schuin <b>beide</b></i></td><td><s>6.000</s></td></tr>
    </table>
    <h2>Samengevoegd</h2>
    <table>
    <tr><th>a</th><th>b</th><th>c</th></tr>
    <tr><td rowspan="2"><p>d</p><p>e</p></td><td>f</td><td>g</td></tr>
    <tr><td>h</td><td>i</td></tr>
    </table>
    """

  /// The rows of each table that hold anything, whether or not they are marked as header: Word has
  /// no header that pandoc could know of.
  private func rows(_ text: String) -> [[String]] {
    let document = MarkdownDocument(Source(path: "x.md", text: text), number: 0)
    #expect(broken(document) == [])
    let known = document.problems.filter {
      if case .mergedCell = $0.kind { false } else { true }
    }
    #expect(known == [])
    return tables(document).map { table in
      table.rows.filter { !$0.isEmpty }.map { row in
        row.cells.map { outline($0) }.joined(separator: " | ")
      }
    }
  }

  @Test(arguments: [true, false])
  func planFromHTML(_ throughWord: Bool) throws {
    let expected = rows(Self.plan)
    #expect(expected.count == 6)
    let text = try Pandoc.markdown(Self.plan, from: "html", throughWord: throughWord)
    let found = rows(text)
    #expect(found == expected, "\(text)")
    // Both forms that pandoc has for a table must have been met.
    #expect(text.contains("<table>") && text.contains("|--"))
  }

  @Test func gridTables() throws {
    let text = """
      +-------------------------+--------+
      | Omschrijving activiteit | Budget |
      +=========================+========+
      | Wijkbeheer              | 42.000 |
      |                         |        |
      | *Tegelpaden*            |        |
      +-------------------------+--------+
      | Spreekuur *elke week*   | ?      |
      +-------------------------+--------+

      | Grootboeknummer | 43022 |
      |-----------------|-------|
      | Budget 2020     | €     |
      """
    let markdown = try Pandoc.markdown(text, from: "markdown", throughWord: true)
    #expect(
      rows(markdown) == [
        [
          "Omschrijving activiteit | Budget", "Wijkbeheer / Tegelpaden | 42.000",
          "Spreekuur / elke week | ?",
        ],
        ["Grootboeknummer | 43022", "Budget 2020 | €"],
      ])
  }

  /// Notes of Word stand behind an amount, and must not become a part of it.
  @Test func notesAreNoDigits() throws {
    let text = "| a | b |\n|---|---|\n| x^[noot] | 5.000^[noot] |\n"
    let markdown = try Pandoc.markdown(text, from: "markdown", throughWord: true)
    #expect(rows(markdown) == [["a | b", "x[^1] | 5.000[^2]"]])
  }

  /// Emphasis, escapes and code say the same as under pandoc's own reader of CommonMark.
  @Test func marksAsInCommonMark() throws {
    let pieces = [
      "*", "*", "**", "_", "__", " ", "a", "b", ".", "é", "`", "``", "<i>", "</i>", "\\", "[",
      "](u)", "]", "!", "(", ")", "&amp;", "€", "***", "<b@c.d>",
    ]
    var state: UInt64 = 20200101
    var lines: [String] = []
    for _ in 0..<400 {
      var line = "x"
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        line += pieces[Int(state >> 33) % pieces.count]
      }
      // A link within a link is left aside: it is the one thing that is read otherwise.
      if line.components(separatedBy: "](u)").count <= 2 { lines.append(line + "y") }
    }
    let html = try Pandoc.html(lines.joined(separator: "\n\n"))
    let expected = html.map { html in
      Source(path: "x", text: html).withBytes { bytes in
        var reader = InlineReader()
        return reader.read(bytes, 0, bytes.count, as: .html).text
      }
    }
    let document = MarkdownDocument(
      Source(path: "x", text: lines.joined(separator: "\n\n")), number: 0)
    let found = document.blocks.map { block in
      if case .prose(let prose) = block { prose.content.text } else { "no prose" }
    }
    #expect(found == expected)
  }
}

extension Pandoc {
  /// The paragraphs of a CommonMark text as HTML.
  static func html(_ text: String) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("wijkboek-pandoc-\(UUID().uuidString)").path
    defer {
      for end in ["", ".html"] { try? FileManager.default.removeItem(atPath: file + end) }
    }
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    try run(["-f", "commonmark", "-t", "html", "--wrap=none", "-o", file + ".html", file])
    let html = try String(contentsOfFile: file + ".html", encoding: .utf8)
    let paragraphs = html.components(separatedBy: "</p>").dropLast()
    return paragraphs.map { String($0.drop { $0 != ">" }.dropFirst()) }
  }
}
