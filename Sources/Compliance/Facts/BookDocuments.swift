import Basics
import Ledger
import Norms

/// The documents by whose numbers money for liveability was spent, each with its lines.
///
/// All lines of one number are one document, in whichever files and on whichever days they stand; a
/// number that was given twice has a finding of its own.
final class BookDocuments {
  struct Document {
    let code: String
    var rows: [PostingPlace]
    var day: Day
    /// Each line as a subject of its own, once they were asked for.
    var lines: [SubjectReference] = []
  }

  /// In the order of their days, those of one day in that of their numbers.
  private(set) var all: [Document]

  init(_ facts: BookFacts) {
    let book = facts.books.book
    let isSpending = facts.books.paths.map { $0.isLiveability && $0.layer == .realisation }
    var found: [Document] = []
    var numbers: [String: Int] = [:]
    book.forEachPosting { place, posting, transaction in
      guard isSpending[Int(posting.account)], transaction.codeLength > 0,
        let code = book.code(of: place)
      else { return }
      if let number = numbers[code] {
        found[number].rows.append(place)
        found[number].day = min(found[number].day, posting.day)
      } else {
        numbers[code] = found.count
        found.append(Document(code: code, rows: [place], day: posting.day))
      }
    }
    all = found.sorted { ($0.day, $0.code) < ($1.day, $1.code) }
  }

  /// The lines of a document, each as a subject of its own.
  func lines(of number: Int, _ facts: BookFacts) -> [SubjectReference] {
    if all[number].lines.isEmpty {
      all[number].lines = all[number].rows.compactMap { row in
        facts.group(ofLine: row).map { facts.line(row, ofGroup: $0) }
      }
    }
    return all[number].lines
  }
}

extension BookFacts {
  /// The group that a line is in; nil for what is no line of liveability money.
  func group(ofLine place: PostingPlace) -> Int? {
    let posting = books.book.posting(at: place)
    return groups.years.group(
      posting.account, LabelPair(posting, of: books.book.transaction(at: place)),
      year: posting.day.components.year)
  }
}
