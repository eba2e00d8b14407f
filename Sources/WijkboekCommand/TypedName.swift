import Basics
import Diagnostics
import Ledger
import Workspace

/// Names that a user typed, as the books have them: a name that nobody knows selects nothing, and
/// an empty answer would pass for an answer.
enum TypedName {
  /// The name that was meant; case and accents do not matter where only one name is written so.
  static func known(
    _ typed: String, among names: [String], option: String
  ) throws(WrongUse) -> String {
    if let meant = written(typed, among: names) { return meant }
    throw .unknownName(
      typed, option: option, meant: Spelling.nearest(to: typed, among: names), known: names)
  }

  /// The one name that differs from what was typed in case, accents and punctuation at most.
  static func written(_ typed: String, among names: [String]) -> String? {
    if names.contains(typed) { return typed }
    return names.first { Spelling.isSure(that: typed, means: $0, among: names) }
  }
}

/// The names that the books of a run know.
///
/// They are those of the documents; journals that stand alone know what their own labels say.
struct KnownNames {
  let teams: [String]
  let municipalities: [String]
  private let accounts: [String]
  /// The ledger codes of themes, by the name of the theme.
  private let themes: [(name: String, code: String)]
  private let isOfWorkspace: Bool

  private let attribution: Attribution

  init(_ documents: WorkspaceDocuments, _ attribution: Attribution, _ book: Book) {
    self.attribution = attribution
    let (organisation, plans) = (documents.organisation, documents.plans)
    let listed = attribution.listedTeams
    teams = listed == 0 ? attribution.teams : Array(attribution.teams.prefix(listed))
    let municipalities = organisation.municipalityNames
    self.municipalities = municipalities.isEmpty ? attribution.municipalities : municipalities
    accounts = book.names.accounts
    isOfWorkspace = !documents.sources.isEmpty
    themes =
      plans.flatMap { plan in
        plan.themes.compactMap { theme in theme.bookedCode.map { (theme.name.value, $0) } }
      }
      + organisation.ledgerCodes.compactMap { row in
        row.theme.map { ($0.value, row.code.value) }
      }
  }

  /// Takes up what is asked for, as the books have it; a name that they do not know is refused.
  func resolve(
    _ selection: inout Sums.Selection, _ options: ParsedOptions, for command: String
  ) throws(WrongUse) {
    if let typed = options.value(Selecting.team.name) {
      selection.team = attribution.number(
        ofTeam: try TypedName.known(typed, among: teams, option: "--team"))
    }
    if let typed = options.value(Selecting.municipality.name) {
      selection.municipality = attribution.number(
        ofMunicipality: try TypedName.known(typed, among: municipalities, option: "--gemeente"))
    }
    var words: [String] = []
    for typed in selection.accounts { words.append(try word(typed, for: command)) }
    selection.accounts = words
  }

  /// A word as accounts have it; a theme goes by its ledger code there.
  ///
  /// In a workspace a word that stands in no account is refused. Journals that stand alone may be
  /// anybody's, and there it selects nothing, as in hledger.
  func word(_ typed: String, for command: String) throws(WrongUse) -> String {
    if !isOfWorkspace || accounts.contains(where: { Sums.Selection.holds($0, typed) }) {
      return typed
    }
    let parts = accounts.flatMap { $0.parts(at: ":").map { String($0) } }.unique
    let names = (parts + themes.map { $0.name }).unique
    guard let meant = TypedName.written(typed, among: names) else {
      throw .unknownName(
        typed, option: command, meant: Spelling.nearest(to: typed, among: names), known: [])
    }
    guard !parts.contains(meant), let theme = themes.first(where: { $0.name == meant }) else {
      return meant
    }
    return theme.code
  }
}
