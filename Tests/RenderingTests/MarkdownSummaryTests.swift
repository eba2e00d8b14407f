import CodeCatalogue
import Basics
import Diagnostics
import Foundation
import Privacy
import Rendering
import Testing

/// Text of users shows in a merge request as it is.
@Suite struct MarkdownSummaryTests {
  private static let pandoc: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/pandoc" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  private func html(_ markdown: String) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("wijkboek-summary-\(UUID().uuidString)").path
    defer {
      for end in ["", ".html"] { try? FileManager.default.removeItem(atPath: file + end) }
    }
    try markdown.write(toFile: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.pandoc))
    process.arguments = ["-f", "gfm", "-t", "html", "--wrap=none", "-o", file + ".html", file]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try String(contentsOfFile: file + ".html", encoding: .utf8)
  }

  /// The texts of the second column, as a browser shows them.
  private func messages(_ html: String) -> [String] {
    let rows = html.components(separatedBy: "<tr").dropFirst(2)
    return rows.map { row in
      let cells = row.components(separatedBy: "<td")
      guard cells.count == 4 else { return "\(cells.count - 1) cells: \(row)" }
      let cell = cells[2].drop { $0 != ">" }.dropFirst()
      return String(cell).components(separatedBy: "</td>")[0]
        .replacing("<!-- -->", with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
  }

  @Test(.disabled(if: pandoc == nil, "pandoc is not installed, so nothing is shown"))
  func messagesShowAsTheyAre() throws {
    let pieces = [
      "|", "\\", "*", "**", "_", "`", "``", "<b>", "</td>", "</details>", "<!--", "-->", "&amp;",
      "&", "[a](b)", "![", "]", "~~", "$", "$$", ":100:", ":smile:", "@jan", "#12", "!3", "%4",
      "^5", "https://x.nl", "www.x.nl", "a@b.nl", "é", "😀", "x", "y", " ", "(", ")", "{", "}", "\n",
      "\"", "'", "+", "-", "1.",
    ]
    var random = SeededGenerator(seed: 11)
    var texts: [String] = []
    for _ in 0..<50 {
      let middle = (0..<20).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      texts.append("x" + middle.joined().replacing(#/[ ]+/#, with: " ") + "y")
    }
    let findings = texts.map {
      Diagnostic(.unknownLine, at: Place(source: 0, from: 0, to: 0), .same($0))
    }
    let report = FindingReport(
      findings: findings, sources: [Source(path: "a", text: "")], language: .dutch,
      catalogue: .shipped)
    let shown = messages(try html(FindingFormat.markdown.text(of: report)))
    // Some of them happen to be an e-mail address.
    #expect(shown == texts.map { VisibleText.of(TextMask.unknowing.hidden(in: $0)) })
  }

  @Test func longTablesAreCut() {
    let findings = (0..<1000).map { number in
      Diagnostic(
        .unknownLine, at: Place(source: 0, from: number, to: number),
        .same(String(repeating: "|", count: 160)), help: .same("weg"))
    }
    let source = Source(path: "a", text: String(repeating: "x", count: 1000))
    let text = FindingFormat.markdown.text(
      of: FindingReport(
        findings: findings, sources: [source], language: .english, catalogue: .shipped))
    #expect(text.contains("**1000 errors**."))
    #expect(text.contains("… and 950 more"))
    #expect(text.contains("… and 980 more"))
    #expect(text.unicodeScalars.count < 65_536)
  }
}
