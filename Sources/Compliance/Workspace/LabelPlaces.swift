import Diagnostics
import Ledger

/// Where labels stand in journals.
enum LabelPlaces {
  /// All places of the values of some labels, by one walk through the book.
  static func all(of labels: Set<Label>, in book: Book) -> [Label: [Place]] {
    guard !labels.isEmpty else { return [:] }
    let wanted = book.names.labelSets.map { set in set.filter { labels.contains($0) } }
    var places: [Label: [Place]] = [:]
    func add(_ ranges: [TextRange], of label: Label, _ part: BookPart) {
      places[label, default: []] += ranges.map { Place(source: part.source, range: $0) }
    }
    for part in book.parts {
      let source = book.sources[part.source]
      for transaction in part.transactions {
        for label in Set(wanted[Int(transaction.labels)]) {
          add(source.places(of: label, in: transaction), of: label, part)
        }
      }
      for posting in part.postings where !posting.traits.contains(.continued) {
        for label in Set(wanted[Int(posting.labels)]) {
          add(source.places(of: label, in: posting), of: label, part)
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
