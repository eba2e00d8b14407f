import Basics
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0),
    ("Wijkbeheer € 42.000", 19),
    ("België coöperatie", 17),
    ("Αθήνα Київ", 10),
    // Accents that are characters of their own.
    ("e\u{301}e\u{308}", 2),
    ("a\u{301}\u{302}\u{303}\u{304}", 1),
    // A zero-width space, a joiner and a byte-order mark.
    ("a\u{200B}b\u{2060}c\u{FEFF}d", 4),
    // A soft hyphen is drawn.
    ("leef\u{AD}baar", 9),
    // Wide, fullwidth and halfwidth.
    ("漢字かな", 8),
    ("한국어", 6),
    ("Ａ１", 4),
    ("ｱｲ", 2),
    // Hangul in its parts is one syllable.
    ("\u{1112}\u{1161}\u{11AB}", 2),
    // Arabic and Hebrew are counted right, though laid out by the terminal.
    ("سلام", 4),
    ("שלום", 4),
    ("شَ", 1),
    ("…│┌─⋮", 5),
  ])
  func scripts(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test(arguments: [
    "😀", "🏠", "👍🏽", "☝🏽", "👩‍👩‍👧", "🏳️‍🌈", "🇳🇱", "❤️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "⌚",
  ])
  func emojiAreTwoColumns(emoji: String) {
    #expect(DisplayWidth.columns(of: emoji) == 2)
    #expect(DisplayWidth.columns(of: "a\(emoji)b") == 4)
  }

  @Test(arguments: ["❤", "☎", "©", "1", "#"])
  func signsThatCouldBeEmojiAreOneColumn(sign: String) {
    #expect(DisplayWidth.columns(of: sign) == 1)
  }

  @Test func tabsGoToTheNextMultipleOfFour() {
    #expect(DisplayWidth.columns(of: "\t") == 4)
    #expect(DisplayWidth.columns(of: "abc\t") == 4)
    #expect(DisplayWidth.columns(of: "abcd\t") == 8)
    #expect(DisplayWidth.columns(of: "漢\tx") == 5)
  }

  @Test func shorteningKeepsWholeCharacters() {
    #expect(DisplayWidth.shortened("Wijkbeheer", to: 10) == "Wijkbeheer")
    #expect(DisplayWidth.shortened("Wijkbeheer", to: 9) == "Wijkbehe…")
    #expect(DisplayWidth.shortened("漢字かな", to: 6) == "漢字…")
    #expect(DisplayWidth.shortened("e\u{301}e\u{301}e\u{301}", to: 2) == "e\u{301}…")
    #expect(DisplayWidth.shortened("👩‍👩‍👧👩‍👩‍👧", to: 3) == "👩‍👩‍👧…")
    #expect(DisplayWidth.shortened("ab", to: 1) == "…")
    #expect(DisplayWidth.shortened("ab", to: 0) == "")
  }

  @Test func whatATerminalObeysIsShownAsAPicture() {
    #expect(VisibleText.of("a\u{0}b\u{7F}\t\r\n") == "a␀b␡␉␍␊")
    #expect(VisibleText.of("\u{1B}[2J\u{1B}]0;x\u{7}") == "␛[2J␛]0;x␇")
    // The control characters above ASCII, and what turns the reading direction.
    #expect(VisibleText.of("\u{9B}2J\u{85}\u{2028}") == "\u{FFFD}2J\u{FFFD}\u{FFFD}")
    #expect(VisibleText.of("a\u{202E}b\u{2066}c") == "a\u{FFFD}b\u{FFFD}c")
    #expect(VisibleText.of("€ 漢 é 👩‍👩‍👧 שלום") == "€ 漢 é 👩‍👩‍👧 שלום")
  }

  /// The width is that of what is shown, also for what is replaced.
  @Test func everyScalarIsAsWideAsItIsShown() {
    for value in UInt32(0x20)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      let columns = DisplayWidth.columns(of: text)
      guard columns == DisplayWidth.columns(of: VisibleText.of(text)), 0...2 ~= columns else {
        Issue.record("U+\(String(value, radix: 16)) takes \(columns) columns")
        return
      }
    }
  }

  /// What is drawn as it is written has one column, says so of itself, and joins nothing beside it.
  @Test func plainCharactersStandAlone() {
    var count = 0
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      let bytes = Array(text.utf8)
      guard let length = DisplayWidth.lengthOfPlain(at: 0, in: bytes.span, to: bytes.count) else {
        continue
      }
      count += 1
      let isPlain =
        length == bytes.count && DisplayWidth.columns(of: text) == 1
        && VisibleText.of(text) == text && (text + text + "a" + text).count == 4
      guard isPlain else {
        Issue.record("U+\(String(value, radix: 16)) is not plain")
        return
      }
      // One byte less of it is no character.
      #expect(
        DisplayWidth.lengthOfPlain(at: 0, in: bytes.span, to: bytes.count - 1) == nil || length == 1
      )
    }
    #expect(count > 700, "ASCII, Latin letters and the signs of a book")
  }
}
