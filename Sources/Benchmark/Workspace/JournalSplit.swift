/// Takes a generated journal apart, so that each team has a file for each tertiaal.
enum JournalSplit {
  /// A journal of a team, such as `team-1/2020-T1.journal`.
  struct Part {
    let name: String
    var text: [UInt8]
  }

  /// The parts, in the order of their first transactions; each begins as the journal does.
  static func parts(of journal: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var numbers: [String: Int] = [:]
    var blocks = blocks(of: journal)[...]
    let head = blocks.popFirst() ?? []
    for block in blocks {
      let name = name(of: String(decoding: block, as: UTF8.self))
      let number = numbers[name] ?? parts.count
      if number == parts.count {
        numbers[name] = number
        parts.append(Part(name: name, text: Array(head)))
      }
      parts[number].text += block
    }
    return parts
  }

  /// The directives and the transactions, each with the empty line behind it.
  private static func blocks(of journal: [UInt8]) -> [ArraySlice<UInt8>] {
    var blocks: [ArraySlice<UInt8>] = []
    var start = 0
    for index in journal.indices.dropFirst() where journal[index] == 10 && journal[index - 1] == 10
    {
      blocks.append(journal[start...index])
      start = index + 1
    }
    return blocks
  }

  private static func name(of transaction: String) -> String {
    let fields = transaction.split(separator: "-", maxSplits: 2)
    let labels = transaction.split { ",;\n".contains($0) }
    guard fields.count == 3, let month = Int(fields[1]),
      let team = AreaTeam.all.first(where: { team in
        team.municipalities.contains { labels.contains(" gemeente: \($0)") }
      })
    else { preconditionFailure("each transaction has a day and names its municipality") }
    return "\(team.folder)/\(fields[0])-T\((month - 1) / 4 + 1).journal"
  }
}
