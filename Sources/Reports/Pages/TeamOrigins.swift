import Basics
import Diagnostics
import Document
import Ledger

/// The lines and cells behind the figures of a team.
struct TeamOrigins {
  private let books: ReportBooks
  private let figures: TeamFigures
  private let language: Language
  private var origins: FigureOrigins

  init(_ books: ReportBooks, _ figures: TeamFigures, _ language: Language) {
    self.books = books
    self.figures = figures
    origins = FigureOrigins(books)
    self.language = language
  }

  // MARK: Collecting

  mutating func add(_ line: PostingPlace, _ row: Bookings.Row, _ euros: Quantity?) {
    origins.add(line, to: FigureOrigins.Key.all(of: row), euros)
  }

  /// Adds the cells of plans that allot the budgets.
  mutating func addBudgets() {
    let period = figures.period
    for transaction in books.planTransactions
    where transaction.team == figures.team && transaction.day <= period.lastDay
      && transaction.day.components.year == period.year
    {
      for posting in transaction.postings where posting.role == .received {
        guard let key = key(posting.account) else { continue }
        origins.add(LineWords(books, language).line(posting, transaction), to: key)
      }
    }
  }

  private func key(_ account: BudgetAccount) -> FigureOrigins.Key? {
    switch account {
    case .theme(let code, let kind): FigureOrigins.Key(layer: .budget, code: code, kind: kind)
    case .activity(let code, let kind, let name):
      FigureOrigins.Key(layer: .budget, code: code, kind: kind, activity: name)
    case .municipality(let name): FigureOrigins.Key(layer: .budget, municipality: name)
    case .corporation, .team, .municipalityCounter: nil
    }
  }

  mutating func settle() { origins.settle() }

  // MARK: Asked

  /// The origin of a layer of a row; nil for sums, which their rows lead on from.
  func key(
    _ layer: AccountPath.Layer, _ row: FigureRow, from months: ClosedRange<Int>? = nil
  ) -> String? {
    guard let code = row.code, let kind = row.kind else { return nil }
    let key = FigureOrigins.Key(layer: layer, code: code, kind: kind, activity: row.activity)
    return months.map { origins.key(key, from: $0) } ?? origins.key(key)
  }

  func key(
    _ layer: AccountPath.Layer, _ kind: AccountPath.Kind, municipality: String,
    from months: ClosedRange<Int>? = nil
  ) -> String? {
    let key = FigureOrigins.Key(layer: layer, kind: kind, municipality: municipality)
    return months.map { origins.key(key, from: $0) } ?? origins.key(key)
  }

  func key(budgetOf municipality: String) -> String? {
    origins.key(FigureOrigins.Key(layer: .budget, municipality: municipality))
  }

  /// All origins, in words.
  var all: [Origin] {
    let writer = LineWords(books, language)
    return origins.origins(title: title) { writer.line($0, key: $1) }
  }

  private func title(_ key: FigureOrigins.Key) -> String {
    var parts = [LayerWords.name(of: key.layer, in: language)]
    if let code = key.code { parts.append(figures.title(code)) }
    if let municipality = key.municipality { parts.append(municipality) }
    if let kind = key.kind { parts.append(PotWords(language).name(of: kind)) }
    if let activity = key.activity { parts.append(activity) }
    return parts.joined(separator: ", ")
  }
}

/// What the layers of the books are called.
enum LayerWords {
  static func name(of layer: AccountPath.Layer, in language: Language) -> String {
    let isDutch = language == .dutch
    switch layer {
    case .realisation: return isDutch ? "Gerealiseerd" : "Realised"
    case .budget: return "Budget"
    case .commitment: return isDutch ? "Verplicht" : "Committed"
    case .forecast: return isDutch ? "Prognose" : "Forecast"
    case .outcome: return isDutch ? "Resultaat" : "Outcome"
    }
  }
}

/// Shows lines of journals and cells of plans on a page.
struct LineWords {
  private let books: ReportBooks
  private let language: Language

  init(_ books: ReportBooks, _ language: Language) {
    self.books = books
    self.language = language
  }

  /// The cell of a plan that allots a budget.
  func line(_ posting: PlanPosting, _ transaction: PlanTransaction) -> Origin.Line {
    Origin.Line(
      path: books.path(of: posting.place.source), number: books.lineNumber(of: posting.place),
      day: transaction.day,
      text: transaction.description + ": " + books.text(posting.place),
      amount: FigureCells.euros(posting.quantity))
  }

  func line(_ line: PostingPlace, key: String?) -> Origin.Line {
    let book = books.input.book
    let posting = book.posting(at: line)
    var words = book.code(of: line).map { [$0] } ?? []
    words.append(books.text(book.place(of: book.header(of: line).description, beside: line)))
    let path = books.input.paths[Int(posting.account)]
    if let activity = path.activity { words.append("(" + activity + ")") }
    if let municipality = books.inheritedMunicipality(of: line) {
      words.append(
        language == .dutch
          ? "(\(municipality), van de activiteit)" : "(\(municipality), from the activity)")
    }
    let euros = books.value.euros(of: line, in: book)
    if !books.value.isEuro(posting.commodity) {
      let commodity = book.names.commodities[Int(posting.commodity)]
      words.append(posting.quantity.text(of: commodity, in: language))
    }
    return Origin.Line(
      key: key, path: book.source(of: line).path,
      number: books.lineNumber(of: book.linePlace(of: line)),
      day: posting.day, text: words.joined(separator: " "),
      amount: euros.map { FigureCells.euros($0) })
  }
}
