/// Which team a posting is of.
///
/// Its own label `team` says it, or that of its transaction; else its municipality, where the
/// organisation makes that unique; else the books know one team, and it is that one's.
///
/// All of it is worked out once for each set of labels, so that a posting needs two look-ups and no
/// text.
package struct TeamOfPosting: Sendable {
  /// The teams that the organisation lists, and those of plans that it does not.
  package let names: [String]

  /// What a set of labels says, by its number; the numbers below zero are no teams.
  private static let silent: Int32 = -2
  private static let unknown: Int32 = -1

  // By the number of a set of labels.
  private let named: [String?]
  private let ofNamed: [Int32]
  private let ofMunicipality: [Int32]
  private let otherwise: Int32

  package init(_ organisation: Organisation, _ plans: [Plan], _ book: Names) {
    var teams: [String] = []
    var numbers: [String: Int32] = [:]
    for team in organisation.teamNames + plans.compactMap({ $0.team?.value })
    where numbers[team] == nil {
      numbers[team] = Int32(teams.count)
      teams.append(team)
    }
    names = teams
    otherwise = teams.count == 1 ? 0 : TeamOfPosting.unknown
    let named = book.labelSets.map { set in set.first { $0.name == "team" }?.value }
    self.named = named
    ofNamed = named.map { name in
      name.map { numbers[$0] ?? TeamOfPosting.unknown } ?? TeamOfPosting.silent
    }
    // Most of many distinct names are unknown ones, and those need no search.
    var ofMunicipality: [String: Int32] = [:]
    for name in organisation.municipalityNames {
      ofMunicipality[name] = organisation.team(in: name).flatMap { numbers[$0] }
    }
    self.ofMunicipality = book.labelSets.map { set in
      let name = set.first { $0.name == "gemeente" }?.value
      return name.map { ofMunicipality[$0] ?? TeamOfPosting.unknown } ?? TeamOfPosting.silent
    }
  }

  /// The team of a posting with these labels in a transaction with those; nil where nothing tells.
  ///
  /// A label may name a team that nobody else knows.
  package func team(labels: LabelSetID, outerLabels: LabelSetID) -> String? {
    if let team = named[Int(labels)] ?? named[Int(outerLabels)] { return team }
    let number = number(labels: labels, outerLabels: outerLabels)
    return number < 0 ? nil : names[number]
  }

  /// The place of the team in `names`; -1 where nothing tells it, or a label names another.
  package func number(labels: LabelSetID, outerLabels: LabelSetID) -> Int {
    let own = ofNamed[Int(labels)]
    let label = own == TeamOfPosting.silent ? ofNamed[Int(outerLabels)] : own
    if label != TeamOfPosting.silent { return Int(label) }
    let inner = ofMunicipality[Int(labels)]
    let municipality = inner == TeamOfPosting.silent ? ofMunicipality[Int(outerLabels)] : inner
    return Int(municipality >= 0 ? municipality : otherwise)
  }
}
