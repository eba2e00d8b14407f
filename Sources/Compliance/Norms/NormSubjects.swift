import Basics
import Ledger
import Norms

/// Whom a norm judges, by which day, and at which status.
struct NormSubjects {
  let facts: BookFacts
  /// What every plan is taken to be, where that was asked for.
  let status: Plan.Status?

  private var books: JudgedBooks { facts.books }

  /// All subjects of a kind, but for postings, which are judged in classes (`PostingClasses`).
  func references(_ subject: Subject, _ division: Division) -> [SubjectReference] {
    var references: [SubjectReference] = []
    for index in 0..<count(subject) {
      for year in years(subject, index, division) {
        let own = SubjectReference(subject, Int32(index), year: Int16(clamping: year))
        for kind in kinds(of: own, division) {
          for tertiaal in division.contains(.tertiaal) ? UInt8(1)...3 : 0...0 {
            var reference = own
            reference.kind = kind
            reference.tertiaal = tertiaal
            references.append(reference)
          }
        }
      }
    }
    return references
  }

  private func count(_ subject: Subject) -> Int {
    switch subject {
    case .activity: facts.activities.count
    case .theme: facts.themes.count
    case .plan: books.plans.count
    case .team: facts.teams.count
    case .municipality: facts.municipalities.count
    case .corporation: 1
    case .agreement: books.organisation.agreements.count
    case .posting, .municipalityBudget, .approval, .fundingSource: 0
    }
  }

  private func kinds(
    of reference: SubjectReference, _ division: Division
  ) -> [AccountPath.Kind?] {
    guard division.contains(.kind) else { return [nil] }
    guard reference.subject == .activity else {
      return AccountPath.Kind.allCases.map { Optional($0) }
    }
    return [activity(reference).spendingKind]
  }

  /// The years in which a subject is judged; zero is all of it at once.
  private func years(_ subject: Subject, _ index: Int, _ division: Division) -> [Int] {
    let reference = SubjectReference(subject, Int32(index))
    switch subject {
    case .activity:
      let row = facts.activities[index]
      if let own = row.year {
        // Another plan may speak of that year now.
        if facts.register.replacedYears[row.plan].contains(own) { return [] }
        return division.contains(.year) ? [own] : [0]
      }
      return planYears(row.plan, division)
    case .theme: return planYears(facts.themes[index].plan, division)
    case .plan: return planYears(index, division)
    case .agreement:
      guard division.contains(.year) else { return [0] }
      let agreement = books.organisation.agreements[index]
      return facts.moneyYears(reference).filter { year in
        (agreement.from.map { $0.value.components.year <= year } ?? true)
          && (agreement.until.map { year <= $0.value.components.year } ?? true)
      }
    case .team, .municipality, .corporation:
      return division.contains(.year) ? facts.judgedYears : [0]
    case .posting, .municipalityBudget, .approval, .fundingSource: return []
    }
  }

  /// The years of a plan with figures within its period, but for those that another took over.
  private func planYears(_ plan: Int, _ division: Division) -> [Int] {
    let held = facts.register.judgedYears(of: plan)
    guard division.contains(.year) else {
      return held.isEmpty && !facts.register.replacedYears[plan].isEmpty ? [] : [0]
    }
    return facts.register.yearsWithinTerm(of: plan)
  }

  private func activity(_ reference: SubjectReference) -> Plan.Activity {
    facts.register.activity(of: facts.activities[Int(reference.index)])
  }

  /// Whether a subject is part of a plan that waits for its adoption, so that none of its money is
  /// there to be spent yet.
  func isWaiting(_ reference: SubjectReference) -> Bool {
    switch reference.subject {
    case .activity, .theme:
      guard let plan = facts.plan(of: reference) else { return false }
      let waiting = facts.register.waitingYears[plan]
      return facts.moneyYears(reference).contains { waiting.contains($0) }
    default: return false
    }
  }

  // MARK: The day

  /// The days whose norms and dated values hold for a subject, the earliest first.
  ///
  /// A year is judged by its last day, a plan as a whole by each year that it has figures for, and a
  /// group of postings by its first day.
  func days(of reference: SubjectReference) -> [Day] {
    if reference.subject == .posting {
      if let row = facts.line(of: reference) { return [facts.books.book.posting(at: row).day] }
      return [facts.group(reference).firstDay]
    }
    if let end = end(of: reference.year == 0 ? nil : Int(reference.year)) { return [end] }
    let index = Int(reference.index)
    switch reference.subject {
    case .activity:
      let row = facts.activities[index]
      return end(of: row.year).map { [$0] } ?? days(ofPlan: row.plan)
    case .theme: return days(ofPlan: facts.themes[index].plan)
    case .plan: return days(ofPlan: index)
    case .agreement:
      let agreement = books.organisation.agreements[index]
      return [agreement.until?.value ?? agreement.from?.value ?? facts.asOf]
    case .posting, .team, .municipality, .corporation, .municipalityBudget, .approval,
      .fundingSource:
      return [facts.asOf]
    }
  }

  /// The ends of the years that a plan has figures for; of a plan without figures that of its first
  /// year.
  private func days(ofPlan plan: Int) -> [Day] {
    let years = facts.register.judgedYears(of: plan).compactMap { end(of: $0) }
    if !years.isEmpty { return years }
    let document = books.plans[plan]
    return [end(of: document.years?.value.lowerBound) ?? document.day?.value ?? facts.asOf]
  }

  private func end(of year: Int?) -> Day? {
    year.flatMap { Day(year: $0, month: 12, day: 31) }
  }

  // MARK: The status

  /// How far the plan of a subject has come: one that does not say so is a draft, and what has no
  /// plan is judged in full.
  func status(of reference: SubjectReference) -> Plan.Status {
    if let status { return status }
    guard let plan = facts.plan(of: reference) else { return .adopted }
    return books.plans[plan].status?.value ?? .draft
  }

  // MARK: What findings call it

  func described(_ reference: SubjectReference) -> (theme: String?, activity: String?) {
    let index = Int(reference.index)
    switch reference.subject {
    case .theme: return (facts.name(of: reference), nil)
    case .activity:
      let theme = reference.to(.theme, facts.activities[index].themeRow)
      return (facts.name(of: theme), facts.name(of: reference))
    case .posting:
      let owner = facts.owners[facts.group(of: reference)]
      var theme: String?
      if case .text(let name) = facts.fact(.theme, reference).value { theme = name }
      return (
        theme,
        owner.activity < 0 ? nil : facts.name(of: SubjectReference(.activity, owner.activity))
      )
    default: return (nil, nil)
    }
  }
}
