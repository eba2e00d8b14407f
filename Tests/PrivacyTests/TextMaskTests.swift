import Testing

@testable import Privacy

/// That what was found once is hidden however it is written again, and nothing else.
@Suite struct TextMaskTests {
  private let mask = TextMask(
    ["123456782", "jan\\@example.nl", "Dorpsstraat&nbsp;12", "mevr. Van Dérp", "dhr. Łukasz"].map {
      Array($0.utf8)
    })

  @Test(arguments: [
    ("nummer 123456782.", "nummer •••••••••."), ("nummer 123 456 782", "nummer •••••••••••"),
    ("JAN@EXAMPLE.NL", "••••••••••••••"), ("aan dorpsstraat-12", "aan ••••••••••••••"),
    ("bij Dorpsstr…", "bij ••••••••…"), ("koffie met mevr Van Derp", "koffie met •••••••••••••"),
    ("123456782en", "•••••••••en"), ("aan DHR. LUKASZ", "aan •••••••••••"),
  ])
  func whatIsKnownIsHidden(text: String, shown: String) {
    #expect(mask.hidden(in: text) == shown)
    #expect(mask.hidden(in: shown) == shown)
  }

  @Test(arguments: [
    "nummer 1234567821", "1123456782", "Dorpsstraat", "Dorpsstr", "", "•",
    "mevrouw Van", "Hoofddorpsstraat twaalf",
  ])
  func nothingElseIsHidden(text: String) { #expect(mask.hidden(in: text) == text) }

  @Test(arguments: [
    ("tertiaal-2020-t2-stadskanaal", "tertiaal-2020-t2-stadskanaal"),
    ("inloop-bsn-123456782-extra", "inloop-bsn-x-extra"), ("bij-dorpsstraat-12", "bij-x"),
    ("nl91abna0417164300", "x"),
  ])
  func keys(key: String, shown: String) { #expect(mask.hidden(inKey: key) == shown) }

  @Test(arguments: [
    ("ledgers/bsn-111222333.md:12 is er", "ledgers/bsn-•••••••••.md:12 is er"),
    ("ledgers/Kerkstraat-12.journal", "ledgers/•••••••••••••.journal"),
    ("zie map/06-12345678.md", "zie map/•••••••••••.md"), ("ledgers/2020/T1.journal", nil),
    ("rules/woningwet-2015-2021.md", nil), ("https://x.nl/BWBR0040940/2020-01-01", nil),
  ])
  func paths(text: String, shown: String?) {
    #expect(TextMask.unknowing.hidden(in: text) == shown ?? text)
  }
}
