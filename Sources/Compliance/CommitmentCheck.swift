import Basics
import Diagnostics
import Ledger

/// A commitment is opened by the document that makes it, and used or released by name.
///
///     (V2020-014)  verplichting:A  € 12.000          opens V2020-014 on A
///     ; verplichting: V2020-014
///                  verplichting:A  € -1.250          uses it, since the same transaction
///                  A               € 1.250           realises; else it would release it
///
/// Days are followed in their order; on one day what is opened comes before what is used, so that
/// the order of files does not count.
enum CommitmentCheck {
  static func run(on book: Book, paths: [AccountPath]) -> [Diagnostic] {
    let moves = CommitmentMoves(book, paths: paths)
    if moves.entries.isEmpty, moves.named.isEmpty { return [] }
    var judge = CommitmentJudge(book, moves)
    judge.judge(moves)
    return judge.diagnostics
  }
}

private struct CommitmentJudge {
  private struct Key: Hashable {
    let commitment: String
    let base: Int
    let unit: CommitmentMoves.Unit
  }

  private struct Change {
    let line: CommitmentMoves.Line
    let commitment: String
    let isUse: Bool
  }

  private(set) var diagnostics: [Diagnostic] = []
  private let findings: CommitmentFindings
  /// Where each commitment was opened first.
  private var openings: [String: PostingPlace] = [:]
  private var codes: [String] = []

  init(_ book: Book, _ moves: CommitmentMoves) {
    findings = CommitmentFindings(book)
    for entry in moves.entries {
      guard let code = entry.code else { continue }
      for line in entry.commitments where opens(line, in: entry) {
        if openings[code] == nil {
          openings[code] = line.place
          codes.append(code)
        }
      }
    }
  }

  /// Whether a posting adds to what its own document commits, and not to what a label names.
  private func opens(_ line: CommitmentMoves.Line, in entry: CommitmentMoves.Entry) -> Bool {
    !line.amount.isNegative && !line.amount.isZero && (line.tag == nil || line.tag == entry.code)
  }

  mutating func judge(_ moves: CommitmentMoves) {
    judgeNames(moves)
    var changes: [Change] = []
    for entry in moves.entries {
      for line in entry.commitments where !line.amount.isZero {
        guard let commitment = line.tag ?? entry.code,
          line.tag != nil || openings[commitment] != nil
        else {
          diagnostics.append(findings.nameless(line))
          continue
        }
        // A name that nobody opened was told already.
        guard openings[commitment] != nil else { continue }
        changes.append(
          Change(line: line, commitment: commitment, isUse: line.amount.isNegative))
      }
      judgeUses(entry)
    }
    follow(changes)
  }

  /// Labels that name no commitment, each once.
  private mutating func judgeNames(_ moves: CommitmentMoves) {
    let unknown = moves.named.filter { openings[$0.0] == nil }
    var meant: [Label: String] = [:]
    // Many misspelled names among many codes would take for ever to compare.
    if codes.count <= 10_000 {
      for (tag, _) in unknown.prefix(20) {
        meant[Label(name: "verplichting", value: tag)] = Spelling.nearest(to: tag, among: codes)
      }
    }
    let places = LabelPlaces.all(of: Set(meant.keys), in: findings.book)
    for (tag, place) in unknown {
      let label = Label(name: "verplichting", value: tag)
      diagnostics.append(
        findings.unknown(
          tag, at: place, meant: meant[label], among: codes, places[label]?.all ?? []))
    }
  }

  // MARK: What is open

  private mutating func follow(_ changes: [Change]) {
    let order = changes.indices.sorted { left, right in
      let (one, other) = (changes[left], changes[right])
      if one.line.day != other.line.day { return one.line.day < other.line.day }
      if one.isUse != other.isUse { return other.isUse }
      return one.line.place < other.line.place
    }
    var open: [Key: Quantity] = [:]
    for change in order.map({ changes[$0] }) {
      let line = change.line
      let key = Key(commitment: change.commitment, base: line.base, unit: line.unit)
      let before = open[key] ?? .zero
      // What is too large to be exact is told where balances are judged.
      guard let after = before.adding(line.amount) else { continue }
      open[key] = after
      guard change.isUse, after.isNegative else { continue }
      diagnostics.append(
        findings.tooMuch(
          line, of: change.commitment, open: before, opening: openings[change.commitment]))
      // One mistake is told once, and not again with each later use.
      open[key] = .zero
    }
  }

  // MARK: Use and realisation

  /// What is used of commitments is what the same transaction realises on the same account.
  ///
  /// Where a realisation names its commitment, the two are compared by themselves; all others of an
  /// account are compared together.
  private mutating func judgeUses(_ entry: CommitmentMoves.Entry) {
    let uses = entry.commitments.filter { $0.tag != nil && $0.tag != entry.code }
    var done: Set<Int> = []
    for base in uses.map({ $0.base }) where done.insert(base).inserted {
      let realised = entry.realisations.filter { $0.base == base }
      let used = uses.filter { $0.base == base }
      if realised.isEmpty { continue }
      let names = realised.compactMap { $0.tag }
      var told: Set<String> = []
      for name in names where told.insert(name).inserted {
        compare(used.filter { $0.tag == name }, realised.filter { $0.tag == name })
      }
      compare(
        used.filter { $0.tag.map { !told.contains($0) } ?? true },
        realised.filter { $0.tag == nil })
    }
  }

  private mutating func compare(
    _ used: [CommitmentMoves.Line], _ realised: [CommitmentMoves.Line]
  ) {
    guard let first = used.first, !realised.isEmpty else { return }
    // Hours without a value and euros cannot be compared.
    guard (used + realised).allSatisfy({ $0.unit == first.unit }) else { return }
    guard let taken = CommitmentJudge.sum(used), let spent = CommitmentJudge.sum(realised),
      -taken != spent
    else { return }
    diagnostics.append(findings.differs(first, used: -taken, realised: spent, realised[0]))
  }

  private static func sum(_ lines: [CommitmentMoves.Line]) -> Quantity? {
    var sum = Quantity.zero
    for line in lines {
      guard let next = sum.adding(line.amount) else { return nil }
      sum = next
    }
    return sum
  }
}
