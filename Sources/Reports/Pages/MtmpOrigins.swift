import Basics
import Diagnostics
import Document
import Ledger

/// The lines and cells behind the figures of all teams.
///
/// A page of many teams lists fewer lines of a month than that of one team.
struct MtmpOrigins {
  private static let mostPerMonth = 5

  private let books: ReportBooks
  private let period: ReportPeriod
  private let language: Language
  private var origins: FigureOrigins

  init(_ books: ReportBooks, _ teams: [ComparedTeam], _ period: ReportPeriod, _ language: Language)
  {
    self.books = books
    self.period = period
    self.language = language
    origins = FigureOrigins(books, mostPerMonth: MtmpOrigins.mostPerMonth)
    addLines(of: teams)
    addEarlierYears(of: teams)
    addBudgets()
    origins.settle()
  }

  // MARK: Collecting

  private mutating func addLines(of teams: [ComparedTeam]) {
    for team in teams {
      _ = TeamLines(books, team: team.number, period) { line, row, euros in
        guard row.layer != .outcome else { return }
        var keys = [
          FigureOrigins.Key(layer: row.layer, code: row.code, kind: row.kind, team: team.name)
        ]
        // What is not the teams' stands by its theme alone, in the figures too.
        if !books.isApart(row.code) {
          keys.append(FigureOrigins.Key(layer: row.layer, kind: row.kind, team: team.name))
          if row.layer == .realisation { keys.append(MtmpOrigins.key(team, period.year)) }
        }
        origins.add(line, to: keys, euros)
      }
    }
  }

  private mutating func addEarlierYears(of teams: [ComparedTeam]) {
    for year in books.reportYears where year < period.year {
      let whole = ReportPeriod(year: year, tertiaal: 3)
      for team in teams {
        _ = TeamLines(books, team: team.number, whole) { line, row, euros in
          guard row.layer == .realisation, !books.isApart(row.code) else { return }
          origins.add(line, to: [MtmpOrigins.key(team, year)], euros)
        }
      }
    }
  }

  private static func key(_ team: ComparedTeam, _ year: Int) -> FigureOrigins.Key {
    FigureOrigins.Key(layer: .realisation, team: team.name, year: year)
  }

  private mutating func addBudgets() {
    let writer = LineWords(books, language)
    for transaction in books.planTransactions
    where transaction.day <= period.lastDay && transaction.day.components.year == period.year {
      for posting in transaction.postings where posting.role == .received {
        guard case .theme(let code, let kind) = posting.account else { continue }
        let cell = writer.line(posting, transaction)
        let team = transaction.team
        if !books.isApart(code) {
          origins.add(cell, to: FigureOrigins.Key(layer: .budget, kind: kind, team: team))
        }
        origins.add(cell, to: FigureOrigins.Key(layer: .budget, code: code, kind: kind, team: team))
      }
    }
  }

  // MARK: Asked

  /// The origin of a layer of a team's row; nil for the sum of all teams, which their rows lead on
  /// from.
  func key(_ layer: AccountPath.Layer, _ row: FigureRow, of team: ComparedTeam?) -> String? {
    guard let team, let kind = row.kind else { return nil }
    return origins.key(
      FigureOrigins.Key(layer: layer, code: row.code, kind: kind, team: team.name))
  }

  /// The lines of a team's year, from the first of some months on.
  func key(_ team: ComparedTeam, _ year: Int, from months: ClosedRange<Int>) -> String? {
    origins.key(MtmpOrigins.key(team, year), from: months)
  }

  func key(_ team: ComparedTeam, _ year: Int) -> String? {
    origins.key(MtmpOrigins.key(team, year))
  }

  /// All origins, in words.
  func all(themes: (String) -> String) -> [Origin] {
    let writer = LineWords(books, language)
    return origins.origins(
      title: { key in
        let parts = [
          LayerWords.name(of: key.layer, in: language), key.team, key.year.map { String($0) },
          key.code.map(themes), key.kind.map { PotWords(language).name(of: $0) },
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
      }
    ) { writer.line($0, key: $1) }
  }
}
