/// One of the seven made-up teams, and what is the matter with its plans or books.
///
/// None of the names is that of a place in the Netherlands.
struct AreaTeam {
  /// What somebody who opens the workspace can find out about a team.
  enum Story {
    case inOrder, overspentTheme, overcommitted, withoutAgreements, incompleteBooks
    case sumsThatDoNotAddUp, careless
  }

  struct Municipality {
    let name: String
    let dwellings: Int
  }

  /// A neighbourhood, and the place of its municipality among those of the team.
  struct Quarter {
    let name: String
    let municipality: Int
  }

  let number: Int
  let name: String
  let folder: String
  let story: Story
  let municipalities: [Municipality]
  let quarters: [Quarter]

  var dwellings: Int { municipalities.reduce(0) { $0 + $1.dwellings } }

  static let all = [
    AreaTeam(
      number: 1, name: "Fabelveen", folder: "fabelveen", story: .inOrder,
      municipalities: [Municipality(name: "Fabelveen", dwellings: 4_210)],
      quarters: [
        Quarter(name: "Kabouterhof", municipality: 0), Quarter(name: "Draakwijk", municipality: 0),
        Quarter(name: "Toverlaantjes", municipality: 0),
      ]),
    AreaTeam(
      number: 2, name: "Nergenshuizen en Verzinsel", folder: "nergenshuizen-verzinsel",
      story: .overspentTheme,
      municipalities: [
        Municipality(name: "Nergenshuizen", dwellings: 3_090),
        Municipality(name: "Verzinsel", dwellings: 1_870),
      ],
      quarters: [
        Quarter(name: "Nietbuurt", municipality: 0), Quarter(name: "Zomaarhof", municipality: 1),
        Quarter(name: "Niemandswijk", municipality: 0),
      ]),
    AreaTeam(
      number: 3, name: "Luchtkasteel", folder: "luchtkasteel", story: .overcommitted,
      municipalities: [Municipality(name: "Luchtkasteel", dwellings: 4_580)],
      quarters: [
        Quarter(name: "Wolkenbuurt", municipality: 0), Quarter(name: "Torenwijk", municipality: 0),
        Quarter(name: "Ballonveld", municipality: 0),
      ]),
    AreaTeam(
      number: 4, name: "Sprookjesbroek en Mythebeek", folder: "sprookjesbroek-mythebeek",
      story: .withoutAgreements,
      municipalities: [
        Municipality(name: "Sprookjesbroek", dwellings: 2_660),
        Municipality(name: "Mythebeek", dwellings: 1_340),
      ],
      quarters: [
        Quarter(name: "Roodkapjeswijk", municipality: 0),
        Quarter(name: "Sagenhof", municipality: 1), Quarter(name: "Reuzenveld", municipality: 0),
      ]),
    AreaTeam(
      number: 5, name: "Dagdroom", folder: "dagdroom", story: .incompleteBooks,
      municipalities: [Municipality(name: "Dagdroom", dwellings: 3_920)],
      quarters: [
        Quarter(name: "Sluimerbuurt", municipality: 0), Quarter(name: "Mijmerhof", municipality: 0),
        Quarter(name: "Dutjeswijk", municipality: 0),
      ]),
    AreaTeam(
      number: 6, name: "Zogenaamd en Denkbeeld", folder: "zogenaamd-denkbeeld",
      story: .sumsThatDoNotAddUp,
      municipalities: [
        Municipality(name: "Zogenaamd", dwellings: 2_430),
        Municipality(name: "Denkbeeld", dwellings: 1_520),
      ],
      quarters: [
        Quarter(name: "Alsofwijk", municipality: 0), Quarter(name: "Ideehof", municipality: 1),
        Quarter(name: "Schijnbuurt", municipality: 0),
      ]),
    AreaTeam(
      number: 7, name: "Hersenschim", folder: "hersenschim", story: .careless,
      municipalities: [Municipality(name: "Hersenschim", dwellings: 4_770)],
      quarters: [
        Quarter(name: "Spinselbuurt", municipality: 0), Quarter(name: "Rafelwijk", municipality: 0),
        Quarter(name: "Nevelveld", municipality: 0),
      ]),
  ]

  /// The whole percentage of each municipality, by its dwellings; together they are a hundred.
  var shares: [Int] {
    var shares = municipalities.map { ($0.dwellings * 100 + dwellings / 2) / dwellings }
    shares[shares.count - 1] = 100 - shares.dropLast().reduce(0, +)
    return shares
  }

  /// The agreement of a year with its municipalities and the residents.
  func agreement(_ year: Int) -> String { "PA-\(year)-\(folder)" }
}
