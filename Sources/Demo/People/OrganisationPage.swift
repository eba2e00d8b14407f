/// The organisation: teams, dwellings, codes, agreements, projects and sources.
enum OrganisationPage {
  static let file = "ledgers/organisatie.md"

  static var text: String {
    """
    # Organisatie

    > \(Corporation.notice)

    \(Corporation.name) heeft zeven gebiedsteams. Elk team heeft per jaar een plan, en per tertiaal een journaal.

    ## Gebiedsteams

    Tot en met welke dag de boeken van een team compleet zijn, staat in de laatste kolom. Bij Dagdroom is het derde
    tertiaal van \(Corporation.years.upperBound) nog niet geboekt.


    """ + teams + """
      ## Woningen

      De huurwoningen per gemeente, op 1 januari.


      """ + dwellings + "## Grootboek\n\n" + codes + """
        ## Prestatieafspraken

        Elk jaar maakt de corporatie afspraken met de gemeenten en de huurders van een gebied.


        """ + agreements + """
        ## Corporatiebrede projecten

        Deze projecten gaan als eerste van het leefbaarheidsbudget af.


        """ + projects
      + "## Bronnen\n\nGeld van anderen, tot en met de laatste dag waarop het besteed mag worden.\n\n"
      + sources
  }

  private static var teams: String {
    var table = MarkdownTable(["Gebiedsteam", "Gemeente", "Boeken compleet tot"])
    for team in AreaTeam.all {
      let last = Corporation.years.upperBound
      let until = team.story == .incompleteBooks ? "\(last)-08-31" : "\(last)-12-31"
      for municipality in team.municipalities { table.add(team.name, municipality.name, until) }
    }
    return table.text
  }

  private static var dwellings: String {
    var table = MarkdownTable(["Gemeente", "Jaar", "Woningen"], amounts: [2])
    for municipality in AreaTeam.all.flatMap({ $0.municipalities }) {
      for year in Corporation.years {
        // A few are built each year.
        let built = (year - Corporation.years.lowerBound) * (municipality.dwellings / 200)
        table.add(municipality.name, String(year), String(municipality.dwellings + built))
      }
    }
    return table.text
  }

  private static var codes: String {
    var table = MarkdownTable(
      ["Grootboeknummer", "Thema", "Verantwoordelijk", "Soort", "Onderdeel"])
    for theme in Corporation.themes {
      table.add(theme.code, theme.name, "gebiedsteams", "", theme.part)
    }
    let participation = Corporation.participation
    table.add(
      participation.code, participation.name, "stuurteam MP", "oop", participation.part)
    return table.text
  }

  private static var agreements: String {
    var table = MarkdownTable(
      ["Afspraak", "Partijen", "Gemeenten", "Vanaf", "Tot", "Getekend", "Afgesproken maximum"])
    for year in Corporation.years {
      for team in AreaTeam.all {
        // One agreement was signed when the year had begun.
        let isLate = team.story == .withoutAgreements && year == Corporation.years.lowerBound
        table.add(
          team.agreement(year), "corporatie, gemeente, huurdersraad",
          team.municipalities.map { $0.name }.joined(separator: ", "), "\(year)-01-01",
          "\(year)-12-31", isLate ? "\(year)-01-12" : "\(year - 1)-12-10", "")
      }
    }
    return table.text
  }

  private static var projects: String {
    var table = MarkdownTable(["Project", "Jaar", "Bedrag"], amounts: [2])
    for year in Corporation.years {
      for (index, name) in Corporation.projects.enumerated() {
        table.add(name, String(year), Text.euros(Corporation.costs(of: index, in: year)))
      }
      table.add("Totaal", String(year), Text.euros(Corporation.projectTotal(in: year)))
    }
    return table.text
  }

  private static var sources: String {
    var table = MarkdownTable(["Bron", "Tot"])
    for source in Corporation.sources { table.add(source.name, source.until) }
    return table.text
  }
}
