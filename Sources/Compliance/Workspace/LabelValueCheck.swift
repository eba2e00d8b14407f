import Basics
import Diagnostics
import Ledger

/// What the labels `team`, `gemeente`, `afspraak` and `bron` name is known to the organisation.
///
/// One finding per value. A kind of name of which the organisation lists none is not judged.
enum LabelValueCheck {
  private struct Mistake {
    let label: Label
    var place: Place?
    var count = 0

    /// Counts the mistake, and keeps the first place where it stands.
    mutating func meet(_ source: Int, line: UInt32, _ find: (Label) -> TextRange?) {
      count += 1
      guard place == nil else { return }
      let range = find(label) ?? TextRange(Int(line), Int(line))
      place = Place(source: source, range: range)
    }
  }

  static func run(on book: Book, _ organisation: Organisation) -> [Diagnostic] {
    let listed = Label.listed(organisation)
    let known = listed.mapValues { Set($0) }
    var numbers: [Label: Int] = [:]
    var mistakes: [Mistake] = []
    // By set of labels; nearly all hold no mistake.
    var mistakesOfSet: [Int: [Int]] = [:]
    let isWrong = book.names.labelSets.indices.map { set in
      for label in book.names.labelSets[set] {
        guard !label.value.isEmpty, let names = known[label.name], !names.contains(label.value)
        else { continue }
        let number = numbers[label] ?? mistakes.count
        if number == mistakes.count {
          numbers[label] = number
          mistakes.append(Mistake(label: label))
        }
        mistakesOfSet[set, default: []].append(number)
      }
      return mistakesOfSet[set] != nil
    }
    guard !mistakes.isEmpty else { return [] }
    for part in book.parts {
      for transaction in part.transactions where isWrong[Int(transaction.labels)] {
        for number in mistakesOfSet[Int(transaction.labels)] ?? [] {
          mistakes[number].meet(part.source, line: transaction.line) {
            book.sources[part.source].place(of: $0, in: transaction)
          }
        }
      }
      for posting in part.postings where isWrong[Int(posting.labels)] {
        if posting.traits.contains(.continued) { continue }
        for number in mistakesOfSet[Int(posting.labels)] ?? [] {
          mistakes[number].meet(part.source, line: posting.line) {
            book.sources[part.source].place(of: $0, in: posting)
          }
        }
      }
    }
    var meant: [Label: String] = [:]
    for label in mistakes.map({ $0.label }) {
      meant[label] = Spelling.nearest(to: label.value, among: listed[label.name] ?? [])
    }
    let places = LabelPlaces.all(of: Set(meant.keys), in: book)
    return mistakes.compactMap { mistake in
      finding(
        mistake, listed[mistake.label.name] ?? [], meant: meant[mistake.label],
        places[mistake.label] ?? [])
    }
  }

  private static func finding(
    _ mistake: Mistake, _ listed: [String], meant: String?, _ places: [Place]
  ) -> Diagnostic? {
    guard let place = mistake.place else { return nil }
    let (name, value) = (mistake.label.name, mistake.label.value.clipped(to: 60))
    let names = WorkspaceWords.list(listed)
    return Diagnostic(
      .unknownLabelValue, at: place,
      Bilingual(
        dutch: "label \(name): de organisatie kent \(value) niet",
        english: "label \(name): the organisation does not know \(value)"),
      notes: WorkspaceWords.times(mistake.count),
      help: meant.map { WorkspaceWords.meant($0) }
        ?? Bilingual(
          dutch: "bekend: \(names); zet de naam anders in de tabel van de organisatie",
          english: "known: \(names); else add the name to the table of the organisation"),
      fixes: [
        meant.flatMap {
          LabelPlaces.canHold($0)
            ? Fix(spelling: mistake.label.value, as: $0, among: listed, at: places) : nil
        }
      ])
  }
}
