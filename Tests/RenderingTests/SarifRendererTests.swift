import CodeCatalogue
import Diagnostics
import Foundation
import Rendering
import Testing

/// What SARIF says besides what its schema can hold.
@Suite struct SarifRendererTests {
  private typealias Object = [String: Any]

  private func run(_ report: FindingReport) throws -> [String: Any] {
    let data = Data(FindingFormat.sarif.text(of: report).utf8)
    let log = try #require(JSONSerialization.jsonObject(with: data) as? Object)
    return try #require((log["runs"] as? [Object])?.first)
  }

  private func results(_ report: FindingReport) throws -> [[String: Any]] {
    try #require(try run(report)["results"] as? [Object])
  }

  private func physical(_ location: Any?) throws -> [String: Any] {
    try #require((location as? Object)?["physicalLocation"] as? Object)
  }

  private func rules(_ report: FindingReport) throws -> [[String: Any]] {
    let driver = ((try run(report)["tool"] as? Object)?["driver"]) as? Object
    return try #require(driver?["rules"] as? [Object])
  }

  private func text(_ object: Any?) -> String? { (object as? Object)?["text"] as? String }

  @Test func allRulesAreDeclaredOnce() throws {
    let rules = try rules(OddReport.report())
    let ids = rules.compactMap { $0["id"] as? String }
    let norms = ["BGR-01", "BGR-02", "BGR-03"]
    #expect(ids == DiagnosticCode.allCases.map { $0.rawValue } + norms)
    // Of several texts of one norm the first; braces of a rule are no arguments, brackets no links.
    #expect(text(rules[ids.count - 3]["shortDescription"]) == "Eerste, norm: 100%")
    #expect(text(rules[ids.count - 2]["shortDescription"]) == "Tweede {{norm}}")
    #expect(text(rules[ids.count - 2]["fullDescription"]) == "eis: som \\[a\\](b) = {{c}}\n")
    var reversed = OddReport.report()
    reversed.tell([OddReport.rules[1], OddReport.rules[2], OddReport.rules[0]])
    #expect(
      FindingFormat.sarif.text(of: reversed) == FindingFormat.sarif.text(of: OddReport.report()))
  }

  @Test func resultsPointAtTheirRules() throws {
    let report = OddReport.report()
    let rules = try rules(report)
    for result in try results(report) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
  }

  @Test func anUnknownKeepsItsLevel() throws {
    let unknown = try results(OddReport.report()).filter {
      ($0["properties"] as? Object)?["verdict"] as? String == "undetermined"
    }
    #expect(unknown.map { $0["level"] as? String } == ["warning", "error"])
    #expect(unknown.allSatisfy { $0["kind"] as? String == "fail" })
  }

  @Test func waivedFindingsOnlyWhereTheyAreAskedFor() throws {
    let (without, with) = (OddReport.report(), OddReport.report(withWaived: true))
    #expect(try results(without).allSatisfy { $0["suppressions"] == nil })
    #expect((try run(without)["properties"] as? Object)?["waivedLeftOut"] as? Int == 1)
    let suppressed = try results(with).compactMap { $0["suppressions"] as? [Object] }
    #expect(suppressed.count == 1)
    let reason = "uitgezonderd tot en met 2020-12-31: akkoord & <klaar>"
    #expect(suppressed.first?.first?["justification"] as? String == reason)
    #expect((try run(with)["properties"] as? Object)?["waivedLeftOut"] as? Int == 0)
  }

  @Test func paths() throws {
    let uris = try results(OddReport.report()).map { result in
      try #require(
        try physical((result["locations"] as? [Any])?.first)["artifactLocation"] as? Object)
    }
    #expect(uris.first?["uri"] as? String == "ledgers/a%20b/%C3%A9%2C100%25%3Ax.journal")
    #expect(uris.first?["uriBaseId"] as? String == "%SRCROOT%")
    #expect(uris.contains { $0["uri"] as? String == "plan%7C%2A%3Cb%3E%40x.md" })
    #expect(uris.last?["uri"] as? String == "file:///elders/los.md")
    #expect(uris.last?["uriBaseId"] == nil)
  }

  // MARK: Regions

  /// Start line and column, end line and column of a place.
  private func region(_ source: Source, _ start: Int, _ end: Int) throws -> [Int] {
    try #require(try regions([source], [Place(source: 0, from: start, to: end)]).first)
  }

  private func regions(_ sources: [Source], _ places: [Place]) throws -> [[Int]] {
    let findings = places.map { Diagnostic(.unknownLine, at: $0, .same("x")) }
    let report = FindingReport(
      findings: findings, sources: sources, language: .dutch, catalogue: .shipped)
    return try results(report).map { result in
      let location = (result["locations"] as? [Any])?.first
      let region = try #require(try physical(location)["region"] as? Object)
      return ["startLine", "startColumn", "endLine", "endColumn"].map { region[$0] as? Int ?? -1 }
    }
  }

  @Test(arguments: [
    ("", 0, 0, [1, 1, 1, 1]), ("", 5, 9, [1, 1, 1, 1]), ("ab", 2, 2, [1, 3, 1, 3]),
    ("ab", 0, 99, [1, 1, 1, 3]), ("ab\n", 0, 3, [1, 1, 1, 3]), ("ab\r\n", 0, 4, [1, 1, 1, 3]),
    ("ab\n", 3, 3, [1, 3, 1, 3]), ("a\n\n", 3, 3, [2, 1, 2, 1]), ("a\n\n", 2, 2, [2, 1, 2, 1]),
    ("\n", 1, 1, [1, 1, 1, 1]), ("a\nb\n\n\n", 0, 6, [1, 1, 2, 2]),
    ("\u{FEFF}ab", 0, 4, [1, 1, 1, 2]), ("é😀x", 6, 7, [1, 4, 1, 5]),
    ("e\u{301}x", 3, 4, [1, 3, 1, 4]), ("a\nb", 1, 2, [1, 2, 1, 2]),
  ])
  func regionsLieWithinLines(text: String, start: Int, end: Int, expected: [Int]) throws {
    #expect(try region(Source(path: "a", text: text), start, end) == expected)
  }

  /// Whoever decodes the text and cuts it by lines and UTF-16 columns finds the text of the place.
  @Test func regionsCutOutTheirText() throws {
    let pieces: [[UInt8]] = [
      [0x61], [0x20], [0x0A], [0x0D, 0x0A], Array("é".utf8), Array("😀".utf8), Array("€".utf8),
      [0xFF], [0xE2, 0x82], [0xF0, 0x9F], [0x80], Array("\u{301}".utf8), Array("👩‍👧".utf8),
      Array(repeating: 0x62, count: 4095), Array(repeating: 0x80, count: 5),
    ]
    var random = SeededGenerator(seed: 7)
    var sources: [Source] = []
    var places: [Place] = []
    for number in 0..<300 {
      var bytes: [UInt8] = []
      var borders = [0]
      for _ in 0..<Int.random(in: 1...14, using: &random) {
        bytes += pieces[Int.random(in: 0..<pieces.count, using: &random)]
        borders.append(bytes.count)
      }
      let one = try #require(borders.randomElement(using: &random))
      let other = try #require(borders.randomElement(using: &random))
      let (start, end) = (min(one, other), max(one, other))
      sources.append(Source(path: "a", bytes: bytes))
      // An error that is cut in two is two errors, so that is left aside.
      func isCut(_ offset: Int) -> Bool {
        offset < bytes.count && bytes[offset] & 0xC0 == 0x80
      }
      let isWhole = !isCut(start) && !isCut(end)
      places.append(
        isWhole
          ? Place(source: number, from: start, to: end)
          : Place(source: number, from: 0, to: bytes.count))
    }
    for (place, numbers) in zip(places, try regions(sources, places)) {
      let bytes = sources[place.source].copyOfBytes()
      #expect(cut(numbers, from: bytes) == expected(place, in: bytes))
    }
  }

  private func cut(_ numbers: [Int], from bytes: [UInt8]) -> String {
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false).map { Array(String($0).utf16) }
    var found: [UInt16] = []
    for line in numbers[0]...numbers[2] {
      let from = line == numbers[0] ? numbers[1] - 1 : 0
      let to = line == numbers[2] ? numbers[3] - 1 : lines[line - 1].count
      found += lines[line - 1][from..<to] + (line < numbers[2] ? [0x0A] : [])
    }
    return String(decoding: found, as: UTF16.self)
  }

  private func expected(_ place: Place, in bytes: [UInt8]) -> String {
    var expected = bytes[Int(place.range.start)..<Int(place.range.end)]
    while expected.last == 0x0A {
      expected.removeLast()
      if expected.last == 0x0D { expected.removeLast() }
    }
    return String(decoding: expected, as: UTF8.self)
  }

  @Test(.timeLimit(.minutes(1))) func manyFindingsOnOneLongLine() {
    let text = String(repeating: "é😀bcdefghi", count: 20_000)
    let findings = (0..<5000).map { number in
      Diagnostic(
        .unknownLine, at: Place(source: 0, from: number * 56, to: number * 56 + 2), .same("x"))
    }
    let report = FindingReport(
      findings: findings, sources: [Source(path: "a", text: text)], language: .dutch,
      catalogue: .shipped)
    let sarif = FindingFormat.sarif.text(of: report)
    #expect(sarif.contains("\"startColumn\":\(4999 * 44 + 1),"))
  }
}
