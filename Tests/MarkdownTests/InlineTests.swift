import Diagnostics
import Testing

@testable import Markdown

@Suite struct InlineTests {
  /// What a cell says; behind a `/` stands what is not its lead.
  @Test(arguments: [
    ("Wijkbeheer *Herstel tegelpaden*", "Wijkbeheer / Herstel tegelpaden"),
    ("Wijkbeheer _Herstel tegelpaden_", "Wijkbeheer / Herstel tegelpaden"),
    ("Wijkbeheer <i>Herstel tegelpaden</i>", "Wijkbeheer / Herstel tegelpaden"),
    ("Wijkbeheer <EM class=\"x\">Herstel</EM>", "Wijkbeheer / Herstel"),
    ("Wijkbeheer<br>Herstel", "Wijkbeheer / Herstel"),
    ("Wijkbeheer<br />*Herstel* meer", "Wijkbeheer / Herstel meer"),
    ("<p>Wijkbeheer</p><p>Herstel</p>", "Wijkbeheer / Herstel"),
    ("Wijkbeheer <!-- x -->tegels", "Wijkbeheer tegels"),
    ("**Wijkbeheer** *Herstel*", "Wijkbeheer / Herstel"),
    ("**Omschrijving activiteit**", "Omschrijving activiteit"),
    ("***Omschrijving* activiteit**", "Omschrijving / activiteit"),
    ("*Alles schuin*", "Alles schuin"),
    ("Project **Musselkanaal**", "Project / Musselkanaal"),
    ("a<i></i>b", "ab"),
    ("<br>a", "a"),
    ("Parkhof : *aanleggen*", "Parkhof : / aanleggen"),
    ("wo*or*d", "wo / ord"),
    ("snake_case_naam", "snake_case_naam"),
    ("_a_b", "_a_b"),
    ("2 * 3 * 4", "2 * 3 * 4"),
    ("2*3*4", "2 / 34"),
    ("**a", "**a"),
    ("a**", "a**"),
    ("*a **b** c*", "a / b c"),
    ("**a*b**", "a*b"),
    ("a***b***c", "a / bc"),
    ("\\*a\\*", "*a*"),
    ("a \\| b \\$ \\& \\<i\\> \\q", "a | b $ & <i> \\q"),
    ("\\\\", "\\"),
    ("`a*b*`", "a*b*"),
    ("`` a`b ``", "a`b"),
    ("`a \\| \\* &amp;`", "a | \\* &amp;"),
    ("`a", "`a"),
    ("&amp;&lt;i&gt; &euro; 5 &eacute; &#8364; &#x20AC;", "&<i> € 5 é € €"),
    ("&nbsp;a&nbsp;&nbsp;b\u{A0}c\u{202F}d&ensp;", "a b c d"),
    ("&onbekend; &amp &; &#; &#x; &#0; &#xD800;", "&onbekend; &amp &; &#; &#x; \u{FFFD} \u{FFFD}"),
    ("Groot\u{AD}boek\u{200B}nummer\u{FEFF}&shy;", "Grootboeknummer"),
    ("[tekst](http://x.nl/a_b_c \"d\") *e*", "tekst / e"),
    ("![beeld](a.png)", "beeld"),
    ("\\![a](b)", "!a"),
    ("[a](b(c)d)", "a"),
    ("[a](b", "[a](b"),
    ("[a] (b)", "[a] (b)"),
    ("noot[^1]", "noot[^1]"),
    ("<http://x.nl/a_b_c> <jan@x.nl>", "http://x.nl/a_b_c jan@x.nl"),
    ("<naam> <b>x</b> < 5 <a", "<naam> / x < 5 <a"),
    ("5.000<sup>1</sup> m<sup>2</sup> H<sub>2</sub>O x<sup>e</sup>", "5.000¹ m² H₂O xe"),
    ("<del>6.000</del> ~~7.000~~", "~~6.000~~ ~~7.000~~"),
    ("<u>a</u> <span class=\"x\">b</span> <a href='c>d'>e</a>", "a b e"),
    ("'t Huurdertje", "'t Huurdertje"),
    ("€", "€"),
    ("", "_"),
    ("&nbsp;", "_"),
    ("<!-- leeg -->", "_"),
    ("**", "**"),
    ("* *", "* *"),
  ])
  func cellText(_ content: String, _ expected: String) throws {
    _ = outline("|a|\n|-|\n|\(content)|\n")
    #expect(outline(try cell(content)) == expected)
  }

