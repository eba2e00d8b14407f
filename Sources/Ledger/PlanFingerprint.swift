import Basics

extension Plan {
  /// A fingerprint of what the plan agrees on, to see that an agreed plan was changed.
  ///
  /// It holds team, period, budgets, themes, activities and changes, and not who agreed, the status
  /// or the date. Spacing and the order of rows and columns make no difference.
  package var fingerprint: String {
    var record = Record()
    record.add("team", team?.value)
    record.add("period", years.map { "\($0.value.lowerBound)-\($0.value.upperBound)" })
    record.add("budgets", budgets.map { Plan.record(of: $0) })
    record.add("projects", corporateProjects.map { Plan.record(of: $0) })
    record.add("themes", themes.map { Plan.record(of: $0) })
    record.add("changes", changes.map { Plan.record(of: $0) })
    return Digest(record.text).short
  }

  /// Fields by name, each with its length, so that no two plans can read alike.
  private struct Record {
    private(set) var text = ""

    mutating func add(_ name: String, _ value: String?) {
      guard let value else { return }
      add(name, plain: value.singleSpaced)
    }

    private mutating func add(_ name: String, plain: String) {
      text += "\(name)=\(plain.utf8.count):\(plain);"
    }

    /// An amount that is open is something else than one that is not there.
    mutating func add(_ name: String, _ figure: Figure?) {
      guard let figure else { return }
      add(name, figure.amount?.reduced.text ?? "?")
    }

    mutating func add(_ name: String, _ day: Placed<Day>?) { add(name, day?.value.text) }

    mutating func add(_ name: String, _ records: [Record]) {
      add(name, plain: records.map { $0.text }.sorted().joined(separator: " "))
    }
  }

  private static func record(of budget: YearBudget) -> Record {
    var record = Record()
    record.add("year", String(budget.year))
    record.add("municipalities", budget.municipalities.map { Plan.record(of: $0) })
    record.add("staff", budget.staff)
    record.add("oop", budget.outOfPocket)
    record.add("total", budget.total)
    return record
  }

  private static func record(of named: NamedFigure) -> Record {
    var record = Record()
    record.add("name", named.name.value)
    record.add("amount", named.figure)
    return record
  }

  private static func record(of projects: CorporateProjects) -> Record {
    var record = Record()
    record.add("year", projects.year.map { String($0) })
    record.add("projects", projects.projects.map { Plan.record(of: $0) })
    record.add("total", projects.total)
    record.add("share", projects.share)
    return record
  }

  private static func record(of theme: Theme) -> Record {
    var record = Record()
    record.add("name", theme.name.value)
    record.add("code", theme.code?.value)
    record.add("goal", theme.goal?.value)
    record.add("law", theme.legalText?.value)
    record.add(
      "budgets",
      theme.budgets.map { budget in
        var record = Record()
        record.add("year", String(budget.year))
        record.add("oop", budget.outOfPocket)
        record.add("staff", budget.staff)
        return record
      })
    record.add("activities", theme.activities.map { Plan.record(of: $0) })
    return record
  }

  private static func record(of activity: Activity) -> Record {
    var record = Record()
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
        var record = Record()
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
    record.add("motivation", activity.motivation?.value)
    return record
  }

  private static func record(of change: Change) -> Record {
    var record = Record()
    record.add("day", change.day)
    record.add("code", change.code?.value)
    record.add("kind", change.kind?.value.rawValue)
    record.add("activity", change.activity?.value)
    record.add("amount", change.figure)
    record.add("explanation", change.explanation?.value)
    return record
  }
}
