package import Basics
package import Diagnostics
import Ledger

/// All norms and dated values of a workspace.
package struct Rulebook: Sendable {
  /// In the order of their files and places; a code may have several whose periods do not overlap.
  package var norms: [Norm] = []
  package var values: [DatedValue] = []
  package var chapters: [Chapter] = []

  package init() {}

  package static let empty = Rulebook()
}

/// A file of the rulebook.
package struct Chapter: Sendable {
  /// The number of its text among the sources.
  package let source: Int
  package let title: String
  /// The number of the `uitgangspunt` fence among the blocks of the document.
  package let premise: Int?
  /// The norms of the file, by number.
  package let norms: Range<Int>

  package init(source: Int, title: String, premise: Int?, norms: Range<Int>) {
    self.source = source
    self.title = title
    self.premise = premise
    self.norms = norms
  }
}

/// A figure that changes by date: a cap, an index, a tariff.
package struct DatedValue: Sendable {
  package enum Status: Sendable {
    case published
    case derived
    /// Settled by the organisation itself.
    case adopted
    /// Settled by nobody: a figure to begin with, which is called so wherever it is used.
    case proposed

    /// Whether a figure that it had a part in may not be taken for one that somebody published or
    /// settled.
    package var isTold: Bool { self == .derived || self == .proposed }
  }

  package struct Entry: Sendable {
    package let from: Day
    /// The last day on which it holds; nil where it has no end.
    package let until: Day?
    package let amount: Ratio
    package let source: String
    package let status: Status
    /// The row.
    package let place: Place

    package init(
      from: Day, until: Day?, amount: Ratio, source: String, status: Status, place: Place
    ) {
      self.from = from
      self.until = until
      self.amount = amount
      self.source = source
      self.status = status
      self.place = place
    }
  }

  package let name: String
  package let unit: Unit
  /// By day, without overlap.
  package let entries: [Entry]
  package let place: Place

  package init(name: String, unit: Unit, entries: [Entry], place: Place) {
    self.name = name
    self.unit = unit
    self.entries = entries
    self.place = place
  }

  /// The entry of a day; nil where there is none, which is unknown and never the last one known.
  package func entry(on day: Day) -> Entry? {
    entries.first { $0.from <= day && ($0.until.map { day <= $0 } ?? true) }
  }
}
