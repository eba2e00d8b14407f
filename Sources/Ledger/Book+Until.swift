package import Basics

extension Book {
  /// The book as it stood at the end of a day: without what was booked for a later one.
  ///
  /// Texts, names and prices stay, so that numbers and places mean the same in both.
  package func until(_ last: Day) -> Book {
    var book = self
    for index in parts.indices where parts[index].postings.contains(where: { last < $0.day }) {
      book.parts[index] = parts[index].until(last)
    }
    return book
  }
}

extension BookPart {
  fileprivate func until(_ last: Day) -> BookPart {
    var part = BookPart(source: source)
    for index in transactions.indices {
      let kept = postingRange(ofTransaction: index).filter { postings[$0].day <= last }
      if kept.isEmpty { continue }
      part.append(index, of: self, rows: kept)
    }
    return part
  }
}
