import Basics
import Diagnostics
import Document
import Ledger

// What is open, and that the figures tie.
extension TertiaalPage {
  /// A page is no list of findings: `check` shows all of them.
  private static let mostFindings = 25

  var findingsPart: Page.Part? {
    let all = TeamFindings(books).of(team, period)
    guard !all.isEmpty else { return nil }
    let open = all.filter { $0.judgement?.outcome != .undetermined }
    let questions = all.filter { $0.judgement?.outcome == .undetermined }
    var part = Page.Part(
      key: "bevindingen", title: text("Bevindingen en vragen", "Findings and questions"))
    if period.lastDay < books.input.asOf {
      part.blocks.append(
        .paragraph(
          text(
            "Beoordeeld zijn de boeken zoals zij nu zijn, met peildatum \(books.input.asOf.text), en niet zoals zij aan het eind van de periode waren.",
            "What was judged are the books as they are now, as of \(books.input.asOf.text), and not as they were at the end of the period."
          )))
    }
    if !open.isEmpty {
      part.blocks.append(
        .table(table(open, caption: text("Openstaande bevindingen", "Open findings"))))
    }
    if !questions.isEmpty {
      part.blocks.append(
        .table(
          table(
            questions,
            caption: text("Vragen: nog niet te toetsen", "Questions: cannot be judged yet"))))
    }
    return part
  }

  private func table(_ findings: [Diagnostic], caption: String) -> Table {
    var table = Table(columns: [
      Table.Column(key: "severity", title: text("Ernst", "Severity")),
      Table.Column(key: "code", title: "Code"),
      Table.Column(key: "message", title: text("Wat", "What")),
      Table.Column(key: "place", title: text("Waar", "Where")),
    ])
    let sorted =
      findings.filter { $0.severity == .error }
      + findings.filter {
        $0.severity == .warning
      } + findings.filter { $0.severity == .note }
    for finding in sorted.prefix(TertiaalPage.mostFindings) {
      let tone: Cell.Tone =
        finding.severity == .error ? .bad : finding.severity == .warning ? .caution : .neutral
      table.append([
        Cell(.text(SeverityWords.word(finding.severity, language)), tone: tone),
        .text(finding.code.text), .text(finding.message.text(in: language)),
        .text(books.path(of: finding.place.source) + ":" + String(books.input.line(finding.place))),
      ])
    }
    table.caption = caption
    let rest = sorted.count - TertiaalPage.mostFindings
    if rest > 0 {
      table.notes = [
        text(
          "En nog \(rest); wijkboek check toont ze alle.",
          "And \(rest) more; wijkboek check shows them all.")
      ]
    }
    return table
  }

  // MARK: That it ties

  var tiePart: Page.Part? {
    let tie = TeamTie(self)
    guard !tie.rows.isEmpty else { return nil }
    var table = FigureTable([
      Table.Column(key: "layer", title: text("Laag", "Layer")),
      column("count", "Regels", "Lines"),
      column("euros", "In euro's", "In euros"),
      column("hours", "In uren", "In hours"),
      column("value", "Samen waard", "Worth together"),
      column("report", "Dit rapport", "This report"),
      column("difference", "Verschil", "Difference"),
    ])
    for row in tie.rows {
      table.append([
        .text(LayerWords.name(of: row.layer, in: language)), .number(row.sum.count),
        FigureCells.cell(row.sum.euros, "€"), FigureCells.cell(row.sum.hours, "uur"),
        FigureCells.cell(row.sum.value, "€"), cells.sum(row.report),
        FigureCells.cell(row.difference, "€"),
      ])
    }
    table.notes = [
      text(
        "De eerste vier kolommen zijn de boekingsregels van het team, een voor een opgeteld; wijkboek balance --period geeft dezelfde euro's en uren per rekening.",
        "The first four columns are the team's lines, added up one by one; wijkboek balance --period gives the same euros and hours by account."
      )
    ]
    var part = Page.Part(key: "aansluiting", title: text("Aansluiting", "Tie"))
    part.blocks.append(.table(table.table))
    return part
  }
}

/// The sums of a page beside those of the lines.
struct TeamTie {
  struct Row {
    let layer: AccountPath.Layer
    let sum: TeamLines.LayerSum
    let report: MoneySum
    /// Nil where one of them is not known.
    var difference: Quantity? { sum.value.flatMap { report.known.adding(-$0) } }
  }

  private(set) var rows: [Row] = []

  init(_ page: TertiaalPage) {
    let layers: [(AccountPath.Layer, MoneySum)] = [
      (.realisation, MoneySum.sum(page.figures.all.map { $0.upTo })),
      (.commitment, MoneySum.sum(page.figures.all.map { $0.open })),
      (.forecast, MoneySum.sum(page.figures.all.compactMap { $0.given })),
    ]
    for (layer, report) in layers {
      guard let sum = page.lines.sums[layer] else { continue }
      rows.append(Row(layer: layer, sum: sum, report: report))
    }
  }

  var ties: Bool { rows.allSatisfy { $0.difference?.isZero ?? false } }
}

enum SeverityWords {
  static func word(_ severity: Severity, _ language: Language) -> String {
    let isDutch = language == .dutch
    switch severity {
    case .error: return isDutch ? "fout" : "error"
    case .warning: return isDutch ? "waarschuwing" : "warning"
    case .note: return isDutch ? "opmerking" : "note"
    }
  }
}

extension TertiaalPage {
  /// Whether all sums of the page are those of the lines, in words.
  var tieWords: String {
    let tie = TeamTie(self)
    if tie.rows.isEmpty {
      return text("er zijn geen boekingsregels in deze periode", "no lines in this period")
    }
    return tie.ties
      ? text(
        "alle totalen zijn tot op de cent gelijk aan wijkboek balance",
        "all totals are equal to the cent to wijkboek balance")
      : text(
        "NIET gelijk aan wijkboek balance, of niet te zeggen: zie Aansluiting",
        "NOT equal to wijkboek balance, or not to be told: see Tie")
  }
}
