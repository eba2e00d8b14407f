package import Diagnostics

/// The words for what the balance of a transaction lacks.
package enum BalanceFindings {
  /// A transaction whose postings do not sum to zero; `place` is its header.
  package static func unbalanced(
    at place: Place, sums: [(commodity: String, quantity: Quantity)], related: [Diagnostic.Related]
  ) -> Diagnostic {
    Diagnostic(
      .unbalanced, at: place,
      Bilingual { language in
        let rest = Quantity.list(sums, in: language)
        return language == .dutch
          ? "de boeking is niet in evenwicht: er blijft \(rest) over"
          : "the transaction does not balance: \(rest) is left"
      },
      related: related,
      help: Bilingual { language in
        let missing = Quantity.list(
          sums.map { ($0.commodity, -$0.quantity) }, in: language)
        return language == .dutch
          ? "boek \(missing) op de rekening die ontbreekt, of laat één bedrag weg"
          : "book \(missing) on the account that is missing, or leave one amount out"
      })
  }

  /// More than one posting without an amount.
  package static func severalMissing(places: [Place]) -> Diagnostic {
    precondition(places.count > 1, "Several left-out amounts are at least two.")
    let first = places[0]
    return Diagnostic(
      .severalElidedAmounts, at: places[1],
      Bilingual(
        dutch: "er zijn \(places.count) regels zonder bedrag, en hoogstens één mag",
        english: "\(places.count) postings have no amount, and at most one may"),
      label: Bilingual(dutch: "ook zonder bedrag", english: "no amount here either"),
      related: [
        Diagnostic.Related(
          place: first, label: Bilingual(dutch: "zonder bedrag", english: "no amount"))
      ],
      help: Bilingual(
        dutch: "vul de bedragen in; tussen rekening en bedrag staan twee spaties",
        english: "fill in the amounts; two spaces stand between account and amount"))
  }

  /// A sum or product that does not fit.
  package static func tooLarge(at place: Place) -> Diagnostic {
    Diagnostic(
      .amountTooLarge, at: place,
      Bilingual(
        dutch: "de bedragen van deze boeking zijn samen te groot om mee te rekenen",
        english: "the amounts of this transaction are too large together to calculate with"))
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
