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

  /// The months that are judged; nil for the whole year.
  func months(of reference: SubjectReference) -> ClosedRange<Int>? {
    reference.part.isWhole ? nil : reference.part.months
  }

  /// The rows of the bookings that are a subject's, or may be.
  func bookedRows(
    of reference: SubjectReference, _ kinds: [AccountPath.Kind], _ layer: AccountPath.Layer
  ) -> [(row: Int, belongs: Truth)] {
    let kind = kind(of: reference)
    let years = reference.year == 0 ? bookings.years.sorted() : [Int(reference.year)]
    return years.flatMap { kind.candidates(reference, in: $0, self) }.compactMap { number in
      let row = bookings.rows[number]
      guard row.layer == layer, kinds.contains(row.kind) else { return nil }
      let belongs = kind.holds(row, reference, self)
      return belongs == .no ? nil : (number, belongs)
    }
  }

  /// The rows that may be a team's; of no team, those of which nobody knows whose they are.
  func rows(ofTeam team: String?, in year: Int) -> [Int] {
    let nobodys = bookings.rows(ofTeam: Attribution.unknown, in: year)
    guard let number = team.flatMap({ attribution.number(ofTeam: $0) }) else { return nobodys }
    return bookings.rows(ofTeam: number, in: year) + nobodys
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

  func isOf(team: String?, _ row: Bookings.Row) -> Truth {
    if row.team >= 0 { return Truth(attribution.teams[row.team] == team) }
    return teams.count > 1 ? .unknown : .no
  }

  /// The account of the first line of a group.
  func place(of group: Int) -> Place { books.book.accountPlace(of: groups[group].first) }
}
