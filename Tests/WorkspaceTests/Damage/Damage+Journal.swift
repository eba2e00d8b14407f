import TestSupport

extension Damage {
  static let ofJournals =
    amounts + dates + accounts + labels + lineOrder + lines
    + [
      Damage("afgebroken in een regel", .isFoundOrMeansTheSame) { lines, random in
        // A comment may end anywhere.
        let inside = lines.indices.filter {
          lines[$0].hasPrefix("    ") || lines[$0].hasPrefix("20")
        }
        let number = random.pick(inside)
        let kept = String(lines[number].prefix(random.number(in: 1...(lines[number].count - 1))))
        lines.removeSubrange(number...)
        lines.append(kept + cut)
        return max(0, transaction(around: number - 1, lines).lowerBound)...number
      }
    ]

  private static func isAmount(_ line: String) -> Bool {
    line.hasPrefix("    ") && line.contains("€ ") && !line.contains(";") && !line.contains("uur")
  }

  /// The lines of a transaction: a header, and what is indented below it.
  private static func transaction(around number: Int, _ lines: [String]) -> ClosedRange<Int> {
    var first = max(0, number)
    while first > 0, lines[first].hasPrefix(" ") { first -= 1 }
    var last = first
    while last + 1 < lines.count, lines[last + 1].hasPrefix(" ") { last += 1 }
    return first...last
  }

  private static func headers(_ lines: [String]) -> [Int] {
    lines.indices.filter { lines[$0].hasPrefix("20") }
  }

  /// The headers of transactions whose postings all have an amount in euros.
  private static func settled(_ lines: [String]) -> [Int] {
    headers(lines).filter { header in
      let postings = transaction(around: header, lines).dropFirst().map { lines[$0] }
        .filter { !$0.hasPrefix("    ;") }
      return postings.count > 1 && postings.allSatisfy { isAmount($0) }
    }
  }

  private static func amount(_ line: String) -> String {
    String(line.split(separator: "€").last?.drop { $0 == " " } ?? "")
  }

  private static let amounts = [
    replacing("een letter in een bedrag", in: isAmount) { line, random in
      line.changing(amount(line)) { $0.changingDigit(&random) { _ in "O" } }
    },
    replacing("twee decimaaltekens", in: isAmount) { line, _ in
      line.changing(amount(line)) { $0 + ",0" }
    },
    replacing(
      "groepen van een ander aantal cijfers", in: { isAmount($0) && amount($0).contains(".") }
    ) { line, _ in line.changing(".") { _ in "" }?.changing(",") { _ in "0.," } },
    replacing("een dubbel teken", in: isAmount) { line, _ in line.changing("€ ") { $0 + "--" } },
    Damage("een ander bedrag in een boeking zonder leeg bedrag") { lines, random in
      guard let header = random.shuffled(settled(lines)).first else { return nil }
      let range = transaction(around: header, lines)
      let number = random.pick(range.filter { isAmount(lines[$0]) })
      let old = amount(lines[number])
      lines[number] =
        lines[number].changing(old) {
          $0.changingDigit(&random) { $0 == "7" ? "2" : "7" }
        } ?? lines[number]
      return amount(lines[number]) == old ? nil : range
    },
    replacing("een vreemde spatie in een bedrag", .isFoundOrMeansTheSame, in: isAmount) { line, _ in
      line.changing("€ ") { _ in "€\u{A0}" }
    },
  ]

  private static let dates = [
    ("de dertiende maand", "2020-13-04"), ("30 februari", "2020-02-30"),
    ("een datum zonder dag", "2020-03"), ("een letter in een datum", "2O20-03-04"),
    ("een datum met twee tekens", "2020-03/04"), ("een jaar zonder plan", "2050-03-04"),
  ].map { name, date in
    // A payment needs no plan, and may be of any year.
    replacing(name, in: { $0.hasPrefix("2020-") && $0.contains(" * (F") }) { line, _ in
      line.changing(String(line.prefix(10))) { _ in date }
    }
  }

  private static let accounts = [
    replacing("een onbekend grootboeknummer", in: { $0.hasPrefix("    82020 LFF") }) {
      line, random in
      line.changing("82020 LFF 00") { _ in "82020 LFF 1\(random.below(10))" }
    },
    replacing("een cijfer te weinig in het grootboeknummer", in: { $0.hasPrefix("    8201") }) {
      line, _ in
      line.changing("82019 LFS 001") { _ in "82019 LFS 01" }
    },
    replacing("een soort die niet bestaat", in: { $0.contains(":oop:") }) { line, _ in
      line.changing(":oop:") { _ in ":oops:" }
    },
    replacing("zonder soort", in: { $0.hasPrefix("    82") && $0.contains(":oop:") }) { line, _ in
      line.changing(":oop:") { _ in ":" }
    },
    replacing("een laag die niet bestaat", in: { $0.contains("verplichting:82") }) { line, _ in
      line.changing("verplichting:") { _ in "verplchting:" }
    },
    replacing("een activiteit met een letter te weinig", in: { $0.contains(":oop:Schoonmaken") }) {
      line, _ in line.changing("Schoonmaken") { _ in "Schonmaken" }
    },
    replacing("één spatie voor het bedrag", in: isAmount) { line, _ in
      let account = line.split(separator: "€")[0]
      let kept = String(account.reversed().drop { $0 == " " }.reversed())
      return kept + " €" + line.dropFirst(account.count + 1)
    },
  ]

