package import Basics
package import Diagnostics
package import Ledger

/// What the books hold of earlier imports, and which documents they hold besides.
package struct KnownImports {
  /// The postings that bear one identity.
  package struct Booked: Sendable {
    package let identity: RowIdentity
    /// The first of them.
    package let place: Place
    /// The account of the first of them.
    package let account: AccountID
    /// What they are worth together; nil where something of it is not in euros.
    package var amount: Quantity?
  }

  package private(set) var booked: [RowIdentity: Booked] = [:]
  /// The identities by key, in the order of the books.
  package private(set) var ofKey: [String: [RowIdentity]] = [:]
  /// The numbers of documents that spend liveability money, with one place of each.
  package private(set) var byHand: [String: Place] = [:]
  /// All document numbers that imports have used.
  package private(set) var codes: Set<String> = []

  package init(_ book: Book, _ paths: [AccountPath]) {
    let value = PostingValue(book)
    let identities = book.names.labelSets.map { set in
      set.first { $0.name == RowIdentity.label }.flatMap { RowIdentity($0.value) }
    }
    for part in book.parts {
      for index in part.transactions.indices {
        let transaction = part.transactions[index]
        var isImport = identities[Int(transaction.labels)] != nil
        var spends = false
        for row in part.postingRange(ofTransaction: index) {
          let posting = part.postings[row]
          let path = paths[Int(posting.account)]
          spends = spends || (path.isLiveability && path.layer == .realisation)
          guard let identity = identities[Int(posting.labels)] else { continue }
          isImport = true
          add(
            identity, value.euros(of: row, in: part), posting.account,
            Place(
              source: part.source,
              range: PostingText(posting, in: book.sources[part.source]).account))
        }
        addCode(of: transaction, in: book.sources[part.source], part.source, isImport, spends)
      }
    }
  }

  private mutating func add(
    _ identity: RowIdentity, _ amount: Quantity?, _ account: AccountID, _ place: Place
  ) {
    guard let before = booked[identity] else {
      booked[identity] = Booked(
        identity: identity, place: place, account: account, amount: amount)
      ofKey[identity.key, default: []].append(identity)
      return
    }
    var sum: Quantity?
    if let amount, let other = before.amount { sum = other.adding(amount) }
    booked[identity]?.amount = sum
  }

  private mutating func addCode(
    of transaction: Transaction, in source: Source, _ number: Int, _ isImport: Bool, _ spends: Bool
  ) {
    guard transaction.codeLength > 0, isImport || spends else { return }
    let start = Int(transaction.codeStart)
    let range = TextRange(start, start + Int(transaction.codeLength))
    let code = source.text(in: range)
    if isImport {
      codes.insert(code)
    } else if byHand[code] == nil {
      byHand[code] = Place(source: number, range: range)
    }
  }
}
