/// What the corporation accepts, for how long, and who said so.
enum WaiverPage {
  static let file = "ledgers/vrijstellingen.md"

  static var text: String {
    let team = AreaTeam.all[6]
    let last = Corporation.years.upperBound
    var table = MarkdownTable(["Vrijstelling", "Onderwerp", "Reden", "Wie", "Tot"])
    table.add(
      "WW-16", "Crisiswoning", "loopt af zodra er een andere woning is", "manager wonen",
      "\(last)-12-31")
    table.add(
      "OVL-07", team.name, "alleen een schrijffout in het plan hersteld", "manager wonen",
      "\(last)-12-31")
    table.add(
      "WW-15", "Sponsoring van de avondvierdaagse", "wordt nog besproken met de bewoners",
      "manager wonen", "\(last)-06-30")
    table.add(
      "BGR-02", "Woonmaatschappelijk werk", "een team verdeelt zijn uren nog", "manager wonen", "")
    return """
      # Vrijstellingen

      > \(Corporation.notice)

      Wat is gevonden en toch mag, met de reden erbij. Een vrijstelling die voorbij is of nergens meer voor nodig is, meldt
      `wijkboek check` ook.


      """ + table.text
  }
}
