import Basics
package import Diagnostics
package import Ledger

/// The sums of a plan in words: what adds up, what does not, and what cannot be told yet.
package enum PotsArithmetic {
  /// A sentence for each sum, by year and team.
  package static func lines(
    of pots: [Pot], _ totals: [PlanTotals], in language: Language
  ) -> [String] {
    let words = ArithmeticWords(language)
    var lines: [String] = []
    var groups: [(year: Int, team: String?, pots: [Pot])] = []
    for pot in pots where pot.account != .corporation {
      if let last = groups.last, last.year == pot.year, last.team == pot.team {
        groups[groups.count - 1].pots.append(pot)
      } else {
        groups.append((pot.year, pot.team, [pot]))
      }
    }
    for group in groups {
      for pot in group.pots {
        guard pot.passesOn, let terms = terms(of: pot, in: group.pots) else { continue }
        lines.append(words.line(for: pot, terms: terms))
      }
      for totals in totals where totals.year == group.year && totals.team == group.team {
        if totals.total != nil { lines.append(words.partsLine(totals)) }
        if !totals.municipalities.isEmpty { lines.append(words.municipalitiesLine(totals)) }
      }
      for pot in group.pots where lacksAmounts(pot) { lines.append(words.withoutAmounts(pot)) }
      if let missing = group.pots.lazy.compactMap({ $0.incompleteBooks }).first {
        lines.append(words.incomplete(missing))
      }
    }
    return lines
  }

  /// Whether the plan names a theme without saying any amount of it.
  private static func lacksAmounts(_ pot: Pot) -> Bool {
    guard case .theme = pot.account, pot.received.known.isZero, pot.passedOn.known.isZero else {
      return false
    }
    return pot.received.gaps.contains {
      if case .figure = $0.reason { return true }
      return false
    }
  }

  /// What a pot gave to each pot below it; nil where none of it is known.
  private static func terms(of pot: Pot, in pots: [Pot]) -> [Quantity]? {
    let known = pots.filter { below in
      guard !below.received.known.isZero else { return false }
      switch (pot.account, below.account) {
      case (.team(let kind), .theme(_, let other)):
        return kind == other && below.fundedByTeam
      case (.theme(let code, let kind), .activity(let own, let other, _)):
        return code == own && kind == other
      default: return false
      }
    }.map { $0.received.known }
    return known.isEmpty ? nil : known
  }
}

/// The words of the sums.
private struct ArithmeticWords {
  let pots: PotWords
  let language: Language

  init(_ language: Language) {
    pots = PotWords(language)
    self.language = language
  }

  private func text(_ dutch: String, _ english: String) -> String {
    language == .dutch ? dutch : english
  }

  private func euros(_ quantity: Quantity) -> String { pots.euros(quantity) }

  /// `€ 1 + € 2 = € 3`; a sum that misses something ends in a question mark.
  private func calculation(_ terms: [Quantity], _ sum: Quantity, misses: Bool) -> String {
    let added = terms.map { euros($0) }.joined(separator: " + ") + (misses ? " + ?" : "")
    if terms.count == 1, !misses { return added }
    let total = misses ? text("ten minste ", "at least ") + euros(sum) : euros(sum)
    return added + " = " + total
  }

  func line(for pot: Pot, terms: [Quantity]) -> String {
    let subject: String
    let owner: String
    if case .team(let kind) = pot.account {
      let name = pots.name(of: kind)
      subject = name.prefix(1).uppercased() + name.dropFirst()
      owner = text("het gebiedsteam", "the area team")
    } else {
      subject = pots.name(of: pot)
      owner = text("het thema", "the theme")
    }
    let has = pots.sum(pot.received)
    let passedOn = pot.passedOn.known
    // The terms come from the pots below and the sum from this one: a line of a journal may give
    // without saying to whom, or take from elsewhere.
    let misses = !pot.passedOn.gaps.isEmpty
    guard let added = added(terms), added == passedOn else {
      return "\(subject): \(unequal(terms, passedOn, misses)), "
        + "\(owner) \(text("heeft", "has")) \(has): \(untied(pot))"
    }
    let sum = calculation(terms, passedOn, misses: misses)
    return "\(subject): \(sum), \(owner) \(text("heeft", "has")) \(has): \(verdict(on: pot))"
  }

  /// What some terms come to; nil where that is too large to be exact.
  private func added(_ terms: [Quantity]) -> Quantity? {
    var sum: Quantity? = .zero
    for term in terms { sum = sum.flatMap { $0.adding(term) } }
    return sum
  }

