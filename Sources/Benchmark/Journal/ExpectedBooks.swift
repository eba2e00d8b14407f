/// An account and what its postings add up to.
struct AccountSum: Equatable {
  let account: String
  let cents: Int64
}

/// What is known about a generated journal before any program reads it.
struct ExpectedBooks {
  let transactions: Int
  /// The size of the file in bytes.
  let size: Int
  /// The accounts whose sum is not zero, by account in the order of their bytes.
  let sums: [AccountSum]

  var postings: Int { 2 * transactions }
}

extension [AccountSum] {
  func sortedByAccount() -> [AccountSum] {
    sorted { $0.account.utf8.lexicographicallyPrecedes($1.account.utf8) }
  }
}
