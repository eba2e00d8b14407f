import Diagnostics
import Foundation
import Reading
import TestSupport
import Testing

/// Every cell of a table is read, refused, or passed over for a reason that can be named.
@Suite struct TablePreviewTests {
  private static func previews(_ texts: [String]) -> [TablePreview] {
    let sources = texts.enumerated().map {
      Source(path: "ledgers/\($0.offset).md", text: $0.element)
    }
    return DocumentReading.read(sources, firstNumber: 0, log: CellLog()).previews
  }

  private static func unaccounted(_ tables: [TablePreview]) -> [String] {
    tables.flatMap { $0.rows.joined() }.filter { cell in
      switch cell.outcome {
      case .read: false
      case .refused: cell.codes.isEmpty
      case .passedOver(let reason): reason == .other
      }
    }.map { "\($0.head): \($0.written) is \($0.outcome) \($0.codes)" }
  }

  @Test(arguments: 0..<OtherShapeTests.count) func cellsOfOtherShapesAreAccountedFor(seed: Int)
    throws
  {
    let shape = OtherShape(seed: seed)
    let organisation = try shippedText("Tests/ReadingTests/DocumentFixtures/organisatie.md")
    let tables = Self.previews([shape.text, organisation])
    let lost = Self.unaccounted(tables)
    #expect(lost.isEmpty, "\(lost.joined(separator: "\n"))\n\(shape.text)")
    #expect(tables.contains { $0.rows.joined().contains { $0.outcome != .passedOver(.empty) } })
  }

  @Test(arguments: DocumentFixtureTests.names) func cellsOfFixturesAreAccountedFor(name: String)
    throws
  {
    let texts = try DocumentFixtureTests.texts(name)
    let lost = Self.unaccounted(Self.previews(texts))
    #expect(lost.isEmpty, "\(lost.joined(separator: "\n"))")
  }

  /// Of the shipped plan nothing is refused and nothing passed over.
  @Test func allOfTheShippedPlanIsRead() throws {
    let tables = Self.previews(try [planPath, organisationPath].map { try shippedText($0) })
    for cell in tables.flatMap({ $0.rows.joined() }) {
      switch cell.outcome {
      case .read, .passedOver(.empty): continue
      default: Issue.record("\(cell.head): \(cell.written) is \(cell.outcome)")
      }
    }
  }

  /// A row that sums up, one that goes on with the one above it, a column that is not known, and a cell that is refused.
  @Test func eachOutcomeIsToldApart() throws {
    let plan = """
      ## Schoon

      | Thema           |               |
      | --------------- | ------------- |
      | Grootboeknummer | 82020 LFF 001 |

      | Activiteit | Budget | Jaar | Kleur |
      | ---------- | ------ | ---- | ----- |
      | Markt      | 1.000  | 2020 | rood  |
      | Feest      | 53,511 | 2020 |       |
      | en taart   |        |      |       |
      | Totaal     | 1.000  |      |       |
      """
    let tables = Self.previews([plan])
    let cells = try #require(tables.last).rows.joined()
    func outcome(_ written: String) throws -> TablePreview.Outcome {
      try #require(cells.first { $0.written == written }, "no cell holds \(written)").outcome
    }
    #expect(try outcome("Markt") == .read(.text))
    #expect(try outcome("2020") == .read(.year(2020)))
    #expect(try outcome("53,511") == .refused)
    #expect(try outcome("rood") == .passedOver(.unknownWord))
    #expect(try outcome("en taart") == .read(.text))
    #expect(try outcome("Totaal") == .passedOver(.total))
    #expect(cells.first { $0.written == "53,511" }?.codes == [.unreadableAmount])
  }

  /// Of a table that is known and refused as a whole, no cell is blamed on its own head.
  @Test(arguments: ["TAB-02-budget.md", "PLN-29-early.md"])
  func aTableThatDoesNotCountSaysSo(name: String) throws {
    let tables = Self.previews(try DocumentFixtureTests.texts(name))
    let unread = tables.filter { table in
      table.rows.joined().contains { $0.outcome == .passedOver(.unreadTable) }
    }
    #expect(unread.count == 1 && unread.first?.words != nil)
    for cell in unread.flatMap({ $0.rows.joined() }) {
      #expect(cell.outcome != .passedOver(.unknownWord), "\(cell.head): \(cell.written)")
    }
  }
}
