import Basics
import Diagnostics
import Document
import Ledger

// What is open, and that the figures tie.
extension TertiaalPage {
  /// A page is no list of findings: `check` shows all of them.
  private static let mostFindings = 25

  var findingsPart: Page.Part? {
    let all = books.findings(of: team, period)
    let ongoing = books.judgement(at: period).ongoing[team] ?? 0
    guard !all.isEmpty || ongoing > 0 else { return nil }
    let open = all.filter { $0.judgement?.outcome != .undetermined }
    let questions = all.filter { $0.judgement?.outcome == .undetermined }
    var part = Page.Part(
      key: "bevindingen", title: text("Bevindingen en vragen", "Findings and questions"))
    let asOf = books.judgement(at: period).asOf.text
    if ongoing > 0 {
      part.blocks.append(
        .paragraph(
          text(
            "Loopt nog: \(ongoing == 1 ? "1 oordeel" : "\(ongoing) oordelen") over een periode die op \(asOf) niet om was. Daar ontbreekt niets aan dan de rest van de periode.",
            "Ongoing: \(ongoing == 1 ? "1 verdict" : "\(ongoing) verdicts") on a period that was not over on \(asOf). Nothing is missing but the rest of the period."
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
    let sorted = [Severity.error, .warning, .note].flatMap { severity in
      findings.filter { $0.severity == severity }
    }
    for finding in sorted.prefix(TertiaalPage.mostFindings) {
      let tone: Cell.Tone =
        finding.severity == .error ? .bad : finding.severity == .warning ? .caution : .neutral
      table.append([
        Cell(.text(finding.severity.word(in: language)), tone: tone),
        .text(finding.code.text), .text(finding.message.text(in: language)),
        .text(books.placeText(of: finding.place)),
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

  /// The sums of the page beside those of `balance`.
  var tie: BalanceTie {
    let number = figures.teamNumber
    return BalanceTie(books, team: number, period, [.realisation, .commitment, .forecast]) {
      switch $0 {
      case .commitment: books.sums.promised(team: number, until: period.lastDay)
      case .forecast: MoneySum.sum(figures.all.compactMap { $0.given })
      default: MoneySum.sum(figures.all.map { $0.upTo })
      }
    }
  }

  func tiePart(_ tie: BalanceTie) -> Page.Part? {
    guard !tie.rows.isEmpty else { return nil }
    var table = FigureTable([
      Table.Column(key: "layer", title: text("Laag", "Layer")),
      column("euros", "In euro's", "In euros"),
      column("hours", "In uren", "In hours"),
      column("value", "Samen waard", "Worth together"),
      column("report", "Dit rapport", "This report"),
      column("difference", "Verschil", "Difference"),
    ])
    for row in tie.rows {
      table.append([
        .text(LayerWords.name(of: row.layer, in: language)), FigureCells.cell(row.euros, "€"),
        FigureCells.cell(row.hours, "uur"), FigureCells.cell(row.value, "€"),
        cells.sum(row.report), FigureCells.cell(row.difference, "€"),
      ])
    }
    table.notes = [
      text(
        "De eerste drie kolommen zijn wat wijkboek balance --team van dezelfde boekingen zegt, los van de tabellen hierboven opgeteld; wat verplicht is, over alle jaren.",
        "The first three columns are what wijkboek balance --team says of the same postings, added up apart from the tables above; of what is committed, over all years."
      )
    ]
    return Page.Part(key: "aansluiting", title: text("Aansluiting", "Tie"), .table(table.table))
  }
}
