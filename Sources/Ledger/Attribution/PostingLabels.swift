import Basics

/// A label that says whose a posting is, or what it is for.
package enum PostingLabel: String, CaseIterable, Sendable {
  case team
  case municipality = "gemeente"
  case agreement = "afspraak"
  case targetGroup = "doelgroep"
  case fundingSource = "bron"
  case phase = "fase"
  case motivation = "motivering"
  case commitment = "verplichting"

  /// The place among all labels.
  fileprivate var number: Int {
    switch self {
    case .team: 0
    case .municipality: 1
    case .agreement: 2
    case .targetGroup: 3
    case .fundingSource: 4
    case .phase: 5
    case .motivation: 6
    case .commitment: 7
    }
  }
}

/// The labels of a posting, and those of its transaction: two sets, by their numbers.
package struct LabelPair: Hashable, Sendable, BitwiseCopyable {
  package let own: LabelSetID
  package let outer: LabelSetID

  package init(own: LabelSetID, outer: LabelSetID) {
    self.own = own
    self.outer = outer
  }

  package init(_ posting: Posting, of transaction: Transaction) {
    self.init(own: posting.labels, outer: transaction.labels)
  }
}

/// What the labels of postings say, as numbers worked out once for each set of labels, so that a
/// posting needs two look-ups and no text.
///
/// An own label that is filled in wins over that of the transaction. One that is left empty hides
/// nothing, as in hledger, where a query for the value finds the line too. Of a label that a line has
/// twice, the first that is filled in counts.
struct PostingLabels: Sendable {
  private struct Column: Sendable {
    /// Each distinct value, in the order in which sets have them.
    var values: [String] = []
    /// By the number of a set: that of its value, or -1.
    var numbers: [Int32]
  }

  /// In the order of `PostingLabel`.
  private var columns: [Column]

  init(_ names: Names) {
    let empty = [Int32](repeating: -1, count: names.labelSets.count)
    columns = PostingLabel.allCases.map { _ in Column(numbers: empty) }
    var known = [[String: Int32]](repeating: [:], count: columns.count)
    let labelNames = PostingLabel.allCases.map { $0.rawValue }
    for (set, labels) in names.labelSets.enumerated() {
      for label in labels where !label.value.isEmpty {
        guard let column = labelNames.firstIndex(of: label.name),
          columns[column].numbers[set] < 0
        else { continue }
        let number = known[column][label.value] ?? Int32(columns[column].values.count)
        if Int(number) == columns[column].values.count {
          known[column][label.value] = number
          columns[column].values.append(label.value)
        }
        columns[column].numbers[set] = number
      }
    }
  }

  /// The values of a label, each once.
  func values(of label: PostingLabel) -> [String] { columns[label.number].values }

  /// The number of the value that a label has in a set; -1 for none.
  @inline(__always) func number(of label: PostingLabel, in set: LabelSetID) -> Int {
    Int(columns[label.number].numbers[Int(set)])
  }

  /// The number of the value that counts: the posting's own, else that of its transaction.
  @inline(__always) func number(of label: PostingLabel, _ labels: LabelPair) -> Int {
    let own = number(of: label, in: labels.own)
    return own >= 0 ? own : number(of: label, in: labels.outer)
  }
}
