package import Basics
package import Diagnostics

/// The words for what the balance of a transaction lacks.
package enum BalanceFindings {
  /// A posting that counted, and what it counted for: its amount at cost.
  package struct Counted {
    package let place: Place
    package let commodity: String
    package let quantity: Quantity
    /// Whether its place holds an amount and nothing else, such as a cost or a balance.
    package let isPlain: Bool

    package init(place: Place, commodity: String, quantity: Quantity, isPlain: Bool = false) {
      self.place = place
      self.isPlain = isPlain
      self.commodity = commodity
      self.quantity = quantity
    }
  }

  /// Of more postings than this, only the first are shown.
  private static let mostShown = 6

  /// A transaction whose postings do not sum to zero; `place` is its header.
  ///
  /// `isDutch` says whether a comma sets off the decimals there.
  package static func unbalanced(
    at place: Place, sums: [(commodity: String, quantity: Quantity)], counted: [Counted],
    isDutch: Bool = true
  ) -> Diagnostic {
    Diagnostic(
      .unbalanced, at: place,
      Bilingual { language in
        let rest = Quantity.list(shown(sums), in: language)
        return language == .dutch
          ? "de boeking is niet in evenwicht: er blijft \(rest) over"
          : "the transaction does not balance: \(rest) is left"
      },
      related: counted.prefix(mostShown).map { counted in
        Diagnostic.Related(
          place: counted.place,
          label: Bilingual { shown(counted.quantity).text(of: counted.commodity, in: $0) })
      },
      help: helpForUnbalanced(sums, counted), fixes: [balancing(sums, counted, isDutch: isDutch)])
  }

  /// The last amount as it would have to be; any other may be the one that is wrong.
  private static func balancing(
    _ sums: [(commodity: String, quantity: Quantity)], _ counted: [Counted], isDutch: Bool
  ) -> Fix? {
    guard sums.count == 1, counted.count > 1, let last = counted.last, last.isPlain,
      last.commodity == sums[0].commodity, let amount = last.quantity.adding(-sums[0].quantity),
      !amount.isZero
    else { return nil }
    let text = shown(amount).text(of: last.commodity, in: isDutch ? .dutch : .english)
    return Fix(
      Bilingual(
        dutch: "met \(text) zou de boeking sluiten", english: "with \(text) it would balance"),
      .displayOnly, [Fix.Edit(last.place, text)])
  }

  /// Of an amount at cost, the zeros behind the second decimal come from the multiplication alone.
  private static func shown(_ quantity: Quantity) -> Quantity {
    let least = quantity.reduced
    guard quantity.scale > 2, least.scale < quantity.scale else { return quantity }
    let scale = max(2, least.scale)
    return least.mantissa(atScale: scale).map { Quantity(mantissa: $0, scale: scale) } ?? least
  }

  private static func shown(
    _ sums: [(commodity: String, quantity: Quantity)]
  ) -> [(commodity: String, quantity: Quantity)] {
    sums.map { ($0.commodity, shown($0.quantity)) }
  }

  private static func helpForUnbalanced(
    _ sums: [(commodity: String, quantity: Quantity)], _ counted: [Counted]
  ) -> Bilingual {
    if counted.count == 1 {
      return Bilingual(
        dutch: "zet de tegenrekening eronder; haar bedrag mag u weglaten",
        english: "put the counter-account below it; its amount may be left out")
    }
    let amounts = counted.filter { !$0.quantity.isZero }
    if sums.count == 1,
      amounts.allSatisfy({ $0.quantity.isNegative == sums[0].quantity.isNegative })
    {
      return sums[0].quantity.isNegative
        ? Bilingual(
          dutch: "haal de min weg voor het bedrag dat ergens bij komt",
          english: "remove the minus before the amount that is added to an account")
        : Bilingual(
          dutch: "zet een min voor het bedrag dat ergens vanaf gaat",
          english: "put a minus before the amount that is taken from an account")
    }
    return Bilingual { language in
      let missing = Quantity.list(shown(sums).map { ($0.commodity, -$0.quantity) }, in: language)
      return language == .dutch
        ? "verbeter een bedrag, of boek \(missing) op de rekening die ontbreekt"
        : "correct an amount, or book \(missing) on the account that is missing"
    }
  }

  /// More than one posting without an amount.
  package static func severalMissing(places: [Place], fix: Fix? = nil) -> Diagnostic {
    precondition(places.count > 1, "Several left-out amounts are at least two.")
    let others = [places[0]] + places[2...].prefix(mostShown)
    return Diagnostic(
      .severalElidedAmounts, at: places[1],
      Bilingual(
        dutch: "er zijn \(places.count) regels zonder bedrag, en hoogstens één mag",
        english: "\(places.count) postings have no amount, and at most one may"),
      label: Bilingual(dutch: "ook zonder bedrag", english: "no amount here either"),
      related: others.map {
        Diagnostic.Related(
          place: $0, label: Bilingual(dutch: "zonder bedrag", english: "no amount"))
      },
      help: Bilingual(
        dutch: "vul de bedragen in; staat er wel een bedrag, zet daar dan twee spaties voor",
        english: "fill in the amounts; if there is one already, put two spaces before it"),
      fixes: [fix])
  }

  /// A sum or product that does not fit.
  package static func tooLarge(at place: Place) -> Diagnostic {
    Diagnostic(
      .amountTooLarge, at: place,
      Bilingual(
        dutch: "de bedragen van deze boeking zijn samen te groot om mee te rekenen",
        english: "the amounts of this transaction are too large together to calculate with"),
      help: Bilingual(
        dutch: "schrijf minder decimalen, of splits de boeking",
        english: "write fewer decimals, or split the transaction"))
  }

  /// A transaction that hledger 1.25 would refuse, since a rest shows at the journal's decimals.
  package static func refusedByHledger(
    at place: Place, commodity: String, rest: Quantity, scale: UInt8
  ) -> Diagnostic {
    Diagnostic(
      .unbalancedForHledger, at: place,
      Bilingual { language in
        let amount = rest.text(of: commodity, in: language)
        return language == .dutch
          ? "hledger weigert deze boeking: op \(scale) decimalen blijft \(amount) over"
          : "hledger refuses this transaction: at \(scale) decimals \(amount) is left"
      },
      help: Bilingual(
        dutch: "schrijf de prijs als totaal met @@, of boek het restje op een eigen regel",
        english: "write the cost as a total with @@, or book the rest on a posting of its own"))
  }
}
