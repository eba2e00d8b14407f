import Compliance
import Diagnostics
import Ledger

/// Looks for personal data in everything that was read.
enum PersonalDataSearch {
  static func findings(in book: Book, documents: [Source]) -> [Diagnostic] {
    PrivacyCheck.run(on: book.sources + documents) + PrivacyCheck.run(onAccountsOf: book)
  }
}
