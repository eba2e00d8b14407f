import Basics
import Document
import Diagnostics
import Ledger
import Norms

/// What the rulebook asks about a plan, and what was answered: for staff, since it tells who.
struct AnswerPart {
  private let books: ReportBooks
  private let plan: Plan
  private let cells: FigureCells
  private let language: Language

  init(_ books: ReportBooks, _ plan: Plan, _ language: Language) {
    self.books = books
    self.plan = plan
    self.language = language
    cells = FigureCells(language)
  }

  private func text(_ dutch: String, _ english: String) -> String { cells.text(dutch, english) }

  var part: Page.Part {
    var part = Page.Part(
      key: "antwoorden",
      title: text(
        "Vragen van de regels en antwoorden, alleen voor medewerkers",
        "Questions of the rules and answers, for staff only"))
    let asked = books.input.now.questions.filter { $0.place.source == plan.source }
    if asked.isEmpty {
      part.blocks.append(
        .paragraph(
          text("De regels vragen niets over dit plan.", "The rules ask nothing about this plan.")))
      return part
    }
    part.blocks.append(.table(table(of: asked)))
    return part
  }

  private func table(of asked: [AskedQuestion]) -> Table {
    var table = Table(columns: [
      cells.words("norm", "Norm", "Norm"), cells.words("question", "Vraag", "Question"),
      cells.words("standing", "Stand", "Standing"), cells.words("answer", "Antwoord", "Answer"),
      cells.words("who", "Wie", "Who"), cells.words("day", "Datum", "Date"),
    ])
    for one in asked {
      table.append([
        .text(books.input.rulebook.norms[one.norm].code), .text(one.question.text(in: language)),
        .text(words(for: one)), one.answer.map { .text($0.text) } ?? .empty,
        one.answer?.who.map { .text($0) } ?? .empty,
        one.answer?.day.map { Cell(.day($0)) } ?? .empty,
      ])
    }
    return table
  }

  private func words(for asked: AskedQuestion) -> String {
    let standing =
      switch asked.standing {
      case .open: text("open", "open")
      case .answered: text("beantwoord", "answered")
      case .lapsed: text("vervallen: de rij is veranderd", "lapsed: the row changed")
      case .unfinished: text("nog niet af", "not finished")
      case .contested: text("meer antwoorden: geen geldt", "several answers: none holds")
      }
    return asked.isWaived ? standing + text(", vrijgesteld", ", waived") : standing
  }
}
