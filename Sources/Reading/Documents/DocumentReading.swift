import Basics
package import Diagnostics
package import Ledger
import Markdown

/// What the Markdown documents of a book say: its plans, its organisation, and how files of other
/// systems are read into it.
package struct DocumentReading {
  /// In the order of the documents.
  package let plans: [Plan]
  package let organisation: Organisation
  /// In the order of the documents and their rows.
  package let waivers: [Waiver]
  /// In the order of the documents and their rows.
  package let answers: [Answer]
  /// In the order of the documents.
  package let periodReports: [PeriodReport]
  package let imports: [ImportMapping]
  /// What looks like a table, and was not read; in the order of the documents.
  package let unread: [Unread]
  /// What was made of the cells of each table, in the order of the documents; none without a log.
  package let previews: [TablePreview]
  /// All findings, in the order in which they are shown.
  package let diagnostics: [Diagnostic]

  /// Reads documents; the first of them is source `firstNumber` of the book, so that places stay
  /// right next to those of journals.
  ///
  /// With a log, it is also told what each cell was read as.
  package static func read(
    _ sources: [Source], firstNumber: Int, log: CellLog? = nil
  ) -> DocumentReading {
    var organisation = Organisation()
    var diagnostics: [Diagnostic] = []
    let texts = sources.enumerated().map {
      MarkdownDocument($0.element, number: firstNumber + $0.offset)
    }
    // What the organisation calls otherwise has to be known before any table is.
    organisation.words = TaughtWords.read(texts, &diagnostics, log)
    let documents = texts.map { SortedDocument($0, organisation.words, log) }
    // A plan is held against the organisation, so all of that is read first.
    for document in documents where document.kinds.contains(where: isOfOrganisation) {
      diagnostics += readOrganisation(document, into: &organisation)
    }
    diagnostics += OrganisationReader.unlistedNames(organisation)
    var plans: [Plan] = []
    var waivers: [Waiver] = []
    var answers: [Answer] = []
    var periodReports: [PeriodReport] = []
    for document in documents {
      if document.isImport { continue }
      diagnostics += readWaivers(document, into: &waivers)
      diagnostics += readAnswers(document, into: &answers)
      if document.isPeriodReport {
        var reader = PeriodReportReader(document, organisation)
        reader.read()
        periodReports.append(reader.report)
        diagnostics += reader.cells.diagnostics
      } else if document.isPlan {
        var reader = PlanReader(document, organisation: organisation)
        reader.read()
        plans.append(reader.plan)
        diagnostics += reader.cells.diagnostics
      } else if document.kinds.allSatisfy({ $0 == nil }) {
        diagnostics += lostTables(document)
      }
    }
    diagnostics += PeriodReportReader.duplicates(periodReports)
    for (offset, source) in sources.enumerated() {
      diagnostics += TextFaults.diagnostics(of: source, number: firstNumber + offset)
    }
    diagnostics += contradictions(plans, sources, firstNumber)
    var imports: [ImportMapping] = []
    for document in documents where document.isImport {
      var reader = ImportReader(document, organisation, plans)
      reader.read()
      imports.append(reader.mapping)
      diagnostics += reader.cells.diagnostics
    }
    diagnostics.sort { $0.precedes($1) }
    return DocumentReading(
      plans: plans, organisation: organisation, waivers: waivers, answers: answers,
      periodReports: periodReports, imports: imports,
      unread: documents.flatMap { document in
        UnreadParts.all(in: document.document, isRead: document.kinds.map { document.reads($0) })
      },
      previews: log.map { log in
        documents.flatMap { TablePreview.all($0, log, diagnostics) }
      } ?? [], diagnostics: diagnostics)
  }

  private static func isOfOrganisation(_ kind: TableKind?) -> Bool {
    kind?.isOfOrganisation ?? false
  }

  private static func readOrganisation(
    _ sorted: SortedDocument, into organisation: inout Organisation
  ) -> [Diagnostic] {
    var reader = OrganisationReader(sorted, after: organisation)
    let units = reader.cells.unitsInText()
    // The reader of a plan says what its text and its Markdown say.
    if sorted.isPlan { reader.cells.diagnostics = [] }
    for (index, (grid, kind)) in zip(sorted.grids, sorted.kinds).enumerated() {
      guard let grid, let kind, kind.isOfOrganisation else { continue }
      reader.cells.unit = units[index]
      reader.read(grid, kind)
    }
    if !sorted.isPlan { reader.cells.reportProblems() }
    organisation = reader.organisation
    organisation.documents.insert(sorted.document.number)
    return reader.cells.diagnostics
  }

  private static func readWaivers(
    _ sorted: SortedDocument, into waivers: inout [Waiver]
  ) -> [Diagnostic] {
    guard sorted.kinds.contains(.waivers) else { return [] }
    var reader = WaiverReader(sorted)
    for (grid, kind) in zip(sorted.grids, sorted.kinds) where kind == .waivers {
      if let grid { reader.read(grid) }
    }
    // The reader of a plan or of the organisation says what the Markdown has wrong.
    if sorted.kinds.allSatisfy({ $0 == nil || $0 == .waivers || $0 == .answers }) {
      reader.cells.reportProblems()
    }
    waivers += reader.waivers
    return reader.cells.diagnostics
  }

  private static func readAnswers(
    _ sorted: SortedDocument, into answers: inout [Answer]
  ) -> [Diagnostic] {
    guard sorted.kinds.contains(.answers) else { return [] }
    var reader = AnswerReader(sorted)
    for (grid, kind) in zip(sorted.grids, sorted.kinds) where kind == .answers {
      if let grid { reader.read(grid) }
    }
    // Where waivers stand too, their reader says what the Markdown has wrong.
    if sorted.kinds.allSatisfy({ $0 == nil || $0 == .answers }) { reader.cells.reportProblems() }
    answers += reader.answers
    return reader.cells.diagnostics
  }

  /// Prose may be written in any way; but a table that is none, because of a slip, would vanish.
  private static func lostTables(_ sorted: SortedDocument) -> [Diagnostic] {
    let words = ["gebiedsteam", "grootboeknummer", "omschrijvingactiviteit"]
    let document = sorted.document
    var found: [Diagnostic] = []
    for problem in document.problems {
      switch problem.kind {
      case .rowsOutsideTable, .indentedTable: break
      default: continue
      }
      let text = Word(document.source.text(in: problem.range)).folded
      guard words.contains(where: { text.range(ofWord: $0) != nil }) else { continue }
      found.append(
        Diagnostic(
          .unfinishedMarkdown, at: document.place(problem.range), CellReader.words(problem.kind)))
    }
    return found
  }
}

