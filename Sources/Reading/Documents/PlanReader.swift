import Basics
import Diagnostics
import Ledger
import Markdown

/// Reads a plan of action from its document: the tables in their order, each below its heading.
struct PlanReader {
  /// A theme, as long as its chapter lasts.
  struct OpenTheme {
    let index: Int
    let level: Int
  }

  /// Whose a figure is.
  enum FigureOwner: Hashable {
    case team, municipality(String), municipalities, theme(Int)
    case project(String), projects, shareOfProjects
  }

  /// What is given once in a plan, in whichever form of table it stands.
  struct GivenFigure: Hashable {
    let owner: FigureOwner
    let kind: MoneyWords.Column
    let year: Int
  }

  /// A share as it stands in a cell, wherever that cell is.
  struct ReadShare {
    let municipality: String
    let percent: Quantity?
    let part: Range<Int>
  }

  let organisation: Organisation
  private let codes: LedgerCodes
  /// By the text of their cell, where nothing was to be said about it.
  var readShares: [String: [ReadShare]] = [:]
  /// The municipalities that the plan's team works in, or all of them where that is not known.
  var municipalities: [String]
  var cells: CellReader
  var plan: Plan
  /// The year of figures without one: the only year that the document's tables name.
  var onlyYear: Int?
  var openTheme: OpenTheme?
  var heading: Heading?
  /// The level of the heading that is the title of the document, if there is one.
  var titleLevel: Int?
  var hasHeadings = false
  /// Where the tables Thema begin.
  var themeTables: [Int] = []
  /// Where each figure was first given, so that a second one is seen.
  var givenFigures: [GivenFigure: Place] = [:]

  init(_ document: SortedDocument, organisation: Organisation) {
    self.organisation = organisation
    codes = LedgerCodes(organisation)
    municipalities = organisation.municipalityNames
    cells = CellReader(document)
    plan = Plan(source: document.document.number)
  }

  mutating func read() {
    let blocks = cells.document.blocks
    readTitle()
    readFirst()
    let units = cells.unitsInText()
    for (index, block) in blocks.enumerated() {
      switch block {
      case .heading(let found):
        open(found)
        findAmounts(found.content)
      case .table:
        cells.unit = units[index]
        if let grid = cells.grids[index], let kind = cells.kinds[index] { read(grid, kind) }
      case .prose(let prose):
        // A quotation is somebody else's.
        if prose.quoteDepth == 0, prose.kind != .code { findAmounts(prose.content) }
      case .fence, .thematicBreak, .comment, .frontMatter: break
      }
    }
    findChaptersWithoutTable(blocks)
    findRepeatedCodes()
    findSwappedHeadings()
    if plan.team == nil { reportMissingTeam() }
    cells.reportProblems()
    cells.diagnostics += NegativeFigures.findings(plan)
  }

  /// What other tables need to know: the team, the period, and the years that have figures.
  private mutating func readFirst() {
    var years: Set<Int> = []
    for (grid, kind) in zip(cells.grids, cells.kinds) {
      guard let grid, let kind else { continue }
      switch kind {
      case .plan: readPlan(grid)
      case .budget, .corporateProjects, .theme:
        if kind == .theme { themeTables.append(Int(grid.range.start)) }
        for word in grid.head() { if let year = word.year { years.insert(year) } }
        for row in grid.rows { if let year = Word(row[0].text).year { years.insert(year) } }
      default: break
      }
    }
    let ofTeam = organisation.rows(ofTeam: plan.team?.value ?? "")
      .compactMap { $0.municipality?.value }
    if !ofTeam.isEmpty { municipalities = ofTeam }
    if let period = plan.years?.value, period.count == 1 {
      onlyYear = period.lowerBound
    } else {
      onlyYear = years.count == 1 ? years.first : nil
    }
  }

  private mutating func open(_ found: Heading) {
    heading = found
    if plan.title == nil {
      plan.title = Placed(found.content.text, at: cells.document.place(found.content.range))
    }
    if let open = openTheme, found.level <= open.level { openTheme = nil }
  }

