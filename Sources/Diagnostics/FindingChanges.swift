/// The findings of some books held against those of the same books in another state.
package struct FindingChanges {
  /// The findings that are all to be looked at: the texts that they stand in are told by number.
  package struct Findings {
    let list: [Diagnostic]
    let sources: [Source]

    package init(_ list: [Diagnostic], in sources: [Source]) {
      self.list = list
      self.sources = sources
    }
  }

  /// For each finding of now, whether it was not there before, or was there and is worse now.
  package let isNew: [Bool]
  /// For each finding of before, whether it is gone.
  package let isGone: [Bool]

  /// `renamed` are the new paths of files by their old ones: a file that is called otherwise brings
  /// nothing new.
  package init(from before: Findings, to now: Findings, renamed: [String: String] = [:]) {
    let (old, new) = (
      FindingChanges.fingerprints(of: before, renamed), FindingChanges.fingerprints(of: now, [:])
    )
    var known: [String: Diagnostic] = [:]
    for (fingerprint, finding) in zip(old, before.list) { known[fingerprint] = finding }
    isNew = zip(new, now.list).map { fingerprint, finding in
      known[fingerprint].map { finding.isWorse(than: $0) } ?? true
    }
    let remaining = Set(new)
    isGone = old.map { !remaining.contains($0) }
  }

  private static func fingerprints(
    of findings: Findings, _ renamed: [String: String]
  ) -> [String] {
    // Equal findings are numbered from the top of a text, whatever the order they are shown in.
    let order = findings.list.indices.sorted { findings.list[$0].precedes(findings.list[$1]) }
    let sorted = Fingerprint.all(
      of: order.map { findings.list[$0] }, in: findings.sources, renamed: renamed)
    var fingerprints = [String](repeating: "", count: sorted.count)
    for (number, fingerprint) in zip(order, sorted) { fingerprints[number] = fingerprint }
    return fingerprints
  }
}

extension Diagnostic {
  /// Whether the same finding was less bad before: it was waived or less severe, spoke of fewer
  /// lines, or of a smaller amount.
  ///
  /// A norm says by how much it is broken. Of everything else only the words are known, so that any
  /// other number in them counts as worse: better to say a thing twice than not at all.
  func isWorse(than earlier: Diagnostic) -> Bool {
    if judgement?.waiver == nil, earlier.judgement?.waiver != nil { return true }
    if severity > earlier.severity { return true }
    if let extent = judgement?.extent, let other = earlier.judgement?.extent {
      if extent.count != other.count { return extent.count > other.count }
      if let more = extent.isMore(than: other) { return more }
    }
    return numbers != earlier.numbers
  }

  /// The digits of the message, a list for each number.
  private var numbers: [[UInt8]] {
    message.dutch.utf8.split { !(0x30...0x39 ~= $0 || $0 == 0x2C || $0 == 0x2E) }.map { Array($0) }
  }
}