  /// A part of the text leads back to the bytes that it was made from.
  @Test(arguments: [
    ("Stadskanaal 60%, Borger-Odoorn 40%", "Borger-Odoorn", "Borger-Odoorn"),
    ("a &amp; **b &euro;5** c", "€5", "&euro;5"),
    ("a \\| b", "| b", "\\| b"),
    ("één  twee&nbsp;&nbsp;drie", "twee drie", "twee&nbsp;&nbsp;drie"),
    ("x<sup>2</sup>y", "²y", "2</sup>y"),
    ("a *b*c", "bc", "b*c"),
    ("g\u{AD}rootboek", "groot", "g\u{AD}root"),
  ])
  func placeOfPart(_ content: String, _ part: String, _ expected: String) throws {
    let source = Source(path: "x.md", text: "|a|\n|-|\n|\(content)|\n")
    let table = try #require(tables(MarkdownDocument(source, number: 0)).first)
    let inline = table.rows[1][0].content
    let range = try #require(inline.text.firstRange(of: part))
    let text = inline.text.utf8
    let start = text.distance(from: text.startIndex, to: range.lowerBound)
    let found = inline.range(ofUTF8: start..<start + part.utf8.count, in: source)
    #expect(source.text(in: found) == expected)
  }

  @Test func placeBeyondTheTextIsItsEnd() throws {
    let source = Source(path: "x.md", text: "|abc|\n|-|\n")
    let table = try #require(tables(MarkdownDocument(source, number: 0)).first)
    let inline = table.rows[0][0].content
    #expect(inline.range(ofUTF8: 1..<9, in: source) == TextRange(4, 4))
    #expect(inline.range(ofUTF8: 3..<3, in: source) == TextRange(4, 4))
    #expect(inline.range(ofUTF8: 1..<1, in: source) == TextRange(2, 2))
  }

  /// Each is the letter of Windows-1252 that it most likely was; what is cut off, or no letter, is lost.
  @Test func bytesThatAreNoTextAreSeen() throws {
    var bytes = Array("|a|\n|-|\n|x".utf8)
    bytes += [0xFF, 0xC3, 0x28, 0xE2, 0x82, 0xF0, 0x9F, 0xED, 0xA0, 0x80]
    bytes += Array("y|\n".utf8)
    let document = MarkdownDocument(Source(path: "x.md", bytes: bytes), number: 0)
    #expect(broken(document) == [])
    let text = try #require(tables(document).first).rows[1][0].text
    #expect(text == "xÿÃ(\u{FFFD}‚\u{FFFD}Ÿ\u{FFFD} €y")
  }

  /// The table of tags finds its own names, in any case, and no others.
  @Test func tagNames() {
    let names = "table td th tr p br i em b strong sup sub blockquote colgroup figcaption pre o:p"
    for name in names.split(separator: " ") {
      for spelling in [String(name), name.uppercased()] {
        let text = "<\(spelling)>"
        let source = Source(path: "x", text: text)
        #expect(source.withBytes { $0.tag(at: 0, end: $0.count) } != nil, "\(text)")
      }
    }
    for text in ["<naam>", "<tabel>", "<x>", "<1>", "<>", "< i>", "<i", "<i x=\"", "<em,>"] {
      let source = Source(path: "x", text: text)
      #expect(source.withBytes { $0.tag(at: 0, end: $0.count) } == nil, "\(text)")
    }
  }

  @Test(arguments: [
    ("<td colspan=2>", "2"), ("<td COLSPAN = '3' >", "3"),
    ("<td a=\"colspan=9\" colspan=4/>", "4/"),
    ("<td colspan>", nil), ("<td a colspan=\"\">", ""), ("<td xcolspan=1 =2 colspan=5>", "5"),
    ("<td colspan=>", ""), ("<td\ncolspan=6\n>", "6"),
  ])
  func attributes(_ text: String, _ expected: String?) throws {
    let value = Source(path: "x", text: text).withBytes { bytes in
      bytes.tag(at: 0, end: bytes.count).flatMap { bytes.attribute("colspan", of: $0) }
    }
    #expect(value == expected)
  }
}
