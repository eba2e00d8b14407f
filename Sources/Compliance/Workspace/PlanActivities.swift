import Basics
import Diagnostics
import Ledger

/// What plans call their activities, by ledger code.
struct PlanActivities {
  private struct Item {
    /// In the notation of journals.
    let names: [String]
    /// Nil where the plan does not tell the year, so that it may be any.
    let year: Int?
    let place: Place
  }

  /// The activities of one plan under one code.
  private struct Theme {
    let plan: Int
    let figureYears: Set<Int>
    let code: String
    var items: [Item] = []
    /// The items by each of their names.
    var named: [String: [Int]] = [:]

    /// Whether an activity counts in a year that the plan holds.
    ///
    /// Of a year without figures the plan says only that it goes on, so all of its activities do.
    func isOf(_ item: Item, _ year: Int) -> Bool {
      item.year == nil || item.year == year || !figureYears.contains(year)
    }
  }

  /// What somebody may have meant, and where that stands.
  struct Meant {
    let place: Place
    let label: Bilingual
    let help: Bilingual
    /// What to change in journals, if that would settle it.
    let change: Change?
  }

  enum Change {
    /// Another ledger code for the same activity.
    case code(String)
    /// A name in the place of one, or of the first parts of one; `known` are all names of the theme.
    case name(String, as: String, known: [String])
  }

  private var themes: [Theme] = []
  /// The numbers of the themes by team.
  private var ofTeam: [Int: [Int]] = [:]
  private var longestName = 0

  private let register: PlanRegister

  init(_ attribution: Attribution) {
    register = attribution.register
    for (team, name) in attribution.teams.enumerated() {
      for plan in register.plans(of: name) { add(plan, of: team) }
    }
  }

  private mutating func add(_ planNumber: Int, of team: Int) {
    let plan = register.plans[planNumber]
    let figureYears = register.figureYears[planNumber]
      .subtracting(register.idleYears(of: planNumber))
    // One code may stand under two headings.
    var numbers: [String: Int] = [:]
    for theme in plan.themes {
      guard let code = theme.code?.value, !theme.activities.isEmpty else { continue }
      let number = numbers[code] ?? themes.count
      if number == themes.count {
        numbers[code] = number
        ofTeam[team, default: []].append(number)
        themes.append(
          Theme(plan: planNumber, figureYears: figureYears, code: code))
      }
      for activity in theme.activities {
        let item = Item(
          names: activity.namesInJournals, year: plan.year(of: activity, in: theme),
          place: activity.name.place)
        for name in item.names {
          themes[number].named[name, default: []].append(themes[number].items.count)
          longestName = max(longestName, name.utf8.count)
        }
        themes[number].items.append(item)
      }
    }
  }

  // MARK: Questions

  /// Whether a team's plan of a year has activities under a code, and not this one.
  func lacks(_ activity: String, code: String, _ team: Int, _ year: Int) -> Bool {
    let prefixes = prefixes(of: activity)
    var hasAny = false
    for theme in themes(of: code, team, year) {
      if items(prefixes, in: theme).contains(where: { theme.isOf($0, year) }) { return false }
      hasAny = hasAny || theme.items.contains { theme.isOf($0, year) }
    }
    return hasAny
  }

  private func themes(of code: String, _ team: Int, _ year: Int) -> [Theme] {
    themes(of: team, year).filter { $0.code == code }
  }

  private func themes(of team: Int, _ year: Int) -> [Theme] {
    (ofTeam[team] ?? []).map { themes[$0] }.filter { register.holds($0.plan, year) }
  }

  private func items(_ names: [String], in theme: Theme) -> [Item] {
    names.flatMap { theme.named[$0] ?? [] }.map { theme.items[$0] }
  }

  /// The name of an activity, and of what it may be a part of: an account below that of an activity
  /// belongs to the activity.
  private func prefixes(of activity: String) -> [String] {
    var prefixes: [String] = []
    var prefix = ""
    for part in activity.parts(at: ":") {
      prefix += prefix.isEmpty && prefixes.isEmpty ? String(part) : ":" + String(part)
      // Letters may be written in several bytes or in few, but not in that many.
      guard prefix.utf8.count <= 4 * longestName else { break }
      prefixes.append(prefix)
    }
    return prefixes
  }

  // MARK: Suggestions

  /// What was most likely meant by an activity that a plan lacks.
  func meant(by activity: String, code: String, _ team: Int, _ year: Int) -> Meant? {
    let prefixes = prefixes(of: activity)
    return underOtherCode(prefixes, code, team, year)
      ?? ofOtherYear(prefixes, code, team, year) ?? misspelled(activity, code, team, year)
  }

  private func underOtherCode(
    _ prefixes: [String], _ code: String, _ team: Int, _ year: Int
  ) -> Meant? {
    for theme in themes(of: team, year) where theme.code != code {
      let found = items(prefixes, in: theme).first { theme.isOf($0, year) }
      guard let found else { continue }
      return Meant(
        place: found.place,
        label: Bilingual(
          dutch: "in het plan onder \(theme.code)", english: "in the plan under \(theme.code)"),
        help: Bilingual(
          dutch: "boek haar onder \(theme.code), zoals het plan zegt",
          english: "book it under \(theme.code), as the plan says"), change: .code(theme.code))
    }
    return nil
  }

  private func ofOtherYear(
    _ prefixes: [String], _ code: String, _ team: Int, _ year: Int
  ) -> Meant? {
    for theme in themes(of: code, team, year) {
      guard let found = items(prefixes, in: theme).first, let other = found.year else { continue }
      return Meant(
        place: found.place,
        label: Bilingual(
          dutch: "in het plan voor \(other)", english: "in the plan for \(other)"),
        help: Bilingual(
          dutch: "neem haar ook voor \(year) in het plan op, of boek op een andere activiteit",
          english: "add it to the plan for \(year) too, or book on another activity"), change: nil)
    }
    return nil
  }

  private func misspelled(
    _ activity: String, _ code: String, _ team: Int, _ year: Int
  ) -> Meant? {
    let items = themes(of: code, team, year).flatMap { theme in
      theme.items.filter { theme.isOf($0, year) }
    }
    let names = items.flatMap { $0.names }
    // What was meant is the name itself or the first parts of it.
    let typed = [activity] + prefixes(of: activity).prefix(3).reversed()
    for text in typed {
      guard let near = Spelling.nearest(to: text, among: names),
        let item = items.first(where: { $0.names.contains(near) })
      else { continue }
      return Meant(
        place: item.place,
        label: Bilingual(dutch: "zo heet zij in het plan", english: "what the plan calls it"),
        help: WorkspaceWords.meant(near), change: .name(text, as: near, known: names))
    }
    return nil
  }
}
