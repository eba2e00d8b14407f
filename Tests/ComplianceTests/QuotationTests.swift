import Compliance
import Diagnostics
import Norms
import Reading
import Testing

/// What plans quote of the law, held against its words on the day of the plan.
@Suite struct QuotationTests {
  /// A law of which the first article lost its lid and its amount in 2022, and the second was read
  /// once.
  private static let law = """
    # Wet op de wijk

    | Wettekst |             |
    | -------- | ----------- |
    | Nummer   | BWBR0099999 |
    | Namen    | Wijkwet     |

    ## Artikel 1

    ### Tekst 2015-07-01

    Bron: BWBR0099999, artikel 1, tekst 2015-07-01

    > 1. Zorg voor de wijk houdt uitsluitend in:
    >
    > a. achter-de-voordeur-programma’s voor de huurders van de corporatie en
    >
    > b. plannen ter bevordering van een schone woonomgeving tot ten hoogste € 125 per woning.

    ### Tekst 2022-01-01, 2026-01-01

    Bron: BWBR0099999, artikel 1, tekst 2022-01-01, 2026-01-01

    > Zorg voor de wijk houdt uitsluitend in:
    >
    > a. achter-de-voordeur-programma’s voor de huurders van de corporatie;
    >
    > b. plannen:
    >
    > 1°. ter bevordering van een schone woonomgeving,
    >
    > 2°. ter voorkoming van overlast in de buurt.

    ## Artikel 2

    ### Tekst 2022-01-01

    Bron: BWBR0099999, artikel 2, tekst 2022-01-01

    > De corporatie vertelt de bewoners elk jaar wat zij heeft gedaan.

    """

  /// What is found in a plan with figures for some years: code, sentence and difference.
  private func findings(_ cell: String, _ years: Int...) -> [String] {
    let budgets = years.map {
      "| Budget \($0) | Bedrag |\n| --- | --- |\n| Out of pocket | € 9 |\n"
    }
    let text = """
      # Plan

      | Plan        |           |
      | ----------- | --------- |
      | Gebiedsteam | Noord     |
      | Looptijd    | \(years[0])-\(years[years.count - 1]) |
      | Status      | overleg   |

      \(budgets.joined(separator: "\n"))
      ## Schoon

      | Thema           |               |
      | --------------- | ------------- |
      | Grootboeknummer | 82020 LFF 002 |
      | Wettelijk       | \(cell) |

      """
    let source = Source(path: "plan.md", text: text)
    let plans = DocumentReading.read([source], firstNumber: 0).plans
    let (laws, faults) = LawTexts.read([Source(path: "wet.md", text: Self.law)], firstNumber: 1)
    #expect(faults.isEmpty && plans.count == 1)
    let found = QuotationCheck.run(on: plans, laws)
    #expect(found.isEmpty || QuotationCheck.isNeeded(plans))
    for diagnostic in found {
      #expect(source.text(in: diagnostic.place.range) == cell)
      #expect(diagnostic.message.dutch != diagnostic.message.english && diagnostic.help != nil)
    }
    return found.map {
      ([$0.code.text, $0.message.dutch] + $0.notes.prefix(1).map { $0.dutch })
        .joined(separator: " | ")
    }
  }

  @Test(arguments: [
    "\"achter-de-voordeur-programma’s voor de huurders van de corporatie\"",
    // Capitals, hyphens, apostrophes, punctuation and the marks of parts do not count.
    "„Achter de voordeur programma's, voor de huurders van de corporatie.”",
    "«a. ACHTER-DE-VOORDEUR-PROGRAMMA'S VOOR DE HUURDERS VAN DE CORPORATIE;»",
    "\"uitsluitend in: a. achter-de-voordeur-programma's voor de huurders van de corporatie, "
      + "b. plannen: 1°. ter bevordering van een schone woonomgeving\"",
    // What joins one part to the next is no word of either.
    "\"voor de huurders van de corporatie en plannen ter bevordering van een schone woonomgeving "
      + "en ter voorkoming van overlast in de buurt\"",
    // What is left out is marked.
    "\"Zorg voor de wijk houdt uitsluitend in: … ter voorkoming van overlast in de buurt\"",
    "De wet zegt: \"ter voorkoming van overlast in de buurt\" en meer.",
    // A summary is no quotation, nor is a term, nor what has no end.
    "alles voor huurders achter de voordeur en een schone buurt",
    "\"schone woonomgeving\" en \"geen overlast\"", "\"alles voor de huurders van de hele stad",
  ])
  func whatIsTheLawIsNoFinding(cell: String) {
    #expect(findings(cell, 2024) == [])
  }

