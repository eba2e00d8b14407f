package import Basics
package import Diagnostics

/// A row that answers what a norm asks about one thing: of which norm, about what, by whom and when.
package struct Answer: Sendable {
  /// The row.
  package let place: Place
  /// The code of the norm.
  package let norm: Placed<String>
  /// What the norm asks about, by its name or code.
  package let subject: Placed<String>?
  package let text: Placed<String>?
  package let who: Placed<String>?
  package let day: Placed<Day>?
  /// The mark of the row that was looked at, as it was then.
  package let mark: Placed<String>?

  package init(
    place: Place, norm: Placed<String>, subject: Placed<String>?, text: Placed<String>?,
    who: Placed<String>?, day: Placed<Day>?, mark: Placed<String>?
  ) {
    self.place = place
    self.norm = norm
    self.subject = subject
    self.text = text
    self.who = who
    self.day = day
    self.mark = mark
  }

  /// Whether it says all that an answer has to say; else it answers nothing.
  package var isWhole: Bool {
    subject != nil && text != nil && who != nil && day != nil && mark != nil
  }

  /// What a text for an answer is without: a row is pasted with these in its cells.
  package static let open = "?"

  /// The head of a table of answers.
  package static let heads = ["Norm", "Onderwerp", "Antwoord", "Wie", "Datum", "Kenmerk"]

  /// The row that would answer a question, once somebody has filled in what is open in it.
  package static func row(
    norm: String, subject: String, text: String? = nil, mark: String
  ) -> String {
    line([norm, cell(subject), text.map { cell($0) } ?? open, open, open, mark])
  }

  /// The two lines above such rows.
  package static var headLines: [String] {
    [line(heads), line(heads.map { String(repeating: "-", count: $0.utf8.count) })]
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  /// Whether a text can stand in a cell as it is.
  package static func isPlain(_ text: String) -> Bool { cell(text) == text }

  /// A text as a cell that is read back as that text.
  private static func cell(_ text: String) -> String {
    var cell = ""
    for scalar in text.singleSpaced.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "^", "$", "!", "#":
        cell += "\\"
      default: break
      }
      cell.unicodeScalars.append(scalar)
    }
    return cell
  }
}

/// Answers that stand in the cell Motivering of what they are about, each behind the code of a norm.
///
///     op eigen grond; WW-17: achterpad bij onze woningen; WW-12: klein onderhoud
///
/// holds one for WW-17 and one for WW-12. What stands before the first code explains, and answers
/// nothing.
package struct AnswersInCell {
  package struct Entry {
    /// In capitals.
    package let norm: String
    /// Empty where nothing stands behind the code.
    package let text: String
  }

  package private(set) var entries: [Entry] = []

  package init(_ cell: String) {
    for part in cell.parts(at: ";") {
      let part = String(part).singleSpaced
      if let entry = AnswersInCell.entry(part) {
        entries.append(entry)
      } else if let last = entries.last {
        // An answer may hold a semicolon itself.
        entries[entries.count - 1] = Entry(norm: last.norm, text: last.text + "; " + part)
      }
    }
  }

  private static func entry(_ part: String) -> Entry? {
    guard let colon = part.utf8.firstIndex(of: ASCII.colon) else { return nil }
    let code = String(part[..<colon]).singleSpaced.uppercased()
    guard FindingCode.isNorm(code) else { return nil }
    let text = String(part[part.utf8.index(after: colon)...]).singleSpaced
    return Entry(norm: code, text: text == Answer.open ? "" : text)
  }
}
