/// Which team a posting is of.
///
/// Its own label `team` says it, or that of its transaction; else its municipality, where the
/// organisation makes that unique; else the books know one team, and it is that one's.
package struct TeamOfPosting: Sendable {
  /// The teams that the organisation lists, and those of plans that it does not.
  package let teams: [String]

  // By the number of a set of labels; an empty list where all sets say nothing.
  private let named: [String?]
  private let municipalities: [String?]
  /// The team of each municipality that is named.
  private let ofMunicipality: [String: String]

  package init(_ organisation: Organisation, _ plans: [Plan], _ names: Names) {
    var teams = organisation.teamNames
    for team in plans.compactMap({ $0.team?.value }) where !teams.contains(team) {
      teams.append(team)
    }
    self.teams = teams
    named = names.labelSets.map { set in set.first { $0.name == "team" }?.value }
    let municipalities = names.labelSets.map { set in
      set.first { $0.name == "gemeente" }?.value
    }
    self.municipalities = municipalities
    var ofMunicipality: [String: String] = [:]
    for municipality in municipalities.compactMap({ $0 }) where ofMunicipality[municipality] == nil
    {
      ofMunicipality[municipality] = organisation.team(in: municipality)
    }
    self.ofMunicipality = ofMunicipality
  }

  /// The team of a posting with these labels in a transaction with those; nil where nothing tells.
  package func team(labels: LabelSetID, outerLabels: LabelSetID) -> String? {
    if let team = named[Int(labels)] ?? named[Int(outerLabels)] { return team }
    let municipality = municipalities[Int(labels)] ?? municipalities[Int(outerLabels)]
    if let team = municipality.flatMap({ ofMunicipality[$0] }) { return team }
    return teams.count == 1 ? teams[0] : nil
  }

  package func team(of cell: CubeCell) -> String? {
    team(labels: cell.labels, outerLabels: cell.outerLabels)
  }
}
