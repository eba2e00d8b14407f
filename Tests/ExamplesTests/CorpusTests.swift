import Diagnostics
import Examples
import Norms
import TestSupport
import Testing

/// Norms as somebody writes them who has read the guide, and nothing else.
@Suite struct CorpusTests {
  private static func corpus() throws -> TestedRulebook {
    let path = "Tests/ExamplesTests/Corpus/nieuw.md"
    return TestedRulebook([(path, try TestedRulebook.text(path))])
  }

  /// Each is read, each of its examples comes out, and no small change to it goes unnoticed.
  @Test func newNormsDoWhatTheirExamplesSay() throws {
    let tested = try Self.corpus()
    #expect(tested.complaints == [])
    #expect(tested.test.results.count == tested.reading.rulebook.norms.count)
    for result in tested.test.results {
      #expect(result.changes > 0 && result.changes == result.noticed, "\(result.code)")
    }
  }

  /// Of many lines, that which is the highest is shown, and not those below it.
  @Test func theHighestLineIsShown() throws {
    let corpus = try TestedRulebook.text("Tests/ExamplesTests/Corpus/nieuw.md")
    let premise = try #require(corpus.split(separator: "\n## ").first)
    let lines = (1...9).map { day in
      "2020-04-0\(day) * (G\(day)) Levering  ; gemeente: Emmen\n"
        + "    82019 LFS 001:oop   € \(day == 7 ? 20_001 : 100 + day)\n    Crediteuren"
    }
    let tested = TestedRulebook([
      (
        "rules/a.md",
        """
        \(premise)

        ## NWE-13 Geen boeking is te groot

        | Norm      |                          |
        | --------- | ------------------------ |
        | Grondslag | Werkafspraak met control |
        | Geldig    | vanaf 2020-01-01         |
        | Ernst     | waarschuwing             |

        ```norm
        voor elke gemeente per jaar
        eis hoogste bedrag van boekingen <= € 20.000
        ```

        ```voorbeeld voldoet
        2020-04-01 * (G1) Levering  ; gemeente: Emmen
            82019 LFS 001:oop   € 20.000
            Crediteuren
        ```

        ```voorbeeld voldoet niet
        2020-04-01 * (G1) Levering  ; gemeente: Emmen
            82019 LFS 001:oop   € 20.000,50
            Crediteuren
        ```

        ```voorbeeld voldoet niet bij 20001
        \(lines.joined(separator: "\n\n"))
        ```
        """
      )
    ])
    #expect(tested.complaints == [])
  }
}
