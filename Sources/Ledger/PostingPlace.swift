package import Diagnostics

/// Where a posting stands in a book: the one reference to it, for sums, checks, norms and reports.
///
/// Of two in one book the one that is read first comes first.
package struct PostingPlace: Hashable, Comparable, Sendable, BitwiseCopyable {
  // A book of a million postings may be a list of these.
  @usableFromInline let shortPart: UInt32
  @usableFromInline let shortRow: UInt32
  @usableFromInline let shortTransaction: UInt32

  @inlinable package init(part: Int, row: Int, transaction: Int) {
    shortPart = UInt32(part)
    shortRow = UInt32(row)
    shortTransaction = UInt32(transaction)
  }

  @inlinable package var part: Int { Int(shortPart) }
  @inlinable package var row: Int { Int(shortRow) }
  @inlinable package var transaction: Int { Int(shortTransaction) }

  @inlinable package static func < (left: PostingPlace, right: PostingPlace) -> Bool {
    left.part != right.part ? left.part < right.part : left.row < right.row
  }

  /// Whether both stand in one transaction.
  @inlinable package func isInTransaction(of other: PostingPlace) -> Bool {
    shortTransaction == other.shortTransaction && shortPart == other.shortPart
  }
}

extension Book {
  /// Visits the postings in reading order, each with where it stands and with its transaction.
  @inlinable package func forEachPosting(
    _ visit: (PostingPlace, Posting, Transaction) -> Void
  ) {
    for (number, part) in parts.enumerated() {
      for index in part.transactions.indices {
        let transaction = part.transactions[index]
        for row in part.postingRange(ofTransaction: index) {
          visit(
            PostingPlace(part: number, row: row, transaction: index), part.postings[row],
            transaction)
        }
      }
    }
  }

  package func posting(at place: PostingPlace) -> Posting { parts[place.part].postings[place.row] }

  package func transaction(at place: PostingPlace) -> Transaction {
    parts[place.part].transactions[place.transaction]
  }

  /// The text that a posting stands in.
  package func source(of place: PostingPlace) -> Source { sources[parts[place.part].source] }

  /// The place of a stretch of the text that a posting stands in.
  package func place(of range: TextRange, beside posting: PostingPlace) -> Place {
    Place(source: parts[posting.part].source, range: range)
  }

  /// The beginning of a posting's line.
  package func linePlace(of posting: PostingPlace) -> Place {
    let line = Int(self.posting(at: posting).line)
    return place(of: TextRange(line, line), beside: posting)
  }

  /// Where the account of a posting is written.
  package func accountPlace(of posting: PostingPlace) -> Place {
    place(of: text(of: posting).account, beside: posting)
  }

  /// The pieces of a posting's line.
  package func text(of place: PostingPlace) -> PostingText {
    PostingText(posting(at: place), in: source(of: place))
  }

  /// The pieces of the header above a posting.
  package func header(of place: PostingPlace) -> HeaderText {
    HeaderText(transaction(at: place), in: source(of: place))
  }
}
