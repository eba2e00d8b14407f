package import Basics

/// The organisation around the books: who spends where, under which code, by which agreement.
package struct Organisation: Sendable {
  package struct Team: Sendable {
    package let name: Placed<String>
    package let municipality: Placed<String>?
    /// Up to when the team's books are complete; nil is undetermined.
    package let completeUntil: Placed<Day>?

    package init(
      name: Placed<String>, municipality: Placed<String>?, completeUntil: Placed<Day>?
    ) {
      self.name = name
      self.municipality = municipality
      self.completeUntil = completeUntil
    }
  }

  package struct Dwellings: Sendable {
    package let municipality: Placed<String>
    package let year: Placed<Int>
    package let count: Placed<Quantity>?

    package init(municipality: Placed<String>, year: Placed<Int>, count: Placed<Quantity>?) {
      self.municipality = municipality
      self.year = year
      self.count = count
    }
  }

  package struct LedgerCode: Sendable {
    package let code: Placed<String>
    package let theme: Placed<String>?
    package let responsible: Placed<String>?
    /// The only kind of money that is booked on the code; nil where there may be both.
    package let kind: Placed<AccountPath.Kind>?

    package init(
      code: Placed<String>, theme: Placed<String>?, responsible: Placed<String>?,
      kind: Placed<AccountPath.Kind>? = nil
    ) {
      self.code = code
      self.theme = theme
      self.responsible = responsible
      self.kind = kind
    }
  }

  package struct Agreement: Sendable {
    package let name: Placed<String>
    package var parties: [String] = []
    package var municipalities: [Placed<String>] = []
    package var from: Placed<Day>?
    package var until: Placed<Day>?
    package var signed: Placed<Day>?
    /// Nil where none was agreed; undetermined where one was, and is not known.
    package var maximum: Figure?

    package init(name: Placed<String>) { self.name = name }
  }

  package struct Project: Sendable {
    package let name: Placed<String>
    package let year: Placed<Int>?
    package let figure: Figure

    package init(name: Placed<String>, year: Placed<Int>?, figure: Figure) {
      self.name = name
      self.year = year
      self.figure = figure
    }
  }

  package struct FundingSource: Sendable {
    package let name: Placed<String>
    package let until: Placed<Day>?

    package init(name: Placed<String>, until: Placed<Day>?) {
      self.name = name
      self.until = until
    }
  }

  package var teams: [Team] = []
  package var dwellings: [Dwellings] = []
  package var ledgerCodes: [LedgerCode] = []
  package var agreements: [Agreement] = []
  package var projects: [Project] = []
  /// What the projects of a year are together, where a row says so.
  package var projectTotals: [Project] = []
  package var sources: [FundingSource] = []
  /// What the words of tables mean that are written otherwise here, by the folded word.
  package var words: [String: String] = [:]

  /// The sources that its tables stand in.
  package var documents: Set<Int> = []

  package init() {}

  package var teamNames: [String] { teams.map { $0.name.value }.unique }

  package var municipalityNames: [String] {
    teams.compactMap { $0.municipality?.value }.unique
  }

  /// The team that works in a municipality, where only one does.
  package func team(in municipality: String) -> String? {
    Organisation.onlyTeam(of: teams.filter { $0.municipality?.value == municipality })
  }

  /// The rows of teams by their municipality, for whoever asks of all of them.
  package func teamsByMunicipality() -> [String: [Team]] {
    Dictionary(grouping: teams.filter { $0.municipality != nil }) { $0.municipality?.value ?? "" }
  }

  /// The team of some rows, if they are all of one.
  package static func onlyTeam(of rows: [Team]) -> String? {
    guard let first = rows.first?.name.value else { return nil }
    return rows.allSatisfy { $0.name.value == first } ? first : nil
  }

  /// Whether the teams are responsible for a theme, rather than a steering team.
  package func isOfTeams(_ code: String) -> Bool {
    ledgerCodes.first { $0.code.value == code }?.responsible?.value.lowercased() == "gebiedsteams"
  }
}

extension [Organisation.Team] {
  /// Up to when the books behind all rows are complete: the earliest day counts, and a row without
  /// one leaves it open.
  package var completeUntil: Placed<Day>? {
    let days = compactMap { $0.completeUntil }
    return days.count == count ? days.min { $0.value < $1.value } : nil
  }
}
