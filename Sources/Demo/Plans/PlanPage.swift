/// The plan of action of a team for a year, as the document that it is.
struct PlanPage {
  let plan: TeamYear

  private var team: AreaTeam { plan.team }
  private var year: Int { plan.year }
  private var isUnfinished: Bool { plan.stage == .draft }
  /// The careless team kept words and rows of an older plan.
  private var isCareless: Bool {
    team.story == .careless && year == Corporation.years.upperBound
  }

  var file: String { "ledgers/\(year)/\(team.folder)/plan.md" }

  var text: String {
    "# Plan van aanpak leefbaarheid \(year), \(team.name)\n\n> \(Corporation.notice)\n\n"
      + head + consultation + budget + Corporation.themes.indices.map { chapter($0) }.joined()
      + participation + changes + answers
  }

  // MARK: Who and when

  private var head: String {
    var table = MarkdownTable(["Plan", ""])
    table.add("Gebiedsteam", team.name)
    table.add("Looptijd", "\(year)-\(year)")
    table.add("Status", plan.stage.word)
    table.add("Datum", isUnfinished ? "" : "\(year - 1)-11-20")
    return table.text
      + "Wat het gebiedsteam in \(year) doet voor de leefbaarheid van zijn wijken: "
      + team.quarters.map { $0.name }.joined(separator: ", ")
      + " en omgeving.\nHet plan is gemaakt met bewoners en gemeente.\n\n"
  }

  private var consultation: String {
    var table = MarkdownTable(["Akkoord", "Naam", "Datum", "Kenmerk"])
    let isAdopted = plan.stage == .adopted
    // No names of people: what counts is who spoke for whom.
    table.add(
      "Bewonersvertegenwoordiging", isUnfinished ? "" : "voorzitter huurdersraad",
      isUnfinished ? "" : "\(year - 1)-12-06", "")
    for municipality in team.municipalities {
      table.add(
        team.municipalities.count == 1 ? "Gemeente" : "Gemeente \(municipality.name)",
        isAdopted ? "wethouder wonen" : "", isAdopted ? "\(year - 1)-12-13" : "",
        isCareless ? "0123456789abcdef" : "")
    }
    table.add(
      "Manager gebiedsteam", isAdopted ? "manager wonen" : "",
      isAdopted ? "\(year - 1)-12-16" : "", "")
    return "## Akkoord\n\n" + table.text
  }

  // MARK: Money

  private var budget: String {
    var table = MarkdownTable(["Budget \(year)", "Bedrag"], amounts: [1])
    for (municipality, amount) in zip(team.municipalities, plan.ofMunicipalities) {
      table.add("Gemeente \(municipality.name)", Text.euros(amount))
    }
    // Who wrote the unfinished plan lowered the team's money, and not what hangs on it.
    let missing = isUnfinished ? 6_500 : 0
    table.add("Personele inzet", Text.euros(plan.staff))
    table.add("Out of pocket", Text.euros(plan.outOfPocket - missing))
    table.add("Totaal", Text.euros(plan.total))
    var projects = MarkdownTable(["Corporatiebrede projecten \(year)", "Bedrag"], amounts: [1])
    for (index, name) in Corporation.projects.enumerated() {
      projects.add(name, Text.euros(Corporation.costs(of: index, in: year)))
    }
    projects.add("Totaal", Text.euros(Corporation.projectTotal(in: year)))
    projects.add("Aandeel gebiedsteam", isUnfinished ? "?" : Text.euros(plan.projectShare))
    return """
      ## Budget

      De corporatiebrede projecten gaan als eerste van het budget af. In het bedrag van een gemeente
      zit haar deel ervan.


      """ + table.text + projects.text
  }

  // MARK: Themes

  private func chapter(_ index: Int) -> String {
    let theme = Corporation.themes[index]
    var table = MarkdownTable(["Thema", ""])
    table.add("Grootboeknummer", theme.code)
    table.add("Out of pocket kosten \(year)", Text.euros(plan.themes[index].outOfPocket))
    table.add("Personele inzet \(year)", Text.euros(plan.themes[index].staff))
    table.add("Doelstelling", theme.goal)
    table.add("Wettelijk", isCareless ? carelessQuotations[index] : theme.legalText)
    return "## \(theme.name)\n\n" + table.text + activities(index)
  }

  /// In wording that the law does not have, or no longer has.
  private var carelessQuotations: [String] {
    [
      "\"onder verantwoordelijkheid van maatschappelijke organisaties en uitsluitend voor eigen huurders\"",
      "\"kleinschalige infrastructuur in de directe woonaangelegenheden\"",
      "\"voor zover dat bijdragen onderdeel uitmaakt van afspraken als bedoeld in artikel 44\"",
    ]
  }

