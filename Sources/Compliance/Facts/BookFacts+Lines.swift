import Basics
import Diagnostics
import Ledger
import Norms

/// Sums over the lines of journals, for what has no pot.
extension BookFacts {
  /// What the bookings of a subject come to; one that nothing tells to be the subject's, and that
  /// may be, makes an interval of the sum.
  func addedUp(
    _ reference: SubjectReference, _ kinds: [AccountPath.Kind], _ layer: AccountPath.Layer
  ) -> BoundedMoney {
    var sum = MoneySum()
    let months = months(of: reference)
    for (row, belongs) in bookedRows(of: reference, kinds, layer) {
      if belongs == .yes {
        sum.add(bookings.sum(of: row, months))
      } else {
        let reason: MoneyGap.Reason =
          bookings.rows[row].team < 0 ? .withoutTeam : .withoutMunicipality
        sum.miss(bookings.doubt(reason, of: row, months, in: books.book))
      }
    }
    var bounded = BoundedMoney()
    bounded.add(sum, phrases: { phrase($0, reference) })
    return bounded
  }

  /// The months of the tertiaal that is judged; nil for the whole year.
  private func months(of reference: SubjectReference) -> ClosedRange<Int>? {
    let tertiaal = Int(reference.tertiaal)
    return tertiaal == 0 ? nil : (tertiaal * 4 - 3)...(tertiaal * 4)
  }

  /// The rows of the bookings that are a subject's, or may be.
  func bookedRows(
    of reference: SubjectReference, _ kinds: [AccountPath.Kind], _ layer: AccountPath.Layer
  ) -> [(row: Int, belongs: Truth)] {
    let years = reference.year == 0 ? bookings.years.sorted() : [Int(reference.year)]
    return years.flatMap { candidates(for: reference, in: $0) }.compactMap { number in
      let row = bookings.rows[number]
      guard row.layer == layer, kinds.contains(row.kind) else { return nil }
      let belongs = membership(of: row, in: reference)
      return belongs == .no ? nil : (number, belongs)
    }
  }

  /// The rows that may be a subject's, in their order.
  private func candidates(for reference: SubjectReference, in year: Int) -> [Int] {
    let nobodys = bookings.rows(ofTeam: Attribution.unknown, in: year)
    switch reference.subject {
    case .municipality:
      return bookings.rows(ofMunicipality: Int(reference.index), in: year)
        + bookings.rows(ofMunicipality: Attribution.unknown, in: year)
    case .agreement: return bookings.rows(ofAgreement: Int(reference.index), in: year)
    case .team: return bookings.rows(ofTeam: Int(reference.index), in: year) + nobodys
    case .theme, .activity:
      guard let team = teamName(of: reference).flatMap({ attribution.number(ofTeam: $0) }) else {
        return nobodys
      }
      return bookings.rows(ofTeam: team, in: year) + nobodys
    case .corporation: return bookings.rows.indices.filter { bookings.rows[$0].year == year }
    case .posting, .plan, .municipalityBudget, .approval, .fundingSource: return []
    }
  }

  /// The first lines of the groups of a sum, for whoever wants to see what it rests on.
  func firstLines(of numbers: [Int], atMost most: Int) -> [Place] {
    var rows: [PostingPlace] = []
    for number in numbers where most > 0 {
      rows += groups.rows(of: number, atMost: most)
      // A sum over very many accounts is shown by the first of them.
      if rows.count > 20 * most { break }
    }
    rows.sort()
    return rows.prefix(most).map { books.book.accountPlace(of: $0) }
  }

  /// The groups whose lines are a subject's, or may be.
  func lineGroups(
    of reference: SubjectReference, _ kinds: [AccountPath.Kind], _ layer: AccountPath.Layer
  ) -> [Int] {
    let years = Set(moneyYears(reference))
    return bookedRows(of: reference, kinds, layer)
      .filter { years.contains(bookings.rows[$0.row].year) }
      .flatMap { bookings.groups(of: $0.row) }.sorted()
  }

  /// Whether the bookings of a row are a subject's.
  func membership(of row: Bookings.Row, in reference: SubjectReference) -> Truth {
    switch reference.subject {
    case .corporation: return .yes
    case .agreement: return Truth(row.agreement == Int(reference.index))
    case .municipality: return isOf(municipality: Int(reference.index), row)
    case .team:
      if books.organisation.isOfCorporation(row.code) { return .no }
      return isOf(team: teams[Int(reference.index)], row)
    case .theme:
      let theme = themes[Int(reference.index)]
      guard row.code == register.theme(of: theme).bookedCode else { return .no }
      return isOf(team: books.plans[theme.plan].team?.value, row)
    case .activity:
      let activity = activities[Int(reference.index)]
      let theme = register.theme(of: themes[activity.themeRow])
      let own = register.activity(of: activity)
      if row.team >= 0 {
        guard row.account == theme.account(of: own) else { return .no }
        return isOf(team: books.plans[activity.plan].team?.value, row)
      }
      let isNamed = own.namesInJournals.contains { $0 == row.activity }
      return row.code == theme.bookedCode && row.kind == own.spendingKind && isNamed
        ? isOf(team: books.plans[activity.plan].team?.value, row) : .no
    case .posting, .plan, .municipalityBudget, .approval, .fundingSource: return .no
    }
  }

  private func isOf(team: String?, _ row: Bookings.Row) -> Truth {
    if row.team >= 0 { return Truth(attribution.teams[row.team] == team) }
    return teams.count > 1 ? .unknown : .no
  }

  /// A booking without a municipality may be of any in which its team works.
  private func isOf(municipality: Int, _ row: Bookings.Row) -> Truth {
    if row.municipality >= 0 { return Truth(row.municipality == municipality) }
    if row.team < 0 { return .unknown }
    let own = books.organisation.rows(ofTeam: attribution.teams[row.team])
      .compactMap { $0.municipality?.value }
    return own.isEmpty || own.contains(municipalities[municipality]) ? .unknown : .no
  }

  /// The account of the first line of a group.
  func place(of group: Int) -> Place { books.book.accountPlace(of: groups[group].first) }
}
