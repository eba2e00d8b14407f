import Basics
import Diagnostics
import Ledger
import Norms

/// Sums over the lines of journals, for what has no pot.
extension BookFacts {
  /// What the lines of a subject are together; a line of which nobody knows whether it is the
  /// subject's counts and does not count.
  func addedUp(
    _ reference: SubjectReference, _ kinds: [AccountPath.Kind], _ layer: AccountPath.Layer
  ) -> BoundedMoney {
    var sum = BoundedMoney()
    for number in candidates(for: reference) {
      let group = groups[number]
      guard isCounted(group, reference, kinds, layer) else { continue }
      let belongs = membership(of: number, in: reference)
      if belongs == .no { continue }
      let figures = groups.figures(of: number, tertiaal: reference.tertiaal)
      if let unvalued = figures.unvalued.first {
        let commodity = books.book.names.commodities[Int(unvalued.commodity)]
        sum.add(.anything)
        sum.miss(.value(of: commodity, at: place(of: PostingGroups.Row(unvalued.first))))
      } else if !figures.isExact {
        sum.add(.anything)
        sum.miss(.exactness(at: place(of: number)))
      } else if belongs == .yes {
        sum.add(Bounds(Ratio(figures.sum)))
      } else {
        let isKnown = !figures.isMixed
        sum.add(
          isKnown
            ? Bounds(least: Ratio(figures.below), most: Ratio(figures.above)) : .anything)
        let account = books.book.names.accounts[Int(group.account)]
        sum.miss(
          owners[number].team == nil
            ? .team(ofLinesOn: account, at: place(of: number))
            : .municipality(ofLinesOn: account, at: place(of: number)))
      }
    }
    return sum
  }

  /// The groups that may be a subject's, in their order.
  private func candidates(for reference: SubjectReference) -> [Int] {
    switch reference.subject {
    case .municipality:
      let own = groupsByMunicipality[municipalities[Int(reference.index)]] ?? []
      let open = groupsByMunicipality[""] ?? []
      return open.isEmpty ? own : (own + open).sorted()
    case .agreement:
      return groupsByAgreement[books.organisation.agreements[Int(reference.index)].name.value] ?? []
    default: return Array(0..<groups.count)
    }
  }

  /// The first lines of a sum, for whoever wants to see what it rests on.
  func firstLines(
    _ reference: SubjectReference, _ kinds: [AccountPath.Kind], _ layer: AccountPath.Layer,
    atMost most: Int
  ) -> [Place] {
    var rows: [PostingGroups.Row] = []
    for number in lineGroups(of: reference, kinds, layer) {
      rows += groups.rows(of: number, atMost: most)
      // A sum over very many accounts is shown by the first of them.
      if rows.count > 20 * most { break }
    }
    rows.sort { ($0.part, $0.index) < ($1.part, $1.index) }
    return rows.prefix(most).map { place(of: $0) }
  }

  /// The groups whose lines are a subject's, or may be.
  func lineGroups(
    of reference: SubjectReference, _ kinds: [AccountPath.Kind], _ layer: AccountPath.Layer
  ) -> [Int] {
    let years = Set(moneyYears(reference))
    return candidates(for: reference).filter { number in
      let group = groups[number]
      return years.contains(group.year) && isCounted(group, reference, kinds, layer)
        && membership(of: number, in: reference) != .no
    }
  }

  private func isCounted(
    _ group: PostingGroups.Group, _ reference: SubjectReference, _ kinds: [AccountPath.Kind],
    _ layer: AccountPath.Layer
  ) -> Bool {
    let path = books.paths[Int(group.account)]
    guard path.layer == layer, let kind = path.kind, kinds.contains(kind) else { return false }
    return reference.year == 0 || group.year == Int(reference.year)
  }

  /// Whether the lines of a group are a subject's.
  func membership(of number: Int, in reference: SubjectReference) -> Truth {
    let owner = owners[number]
    let path = books.paths[Int(groups[number].account)]
    switch reference.subject {
    case .corporation: return .yes
    case .agreement:
      let own = books.organisation.agreements[Int(reference.index)].name.value
      return Truth(label("afspraak", of: groups[number]) == own)
    case .municipality: return isOf(municipalities[Int(reference.index)], owner)
    case .team:
      guard let code = path.ledgerCode, !books.organisation.isOfCorporation(code) else {
        return .no
      }
      return isOf(team: teams[Int(reference.index)], owner)
    case .theme:
      let row = themes[Int(reference.index)]
      let plan = books.plans[row.plan]
      guard path.ledgerCode == plan.themes[row.theme].bookedCode else { return .no }
      return isOf(team: plan.team?.value, owner)
    case .activity:
      if owner.activity == Int(reference.index) { return .yes }
      guard owner.team == nil, teams.count > 1 else { return .no }
      let row = activities[Int(reference.index)]
      let theme = books.plans[row.plan].themes[row.theme]
      let activity = theme.activities[row.activity]
      let isNamed = activity.namesInJournals.contains { $0 == path.activity }
      return path.ledgerCode == theme.bookedCode && path.kind == activity.spendingKind && isNamed
        ? .unknown : .no
    case .posting, .plan, .municipalityBudget, .approval, .fundingSource: return .no
    }
  }

  private func isOf(team: String?, _ owner: PostingOwner) -> Truth {
    if owner.team == team { return .yes }
    return owner.team == nil && teams.count > 1 ? .unknown : .no
  }

  /// A line without a municipality is one of its team's.
  private func isOf(_ municipality: String, _ owner: PostingOwner) -> Truth {
    if let named = owner.municipality { return Truth(named == municipality) }
    guard let team = owner.team else { return .unknown }
    let own = books.organisation.teams.filter { $0.name.value == team }
      .compactMap { $0.municipality?.value }
    if own.isEmpty { return .unknown }
    guard own.contains(municipality) else { return .no }
    return own.allSatisfy { $0 == municipality } ? .yes : .unknown
  }

  // MARK: Places

  /// The first line of a group.
  func place(of group: Int) -> Place { place(of: PostingGroups.Row(groups[group].first)) }

  /// The account of a line.
  func place(of row: PostingGroups.Row) -> Place {
    let source = books.book.parts[Int(row.part)].source
    return Place(source: source, range: text(of: row).account)
  }

  func text(of row: PostingGroups.Row) -> PostingText {
    let source = books.book.parts[Int(row.part)].source
    return PostingText(groups.posting(row), in: books.book.sources[source])
  }

  func header(of row: PostingGroups.Row) -> (text: HeaderText, source: Int) {
    let source = books.book.parts[Int(row.part)].source
    return (HeaderText(groups.transaction(row), in: books.book.sources[source]), source)
  }

  func firstLineOfNobody(in year: Int) -> Place? {
    (0..<groups.count).first {
      groups[$0].year == year && owners[$0].team == nil
        && books.paths[Int(groups[$0].account)].isLiveability
    }.map { place(of: $0) }
  }
}
