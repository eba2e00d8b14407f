package import Diagnostics
package import Ledger

/// What every book must satisfy to be a book of liveability money, beyond being read and balanced.
///
/// Each check has the same form: the book in, findings out, and no check changes the book.
package enum BookChecks: CaseIterable {
  case accountForm
  case amountsInAccounts
  case documentNumbers
  case commitments
  case prices

  /// The findings of all checks, in the order in which they are shown.
  package static func run(on book: Book, paths: [AccountPath]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for check in allCases {
      switch check {
      case .accountForm: diagnostics += AccountFormCheck.run(on: book, paths: paths)
      case .amountsInAccounts: diagnostics += AmountInAccountCheck.run(on: book)
      case .documentNumbers: diagnostics += DocumentNumberCheck.run(on: book, paths: paths)
      case .commitments: diagnostics += CommitmentCheck.run(on: book, paths: paths)
      case .prices: diagnostics += PriceCheck.run(on: book)
      }
    }
    return diagnostics.sorted { $0.precedes($1) }
  }
}
