import Diagnostics
import Rendering
import Testing

/// Marks stand under what they mark, whatever the line holds.
@Suite struct TextRendererMarkTests {
  /// The drawing without heading and location, which say the same in each of these tests.
  private func excerpt(of sample: Sample, _ finding: Diagnostic, width: Int? = nil) -> String {
    sample.render(finding, width: width).split(separator: "\n").dropFirst(2)
      .joined(separator: "\n")
  }

  @Test func severalMarksOnOneLine() {
    let sample = Sample("| Out of pocket          | € 194.310 |\n")
    let finding = Diagnostic.marking(
      sample.place("€ 194.310"), "te weinig",
      related: [
        (sample.place("Out of pocket"), "deze regel"),
        (sample.place("pocket          | € 194"), "over beide heen"),
        (sample.place("€ 194.310"), "dezelfde plaats"), (sample.placeBefore("194"), "leeg"),
      ])
    #expect(
      excerpt(of: sample, finding) == """
        1 │ | Out of pocket          | € 194.310 |
          │                            ^^^^^^^^^ te weinig
          │   ------------- deze regel
          │          ----------------------- over beide heen
          │                            --------- dezelfde plaats
          │                              - leeg
        """)
  }

  @Test func tabs() {
    let sample = Sample("\t82020 LFF 001:oop\tx\t\t€ 12,5O\t; opm\n")
    let finding = Diagnostic.marking(
      sample.place("€ 12,5O"), "een letter O",
      related: [
        (sample.place("82020 LFF 001"), "code"), (sample.place("\t"), "tab"),
        (sample.place("\tx\t\t"), "tabs"), (sample.place("opm"), "opmerking"),
      ])
    #expect(
      excerpt(of: sample, finding) == """
        1 │     82020 LFF 001:oop   x       € 12,5O ; opm
          │                                 ^^^^^^^ een letter O
          │     ------------- code
          │ ---- tab
          │                      ----------- tabs
          │                                           --- opmerking
        """)
  }

  /// The first é is two characters, the second one.
  @Test func combiningMarks() {
    let sample = Sample("cafe\u{301} cafétaria X\n")
    let finding = Diagnostic.marking(
      sample.place("X"), "X",
      related: [
        (sample.place("e\u{301}"), "letter"), (sample.place("\u{301}"), "accent alleen"),
        (sample.place("é"), "letter"), (sample.place("cafe\u{301}"), "woord"),
      ])
    #expect(
      excerpt(of: sample, finding) == """
        1 │ cafe\u{301} cafétaria X
          │                ^ X
          │    - letter
          │    - accent alleen
          │         - letter
          │ ---- woord
        """)
  }

  @Test func wideCharacters() {
    let sample = Sample("住宅 Київ Ａ１ X\n")
    let finding = Diagnostic.marking(
      sample.place("X"), "X",
      related: [
        (sample.place("宅"), "huis"), (sample.place("Київ"), "stad"),
        (sample.place("Ａ１"), "breed"), (sample.placeBefore("宅"), "leeg"),
      ])
    #expect(
      excerpt(of: sample, finding) == """
        1 │ 住宅 Київ Ａ１ X
          │                ^ X
          │   -- huis
          │      ---- stad
          │           ---- breed
          │   - leeg
        """)
  }

  @Test func emoji() {
    let sample = Sample("👩‍👩‍👧 🇳🇱 👍🏽 ❤️ X\n")
    let finding = Diagnostic.marking(
      sample.place("X"), "X",
      related: [
        (sample.place("👩‍👩‍👧"), "gezin"), (sample.place("🇳🇱"), "vlag"),
        (sample.place("👍🏽"), "duim"), (sample.place("❤️"), "hart"),
        (sample.place("\u{1F467}"), "deel van het gezin"),
      ])
    #expect(
      excerpt(of: sample, finding) == """
        1 │ 👩‍👩‍👧 🇳🇱 👍🏽 ❤️ X
          │             ^ X
          │ -- gezin
          │    -- vlag
          │       -- duim
          │          -- hart
          │ -- deel van het gezin
        """)
  }

  @Test func whatATerminalWouldObeyIsShown() {
    let sample = Sample("a\u{0}b \u{1B}[2J\u{9B}2J \u{202E}X\u{7F}\n")
    let finding = Diagnostic.marking(
      sample.place("X"), "X\u{1B}[1m",
      related: [(sample.place("\u{0}"), "nul"), (sample.place("\u{1B}[2J"), "wist het scherm")])
    #expect(
      excerpt(of: sample, finding) == """
        1 │ a␀b ␛[2J\u{FFFD}2J \u{FFFD}X␡
          │              ^ X␛[1m
          │  - nul
          │     ---- wist het scherm
        """)
  }

  @Test func bytesThatAreNotUTF8() {
    // "café" and "x" in Windows-1252, and the first two bytes of a euro sign.
    let sample = Sample(bytes: Array("caf".utf8) + [0xE9, 0x20, 0x78, 0x20, 0xE2, 0x82, 0x0A])
    let finding = Diagnostic.marking(
      Place(source: 0, from: 3, to: 4), "geen UTF-8",
      related: [(sample.place("x"), "x"), (Place(source: 0, from: 8, to: 9), "half teken")])
    #expect(
      excerpt(of: sample, finding) == """
        1 │ caf\u{FFFD} x \u{FFFD}
          │    ^ geen UTF-8
          │      - x
          │        - half teken
        """)
  }

  @Test func byteOrderMark() {
    let sample = Sample("\u{FEFF}account Crediteuren\n")
    let finding = Diagnostic.marking(
      sample.place("account"), "begin",
      related: [(Place(source: 0, from: 0, to: 3), "het teken zelf")])
    #expect(
      sample.render(finding) == """
        fout[BDR-05]: bedrag niet begrepen
          ┌─ boek.journal:1:1
        1 │ account Crediteuren
          │ ^^^^^^^ begin
          │ - het teken zelf

        """)
  }

  @Test func lineEndsOfWindows() {
    let sample = Sample("2020-03-12 * x\r\n    Crediteuren\r\n")
    let finding = Diagnostic.marking(
      sample.place("Crediteuren"), "rekening",
      related: [
        (sample.place("\r\n"), "regeleinde"), (sample.place("* x\r\n"), "met regeleinde"),
        (sample.place("\n", occurrence: 1), "half regeleinde"),
      ])
    #expect(
      excerpt(of: sample, finding) == """
        1 │ 2020-03-12 * x
          │               - regeleinde
          │            --- met regeleinde
        2 │     Crediteuren
          │     ^^^^^^^^^^^ rekening
          │                - half regeleinde
        """)
  }

  @Test func emptyRanges() {
    let sample = Sample("a b\n\nc")
    let finding = Diagnostic.marking(
      Place(source: 0, from: 0, to: 0), "begin",
      related: [
        (Place(source: 0, from: 3, to: 3), "einde van de regel"),
        (Place(source: 0, from: 4, to: 4), "lege regel"), (sample.end(), "einde"),
      ])
    #expect(
      excerpt(of: sample, finding) == """
        1 │ a b
          │ ^ begin
          │    - einde van de regel
        2 │
          │ - lege regel
        3 │ c
          │  - einde
        """)
  }

  @Test func behindTheLastLineEnd() {
    let sample = Sample("a\nb\n")
    #expect(
      sample.render(.marking(sample.end(), "hier ontbreekt een regel")) == """
        fout[BDR-05]: bedrag niet begrepen
          ┌─ boek.journal:3:1
        3 │
          │ ^ hier ontbreekt een regel

        """)
    // A place that lies behind the text is shown at its end.
    let outside = Place(source: 0, from: 9000, to: 9001)
    #expect(sample.render(.marking(outside)) == sample.render(.marking(sample.end())))
  }

  @Test func rangesOverSeveralLines() {
    let sample = Sample("2020-03-12 * Hovenier\n    a  1\n    b  2\n\n")
    let finding = Diagnostic.marking(
      sample.place("2020-03-12 * Hovenier\n    a  1\n    b  2\n"), "niet in evenwicht",
      related: [
        (sample.place("Hovenier\n    a"), ""), (sample.place("b  2\n"), "met regeleinde"),
      ])
    #expect(
      excerpt(of: sample, finding) == """
        1 │ 2020-03-12 * Hovenier
          │ ^^^^^^^^^^^^^^^^^^^^^ … tot regel 3: niet in evenwicht
          │              -------- … tot regel 2
          ⋮
        3 │     b  2
          │     ---- met regeleinde
        """)
  }

  @Test func labelsWithoutRoom() {
    let sample = Sample("    82020 LFF 001:oop:Wijkbeheer     € 12.000,00\n")
    let label = """
      van de toegekende € 12.000,00 is al € 11.500,00 vastgelegd, zodat er voor deze regel € 500,00 \
      over is
      """
    let finding = Diagnostic.marking(
      sample.place("€ 12.000,00"), label,
      related: [
        (sample.place("82020"), "82020LFF001:oop:RealiserenVanFietsEnScootmobielstallingenInBorger")
      ])
    #expect(
      excerpt(of: sample, finding, width: 60) == """
        1 │     82020 LFF 001:oop:Wijkbeheer     € 12.000,00
          │                                      ^^^^^^^^^^^
          │               van de toegekende € 12.000,00 is al
          │               € 11.500,00 vastgelegd, zodat er voor deze
          │               regel € 500,00 over is
          │     -----
          │     82020LFF001:oop:
          │     RealiserenVanFietsEnScootmobielstallingenInBorger
        """)
  }
}
