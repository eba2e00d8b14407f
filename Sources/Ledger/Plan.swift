package import Basics
package import Diagnostics

/// A plan of action: what a team means to do with its money, as its document says it.
///
/// Everything that the document leaves open is open here too. A table that is not there is an empty
/// list or nil; a cell that is there without a value is an undetermined `Figure`.
package struct Plan: Sendable {
  /// How far the three parties have come.
  package enum Status: String, CaseIterable, Sendable {
    case draft = "concept"
    case consultation = "overleg"
    case adopted = "vastgesteld"
  }

  /// One of the three agreements (akkoord) under a plan.
  package struct Agreement: Sendable {
    package let party: Placed<String>
    package let name: Placed<String>?
    package let day: Placed<Day>?
    /// The fingerprint of the plan as it was agreed to.
    package let fingerprint: Placed<String>?

    package init(
      party: Placed<String>, name: Placed<String>?, day: Placed<Day>?,
      fingerprint: Placed<String>?
    ) {
      self.party = party
      self.name = name
      self.day = day
      self.fingerprint = fingerprint
    }
  }

  /// An amount with the name that it belongs to.
  package struct NamedFigure: Sendable {
    package let name: Placed<String>
    package let figure: Figure

    package init(name: Placed<String>, figure: Figure) {
      self.name = name
      self.figure = figure
    }
  }

  /// What the team, and each municipality, has for a year.
  package struct YearBudget: Sendable {
    package let year: Int
    /// The table.
    package let place: Place
    package var municipalities: [NamedFigure] = []
    package var staff: Figure?
    package var outOfPocket: Figure?
    package var total: Figure?

    package init(year: Int, place: Place) {
      self.year = year
      self.place = place
    }
  }

  /// Projects of the corporation as a whole, which come off first.
  package struct CorporateProjects: Sendable {
    package let year: Int?
    package let place: Place
    package var projects: [NamedFigure] = []
    package var total: Figure?
    /// The part of them that the municipalities' budgets of this plan hold.
    package var share: Figure?

    package init(year: Int?, place: Place) {
      self.year = year
      self.place = place
    }
  }

  /// What a theme has for a year.
  package struct ThemeBudget: Sendable {
    package let year: Int
    package var outOfPocket: Figure?
    package var staff: Figure?

    package init(year: Int) { self.year = year }
  }

  /// A theme: its code, its money and its activities.
  package struct Theme: Sendable {
    /// The heading above it.
    package let name: Placed<String>
    package var code: Placed<String>? {
      didSet {
        // Asked for over and over, once for each activity and year.
        bookedCode = code.flatMap {
          LedgerCodes.canList($0.value) ? $0.value : nil
        }
      }
    }
    /// The code under which journals can book; a theme without one has no account.
    package private(set) var bookedCode: String?
    package var budgets: [ThemeBudget] = []
    package var goal: Placed<String>?
    /// The law as the plan quotes it.
    package var legalText: Placed<String>?
    package var activities: [Activity] = []

    package init(name: Placed<String>) { self.name = name }
  }

  /// One line of a theme.
  package struct Activity: Sendable {
    package let name: Placed<String>
    /// What stands behind the name in its cell, or in a column of its own.
    package var explanation: Placed<String>?
    /// The short name by which journals may call it.
    package var code: Placed<String>?
    package var budget: Figure
    /// Nil where the cell is empty, or where there is no such column.
    package var year: Placed<Int>?
    package var kind: Placed<AccountPath.Kind>?
    /// The parts of the law that it is, where it says them more exactly than its theme.
    package var parts: [Placed<LegalPart>] = []
    /// The municipalities, with their shares; a single one has all of it.
    package var municipalities: [Share] = []
    package var agreement: Placed<String>?
    package var targetGroup: Placed<String>?
    package var source: Placed<String>?
    package var start: Placed<Day>?
    package var end: Placed<Day>?
    package var hours: Placed<Quantity>?
    package var executor: Placed<String>?
    package var expectedOutcome: Placed<String>?
    /// Where it is, and the plan of others that it contributes to.
    package var location: Placed<String>?
    package var contribution: Placed<String>?
    package var motivation: Placed<String>?
    /// The row.
    package let place: Place

    package init(name: Placed<String>, budget: Figure, place: Place) {
      self.name = name
      self.budget = budget
      self.place = place
    }

    /// What journals call it: its code, else its name.
    package var accountName: String { code?.value ?? name.value }
  }

  /// A part of an activity that belongs to a municipality.
  package struct Share: Sendable {
    package let municipality: Placed<String>
    /// In percent; nil where the cell names a municipality without a share.
    package let percent: Quantity?

    package init(municipality: Placed<String>, percent: Quantity?) {
      self.municipality = municipality
      self.percent = percent
    }
  }

  /// A later change of a budget (begrotingswijziging), of an activity, a theme or the team.
  package struct Change: Sendable {
    /// The row.
    package let place: Place
    package let day: Placed<Day>?
    /// Nil where it is the team's budget.
    package let code: Placed<String>?
    package let kind: Placed<AccountPath.Kind>?
    /// Nil where it is the theme's budget.
    package let activity: Placed<String>?
    package let figure: Figure
    package let explanation: Placed<String>?

    package init(
      place: Place, day: Placed<Day>?, code: Placed<String>?, kind: Placed<AccountPath.Kind>?,
      activity: Placed<String>?, figure: Figure, explanation: Placed<String>?
    ) {
      self.place = place
      self.day = day
      self.code = code
      self.kind = kind
      self.activity = activity
      self.figure = figure
      self.explanation = explanation
    }
  }

  /// The text that the plan was read from.
  package let source: Int
  package var title: Placed<String>?
  package var team: Placed<String>?
  package var years: Placed<ClosedRange<Int>>?
  package var status: Placed<Status>?
  package var day: Placed<Day>?
  /// The plan that this one takes the place of, by path or name.
  package var replaces: Placed<String>?
  package var agreements: [Agreement] = []
  package var advice: [Advice] = []
  package var budgets: [YearBudget] = []
  package var corporateProjects: [CorporateProjects] = []
  package var themes: [Theme] = []
  package var changes: [Change] = []

  package init(source: Int) { self.source = source }

  /// Such as `2020-2022`, or `2020` for one year.
  package var yearsInWords: String? {
    guard let first = years?.value.lowerBound, let last = years?.value.upperBound else {
      return nil
    }
    return first == last ? "\(first)" : "\(first)-\(last)"
  }

  /// The years for which the plan gives figures, in their order.
  package var figureYears: [Int] {
    var years = Set(budgets.map { $0.year })
    for theme in themes {
      years.formUnion(theme.budgets.map { $0.year })
      years.formUnion(theme.activities.compactMap { $0.year?.value })
    }
    return years.sorted()
  }

  /// The year that an activity counts in: its own, else the only year that its theme has figures
  /// for.
  ///
  /// Nil where neither says it.
  package func year(of activity: Activity, in theme: Theme) -> Int? {
    if let own = activity.year { return own.value }
    return theme.budgets.count == 1 ? theme.budgets[0].year : nil
  }
}