  @Test func differenceIsShownWordByWord() {
    #expect(
      findings("\"achter-de-voordeur-projecten voor eigen huurders van de corporatie\"", 2024) == [
        "PLN-33 | Schoon haalt Wijkwet artikel 1 onder a anders aan dan het op 2024-12-31 luidde"
          + " | verschil: achter de voordeur [plan: projecten; wet: programma’s] voor "
          + "[plan: eigen; wet: de] huurders van de …"
      ])
    #expect(
      findings("\"houdt in: programma's voor huurders van de corporatie\"", 2024).count == 1)
    // Where the quotation ends otherwise, the law's own end is shown.
    #expect(
      findings("\"plannen ter bevordering van een schone stad\"", 2024) == [
        "PLN-33 | Schoon haalt Wijkwet artikel 1 onder b anders aan dan het op 2024-12-31 luidde"
          + " | verschil: … van een schone [plan: stad; wet: woonomgeving]"
      ])
  }

  /// The plan's year decides which text it should have quoted.
  @Test func textOfAnotherDayIsSeen() {
    let old =
      "\"plannen ter bevordering van een schone woonomgeving tot ten hoogste € 125 per woning\""
    let found = findings(old, 2024)
    #expect(found.count == 1)
    #expect(
      found[0].hasPrefix(
        "PLN-32 | Schoon haalt Wijkwet artikel 1 lid 1 onder b aan in de tekst van 2015-07-01, die op "
          + "2024-12-31 niet meer gold | verschil: … een schone woonomgeving [plan: tot ten hoogste"
      ))
    // A sentence that is gone has nothing to be held against.
    #expect(
      findings("\"tot ten hoogste € 125 per woning\"", 2024) == [
        "PLN-32 | Schoon haalt Wijkwet artikel 1 lid 1 onder b aan in de tekst van 2015-07-01, die op "
          + "2024-12-31 niet meer gold | verschil: deze zin staat er niet in"
      ])
    let new = "\"ter voorkoming van overlast in de buurt\""
    // Nobody read what held in 2020, and the words before and after it differ.
    #expect(
      findings(old, 2020) == [])
    #expect(
      findings(new, 2020).map { $0.prefix(6) } == ["PLN-34"])
    #expect(findings(new, 2022) == [] && findings(new, 2025) == [])
  }

  @Test func planIsJudgedByEachOfItsYears() {
    let quoted = "\"de bewoners vertellen elk jaar wat zij heeft gedaan\""
    #expect(findings(quoted, 2024).map { $0.prefix(6) } == ["PLN-34"])
    // Of several years the first that is wrong speaks, and not the one that nobody can judge.
    let other = "\"plannen ter bevordering van een schone straat\""
    let found = findings(other, 2020, 2023)
    #expect(found.count == 1 && found[0].contains("op 2023-12-31 luidde"))
    #expect(found[0].hasPrefix("PLN-33"))
  }

  /// A cell that goes on and on is compared by its beginning.
  @Test func longQuotationIsNoLongWait() {
    let long = "\"" + String(repeating: "de huurders van de corporatie en de wijk ", count: 20_000)
    #expect(findings(long + "\"", 2024).count == 1)
    #expect(findings("\"ter voorkoming van overlast in de buurt\" " + long, 2024) == [])
  }

  /// Of what nobody read, a quotation that is right by the last text has nothing against it.
  @Test func whatNobodyReadIsNotJudged() {
    let right = "\"vertelt de bewoners elk jaar wat zij heeft gedaan\""
    #expect(findings(right, 2024) == [])
    #expect(
      findings("\"vertelt de huurders elk jaar wat zij heeft gedaan\"", 2024) == [
        "PLN-34 | of Schoon Wijkwet artikel 2 juist aanhaalt, is niet te toetsen: van 2024-12-31 is "
          + "geen tekst gelezen | verschil: vertelt de [plan: huurders; wet: bewoners] elk jaar wat …"
      ])
    // Before the first text that was read there is none at all.
    #expect(
      findings("\"vertelt de huurders elk jaar wat zij heeft gedaan\"", 2016).map { $0.prefix(6) }
        == ["PLN-34"])
    #expect(
      findings("\"wij maken de straat samen een beetje mooier\"", 2024) == [
        "PLN-34 | wat Schoon aanhaalt, is niet te toetsen: geen van de gelezen wetteksten heeft het"
      ])
  }
}
