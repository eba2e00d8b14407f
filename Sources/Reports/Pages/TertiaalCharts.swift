import Basics
import Diagnostics
import Document
import Ledger

/// The pictures of a tertiary report.
struct TertiaalCharts {
  private let page: TertiaalPage

  init(_ page: TertiaalPage) { self.page = page }

  private func text(_ dutch: String, _ english: String) -> String { page.text(dutch, english) }

  var blocks: [Page.Block] {
    [used, spending, composition].compactMap { $0 }.map { .chart($0) }
  }

  /// Budget against what is used, by theme.
  private var used: Chart? {
    let rows = page.figures.rows(of: .outOfPocket) + page.figures.otherThemes
    guard !rows.isEmpty else { return nil }
    let over = rows.filter { $0.free.total?.isNegative ?? false }.map { $0.name }
    let open = rows.filter { $0.free.total == nil }.map { $0.name }
    var description = text(
      "Out of pocket per thema: het budget naast wat tot en met \(page.period.endWord(in: page.language)) is gerealiseerd en verplicht.",
      "Out of pocket by theme: the budget beside what was realised and committed up to \(page.period.endWord(in: page.language))."
    )
    if !over.isEmpty {
      description +=
        text(" Over het budget: ", " Over budget: ") + over.joined(separator: "; ") + "."
    } else if open.isEmpty, page.figures.areBooksComplete {
      description += text(" Geen thema gaat over zijn budget.", " No theme is over its budget.")
    }
    if !open.isEmpty {
      description +=
        text(" Niet te zeggen van: ", " It cannot be said of: ") + open.joined(separator: "; ")
        + "."
    }
    var chart = Chart(
      .bars, title: text("Budget en gebruik per thema", "Budget and use by theme"),
      description: description, categories: rows.map { $0.name })
    page.cells.appendUse(to: &chart, of: rows)
    return chart
  }

  /// What was spent by the end of each month, beside the budget by months.
  private var spending: Chart? {
    let figures = page.figures
    guard let budget = page.total.current.total, !figures.themes.isEmpty else { return nil }
    let codes = Set(figures.themes.compactMap { $0.code })
    let names = page.language.shortMonths
    var spent: [CellAmount?] = []
    var last = MoneySum()
    for month in 1...12 {
      guard month <= page.period.lastMonth else {
        spent.append(nil)
        continue
      }
      last.add(
        figures.books.sums.euros(
          .realisation, team: figures.teamNumber, year: page.period.year, month...month
        ) { codes.contains($0.code) })
      spent.append(last.total.map { FigureCells.euros($0) })
    }
    let allotted = (1...12).map { budget.part($0, of: 12).map { FigureCells.euros($0) } }
    let soFar = budget.part(page.period.lastMonth, of: 12) ?? .zero
    let isAbove = soFar < last.known
    // What is still to be booked or priced may yet lift a line that is below.
    let isKnown = last.gaps.isEmpty && (isAbove || page.figures.areBooksComplete)
    let place = isAbove ? text("boven", "above") : text("onder", "below")
    var chart = Chart(
      .lines, title: text("Uitgaven door het jaar", "Spending through the year"),
      description: text(
        "Out of pocket en personele inzet samen, opgeteld per maand, naast het budget in gelijke delen.",
        "Out of pocket and staff together, added up by month, beside the budget in equal parts.")
        + (isKnown
          ? text(
            " Aan het eind van \(page.period.endWord(in: page.language)) ligt de realisatie \(place) die lijn.",
            " At the end of \(page.period.endWord(in: page.language)) realisation is \(place) that line."
          )
          : ""),
      categories: names)
    chart.append(Chart.Series(name: "Budget", meaning: .budget, values: allotted))
    chart.append(
      Chart.Series(name: text("Gerealiseerd", "Realised"), meaning: .spent, values: spent))
    return chart
  }

  /// Out of pocket and staff behind each other, by theme.
  private var composition: Chart? {
    let figures = page.figures
    let codes = figures.all.compactMap { $0.code }.unique
    guard !codes.isEmpty, figures.all.contains(where: { $0.kind == .staff }) else { return nil }
    func values(_ kind: AccountPath.Kind) -> [MoneySum] {
      codes.map { code in
        MoneySum.sum(figures.all.filter { $0.code == code && $0.kind == kind }.map { $0.upTo })
      }
    }
    let (own, staff) = (values(.outOfPocket), values(.staff))
    let most = zip(own, staff).filter { $0.known < $1.known }.count
    let isKnown = (own + staff).allSatisfy { $0.gaps.isEmpty }
    var chart = Chart(
      .stackedBars,
      title: text("Waar het geld aan opging", "What the money was spent on"),
      description: text(
        "Per thema de realisatie tot en met \(page.period.endWord(in: page.language)), verdeeld in out of pocket en personele inzet.",
        "By theme the realisation up to \(page.period.endWord(in: page.language)), out of pocket and staff."
      )
        + (isKnown
          ? text(
            " Bij \(most) van de \(codes.count) thema's is de personele inzet het grootste deel.",
            " In \(most) of the \(codes.count) themes staff is the larger part.") : ""),
      categories: codes.map { figures.title($0) })
    page.cells.appendKinds(to: &chart) { $0 == .staff ? staff : own }
    return chart
  }
}

extension Language {
  /// The months as they stand below a picture.
  fileprivate var shortMonths: [String] {
    months.map { $0 == "maart" ? "mrt" : String($0.prefix(3)) }
  }
}
