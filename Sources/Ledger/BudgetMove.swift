import Basics

/// A posting that moves budget.
package struct BudgetMove: Sendable {
  package let place: PostingPlace
  package let account: BudgetAccount
  package let year: Int
  package let team: String?
}

extension OwnerFinder {
  /// The postings of a transaction that move budget, be it between levels that have no code.
  package mutating func budgetMoves(
    ofTransaction place: PostingPlace, in book: Book
  ) -> [BudgetMove] {
    let part = book.parts[place.part]
    let transaction = book.transaction(at: place)
    return part.postingRange(ofTransaction: place.transaction).compactMap { row in
      let posting = part.postings[row]
      let path = paths[Int(posting.account)]
      guard path.layer == .budget else { return nil }
      let year = posting.day.components.year
      let owner = owner(of: posting.account, LabelPair(posting, of: transaction), year: year)
      let account =
        attribution.register.account(of: path, owner)
        ?? BudgetAccount(reserved: book.names.accounts[Int(posting.account)])
      return account.map {
        BudgetMove(
          place: PostingPlace(part: place.part, row: row, transaction: place.transaction),
          account: $0, year: year,
          team: owner.team < 0 ? nil : attribution.teams[Int(owner.team)])
      }
    }
  }
}