  private var participation: String {
    let theme = Corporation.participation
    var table = MarkdownTable(["Thema", ""])
    table.add("Grootboeknummer", theme.code)
    table.add("Budget \(year)", isUnfinished ? "?" : Text.euros(plan.participation))
    table.add("Doelstelling", theme.goal)
    table.add(
      "Wettelijk",
      isCareless
        ? "\"Onder deze kosten worden mede de kosten van scholingsactiviteiten begrepen.\""
        : theme.legalText)
    return "## \(theme.name)\n\nDit thema valt onder het stuurteam.\n\n" + table.text
      + activities(Corporation.themes.count)
  }

  private func activities(_ theme: Int) -> String {
    let own = plan.activities.filter { $0.theme == theme }
    let saysPart = own.contains { !$0.template.part.isEmpty }
    var table = MarkdownTable(
      [
        "Omschrijving activiteit", "Budget", "Jaar", "Gemeente", "Afspraak", "Doelgroep", "Bron",
        "Uitvoerder", "Verwacht resultaat", "Motivering",
      ] + (saysPart ? ["Onderdeel"] : []), amounts: [1])
    for (index, activity) in plan.activities.enumerated() where activity.theme == theme {
      let isForgotten = isUnfinished && index % 7 == 3
      table.add(
        row: [
          activity.name, amount(activity), isForgotten ? "" : String(year),
          isForgotten ? "" : shares(activity), activity.agreement, activity.template.targetGroup,
          activity.source, activity.template.supplier, activity.template.outcome,
          isForgotten ? "" : activity.template.motivation,
        ] + (saysPart ? [activity.template.part] : []))
    }
    if isCareless {
      for row in carelessRows(theme) { table.add(row: row + (saysPart ? [""] : [])) }
    }
    return table.text
  }

  private func amount(_ activity: TeamYear.Activity) -> String {
    if activity.isOpen { return "?" }
    // One amount was raised without a look at its theme.
    let extra = isUnfinished && activity.name == "Grofvuil en zwerfafval" ? 4_000 : 0
    return Text.euros(activity.budget + extra)
  }

  private func shares(_ activity: TeamYear.Activity) -> String {
    zip(team.municipalities, activity.shares).compactMap { municipality, share in
      if share == 0 { return nil }
      return share == 100 ? municipality.name : "\(municipality.name) \(share)%"
    }.joined(separator: ", ")
  }

  /// Activities that ask for a reason which nobody wrote down.
  private func carelessRows(_ theme: Int) -> [[String]] {
    let place = team.municipalities[0].name
    func row(_ name: String, _ amount: Int, _ group: String = "", source: String = "") -> [String] {
      [
        name, Text.euros(amount), String(year), place, "", group, source, "gebiedsteam", "", "",
      ]
    }
    switch theme {
    case 0:
      return [
        row("Crisiswoning *noodwoning met huisraad*", 150, "eigen huurders"),
        row("Huurkorting bij overlast", 100),
      ]
    case 1: return [row("Camera's en bankjes *misschien een investering*", 200)]
    case 2:
      return [
        row("Huismeester in de portieken *ook kleine herstellingen*", 200),
        row("Sponsoring van de avondvierdaagse", 50),
        row("Overleg met de huurdersorganisatie", 50, source: Corporation.newNeighbours),
      ]
    default: return [row("Bewonerscommissies", 100)]
    }
  }

  /// What was answered about a row that somebody changed afterwards.
  private var answers: String {
    guard isCareless else { return "" }
    var table = MarkdownTable(["Norm", "Onderwerp", "Antwoord", "Wie", "Datum", "Kenmerk"])
    table.add(
      "WW-13", "Huismeester in de portieken", "onderdeel c, 2°: hij spreekt mensen aan",
      "teamleider", "\(year - 1)-11-20", "0123-4567-89ab")
    return "## Antwoorden\n\n" + table.text
  }

  private var changes: String {
    guard !plan.changes.isEmpty else { return "" }
    var table = MarkdownTable(
      ["Begrotingswijziging", "Grootboeknummer", "Soort", "Activiteit", "Bedrag", "Toelichting"],
      amounts: [4])
    for change in plan.changes {
      let day = "\(year)-\(Text.padded(change.month, to: 2))-\(Text.padded(change.day, to: 2))"
      for (index, amount) in [(change.from, -change.amount), (change.to, change.amount)] {
        let activity = plan.activities[index]
        table.add(
          day, TeamYear.code(activity.theme), "oop", activity.name, Text.euros(amount),
          change.reason)
      }
    }
    return "## Begrotingswijzigingen\n\n" + table.text
  }
}
