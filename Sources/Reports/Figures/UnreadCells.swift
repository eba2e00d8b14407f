import Basics
package import Diagnostics
import Document
package import Ledger

/// What is wrong in documents, for the reports that print around it.
///
/// A cell that cannot be read counts as open, so that the figures that rest on it say `?`. Who reads
/// them has to know that something stands there after all.
package struct UnreadCells {
  /// The cells that are not as their columns ask.
  package let cells: [Place]
  /// Everything else that is wrong: rows of another length, totals that differ, and the like.
  package let others: [Place]

  /// The errors of plans and period reports of a year, each with the team that it is of, and those of
  /// the organisation, which are everybody's.
  package struct OfTeams {
    private struct Found {
      let place: Place
      let isOfCell: Bool
    }

    private var found: [Found] = []
    /// By team; under nil what may be any team's.
    private var ofTeams: [String?: [Int]] = [:]

    /// No year stands for all of them.
    package init(
      _ findings: [Diagnostic], _ plans: [Plan], _ periodReports: [PeriodReport],
      _ organisation: Organisation, in year: Int?
    ) {
      var documents: [Int: (isOfYear: Bool, team: String?)] = [:]
      for source in organisation.documents { documents[source] = (true, nil) }
      for plan in plans {
        let years = plan.yearsWithFigures
        // A plan that names no team or no year may be about any.
        let isOfYear = year.map { years.isEmpty || years.contains($0) } ?? true
        documents[plan.source] = (isOfYear, plan.team?.value)
      }
      for report in periodReports {
        let own = report.period?.value.first.components.year
        documents[report.source] = (
          year == nil || own == nil || own == year, report.team?.value
        )
      }
      for finding in findings where finding.severity == .error {
        guard let document = documents[finding.place.source], document.isOfYear,
          case .builtIn(let code) = finding.code, UnreadCells.concerns(code)
        else { continue }
        ofTeams[document.team, default: []].append(found.count)
        found.append(Found(place: finding.place, isOfCell: UnreadCells.isOfCell(code)))
      }
    }

    /// Those of a team and of everybody; nil stands for all teams.
    package func of(_ team: String?) -> UnreadCells {
      let numbers =
        team.map { ((ofTeams[$0] ?? []) + (ofTeams[nil] ?? [])).sorted() } ?? Array(found.indices)
      return UnreadCells(
        cells: numbers.filter { found[$0].isOfCell }.map { found[$0].place },
        others: numbers.filter { !found[$0].isOfCell }.map { found[$0].place })
    }
  }

  /// Whether a code is about what a document says, or about the bytes that it is written in.
  private static func concerns(_ code: DiagnosticCode) -> Bool {
    code.reach == .documents || code.rawValue.hasPrefix("TXT")
  }

  private static func isOfCell(_ code: DiagnosticCode) -> Bool {
    switch code {
    case .unreadableAmount, .unreadableYear, .unreadableDay, .unreadableValue,
      .unreadablePlanShare, .valueInWrongColumn, .mergedAmount:
      true
    default: false
    }
  }

  /// Most places that a sentence names.
  private static let mostPlaces = 5

  /// A sentence that counts them and says where they are; nil where there are none.
  package func words(in language: Language, where place: (Place) -> String) -> String? {
    guard !cells.isEmpty || !others.isEmpty else { return nil }
    let isDutch = language == .dutch
    var parts: [String] = []
    if !cells.isEmpty {
      let count = cells.count
      parts.append(
        (isDutch
          ? (count == 1
            ? "1 cel is niet te lezen en telt als ?"
            : "\(count) cellen zijn niet te lezen en tellen als ?")
          : (count == 1
            ? "1 cell cannot be read and counts as ?"
            : "\(count) cells cannot be read and count as ?"))
          + UnreadCells.list(cells, language, place))
    }
    if !others.isEmpty {
      let count = others.count
      parts.append(
        (isDutch
          ? (count == 1 ? "1 fout" : "\(count) fouten")
            + " in een document, waardoor een cijfer kan ontbreken of niet kan kloppen"
          : (count == 1 ? "1 error" : "\(count) errors")
            + " in a document, by which a figure may be missing or wrong")
          + UnreadCells.list(others, language, place))
    }
    return parts.joined(separator: "; ")
      + (isDutch ? ". Uitleg: wijkboek check." : ". Explained by: wijkboek check.")
  }

  private static func list(
    _ places: [Place], _ language: Language, _ place: (Place) -> String
  ) -> String {
    let names = places.map { place($0) }.unique
    let rest = names.count - mostPlaces
    let more = rest > 0 ? (language == .dutch ? ", en nog \(rest)" : ", and \(rest) more") : ""
    return " (" + names.prefix(mostPlaces).joined(separator: ", ") + more + ")"
  }
}

extension ReportBooks {
  /// What is wrong in the documents of a team for a year, or of all teams, in a sentence; nil where
  /// nothing is.
  func unreadCells(of team: String?, _ year: Int?, in language: Language) -> String? {
    unreadCells(in: year).of(team)
      .words(in: language) { self.placeText(of: $0) }
  }

  /// The same for each team of a municipality.
  func unreadCells(in municipality: String, _ year: Int, _ language: Language) -> [Page.Block] {
    teamNumbers(in: municipality).map { teams[$0] }.compactMap { team in
      unreadCells(of: team, year, in: language).map { .notice(team + ": " + $0, .bad) }
    }
  }
}