  private static let labels = [
    replacing("een label verkeerd gespeld", in: { $0.contains("gemeente: ") }) { line, _ in
      line.changing("gemeente:") { _ in "gemeenten:" }
    },
    replacing("een gemeente verkeerd gespeld", in: { $0.contains("gemeente: ") }) { line, random in
      let name = line.contains("Stadskanaal") ? "Stadskanaal" : "Borger-Odoorn"
      return line.changing(name) { $0.dropping(&random) }
    },
    replacing("een gemeente die niet bestaat", in: { $0.contains("gemeente: ") }) { line, _ in
      line.changing("gemeente: ") { _ in "gemeente: Nergenshuizen, x: " }
    },
    replacing("een afspraak die niet bestaat", in: { $0.contains("afspraak: ") }) { line, _ in
      line.changing("Bod-2020") { _ in "Bod-2002" }
    },
    replacing("een label zonder waarde", in: { $0.contains("gemeente: Stadskanaal") }) { line, _ in
      line.changing("gemeente: Stadskanaal") { _ in "gemeente:" }
    },
    replacing("een verplichting die niet bestaat", in: { $0.contains("verplichting: V2020") }) {
      line, _ in line.changing("V2020-") { _ in "V2021-" }
    },
  ]

  private static let lineOrder = [
    Damage("regels van een boeking verwisseld", .meansTheSame) { lines, random in
      let plain = settled(lines).filter { header in
        !transaction(around: header, lines).contains { lines[$0].contains(";") }
      }
      guard let header = random.shuffled(plain).first else { return nil }
      lines.swapAt(header + 1, header + 2)
      return header...(header + 2)
    },
    Damage("een kop achter zijn eerste regel") { lines, random in
      let header = random.pick(headers(lines).filter { !lines[$0 + 1].hasPrefix("    ;") })
      lines.swapAt(header, header + 1)
      return header...transaction(around: header + 1, lines).upperBound
    },
    Damage("boekingen verwisseld", .meansTheSame) { lines, random in
      let all = headers(lines)
      let number = random.below(all.count - 1)
      let (one, other) = (
        transaction(around: all[number], lines), transaction(around: all[number + 1], lines)
      )
      // Comments between transactions are no part of them.
      guard lines[one.lowerBound].prefix(10) != lines[other.lowerBound].prefix(10) else {
        return nil
      }
      let (first, between, second) = (
        Array(lines[one]), Array(lines[(one.upperBound + 1)..<other.lowerBound]),
        Array(lines[other])
      )
      lines.replaceSubrange(one.lowerBound...other.upperBound, with: second + between + first)
      return one.lowerBound...other.upperBound
    },
  ]

  private static let lines = [
    Damage("een regel weg uit een boeking zonder leeg bedrag") { lines, random in
      guard let header = random.shuffled(settled(lines)).first else { return nil }
      let range = transaction(around: header, lines)
      lines.remove(at: random.pick(range.filter { isAmount(lines[$0]) }))
      return header...(range.upperBound - 1)
    },
    Damage("een kop weg") { lines, random in
      let header = random.pick(headers(lines))
      lines.remove(at: header)
      return header...(transaction(around: header, lines).upperBound + 1)
    },
    Damage("een regel dubbel in een boeking zonder leeg bedrag") { lines, random in
      guard let header = random.shuffled(settled(lines)).first else { return nil }
      let range = transaction(around: header, lines)
      let number = random.pick(range.filter { isAmount(lines[$0]) })
      lines.insert(lines[number], at: number)
      return header...(range.upperBound + 1)
    },
    Damage("een boeking dubbel") { lines, random in
      let numbered = headers(lines).filter { lines[$0].contains(" * (F") }
      let range = transaction(around: random.pick(numbered), lines)
      lines.insert(contentsOf: Array(lines[range]) + [""], at: range.lowerBound)
      return range.lowerBound...(range.upperBound + range.count + 1)
    },
    replacing("een regel zonder inspringing", in: isAmount) { line, _ in
      String(line.drop { $0 == " " })
    },
    replacing("een tab als inspringing", .meansTheSame, in: isAmount) { line, _ in
      "\t" + line.drop { $0 == " " }
    },
    replacing("een stuknummer zonder haak", in: { $0.contains(" * (F") }) { line, _ in
      line.changing(")") { _ in "" }
    },
    replacing("een opmerking zonder puntkomma", in: { $0.hasPrefix("; ") }) { line, _ in
      String(line.dropFirst(2))
    },
    replacing("een aanwijzing verkeerd gespeld", in: { $0.hasPrefix("commodity") }) { line, _ in
      line.changing("commodity") { _ in "comodity" }
    },
  ]
}
