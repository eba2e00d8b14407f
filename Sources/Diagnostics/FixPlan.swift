/// Which fixes of some findings are made together.
///
/// Edits that would change the same bytes cannot both be made: the first by place wins, and the
/// whole of the other fix is left.
package struct FixPlan: Sendable {
  /// By the number of their text, each in the order of places.
  package private(set) var edits: [Int: [Fix.Edit]] = [:]
  /// How many findings are settled.
  package private(set) var made = 0
  /// How many are left since something else changes there.
  package private(set) var overlapping = 0
  /// How many are left since they change a text that may not be touched.
  package private(set) var outside = 0

  package var isEmpty: Bool { edits.isEmpty }

  /// Takes of each finding the fix that is surest, if it is at least that sure and the only one.
  ///
  /// `mayChange` is asked for the number of a text.
  package init(
    _ diagnostics: [Diagnostic], atLeast least: Fix.Grade, mayChange: (Int) -> Bool = { _ in true }
  ) {
    var chosen: [Fix] = []
    for diagnostic in diagnostics {
      guard let fix = diagnostic.surestFix, fix.grade >= least else { continue }
      guard fix.edits.allSatisfy({ mayChange($0.place.source) }) else {
        outside += 1
        continue
      }
      chosen.append(fix)
    }
    let order = chosen.indices.sorted { left, right in
      let (one, other) = (chosen[left].edits[0], chosen[right].edits[0])
      if one.precedes(other) { return true }
      return !other.precedes(one) && left < right
    }
    for index in order { take(chosen[index]) }
  }

  private mutating func take(_ fix: Fix) {
    for edit in fix.edits where !fits(edit) {
      overlapping += 1
      return
    }
    for edit in fix.edits {
      let number = edit.place.source
      let index = position(of: edit, in: edits[number] ?? [])
      // Two findings may ask for the same, such as a line at the top of their file.
      if let there = edits[number], index < there.count, there[index] == edit { continue }
      edits[number, default: []].insert(edit, at: index)
    }
    made += 1
  }

  /// Where an edit stands, or would stand, among others.
  private func position(of edit: Fix.Edit, in edits: [Fix.Edit]) -> Int {
    var (low, high) = (0, edits.count)
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].precedes(edit) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func fits(_ edit: Fix.Edit) -> Bool {
    guard let there = edits[edit.place.source] else { return true }
    let index = position(of: edit, in: there)
    if index < there.count, there[index] == edit { return true }
    let range = edit.place.range
    if index > 0 {
      let before = there[index - 1].place.range
      if before.end > range.start || before == range { return false }
    }
    guard index < there.count else { return true }
    let next = there[index].place.range
    return range.end <= next.start && next != range
  }

  /// The text with its edits made; all other bytes are as they were.
  package func bytes(of source: Source, number: Int) -> [UInt8] {
    let edits = edits[number] ?? []
    return source.withBytes { bytes in
      var changed: [UInt8] = []
      changed.reserveCapacity(bytes.count)
      var position = 0
      for edit in edits {
        while position < Int(edit.place.range.start) {
          changed.append(bytes[position])
          position += 1
        }
        changed += Array(edit.replacement.utf8)
        position = Int(edit.place.range.end)
      }
      while position < bytes.count {
        changed.append(bytes[position])
        position += 1
      }
      return changed
    }
  }
}

extension Diagnostic {
  /// The fix to make if one is made; nil where several are as sure, so that somebody has to choose,
  /// and where none is to be made at all.
  package var surestFix: Fix? {
    guard let grade = fixes.map({ $0.grade }).max(), grade > .displayOnly else { return nil }
    let surest = fixes.filter { $0.grade == grade }
    return surest.count == 1 ? surest[0] : nil
  }
}
