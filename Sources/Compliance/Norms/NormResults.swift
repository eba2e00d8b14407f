package import Basics
package import Diagnostics
package import Ledger
package import Norms

/// How norms are judged: by the judge, or in tests by whoever stands in for it.
package struct Judging {
  package let verdict: (_ norm: Int, _ subject: SubjectReference, _ day: Day) -> Verdict?
  package let account: (Verdict, Account.Parts) -> Account
  package let term: (_ norm: Int, _ subject: SubjectReference, _ day: Day) -> Term?

  package init(
    verdict: @escaping (_ norm: Int, _ subject: SubjectReference, _ day: Day) -> Verdict?,
    account: @escaping (Verdict, Account.Parts) -> Account,
    term: @escaping (_ norm: Int, _ subject: SubjectReference, _ day: Day) -> Term? = { _, _, _ in
      nil
    }
  ) {
    self.verdict = verdict
    self.account = account
    self.term = term
  }

  package init(_ judge: Judge) {
    self.init(
      verdict: { judge.verdict(of: $0, on: $1, day: $2) },
      account: { judge.account(of: $0, $1) },
      term: { judge.term(of: $0, on: $1, day: $2) })
  }
}

/// What a norm says of a subject, and how much that matters.
package struct JudgedVerdict: Sendable {
  package let verdict: Verdict
  /// How many lines it speaks of: more than one for postings that are alike.
  package let lines: Int
  /// How much it matters that it is not met, at the status of its plan.
  package let severity: Severity
  /// The number of the waiver that lets it be.
  package internal(set) var waiver: Int?

  /// The same of another subject that fares alike.
  func about(_ subject: SubjectReference, lines: Int? = nil) -> JudgedVerdict {
    JudgedVerdict(
      verdict: Verdict(
        norm: verdict.norm, subject: subject, outcome: verdict.outcome, day: verdict.day),
      lines: lines ?? self.lines, severity: severity, waiver: waiver)
  }
}

/// All that the rulebook says of the books.
package struct NormResults {
  /// How many verdicts there are; a line of a journal counts by itself.
  package struct Counts: Equatable, Sendable {
    package internal(set) var pass = 0
    package internal(set) var fail = 0
    package internal(set) var undetermined = 0
    package internal(set) var ongoing = 0
    /// Of those that fail or are undetermined, how many are waived.
    package internal(set) var waived = 0
    /// The norms that had something to say.
    package internal(set) var norms = 0

    package var subjects: Int { pass + fail + undetermined + ongoing }
  }

  /// By norm, and for a norm in the order of its subjects.
  package internal(set) var verdicts: [JudgedVerdict] = []
  /// In the order in which they are shown.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// Why norms are not judged, or cannot be: the same on each day for which the books are judged.
  package internal(set) var ofRulebook: [Diagnostic] = []
  package internal(set) var counts = Counts()
  /// The day from which everything was judged.
  package let asOf: Day
  let judging: Judging
  let subjects: NormSubjects

  init(_ judging: Judging, _ subjects: NormSubjects) {
    self.judging = judging
    self.subjects = subjects
    asOf = subjects.facts.asOf
  }

  /// The sums of the books that the norms were judged on.
  package var cube: Cube { subjects.facts.groups.cube }

  /// What a verdict rests on.
  package func account(of verdict: Verdict, _ parts: Account.Parts) -> Account {
    judging.account(verdict, parts)
  }

  /// Of how many lines and subjects each team has verdicts that are still open because a period
  /// runs; teams in the order in which they come up, and none where no team is meant.
  package var ongoingByTeam: [(team: String, count: Int, years: [Int])] {
    var found: [(team: String, count: Int, years: [Int])] = []
    for judged in verdicts where judged.verdict.outcome == .ongoing {
      guard let team = subjects.facts.teamName(of: judged.verdict.subject) else { continue }
      let index = found.firstIndex { $0.team == team } ?? found.count
      if index == found.count { found.append((team, 0, [])) }
      found[index].count += judged.lines
      let year = Int(judged.verdict.subject.year)
      if year != 0, !found[index].years.contains(year) { found[index].years.append(year) }
    }
    return found.map { ($0.team, $0.count, $0.years.sorted()) }
  }

  /// Whom a verdict is about.
  package func subject(of verdict: Verdict) -> Judgement.Subject {
    Judgement.Subject(of: verdict.subject, subjects)
  }

  /// The cell or line that a verdict is about.
  package func place(of verdict: Verdict) -> Place? { subjects.facts.place(of: verdict.subject) }
}

extension Judgement.Subject {
  init(of reference: SubjectReference, _ subjects: NormSubjects) {
    self.init()
    let facts = subjects.facts
    team = facts.teamName(of: reference)
    if reference.year != 0 { year = Int(reference.year) }
    kind = reference.kind?.rawValue
    tertiaal = reference.part.tertiaal
    month = reference.part.month
    facts.kind(of: reference).describe(reference, in: &self, facts)
  }

  /// What both say; what they say differently is left out.
  func shared(with other: Judgement.Subject) -> Judgement.Subject {
    var both = self
    if team != other.team { both.team = nil }
    if municipality != other.municipality { both.municipality = nil }
    if theme != other.theme { both.theme = nil }
    if activity != other.activity { both.activity = nil }
    if agreement != other.agreement { both.agreement = nil }
    if document != other.document { both.document = nil }
    if year != other.year { both.year = nil }
    if kind != other.kind { both.kind = nil }
    if tertiaal != other.tertiaal { both.tertiaal = nil }
    if month != other.month { both.month = nil }
    return both
  }
}
