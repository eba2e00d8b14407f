import Testing

@testable import Writing

private func formatted(_ text: String) -> String {
  String(decoding: JournalFormat.formatted([UInt8](text.utf8)), as: UTF8.self)
}

/// A text, and what is made of it.
struct FormatCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let expected: String
  var testDescription: String { name }

  init(_ name: String, _ text: String, _ expected: String) {
    self.name = name
    self.text = text
    self.expected = expected
  }
}

@Suite struct JournalFormatTests {
  static let cases: [FormatCase] = [
    FormatCase(
      "an ordinary entry",
      """
      2020-03-12  *  (F2020-031)   Hovenier | Eerste  termijn   ; gemeente: Stadskanaal
       82020 LFF 001:oop:Wijkbeheer  € 1.250,00
      \tCrediteuren
        verplichting:tegenrekening  €  -1.250,00   ;los
      """,
      """
      2020-03-12 * (F2020-031) Hovenier | Eerste  termijn  ; gemeente: Stadskanaal
          82020 LFF 001:oop:Wijkbeheer  € 1.250,00
          Crediteuren
          verplichting:tegenrekening  €  -1.250,00  ;los

      """),
    FormatCase(
      "a commodity on the right lets its number end at the column",
      """
      2020-04-30 Uren
          82019 LFS 001:personeel  40,00 uur@€ 62,50
          Loonkosten  € -2.500,00=€ 0,00
          Bank        = € 3,00
      """,
      """
      2020-04-30 Uren
          82019 LFS 001:personeel  40,00 uur @ € 62,50
          Loonkosten         € -2.500,00 = € 0,00
          Bank                           = € 3,00

      """),
    FormatCase(
      "all that can follow an amount",
      """
      2020-01-01
       a  $5{ = $4 }[2020-01-01](@@)$3;x
       b  -5 "A B"@ 1 000,0 EUR=*5 "A B"   @@1e2
       c  + $ - 5==*$1 ; y
      """,
      """
      2020-01-01
          a       $5 { = $4 } [2020-01-01] (@@) $3  ;x
          b       -5 "A B" @ 1 000,0 EUR =* 5 "A B" @@ 1e2
          c  + $ - 5 ==* $1  ; y

      """),
    FormatCase(
      "status and virtual accounts",
      """
      2020-01-01!x
      2020-01-01 !x
       *a b  1
        !  (c)  22
          [d]
      """,
      """
      2020-01-01!x
      2020-01-01 ! x
          * a b   1
          ! (c)  22
          [d]

      """),
    FormatCase(
      "a single space and a semicolon belong to the account",
      """
      2020-01-01
        a ;b   1;c
        d  ; e
        f ; g
      """,
      """
      2020-01-01
          a ;b  1  ;c
          d  ; e
          f ; g

      """),
    FormatCase(
      "a code needs a space before it, and without one is a description",
      """
      2020-01-01 *(c) x;y
      2020-01-01   (c;d)x
      2020-01-01 ;y
      2020-01-01 *;y
      2020-01-01 * (
      """,
      """
      2020-01-01 *(c) x  ;y
      2020-01-01 (c;d) x
      2020-01-01  ;y
      2020-01-01 *  ;y
      2020-01-01 * (

      """),
    FormatCase(
      "periodic and automatic rules",
      """
      ~monthly from 2020-01   Huur  van mei ;x
        a  1
        b
      ~ yearly;x
      =^a  and b ;x
        (c)  *2;y
        (d)  *$-10 ; y
        ; z
      """,
      """
      ~ monthly from 2020-01  Huur  van mei  ;x
          a        1
          b
      ~ yearly  ;x
      = ^a  and b  ;x
          (c)     *2  ;y
          (d)  *$-10  ; y
          ; z

      """),
    FormatCase(
      "directives and comments",
      """
      ; a comment\u{20}\u{20}
      * a heading\t
        ** a heading below  \u{20}
      account  Bank:Rekening   ; type: A\u{20}
       ; note
      \tnote  of the bank\u{20}
      commodity €
        format   € 1.000,00
      P 2020-01-01  uur   € 62,50\u{20}
      alias a = b\u{20}
      include x.journal\u{20}
      """,
      """
      ; a comment
      * a heading
        ** a heading below
      account  Bank:Rekening   ; type: A
          ; note
          note  of the bank
      commodity €
          format   € 1.000,00
      P 2020-01-01  uur   € 62,50
      alias a = b\u{20}
      include x.journal\u{20}

      """),
    FormatCase(
      "a comment block stays as it is",
      """
      comment\u{20}
        2020-01-01 x\u{20}


       a\t1
        end comment
      end comment\u{20}


      2020-01-01 x\u{20}
      """,
      """
      comment\u{20}
        2020-01-01 x\u{20}


       a\t1
        end comment
      end comment\u{20}

      2020-01-01 x

      """),
    FormatCase(
      "blank lines",
      "\n \n2020-01-01\n  a  1\n  b\n \t\n\n\n ; on its own\n\n\n",
      "2020-01-01\n    a  1\n    b\n\n    ; on its own\n"),
    FormatCase(
      "what hledger does not read is kept as it is",
      """
      2020-01-01\u{20}
        a\t1  \u{20}
        b  (1 + 2)\u{20}
        c  1.2.3,4,5\u{20}
        d  5 (@) 3\u{20}
        e  \u{A0} 5\u{20}
      2020 x\u{20}
        a    5\u{20}
      bucket  x\u{20}
        ; y\u{20}

        d    5\u{20}
      """,
      """
      2020-01-01
        a\t1  \u{20}
        b  (1 + 2)\u{20}
        c  1.2.3,4,5\u{20}
        d  5 (@) 3\u{20}
        e  \u{A0} 5\u{20}
      2020 x\u{20}
        a    5\u{20}
      bucket  x\u{20}
        ; y\u{20}

        d    5\u{20}

      """),
    FormatCase(
      "lines of blanks below an account are a part of it",
      "account a\n  \n \t\n   x \n  \naccount b\n  \n\n   x\n",
      "account a\n  \n \t\n    x\n\naccount b\n\n   x\n"),
    FormatCase(
      "where a number ends",
      """
      2020-01-01
        a  5eur
        a  5e2eur
        a  1 000 000,5 eur
        a  -.5"x y"
        a   1,000.5,eur
        a   1 000 5 eur
        a   1.000 5 eur
      """,
      """
      2020-01-01
          a            5eur
          a          5e2eur
          a  1 000 000,5 eur
          a          -.5"x y"
        a   1,000.5,eur
          a      1 000 5 eur
        a   1.000 5 eur

      """),
    FormatCase(
      "wide and joined characters",
      """
      2020-01-01
        家家  1
        e\u{301}e\u{301}ee  1
        abcd  1
        👨‍👩‍👧ab  1
      """,
      """
      2020-01-01
          家家  1
          e\u{301}e\u{301}ee  1
          abcd  1
          👨‍👩‍👧ab  1

      """),
  ]

