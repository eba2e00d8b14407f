import Templates

/// What somebody reads who opens the workspace.
enum ReadMe {
  static var text: String {
    var table = MarkdownTable(["Gebiedsteam", "Wat er te zien is"])
    for team in AreaTeam.all { table.add(team.name, story(team.story)) }
    let text = """
      # Voorbeeld: \(Corporation.name)

      > \(Corporation.notice)

      Een werkmap om Wijkboek mee te leren kennen: zeven gebiedsteams, de jaren \(Corporation.years.lowerBound) tot en met
      \(Corporation.years.upperBound). Verander wat u wilt; `wijkboek init --demo` maakt in een lege map een nieuwe.

      | map of bestand | wat erin staat |
      | --- | --- |
      | `ledgers/organisatie.md` | teams, gemeenten, woningen, grootboek, afspraken, projecten en bronnen |
      | `ledgers/vrijstellingen.md` | wat is gevonden en toch mag |
      | `ledgers/JAAR/TEAM/plan.md` | het plan van aanpak van een team |
      | `ledgers/JAAR/TEAM/T1.journal` | de boekingen van een tertiaal: januari tot en met april, en zo verder |
      | `rules/` | het normenboek, met de uurtarieven van de corporatie |

      ## De teams


      """ + table.text + """
        ## Om te proberen

        ```sh
        wijkboek check
        wijkboek check --concise
        wijkboek explain UIT-03
        wijkboek balance --pots --team Fabelveen
        wijkboek register "Veilig oud en nieuw"
        wijkboek diff ledgers/2022/fabelveen/plan.md ledgers/2023/fabelveen/plan.md
        ```

        """
    return TableAlignment.aligned(text)
  }

  private static func story(_ story: AreaTeam.Story) -> String {
    let (first, last) = (Corporation.years.lowerBound, Corporation.years.upperBound)
    switch story {
    case .inOrder: return "alles op orde, en ruim binnen het budget"
    case .overspentTheme: return "in \(last) te veel uitgegeven aan kleinschalige infrastructuur"
    case .overcommitted: return "in \(last) meer werk opgedragen dan er budget voor is"
    case .withoutAgreements:
      return
        "in \(first) activiteiten zonder prestatieafspraak, en een afspraak die te laat is getekend"
    case .incompleteBooks:
      return "het derde tertiaal van \(last) ontbreekt, en het plan is nog in overleg"
    case .sumsThatDoNotAddUp: return "het plan van \(last) is een concept dat niet optelt"
    case .careless:
      return
        "in \(last) een plan met open vragen, en slordige boekingen; wat ervan mag, is vrijgesteld"
    }
  }
}
