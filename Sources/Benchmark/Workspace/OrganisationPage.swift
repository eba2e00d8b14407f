/// The organisation that the generated books are of.
struct OrganisationPage {
  static let fundingSource = "Wijkfonds"
  /// The theme that is the corporation's own, on which no generated journal books.
  static let participationCode = "43022"

  let allowances: Allowances

  var text: String {
    "# Organisatie\n\n" + teams + dwellings + ledgerCodes + agreements + projects + sources
  }

  private var teams: String {
    var table = MarkdownTable("Gebiedsteam", "Gemeente", "Boeken compleet tot")
    for team in AreaTeam.all {
      for municipality in team.municipalities {
        table.add(team.name, municipality, "\(BookNames.years.upperBound)-12-31")
      }
    }
    return table.text
  }

  private var dwellings: String {
    var table = MarkdownTable("Gemeente", "Jaar", "Woningen")
    for municipality in BookNames.municipalities {
      for year in BookNames.years {
        table.add(municipality, String(year), String(allowances.dwellings))
      }
    }
    return table.text
  }

  private var ledgerCodes: String {
    var table = MarkdownTable(
      "Grootboeknummer", "Thema", "Verantwoordelijk", "Soort", "Onderdeel")
    for (index, code) in BookNames.generalLedgerCodes.enumerated() {
      table.add(code, PlanPage.themes[index].words, "gebiedsteams", "", ["a", "b", "c"][index])
    }
    table.add(
      Self.participationCode, PlanPage.participation, "stuurteam MP", "oop", "overlegwet")
    return table.text
  }

  /// That no maximum was agreed is said by its empty cell.
  private var agreements: String {
    var table = MarkdownTable(
      "Afspraak", "Partijen", "Gemeenten", "Vanaf", "Tot", "Getekend", "Afgesproken maximum")
    let municipalities = BookNames.municipalities.joined(separator: ", ")
    for year in BookNames.years {
      for agreement in BookNames.agreements {
        table.add(
          "\(agreement)-\(year)", "corporatie, gemeente, bewonersorganisaties", municipalities,
          "\(year)-01-01", "\(year)-12-31", "\(year - 1)-12-10", "")
      }
    }
    return table.text
  }

  private var projects: String {
    var table = MarkdownTable("Project", "Jaar", "Bedrag")
    for year in BookNames.years {
      table.add(PlanPage.project, String(year), documentAmount(Allowances.projects))
      table.add("Totaal", String(year), documentAmount(Allowances.projects))
    }
    return table.text
  }

  private var sources: String {
    var table = MarkdownTable("Bron", "Tot")
    table.add(Self.fundingSource, "\(BookNames.years.upperBound)-12-31")
    return table.text
  }
}
