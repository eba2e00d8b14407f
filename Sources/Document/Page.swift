package import Basics

/// A report without a format: parts with text, tables and charts, and what its figures are made of.
package struct Page: Sendable {
  /// Something to be known before the figures: a name and its value.
  package struct Fact: Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// One piece of a part.
  package enum Block: Sendable {
    case paragraph(String)
    case list([String])
    /// Something that nobody may miss, such as books that are not complete.
    case notice(String, Cell.Tone)
    case table(Table)
    case chart(Chart)
  }

  /// A section of the report, which is a sheet of its own in a spreadsheet.
  package struct Part: Sendable {
    /// What machines and file names call it.
    package let key: String
    package let title: String
    package var blocks: [Block]

    package init(key: String, title: String, _ blocks: Block...) {
      self.key = key
      self.title = title
      self.blocks = blocks
    }
  }

  /// What machines and file names call it, such as `tertiaal-2020-T2-stadskanaal`.
  package let key: String
  package let title: String
  package let subtitle: String
  package var facts: [Fact] = []
  package var parts: [Part] = []
  /// The lines and cells that figures are made of, which cells name by their keys.
  package var origins: [Origin] = []
  /// That the figures tie, and to which books, rules, period and day: the last lines of the page.
  package var closing: [Fact] = []

  package init(key: String, title: String, subtitle: String) {
    self.key = key
    self.title = title
    self.subtitle = subtitle
  }
}

/// What figures are made of: lines of journals, or cells of documents.
package struct Origin: Sendable {
  package struct Line: Sendable {
    /// The key of the line, for figures that rest on the lines from here on; nil for most.
    package let key: String?
    package let path: String
    /// From 1.
    package let number: Int
    package let day: Day?
    package let text: String
    package let amount: CellAmount?

    package init(
      key: String? = nil, path: String, number: Int, day: Day?, text: String,
      amount: CellAmount?
    ) {
      self.key = key
      self.path = path
      self.number = number
      self.day = day
      self.text = text
      self.amount = amount
    }
  }

  package let key: String
  package let title: String
  package var lines: [Line] = []
  /// How many lines are left out, where there are too many to list, and what they amount to.
  package var rest: (count: Int, amount: CellAmount?)?

  package init(key: String, title: String) {
    self.key = key
    self.title = title
  }
}
