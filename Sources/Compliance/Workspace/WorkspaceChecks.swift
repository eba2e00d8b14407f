import Basics
package import Diagnostics
package import Ledger

/// What journals must satisfy beside the documents of their workspace: names that the organisation
/// lists, activities that the plan has, and years that it holds.
///
/// What no document lists is not judged: an organisation without agreements has none to be wrong
/// about.
package enum WorkspaceChecks: CaseIterable {
  case lookalikes
  case labelValues
  case teamsOfMunicipalities
  case activities
  case planYears
  case unbudgeted
  case layerBalance
  case units
  case bareLabels
  case untoldTeams
  case contradictedLabels
  case budgetMoves

  /// The findings of all checks, in the order in which they are shown.
  ///
  /// The sources of the documents are among those of the book, since a plan may name by its path the
  /// one that it replaces.
  package static func run(
    on book: Book, paths: [AccountPath], plans: [Plan], organisation: Organisation
  ) -> [Diagnostic] {
    let register = PlanRegister(plans) {
      book.sources.indices.contains($0) ? book.sources[$0].path : ""
    }
    let attribution = Attribution(organisation, register, book.names)
    let bareLabels = BareLabelCheck.run(on: book, organisation)
    var lookalikes = LookalikeCheck(book, paths, plans, organisation)
    var teams = TeamContradictionCheck(book, attribution)
    var planned = PlanChecks(book, paths, attribution)
    var layers = LayerBalanceCheck(book, paths)
    var labels = ContradictedLabelCheck(book, paths, attribution)
    var units = UnitCheck(book, paths)
    var untold = UntoldTeamCheck(
      book, paths, attribution, besides: bareLabels.flatMap { $0.places })
    book.forEachPosting(attribution) { met in
      lookalikes.meet(met)
      teams.meet(met)
      planned?.meet(met)
      layers.meet(met)
      labels.meet(met)
      units.meet(met)
      untold?.meet(met)
    }
    var diagnostics: [Diagnostic] = []
    for check in allCases {
      switch check {
      case .lookalikes: diagnostics += lookalikes.findings
      case .labelValues: diagnostics += LabelValueCheck.run(on: book, organisation)
      case .teamsOfMunicipalities: diagnostics += teams.findings
      case .activities: diagnostics += planned?.activities.findings ?? []
      case .planYears: diagnostics += planned?.years.findings ?? []
      case .unbudgeted: diagnostics += planned?.themes.findings ?? []
      case .layerBalance: diagnostics += layers.findings
      case .contradictedLabels: diagnostics += labels.findings
      case .budgetMoves:
        diagnostics += BudgetMoveCheck.run(on: book, paths: paths, attribution)
      case .units: diagnostics += units.findings
      case .bareLabels: diagnostics += bareLabels.map { $0.finding }
      case .untoldTeams: diagnostics += untold?.findings ?? []
      }
    }
    return diagnostics.sorted { $0.precedes($1) }
  }
}

/// Words that the checks of a workspace share.
enum WorkspaceWords {
  static func meant(_ name: String) -> Bilingual {
    Bilingual(dutch: "bedoelt u \(name)?", english: "do you mean \(name)?")
  }

  /// The first names of a list, as a sentence enumerates them.
  static func list(_ names: [String]) -> String { names.listed(most: 6) }

  /// A few choices, the last one behind a word.
  static func list(_ names: [String], or word: String) -> String {
    names.count < 7 ? names.listed(with: word) : list(names)
  }

  /// A note that a mistake was made more than once.
  static func times(_ count: Int) -> [Bilingual] {
    guard count > 1 else { return [] }
    return [
      Bilingual(dutch: "komt \(count) keer voor", english: "occurs \(count) times")
    ]
  }

  /// The same for mistakes that are counted by posting.
  static func postings(_ count: Int) -> [Bilingual] {
    guard count > 1 else { return [] }
    return [
      Bilingual(
        dutch: "zo staat het in \(count) boekingsregels",
        english: "\(count) postings have it like this")
    ]
  }
}

extension Spelling {
  /// How sure a fix may be that writes a code: 001 is as near to 003 as to 002, so where another code
  /// is near too nobody can tell which was meant.
  static func gradeOfCode(
    _ meant: String, for typed: String, among codes: [String]
  ) -> Fix.Grade {
    if isSure(that: typed, means: meant, among: codes) { return .safe }
    let others = codes.filter { $0 != meant }
    return nearest(to: typed, among: others) == nil ? .unsafe : .displayOnly
  }
}
