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

  func facts(_ period: ReportPeriod?, tie: String? = nil) -> [Page.Fact] {
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
    facts.append(
      Page.Fact(
        text("Peildatum", "As of"),
        input.asOf.text
          + (input.isAsOfGiven
            ? text(" (gevraagd)", " (as asked)")
            : text(" (de laatste dag met een uitgave)", " (the last day with spending)"))))
    facts.append(Page.Fact(text("Kenmerk boeken", "Mark of the books"), input.digests.books))
    facts.append(Page.Fact(text("Kenmerk normenboek", "Mark of the rulebook"), input.digests.rules))
    return facts
  }
}
