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
    /// What the table says of the parts of the law that a code is.
    package enum Parts: Sendable {
      /// One at least, in the order of the cell.
      case known([Placed<LegalPart>])
      /// The table has no column for them.
      case withoutColumn
      /// The cell is empty, or leaves it open.
      case open
      /// The cell holds something else, which has a finding of its own.
      case unreadable
    }

    package let code: Placed<String>
    package let theme: Placed<String>?
    package let responsible: Placed<String>?
    /// The only kind of money that is booked on the code; nil where there may be both.
    package let kind: Placed<AccountPath.Kind>?
    package let parts: Parts

    package init(
      code: Placed<String>, theme: Placed<String>?, responsible: Placed<String>?,
      kind: Placed<AccountPath.Kind>? = nil, parts: Parts = .withoutColumn
    ) {
      self.code = code
      self.theme = theme
      self.responsible = responsible
      self.kind = kind
      self.parts = parts
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

  /// Made anew for each change, so whoever adds many rows adds them at once.
  package var teams: [Team] = [] { didSet { rows = TeamRows(teams) } }
  private var rows = TeamRows([])
  package private(set) var dwellings: [Dwellings] = []
  private var dwellingNumbers: [MunicipalityYear: Int] = [:]
  package var ledgerCodes: [LedgerCode] = []
  package private(set) var agreements: [Agreement] = []
  private var agreementNumbers: [String: Int] = [:]
  package var projects: [Project] = []
  /// What the projects of a year are together, where a row says so.
  package var projectTotals: [Project] = []
  package private(set) var sources: [FundingSource] = []
  private var sourceNumbers: [String: Int] = [:]
  package var promises: [Promise] = []
  package var tenantsOrganisations: [TenantsOrganisation] = []
  package var bids: [Bid] = []
  /// What the words of tables mean that are written otherwise here, by the folded word.
  package var words: [String: String] = [:]

  /// The sources that its tables stand in.
  package var documents: Set<Int> = []

  package init() {}

  package var teamNames: [String] { rows.names }

  package var municipalityNames: [String] { rows.municipalities }

  package func rows(ofTeam name: String) -> [Team] { rows.ofTeams[name] ?? [] }

  package func rows(inMunicipality name: String) -> [Team] { rows.ofMunicipalities[name] ?? [] }

  package mutating func add(_ row: Dwellings) {
    let key = MunicipalityYear(name: row.municipality.value, year: row.year.value)
    dwellingNumbers[key] = dwellings.count
    dwellings.append(row)
  }

  package func dwellings(of municipality: String, in year: Int) -> Dwellings? {
    dwellingNumbers[MunicipalityYear(name: municipality, year: year)].map { dwellings[$0] }
  }

  package mutating func add(_ agreement: Agreement) {
    agreementNumbers[agreement.name.value] = agreements.count
    agreements.append(agreement)
  }

  package func number(ofAgreement name: String) -> Int? { agreementNumbers[name] }

  package mutating func add(_ source: FundingSource) {
    sourceNumbers[source.name.value] = sources.count
    sources.append(source)
  }

  package func number(ofSource name: String) -> Int? { sourceNumbers[name] }

  /// The team that works in a municipality, where only one does.
  package func team(in municipality: String) -> String? {
    Organisation.onlyTeam(of: rows(inMunicipality: municipality))
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

/// Where dwellings were counted, and when.
private struct MunicipalityYear: Hashable {
  let name: String
  let year: Int
}

/// The rows of teams as they are asked for, so that nobody who asks of each walks over all.
private struct TeamRows {
  let names: [String]
  let municipalities: [String]
  let ofTeams: [String: [Organisation.Team]]
  let ofMunicipalities: [String: [Organisation.Team]]

  init(_ teams: [Organisation.Team]) {
    names = teams.map { $0.name.value }.unique
    municipalities = teams.compactMap { $0.municipality?.value }.unique
    ofTeams = Dictionary(grouping: teams) { $0.name.value }
    ofMunicipalities = Dictionary(grouping: teams.filter { $0.municipality != nil }) {
      $0.municipality?.value ?? ""
    }
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
