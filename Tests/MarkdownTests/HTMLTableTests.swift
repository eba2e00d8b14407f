import Diagnostics
import Testing

@testable import Markdown

@Suite struct HTMLTableTests {
  @Test(arguments: [
    Example(
      "header and body",
      "<table>\n<thead>\n<tr class=\"header\">\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n"
        + "<tbody>\n<tr class=\"odd\">\n<td>1</td>\n<td></td>\n</tr>\n</tbody>\n</table>\n\ntekst",
      "table(html)\n# a | b\n| 1 | _\np tekst"),
    Example(
      "paragraphs",
      "<table><tr><td>Wettelijk</td><td><p>Een &amp;\ntwee</p>\n<p><em>drie</em></p></td></tr>"
        + "</table>",
      "table(html)\n| Wettelijk | Een & twee / drie"),
    Example(
      "breaks", "<table><tr><td>a<br />\n<em>b</em></td></tr></table>", "table(html)\n| a / b"),
    Example(
      "Markdown is text", "<table><tr><td>*a* `b` \\| [c](d)</td></tr></table>",
      "table(html)\n| *a* `b` \\| [c](d)"),
    Example(
      "header cells without head", "<TABLE><TR><TH>a<TH>b<TR><TD>1<TD>2</TABLE>",
      "table(html)\n# a | b\n| 1 | 2"),
    Example(
      "header cells before data", "<table><tr><th>a</th><td>b</td></tr></table>",
      "table(html)\n| a | b"),
    Example(
      "no row tags", "<table><td>a<td>b</table>", "table(html)\n| a | b"),
    Example(
      "caption", "<table><caption>Budget <b>2020</b></caption><tr><td>a</td></tr></table>",
      "table(html)\ncaption Budget 2020\n| a"),
    Example(
      "lists", "<table><tr><td>a<ul>\n<li>b</li>\n<li>c</li>\n</ul></td></tr></table>",
      "table(html)\n| a / b c"),
    Example(
      "blank lines",
      "<table><tr><td><pre><code>a\n\n# b</code></pre></td>\n\n<td>c</td></tr></table>",
      "table(html)\n| a # b | c"),
    Example(
      "ragged", "<table><tr><td>a<td>b<tr><td>c</table>",
      "table(html)\n| a | b\n| c\n! raggedRow 1 of 2 <tr><td>c"),
    Example(
      "merged columns", "<table><tr><td>a<td>b<td>c<tr><td colspan=2>d<td>e</table>",
      "table(html)\n| a | b | c\n| d | ^ | e\n! mergedCell 1x2 d"),
    Example(
      "merged rows",
      "<table><tr><td>a<td>b<tr><td rowspan=\"2\">c<td>d<tr><td>e<tr><td>f<td>g</table>",
      "table(html)\n| a | b\n| c | d\n| ^ | e\n| f | g\n! mergedCell 2x1 c"),
    Example(
      "merged at the end", "<table><tr><td>a<td rowspan=3>b<tr><td>c<tr></tr><tr><td>d</table>",
      "table(html)\n| a | b\n| c | ^\n| d | ^\n! mergedCell 3x1 b"),
    Example(
      "nested",
      "<table><tr><td>a<table><tr><td>b</td></tr></table>c</td><td>d</td></tr></table>",
      "table(html)\n| a / b c | d\n! nestedTable a<table><tr><td>b</td></tr></table>c"),
    Example(
      "text outside cells", "<table>x <tr>y<td>a</td></tr></table>z",
      "table(html)\n| a\np z\n! textOutsideCells x"),
    Example(
      "comments", "<table><!-- <td>x</td> --><tr><td>a<!-- b --></td></tr></table>",
      "table(html)\n| a"),
    Example(
      "open at the end", "<table><tr><td>a</td><td>b\n",
      "table(html)\n| a | b\n! unclosed htmlTable <table><tr><td>a</td><td>b"),
    Example(
      "open before a heading", "<table><tr><td>a</td></tr>\n\n## Kop\n",
      "table(html)\n| a\nh2 Kop\n! unclosed htmlTable <table><tr><td>a</td></tr>"),
    Example(
      "open before a table", "<table><tr><td>a\n\n<table><tr><td>b</table>\n\n|c|\n|-|\n",
      "table(html)\n| a\ntable(html)\n| b\ntable(pipe)\n# c\n"
        + "! unclosed htmlTable <table><tr><td>a"),
    Example(
      "open before a fence", "<table><tr><td>a\n\n```\n</table>\n```\n",
      "table(html)\n| a\nfence()\n: </table>\n! unclosed htmlTable <table><tr><td>a"),
    Example("no row", "<table></table>", "table(html)"),
    Example(
      "within a block", "<div>\na\n<table><tr><td>b</table>\n</div>",
      "html a\ntable(html)\n| b\nhtml "),
    Example(
      "within a line", "<div>a<table><tr><td>b</table>c</div>", "html a\ntable(html)\n| b\np c"),
    Example("below a paragraph", "a\n<table><tr><td>b</table>", "p a\ntable(html)\n| b"),
    Example(
      "in the middle of text", "a <table><tr><td>b</table> c",
      "p a b c\n! nestedTable a <table><tr><td>b</table> c"),
    Example(
      "in a quote", "> <table><tr><td>a\n> b</td></tr>\n> </table>\n> c\n",
      "table(html)\n| a b\n> p c"),
    Example(
      "ends with its quote", "> <table><tr><td>a\nb</td></table>\n",
      "table(html)\n| a\np b\n! unclosed htmlTable <table><tr><td>a"),
    Example(
      "in a list", "- x\n\n  <table><tr><td>a\n  b</td></tr></table>\n\n  c",
      "- item x\ntable(html)\n| a b\n- p c"),
    Example(
      "a tag over two lines", "<table><tr><td\nclass='x'>a</td></tr></table>", "table(html)\n| a"),
    Example("never a tag", "<table\n\n# Kop", "html <table\nh1 Kop"),
    Example(
      "a stray less-than", "<table><tr><td>a < b</td> < </tr></table>",
      "table(html)\n| a < b\n! textOutsideCells <"),
  ])
  func reads(_ example: Example) {
    #expect(outline(example.text) == example.expected)
  }

