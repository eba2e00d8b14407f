import Basics
package import Diagnostics
package import Document
package import Ledger

/// What became of the pots of a team and its themes between two states of the same books.
///
/// Activities are left out: what they get and spend shows in the theme that they belong to.
package struct PotChangesReport {
  /// The pots of a team in a year, or of the corporation, of which a figure changed.
  package struct Group: Sendable {
    package let heading: String
    package let table: Table
  }

  /// A figure of a pot, before and after.
  fileprivate struct Change {
    let pot: Pot
    let figure: Figure
    let before: MoneySum?
    let after: MoneySum?
  }

  fileprivate enum Figure: String, CaseIterable {
    case budget, committed, spent
    /// What is left to pass on, or where nothing is passed on, to promise and spend.
    case free
    /// What is left of a budget that is passed on, whoever it was passed on to.
    case room

    func word(in language: Language) -> String {
      switch (self, language) {
      case (.budget, .dutch): "budget"
      case (.committed, .dutch): "verplicht"
      case (.spent, .dutch): "besteed"
      case (.free, .dutch): "vrij"
      case (.room, .dutch): "ruimte"
      case (_, .english): rawValue
      }
    }
  }

  private struct Key: Hashable {
    let year: Int
    let team: String?
    let account: BudgetAccount

    init(_ pot: Pot) {
      year = pot.year
      team = pot.team
      account = pot.account
    }
  }

  private let changes: [Change]

  package init(from before: [Pot], to after: [Pot]) {
    var earlier: [Key: Pot] = [:]
    for pot in before { earlier[Key(pot)] = pot }
    let remaining = Set(after.map { Key($0) })
    // Pots that are gone come behind the others, in the order that they had.
    let pots =
      after.map { (old: earlier[Key($0)], new: Optional($0)) }
      + before.filter { !remaining.contains(Key($0)) }.map { (old: Optional($0), new: nil) }
    changes = pots.flatMap { old, new -> [Change] in
      guard let pot = new ?? old, (pot.account.depth ?? 3) < 3 else { return [] }
      return Figure.allCases.compactMap { figure in
        // Elsewhere it is what is free.
        if figure == .room, !pot.passesOn { return nil }
        let change = Change(
          pot: pot, figure: figure, before: old?.sum(of: figure), after: new?.sum(of: figure))
        return change.isSame ? nil : change
      }
    }
  }

  package var isEmpty: Bool { changes.isEmpty }

  /// A table for each team and year, in the order of their pots.
  package func groups(in language: Language) -> [Group] {
    let words = PotWords(language)
    var order: [String] = []
    var rows: [String: [Change]] = [:]
    for change in changes {
      let heading = words.heading(of: change.pot)
      if rows[heading] == nil { order.append(heading) }
      rows[heading, default: []].append(change)
    }
    return order.map { heading in
      Group(heading: heading, table: table(of: rows[heading] ?? [], words))
    }
  }

  private func table(of changes: [Change], _ words: PotWords) -> Table {
    let isDutch = words.language == .dutch
    var table = Table(columns: [
      Table.Column(key: "pot", title: "Pot"),
      Table.Column(key: "figure", title: isDutch ? "Cijfer" : "Figure"),
      Table.Column(key: "before", title: "Was", alignment: .right),
      Table.Column(key: "after", title: isDutch ? "Wordt" : "Becomes", alignment: .right),
      Table.Column(
        key: "difference", title: isDutch ? "Verschil" : "Difference", alignment: .right),
    ])
    var last: Key?
    for change in changes {
      let isFirst = last != Key(change.pot)
      last = Key(change.pot)
      let hasCents = change.figure != .budget
      let difference = change.difference.map { words.euros($0, cents: hasCents) }
      table.append([
        .text(isFirst ? name(of: change.pot, words) : ""),
        .text(change.figure.word(in: words.language)),
        .text(change.before.map { words.sum($0, cents: hasCents) } ?? ""),
        .text(change.after.map { words.sum($0, cents: hasCents) } ?? ""),
        .text(difference ?? "?"),
      ])
    }
    return table
  }

  private func name(of pot: Pot, _ words: PotWords) -> String {
    guard case .theme(_, let kind) = pot.account else { return words.name(of: pot) }
    return words.name(of: pot) + ", " + words.name(of: kind)
  }

  /// A row for each figure, in the names and numbers that machines know pots by.
  ///
  /// What is not known as a whole is null, and so is what was not there.
  package var machineTable: Table {
    let keys = ["pot", "year", "team", "figure", "before", "after", "difference"]
    var table = Table(columns: keys.map { Table.Column(key: $0, title: $0) })
    for change in changes {
      table.append([
        .text(change.pot.account.pot), .number(change.pot.year),
        change.pot.team.map { .text($0) } ?? .empty, .text(change.figure.rawValue),
        .exact(change.before?.total), .exact(change.after?.total), .exact(change.difference),
      ])
    }
    return table
  }
}

extension PotChangesReport.Change {
  /// What is missing, as far as two states can tell it apart.
  private static func missing(in sum: MoneySum?) -> [String] {
    (sum?.gaps ?? []).map { PotWords(.dutch).words(for: $0) }.sorted()
  }

  fileprivate var isSame: Bool {
    (before?.known ?? .zero) == (after?.known ?? .zero) && isMissingTheSame
      && (before == nil) == (after == nil)
  }

  private var isMissingTheSame: Bool { Self.missing(in: before) == Self.missing(in: after) }

  /// Known too where both sums lack the same.
  fileprivate var difference: Quantity? {
    isMissingTheSame ? (after?.known ?? .zero).adding(-(before?.known ?? .zero)) : nil
  }
}

extension Pot {
  fileprivate func sum(of figure: PotChangesReport.Figure) -> MoneySum {
    switch figure {
    case .budget: return received
    case .committed: return committed
    case .spent: return spent
    case .free, .room:
      return received - (passesOn && figure == .free ? passedOn : used)
    }
  }
}
