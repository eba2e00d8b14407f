import Ledger

/// Finds the row of a mapping that a row of an export is meant by.
///
/// The row with the most keys goes first. Two that are equally precise and do something else leave
/// it open, which is for people to decide.
struct MappingIndex {
  enum Match: Equatable {
    case row(Int)
    case none
    case several(Int, Int)
  }

  /// A combination of keys: which of them count, and what they are.
  private struct Key: Hashable {
    let mask: Int
    let names: [String]
  }

  private let rows: [ImportMapping.Row]
  private var numbers: [Key: Int] = [:]
  /// The combinations that occur, the most precise first.
  private var masks: [Int]
  /// What was found before: an export has few combinations for many rows.
  private var found: [[String]: Match] = [:]

  init(_ rows: [ImportMapping.Row]) {
    self.rows = rows
    var masks: Set<Int> = []
    for (number, row) in rows.enumerated() {
      var mask = 0
      for (index, key) in row.keys.enumerated() where key != nil { mask |= 1 << index }
      masks.insert(mask)
      let key = Key(mask: mask, names: row.keys.map { $0?.value ?? "" })
      if numbers[key] == nil { numbers[key] = number }
    }
    self.masks = masks.sorted {
      let (one, other) = ($0.nonzeroBitCount, $1.nonzeroBitCount)
      return one != other ? one > other : $0 < $1
    }
  }

  mutating func match(_ keys: [String]) -> Match {
    if let match = found[keys] { return match }
    let match = search(keys)
    found[keys] = match
    return match
  }

  private func search(_ keys: [String]) -> Match {
    var best: Int?
    for mask in masks {
      if let best, rows[best].precision > mask.nonzeroBitCount { break }
      let names = keys.indices.map { mask & (1 << $0) == 0 ? "" : keys[$0] }
      guard let number = numbers[Key(mask: mask, names: names)] else { continue }
      if let best, !rows[best].doesTheSame(as: rows[number]) { return .several(best, number) }
      best = best ?? number
    }
    return best.map { .row($0) } ?? .none
  }
}
