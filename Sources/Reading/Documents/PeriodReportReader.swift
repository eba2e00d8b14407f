import Basics
import Diagnostics
import Ledger
import Markdown

/// Reads what a team writes of a period: which one, and why its figures are what they are.
struct PeriodReportReader {
  var cells: CellReader
  private(set) var report: PeriodReport
  private let organisation: Organisation

  private enum Label {
    case team, period
  }

  private static let labels = Vocabulary<Label>([
    (.team, ["Gebiedsteam"]), (.period, ["Periode"]),
  ])

  init(_ document: SortedDocument, _ organisation: Organisation) {
    cells = CellReader(document)
    report = PeriodReport(source: document.document.number)
    self.organisation = organisation
  }

  mutating func read() {
    var explanations: [Grid] = []
    for (grid, kind) in zip(cells.grids, cells.kinds) {
      guard let grid else { continue }
      switch kind {
      case .periodReport: readLabels(grid)
      case .explanations: explanations.append(grid)
      case nil: reportUnknown(grid)
      default: continue
      }
    }
    for grid in explanations { readExplanations(grid) }
    cells.reportProblems()
    reportMissing()
  }

  /// A table that is none of ours would vanish.
  private mutating func reportUnknown(_ grid: Grid) {
    guard let first = grid.rows.first else { return }
    cells.report(
      .unknownTable, at: cells.document.place(first.range),
      Bilingual(
        dutch: "deze tabel hoort niet in een tertiaalrapportage, dus zij telt niet mee",
        english: "this table does not belong in a report of a period, so it does not count"),
      help: Bilingual(
        dutch: "een toelichting heeft de kolommen Thema, Soort en Toelichting",
        english: "an explanation has the columns Thema, Soort and Toelichting"))
  }

  // MARK: Of whom and when

  private mutating func readLabels(_ grid: Grid) {
    for (meaning, value) in cells.labelled(grid, title: "tertiaalrapportage", Self.labels) {
      switch meaning {
      case .team: report.team = team(value)
      case .period: report.period = period(value)
      }
    }
  }

  private mutating func team(_ cell: Cell) -> Placed<String>? {
    guard let name = cells.text(cell) else { return nil }
    let known = organisation.teamNames
    return known.isEmpty
      ? name
      : self.name(
        name, among: known,
        Bilingual(
          dutch: "is geen gebiedsteam van de organisatie",
          english: "is not a team of the organisation"))
  }

  private mutating func period(_ cell: Cell) -> Placed<Period>? {
    guard let text = cells.text(cell) else { return nil }
    if let period = Period(text.value), text.value.utf8.count < 10 {
      return Placed(period, at: text.place)
    }
    cells.reportUnreadable(
      .unreadableValue, cell, what: Bilingual(dutch: "periode", english: "period"),
      suggestion: nil,
      form: Bilingual(
        dutch: "schrijf een tertiaal als 2020-T2, of een jaar",
        english: "write a tertiaal as 2020-T2, or a year"))
    return nil
  }

  /// Without a team or a period no explanation can be found where it is asked for.
  private mutating func reportMissing() {
    // What could not be read is said where it stands.
    guard report.team == nil || report.period == nil,
      !cells.diagnostics.contains(where: {
        $0.code == .unreadableValue || $0.code == .unknownInPeriodReport
      })
    else { return }
    let block = cells.document.blocks.first { block in
      if case .table = block { return true }
      return false
    }
    cells.report(
      .incompletePeriodReport, at: cells.document.place(block?.range ?? TextRange(0, 0)),
      Bilingual(
        dutch: "dit document zegt niet van welk team en welke periode het is",
        english: "this document does not say of which team and which period it is"),
      help: Bilingual(
        dutch: "zet bovenaan een tabel Tertiaalrapportage met de rijen Gebiedsteam en Periode",
        english: "put a table Tertiaalrapportage on top with the rows Gebiedsteam and Periode"))
  }

  // MARK: Explanations

