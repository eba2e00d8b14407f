/// Books in which everything is as it should be: one team with an adopted plan that all agree to.
enum HealthyBooks {
  private static let team = "ledgers/2020/noord/"

  /// A workspace with the shipped rulebook and the first tertialen of a year, complete up to a day.
  static func folder(tertialen: Int, complete: String) throws -> Folder {
    let folder = try Folder.workspace()
    _ = try folder.shell("rm -r ledgers")
    try folder.write(organisation(complete), to: "ledgers/organisatie.md")
    try folder.write(plan, to: team + "plan.md")
    for (number, journal) in journals.prefix(tertialen).enumerated() {
      try folder.write(journal, to: team + "T\(number + 1).journal")
    }
    return folder
  }

  static func organisation(_ complete: String) -> String {
    """
    # Organisatie

    | Gebiedsteam | Gemeente | Boeken compleet tot |
    | ----------- | -------- | ------------------- |
    | Noord       | Veendam  | \(complete)          |

    | Gemeente | Jaar | Woningen |
    | -------- | ---- | -------: |
    | Veendam  | 2020 |    1.000 |

    | Grootboeknummer | Thema                                            | Verantwoordelijk | Onderdeel  |
    | --------------- | ------------------------------------------------ | ---------------- | ---------- |
    | 82019 LFS 001   | Woonmaatschappelijk werk                         | gebiedsteams     | a          |
    | 82020 LFF 001   | Aanleg en onderhoud kleinschalige infrastructuur | gebiedsteams     | b          |
    | 82020 LFF 002   | Schoon, heel & veilig                            | gebiedsteams     | c          |
    | 43022           | Participatie                                     | stuurteam MP     | overlegwet |

    | Afspraak | Partijen                                   | Gemeenten | Vanaf      | Tot        | Getekend   |
    | -------- | ------------------------------------------ | --------- | ---------- | ---------- | ---------- |
    | Bod-2020 | corporatie, gemeente, bewonersorganisaties | Veendam   | 2020-01-01 | 2020-12-31 | 2019-11-01 |

    """
  }

  static let plan = """
    # Plan van aanpak leefbaarheid 2020

    | Plan        |             |
    | ----------- | ----------- |
    | Gebiedsteam | Noord       |
    | Looptijd    | 2020-2020   |
    | Status      | vastgesteld |
    | Datum       | 2019-11-20  |

    | Akkoord                    | Naam                 | Datum      |
    | -------------------------- | -------------------- | ---------- |
    | Bewonersvertegenwoordiging | Huurdersraad Veendam | 2019-12-02 |
    | Gemeente                   | Gemeente Veendam     | 2019-12-04 |
    | Manager gebiedsteam        | Gebiedsteam Noord    | 2019-12-05 |

    | Budget 2020      |   Bedrag |
    | ---------------- | -------: |
    | Gemeente Veendam | € 52.000 |
    | Personele inzet  | € 25.000 |
    | Out of pocket    | € 25.000 |
    | Totaal           | € 50.000 |

    | Corporatiebrede projecten 2020 |  Bedrag |
    | ------------------------------ | ------: |
    | Voorzieningswijzer             | € 4.000 |
    | Totaal                         | € 4.000 |
    | Aandeel gebiedsteam            | € 2.000 |

    ## Woonmaatschappelijk werk

    | Thema                     |               |
    | ------------------------- | ------------- |
    | Grootboeknummer           | 82019 LFS 001 |
    | Out of pocket kosten 2020 | € 5.000       |
    | Personele inzet 2020      | € 15.000      |

    | Omschrijving activiteit | Budget | Jaar | Gemeente | Afspraak | Doelgroep      |
    | ----------------------- | -----: | ---- | -------- | -------- | -------------- |
    | Spreekuur               |  5.000 | 2020 | Veendam  | Bod-2020 | eigen huurders |

    ## Aanleg en onderhoud kleinschalige infrastructuur

    | Thema                     |               |
    | ------------------------- | ------------- |
    | Grootboeknummer           | 82020 LFF 001 |
    | Out of pocket kosten 2020 | € 12.000      |
    | Personele inzet 2020      | € 4.000       |

    | Omschrijving activiteit | Budget | Jaar | Gemeente | Afspraak | Motivering                                   |
    | ----------------------- | -----: | ---- | -------- | -------- | -------------------------------------------- |
    | Tegelpaden              | 12.000 | 2020 | Veendam  | Bod-2020 | WW-17: tussen de eigen woningen, kleine klus |

    ## Schoon, heel & veilig

    | Thema                     |               |
    | ------------------------- | ------------- |
    | Grootboeknummer           | 82020 LFF 002 |
    | Out of pocket kosten 2020 | € 8.000       |
    | Personele inzet 2020      | € 6.000       |

    | Omschrijving activiteit | Budget | Jaar | Gemeente | Afspraak | Motivering                                     |
    | ----------------------- | -----: | ---- | -------- | -------- | ---------------------------------------------- |
    | Opruimdagen             |  8.000 | 2020 | Veendam  | Bod-2020 | WW-18: het plan Schoon Veendam van de gemeente |

    ## Participatie

    | Thema                     |       |
    | ------------------------- | ----- |
    | Grootboeknummer           | 43022 |
    | Out of pocket kosten 2020 | € 600 |
    | Personele inzet 2020      | € 0   |

    | Omschrijving activiteit | Budget | Jaar | Gemeente |
    | ----------------------- | -----: | ---- | -------- |
    | Huurdersraad            |    600 | 2020 | Veendam  |

    """

