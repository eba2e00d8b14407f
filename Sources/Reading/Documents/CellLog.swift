package import Basics
package import Diagnostics
import Ledger
import Markdown

/// What the readers of a document made of its cells, for whoever wants to see that.
///
/// A reference, so that readers note what they read wherever they read it; without one they note
/// nothing.
package final class CellLog {
  package enum Reading: Equatable {
    /// A head or a label, in the word that its table knows.
    case word(String)
    /// The title of a table.
    case title
    case text
    /// Left open on purpose, as by a question mark.
    case open
    case amount(Quantity)
    case number(Quantity)
    case year(Int)
    case years(ClosedRange<Int>)
    case day(Day)
  }

  /// By the place of the cell.
  package private(set) var readings: [Place: Reading] = [:]
  /// What the rows of tables of amounts are, by their places; entries are not among them.
  private(set) var rows: [Place: RowKind] = [:]

  package init() {}

  func note(_ reading: Reading, at place: Place) { readings[place] = reading }

  func note(_ kind: RowKind, ofRowAt place: Place) { if kind != .entry { rows[place] = kind } }
}
