import Foundation

/// A workspace in which personal data stand in every place that a text can have, each with a word
/// before it by which outputs tell that they show the place.
struct PrivatePlaces {
  enum Kind: Int, CaseIterable {
    case serviceNumber
    case bankAccount
    case telephone
    case email
    case address
    case name
  }

  /// The places, each a name of letters.
  static let places = [
    // Journals.
    "remark", "payee", "note", "document", "headercomment", "postingcomment", "postinglabel",
    "activity", "counter", "commodity", "alias", "directive", "price", "journalname",
    // The plan.
    "title", "prose", "rowname", "explained", "pandoc", "theme", "goal", "statute", "signer",
    "agreement", "share", "budgetrow", "corporate", "change", "headed", "planname", "openbudget",
    "performer", "target", "passedover",
    // The organisation, waivers and what is written of a period.
    "team", "municipality", "responsible", "party", "project", "source", "reason", "who", "subject",
    "explanation",
    // The rulebook.
    "normtitle", "normprose", "question", "basis", "figure",
  ]

  let kind: Kind
  /// Whether the names of files tell something too.
  var tellsInNames = true

  func data(_ place: String) -> String {
    let number = PrivatePlaces.places.firstIndex(of: place) ?? 0
    switch kind {
    case .serviceNumber: return "bsn " + PrivatePlaces.serviceNumber(number)
    case .bankAccount: return PrivatePlaces.account(number)
    case .telephone: return "06-\(12_345_001 + number * 37)"
    case .email: return "naam.\(place)@voorbeeld.nl"
    case .address: return "Verzonnenstraat \(100 + number)"
    case .name: return "mevr. \(place.capitalized)zoon, schulden"
    }
  }

  /// The letters and digits by which the data are known in whatever form they are shown.
  func trace(_ place: String) -> [UInt8] {
    let data = data(place)
    switch kind {
    case .serviceNumber: return PrivatePlaces.trace(of: String(data.dropFirst(4)))
    case .name: return PrivatePlaces.trace(of: String(data.prefix { $0 != "," }))
    default: return PrivatePlaces.trace(of: data)
    }
  }

  static func trace(of text: String) -> [UInt8] {
    text.lowercased().utf8.filter { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }

  /// The word by which a place is told in what is shown.
  static func word(_ place: String) -> String { "Plek" + place }

  /// What stands at a place.
  func text(_ place: String) -> String { PrivatePlaces.word(place) + " " + data(place) }

  private static func serviceNumber(_ index: Int) -> String {
    var found = -1
    var number = 123_456_700
    while true {
      number += 1
      let digits = String(number).compactMap { $0.wholeNumberValue }
      let sum = zip(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]).reduce(0) { $0 + $1.0 * $1.1 }
      if sum % 11 == 0 { found += 1 }
      if found == index { return String(number) }
    }
  }

  private static func account(_ index: Int) -> String {
    let number = "0417164\(300 + index)"
    for check in 2...98 {
      // A is 10, B 11, N 23 and L 21.
      let rest = ("10112310" + number + "2321" + (check < 10 ? "0" : "") + String(check))
        .reduce(0) { ($0 * 10 + ($1.wholeNumberValue ?? 0)) % 97 }
      if rest == 1 { return "NL" + (check < 10 ? "0" : "") + "\(check)ABNA" + number }
    }
    preconditionFailure("One of the check digits fits.")
  }

  /// As pandoc writes a text in a table: with backslashes, and spaces that do not break.
  private func asPandoc(_ text: String) -> String {
    text.replacing("@", with: "\\@").replacing("-", with: "\\-").replacing(" ", with: "\u{A0}")
  }

  /// A name of a file.
  private func name(_ place: String) -> String {
    text(place).replacing(" ", with: "=", maxReplacements: 1).replacing(" ", with: "-")
  }

  var journalPath: String {
    "ledgers/2020/" + (tellsInNames ? name("journalname") : "boek") + ".journal"
  }
  var planPath: String { "ledgers/2020/" + (tellsInNames ? name("planname") : "plan") + ".md" }

