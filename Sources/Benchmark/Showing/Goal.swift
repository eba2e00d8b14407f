/// A figure that the project has promised, beside the figure that was found.
struct Goal {
  enum Wanted {
    case atMost(Double)
    case below(Double)
    case atLeast(Double)
  }

  let what: String
  let found: Double
  let wanted: Wanted
  let unit: String

  init(_ what: String, found: Double, _ wanted: Wanted, unit: String = "x") {
    self.what = what
    self.found = found
    self.wanted = wanted
    self.unit = unit
  }

  /// Judged on the exact figure, not on the rounded one that is shown.
  private var isReached: Bool {
    switch wanted {
    case .atMost(let limit): found <= limit
    case .below(let limit): found < limit
    case .atLeast(let limit): found >= limit
    }
  }

  private var wantedText: String {
    switch wanted {
    case .atMost(let limit): "at most \(fixed(limit, 1)) \(unit)"
    case .below(let limit): "below \(fixed(limit, 1)) \(unit)"
    case .atLeast(let limit): "at least \(fixed(limit, 1)) \(unit)"
    }
  }

  static func show(_ goals: [Goal]) {
    var table = TextTable(["goal", "found", "wanted", "verdict"])
    for goal in goals {
      table.add([
        goal.what, "\(fixed(goal.found, 2)) \(goal.unit)", goal.wantedText,
        goal.isReached ? "reached" : "NOT REACHED",
      ])
    }
    table.show()
  }
}
