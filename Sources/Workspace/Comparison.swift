package import Diagnostics
import Ledger

/// What is new in a run, held against the same books at another time.
package struct Comparison: Sendable {
  /// The state before.
  package enum Earlier {
    /// All books and rules were the same, so that all findings were there.
    case same
    case of(JudgedWorkspace)
    /// There were no books, or nobody can judge them.
    case nothing
  }

  /// The findings that were not there, or not as bad; they decide how a run ends.
  package let new: [Diagnostic]
  package let old: [Diagnostic]
  /// Those of before that are gone.
  package let gone: [Diagnostic]
  package let showsOld: Bool
}

extension JudgedWorkspace {
  /// The findings that decide how the run ends.
  package var deciding: [Diagnostic] { comparison?.new ?? diagnostics }

  /// Whether all files could be read, of those that are to be looked at.
  package var isReadable: Bool {
    guard let comparison else { return isWhollyReadable }
    return !comparison.new.contains { $0.isOfUnreadableFile }
  }

  /// Keeps the findings that are new since an earlier state, and behind them the others if they are
  /// to be shown.
  package mutating func keepNew(
    since earlier: Comparison.Earlier, renamed: [String: String] = [:], showsOld: Bool
  ) {
    let all = diagnostics
    var (new, old, gone) = (all, all, [Diagnostic]())
    switch earlier {
    case .same: new = []
    case .nothing: old = []
    case .of(let before):
      let changes = FindingChanges(
        from: FindingChanges.Findings(before.diagnostics, in: before.sources),
        to: FindingChanges.Findings(all, in: sources), renamed: renamed)
      new = zip(all, changes.isNew).filter { $0.1 }.map { $0.0 }
      old = zip(all, changes.isNew).filter { !$0.1 }.map { $0.0 }
      gone = JudgedWorkspace.masked(
        zip(before.diagnostics, changes.isGone).filter { $0.1 }.map { $0.0 }, as: before.diagnostics
      )
    }
    new = JudgedWorkspace.masked(new, as: all)
    old = JudgedWorkspace.masked(old, as: all)
    comparison = Comparison(new: new, old: old, gone: gone, showsOld: showsOld)
    diagnostics = showsOld ? new + old : new
  }

  /// The same run with some of its findings.
  package func keeping(_ findings: [Diagnostic]) -> JudgedWorkspace {
    var run = self
    run.diagnostics = findings
    return run
  }

  /// Some of the findings, which hide all that the others would: what nobody may read may stand in
  /// the line of a finding that is shown, while the finding that says so is not.
  private static func masked(_ findings: [Diagnostic], as all: [Diagnostic]) -> [Diagnostic] {
    guard var first = findings.first else { return [] }
    first.masked = all.flatMap { $0.masked }
    return [first] + findings.dropFirst()
  }

  /// Whether the books may hold texts from elsewhere than their own folders.
  package var reachesElsewhere: Bool {
    book.sources.contains { !$0.path.hasPrefix("ledgers/") }
      || diagnostics.contains { $0.code == .includeNotFound }
  }
}
