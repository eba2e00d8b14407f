import Basics
import Diagnostics
import Ledger

/// Money, hours and counts each stand where they mean something.
///
/// Outcomes are counts and no euros, hours are no out of pocket costs, and a count that nobody gave a
/// price is no spending. One finding per account and commodity, at its first posting.
struct UnitCheck {
  private enum Mistake {
    case moneyAsOutcome, hoursOutOfPocket, countAsMoney
  }

  private struct Key: Hashable {
    let account: AccountID
    let commodity: CommodityID
  }

  private enum Unit {
    case euros, hours, other
  }

  private let book: Book
  private let paths: [AccountPath]
  private let value: PostingValue
  private let units: [Unit]
  private let isOpen: [Bool]
  private var mistakes = Tally<Key>()

  init(_ book: Book, _ paths: [AccountPath]) {
    self.book = book
    self.paths = paths
    let value = PostingValue(book)
    self.value = value
    units = book.names.commodities.indices.map { number -> Unit in
      if value.isEuro(CommodityID(number)) { return .euros }
      return CubeSelection.isHours(book.names.commodities[number]) ? .hours : .other
    }
    isOpen = paths.indices.map { UnitCheck.holdsFigures(paths[$0], book.names.accounts[$0]) }
  }

  mutating func meet(_ met: MetPosting) {
    let posting = met.posting
    guard isOpen[met.account], posting.mantissa != 0 else { return }
    let key = Key(account: posting.account, commodity: posting.commodity)
    guard let mistake = mistake(key) else { return }
    // What has a price is worth euros.
    if mistake == .countAsMoney, value.euros(of: met.place, in: book) != nil { return }
    mistakes.meet(key, at: met.place)
  }

  var findings: [Diagnostic] {
    mistakes.items.compactMap { item in mistake(item.key).map { finding($0, item) } }
  }

  /// Whether an account holds spending or outcomes, rather than the other side of them.
  private static func holdsFigures(_ path: AccountPath, _ name: String) -> Bool {
    if path.isLiveability { return true }
    guard path.layer == .outcome else { return false }
    let parts = name.parts(at: ":")
    return parts.count > 1 && !AccountPath.isReserved(String(parts[1]))
  }

  private func mistake(_ key: Key) -> Mistake? {
    let path = paths[Int(key.account)]
    switch (path.layer, units[Int(key.commodity)]) {
    case (.outcome, .euros): return .moneyAsOutcome
    case (.outcome, _), (_, .euros): return nil
    case (_, .hours): return path.kind == .outOfPocket ? .hoursOutOfPocket : nil
    case (_, .other): return .countAsMoney
    }
  }

  private func finding(_ mistake: Mistake, _ meeting: Tally<Key>.Item) -> Diagnostic {
    let place = book.accountPlace(of: meeting.first)
    return switch mistake {
    case .moneyAsOutcome:
      Diagnostic(
        .misplacedUnit, at: place,
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
        .misplacedUnit, at: place,
        Bilingual(
          dutch: "uren zijn personele inzet, en staan hier bij oop",
          english: "hours are staff time, and stand under oop here"),
        notes: WorkspaceWords.postings(meeting.count),
        help: Bilingual(
          dutch: "boek ze op personeel, of boek wat zij hebben gekost in euro's",
          english: "book them on personeel, or book what they cost in euros"))
    case .countAsMoney: countFinding(meeting, at: place)
    }
  }

  private func countFinding(_ meeting: Tally<Key>.Item, at place: Place) -> Diagnostic {
    let commodity = book.names.commodities[Int(meeting.key.commodity)]
    let isBare = commodity.isEmpty
    let unit = commodity.clipped(to: 40)
    return Diagnostic(
      .misplacedUnit, at: place,
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