  private mutating func read(_ grid: Grid, _ kind: TableKind) {
    switch kind {
    case .agreement: readAgreements(grid)
    case .advice: readAdvice(grid)
    case .budget:
      // Without any heading there are no chapters, and so none of a theme.
      if let openTheme, heading != nil {
        readBudget(grid, of: openTheme.index)
      } else {
        readBudget(grid)
      }
    case .corporateProjects: readCorporateProjects(grid)
    case .theme: readTheme(grid)
    case .activities: readActivities(grid)
    case .change: readChanges(grid)
    // Plan tables were read first, and those of the organisation before any plan.
    case .plan, .teams, .dwellings, .ledgerCodes, .performanceAgreements, .projects, .sources,
      .words, .promises, .tenantsOrganisations, .bids, .waivers, .answers, .periodReport,
      .explanations, .importForm, .importColumns, .importRows:
      break
    }
  }
}

// What the values of several tables share.
extension PlanReader {
  /// Whether a year lies within the period of the plan; if not, that is said.
  mutating func isInPeriod(_ year: Int, at place: Place) -> Bool {
    guard let period = plan.years, !(period.value ~= year) else { return true }
    cells.report(
      .yearOutsidePeriod, at: place,
      Bilingual(
        dutch: "\(year) valt buiten de looptijd van het plan",
        english: "\(year) lies outside the period of the plan"),
      related: [
        Diagnostic.Related(
          place: period.place, label: Bilingual(dutch: "de looptijd", english: "the period"))
      ])
    return false
  }

  /// The code of a theme, in one spelling; a code that the organisation does not have is said.
  mutating func ledgerCode(_ cell: Cell) -> Placed<String>? {
    guard let code = cells.text(cell) else { return nil }
    let known = codes.listed
    if codes.contains(code.value), codes.hasTable || LedgerCodes.canList(code.value) { return code }
    let text = code.value.clipped(to: 60)
    let folded = Word(code.value).folded
    let same = known.first { Word($0).folded == folded }
    let near = same ?? NearWord.nearest(to: code.value, among: known)
    cells.report(
      .unknownPlanCode, at: code.place,
      Bilingual(
        dutch: known.isEmpty
          ? "\(text) is geen grootboeknummer"
          : "het grootboeknummer \(text) staat niet in het grootboek van de organisatie",
        english: known.isEmpty
          ? "\(text) is not a GL code" : "the organisation has no GL code \(text)"),
      help: near.map { CellReader.meant($0) }
        ?? Bilingual(
          dutch: known.isEmpty
            ? "begin met vijf cijfers, of zet de nummers in de tabel Grootboeknummer"
            : "bekend: " + known.joined(separator: ", "),
          english: known.isEmpty
            ? "begin with five digits, or list the codes in the table Grootboeknummer"
            : "known: " + known.joined(separator: ", ")),
      fixes: [
        near.flatMap { cells.respelling(code.value, as: $0, among: known, at: code.place) }
      ])
    // Read as it was meant, so that one slip is one finding.
    return near.map { Placed($0, at: code.place) } ?? code
  }

  /// The municipality in its own spelling; one that the team does not work in is said.
  mutating func municipality(_ name: String, at place: Place) -> Placed<String> {
    let known = municipalities
    if known.isEmpty || known.contains(name) { return Placed(name, at: place) }
    let near = NearWord.nearest(to: name, among: known)
    let isOfOther = !organisation.rows(inMunicipality: name).isEmpty
    let text = name.clipped(to: 60)
    cells.report(
      .unknownPlanMunicipality, at: place,
      isOfOther
        ? Bilingual(
          dutch: "\(text) is een gemeente van een ander gebiedsteam",
          english: "\(text) is a municipality of another team")
        : Bilingual(
          dutch: "\(text) is geen gemeente die de organisatie kent",
          english: "\(text) is not a municipality that the organisation knows"),
      help: CellReader.meant(near, among: known),
      fixes: [
        // One of another team is spelled right, and not to be taken for a slip.
        isOfOther
          ? nil
          : near.flatMap {
            cells.respelling(name, as: $0, among: organisation.municipalityNames, at: place)
          }
      ])
    return Placed(isOfOther ? name : near ?? name, at: place)
  }
}
