import Basics
import Diagnostics
import Ledger
import Norms

/// The lines of journals that a subject's spending is made of.
extension BookFacts {
  /// In groups of lines that are alike; of a part of a year each line is looked at, since a group has
  /// all of its year.
  func postings(of reference: SubjectReference) -> Fact {
    var groups: [(number: Int, isSure: Bool)] = []
    for (row, belongs) in bookedRows(of: reference, kinds(of: reference), .realisation) {
      for number in bookings.groups(of: row) { groups.append((number, belongs == .yes)) }
    }
    groups.sort { $0.number < $1.number }
    let months = months(of: reference)
    let members = groups.flatMap { number, isSure -> [Member] in
      guard let months else {
        return [
          Member(self.reference(toGroup: number), isSure: isSure, count: self.groups[number].count)
        ]
      }
      return open(number).filter { months.contains(day(of: $0).components.month) }.map {
        Member($0, isSure: isSure)
      }
    }
    return .subjects(
      members, isOpen: !incompleteBooks(of: reference).isEmpty, at: place(of: reference))
  }

  /// What keeps it from being known which lines are a subject's.
  func missingPostings(_ reference: SubjectReference) -> [Missing] {
    var missing: [Missing] = []
    for (row, belongs) in bookedRows(of: reference, kinds(of: reference), .realisation)
    where belongs == .unknown {
      let own = bookings.rows[row]
      let place = place(of: bookings.groups(of: row)[0])
      let phrase: Missing =
        own.team < 0
        ? .team(ofLinesOn: own.account.pot, at: place)
        : .municipality(ofLinesOn: own.account.pot, at: place)
      if !missing.contains(phrase) { missing.append(phrase) }
    }
    return missing + incompleteBooks(of: reference)
  }

  /// What is missing of the books in the years of a subject.
  func incompleteBooks(of reference: SubjectReference) -> [Missing] {
    moneyYears(reference).compactMap { incompleteBooks(of: reference, in: $0) }
  }

  private func kinds(of reference: SubjectReference) -> [AccountPath.Kind] {
    reference.kind.map { [$0] } ?? AccountPath.Kind.allCases
  }

  private func day(of line: SubjectReference) -> Day {
    guard let row = self.line(of: line) else {
      preconditionFailure("A group that was opened has given its lines.")
    }
    return books.book.posting(at: row).day
  }
}