  static let journals = [
    """
    decimal-mark ,
    commodity € 1.000,00
    commodity 1.000,00 uur

    2020-02-03 ! (V2020-001) Hovenier | Tegelpaden  ; gemeente: Veendam, afspraak: Bod-2020
        verplichting:82020 LFF 001:oop:Tegelpaden   € 6.000,00
        verplichting:tegenrekening

    2020-03-12 * (F2020-001) Hovenier | Tegelpaden  ; gemeente: Veendam, afspraak: Bod-2020, verplichting: V2020-001
        82020 LFF 001:oop:Tegelpaden                € 6.000,00
        Crediteuren
        verplichting:82020 LFF 001:oop:Tegelpaden  € -6.000,00
        verplichting:tegenrekening                  € 6.000,00

    2020-04-06 * (F2020-002) Welzijn | Spreekuur  ; gemeente: Veendam, afspraak: Bod-2020, doelgroep: eigen huurders
        82019 LFS 001:oop:Spreekuur                 € 1.500,00
        Crediteuren

    2020-04-30 * Uren T1  ; gemeente: Veendam, afspraak: Bod-2020, doelgroep: eigen huurders
        82019 LFS 001:personeel                    80,00 uur @ € 62,50
        Loonkosten

    """,
    """
    decimal-mark ,
    commodity € 1.000,00
    commodity 1.000,00 uur

    2020-06-08 * (F2020-003) Reiniging | Opruimdagen  ; gemeente: Veendam, afspraak: Bod-2020
        82020 LFF 002:oop:Opruimdagen               € 2.400,00
        Crediteuren

    2020-07-01 * (F2020-004) Huurdersraad | Bijdrage  ; gemeente: Veendam
        43022:oop:Huurdersraad                        € 300,00
        Crediteuren

    2020-08-31 * Uren T2  ; gemeente: Veendam, afspraak: Bod-2020, doelgroep: eigen huurders
        82019 LFS 001:personeel                    60,00 uur @ € 62,50
        Loonkosten

    """,
    """
    decimal-mark ,
    commodity € 1.000,00
    commodity 1.000,00 uur

    2020-10-05 * (F2020-005) Welzijn | Spreekuur  ; gemeente: Veendam, afspraak: Bod-2020, doelgroep: eigen huurders
        82019 LFS 001:oop:Spreekuur                 € 2.000,00
        Crediteuren

    2020-11-09 * (F2020-006) Reiniging | Opruimdagen  ; gemeente: Veendam, afspraak: Bod-2020
        82020 LFF 002:oop:Opruimdagen               € 2.400,00
        Crediteuren

    """,
  ]
}
