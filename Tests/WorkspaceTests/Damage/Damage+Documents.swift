import TestSupport

extension Damage {
  private static func isRow(_ line: String) -> Bool { line.hasPrefix("|") && !line.contains("---") }

  private static func isRule(_ line: String) -> Bool { line.hasPrefix("|") && line.contains("---") }

  /// Rows below the heading of a table.
  private static func isBody(_ number: Int, _ lines: [String]) -> Bool {
    isRow(lines[number]) && number > 0 && lines[number - 1].hasPrefix("|")
  }

  private static func cells(_ line: String) -> Int { line.filter { $0 == "|" }.count }

  private static let ofTables = [
    Damage("een rij met een cel te weinig") { lines, random in
      let rows = lines.indices.filter { isBody($0, lines) && cells(lines[$0]) > 3 }
      let number = random.pick(rows)
      let bars = lines[number].indices.filter { lines[number][$0] == "|" }
      lines[number].removeSubrange(bars[bars.count - 2]..<bars[bars.count - 1])
      return number...number
    },
    Damage("een rij met een cel te veel") { lines, random in
      let number = random.pick(lines.indices.filter { isBody($0, lines) })
      lines[number] += " extra |"
      return number...number
    },
    Damage("een lege regel midden in een tabel") { lines, random in
      let rows = lines.indices.filter { isBody($0, lines) && lines[$0 - 1].hasPrefix("|") }
      let number = random.pick(rows.filter { !isRule(lines[$0 - 1]) })
      lines.insert("", at: number)
      return number...(number + 1)
    },
    Damage("een tabel zonder streepjes") { lines, random in
      let number = random.pick(lines.indices.filter { isRule(lines[$0]) })
      lines.remove(at: number)
      return (number - 1)...number
    },
  ]

  // MARK: Plans

  static let ofPlans =
    ofTables + [
      replacing("een letter in een bedrag", in: { isRow($0) && $0.contains("€ ") }) {
        line, random in
        line.changing(String(line.drop { $0 != "€" })) { $0.changingDigit(&random) { _ in "O" } }
      },
      replacing("twee decimaaltekens", in: { isRow($0) && $0.contains("€ ") }) { line, _ in
        line.changing("€ ") { _ in "€ 1,2," }
      },
      replacing("een kopwoord verkeerd gespeld", in: { $0.contains("| Omschrijving activiteit") }) {
        line, _ in line.changing("Gemeente") { _ in "Gemente" }
      },
      replacing("een onbekend kopwoord", in: { $0.contains("| Omschrijving activiteit") }) {
        line, _ in
        line.changing("Afspraak") { _ in "Windrichting" }
      },
      replacing("een rijwoord verkeerd gespeld", in: { $0.hasPrefix("| Grootboeknummer") }) {
        line, _ in
        line.changing("Grootboeknummer") { _ in "Grootboeknumer" }
      },
      replacing("een onbekend grootboeknummer", in: { $0.hasPrefix("| Grootboeknummer") }) {
        line, random in
        line.changing("82") { _ in "9\(random.below(2))" }
      },
      replacing("een jaar met een letter", in: { isRow($0) && $0.contains("| 2020 |") }) {
        line, _ in
        line.changing("| 2020 |") { _ in "| 202O |" }
      },
      replacing("een gemeente verkeerd gespeld", in: { $0.hasPrefix("| Gemeente Stads") }) {
        line, random in line.changing("Stadskanaal") { $0.dropping(&random) }
      },
      replacing("een afspraak die niet bestaat", in: { $0.contains("| Bod-2020") }) { line, _ in
        line.changing("Bod-2020") { _ in "Bod-2002" }
      },
      replacing("een status die niet bestaat", in: { $0.hasPrefix("| Status") }) { line, _ in
        line.changing("concept") { _ in "afgerond" }
      },
      replacing("een looptijd die niet te lezen is", in: { $0.hasPrefix("| Looptijd") }) {
        line, _ in
        line.changing("2020-2022") { _ in "2020 tot later" }
      },
      replacing("een gebiedsteam verkeerd gespeld", in: { $0.hasPrefix("| Gebiedsteam") }) {
        line, random in
        line.changing("Stadskanaal en Borger-Odoorn") { $0.dropping(&random) }
      },
      Damage("een kop van een thema zonder hekjes") { lines, random in
        let headings = ["## Aanleg", "## Schoon"]
        let heading = random.pick(headings)
        guard let number = lines.firstIndex(where: { $0.hasPrefix(heading) }) else { return nil }
        lines[number] = String(lines[number].dropFirst(3))
        // What is seen of it is the table of the theme below.
        return number...(number + 8)
      },
      Damage("een activiteit dubbel") { lines, random in
        let rows = lines.indices.filter { lines[$0].contains("*") && isBody($0, lines) }
        let number = random.pick(rows)
        lines.insert(lines[number], at: number)
        return number...(number + 1)
      },
      Damage("activiteiten verwisseld", .meansTheSame) { lines, random in
        let rows = lines.indices.filter {
          isBody($0, lines) && isBody($0 - 1, lines) && lines[$0].contains("*")
            && lines[$0 - 1].contains("*")
        }
        let number = random.pick(rows)
        lines.swapAt(number, number - 1)
        return (number - 1)...number
      },
      Damage("afgebroken in een rij", .isFoundOrMeansTheSame) { lines, random in
        let rows = lines.indices.filter { isBody($0, lines) }
        let number = random.pick(rows)
        let kept = String(lines[number].prefix(random.number(in: 3...(lines[number].count - 2))))
        lines.removeSubrange(number...)
        lines.append(kept + cut)
        return max(0, number - 8)...number
      },
    ]