  func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write(organisation, to: "ledgers/organisatie.md")
    try folder.write(plan, to: planPath)
    try folder.write(journal, to: journalPath)
    try folder.write(report, to: "ledgers/2020/tertiaal.md")
    try folder.write(waivers, to: "ledgers/vrijstellingen.md")
    try folder.write(rules, to: "rules/eigen.md")
    if tellsInNames {
      try folder.write("", to: "ledgers/2020/" + name("passedover") + ".journal.txt")
    }
    return folder
  }

  var journal: String {
    let activity = text("activity")
    return """
      ; \(text("remark"))
      decimal-mark ,
      commodity € 1.000,00
      account \(text("directive"))
      alias kort=\(text("alias"))
      P 2020-01-01 uur € 62,50  ; \(text("price"))

      2020-02-03 * (\(text("document"))) \(text("payee")) | \(text("note"))  ; \(text("headercomment"))
          82019 LFS 001:oop:\(activity)  € 100,00
          ; gemeente: \(text("municipality"))
          ; team: \(text("team"))
          ; plaats: \(text("postinglabel"))
          Crediteuren:\(text("counter"))  € -100,00  ; \(text("postingcomment"))

      2020-02-04 * (F2) Aannemer
          82019 LFS 001:oop:\(text("rowname"))  € 9.900,00
          ; gemeente: \(text("municipality"))
          82019 LFS 001:oop:\(text("pandoc"))  € 10,00
          ; gemeente: Nergens
          Crediteuren  1 "\(text("commodity"))" @ € 5,00
          kort  € 1,00
          Crediteuren


      """
  }

  /// The journal with a mistake at its end, for what is said where no figure can be told.
  var brokenJournal: String {
    journal + """
      2020-02-05 * (\(text("document"))) \(text("payee"))
          82019 LFS 001:oop:\(text("activity"))  € 1,00
          Crediteuren:\(text("counter"))  € -2,00

      """
  }

  /// The journal with amounts that `fmt` moves.
  var crookedJournal: String { journal.replacing("  € 100,00", with: "       € 100,00") }

  var organisation: String {
    """
    # Organisatie

    | Gebiedsteam | Gemeente | Boeken compleet tot |
    | ----------- | -------- | ------------------- |
    | \(text("team")) | \(text("municipality")) | 2020-12-31 |

    | Grootboeknummer | Thema | Verantwoordelijk | Onderdeel |
    | --------------- | ----- | ---------------- | --------- |
    | 82019 LFS 001 | \(text("theme")) | \(text("responsible")) | a         |

    | Afspraak | Partijen | Gemeenten | Vanaf | Tot | Getekend | Afgesproken maximum |
    | -------- | -------- | --------- | ----- | --- | -------- | ------------------: |
    | \(text("agreement")) | \(text("party")) | \(text("municipality")) | ? | ? | ? | ? |

    | Project | Jaar | Bedrag |
    | ------- | ---- | -----: |
    | \(text("project")) | 2020 | ? |

    | Bron | Tot |
    | ---- | --- |
    | \(text("source")) | ? |

    """
  }

  var plan: String {
    """
    # \(text("title"))

    \(text("prose")).

    | Plan        |           |
    | ----------- | --------- |
    | Gebiedsteam | \(text("team")) |
    | Looptijd    | 2020-2020 |
    | Status      | overleg   |

    | Akkoord  | Naam | Datum |
    | -------- | ---- | ----- |
    | Gemeente | \(text("signer")) | 2020-01-02 |

    | Budget 2020   |   Bedrag |
    | ------------- | -------: |
    | Gemeente \(text("municipality")) | € 9.000 |
    | Gemeente \(text("budgetrow")) | € 900 |
    | Out of pocket | € 10.000 |

    | Corporatiebrede projecten 2020 | Bedrag |
    | ------------------------------ | -----: |
    | \(text("corporate")) | ? |

    ## \(text("theme"))

    | Thema                     |               |
    | ------------------------- | ------------- |
    | Grootboeknummer           | 82019 LFS 001 |
    | Out of pocket kosten 2020 | € 10.000      |
    | Doelstelling | \(text("goal")) |
    | Wettelijk | \(text("statute")) |

    | Omschrijving activiteit | Budget | Jaar | Gemeente | Afspraak | Uitvoerder | Doelgroep |
    | ----------------------- | -----: | ---- | -------- | -------- | ---------- | --------- |
    | \(text("rowname")) *\(text("explained"))* | 9.000 | 2020 | \(text("share")) | \(text("agreement")) | \(text("performer")) | \(text("target")) |
    | \(asPandoc(text("pandoc"))) | 3.000 | 2021 | | | | |
    | \(text("openbudget")) | ? | 2020 | | | | |

    | Begrotingswijziging | Grootboeknummer | Soort | Activiteit | Bedrag | Toelichting |
    | ------------------- | --------------- | ----- | ---------- | -----: | ----------- |
    | 2020-03-01 | 82019 LFS 001 | oop | \(text("rowname")) | € 50 | \(text("change")) |

    | Plekheaded | \(kind == .serviceNumber ? "BSN" : "Gegeven") |
    | ---------- | --- |
    | Plekheaded | \(kind == .serviceNumber ? String(data("headed").dropFirst(4)) : data("headed")) |

    """
  }

  /// The plan as it was before, with other names.
  var earlierPlan: String {
    plan.replacing("9.000 | 2020", with: "8.000 | 2020").replacing(
      "Plekopenbudget", with: "Plekeerder")
  }

  var report: String {
    """
    # Tertiaalrapportage

    | Tertiaalrapportage | |
    | ------------------ | --- |
    | Gebiedsteam | \(text("team")) |
    | Periode | 2020-T1 |

    | Thema | Soort | Toelichting |
    | ----- | ----- | ----------- |
    | \(text("theme")) | out of pocket | \(text("explanation")) |

    """
  }

  var waivers: String {
    """
    # Vrijstellingen

    | Vrijstelling | Onderwerp | Reden | Wie | Tot |
    | ------------ | --------- | ----- | --- | --- |
    | EIG-01 | \(text("rowname")) | \(text("reason")) | \(text("who")) | 2020-12-31 |
    | EIG-02 | \(text("subject")) | reden | x | 2020-12-31 |

    """
  }

  var rules: String {
    """
    # Eigen

    ## EIG-01 \(text("normtitle"))

    | Norm      |        |
    | --------- | ------ |
    | Grondslag | \(text("basis")) |
    | Geldig    | altijd |
    | Ernst     | waarschuwing |
    | English   | \(text("normtitle")) |

    \(text("normprose")).

    ```norm
    voor elke activiteit
    eis budget is ingevuld
    melding "\(text("question")) bij {naam}"
    message "\(text("question")) at {naam}"
    ```

    ## EIG-02 Activiteiten kosten minder dan \(text("figure"))

    | Norm      |        |
    | --------- | ------ |
    | Grondslag | besluit |
    | Geldig    | altijd |
    | Ernst     | waarschuwing |
    | English   | Activities cost less |

    Uitleg.

    ```norm
    voor elke activiteit per jaar
    eis begroot <= € 100
    melding "{naam} kost {begroot}"
    message "{naam} costs {begroot}"
    ```

    """
  }
}