  @Test func alignmentsOfTheFirstRow() throws {
    let text = """
      <table><tr><th style="text-align: right;">a</th><th align="center">b</th>
      <th style='color:red;text-align:left'>c</th><th>d</th></tr></table>
      """
    #expect(try #require(tables(text).first).alignments == [.right, .center, .left, .none])
  }

  @Test func everyCellHasItsPlace() throws {
    let text = """
      <table>
      <tr class="odd">
      <td>Achter de voordeur (o.a. OGGZ)<br />
      <em>Budget om schoon,
      heel</em></td>
      <td style="text-align: right;"> 6.000 </td>
      <td><p>Een</p>
      <p>Twee</p></td>
      <td></td>
      </tr>
      </table>
      """
    let source = Source(path: "x.md", text: text)
    let row = try #require(tables(text).first?.rows.first)
    let places = row.cells.map { cell in
      [cell.range, cell.leadRange, cell.restRange].map { source.text(in: $0) }
    }
    #expect(
      places == [
        [
          "Achter de voordeur (o.a. OGGZ)<br />\n<em>Budget om schoon,\nheel</em>",
          "Achter de voordeur (o.a. OGGZ)", "Budget om schoon,\nheel",
        ],
        ["6.000", "6.000", ""], ["<p>Een</p>\n<p>Twee</p>", "Een", "Twee"], ["", "", ""],
      ])
    #expect(row[0].rest == "Budget om schoon, heel")
    #expect(source.text(in: row.range).hasSuffix("</tr>"))
  }

  /// A few bytes can claim any number of merged places; only so many are made.
  @Test func mergedCellsAreBounded() throws {
    let text = "<table>" + String(repeating: "<tr><td rowspan=65534 colspan=1000>x", count: 2000)
    let rows = try #require(tables(text).first).rows
    #expect(rows.count == 2000)
    #expect(rows.reduce(0) { $0 + $1.cells.count } < 30_000)
  }
}
