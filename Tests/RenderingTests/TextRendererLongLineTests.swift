import Basics
import Diagnostics
import Rendering
import Testing

/// Of a long line a window round the mark is shown, and no more of it is read.
@Suite struct TextRendererLongLineTests {
  /// Three hundred words of nine letters, so that each place can be told from the others.
  private let sample = Sample(
    (100..<400).map { "woord-\($0)" }.joined(separator: " ") + "\nvolgende regel\n")

  private func excerpt(_ finding: Diagnostic, width: Int?) -> String {
    sample.render(finding, width: width).split(separator: "\n").dropFirst(2)
      .joined(separator: "\n")
  }

  @Test func windowsRoundTheMark() {
    #expect(
      excerpt(.marking(sample.place("woord-250"), "midden"), width: 60) == """
        1 │ …7 woord-248 woord-249 woord-250 woord-251 woord-252 w…
          │                        ^^^^^^^^^ midden
        """)
    #expect(
      excerpt(.marking(sample.place("woord-100"), "begin"), width: 60) == """
        1 │ woord-100 woord-101 woord-102 woord-103 woord-104 woor…
          │ ^^^^^^^^^ begin
        """)
    #expect(
      excerpt(.marking(sample.place("399"), "einde"), width: 60) == """
        1 │ …-394 woord-395 woord-396 woord-397 woord-398 woord-399
          │                                                     ^^^
          │                                                    einde
        """)
  }

  @Test func withoutATerminalAWindowHasTwoHundredColumns() {
    let lines = sample.render(.marking(sample.place("woord-250"))).split(separator: "\n")
    #expect(lines.map { DisplayWidth.columns(of: String($0)) }.max() == 199)
  }

  @Test func marksFarApartHaveWindowsOfTheirOwn() {
    let finding = Diagnostic.marking(
      sample.place("woord-250"), "hier",
      related: [
        (sample.place("woord-101"), "begin"), (sample.place("249"), "ernaast"),
        (sample.place("volgende"), "andere regel"), (sample.place("\n"), "einde"),
      ])
    #expect(
      excerpt(finding, width: 60) == """
        1 │ …7 woord-248 woord-249 woord-250 woord-251 woord-252 w…
          │                        ^^^^^^^^^ hier
          │                    --- ernaast
        1 │ woord-100 woord-101 woord-102 woord-103 woord-104 woor…
          │           --------- begin
        1 │ …-394 woord-395 woord-396 woord-397 woord-398 woord-399
          │                                                        -
          │                                                    einde
        2 │ volgende regel
          │ -------- andere regel
        """)
  }

  @Test func aMarkThatIsLongerThanTheWindow() {
    let start = Int(sample.place("woord-200").range.start)
    let long = Place(source: 0, from: start, to: start + 1500)
    #expect(
      excerpt(.marking(long, "alles"), width: 60) == """
        1 │ …woord-200 woord-201 woord-202 woord-203 woord-204 woo…
          │  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          │  alles
        """)
    let whole = Place(source: 0, from: 0, to: 3010)
    #expect(
      excerpt(.marking(whole), width: 60) == """
        1 │ woord-100 woord-101 woord-102 woord-103 woord-104 woor…
          │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          │ … tot regel 2
        """)
  }

  @Test func windowsOfWideCharacters() {
    let sample = Sample(
      String(repeating: "住宅👩‍👩‍👧", count: 60) + "X" + String(repeating: "🇳🇱", count: 60))
    #expect(
      sample.render(.marking(sample.place("X"), "hier"), width: 40) == """
        fout[BDR-05]: bedrag niet begrepen
          ┌─ boek.journal:1:181
        1 │ …宅👩‍👩‍👧住宅👩‍👩‍👧住宅👩‍👩‍👧X🇳🇱🇳🇱🇳🇱🇳🇱🇳🇱🇳🇱🇳🇱🇳🇱…
          │                  ^ hier

        """)
  }

  /// Ten megabytes on one line, as a file without line ends has.
  @Test(
    .timeLimit(.minutes(1)), arguments: ["0123456789", "één ☂ zin ", "\u{301}\u{200D}\u{301}"])
  func aVeryLongLine(unit: String) {
    let part = String(repeating: unit, count: 5_000_000 / unit.utf8.count)
    let sample = Sample(part + " HIER " + part)
    let start = part.utf8.count + 1
    let finding = Diagnostic.marking(
      Place(source: 0, from: start, to: start + 4), "midden",
      related: [
        (Place(source: 0, from: 10, to: 11), "begin"), (sample.end(), "einde"),
        (Place(source: 0, from: 0, to: 10_000_000), "alles"),
      ])
    let lines = sample.render(finding, width: 120).split(separator: "\n")
    #expect(lines.contains { $0.contains("HIER") })
    #expect(lines.allSatisfy { DisplayWidth.columns(of: String($0)) <= 120 })
  }
}
