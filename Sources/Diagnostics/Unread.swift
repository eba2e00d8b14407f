/// Something in the folders of a workspace that was not read, and why: a file, or a part of a
/// document.
///
/// What was not read says nothing, and must not look as if nothing were in it; so `check` counts
/// all of it, and each form of it names what it was.
package struct Unread: Sendable {
  package enum Reason: Equatable, Sendable {
    // Of a file.
    /// Its name, or that of a folder around it, begins with a point.
    case hidden
    /// It looks like one that is read, and would be under this name, which another file may have.
    case otherName(String, isTaken: Bool)
    case otherKind
    /// Another name of the file, or folder, at this path.
    case sameFile(String)
    // Of a part of a document.
    case unknownTable
    /// A table drawn with `+` and `-`, or with bars and no row of dashes.
    case drawnTable
    /// Columns that only tabs, spaces or semicolons keep apart.
    case columns
    /// Rows in an HTML comment.
    case comment
    /// A table within a cell or a text.
    case nestedTable
  }

  /// The beginning of a file, or the whole of a part.
  package let place: Place
  package let reason: Reason

  package init(_ reason: Reason, at place: Place) {
    self.reason = reason
    self.place = place
  }

  /// The same with its names as they may be shown.
  package func withNames(_ shown: (String) -> String) -> Unread {
    switch reason {
    case .otherName(let name, let isTaken):
      Unread(.otherName(shown(name), isTaken: isTaken), at: place)
    case .sameFile(let path): Unread(.sameFile(shown(path)), at: place)
    case .hidden, .otherKind, .unknownTable, .drawnTable, .columns, .comment, .nestedTable:
      self
    }
  }

  package var isFile: Bool {
    switch reason {
    case .hidden, .otherName, .otherKind, .sameFile: true
    case .unknownTable, .drawnTable, .columns, .comment, .nestedTable: false
    }
  }

  /// What machines call the reason, in every language.
  package var word: String {
    switch reason {
    case .hidden: "hidden"
    case .otherName: "otherName"
    case .otherKind: "otherKind"
    case .sameFile: "sameFile"
    case .unknownTable: "unknownTable"
    case .drawnTable: "drawnTable"
    case .columns: "columns"
    case .comment: "comment"
    case .nestedTable: "nestedTable"
    }
  }

  package var message: Bilingual {
    switch reason {
    case .hidden:
      Bilingual(
        dutch: "de naam begint met een punt", english: "the name begins with a point")
    case .otherName(let name, _):
      Bilingual(
        dutch: "dit bestand wordt pas gelezen als het \(name) heet",
        english: "this file is read only when it is called \(name)")
    case .otherKind:
      Bilingual(
        dutch: "dit is geen soort bestand dat hier gelezen wordt",
        english: "this is no kind of file that is read here")
    case .sameFile(let path):
      Bilingual(
        dutch: "dit is een andere naam van \(path)", english: "this is another name of \(path)")
    case .unknownTable:
      Bilingual(
        dutch: "deze tabel kent Wijkboek niet", english: "Wijkboek does not know this table")
    case .drawnTable:
      Bilingual(
        dutch: "deze regels zien eruit als een tabel, maar zijn er geen",
        english: "these lines look like a table, but are none")
    case .columns:
      Bilingual(
        dutch: "deze regels staan in kolommen, maar zijn geen tabel",
        english: "these lines stand in columns, but are no table")
    case .comment:
      Bilingual(
        dutch: "deze rijen staan in een HTML-commentaar",
        english: "these rows stand in an HTML comment")
    case .nestedTable:
      Bilingual(
        dutch: "deze tabel staat binnen een cel of tekst",
        english: "this table stands within a cell or a text")
    }
  }
}
