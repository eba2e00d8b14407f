import Basics
package import Diagnostics
package import Ledger
package import Norms

/// Judges books by a rulebook: each norm on each of its subjects.
package enum NormCheck {
  /// `status` is what every plan is taken to be; nil is what it says itself.
  ///
  /// `byMonth` keeps the months apart in the cube of the results, also where no norm asks for them.
  package static func run(
    _ rulebook: Rulebook, on books: JudgedBooks, status: Plan.Status? = nil, byMonth: Bool = false
  ) -> NormResults {
    let byMonth = byMonth || rulebook.norms.contains { $0.rule.asksForMonths }
    let facts = BookFacts(books, byMonth: byMonth)
    return run(rulebook, on: facts, status: status, Judging(Judge(rulebook, facts.facts)))
  }

  package static func run(
    _ rulebook: Rulebook, on facts: BookFacts, status: Plan.Status? = nil, _ judging: Judging
  ) -> NormResults {
    let subjects = NormSubjects(facts: facts, status: status)
    var results = NormResults(judging, subjects)
    var waivers = WaiverUse(facts.books.waivers, asOf: facts.asOf)
    var references: [SubjectsKey: [SubjectReference]] = [:]
    var classes = PostingClasses(facts)
    var coverage = ThemeCoverage(rulebook, facts)
    var answers = AnswerUse(facts)
    let listed = ListedValueCheck(facts.books.organisation)
    var runs: [NormRun] = []
    for (number, norm) in rulebook.norms.enumerated() {
      let refusals = listed.findings(of: norm)
      results.ofRulebook += refusals
      if !refusals.isEmpty { continue }
      let key = SubjectsKey(subject: norm.rule.subject, division: norm.rule.division)
      let all = references[key] ?? subjects.references(key.subject, key.division)
      references[key] = all
      var run = NormRun(number, rulebook, subjects, judging)
      run.judge(all, &classes)
      runs.append(run)
      coverage.meet(run.verdicts, of: number)
      answers.meet(run.verdicts, of: norm)
    }
    let told = ToldSubjects(runs, facts)
    for index in runs.indices { results.add(&runs[index], told, waivers: &waivers) }
    results.diagnostics += waivers.findings(rulebook) + answers.findings(rulebook)
    results.diagnostics.sort { $0.precedes($1) }
    results.ofRulebook += LegalPartCheck(facts: facts).findings(rulebook) + coverage.findings
    return results
  }

  /// What one norm says of each of its subjects, without words: for examples, which are many.
  package static func outcomes(
    of norm: Int, _ rulebook: Rulebook, on facts: BookFacts
  ) -> [Verdict.Outcome] {
    let subjects = NormSubjects(facts: facts, status: nil)
    let rule = rulebook.norms[norm].rule
    var run = NormRun(norm, rulebook, subjects, Judging(Judge(rulebook, facts.facts)))
    var classes = PostingClasses(facts)
    run.judge(subjects.references(rule.subject, rule.division), &classes)
    return run.verdicts.map { $0.verdict.outcome }
  }

  /// What is said of one norm, with its places.
  package static func findings(
    of norm: Int, _ rulebook: Rulebook, on facts: BookFacts
  ) -> [Diagnostic] {
    let subjects = NormSubjects(facts: facts, status: nil)
    let rule = rulebook.norms[norm].rule
    var run = NormRun(norm, rulebook, subjects, Judging(Judge(rulebook, facts.facts)))
    var classes = PostingClasses(facts)
    run.judge(subjects.references(rule.subject, rule.division), &classes)
    var waivers = WaiverUse([], asOf: facts.asOf)
    return run.findings(ToldSubjects([], facts), &waivers)
  }

  private struct SubjectsKey: Hashable {
    let subject: Subject
    let division: Division
  }
}

extension NormResults {
  fileprivate mutating func add(
    _ run: inout NormRun, _ told: ToldSubjects, waivers: inout WaiverUse
  ) {
    let diagnostics = run.findings(told, &waivers)
    for judged in run.verdicts {
      switch judged.verdict.outcome {
      case .complies: counts.pass += judged.lines
      case .fails: counts.fail += judged.lines
      case .undetermined: counts.undetermined += judged.lines
      case .ongoing: counts.ongoing += judged.lines
      }
    }
    counts.waived += run.waivedLines
    if !run.verdicts.isEmpty { counts.norms += 1 }
    verdicts += run.verdicts
    self.diagnostics += diagnostics
  }
}

