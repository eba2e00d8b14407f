import Basics
import Diagnostics
import Ledger

/// Money, hours and counts each stand where they mean something.
///
/// Outcomes are counts and no euros, hours are no out of pocket costs, and a count that nobody gave a
/// price is no spending. One finding per account and commodity, at its first posting.
enum UnitCheck {
  private enum Mistake {
    case moneyAsOutcome, hoursOutOfPocket, countAsMoney
  }

  private struct Key: Hashable {
    let account: AccountID
    let commodity: CommodityID
  }

  private struct Meeting {
    let mistake: Mistake
    let commodity: String
    let place: Place
    var count = 1
  }

  private enum Unit {
    case euros, hours, other
  }

  static func run(on book: Book, paths: [AccountPath]) -> [Diagnostic] {
    let value = PostingValue(book)
    let units = book.names.commodities.indices.map { number -> Unit in
      if value.isEuro(CommodityID(number)) { return .euros }
      return CubeSelection.isHours(book.names.commodities[number]) ? .hours : .other
    }
    let isOpen = paths.indices.map { holdsFigures(paths[$0], book.names.accounts[$0]) }
    guard isOpen.contains(true) else { return [] }
    var (meetings, numbers) = ([Meeting](), [Key: Int]())
    for part in book.parts {
      for row in part.postings.indices {
        let posting = part.postings[row]
        guard isOpen[Int(posting.account)], posting.mantissa != 0 else { continue }
        let path = paths[Int(posting.account)]
        let unit = units[Int(posting.commodity)]
        if unit == .euros, path.layer != .outcome { continue }
        guard
          let mistake = mistake(path, unit, isPriced: { value.euros(of: row, in: part) != nil })
        else { continue }
        let key = Key(account: posting.account, commodity: posting.commodity)
        if let number = numbers[key] {
          meetings[number].count += 1
          continue
        }
        numbers[key] = meetings.count
        meetings.append(
          Meeting(
            mistake: mistake, commodity: book.names.commodities[Int(posting.commodity)],
            place: book.accountPlace(posting, in: part)))
      }
    }
    return meetings.map { finding($0) }
  }

  /// Whether an account holds spending or outcomes, rather than the other side of them.
  private static func holdsFigures(_ path: AccountPath, _ name: String) -> Bool {
    if path.isLiveability { return true }
    guard path.layer == .outcome else { return false }
    let parts = name.parts(at: ":")
    return parts.count > 1 && !AccountPath.isReserved(String(parts[1]))
  }

  private static func mistake(
    _ path: AccountPath, _ unit: Unit, isPriced: () -> Bool
  ) -> Mistake? {
    switch (path.layer, unit) {
    case (.outcome, .euros): return .moneyAsOutcome
    case (.outcome, _), (_, .euros): return nil
    case (_, .hours): return path.kind == .outOfPocket ? .hoursOutOfPocket : nil
    case (_, .other): return isPriced() ? nil : .countAsMoney
    }
  }

  private static func finding(_ meeting: Meeting) -> Diagnostic {
    switch meeting.mistake {
    case .moneyAsOutcome:
      Diagnostic(
        .misplacedUnit, at: meeting.place,
        Bilingual(
          dutch: "resultaat telt wat er is bereikt, en geen euro's",
          english: "resultaat counts what was achieved, and no euros"),
        notes: WorkspaceWords.postings(meeting.count),
        help: Bilingual(
          dutch: "schrijf een aantal met een eenheid, zoals 12 huisbezoeken, of boek het bedrag "
            + "zonder laag",
          english: "write a count with a unit, such as 12 huisbezoeken, or book the amount without "
            + "a layer"))
    case .hoursOutOfPocket:
      Diagnostic(
        .misplacedUnit, at: meeting.place,
        Bilingual(
          dutch: "uren zijn personele inzet, en staan hier bij oop",
          english: "hours are staff time, and stand under oop here"),
        notes: WorkspaceWords.postings(meeting.count),
        help: Bilingual(
          dutch: "boek ze op personeel, of boek wat zij hebben gekost in euro's",
          english: "book them on personeel, or book what they cost in euros"))
    case .countAsMoney: countFinding(meeting)
    }
  }

  private static func countFinding(_ meeting: Meeting) -> Diagnostic {
    let isBare = meeting.commodity.isEmpty
    let unit = WorkspaceWords.short(meeting.commodity)
    return Diagnostic(
      .misplacedUnit, at: meeting.place,
      isBare
        ? Bilingual(
          dutch: "hier staat een getal zonder €, en dat telt niet als geld",
          english: "here is a number without €, which does not count as money")
        : Bilingual(
          dutch: "hier staat een aantal (\(unit)) waarvan niemand zegt wat het kost",
          english: "here is a count (\(unit)) of which nobody says what it costs"),
      notes: WorkspaceWords.postings(meeting.count),
      help: isBare
        ? Bilingual(dutch: "zet € voor het bedrag", english: "put € before the amount")
        : Bilingual(
          dutch: "zet er een prijs achter (@ € …), of boek het onder resultaat",
          english: "put a price behind it (@ € …), or book it under resultaat"))
  }
}
