import Basics
import Diagnostics
import Ledger
import Norms

/// What can be missing, as the phrases that findings list.
extension Missing {
  static func budget(of name: String, at place: Place?) -> Missing {
    Missing(dutch: "het budget van \(name)", english: "the budget of \(name)", at: place)
  }

  static func kindOfBudget(of name: String, at place: Place?) -> Missing {
    Missing(
      dutch: "het budget van \(name) per soort", english: "the budget of \(name) by kind", at: place
    )
  }

  static func books(of team: String?, after day: Day?, at place: Place?) -> Missing {
    guard let day else {
      return Missing(
        dutch: team.map { "tot wanneer de boeken van \($0) compleet zijn" }
          ?? "tot wanneer de boeken compleet zijn",
        english: team.map { "up to when the books of \($0) are complete" }
          ?? "up to when the books are complete",
        at: place)
    }
    return restOfBooks(of: team, after: day, at: place)
  }

  /// What is still to come of a period that is not over.
  static func restOfPeriod(of team: String?, after day: Day) -> Missing {
    restOfBooks(of: team, after: day, isTime: true)
  }

  private static func restOfBooks(
    of team: String?, after day: Day, at place: Place? = nil, isTime: Bool = false
  ) -> Missing {
    Missing(
      dutch: team.map { "de boeken van \($0) na \(day.text)" } ?? "de boeken na \(day.text)",
      english: team.map { "the books of \($0) after \(day.text)" }
        ?? "the books after \(day.text)",
      at: place, isTime: isTime)
  }

  static func team(ofLinesOn account: String, at place: Place?) -> Missing {
    Missing(
      dutch: "het gebiedsteam van boekingen op \(account)",
      english: "the area team of postings on \(account)", at: place, isToldAtBooking: true)
  }

  static func municipality(ofLinesOn account: String, at place: Place?) -> Missing {
    Missing(
      dutch: "de gemeente van boekingen op \(account)",
      english: "the municipality of postings on \(account)", at: place)
  }

  static func exactness(at place: Place?) -> Missing {
    Missing(
      dutch: "een som die klein genoeg is om precies te zijn",
      english: "a sum that is small enough to be exact", at: place)
  }

  /// Of what is neither euros nor hours the booking itself has to say it.
  static func value(of commodity: String, at place: Place?) -> Missing {
    Missing(
      dutch: "de prijs van \(commodity) in euro's", english: "the price of \(commodity) in euros",
      at: place, isToldAtBooking: !CubeSelection.isHours(commodity))
  }

  static func share(of team: String?, at place: Place?) -> Missing {
    Missing(
      dutch: "het aandeel van \(team ?? "het gebiedsteam") in de corporatiebrede projecten",
      english: "the share of \(team ?? "the area team") in the corporation's projects",
      at: place)
  }

  static func dwellings(of municipality: String, in year: Int, at place: Place?) -> Missing {
    Missing(
      dutch: "de woningen van \(municipality) in \(year)",
      english: "the dwellings of \(municipality) in \(year)", at: place)
  }

  static func projects(in year: Int, at place: Place?) -> Missing {
    Missing(
      dutch: "de kosten van de corporatiebrede projecten in \(year)",
      english: "the cost of the corporation's projects in \(year)", at: place)
  }

  static func agreedMaximum(of agreement: String?, at place: Place?) -> Missing {
    Missing(
      dutch: agreement.map { "het afgesproken maximum van \($0)" } ?? "het afgesproken maximum",
      english: agreement.map { "the agreed maximum of \($0)" } ?? "the agreed maximum", at: place)
  }

  static func plan(of team: String?, in year: Int, at place: Place?) -> Missing {
    Missing(
      dutch: "het plan van \(team ?? "het gebiedsteam") voor \(year)",
      english: "the plan of \(team ?? "the area team") for \(year)", at: place)
  }

  static func listed(_ name: String, _ label: String, at place: Place?) -> Missing {
    Missing(
      dutch: "\(label) \(name) in de organisatie", english: "\(label) \(name) in the organisation",
      at: place)
  }

  /// The part of the law that something is, which `LegalPartCheck` tells once for all.
  static func legalPart(of name: String, at place: Place?) -> Missing {
    let noun = Vocabulary.noun(for: .legalParts, of: .posting)
    return Missing(
      dutch: "\(noun.dutch) van \(name)", english: "\(noun.english) of \(name)", at: place,
      isOfScope: true)
  }

  /// A field of a subject, by the noun of the field.
  static func field(
    _ noun: Bilingual, of name: String, at place: Place?
  ) -> Missing {
    if name.isEmpty { return Missing(dutch: noun.dutch, english: noun.english, at: place) }
    return Missing(
      dutch: "\(noun.dutch) van \(name)", english: "\(noun.english) of \(name)", at: place)
  }
}
