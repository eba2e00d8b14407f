import Basics
import Diagnostics
import Ledger

/// A posting and the header above it say one thing by one label.
///
/// Where both are filled in and differ, the posting's own counts, while hledger finds the line by
/// either. One finding per pair of values, at the first posting.
struct ContradictedLabelCheck {
  private struct Pair: Hashable {
    let label: PostingLabel
    let own: String
    let outer: String
  }

  /// A line may use one commitment of many, and say why it is what it is.
  private static let labels: [PostingLabel] = [
    .team, .municipality, .agreement, .targetGroup, .fundingSource, .phase,
  ]

  private let book: Book
  private let attribution: Attribution
  private let isLiveability: [Bool]
  /// By set of labels.
  private let hasLabels: [Bool]
  private var contradicted = Tally<Pair>()

  init(_ book: Book, _ paths: [AccountPath], _ attribution: Attribution) {
    self.book = book
    self.attribution = attribution
    isLiveability = paths.map { $0.isLiveability }
    hasLabels = book.names.labelSets.map { !$0.isEmpty }
  }

  mutating func meet(_ met: MetPosting) {
    guard hasLabels[Int(met.labels.outer)], hasLabels[Int(met.labels.own)],
      isLiveability[met.account], !met.isContinued
    else { return }
    for label in Self.labels where attribution.contradicts(label, met.labels) {
      if let pair = pair(label, met.labels) { contradicted.meet(pair, at: met.place) }
    }
  }

  var findings: [Diagnostic] { contradicted.items.map { finding($0) } }

  private func pair(_ label: PostingLabel, _ labels: LabelPair) -> Pair? {
    guard let own = attribution.value(of: label, labels),
      let outer = attribution.value(of: label, LabelPair(own: labels.outer, outer: labels.outer))
    else { return nil }
    return Pair(label: label, own: own, outer: outer)
  }

  private func finding(_ meeting: Tally<Pair>.Item) -> Diagnostic {
    let (pair, line) = (meeting.key, meeting.first)
    let label = pair.label.rawValue
    let (own, outer) = (pair.own.clipped(to: 40), pair.outer.clipped(to: 40))
    let written = book.source(of: line).place(
      of: Label(name: label, value: pair.own), in: book.posting(at: line))
    return Diagnostic(
      .contradictedLabel,
      at: written.map { book.place(of: $0, beside: line) } ?? book.accountPlace(of: line),
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