  // MARK: The organisation

  static let ofOrganisation =
    ofTables + [
      replacing("een kopwoord verkeerd gespeld", in: { $0.hasPrefix("| Grootboeknummer") }) {
        line, _ in
        line.changing("Verantwoordelijk") { _ in "Verantwordelijk" }
      },
      replacing("een onbekend kopwoord", in: { $0.hasPrefix("| Afspraak |") }) { line, _ in
        line.changing("Getekend") { _ in "Windrichting" }
      },
      replacing("een dag die niet bestaat", in: { $0.contains("2020-12-31") && isRow($0) }) {
        line, _ in
        line.changing("2020-12-31") { _ in "2020-12-32" }
      },
      replacing("een jaar met een letter", in: { isRow($0) && $0.contains("| 2020 |") }) {
        line, _ in
        line.changing("| 2020 |") { _ in "| 202O |" }
      },
      replacing("een letter in een bedrag", in: { $0.contains("€ 103.430") }) { line, _ in
        line.changing("103") { _ in "1O3" }
      },
      Damage("een rij dubbel") { lines, random in
        let rows = lines.indices.filter { isBody($0, lines) && !isRule(lines[$0]) }
        let number = random.pick(rows)
        lines.insert(lines[number], at: number)
        return number...(number + 1)
      },
      replacing("een gemeente die geen team heeft", in: { $0.hasPrefix("| Stadskanaal   | 2020") })
      {
        line, _ in line.changing("Stadskanaal") { _ in "Stadskanal " }
      },
    ]

  // MARK: The rulebook

  static let ofRulebook = [
    replacing("een woord van de taal verkeerd gespeld", in: { $0.hasPrefix("eis ") }) { line, _ in
      line.changing("eis ") { _ in "eiss " }
    },
    replacing("een onbekend begrip", in: { $0.hasPrefix("eis ") && $0.contains(" <= ") }) {
      line, _ in
      line.changing(" <= ") { _ in " + gebudgetteerd <= " }
    },
    replacing("een onderwerp dat niet bestaat", in: { $0.hasPrefix("voor elk") }) { line, _ in
      line.changing("voor elk") { _ in "voor elke kabouter" }
    },
    replacing("een aanhalingsteken te weinig", in: { $0.hasPrefix("melding \"") }) { line, _ in
      String(line.dropLast())
    },
    replacing("een accolade te weinig", in: { $0.hasPrefix("melding \"") && $0.contains("}") }) {
      line, _ in
      line.changing("}") { _ in "" }
    },
    replacing("een rijwoord verkeerd gespeld", in: { $0.hasPrefix("| Ernst") }) { line, _ in
      line.changing("Ernst") { _ in "Erns " }
    },
    replacing("een ernst die niet bestaat", in: { $0.hasPrefix("| Ernst") }) { line, _ in
      line.changing("waarschuwing") { _ in "alarm" } ?? line.changing("fout") { _ in "alarm" }
    },
    replacing(
      "een code die geen code is", in: { $0.hasPrefix("## UIT-") || $0.hasPrefix("## BGR-") }
    ) {
      line, _ in line.changing("-0") { _ in "-" }
    },
    replacing("een blok van een onbekende soort", in: { $0 == "```norm" }) { line, _ in
      "```norn"
    },
    replacing("een uitkomst die niet bestaat", in: { $0.hasPrefix("```voorbeeld voldoet niet") }) {
      line, _ in "```voorbeeld voldoet nooit"
    },
    Damage("een blok dat niet begint") { lines, random in
      let number = random.pick(lines.indices.filter { lines[$0] == "```norm" })
      lines.remove(at: number)
      // What follows is read the other way round, so that it is seen at the next fence at the latest.
      return max(0, number - 12)...(number + 40)
    },
    Damage("een blok dat niet ophoudt") { lines, random in
      let number = random.pick(lines.indices.filter { lines[$0] == "```" })
      lines.remove(at: number)
      return max(0, number - 40)...min(lines.count - 1, number + 40)
    },
  ]
}
