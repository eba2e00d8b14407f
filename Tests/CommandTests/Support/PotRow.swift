import Foundation

/// A pot as `balance --pots --format json` has it.
struct PotRow: Decodable {
  let pot: String
  let year: Int
  let team: String?
  let received: String?
  let passedOn: String?
  let committed: String?
  let spent: String?
  let free: String?
  let execution: String?
}

extension Folder {
  func pots() throws -> [PotRow] {
    let run = try run("balance", "--pots", "--format", "json")
    return try JSONDecoder().decode([PotRow].self, from: run.outputBytes)
  }
}
