import Foundation
import TestSupport

/// An export as a Dutch spreadsheet writes it: semicolons, commas, Windows-1252, accents and
/// quotation marks; the same for the same seed.
struct ExportText {
  /// In cents, as it is booked.
  private(set) var total = 0
  private(set) var rows: [String] = []
  /// In cents, by the account of the other system.
  private(set) var ofAccount: [String: Int] = [:]

  static let mapping = """
    # Realisatie

    | Import          |                                |
    | --------------- | ------------------------------ |
    | Codering        | Windows-1252                   |
    | Scheidingsteken | puntkomma                      |
    | Decimaalteken   | komma                          |
    | Datumvorm       | d-m-jjjj                       |
    | Tegenrekening   | Crediteuren                    |
    | Journaal        | ledgers/2021/grootboek.journal |

    | Gegeven      | Kolom        |
    | ------------ | ------------ |
    | Datum        | Boekdatum    |
    | Stuknummer   | Stuk         |
    | Regel        | Regel        |
    | Omschrijving | Omschrijving |
    | Relatie      | Relatie      |
    | Rekening     | Rekening     |
    | Kostenplaats | Kpl          |
    | Bedrag       | Bedrag       |

    | Rekening | Kostenplaats | Grootboeknummer | Soort | Gemeente      |
    | -------- | ------------ | --------------- | ----- | ------------- |
    | 430100   | 1200         | 82020 LFF 001   | oop   | Stadskanaal   |
    | 430100   | 1300         | 82020 LFF 001   | oop   | Borger-Odoorn |
    | 430200   |              | 82020 LFF 002   | oop   |               |

    """

  init(rows count: Int, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let words = ["café", "Zoë", "één", "€ 5", "\"De Linde\"", "tegels; zand", "naïef", "hoek"]
    var line = 0
    var document = 100_000
    for _ in 0..<count {
      if random.chance(60) || line == 0 {
        document += 1
        line = 0
      }
      line += 1
      let cents = random.number(in: -20_000...900_000)
      let account = random.pick(["430100", "430200"])
      total += cents
      ofAccount[account, default: 0] += cents
      let text = random.pick(words) + " " + random.pick(words)
      let day = "\(document % 28 + 1)-\(document % 12 + 1)-2021"
      let cells = [
        day, "\(document)", "\(line)", text, random.pick(words), account,
        random.pick(["1200", "1300"]), amount(cents, &random),
      ]
      rows.append(cells.map { quoted($0) }.joined(separator: ";"))
    }
  }

  /// The bytes of the first rows.
  func bytes(rows count: Int) -> Data {
    let head = "Boekdatum;Stuk;Regel;Omschrijving;Relatie;Rekening;Kpl;Bedrag"
    let text = ([head] + rows.prefix(count)).map { $0 + "\r\n" }.joined()
    return text.data(using: .windowsCP1252) ?? Data()
  }

  private func quoted(_ cell: String) -> String {
    guard cell.contains("\"") || cell.contains(";") else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// An amount in one of the notations of spreadsheets.
  private func amount(_ cents: Int, _ random: inout SeededRandom) -> String {
    let euros = String(abs(cents) / 100)
    let groups = stride(from: euros.count, to: 0, by: -3).reversed().map { end in
      String(euros.prefix(end).suffix(min(3, end)))
    }
    let decimals = String(abs(cents) % 100 + 100).dropFirst()
    let plain = groups.joined(separator: ".") + "," + decimals
    if cents >= 0 { return random.pick([plain, "€ " + plain, euros + "," + decimals]) }
    return random.pick(["-" + plain, plain + "-", "(" + plain + ")", "€ -" + plain])
  }
}