  /// Terms that do not come to what was passed on, each with its own sum and the difference.
  private func unequal(_ terms: [Quantity], _ passedOn: Quantity, _ misses: Bool) -> String {
    let given = text("doorgegeven is ", "passed on is ") + euros(passedOn) + (misses ? " + ?" : "")
    guard let sum = added(terms) else { return given }
    let parts = calculation(terms, sum, misses: false)
    guard let difference = sum.adding(-passedOn) else { return parts + ", " + given }
    let size = euros(difference.isNegative ? -difference : difference)
    return parts + ", " + given
      + text(" (sluit niet aan: verschil \(size))", " (does not tie: difference \(size))")
  }

  private func verdict(on pot: Pot) -> String {
    switch pot.planLaw {
    case .broken(let excess)?:
      let least = pot.passedOn.gaps.isEmpty ? "" : text("ten minste ", "at least ")
      return least + euros(excess) + text(" te veel", " too much")
    case .holds?:
      guard let free = pot.free, !free.isZero else { return text("gelijk", "equal") }
      return text("past, \(euros(free)) over", "fits, \(euros(free)) left")
    case .undetermined(let missing)?: return undetermined(missing)
    case nil: return ""
    }
  }

  /// The verdict where the printed sum is another: only what is too much by itself can be said.
  private func untied(_ pot: Pot) -> String {
    if case .broken? = pot.planLaw { return verdict(on: pot) }
    return text(
      "of dat past, is niet te zeggen zolang dat verschil er is",
      "whether that fits cannot be said while there is that difference")
  }

  private func undetermined(_ missing: [MoneyGap]) -> String {
    let names = missing.map { pots.words(for: $0) }.joined(separator: "; ")
    return text("niet te toetsen, onbekend: \(names)", "cannot be judged, unknown: \(names)")
  }

  func partsLine(_ totals: PlanTotals) -> String {
    let parts = [totals.staff, totals.outOfPocket].map { figure in
      figure?.amount.map { euros($0) } ?? "?"
    }
    let sum = FigureSum([totals.staff, totals.outOfPocket].compactMap { $0 })
    let known = totals.staff?.amount != nil && totals.outOfPocket?.amount != nil
    let result = known ? " = " + euros(sum.known) : ""
    let total = totals.total?.amount.map { euros($0) } ?? "?"
    let outcome: String
    switch totals.parts {
    case .equal: outcome = text("gelijk", "equal")
    case .differs(let difference): outcome = self.difference(difference)
    case .undetermined: outcome = text("niet te toetsen", "cannot be judged")
    }
    return text("Personele inzet en out of pocket: ", "Staff and out of pocket: ")
      + parts.joined(separator: " + ") + result
      + text(", het totaal is ", ", the total is ") + total + ": " + outcome
  }

  func municipalitiesLine(_ totals: PlanTotals) -> String {
    let figures = totals.municipalities.map { $0.figure }
    let sum = FigureSum(figures)
    let added = figures.map { $0.amount.map { euros($0) } ?? "?" }.joined(separator: " + ")
    let total = totals.total?.amount.map { euros($0) } ?? "?"
    var line =
      text("Gemeenten: ", "Municipalities: ") + added
      + (sum.gaps.isEmpty ? " = " + euros(sum.known) : "")
      + text(", het gebiedsteam heeft ", ", the area team has ") + total
    if let above = totals.municipalitiesAbove, !above.isZero { line += ": " + difference(above) }
    switch totals.view {
    case .equal where totals.share?.amount.map({ $0.isZero }) ?? true:
      line += text("; dat klopt", "; that adds up")
    case .equal:
      line += text(
        ", gelijk aan het aandeel van de corporatiebrede projecten",
        ", equal to the share of the corporation's projects")
    case .differs(let rest):
      line += text(
        "; met het aandeel van de corporatiebrede projecten blijft er \(difference(rest))",
        "; with the share of the corporation's projects it stays \(difference(rest))")
    case .undetermined:
      line += text(
        "; niet te toetsen tot het aandeel van de corporatiebrede projecten er staat",
        "; cannot be judged until the share of the corporation's projects is stated")
    }
    return line
  }

  func withoutAmounts(_ pot: Pot) -> String {
    pots.name(of: pot) + text(": zonder bedragen", ": without amounts")
  }

  func incomplete(_ missing: MoneyGap) -> String {
    text("Uitvoering: onbekend: ", "Execution: unknown: ") + pots.words(for: missing)
      + text(
        "; tot dan is alleen te zeggen wat er al over is",
        "; until then only what is over already can be told")
  }

  private func difference(_ quantity: Quantity) -> String {
    quantity.isNegative
      ? euros(-quantity) + text(" te weinig", " too little")
      : euros(quantity) + text(" meer", " more")
  }
}
