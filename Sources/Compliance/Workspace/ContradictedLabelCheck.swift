import Basics
import Diagnostics
import Ledger

/// A posting and the header above it say one thing by one label.
///
/// Where both are filled in and differ, the posting's own counts, while hledger finds the line by
/// either. One finding per pair of values, at the first posting.
enum ContradictedLabelCheck {
  private struct Pair: Hashable {
    let label: PostingLabel
    let own: String
    let outer: String
  }

  private struct Meeting {
    let pair: Pair
    let place: Place
    var count = 1
  }

  /// A line may use one commitment of many, and say why it is what it is.
  private static let labels: [PostingLabel] = [
    .team, .municipality, .agreement, .targetGroup, .fundingSource, .phase,
  ]

  static func run(
    on book: Book, paths: [AccountPath], _ attribution: Attribution
  ) -> [Diagnostic] {
    let isLiveability = paths.map { $0.isLiveability }
    let hasLabels = book.names.labelSets.map { !$0.isEmpty }
    var (meetings, numbers) = ([Meeting](), [Pair: Int]())
    for part in book.parts {
      for transaction in part.transactions.indices {
        let outer = part.transactions[transaction]
        guard hasLabels[Int(outer.labels)] else { continue }
        for row in part.postingRange(ofTransaction: transaction) {
          let posting = part.postings[row]
          guard hasLabels[Int(posting.labels)], isLiveability[Int(posting.account)],
            !posting.traits.contains(.continued)
          else { continue }
          let labels = LabelPair(posting, of: outer)
          for label in Self.labels where attribution.contradicts(label, labels) {
            guard let pair = pair(label, labels, attribution) else { continue }
            if let number = numbers[pair] {
              meetings[number].count += 1
              continue
            }
            numbers[pair] = meetings.count
            let source = book.sources[part.source]
            let range = source.place(
              of: Label(name: label.rawValue, value: pair.own), in: posting)
            meetings.append(
              Meeting(
                pair: pair,
                place: range.map { Place(source: part.source, range: $0) }
                  ?? book.accountPlace(posting, in: part)))
          }
        }
      }
    }
    return meetings.map { finding($0) }
  }

  private static func pair(
    _ label: PostingLabel, _ labels: LabelPair, _ attribution: Attribution
  ) -> Pair? {
    guard let own = attribution.value(of: label, labels),
      let outer = attribution.value(of: label, LabelPair(own: labels.outer, outer: labels.outer))
    else { return nil }
    return Pair(label: label, own: own, outer: outer)
  }

  private static func finding(_ meeting: Meeting) -> Diagnostic {
    let label = meeting.pair.label.rawValue
    let own = WorkspaceWords.short(meeting.pair.own)
    let outer = WorkspaceWords.short(meeting.pair.outer)
    return Diagnostic(
      .contradictedLabel, at: meeting.place,
      Bilingual(
        dutch: "hier is \(label) \(own), en de kop van de boeking zegt \(outer): hier telt \(own)",
        english: "here \(label) is \(own), and the header says \(outer): here \(own) counts"),
      notes: WorkspaceWords.postings(meeting.count),
      help: Bilingual(
        dutch: "haal het label uit de kop en zet het bij elke regel, of verbeter een van beide",
        english: "take the label out of the header and put it on each line, or correct one of them")
    )
  }
}
