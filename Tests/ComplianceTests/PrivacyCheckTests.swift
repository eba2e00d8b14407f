import CodeCatalogue
import Diagnostics
import Rendering
import TestSupport
import Testing

@testable import Compliance

/// Where is looked, what is passed over, and that nothing of it is shown.
@Suite struct PrivacyCheckTests {
  private func codes(_ text: String, path: String = "boek.journal") -> [String] {
    let source = Source(path: path, text: text)
    return PrivacyCheck.run(on: [source]).map {
      "\($0.code.text) \(source.text(in: $0.place.range))"
    }
  }

  @Test(arguments: [
    "2020-03-12 bsn 111222333", "2020-03-12 * x  ; bsn 111222333", "; bsn 111222333",
    "2020-03-12=2020-03-13 ! (F1) x | bsn 111222333", "# bsn 111222333", "account bsn 111222333",
    "2020-03-12 x\n    a  1\n    ; bsn 111222333", "2020-03-12 x\n    a  1  ; bsn 111222333",
    "2020-03-12 x ; bsn: 111222333, a: b", "comment\nbsn 111222333\nend comment",
    "2020-03-12 (F1 bsn 111222333", "\u{FEFF}; bsn 111222333",
    "2020-03-12 x\r\n ; bsn 111222333\r\n",
    "2020-03-12 ; x ; bsn 111222333", "2020-03-12 (bsn 111222333) x",
    "2020-03-12 (BSN111222333) x", "P 2020-01-01 uur € 1  ; bsn 111222333",
  ])
  func journalTextsAreSearched(text: String) {
    #expect(codes(text) == ["AVG-01 111222333"])
  }

  @Test(arguments: [
    "2020-03-12 (111222333) bewoner", "2020-03-12 x\n    a  111222333 bsn",
    "P 2020-01-01 bsn 111222333", "commodity 111222333 bsn", "111222333",
  ])
  func figuresAreNot(text: String) { #expect(codes(text) == []) }

  /// A document number is a text like any other, and a comment goes on with what stands before it.
  @Test(arguments: [
    ("2020-03-12 * (Verzonnenstraat:99) x", "AVG-06 Verzonnenstraat:99"),
    ("2020-03-12 * (jan[at]example.nl) x", "AVG-04 jan[at]example.nl"),
    ("2020-03-12 huur van de woning ; Zonnedauw 7", "AVG-06 Zonnedauw 7"),
    ("2020-03-12 woning;Zonnedauw 7", "AVG-06 Zonnedauw 7"),
  ])
  func addressesAreSearched(text: String, found: String) { #expect(codes(text) == [found]) }

  /// What was clean once is clean again, and what was not is found each time.
  @Test func textsThatRecurAreFoundEachTime() {
    let entry = "2020-03-12 x ; bsn 111222333\n2020-03-12 y ; gemeente: Wold\n"
    #expect(codes(String(repeating: entry, count: 50)).count == 50)
  }

  @Test func documentsAreSearchedButNotTheirFences() {
    let text = """
      # Tuin van Bedachtelaan 1

      Een alinea die breekt: Verzonnenstraat
      99 is de noodwoning.

      > mail a@example.nl
      ```
      bsn 111222333
      ````
      | Naam | BSN       | Order     |
      | ---- | --------- | --------- |
      | x    | 111222333 | 111222333 |

      ~~~
      bsn 111222333
      """
    #expect(
      codes(text, path: "plan.md") == [
        "AVG-06 Bedachtelaan 1", "AVG-06 Verzonnenstraat\n99", "AVG-04 a@example.nl",
        "AVG-01 111222333",
      ])
  }

  /// However many cores share a text, the findings are the same.
  @Test func stretchesFindTheSame() {
    var random = SeededRandom(seed: 7)
    var text = ""
    while text.utf8.count < 3 << 20 {
      let isPlanted = random.chance(1)
      text += "2020-03-12 * (F\(random.below(100_000))) Hovenier \(random.below(100_000))\n"
      text += "    a:\(random.below(9))  1  ; \(isPlanted ? "bel 06-12345678" : "gemeente: Wold")\n"
    }
    let sources = [
      Source(path: "a.journal", text: text), Source(path: "b.md", text: "x@example.nl"),
    ]
    let whole = PrivacyCheck.run(on: sources, firstNumber: 3)
    for cores in [2, 3, 8] {
      let stretches = PrivacyCheck.stretches(of: sources, cores: cores)
      #expect(stretches.count == cores + 1)
      let parts = stretches.flatMap { PrivacyCheck.run(on: $0, of: sources, firstNumber: 3) }
      #expect(parts.map { $0.place } == whole.map { $0.place })
    }
    #expect(whole.count > 100 && whole.last?.place.source == 4)
  }

  @Test(arguments: 0..<300) func anyBytesAreRead(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let pieces = [
      "0", "06", "12", "-", " ", "  ", "\n", ";", "|", "bsn", "straat", "Weg", "@", ".", "NL", "é",
      "€", "\u{301}", "mw", "A.", "schuld", "9501", "ZZ", "```", "+31", "(", ")", "B01", "*",
      "111222333",
    ].map { Array($0.utf8) }
    var bytes: [UInt8] = []
    for _ in 0..<random.below(200) {
      bytes += random.chance(5) ? [UInt8(random.below(256))] : random.pick(pieces)
    }
    for path in ["a.journal", "a.md"] {
      let source = Source(path: path, bytes: bytes)
      var renderer = TextRenderer(
        sources: [source], language: .dutch, palette: .plain, width: 60,
        mask: SourceMask(PrivacyCheck.run(on: [source]), of: [source]))
      for finding in PrivacyCheck.run(on: [source]) {
        #expect(finding.place.range.count > 0 && Int(finding.place.range.end) <= bytes.count)
        _ = renderer.render(finding)
      }
    }
  }

  /// Neither the line nor the words of any finding show what is masked.
  @Test func nothingMaskedIsShown() {
    let secrets = [
      "111222333", "NL91 ABNA 0417 1643 00", "a@example.nl", "06-12345678", "Verzonnenstraat 99",
      "mevr. Bedacht",
    ]
    let text = secrets.map { "; bsn \($0) bij schulden" }.joined(separator: "\n")
    let source = Source(path: "a.journal", text: text)
    var findings = PrivacyCheck.run(on: [source])
    #expect(findings.count == secrets.count)
    for finding in findings {
      let place = Place(source: 0, from: Int(finding.place.range.start) - 2, to: source.count)
      let said = "wat is \(source.text(in: finding.place.range))?"
      let words = Bilingual(dutch: said, english: said)
      findings.append(
        Diagnostic(.unknownLine, at: place, words, label: words, notes: [words], help: words))
    }
    let mask = SourceMask(findings, of: [source])
    var renderer = TextRenderer(
      sources: [source], language: .dutch, palette: .plain, width: nil, mask: mask)
    var concise = ConciseRenderer(sources: [source], language: .english, mask: mask)
    let report = FindingReport(
      findings: findings, sources: [source], language: .dutch, catalogue: .shipped)
    var shown = FindingFormat.allCases.map { $0.text(of: report) }.joined()
    for finding in findings { shown += renderer.render(finding) + concise.render(finding) }
    for secret in secrets { #expect(!shown.contains(secret), "\(secret)") }
    #expect(shown.contains("wat is •••••••••?"))
  }
}
