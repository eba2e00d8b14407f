import Foundation

/// The small workspace that README and the manual show pieces of: one team, one theme, one activity.
enum FabelveenBooks {
  static let organisation = """
    # Organisatie

    | Gebiedsteam | Gemeente  | Boeken compleet tot |
    | ----------- | --------- | ------------------- |
    | Fabelveen   | Fabelveen | 2026-12-31          |

    | Grootboeknummer | Thema               | Verantwoordelijk | Onderdeel |
    | --------------- | ------------------- | ---------------- | --------- |
    | 82020 LFF 001   | Aanleg en onderhoud | gebiedsteams     | b         |

    """

  static let plan = """
    # Plan

    | Plan        |             |
    | ----------- | ----------- |
    | Gebiedsteam | Fabelveen   |
    | Looptijd    | 2026-2026   |
    | Status      | vastgesteld |

    | Budget 2026   |   Bedrag |
    | ------------- | -------: |
    | Out of pocket | € 10.000 |

    ## Aanleg en onderhoud

    | Thema                     |               |
    | ------------------------- | ------------- |
    | Grootboeknummer           | 82020 LFF 001 |
    | Out of pocket kosten 2026 | € 10.000      |

    | Omschrijving activiteit | Budget | Jaar | Gemeente  |
    | ----------------------- | -----: | ---- | --------- |
    | Snoeien                 |  9.500 | 2026 | Fabelveen |

    """

  static let journal = """
    decimal-mark ,
    commodity € 1.000,00

    2026-02-10 * (F2026-001) Hovenier | Snoeien
        82020 LFF 001:oop:Snoeien  € 8.350,00
        Crediteuren

    2026-03-12 * (F2026-014) Hovenier | Meer snoeien
        82020 LFF 001:oop:Snoeien  € 1.250,00
        Crediteuren

    """

  /// The workspace, with the chapter of the rulebook about what is spent.
  static func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write(organisation, to: "ledgers/organisatie.md")
    try folder.write(plan, to: "ledgers/2026/plan.md")
    try folder.write(journal, to: "ledgers/2026/T1.journal")
    try folder.writeChapters("uitputting")
    return folder
  }
}