extension Verdict.Outcome {
  /// The worse, the more.
  fileprivate var weight: Int {
    switch self {
    case .complies: 0
    case .ongoing: 1
    case .undetermined: 2
    case .fails: 3
    }
  }
}

/// One norm on all of its subjects.
struct NormRun {
  let number: Int
  let norm: Norm
  let rulebook: Rulebook
  let subjects: NormSubjects
  let judging: Judging
  let reach: NormReach
  var verdicts: [JudgedVerdict] = []
  var waivedLines = 0

  var facts: BookFacts { subjects.facts }

  init(_ number: Int, _ rulebook: Rulebook, _ subjects: NormSubjects, _ judging: Judging) {
    self.number = number
    norm = rulebook.norms[number]
    self.rulebook = rulebook
    self.subjects = subjects
    self.judging = judging
    reach = NormReach(norm.rule, tenants: subjects.facts.tenants.words)
  }

  mutating func judge(_ references: [SubjectReference], _ classes: inout PostingClasses) {
    if norm.rule.subject == .posting, let words = reach.wordsOfLines {
      for line in facts.lines(mentioning: words) {
        if let judged = judged(line, lines: 1) { verdicts.append(judged) }
      }
      return
    }
    if norm.rule.subject == .posting {
      for members in classes.of(reach) { judgeClass(members) }
      return
    }
    let isOfMoney = reach.fields.contains { $0 == .postings || MoneyField($0) != nil }
    for reference in references where !isOfMoney || !subjects.isWaiting(reference) {
      if let judged = judged(reference, lines: 1) { verdicts.append(judged) }
    }
  }

  /// Judges groups that the norm cannot tell apart at once, and one by one where it is not sure
  /// that they fare alike.
  private mutating func judgeClass(_ members: [Int]) {
    let groups = facts.groups.years.groups
    var span = groups[members[0]]
    for member in members.dropFirst() { span.span(member, of: groups) }
    if !isInForce(within: span) { return }
    if members.count > 1, !reach.mustOpen(span, norm, rulebook) {
      let reference = facts.reference(spanning: span, like: members[0])
      guard let judged = judged(reference, lines: span.count) else { return }
      switch judged.verdict.outcome {
      case .complies:
        // Where the norm is not about some of the lines, they are to be left out.
        if !judged.verdict.isApplicable, reach.differs(within: span, .complies) { break }
        verdicts.append(judged.about(facts.reference(toGroup: members[0])))
        return
      case .fails:
        for member in members {
          verdicts.append(
            judged.about(facts.reference(toGroup: member), lines: groups[member].count))
        }
        return
      case .undetermined, .ongoing: break
      }
    }
    for member in members { judgeGroup(facts.reference(toGroup: member)) }
  }

  /// The verdict on a subject; nil where the norm does not hold for it.
  private func judged(_ reference: SubjectReference, lines: Int) -> JudgedVerdict? {
    guard let severity = norm.severities[subjects.status(of: reference)] else { return nil }
    var days = subjects.days(of: reference).filter { norm.validity.contains($0) }
    // Only dated values tell one day from another.
    if reach.values.isEmpty { days = Array(days.prefix(1)) }
    var worst: Verdict?
    for day in days {
      guard let verdict = judging.verdict(number, reference, day) else { continue }
      if worst.map({ $0.outcome.weight < verdict.outcome.weight }) ?? true { worst = verdict }
    }
    return worst.map {
      JudgedVerdict(verdict: $0, lines: lines, severity: severity, waiver: nil)
    }
  }

  /// Judges postings that are alike at once, and one by one where they may fare differently.
  private mutating func judgeGroup(_ reference: SubjectReference) {
    let group = facts.group(reference)
    if !isInForce(within: group) { return }
    if !reach.mustOpen(group, norm, rulebook) {
      guard let judged = judged(reference, lines: group.count) else { return }
      let isSure = judged.verdict.outcome == .complies && judged.verdict.isApplicable
      guard !isSure, reach.differs(within: group, judged.verdict.outcome) else {
        verdicts.append(judged)
        return
      }
    }
    for line in facts.open(facts.group(of: reference)) {
      if let judged = judged(line, lines: 1) { verdicts.append(judged) }
    }
  }

  private func isInForce(within group: PostingGroups.Group) -> Bool {
    (norm.validity.from.map { $0 <= group.lastDay } ?? true)
      && (norm.validity.until.map { group.firstDay <= $0 } ?? true)
  }
}
