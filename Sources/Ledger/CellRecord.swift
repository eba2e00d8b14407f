package import Basics

/// Cells by name, each with its length, so that no two rows can read alike.
///
/// Spacing makes no difference, and a cell that is empty is not in it.
package struct CellRecord {
  package private(set) var text = ""

  package init() {}

  package mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    add(name, plain: value.singleSpaced)
  }

  private mutating func add(_ name: String, plain: String) {
    text += "\(name)=\(plain.utf8.count):\(plain);"
  }

  /// An amount that is open is something else than one that is not there.
  package mutating func add(_ name: String, _ figure: Figure?) {
    guard let figure else { return }
    add(name, figure.amount?.reduced.text ?? "?")
  }

  package mutating func add(_ name: String, _ day: Placed<Day>?) { add(name, day?.value.text) }

  /// Names of which the order tells nothing.
  package mutating func add(_ name: String, _ names: [String]) {
    let records = names.map { text in
      var record = CellRecord()
      record.add("name", text)
      return record
    }
    add(name, records)
  }

  package mutating func add(_ name: String, _ records: [CellRecord]) {
    add(name, plain: records.map { $0.text }.sorted().joined(separator: " "))
  }
}
