import Basics
import Diagnostics
import Ledger
import Norms

/// What differs most between teams, in sentences.
struct MtmpWords {
  private let page: MtmpPage

  init(_ page: MtmpPage) { self.page = page }

  private func text(_ dutch: String, _ english: String) -> String { page.text(dutch, english) }

  var lines: [String] {
    let ranked = [usedLine, staffLine, dwellingLine, deviationLine].compactMap { $0 }
    let lines = ranked + [redLine, trendLine].compactMap { $0 } + apartLines
    if !lines.isEmpty { return lines }
    return [
      page.teams.count < 2
        ? text(
          "Er is één gebiedsteam in de boeken, dus er valt niets te vergelijken.",
          "There is one area team in the books, so there is nothing to compare.")
        : text(
          "Er is te weinig bekend om de teams te vergelijken.",
          "Too little is known to compare the teams.")
    ]
  }

  /// Why a team cannot be held against others; nil where it can.
  ///
  /// What is a lower bound for one team says nothing beside what is all of it for another.
  private func whyApart(_ team: ComparedTeam) -> String? {
    if !team.figures.areBooksComplete {
      guard let until = page.books.attribution.booksComplete(of: team.name) else {
        return text(
          "niemand zegt tot wanneer de boeken compleet zijn",
          "nobody says up to when the books are complete")
      }
      return text("de boeken zijn compleet tot en met ", "the books are complete up to ")
        + until.text
    }
    return missing(
      team.figures.themes.map { $0.current }, "van het budget is niet bekend: ",
      "of the budget is not known: ")
      ?? missing(
        team.figures.themes.map { $0.upTo }, "van de uitgaven is niet bekend: ",
        "of the spending is not known: ")
  }

  /// What some sums lack together; nil where they are known.
  private func missing(_ sums: [MoneySum], _ dutch: String, _ english: String) -> String? {
    let sum = MoneySum.sum(sums)
    if sum.total != nil { return nil }
    return text(dutch, english)
      + sum.gaps.map { PotWords(page.language).words(for: $0) }.joined(separator: ", ")
  }

  private func isComparable(_ team: ComparedTeam) -> Bool { whyApart(team) == nil }

  /// Of how many teams a ranking is, where it is not of all of them.
  private var among: String {
    let count = page.teams.filter { isComparable($0) }.count
    if count == page.teams.count { return "" }
    return text(
      ", van de \(count) teams die te vergelijken zijn",
      ", of the \(count) teams that can be compared")
  }

  /// The teams that no sentence ranks, each with why.
  private var apartLines: [String] {
    let apart = page.teams.compactMap { team in whyApart(team).map { team.name + " (" + $0 + ")" } }
    guard page.teams.count > 1, !apart.isEmpty else { return [] }
    return [
      text("Niet met de andere vergeleken: ", "Not compared with the others: ")
        + apart.joined(separator: "; ") + "."
    ]
  }

  /// The teams with the least and the most of something, of those that can be compared; nil where
  /// fewer than two are known.
  private func ends(_ value: (ComparedTeam) -> Ratio?) -> (
    least: (name: String, value: Ratio), most: (name: String, value: Ratio)
  )? {
    var known: [(name: String, value: Ratio)] = []
    for team in page.teams where isComparable(team) {
      if let value = value(team) { known.append((team.name, value)) }
    }
    guard known.count > 1, let least = known.min(by: { $0.value < $1.value }),
      let most = known.max(by: { $0.value < $1.value }), least.value < most.value
    else { return nil }
    return (least, most)
  }

  private func share(_ part: MoneySum, _ whole: MoneySum) -> Ratio? {
    guard let part = part.total, let whole = whole.total, !whole.isZero, !whole.isNegative else {
      return nil
    }
    return Ratio(part).divided(by: Ratio(whole))
  }

