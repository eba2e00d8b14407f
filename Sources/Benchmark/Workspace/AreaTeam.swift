/// A team of the generated books, and where it works.
struct AreaTeam {
  /// The teams that work in two municipalities; the others work in one.
  private static let pairs = 3

  let name: String
  /// The folder of its plan.
  let folder: String
  let municipalities: [String]

  static let all: [AreaTeam] = {
    var rest = BookNames.municipalities[...]
    var teams: [AreaTeam] = []
    while let first = rest.first {
      let own = Array(rest.prefix(teams.count < pairs ? 2 : 1))
      rest = rest.dropFirst(own.count)
      teams.append(
        AreaTeam(name: "Gebied \(first)", folder: "team-\(teams.count + 1)", municipalities: own))
    }
    return teams
  }()
}
