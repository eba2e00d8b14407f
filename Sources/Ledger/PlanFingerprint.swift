import Basics

extension Plan {
  /// A fingerprint of what the plan agrees on, to see that an agreed plan was changed.
  ///
  /// It holds team, period, budgets, themes, activities and changes, and not who agreed, the status
  /// or the date. Spacing and the order of rows and columns make no difference.
  package var fingerprint: String {
    var record = CellRecord()
    record.add("team", team?.value)
    record.add("period", years.map { "\($0.value.lowerBound)-\($0.value.upperBound)" })
    record.add("budgets", budgets.map { Plan.record(of: $0) })
    record.add("projects", corporateProjects.map { Plan.record(of: $0) })
    record.add("themes", themes.map { Plan.wholeRecord(of: $0) })
    record.add("changes", changes.map { Plan.record(of: $0) })
    return Digest(record.text).short
  }

  /// What the plan is and what money it divides, without how far it has come: adopting it as it is
  /// changes nothing that was asked about.
  package var record: CellRecord {
    var record = CellRecord()
    record.add("team", team?.value)
    record.add("period", years.map { "\($0.value.lowerBound)-\($0.value.upperBound)" })
    record.add("day", day)
    record.add("replaces", replaces?.value)
    record.add("budgets", budgets.map { Plan.record(of: $0) })
    record.add("projects", corporateProjects.map { Plan.record(of: $0) })
    return record
  }

  private static func record(of budget: YearBudget) -> CellRecord {
    var record = CellRecord()
    record.add("year", String(budget.year))
    record.add("municipalities", budget.municipalities.map { Plan.record(of: $0) })
    record.add("staff", budget.staff)
    record.add("oop", budget.outOfPocket)
    record.add("total", budget.total)
    return record
  }

  private static func record(of named: NamedFigure) -> CellRecord {
    var record = CellRecord()
    record.add("name", named.name.value)
    record.add("amount", named.figure)
    return record
  }

  private static func record(of projects: CorporateProjects) -> CellRecord {
    var record = CellRecord()
    record.add("year", projects.year.map { String($0) })
    record.add("projects", projects.projects.map { Plan.record(of: $0) })
    record.add("total", projects.total)
    record.add("share", projects.share)
    return record
  }

  private static func wholeRecord(of theme: Theme) -> CellRecord {
    var record = Plan.record(of: theme)
    record.add("activities", theme.activities.map { Plan.wholeRecord(of: $0) })
    return record
  }

  /// The table of a theme, without its activities.
  package static func record(of theme: Theme) -> CellRecord {
    var record = CellRecord()
    record.add("name", theme.name.value)
    record.add("code", theme.code?.value)
    record.add("goal", theme.goal?.value)
    record.add("law", theme.legalText?.value)
    record.add(
      "budgets",
      theme.budgets.map { budget in
        var record = CellRecord()
        record.add("year", String(budget.year))
        record.add("oop", budget.outOfPocket)
        record.add("staff", budget.staff)
        return record
      })
    return record
  }

  private static func wholeRecord(of activity: Activity) -> CellRecord {
    var record = Plan.record(of: activity)
    record.add("motivation", activity.motivation?.value)
    return record
  }

  /// The row of an activity without the cell Motivering, which may answer a question about the rest.
  package static func record(of activity: Activity) -> CellRecord {
    var record = CellRecord()
    record.add("name", activity.name.value)
    record.add("explanation", activity.explanation?.value)
    record.add("code", activity.code?.value)
    record.add("budget", activity.budget)
    record.add("year", activity.year.map { String($0.value) })
    record.add("kind", activity.kind?.value.rawValue)
    if !activity.parts.isEmpty {
      record.add("parts", activity.parts.map { $0.value.rawValue }.joined(separator: ","))
    }
    record.add(
      "municipalities",
      activity.municipalities.map { share in
        var record = CellRecord()
        record.add("name", share.municipality.value)
        record.add("percent", share.percent?.reduced.text)
        return record
      })
    record.add("agreement", activity.agreement?.value)
    record.add("group", activity.targetGroup?.value)
    record.add("source", activity.source?.value)
    record.add("start", activity.start)
    record.add("end", activity.end)
    record.add("hours", activity.hours?.value.reduced.text)
    record.add("executor", activity.executor?.value)
    record.add("outcome", activity.expectedOutcome?.value)
    record.add("location", activity.location?.value)
    record.add("contribution", activity.contribution?.value)
    return record
  }

  private static func record(of change: Change) -> CellRecord {
    var record = CellRecord()
    record.add("day", change.day)
    record.add("code", change.code?.value)
    record.add("kind", change.kind?.value.rawValue)
    record.add("activity", change.activity?.value)
    record.add("amount", change.figure)
    record.add("explanation", change.explanation?.value)
    return record
  }
}
