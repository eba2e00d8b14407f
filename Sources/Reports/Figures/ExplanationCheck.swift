import Basics
package import Diagnostics
import Ledger

/// Looks whether teams explain what has to be explained, in the documents that they write of a
/// period.
package enum ExplanationCheck {
  package static func findings(_ input: ReportInput) -> [Diagnostic] {
    let reports = input.periodReports
    guard !reports.isEmpty else { return [] }
    let books = ReportBooks(input)
    var found: [Diagnostic] = []
    for report in reports {
      guard let team = report.team?.value, let placed = report.period, books.teams.contains(team),
        let period = ReportPeriod(placed.value.text), period.isTertiaal || period.isYear
      else { continue }
      let figures = TeamFigures(books, team, period)
      let limits = Limits(input.rulebook, on: period.lastDay)
      for row in figures.all {
        guard let code = row.code, let kind = row.kind, limits.needsExplanation(row),
          report.explanation(of: code, kind) == nil
        else { continue }
        found.append(finding(row, kind, placed))
      }
    }
    return found
  }

  private static func finding(
    _ row: FigureRow, _ kind: AccountPath.Kind, _ period: Placed<Period>
  ) -> Diagnostic {
    func words(_ language: Language) -> String {
      let cells = FigureCells(language)
      let name = row.name.clipped(to: 60)
      let subject = "\(name) (\(PotWords(language).name(of: kind)))"
      let amount = cells.euros(row.deviation.known)
      return language == .dutch
        ? "\(subject) wijkt \(amount) af van het budget, zonder toelichting"
        : "\(subject) deviates \(amount) from its budget, without an explanation"
    }
    return Diagnostic(
      .missingExplanation, at: period.place, Bilingual { words($0) },
      notes: [
        Bilingual { language in
          let cells = FigureCells(language)
          let (forecast, budget) = (cells.euros(row.forecast.known), cells.euros(row.current.known))
          return language == .dutch
            ? "prognose \(forecast) - budget \(budget)" : "forecast \(forecast) - budget \(budget)"
        }
      ],
      help: Bilingual(
        dutch: "schrijf bij dit thema in de kolom Toelichting waarom dat is",
        english: "write beside this theme in the column Toelichting why that is"))
  }
}
