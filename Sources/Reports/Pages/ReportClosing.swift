import Basics
import Diagnostics
import Document
import Ledger

/// What every page ends with: of which books and rules it is, and of which period and day.
struct ReportClosing {
  private let books: ReportBooks
  private let language: Language

  init(_ books: ReportBooks, _ language: Language) {
    self.books = books
    self.language = language
  }

  /// `teams` are those whose documents the page rests on; nil stands for all.
  func facts(
    _ period: ReportPeriod?, of teams: Set<String>? = nil, tie: String? = nil
  ) -> [Page.Fact] {
    func text(_ dutch: String, _ english: String) -> String {
      language == .dutch ? dutch : english
    }
    let input = books.input
    var facts: [Page.Fact] = []
    if let tie { facts.append(Page.Fact(text("Aansluiting", "Tie"), tie)) }
    if let period {
      facts.append(
        Page.Fact(
          text("Periode", "Period"),
          "\(period.text) (\(period.firstDay.text) \(text("t/m", "to")) \(period.lastDay.text))"))
    }
    facts.append(Page.Fact(text("Peildatum", "As of"), asOf(period)))
    facts.append(Page.Fact(text("Kenmerk boeken", "Mark of the books"), books.mark(of: teams)))
    facts.append(Page.Fact(text("Kenmerk normenboek", "Mark of the rulebook"), input.rulebookMark))
    return facts
  }

  /// The day from which is judged, with why it is that day.
  ///
  /// A page of a period knows nothing from after it, so that its day is no later.
  private func asOf(_ period: ReportPeriod?) -> String {
    let isDutch = language == .dutch
    let now = books.input.now.asOf
    let asOf = period.map { books.judgement(at: $0).asOf } ?? now
    let day = asOf.text
    if asOf < now {
      return day + (isDutch ? " (het eind van de periode)" : " (the end of the period)")
    }
    return switch books.input.asOfBasis {
    case .asked: day + (isDutch ? " (gevraagd)" : " (as asked)")
    case .spending:
      day + (isDutch ? " (de laatste dag met een uitgave)" : " (the last day with spending)")
    case .completeBooks:
      day + (isDutch ? " (tot dan zijn boeken compleet)" : " (up to then books are complete)")
    case .documents:
      day + (isDutch ? " (de laatste dag in de plannen)" : " (the last day in the plans)")
    case .unknown:
      isDutch ? "onbekend: er zijn geen uitgaven" : "unknown: nothing was spent"
    }
  }
}

extension ReportBooks {
  /// What tells the texts that a page rests on from others: all journals, what is everybody's, and
  /// the plans and period reports of its teams; nil stands for all.
  ///
  /// A team that changes its plan does not change what the report of another team rests on.
  func mark(of teams: Set<String>?) -> String {
    guard let teams else { return ContentMark.text(of: input.marks) }
    // A text that is of two teams is told by both.
    let own = teams.flatMap { marksOfTeams[$0] ?? [] } + (marksOfTeams[nil] ?? [])
    return ContentMark.text(of: own.sorted().map { input.marks[$0] })
  }
}
