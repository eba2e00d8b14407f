import Foundation

/// What `balance --format json` says, in the form in which `HledgerBalance` gives what hledger says.
enum Balances {
  private struct Row: Decodable {
    struct Amount: Decodable {
      let commodity: String
      let quantity: String
    }

    let account: String
    let amounts: [Amount]
  }

  static func read(_ run: Program.Run) throws -> [String: [String: String]] {
    guard run.status == 0 else { throw Program.Failure(reason: run.errors) }
    var balances: [String: [String: String]] = [:]
    for row in try JSONDecoder().decode([Row].self, from: run.outputBytes) {
      for amount in row.amounts {
        balances[row.account, default: [:]][amount.commodity] = canonical(amount.quantity)
      }
    }
    return balances
  }

  /// The number without zeros at the end of its decimals.
  private static func canonical(_ number: String) -> String {
    guard number.contains(".") else { return number }
    let short = String(number.reversed().drop { $0 == "0" }.reversed())
    return short.hasSuffix(".") ? String(short.dropLast()) : short
  }
}
