import Basics
package import Diagnostics
package import Document
package import Ledger

/// The pots as a tree, for people, and flat, for machines.
package enum PotsReport {
  /// A row for each pot, indented below the pot that its money comes from.
  package static func table(of pots: [Pot], in language: Language) -> Table {
    let isDutch = language == .dutch
    func column(_ key: String, _ dutch: String, _ english: String) -> Table.Column {
      Table.Column(key: key, title: isDutch ? dutch : english, alignment: .right)
    }
    var table = Table(columns: [
      Table.Column(key: "pot", title: "Pot"),
      column("received", "Ontvangen", "Received"),
      column("passedOn", "Doorgegeven", "Passed on"),
      column("committed", "Verplicht", "Committed"),
      column("spent", "Besteed", "Spent"),
      column("free", "Vrij", "Free"),
      Table.Column(key: "unknown", title: isDutch ? "Onbekend" : "Unknown"),
    ])
    var heading = ""
    for pot in pots {
      let words = PotWords(language)
      let own = words.heading(of: pot)
      if own != heading {
        heading = own
        table.append([.text(own)] + [Cell](repeating: .text(""), count: 6))
      }
      table.append([
        .text(String(repeating: "  ", count: indent(of: pot)) + words.name(of: pot)),
        .text(words.sum(pot.received)), .text(pot.passesOn ? words.sum(pot.passedOn) : ""),
        .text(words.sum(pot.committed, cents: true)), .text(words.sum(pot.spent, cents: true)),
        .text(pot.free.map { words.euros($0) } ?? "?"),
        .texts(words.gaps(of: pot, withBooks: false)),
      ])
    }
    return table
  }

  /// What gets its money past the team stands beside the pots of the team, not below one of them.
  private static func indent(of pot: Pot) -> Int {
    let depth = max(1, pot.account.depth ?? 1)
    return depth > 1 && !pot.fundedByTeam ? depth - 1 : depth
  }

  /// A row for each pot with every figure as a text with a decimal point.
  ///
  /// A figure that is not known as a whole is null: its known part alone would be taken for it. The
  /// words of what is unknown are always Dutch, so that they do not depend on who runs the program.
  package static func machineTable(of pots: [Pot]) -> Table {
    let keys = [
      "pot", "year", "team", "received", "passedOn", "committed", "spent", "free", "unknown",
      "plan", "execution",
    ]
    var table = Table(columns: keys.map { Table.Column(key: $0, title: $0) })
    let words = PotWords(.dutch)
    for pot in pots {
      table.append([
        .text(pot.account.pot), .number(pot.year), pot.team.map { .text($0) } ?? .empty,
        .exact(pot.received.total), .exact(pot.passedOn.total), .exact(pot.committed.total),
        .exact(pot.spent.total), .exact(pot.free), .texts(words.gaps(of: pot)),
        pot.planLaw.map { .text(word(for: $0)) } ?? .empty, .text(word(for: pot.executionLaw)),
      ])
    }
    return table
  }

  private static func word(for outcome: LawOutcome) -> String {
    switch outcome {
    case .holds: "holds"
    case .broken: "broken"
    case .undetermined: "undetermined"
    }
  }
}

extension Cell {
  /// A number for machines; nothing where it is not known.
  static func exact(_ number: Quantity?) -> Cell {
    guard let number else { return .empty }
    return .text(number.text)
  }
}

/// How pots are worded.
struct PotWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  private func text(_ dutch: String, _ english: String) -> String {
    language == .dutch ? dutch : english
  }

  /// Whose pots these are, and of which year.
  func heading(of pot: Pot) -> String {
    if pot.account == .corporation { return String(pot.year) }
    return "\(pot.year) \(pot.team ?? text("zonder gebiedsteam", "without area team"))"
  }

  func name(of pot: Pot) -> String {
    switch pot.account {
    case .corporation: text("corporatie", "corporation")
    case .team(let kind): name(of: kind)
    case .theme(let code, _): pot.title.map { "\(code) \($0)" } ?? code
    case .activity(_, _, let name): pot.title ?? name
    case .municipality(let name): name
    case .municipalityCounter: pot.account.pot
    }
  }

  func name(of kind: AccountPath.Kind) -> String {
    switch kind {
    case .outOfPocket: "out of pocket"
    case .staff: text("personele inzet", "staff")
    }
  }

  /// Whole euros of a plan stay whole unless cents are asked for; half cents are never cut off.
  func euros(_ quantity: Quantity, cents: Bool = false) -> String {
    let places = max(quantity.scale, cents || quantity.scale > 0 ? 2 : 0)
    guard let mantissa = quantity.mantissa(atScale: places) else {
      return quantity.text(of: "€", in: language)
    }
    return language.text(mantissa: mantissa, scale: Int(places), commodity: "€")
  }

  /// `€ 55.000 + ?`: the known part is never shown as if it were the sum.
  func sum(_ sum: MoneySum, cents: Bool = false) -> String {
    if sum.gaps.isEmpty { return euros(sum.known, cents: cents) }
    return sum.known.isZero ? "?" : euros(sum.known, cents: cents) + " + ?"
  }

  /// What is missing, each thing once.
  ///
  /// That books are not complete holds for every pot of a team, so people are told it once, below.
  func gaps(of pot: Pot, withBooks: Bool = true) -> [String] {
    pot.gaps.compactMap { unknown in
      if case .incompleteBooks = unknown.reason, !withBooks { return nil }
      return words(for: unknown)
    }.unique
  }

  func words(for unknown: MoneyGap) -> String {
    switch unknown.reason {
    case .figure: unknown.name
    case .notAllotted:
      text("geen budget voor \(unknown.account.pot)", "no budget for \(unknown.account.pot)")
    case .unpriced(let commodity):
      text("de prijs van \(commodity) in euro's", "the price of \(commodity) in euros")
    case .withoutTeam:
      text(
        "boekingen op \(unknown.name) zonder gebiedsteam",
        "postings on \(unknown.name) without area team")
    case .incompleteBooks(let until?):
      text("de boeken na \(until.text)", "the books after \(until.text)")
    case .incompleteBooks(until: nil):
      text("tot wanneer de boeken compleet zijn", "up to when the books are complete")
    case .withoutMunicipality:
      text(
        "boekingen op \(unknown.name) zonder gemeente",
        "postings on \(unknown.name) without municipality")
    case .kind:
      text(
        "welk deel van het budget van \(unknown.name) out of pocket is",
        "which part of the budget of \(unknown.name) is out of pocket")
    case .tooLarge: text("een te grote som", "a sum that is too large")
    }
  }
}