// Plans that speak of the same money.
extension DocumentReading {
  /// Two plans with figures for one team and year contradict each other, unless one of them names
  /// the other as what it replaces.
  private static func contradictions(
    _ plans: [Plan], _ sources: [Source], _ firstNumber: Int
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var ofTeams: [String: [Plan]] = [:]
    for later in plans {
      guard let team = later.team else { continue }
      defer { ofTeams[team.value, default: []].append(later) }
      for earlier in ofTeams[team.value] ?? [] {
        guard let other = earlier.team,
          let year = later.figureYears.first(where: { earlier.figureYears.contains($0) }),
          !replaces(later, earlier, sources[earlier.source - firstNumber].path),
          !replaces(earlier, later, sources[later.source - firstNumber].path)
        else { continue }
        found.append(
          Diagnostic(
            .contradictingPlans, at: team.place,
            Bilingual(
              dutch: "een ander plan geeft ook cijfers van dit team voor \(year)",
              english: "another plan gives figures of this team for \(year) too"),
            related: [
              Diagnostic.Related(
                place: other.place,
                label: Bilingual(dutch: "het andere plan", english: "the other plan"))
            ],
            help: Bilingual(
              dutch: "zet in het nieuwste plan een rij Vervangt, met de naam van het andere",
              english: "add a row Vervangt to the newer plan, with the name of the other")))
      }
    }
    return found
  }

  /// Whether a plan names another as what it replaces, by its path, the end of it, or its title.
  private static func replaces(_ plan: Plan, _ other: Plan, _ path: String) -> Bool {
    guard let name = plan.replaces?.value else { return false }
    if path == name || path.hasSuffix("/" + name) { return true }
    return other.title.map { Word($0.value) == Word(name) } ?? false
  }
}
