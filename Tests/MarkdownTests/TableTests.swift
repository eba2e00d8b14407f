import Diagnostics
import Testing

@testable import Markdown

@Suite struct PipeTableTests {
  @Test(arguments: [
    Example(
      "plain", "| a | b |\n| - | - |\n| 1 | 2 |\n", "table(pipe)\n# a | b\n| 1 | 2"),
    Example("no outer bars", "a|b\n-|-\n1|2", "table(pipe)\n# a | b\n| 1 | 2"),
    Example(
      "below a heading", "## Kop\n|a|\n|-|\n|1|\n## Kop", "h2 Kop\ntable(pipe)\n# a\n| 1\nh2 Kop"),
    Example(
      "below a paragraph", "een\ntwee\n| a | b |\n|---|---|\n\ndrie",
      "p een twee\ntable(pipe)\n# a | b\np drie"),
    Example(
      "empty header", "|   |   |\n|---|---|\n| Thema | 82019 |",
      "table(pipe)\n# _ | _\n| Thema | 82019"),
    Example("empty cells", "|a|b|\n|-|-|\n||2|\n| 1 ||", "table(pipe)\n# a | b\n| _ | 2\n| 1 | _"),
    Example(
      "escaped bars", "| a \\| b | `c \\| d` |\n|-|-|\n| \\\\| x |",
      "table(pipe)\n# a | b | c | d\n| \\ | x"),
    Example(
      "a bar in code splits", "| a | b |\n|-|-|\n| `x|y` | z |",
      "table(pipe)\n# a | b\n| `x | y` | z\n"
        + "! raggedRow 3 of 2 | `x|y` | z |"),
    Example(
      "ragged", "|a|b|\n|-|-|\n|1|\n|1|2|3|\ntekst",
      "table(pipe)\n# a | b\n| 1\n| 1 | 2 | 3\n| tekst\n"
        + "! raggedRow 1 of 2 |1|\n"
        + "! raggedRow 3 of 2 |1|2|3|\n"
        + "! raggedRow 1 of 2 tekst"),
    Example(
      "ends at blocks",
      "|a|\n|-|\n> q\n|a|\n|-|\n- i\n\n|a|\n|-|\n```\n```\n|a|\n|-|\n---\n|a|\n|-|\n<!-- c -->",
      "table(pipe)\n# a\n> p q |a| |-|\n- item i\ntable(pipe)\n# a\nfence()\n"
        + "table(pipe)\n# a\nbreak\ntable(pipe)\n# a\ncomment <!-- c -->\n"
        + "! rowsOutsideTable |a|"),
    Example(
      "row of dashes with other columns", "|a|b|c|\n|-|-|\n|1|2|3|",
      "table(pipe)\n# a | b | c\n| 1 | 2 | 3\n! delimiterRow 2 of 3 |-|-|"),
    Example(
      "no row of dashes", "x\n| a | b |\n| 1 | 2 |\n",
      "p x | a | b | | 1 | 2 |\n! rowsOutsideTable | a | b |"),
    Example(
      "indented", "    | a |\n    |---|\n", "code | a | |---|\n! indentedTable | a |"),
    Example("in a list", "- x\n\n  | a |\n  |---|\n  | 1 |\n", "- item x\ntable(pipe)\n# a\n| 1"),
    Example(
      "in a quote", "> | a |\n> |---|\n> | 1 |\n| 2 |",
      "table(pipe)\n# a\n| 1\np | 2 |\n! rowsOutsideTable | 2 |"),
    Example("as an item", "- | a |\n  |---|\n  | 1 |", "table(pipe)\n# a\n| 1"),
    Example("dashes are an underline", "| a |\n---\n", "h2 | a |"),
    Example("a colon alone is text", "a\n:-\n", "p a :-"),
    Example("return", "|a|b|\r\n|-|-|\r\n|1|2|\r\n", "table(pipe)\n# a | b\n| 1 | 2"),
    Example("tabs", "|\ta\t|b\tc|\n|-|-|\n", "table(pipe)\n# a | b c"),
    Example("far rows", "| a |\n|---|\n      | 1 |\n", "table(pipe)\n# a\n| 1"),
    Example("two tables", "|a|\n|-|\n\n|b|\n|-|\n", "table(pipe)\n# a\ntable(pipe)\n# b"),
    Example("a lone bar", "|a|\n|-|\n|\n", "table(pipe)\n# a\n| \n! raggedRow 0 of 1 |"),
    Example("dashes in the body", "|a|\n|-|\n|---|\n|b|", "table(pipe)\n# a\n| ---\n| b"),
  ])
  func reads(_ example: Example) {
    #expect(outline(example.text) == example.expected)
  }

