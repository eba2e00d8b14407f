import Basics
import Diagnostics
import Ledger

/// A document number occurs once among the transactions that realise or commit liveability money.
///
/// Other transactions may share one: a payment bears the number of its invoice.
enum DocumentNumberCheck {
  static func run(on book: Book, paths: [AccountPath]) -> [Diagnostic] {
    let candidates = candidates(in: book, paths: paths)
    func hash(_ index: Int) -> UInt32 {
      book.transaction(at: candidates[index]).codeHash
    }
    // Equal numbers have equal hashes, so they come to stand together, in reading order.
    let order = candidates.indices.sorted {
      hash($0) != hash($1) ? hash($0) < hash($1) : $0 < $1
    }
    var diagnostics: [Diagnostic] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, hash(order[end]) == hash(order[start]) { end += 1 }
      if end - start > 1 {
        diagnostics += repeated(order[start..<end].map { candidates[$0] }, in: book)
      }
      start = end
    }
    return diagnostics
  }

  /// The findings of transactions with one hash: of each number all but the first.
  private static func repeated(_ group: [PostingPlace], in book: Book) -> [Diagnostic] {
    var first: [String: PostingPlace] = [:]
    var diagnostics: [Diagnostic] = []
    for occurrence in group {
      guard let code = book.code(of: occurrence) else { continue }
      if let earlier = first[code] {
        diagnostics.append(finding(book, first: earlier, second: occurrence))
      } else {
        first[code] = occurrence
      }
    }
    return diagnostics
  }

  /// A posting of each transaction whose document number may occur more than once.
  ///
  /// A book has about as many numbers as transactions, and nearly all occur once. So a bit per hash
  /// finds the hashes that are met twice, and only the few transactions behind those are looked at.
  private static func candidates(in book: Book, paths: [AccountPath]) -> [PostingPlace] {
    let counts = paths.map {
      $0.isLiveability && ($0.layer == .realisation || $0.layer == .commitment)
    }
    var met = BitSet(atLeast: 16 * book.transactionCount)
    var metAgain = BitSet(atLeast: 16 * book.transactionCount)
    for part in book.parts {
      for transaction in part.transactions where transaction.codeLength > 0 {
        if !met.insert(transaction.codeHash) { _ = metAgain.insert(transaction.codeHash) }
      }
    }
    var candidates: [PostingPlace] = []
    book.forEachPosting { place, posting, transaction in
      guard counts[Int(posting.account)], transaction.codeLength > 0,
        metAgain.contains(transaction.codeHash),
        !(candidates.last?.isInTransaction(of: place) ?? false)
      else { return }
      candidates.append(place)
    }
    return candidates
  }

  private static func finding(
    _ book: Book, first: PostingPlace, second: PostingPlace
  ) -> Diagnostic {
    let (here, there) = (codePlace(book, second), codePlace(book, first))
    let code = book.sources[here.source].text(in: here.range)
    let day = book.transaction(at: first).day.text
    return Diagnostic(
      .duplicateDocument, at: here,
      Bilingual(
        dutch: "stuknummer \(code) komt al voor op \(day)",
        english: "document number \(code) occurs already on \(day)"),
      related: [
        Diagnostic.Related(
          place: there, label: Bilingual(dutch: "eerder geboekt", english: "booked before"))
      ],
      help: Bilingual(
        dutch: "haal de dubbele boeking weg, of geef het stuk een eigen nummer",
        english: "remove the doubled transaction, or give the document a number of its own"))
  }

  private static func codePlace(_ book: Book, _ occurrence: PostingPlace) -> Place {
    let transaction = book.transaction(at: occurrence)
    let start = Int(transaction.codeStart)
    return book.place(
      of: TextRange(start, start + Int(transaction.codeLength)), beside: occurrence)
  }
}

/// A set of hashes that may take one for another: a bit for the lowest digits of each.
private struct BitSet {
  private var words: [UInt64]

  init(atLeast count: Int) {
    var size = 1
    while size * 64 < count { size *= 2 }
    words = [UInt64](repeating: 0, count: size)
  }

  /// Adds a hash; false if it, or another one for which it is taken, was there.
  mutating func insert(_ hash: UInt32) -> Bool {
    let word = Int(hash >> 6) & (words.count - 1)
    let bit = UInt64(1) << UInt64(hash & 63)
    if words[word] & bit != 0 { return false }
    words[word] |= bit
    return true
  }

  func contains(_ hash: UInt32) -> Bool {
    words[Int(hash >> 6) & (words.count - 1)] & (1 << UInt64(hash & 63)) != 0
  }
}
