import Basics
import Diagnostics
import Ledger

/// Budget that journals move obeys the law of plans: no pot passes on more than it was given, and none
/// is given less than nothing.
///
/// What a plan itself gives too much is for its norms. One finding per pot, at the last line of a
/// journal that touches it.
enum BudgetMoveCheck {
  static func run(
    on book: Book, paths: [AccountPath], _ attribution: Attribution
  ) -> [Diagnostic] {
    guard paths.contains(where: { $0.layer == .budget }) else { return [] }
    let cube = Cube(of: book, paths: paths, by: .year)
    if cube.budgetTransactions.isEmpty { return [] }
    let bookings = Bookings(book, paths: paths, cube, CubeYears(cube), attribution)
    let planned = Pots(book, paths: paths, bookings, budgetTransactions: [])
    let moved = Pots(
      book, paths: paths, bookings, budgetTransactions: cube.budgetTransactions)
    return moved.pots.compactMap { pot in
      let key = Pots.Key(year: pot.year, team: pot.team, account: pot.account)
      guard let excess = excess(pot, beside: planned[key]),
        let place = lastMove(of: pot, in: book, paths, attribution, cube.budgetTransactions)
      else { return nil }
      return finding(pot, excess.reduced, at: place)
    }
  }

  /// By how much a pot is below zero, where journals made it so.
  private static func excess(_ pot: Pot, beside planned: Pot?) -> Quantity? {
    let before = planned.map { below($0) } ?? .zero
    let after = below(pot)
    return before < after ? after : nil
  }

  private static func below(_ pot: Pot) -> Quantity {
    if case .broken(let excess)? = pot.planLaw { return excess }
    guard let most = pot.received.ceiling, most.isNegative else { return .zero }
    return -most
  }

  /// The last line that moves budget of a pot, or of one that it gives to.
  private static func lastMove(
    of pot: Pot, in book: Book, _ paths: [AccountPath], _ attribution: Attribution,
    _ transactions: [PostingPlace]
  ) -> Place? {
    var finder = OwnerFinder(attribution, paths: paths)
    var last: (day: Day, place: PostingPlace)?
    for transaction in transactions {
      for move in finder.budgetMoves(ofTransaction: transaction, in: book)
      where move.year == pot.year && pot.account.holds(move.account)
        && (pot.team == nil || pot.team == move.team)
      {
        let day = book.posting(at: move.place).day
        if last.map({ $0.day <= day }) ?? true { last = (day, move.place) }
      }
    }
    return last.map { book.accountPlace(of: $0.place) }
  }

  private static func finding(_ pot: Pot, _ excess: Quantity, at place: Place) -> Diagnostic {
    func words(_ language: Language) -> String {
      let amount = language.text(
        mantissa: excess.mantissa, scale: Int(excess.scale), commodity: "€")
      let name = (pot.title ?? pot.account.pot).clipped(to: 60)
      return language == .dutch
        ? "zo gaat het budget van \(name) in \(pot.year) \(amount) onder nul"
        : "this takes the budget of \(name) in \(pot.year) \(amount) below zero"
    }
    return Diagnostic(
      .overdrawnBudget, at: place, Bilingual { words($0) },
      help: Bilingual(
        dutch: "verplaats niet meer dan er is, of haal het eerst ergens anders vandaan",
        english: "move no more than there is, or take it from elsewhere first"))
  }
}
