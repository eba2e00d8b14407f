import Basics
import Diagnostics
import Ledger

/// Where a label stands in journals.
struct LabelPlaces {
  /// How many transactions and postings have it.
  private(set) var count = 0
  /// Each place of its value.
  private(set) var all: [Place] = []
  /// The first place of its value, else the line that has it.
  private(set) var first: Place?

  private mutating func meet(_ ranges: [TextRange], line: UInt32, _ source: Int) {
    count += 1
    all += ranges.map { Place(source: source, range: $0) }
    first = first ?? all.first ?? Place(source: source, from: Int(line), to: Int(line))
  }

  /// The places of some labels, by one walk through the book.
  static func all(of labels: Set<Label>, in book: Book) -> [Label: LabelPlaces] {
    guard !labels.isEmpty else { return [:] }
    let wanted = book.names.labelSets.map { set in set.filter { labels.contains($0) }.unique }
    var places: [Label: LabelPlaces] = [:]
    for part in book.parts {
      let source = book.sources[part.source]
      for transaction in part.transactions {
        for label in wanted[Int(transaction.labels)] {
          places[label, default: LabelPlaces()].meet(
            source.places(of: label, in: transaction), line: transaction.line, part.source)
        }
      }
      for posting in part.postings where !posting.traits.contains(.continued) {
        for label in wanted[Int(posting.labels)] {
          places[label, default: LabelPlaces()].meet(
            source.places(of: label, in: posting), line: posting.line, part.source)
        }
      }
    }
    return places
  }

  /// Whether a label can have the value: it ends at a comma and at the end of its line.
  static func canHold(_ value: String) -> Bool {
    !value.utf8.contains { $0 == 0x2C || $0 < 0x20 }
  }
}

extension Label {
  /// The names that an organisation lists, by the label that has one of them; what it lists none of
  /// is not there.
  static func listed(_ organisation: Organisation) -> [String: [String]] {
    var names: [String: [String]] = [:]
    names["team"] = organisation.teamNames
    names["gemeente"] = organisation.municipalityNames
    names["afspraak"] = organisation.agreements.map { $0.name.value }
    names["bron"] = organisation.sources.map { $0.name.value }
    return names.filter { !$0.value.isEmpty }
  }
}