  var usedLine: String? {
    guard let ends = ends({ share($0.outOfPocket.used, $0.outOfPocket.current) }) else {
      return nil
    }
    let (most, least) = (page.cells.percent(ends.most.value), page.cells.percent(ends.least.value))
    return text(
      "Van het budget out of pocket gebruikte \(ends.most.name) het meest (\(most)) en \(ends.least.name) het minst (\(least))\(among).",
      "Of the out of pocket budget \(ends.most.name) used most (\(most)) and \(ends.least.name) least (\(least))\(among)."
    )
  }

  var staffLine: String? {
    guard let ends = ends({ share($0.staff.upTo, $0.all.upTo) }) else { return nil }
    let (most, least) = (page.cells.percent(ends.most.value), page.cells.percent(ends.least.value))
    return text(
      "Personele inzet is het grootste deel van de uitgaven bij \(ends.most.name) (\(most)) en het kleinste bij \(ends.least.name) (\(least))\(among).",
      "Staff is the largest part of spending at \(ends.most.name) (\(most)) and the smallest at \(ends.least.name) (\(least))\(among)."
    )
  }

  private var dwellingLine: String? {
    let found = ends { team in
      guard let total = team.all.upTo.total, let dwellings = team.dwellings, !dwellings.isZero
      else { return nil }
      return Ratio(total).divided(by: Ratio(dwellings))
    }
    guard let found, let most = FigureCells.hundredths(found.most.value),
      let least = FigureCells.hundredths(found.least.value)
    else { return nil }
    let words = PotWords(page.language)
    let (high, low) = (words.euros(most, cents: true), words.euros(least, cents: true))
    return text(
      "Per woning ging het meeste uit bij \(found.most.name) (\(high)) en het minste bij \(found.least.name) (\(low))\(among).",
      "By dwelling most was spent at \(found.most.name) (\(high)) and least at \(found.least.name) (\(low))\(among)."
    )
  }

  private var deviationLine: String? {
    guard let ends = ends({ share($0.all.deviation, $0.all.current) }) else { return nil }
    func words(_ share: Ratio) -> String {
      let size = page.cells.percent(share < .zero ? -share : share)
      return share < .zero
        ? text("\(size) onder het budget", "\(size) below budget")
        : text("\(size) boven het budget", "\(size) above budget")
    }
    return text(
      "De hoogste prognose heeft \(ends.most.name), \(words(ends.most.value)); de laagste \(ends.least.name), \(words(ends.least.value))\(among).",
      "The highest forecast is that of \(ends.most.name), \(words(ends.most.value)); the lowest that of \(ends.least.name), \(words(ends.least.value))\(among)."
    )
  }

  private var redLine: String? {
    var names: [String] = []
    for team in page.teams {
      for kind in TeamFigures.kinds {
        let light = page.limits.light(
          of: team.row(of: kind), areBooksComplete: team.figures.areBooksComplete)
        if light == .red {
          names.append(team.name + " (" + PotWords(page.language).name(of: kind) + ")")
        }
      }
    }
    return names.isEmpty
      ? nil : text("Rood: ", "Red: ") + names.joined(separator: "; ") + "."
  }

  /// The team whose spending rose most against the same months of the year before.
  var trendLine: String? {
    guard page.books.reportYears.contains(page.period.year - 1) else { return nil }
    let found = ends { team in
      let sums = page.books.sums
      func spent(_ year: Int) -> MoneySum {
        sums.euros(.realisation, team: team.number, year: year, page.period.monthsSoFar) {
          !page.books.isApart($0.code)
        }
      }
      let (before, now) = (spent(page.period.year - 1), spent(page.period.year))
      return share(now - before, before)
    }
    guard let found else { return nil }
    func words(_ share: Ratio) -> String {
      let size = page.cells.percent(share < .zero ? -share : share)
      return share < .zero
        ? text("\(size) minder", "\(size) less") : text("\(size) meer", "\(size) more")
    }
    return text(
      "Tegen dezelfde maanden van \(page.period.year - 1) gaf \(found.most.name) \(words(found.most.value)) uit en \(found.least.name) \(words(found.least.value))\(among).",
      "Against the same months of \(page.period.year - 1) \(found.most.name) spent \(words(found.most.value)) and \(found.least.name) \(words(found.least.value))\(among)."
    )
  }
}
