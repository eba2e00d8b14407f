import Basics
import Ledger
import Norms

/// What was allotted, promised and spent.
///
/// Of a year it comes from the pots. Of some months, a municipality or an agreement there are no
/// pots, and the lines of the journals are added up. The budget of each month is a twelfth of that of
/// its year, also where an activity says when it begins and ends.
extension BookFacts {
  func budgeted(_ reference: SubjectReference, _ kinds: [AccountPath.Kind]) -> BoundedMoney {
    var sum = kind(of: reference).budgeted(reference, kinds, self)
    sum.bounds = sum.bounds.multiplied(by: reference.part.share)
    return sum
  }

  /// What came into the pots of a subject.
  func allotted(_ reference: SubjectReference, _ kinds: [AccountPath.Kind]) -> BoundedMoney {
    var sum = BoundedMoney()
    for year in moneyYears(reference) {
      for key in kind(of: reference).pots(of: reference, kinds, year, self) {
        guard let pot = pots[key] else { continue }
        sum.add(pot.received, phrases: { phrase($0, reference) })
      }
    }
    if !sum.isFound {
      sum.bounds = .fromZero
      sum.miss(
        .budget(of: name(of: reference), at: kind(of: reference).placeOfBudget(reference, self)))
    }
    return sum
  }

  func used(
    _ reference: SubjectReference, _ kinds: [AccountPath.Kind], _ layer: AccountPath.Layer
  ) -> BoundedMoney {
    let hasPots = kind(of: reference).hasPots && reference.part.isWhole
    var sum = hasPots ? spent(reference, kinds, layer) : addedUp(reference, kinds, layer)
    sum.isFound = true
    for year in moneyYears(reference) {
      guard let phrase = incompleteBooks(of: reference, in: year) else { continue }
      sum.open(phrase)
    }
    return sum
  }

  private func spent(
    _ reference: SubjectReference, _ kinds: [AccountPath.Kind], _ layer: AccountPath.Layer
  ) -> BoundedMoney {
    var sum = BoundedMoney()
    for year in moneyYears(reference) {
      for key in kind(of: reference).pots(of: reference, kinds, year, self) {
        guard let pot = pots[key] else {
          // A pot that nobody allotted and nobody booked on holds nothing, unless lines that tell
          // no team are its team's.
          if let doubt = doubt(of: key, layer) {
            sum.add(doubt, phrases: { phrase($0, reference) })
          }
          continue
        }
        let part = layer == .commitment ? pot.committed : pot.spent
        sum.add(part, phrases: { phrase($0, reference) })
      }
    }
    return sum
  }

  /// What lines that tell no team may have done to the pot of one.
  private func doubt(of key: Pots.Key, _ layer: AccountPath.Layer) -> MoneySum? {
    guard key.team != nil, teams.count > 1 else { return nil }
    var sum = MoneySum()
    for row in bookings.rows(ofTeam: Attribution.unknown, in: key.year)
    where bookings.rows[row].layer == layer && key.account.holds(bookings.rows[row].account) {
      if key.account.depth == 1, books.organisation.isOfCorporation(bookings.rows[row].code) {
        continue
      }
      sum.miss(bookings.doubt(.withoutTeam, of: row, in: books.book))
    }
    return sum.gaps.isEmpty ? nil : sum
  }

  // MARK: Which pots and years

  /// The years whose money is meant: the one that is judged, else all that the subject has.
  func moneyYears(_ reference: SubjectReference) -> [Int] {
    if reference.year != 0 { return [Int(reference.year)] }
    return kind(of: reference).moneyYears(of: Int(reference.index), self)
  }

  // MARK: Books that are not complete

  /// The books that may hold less than what happens until the end of the period.
  ///
  /// A period is over once both the day of judgement and the books have reached its last day. While
  /// the day of judgement lies before that and the books are complete up to it, only time is missing.
  func incompleteBooks(of reference: SubjectReference, in year: Int) -> Missing? {
    guard kind(of: reference).isOfOneTeam else {
      return foundIncompleteBooks(of: reference, in: year)
    }
    let key = IncompleteKey(
      team: teamName(of: reference), year: year, lastMonth: Int(reference.part.last))
    if let known = incompleteBooksOfTeams[key] { return known }
    let missing = foundIncompleteBooks(of: reference, in: year)
    incompleteBooksOfTeams[key] = .some(missing)
    return missing
  }

  private func foundIncompleteBooks(of reference: SubjectReference, in year: Int) -> Missing? {
    let month = Int(reference.part.last)
    guard let end = Day(year: year, month: month, day: Day.days(inMonth: month, of: year)) else {
      return nil
    }
    let rows = kind(of: reference).organisationRows(reference, self)
    let until = rows.completeUntil?.value
    if let until, until >= end, asOf >= end { return nil }
    if let until, until >= asOf { return .restOfPeriod(of: teamName(of: reference), after: asOf) }
    let open = rows.first { ($0.completeUntil?.value ?? until) == until } ?? rows.first
    return .books(
      of: teamName(of: reference), after: until,
      at: open.map { $0.completeUntil?.place ?? $0.name.place } ?? place(of: reference))
  }
}

/// Whose books, and until when.
struct IncompleteKey: Hashable {
  let team: String?
  let year: Int
  let lastMonth: Int
}
