import Ledger
import Norms

/// The subjects of which norms say that something is amiss, for norms that are silent beside those.
///
///     | Zwijgt bij | UIT-01 |
struct ToldSubjects {
  private struct Key: Hashable {
    let code: String
    let subject: Subject
    let index: Int32
  }

  /// The years of which it is told; zero is all of it at once.
  private var years: [Key: Set<Int16>] = [:]
  private let facts: BookFacts

  init(_ runs: [NormRun], _ facts: BookFacts) {
    self.facts = facts
    let codes = Set(runs.flatMap { $0.norm.silentBeside.map { $0.value } })
    for run in runs where codes.contains(run.norm.code) {
      for verdict in run.verdicts.lazy.map({ $0.verdict }) where verdict.isAmiss {
        let reference = verdict.subject
        let key = Key(code: run.norm.code, subject: reference.subject, index: reference.index)
        years[key, default: []].insert(reference.year)
      }
    }
  }

  /// Whether one of the norms that a norm is silent beside tells of a subject, or of the theme that
  /// it is an activity of.
  func isTold(_ reference: SubjectReference, beside norm: Norm) -> Bool {
    guard !years.isEmpty, !norm.silentBeside.isEmpty else { return false }
    var subjects = [reference]
    if reference.subject == .activity,
      case .subject(let theme) = facts.fact(.theme, reference).value
    {
      subjects.append(theme)
    }
    let year = reference.year == 0 ? facts.year(of: reference) : reference.year
    return norm.silentBeside.contains { code in
      subjects.contains { subject in
        let key = Key(code: code.value, subject: subject.subject, index: subject.index)
        guard let told = years[key] else { return false }
        return year == 0 || told.contains(0) || told.contains(year)
      }
    }
  }
}

extension BookFacts {
  /// The year of a subject that is not judged by one; zero where it has none.
  fileprivate func year(of reference: SubjectReference) -> Int16 {
    guard reference.subject == .activity else { return 0 }
    return Int16(clamping: activities[Int(reference.index)].year ?? 0)
  }
}
