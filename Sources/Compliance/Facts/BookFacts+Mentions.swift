import Basics
import Diagnostics
import Ledger
import Norms

/// Finds lines by words of their transactions, for norms that are about few of very many.
extension BookFacts {
  /// The lines of transactions whose header holds one of the words, each as a subject of its own.
  ///
  /// The whole header is searched, with its comment, so that some of them do not mention it in the
  /// description: the norm itself has the last word.
  func lines(mentioning words: [WordSequence]) -> [SubjectReference] {
    var found: [SubjectReference] = []
    var memo = YearMemo()
    for (number, part) in books.book.parts.enumerated() {
      let holds = books.book.sources[part.source].withBytes { bytes in
        part.transactions.map { BookFacts.header(of: $0, in: bytes, holdsAny: words) }
      }
      for index in part.transactions.indices where holds[index] {
        for row in part.postingRange(ofTransaction: index) {
          let posting = part.postings[row]
          let labels = LabelPair(posting, of: part.transactions[index])
          let year = memo.year(of: posting.day)
          if let group = groups.years.group(posting.account, labels, year: year) {
            let place = PostingPlace(part: number, row: row, transaction: index)
            found.append(line(place, ofGroup: group))
          }
        }
      }
    }
    return found
  }

  private static func header(
    of transaction: Transaction, in bytes: Span<UInt8>, holdsAny words: [WordSequence]
  ) -> Bool {
    let start = Int(transaction.line)
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    let line = bytes.extracting(start..<end)
    return words.areFound(in: line)
  }
}
