package import Diagnostics

/// How the files of another system become bookings: what a mapping document says.
package struct ImportMapping: Sendable {
  /// How the bytes of a file are letters.
  package enum Encoding: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case windows1252 = "Windows-1252"
  }

  /// How a file is written.
  package struct Form: Sendable {
    package var encoding = Encoding.utf8
    package var separator = UInt8(ascii: ";")
    /// Nil where a quotation mark is a character like any other.
    package var quote: UInt8? = UInt8(ascii: "\"")
    package var decimalMark = UInt8(ascii: ",")
    package var dateForm: DateForm?
    package var hasHeader = true
    package var linesAbove = 0
    package var linesBelow = 0
    /// What stands in the column that says on which side an amount is.
    package var debitSign = "D"
    package var creditSign = "C"

    package init() {}
  }

  /// What a column of a file tells.
  package enum Field: Hashable, CaseIterable, Sendable {
    case day, journal, bookYear, document, line, description, relation
    case account, costCentre, project
    case amount, debit, credit, side, hours
  }

  /// The fields by which a row of a file is known, in the order of `Row.keys`.
  package static let keyFields: [Field] = [.account, .costCentre, .project]

  /// Where a field stands in the file: the head of its column, or its number.
  package struct Column: Sendable {
    package let field: Field
    package let name: Placed<String>

    package init(field: Field, name: Placed<String>) {
      self.field = field
      self.name = name
    }
  }

  /// What becomes of the rows that have these keys.
  package struct Row: Sendable {
    /// The row of the document.
    package let place: Place
    /// Account, cost centre and project; nil is any.
    package var keys: [Placed<String>?] = [nil, nil, nil]
    /// Whether the rows are booked at all, or only counted.
    package var isBooked = true
    package var code: Placed<String>?
    package var kind: AccountPath.Kind?
    /// In the notation of journals.
    package var activity: String?
    package var labels: [Label] = []
    package var counterAccount: String?

    package init(place: Place) { self.place = place }

    /// How many keys a row of a file has to have for it to be meant.
    package var precision: Int { keys.count { $0 != nil } }

    /// The account in the journal.
    package var account: String {
      var name = code?.value ?? ""
      if let kind { name += ":" + kind.rawValue }
      if let activity { name += ":" + activity }
      return name
    }

    package func label(_ name: String) -> String? { labels.first { $0.name == name }?.value }

    /// Whether both rows do the same with what they are meant for.
    package func doesTheSame(as other: Row) -> Bool {
      if !isBooked || !other.isBooked { return isBooked == other.isBooked }
      return account == other.account && labels == other.labels
        && counterAccount == other.counterAccount
    }
  }

  /// The number of the document among all that were read.
  package let source: Int
  package var form = Form()
  /// A name that tells this system's documents from those of another.
  package var system = ""
  /// Where the other side of each booking goes, unless its row says otherwise.
  package var counterAccount: String?
  /// The journal that is written to, as seen from the workspace.
  package var journal: Placed<String>?
  package var columns: [Column] = []
  package var rows: [Row] = []

  package init(source: Int) { self.source = source }

  package func column(_ field: Field) -> Column? { columns.first { $0.field == field } }
}
