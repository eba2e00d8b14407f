import Document
import Privacy
import Rendering
import Testing

/// A page has no personal data left in its texts, and its keys still tell their things apart.
@Suite struct ShownPageTests {
  @Test func keysStayApart() throws {
    let keys = ["inloop-bsn-111222333", "inloop-bsn-999999990", "inloop", "inloop-bsn-x"]
    var page = Page(key: "team-bsn-111222333", title: "bsn 111222333", subtitle: "")
    var table = Table(columns: [Table.Column(key: "a", title: "A")])
    for key in keys { table.append([Cell(.text("bel 06-12345678"), origin: key)]) }
    var part = Page.Part(key: "deel", title: "Deel")
    part.blocks = [.table(table)]
    page.parts = [part]
    page.origins = keys.map { Origin(key: $0, title: $0) }
    let shown = ShownPage(page).page
    #expect(shown.key == "team-bsn-x" && shown.title == "bsn •••••••••")
    let origins = shown.origins.map { $0.key }
    #expect(Set(origins).count == 4 && origins[2] == "inloop" && origins[0] == "inloop-bsn-x")
    guard case .table(let rows) = try #require(shown.parts.first?.blocks.first) else {
      Issue.record("the table is gone")
      return
    }
    #expect(rows.rows.map { $0.cells[0].origin } == origins)
    #expect(rows.rows.allSatisfy { $0.cells[0].value == .text("bel •••••••••••") })
  }
}
