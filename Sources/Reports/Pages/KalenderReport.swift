import Basics
package import Diagnostics
package import Document
import Ledger
import Norms

/// What must have happened by when in a year, and whether it has.
package enum KalenderReport {
  /// `team` leaves out what is of another team, and keeps what is of nobody.
  package static func page(
    _ books: ReportBooks, _ period: ReportPeriod, of team: String?, in language: Language
  ) -> Page {
    KalenderPage(books, period, team, FigureCells(language)).page
  }
}

/// The calendar in the making.
private struct KalenderPage {
  private let books: ReportBooks
  private let period: ReportPeriod
  private let team: String?
  private let cells: FigureCells
  private let deadlines: [Deadline]

  init(_ books: ReportBooks, _ period: ReportPeriod, _ team: String?, _ cells: FigureCells) {
    self.books = books
    self.period = period
    self.team = team
    self.cells = cells
    deadlines = books.input.deadlines.filter {
      $0.year == period.year && (team == nil || $0.team == nil || $0.team == team)
    }
  }

  private var rulebook: Rulebook { books.input.rulebook }

  private func text(_ dutch: String, _ english: String) -> String { cells.text(dutch, english) }

  var page: Page {
    var page = Page(
      key: Slug.of("kalender " + period.text)
        + (team.map { "-team-" + (books.slugsOfTeams[$0] ?? Slug.of($0)) } ?? ""),
      title: text("Kalender \(period.text)", "Calendar of \(period.text)"),
      subtitle: text(
        "Wat wanneer gebeurd moest zijn", "What must have happened by when"))
    page.facts = [Page.Fact(text("Jaar", "Year"), period.text)]
    if let team { page.facts.append(Page.Fact(text("Gebiedsteam", "Area team"), team)) }
    page.parts = [summary, terms, silent].compactMap { $0 }
    page.closing = ReportClosing(books, cells.language).facts(nil)
    return page
  }

  // MARK: Parts

  private func count(_ state: Deadline.State) -> Int { deadlines.count { $0.state == state } }

  private var summary: Page.Part {
    var part = Page.Part(key: "samenvatting", title: text("In het kort", "In short"))
    if deadlines.isEmpty {
      part.blocks.append(
        .notice(
          text(
            "Van \(period.text) staat er niets in de documenten waarvoor een termijn geldt.",
            "The documents hold nothing of \(period.text) that has a term."), .caution))
      return part
    }
    let missed = count(.missed)
    if missed > 0 {
      part.blocks.append(
        .notice(
          missed == 1
            ? text("Eén termijn is niet gehaald.", "One term was not kept.")
            : text("\(missed) termijnen zijn niet gehaald.", "\(missed) terms were not kept."),
          .bad))
    }
    let counts = [
      (count(.met), text("op tijd", "in time")),
      (missed, text("niet gehaald", "not kept")),
      (count(.unsaid), text("niet te zeggen", "cannot be said")),
      (count(.ahead), text("nog te komen", "still to come")),
    ]
    part.blocks.append(
      .list([counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + "."]))
    return part
  }

  private var terms: Page.Part? {
    guard !deadlines.isEmpty else { return nil }
    var table = Table(columns: [
      cells.words("due", "Uiterlijk", "By"), cells.words("what", "Wat", "What"),
      cells.words("whom", "Van of voor", "Of or for"), cells.words("state", "Stand", "State"),
      cells.words("norm", "Norm", "Norm"),
    ])
    for deadline in deadlines {
      let norm = rulebook.norms[deadline.norm]
      table.append([
        deadline.due.map { Cell(.day($0)) } ?? Cell(.unknown(nil)),
        .text(norm.title.text(in: cells.language)), .text(whom(deadline)), state(deadline),
        .text(norm.code),
      ])
    }
    return Page.Part(key: "termijnen", title: text("Termijnen", "Terms"), .table(table))
  }

  /// The subject, with its municipality or its team where its name does not say them.
  private func whom(_ deadline: Deadline) -> String {
    let others = [deadline.municipality, deadline.team].compactMap { $0 }.filter {
      ![WordSequence($0)].areFound(in: deadline.name)
    }
    return ([deadline.name] + others).joined(separator: ", ")
  }

  private func state(_ deadline: Deadline) -> Cell {
    let day = deadline.done?.text
    switch deadline.state {
    case .met:
      return Cell(.text(text("op tijd", "in time") + (day.map { ", " + $0 } ?? "")), tone: .good)
    case .missed:
      return Cell(
        .text(text("niet gehaald", "not kept") + (day.map { ", " + $0 } ?? "")), tone: .bad)
    case .ahead: return .text(text("komt nog", "still to come"))
    case .unsaid:
      let place = deadline.place.map { ": " + books.placeText(of: $0) } ?? ""
      return Cell(.text(text("niet te zeggen", "cannot be said") + place), tone: .caution)
    }
  }

  /// The norms with a term that nothing of the year is judged by.
  private var silent: Page.Part? {
    let spoken = Set(deadlines.map { $0.norm })
    guard let lastDay = Day(endOf: period.year) else { return nil }
    var names: [(subject: Subject, norms: [String])] = []
    for (number, norm) in rulebook.norms.enumerated()
    where norm.rule.hasTerm && norm.rule.subject != .posting && !spoken.contains(number)
      && norm.validity.contains(lastDay)
    {
      let line = "\(norm.title.text(in: cells.language)) (\(norm.code))"
      if let index = names.firstIndex(where: { $0.subject == norm.rule.subject }) {
        names[index].norms.append(line)
      } else {
        names.append((norm.rule.subject, [line]))
      }
    }
    guard !names.isEmpty else { return nil }
    let lines = names.map { entry in
      let subject = entry.subject.words.text(in: cells.language)
      return text("Over \(subject): ", "On \(subject): ") + entry.norms.joined(separator: "; ")
        + "."
    }
    return Page.Part(
      key: "zonder", title: text("Niet te zeggen", "Cannot be said"),
      .paragraph(
        text(
          "Van deze termijnen staat er voor \(period.text) niets in de documenten.",
          "Of these terms the documents hold nothing for \(period.text).")),
      .list(lines))
  }
}