  private mutating func readExplanations(_ grid: Grid) {
    for row in cells.read(grid, as: .explanations).rows {
      guard let theme = row.text(.theme), let text = row.text(.explanation),
        !PeriodReportReader.saysNothing(text.value)
      else { continue }
      let code = self.code(theme)
      if row.isUnsaid(.kind) { continue }
      add(
        PeriodReport.Explanation(place: row.place, code: code, kind: row.kind(.kind), text: text),
        theme)
    }
  }

  /// Whether a text only fills its cell, such as `-`, `…` or `n.v.t.`: that explains nothing.
  static func saysNothing(_ text: String) -> Bool {
    fillers.contains(Word(text).folded)
  }

  private static let fillers: Set = [
    "", "nvt", "nietvantoepassing", "ntb", "nogtebepalen", "nnb", "pm", "volgt", "komtnog",
    "geen", "geentoelichting", "x", "xx", "xxx", "na", "tbd",
  ]

  private mutating func add(_ explanation: PeriodReport.Explanation, _ theme: Placed<String>) {
    let first = report.explanations.first {
      $0.code.value == explanation.code.value && $0.kind?.value == explanation.kind?.value
    }
    guard let first else {
      report.explanations.append(explanation)
      return
    }
    cells.report(
      .duplicateEntry, at: theme.place,
      Bilingual(
        dutch: "\(theme.value.clipped(to: 60)) heeft al een toelichting",
        english: "\(theme.value.clipped(to: 60)) has an explanation already"),
      related: [
        Diagnostic.Related(
          place: first.place, label: Bilingual(dutch: "de eerste", english: "the first one"))
      ],
      help: Bilingual(
        dutch: "voeg de twee samen; alleen de eerste telt",
        english: "join the two; only the first one counts"))
  }

  /// The ledger code of a theme that is named, or given by its code.
  private mutating func code(_ theme: Placed<String>) -> Placed<String> {
    let codes = organisation.ledgerCodes
    if codes.isEmpty || codes.contains(where: { $0.code.value == theme.value }) { return theme }
    let word = Word(theme.value)
    let same = codes.first { $0.theme.map { Word($0.value) == word } ?? false }
    if let same { return Placed(same.code.value, at: theme.place) }
    let named = name(
      theme, among: codes.compactMap { $0.theme?.value } + codes.map { $0.code.value },
      Bilingual(
        dutch: "is geen thema van de organisatie", english: "is not a theme of the organisation"))
    let meant = codes.first { $0.theme?.value == named.value }?.code.value
    return Placed(meant ?? named.value, at: theme.place)
  }

  /// A name that has to be one of those that are known; one slip is one finding.
  private mutating func name(
    _ typed: Placed<String>, among known: [String], _ problem: Bilingual
  ) -> Placed<String> {
    if known.contains(typed.value) { return typed }
    let near = NearWord.nearest(to: typed.value, among: known)
    let text = typed.value.clipped(to: 60)
    cells.report(
      .unknownInPeriodReport, at: typed.place,
      Bilingual(dutch: text + " " + problem.dutch, english: text + " " + problem.english),
      help: CellReader.meant(near, among: known))
    return near.map { Placed($0, at: typed.place) } ?? typed
  }

  // MARK: Two documents

  /// Two documents about one team and period: nobody can tell which of them counts.
  static func duplicates(_ reports: [PeriodReport]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (index, later) in reports.enumerated() {
      let first = reports[..<index].first {
        $0.team?.value == later.team?.value && $0.period?.value == later.period?.value
      }
      guard let first, let period = later.period, let other = first.period, later.team != nil else {
        continue
      }
      found.append(
        Diagnostic(
          .duplicateEntry, at: period.place,
          Bilingual(
            dutch: "een ander document gaat ook over \(period.value.text) van dit team",
            english: "another document is about \(period.value.text) of this team too"),
          related: [
            Diagnostic.Related(
              place: other.place,
              label: Bilingual(dutch: "het andere document", english: "the other document"))
          ],
          help: Bilingual(
            dutch: "voeg de twee samen; alleen het eerste telt",
            english: "join the two; only the first one counts")))
    }
    return found
  }
}