  @Test(arguments: cases)
  func formats(_ example: FormatCase) {
    #expect(formatted(example.text) == example.expected)
    #expect(formatted(example.expected) == example.expected)
  }

  @Test func anAmountFarToTheRightIsAlone() {
    let long = String(repeating: "x", count: 100)
    let text = "2020-01-01\n  a  1\n  bb  22\n  \(long)    1  ; c\n  \(long)   = 1\n"
    #expect(
      formatted(text)
        == "2020-01-01\n    a    1\n    bb  22\n    \(long)  1  ; c\n    \(long)  = 1\n")
  }

  @Test(arguments: [
    ("a \r\nb \r\nc \n", "a \r\nb \r\nc \r\n"),
    ("a\r\nb \n", "a\nb \n"),
    ("a\rb", "a\nb\n"),
    ("\u{FEFF}; a\r\n\r\n", "\u{FEFF}; a\r\n"),
    ("\u{FEFF}\n; a", "\u{FEFF}; a\n"),
    ("\n\n\u{FEFF}; a", "\n\u{FEFF}; a\n"),
    ("\u{FEFF}", "\u{FEFF}"),
    ("", ""),
    (" \n\n", ""),
    ("x", "x\n"),
  ])
  func keepsLineEndsAndByteOrderMark(text: String, expected: String) {
    #expect(Array(formatted(text).utf8) == Array(expected.utf8))
  }

  @Test func aStrayCarriageReturnEndsTheEntryAsInHledger() {
    #expect(
      formatted("2020-01-01\n  a  1\r\r\n  b\n") == "2020-01-01\n    a  1\n\n  b\n")
  }
}
