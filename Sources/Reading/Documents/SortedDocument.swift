import Markdown

/// A document with what each of its blocks is, if that is a table.
struct SortedDocument {
  let document: MarkdownDocument
  /// The tables, by the index of their blocks.
  let grids: [Grid?]
  /// Which of those are known.
  let kinds: [TableKind?]
  /// Whether it says how to import; then it says nothing else, since its tables use words of plans.
  let isImport: Bool
  /// Notes what its cells are read as, where anybody wants to see that.
  let log: CellLog?

  init(_ document: MarkdownDocument, _ words: [String: String], _ log: CellLog?) {
    self.document = document
    self.log = log
    let grids = document.blocks.map { block -> Grid? in
      guard case .table(let table) = block else { return nil }
      return Grid(table, words)
    }
    let isImport = grids.contains { $0.map { ImportTables.isStart($0) } ?? false }
    var kinds = grids.map { grid in
      grid.flatMap { isImport ? ImportTables.kind(of: $0) : TableKind.of($0) }
    }
    // In a plan, a table of projects is one of activities in the words of others.
    if kinds.contains(where: { $0 == .theme }) {
      kinds = kinds.map { $0 == .projects ? .activities : $0 }
    }
    self.grids = grids
    self.isImport = isImport
    self.kinds = kinds
  }

  /// Whether anybody reads tables of a kind here.
  func reads(_ kind: TableKind?) -> Bool {
    switch kind {
    case nil: false
    case .teams, .dwellings, .ledgerCodes, .performanceAgreements, .projects, .sources, .words,
      .waivers, .answers, .importForm, .importColumns, .importRows:
      true
    case .periodReport, .explanations: isPeriodReport
    case .plan, .agreement, .budget, .corporateProjects, .theme, .activities, .change:
      isPlan && !isPeriodReport
    }
  }

  var isPeriodReport: Bool {
    kinds.contains(.periodReport) || (kinds.contains(.explanations) && !isPlan)
  }

  var isPlan: Bool {
    kinds.contains { kind in
      switch kind {
      case .plan, .theme: true
      default: false
      }
    }
  }
}
