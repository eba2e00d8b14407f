import Basics
import Diagnostics
import Document
import Ledger
import Reading
import TestSupport
import Testing

@testable import Reports

/// A tie that fails says by how much, and one that cannot be told says so.
///
/// Reports take their figures from the table of bookings, and the tie from the postings: books whose
/// table is that of other books are as a fault in either of them would be.
@Suite struct TieTests {
  private static let organisation = """
    # Organisatie

    | Gebiedsteam | Gemeente | Boeken compleet tot |
    | ----------- | -------- | ------------------- |
    | Noord       | Aaldorp  | 2024-12-31          |
    | Noord       | Beekstad | 2024-12-31          |
    | Zuid        | Ceedorp  | 2024-12-31          |

    | Grootboeknummer | Thema                    | Verantwoordelijk |
    | --------------- | ------------------------ | ---------------- |
    | 82019 LFS 001   | Woonmaatschappelijk werk | gebiedsteams     |

    """

  /// A booking of Aaldorp, a commitment and a forecast of Noord, and a booking of Zuid.
  private static func journal(
    spent: String = "€ 100,00", forecast: Int = 900, released: String? = nil, south: Int = 30
  ) -> String {
    let release =
      released.map { text in
        """
        2024-03-02 ! (V2) Los  ; gemeente: Aaldorp
            verplichting:82019 LFS 001:oop  \(text)
            verplichting:tegenrekening

        """
      } ?? ""
    return """
      decimal-mark ,

      2024-02-01 * (F1) Trainer  ; gemeente: Aaldorp
          82019 LFS 001:oop  \(spent)
          Crediteuren

      2024-03-01 ! (V1) Trainer  ; gemeente: Aaldorp
          verplichting:82019 LFS 001:oop  € 40,00
          verplichting:tegenrekening

      2024-04-01 Verwacht  ; gemeente: Aaldorp
          prognose:82019 LFS 001:oop  € \(forecast),00
          prognose:tegenrekening

      2024-04-02 * (F2) Trainer  ; gemeente: Ceedorp
          82019 LFS 001:oop  € \(south),00
          Crediteuren

      """ + release
  }

  /// The books of one journal with the table of bookings of another one of the same accounts.
  private func books(_ journal: String, table: String? = nil) throws -> ReportBooks {
    let source = Source(path: "organisatie.md", bytes: Array(TieTests.organisation.utf8))
    let reading = BookReading.read(text: journal)
    try #require(reading.findings.isEmpty, "\(reading.findings)")
    let other = table.map { BookReading.read(text: $0).book } ?? reading.book
    try #require(other.names.accounts == reading.book.names.accounts)
    return ReportBooks(.of(reading.book, [source], tableOf: other))
  }

  /// What the three reports say of their ties.
  private func ties(_ books: ReportBooks) throws -> [String] {
    let period = try #require(ReportPeriod("2024-T1"))
    return [
      TertiaalReport.page(books, team: "Noord", period, in: .dutch, isTraceable: false),
      GemeenteReport.page(
        books, municipality: "Aaldorp", team: nil, period, in: .dutch, isTraceable: false),
      MtmpReport.page(books, period, in: .dutch, isTraceable: false),
    ].map { page in page.closing.first { $0.name == "Aansluiting" }?.value ?? "" }
  }

  @Test func soundBooksTie() throws {
    for tie in try ties(books(TieTests.journal())) {
      #expect(tie.hasPrefix("alle totalen zijn tot op de cent gelijk aan wijkboek balance"))
    }
  }

  @Test(arguments: [(150, "€ 50"), (99, "€ -1")])
  func whatIsRealisedDiffers(shown: Int, difference: String) throws {
    let ties = try ties(
      books(TieTests.journal(), table: TieTests.journal(spent: "€ \(shown),00")))
    for tie in ties {
      #expect(tie.hasPrefix("sluit niet aan op wijkboek balance"), "\(tie)")
      #expect(tie.hasSuffix("Gerealiseerd " + difference), "\(tie)")
    }
  }

  /// Of another team and municipality only the comparison of all teams says something.
  @Test func onlyWhoseItIsDiffers() throws {
    let ties = try ties(books(TieTests.journal(), table: TieTests.journal(south: 37)))
    #expect(ties[0].hasPrefix("alle totalen") && ties[1].hasPrefix("alle totalen"))
    #expect(ties[2].hasSuffix("Gerealiseerd € 7"), "\(ties[2])")
  }

  @Test func whatIsExpectedDiffers() throws {
    let ties = try ties(books(TieTests.journal(), table: TieTests.journal(forecast: 1_000)))
    #expect(ties[0].hasSuffix("Prognose € 100"), "\(ties[0])")
    #expect(ties[1].hasPrefix("alle totalen") && ties[2].hasPrefix("alle totalen"))
  }

  /// A release of nothing opens no room in the report, and `balance` has it: they differ, and say so.
  @Test func whatIsPromisedDiffers() throws {
    let ties = try ties(books(TieTests.journal(released: "€ -25,00")))
    #expect(ties[0].hasSuffix("Verplicht € 25"), "\(ties[0])")
  }

  @Test func whatHasNoPriceCannotBeTold() throws {
    let ties = try ties(books(TieTests.journal(spent: "4,00 uur")))
    for tie in ties {
      #expect(tie == "niet te zeggen: een deel heeft geen waarde in euro's", "\(tie)")
    }
  }

  /// What does not tie weighs more than what cannot be told.
  @Test func aDifferenceIsToldBesideAnUnknown() throws {
    let ties = try ties(
      books(TieTests.journal(spent: "4,00 uur", released: "€ -25,00")))
    #expect(ties[0].hasPrefix("sluit niet aan") && ties[0].hasSuffix("Verplicht € 25"))
  }

  /// Each layer, whoever it is of: a sum that is a cent off is seen.
  @Test(arguments: [AccountPath.Layer.realisation, .commitment, .forecast])
  func aCentIsSeen(layer: AccountPath.Layer) throws {
    let books = try books(TieTests.journal())
    let period = try #require(ReportPeriod("2024-T1"))
    let team = books.attribution.number(ofTeam: "Noord")
    let place = books.attribution.number(ofMunicipality: "Aaldorp")
    #expect(team != nil && place != nil)
    let own: [AccountPath.Layer: Int128] = [
      .realisation: 100, .commitment: 40, .forecast: 900,
    ]
    let south: Int128 = layer == .realisation ? 30 : 0
    for (team, place, more) in [
      (team, nil, 0), (nil, place, 0), (team, place, 0), (nil, nil, south),
    ] as [(Int?, Int?, Int128)] {
      let cents = ((own[layer] ?? 0) + more) * 100
      for off: Int128 in [0, 1, -1] {
        let tie = BalanceTie(books, team: team, municipality: place, period, [layer]) { _ in
          MoneySum(Quantity(mantissa: cents + off, scale: 2))
        }
        #expect(tie.isEqual == (off == 0), "\(layer) \(off)")
        let differences = tie.rows.map { $0.difference?.reduced.text }
        #expect(differences == [off == 0 ? "0" : off < 0 ? "-0.01" : "0.01"])
      }
    }
  }
}
