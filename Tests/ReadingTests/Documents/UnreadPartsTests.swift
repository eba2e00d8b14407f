import Diagnostics
import Reading
import TestSupport
import Testing

/// What looks like a table in a document and is read by nobody is named, with its lines.
@Suite struct UnreadPartsTests {
  private static let known = """
    # Organisatie

    | Gebiedsteam | Gemeente |
    | --- | --- |
    | Noord | Aaldorp |


    """

  /// `word: text of the place`, of what stands behind a table that is known.
  private static func unread(_ text: String, after known: String = known) -> [String] {
    let source = Source(path: "organisatie.md", text: known + text)
    return DocumentReading.read([source], firstNumber: 0).unread.map {
      "\($0.word): \(source.text(in: $0.place.range))"
    }
  }

  @Test(arguments: [
    ("unknownTable", "| Kleur | Aantal |\n| --- | --- |\n| rood | 12 |"),
    ("unknownTable", "<table><tr><td>rood</td><td>12</td></tr></table>"),
    ("drawnTable", "+---+-----+\n| a | b   |\n+===+=====+\n| x | € 5 |\n+---+-----+"),
    ("drawnTable", "| a | b |\n| x | € 5 |"),
    ("columns", "naam\tbedrag\nhek\t€ 500\nbank\t€ 600"),
    ("columns", "hek      € 500\nbank     € 600"),
    ("columns", "hek;500\nbank;600"),
  ])
  func isNamedInAnyDocument(word: String, part: String) {
    #expect(Self.unread(part + "\n") == ["\(word): \(part)"])
    #expect(Self.unread("Tekst.\n\n" + part + "\n\nTekst.\n", after: "") == ["\(word): \(part)"])
  }

  @Test func rowsInCommentsAreNamed() {
    let rows = "| Assen | 500 |\n| Emmen | 600 |"
    #expect(Self.unread("<!--\n\(rows)\n-->\n") == ["comment: \(rows)"])
    #expect(Self.unread("<!-- straks\nhek\t5\nbank\t6 -->\n").map { $0.prefix(8) } == ["comment:"])
    #expect(Self.unread("<!--\n<table>\n<tr><td>5</td></tr>\n-->\n").count == 1)
  }

  @Test(arguments: [
    "Gewone tekst over 2020; en € 500, zonder kolommen.\nEn nog een regel met 12 woningen.",
    "Eerst dit.  Dan dat, in 2020.\nDaarna iets.  En klaar.", "- een\n- twee 2\n- drie 3",
    "naam\tgemeente\nhek\tNoord", "<!-- nog eens nakijken in 2021 -->",
    "```journal\n2020-01-01 x\n    a    € 5\n    b    € 6\n```", "Eén regel  met 2 spaties.",
    "1. een\n2. twee\n   verder", "Kop 2020\n--------",
  ])
  func proseIsNone(text: String) { #expect(Self.unread(text + "\n") == []) }

  /// A table is read or not by what its document is.
  @Test func aTableOfAnotherDocumentIsNamed() {
    let explanations = "| Thema | Toelichting |\n| --- | --- |\n| Schoon | Meer afval |"
    let budget = "| Budget | 2020 |\n| --- | --- |\n| Out of pocket | € 5 |"
    #expect(Self.unread(budget + "\n") == ["unknownTable: \(budget)"])
    #expect(Self.unread(explanations + "\n") == [])
  }
}
