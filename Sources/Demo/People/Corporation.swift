/// What the made-up corporation has as a whole: years, themes, sources and projects.
enum Corporation {
  static let name = "Woonstichting Verzonnen"
  static let years = 2021...2023

  /// What stands at the top of each file that is made.
  static let notice =
    "Alles in dit bestand is verzonnen: de corporatie, de gemeenten, de wijken, de bedragen en de boekingen."

  struct Theme {
    let code: String
    let name: String
    /// The part of the law that it rests on.
    let part: String
    /// Of the team's money, in percent; the last of the team's themes gets what is left.
    let outOfPocketPart: Int
    let staffPart: Int
    let goal: String
    let legalText: String
  }

  /// The themes of the teams.
  static let themes = [
    Theme(
      code: "82019 LFS 001", name: "Woonmaatschappelijk werk", part: "a", outOfPocketPart: 28,
      staffPart: 55,
      goal: "Huurders wonen prettig. Wie dat alleen niet redt, krijgt op tijd hulp.",
      legalText:
        "woonmaatschappelijk werk, uitsluitend ten behoeve van de huurders van de woongelegenheden van de toegelaten instelling"
    ),
    Theme(
      code: "82020 LFF 001", name: "Aanleg en onderhoud kleinschalige infrastructuur",
      part: "b", outOfPocketPart: 29, staffPart: 7,
      goal: "Paden, verlichting en groen bij de complexen zijn op orde en veilig.",
      legalText:
        "aanleg en onderhoud van kleinschalige infrastructuur in de directe nabijheid van woongelegenheden of andere onroerende zaken van de toegelaten instelling"
    ),
    Theme(
      code: "82020 LFF 002", name: "Schoon, heel en veilig", part: "c", outOfPocketPart: 43,
      staffPart: 38,
      goal: "De buurt is schoon en heel, en bewoners voelen zich er veilig.",
      legalText:
        "bijdragen aan de uitvoering van plannen ter bevordering van een schone woonomgeving, ter voorkoming van overlast en ter bevordering van de veiligheid"
    ),
  ]

  /// The theme of the steering team.
  static let participation = Theme(
    code: "43022", name: "Participatie", part: "overlegwet", outOfPocketPart: 0, staffPart: 0,
    goal: "Huurders praten mee over beleid en beheer, met de middelen die daarvoor nodig zijn.",
    legalText:
      "de kosten die rechtstreeks samenhangen met en redelijkerwijs noodzakelijk zijn voor de vervulling van de taken, genoemd in de artikelen 3, 4, 5 en 5b"
  )

  struct Source {
    let name: String
    let until: String
  }

  static let newNeighbours = "Regeling Nieuwe Buren"
  static let sources = [
    Source(name: newNeighbours, until: "2022-12-31"),
    Source(name: "Wijkfonds Overmorgen", until: "2025-12-31"),
  ]

  static let projects = ["Energiehulp aan de keukentafel", "Rookmelders voor iedereen"]

  /// What each project costs in a year, in euros.
  static func costs(of project: Int, in year: Int) -> Int {
    [48_000, 27_500][project] + 1_500 * (year - years.lowerBound)
  }

  static func projectTotal(in year: Int) -> Int {
    projects.indices.reduce(0) { $0 + costs(of: $1, in: year) }
  }

  /// The price of an hour, in cents.
  static func tariff(in year: Int) -> Int { [6_400, 6_650, 6_900][year - years.lowerBound] }
}
