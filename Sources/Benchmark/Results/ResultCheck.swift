/// Holds what a program found against what is known.
enum ResultCheck {
  /// Compares every account, and that they stand in order.
  static func compare(
    _ found: [AccountSum], with expected: ExpectedBooks, of program: String
  ) throws(Failure) {
    let sorted = found.sortedByAccount()
    guard found == sorted else { throw .wrongResult("\(program): the accounts are not sorted") }
    try compareUnordered(sorted, with: expected, of: program)
  }

  /// Compares every account, and says the difference for the first accounts that have one.
  static func compareUnordered(
    _ found: [AccountSum], with expected: ExpectedBooks, of program: String
  ) throws(Failure) {
    var remaining: [String: Int64] = [:]
    var differences: [String] = []
    for sum in found where remaining.updateValue(sum.cents, forKey: sum.account) != nil {
      differences.append("\(sum.account): given twice")
    }
    for sum in expected.sums {
      let cents = remaining.removeValue(forKey: sum.account)
      if cents == sum.cents { continue }
      let text = cents.map { euros($0) } ?? "nothing"
      differences.append("\(sum.account): expected \(euros(sum.cents)), found \(text)")
    }
    for account in remaining.keys.sorted() { differences.append("\(account): not in the journal") }
    if differences.isEmpty { return }
    let shown = differences.prefix(5).map { "  \($0)" }.joined(separator: "\n")
    throw .wrongResult("\(program): \(differences.count) accounts are wrong\n\(shown)")
  }

  /// Compares the counts and sums that the byte loop printed.
  static func compareByteLoop(
    _ output: String, with expected: ExpectedBooks
  ) throws(Failure) {
    let lines = output.split(separator: "\n")
    let counts = lines.first?.split(separator: " ") ?? []
    for count in [
      "transactions=\(expected.transactions)", "postings=\(expected.postings)", "odd=0",
    ] where !counts.contains(count[...]) {
      throw .wrongResult("byte loop: expected \(count), found \(lines.first ?? "nothing")")
    }
    var sums: [AccountSum] = []
    for line in lines.dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let cents = Int64(parts[0]) else {
        throw .wrongResult("byte loop: a line is no sum: \(line)")
      }
      sums.append(AccountSum(account: String(parts[1]), cents: cents))
    }
    try compareUnordered(sums, with: expected, of: "byte loop")
  }
}