  /// What pandoc 2.17 wrote for tables of Word; see `PandocTests` for what it writes today.
  @Test(arguments: [
    Example(
      "Word marks the first row of each table unless told otherwise",
      "| Grootboeknummer           | 82019 LFS 001 |\n|---------------------------|---------------|\n"
        + "| Out of pocket kosten 2020 | € 53.511      |\n",
      "table(pipe)\n# Grootboeknummer | 82019 LFS 001\n| Out of pocket kosten 2020 | € 53.511"),
    Example(
      "no row is marked",
      "|                 |       |\n|-----------------|-------|\n| Grootboeknummer | 43022 |\n",
      "table(pipe)\n# _ | _\n| Grootboeknummer | 43022"),
    Example(
      "formatting within words, and marks that are text",
      "| k | v |\n|---|---|\n| a\u{A0}b c\u{AD}d ~~s~~<sup>2</sup><u>u</u>wo*or*d *it* "
        + "bi***both***c 3\\*4\\*5 a_b\\_c \\_\\_x\\_\\_ | € 1.000,00 |\n",
      "table(pipe)\n# k | v\n| a b cd ~~s~~²uwo / ord it bibothc 3*4*5 a_b_c __x__ | € 1.000,00"),
    Example(
      "a bar in code, which it forgets to escape",
      "| a     |\n|-------|\n| `e|f` |\n",
      "table(pipe)\n# a\n| `e | f`\n! raggedRow 2 of 1 | `e|f` |"),
  ])
  func tablesOfWord(_ example: Example) {
    #expect(outline(example.text) == example.expected)
  }

  @Test func alignments() throws {
    let table = try #require(tables("|a|b|c|d|\n|:-|:-:|--:|---|\n").first)
    #expect(table.alignments == [.left, .center, .right, .none])
    #expect(table.rows[0].cells.count == 4)
  }

  @Test func headerAndBody() throws {
    let table = try #require(tables("|a|b|\n|-|-|\n|1|\n").first)
    #expect(table.header?.cells.map { $0.text } == ["a", "b"])
    #expect(table.body.map { $0.cells.count } == [1])
    let missing = table.rows[1][1]
    #expect(missing.isEmpty && missing.range == TextRange(15, 15))
    #expect(table.rows[1][-1].isEmpty)
  }

  /// Each cell is cut out of the text by its places and compared with what it says.
  @Test func everyCellHasItsPlace() throws {
    let text = """
      # Plan

      | Omschrijving activiteit                    |    Budget | Jaar |
      | ------------------------------------------ | --------: | ---- |
      | Wijkbeheer *Herstel tegelpaden*            | € 42.000  | 2020 |
      |Bewonerscommissies<br><i>Budget</i>|\u{A0}3.000 | |
      | **Oud en nieuw** | ? |
      """
    let source = Source(path: "x.md", text: text)
    let document = MarkdownDocument(source, number: 0)
    #expect(broken(document) == [])
    let rows = try #require(tables(text).first).rows
    let places = rows.map { row in
      row.cells.map { cell in
        [cell.range, cell.leadRange, cell.restRange].map { source.text(in: $0) }
      }
    }
    #expect(
      places == [
        [
          ["Omschrijving activiteit", "Omschrijving activiteit", ""], ["Budget", "Budget", ""],
          ["Jaar", "Jaar", ""],
        ],
        [
          ["Wijkbeheer *Herstel tegelpaden*", "Wijkbeheer", "Herstel tegelpaden"],
          ["€ 42.000", "€ 42.000", ""], ["2020", "2020", ""],
        ],
        [
          ["Bewonerscommissies<br><i>Budget</i>", "Bewonerscommissies", "Budget"],
          ["\u{A0}3.000", "3.000", ""], ["", "", ""],
        ],
        [["**Oud en nieuw**", "Oud en nieuw", ""], ["?", "?", ""]],
      ])
    #expect(rows.map { source.text(in: $0.range) }.last == "| **Oud en nieuw** | ? |")
  }
}
