/// The ledger codes of the themes of a new workspace, each by the part of the law that it rests on.
package struct ThemeCodes {
  /// A theme that a workspace begins with.
  package struct Theme {
    /// The part of the law.
    package let part: String
    package let name: String
    /// The code that is suggested: any other will do.
    package let suggestion: String
    /// The first year of which the law knows it; 0 for all.
    package let firstYear: Int
  }

  package static let themes = [
    Theme(
      part: "a", name: "Woonmaatschappelijk werk", suggestion: "82019 LFS 001", firstYear: 0),
    Theme(
      part: "b", name: "Aanleg en onderhoud kleinschalige infrastructuur",
      suggestion: "82020 LFF 001", firstYear: 0),
    Theme(part: "c", name: "Schoon, heel en veilig", suggestion: "82020 LFF 002", firstYear: 0),
    Theme(part: "d", name: "Ontmoeting", suggestion: "82021 LFO 001", firstYear: 2022),
    Theme(part: "overlegwet", name: "Participatie", suggestion: "43022", firstYear: 0),
  ]

  /// Those that the law knows in a year.
  package static func themes(in year: Int) -> [Theme] { themes.filter { $0.firstYear <= year } }

  private var codes: [String: String] = [:]

  package init() {}

  /// The code of a part; nil where the workspace has no theme for it.
  package subscript(part: String) -> String? {
    get { codes[part] }
    set { codes[part] = newValue }
  }
}
