import Foundation
import TestSupport

/// A small workspace with a rulebook of its own, whose norms are those of the tutorial.
enum SmallRulebook {
  static let organisation = """
    # Organisatie

    | Gebiedsteam | Gemeente  | Boeken compleet tot |
    | ----------- | --------- | ------------------- |
    | Voorbeeld   | Voorbeeld | 2020-12-31          |

    | Grootboeknummer | Thema       | Verantwoordelijk |
    | --------------- | ----------- | ---------------- |
    | 82019 LFS 001   | Voorbeeld A | gebiedsteams     |

    """

  /// A plan in consultation of which one activity has nobody who carries it out.
  static let plan = """
    # Plan

    | Plan        |           |
    | ----------- | --------- |
    | Gebiedsteam | Voorbeeld |
    | Looptijd    | 2020-2020 |
    | Status      | overleg   |

    | Budget 2020   |   Bedrag |
    | ------------- | -------: |
    | Out of pocket | € 10.000 |

    ## Voorbeeld A

    | Thema                     |               |
    | ------------------------- | ------------- |
    | Grootboeknummer           | 82019 LFS 001 |
    | Out of pocket kosten 2020 | € 10.000      |

    | Omschrijving activiteit | Budget | Jaar | Uitvoerder |
    | ----------------------- | -----: | ---- | ---------- |
    | Woontraining            |  9.000 | 2020 |            |

    """

  /// The tutorial of the guide, its blocks joined.
  static func rules() throws -> String {
    try Tutorial.blocks().joined(separator: "\n\n") + "\n"
  }

  static func folder(_ change: (String) -> String = { $0 }) throws -> Folder {
    let folder = try Folder()
    try folder.write(organisation, to: "ledgers/organisatie.md")
    try folder.write(plan, to: "ledgers/plan.md")
    try folder.write(change(try rules()), to: "rules/eigen.md")
    return folder
  }
}
