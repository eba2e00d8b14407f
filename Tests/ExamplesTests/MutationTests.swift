import Diagnostics
import Examples
import Norms
import Testing

/// Which small changes are made of a norm, and how they are called.
@Suite struct MutationTests {
  private func changes(_ block: String) throws -> [String] {
    let text = """
      # Proef

      ## EIG-01 Een norm

      | Norm      |          |
      | --------- | -------- |
      | Grondslag | afspraak |
      | Geldig    | altijd   |
      | Ernst     | fout     |

      | Waarde "grens" | Vanaf      | Bron     | Status      |
      | -------------: | ---------- | -------- | ----------- |
      |           90 % | 2020-01-01 | afspraak | vastgesteld |

      ```norm
      \(block)
      ```

      """
    let reading = TestedRulebook([("rules/a.md", text)]).reading
    let norm = try #require(
      reading.rulebook.norms.first, "\(reading.diagnostics.map { $0.message.dutch })")
    return Mutation.all(of: norm, in: reading.rulebook).map { "\($0.was) -> \($0.becomes)" }
  }

  @Test(arguments: [
    ("eis budget < € 10", ["< -> <=", "< -> >", "€ 10 -> € 11", "€ 10 -> € 9"]),
    ("eis budget <= € 10", ["<= -> <", "<= -> >", "€ 10 -> € 11", "€ 10 -> € 9"]),
    ("eis budget > begroot", ["> -> >=", "> -> <"]),
    ("eis budget >= begroot", [">= -> >", ">= -> <"]),
    ("eis budget = begroot", ["= -> <>", "= -> <=", "= -> >="]),
    ("eis budget <> begroot", ["<> -> ="]),
    ("eis naam is \"x\"", ["= -> <>", "\"x\" -> \"x anders\""]),
  ])
  func comparisons(block: String, changes: [String]) throws {
    #expect(try self.changes("voor elke activiteit\n" + block) == changes)
  }

  @Test(arguments: [
    ("eis doelgroep is ingevuld", ["doelgroep is ingevuld -> niet doelgroep is ingevuld"]),
    ("eis naam noemt \"x\"", ["naam noemt \"x\" -> niet naam noemt \"x\""]),
    (
      "eis naam noemt \"x\", \"y\"",
      [
        "naam noemt \"x\", \"y\" -> niet naam noemt \"x\", \"y\"",
        "naam noemt \"x\", \"y\" -> naam noemt \"y\"",
        "naam noemt \"x\", \"y\" -> naam noemt \"x\"",
      ]
    ),
    (
      "eis soort is een van \"oop\", \"personeel\"",
      [
        "soort is een van \"oop\", \"personeel\" -> niet soort is een van \"oop\", \"personeel\"",
        "soort is een van \"oop\", \"personeel\" -> soort is een van \"personeel\"",
        "soort is een van \"oop\", \"personeel\" -> soort is een van \"oop\"",
        "\"oop\" -> \"oop anders\"", "\"personeel\" -> \"personeel anders\"",
      ]
    ),
    (
      "eis niet doelgroep is ingevuld",
      [
        "niet doelgroep is ingevuld -> doelgroep is ingevuld",
        "doelgroep is ingevuld -> niet doelgroep is ingevuld",
      ]
    ),
  ])
  func questionsAreTurnedRound(block: String, changes: [String]) throws {
    #expect(try self.changes("voor elke activiteit\n" + block) == changes)
  }

  @Test func aPeriodIsTurnedRound() throws {
    let all = try changes("voor elke boeking\neis datum valt binnen periode van afspraak")
    #expect(
      all == [
        "datum valt binnen periode van afspraak -> niet datum valt binnen periode van afspraak"
      ])
  }

  @Test func partsAreDropped() throws {
    let all = try changes(
      "voor elk thema per jaar\nwaar grootboek is \"43022\"\n"
        + "eis (som van budget van activiteiten waar soort is \"oop\") + vrij - begroot <= € 0 "
        + "en (out of pocket is ingevuld of vrij > € 5)")
    for change in [
      "waar grootboek is \"43022\" -> ",
      "som van budget van activiteiten waar soort is \"oop\" -> som van budget van activiteiten",
      "out of pocket is ingevuld of vrij > € 5 -> out of pocket is ingevuld",
      "out of pocket is ingevuld of vrij > € 5 -> vrij > € 5",
    ] {
      #expect(all.contains(change), "\(all)")
    }
  }

  @Test func alternativesAndDoubts() throws {
    let all = try changes(
      "voor elke corporatie per jaar\n"
        + "eis ergens tussen gerealiseerd en verplicht <= vrij of anders begroot")
    for change in [
      "ergens tussen gerealiseerd en verplicht -> gerealiseerd",
      "ergens tussen gerealiseerd en verplicht -> verplicht",
      "vrij of anders begroot -> vrij", "vrij of anders begroot -> begroot",
    ] {
      #expect(all.contains(change), "\(all)")
    }
  }

  /// A share goes up and down by a hundredth, and so does a dated value by its own measure.
  @Test func sharesAndDatedValues() throws {
    #expect(
      try changes("voor elke activiteit\neis budget / begroot <= 90 %").suffix(2)
        == ["90 % -> 91 %", "90 % -> 89 %"])
    #expect(
      try changes("voor elke activiteit\neis budget <= waarde \"grens\" * begroot").suffix(2)
        == ["waarde \"grens\" -> 101 % ervan", "waarde \"grens\" -> 99 % ervan"])
  }

  @Test func aQuestionWithoutAConditionHasNothingToChange() throws {
    #expect(try changes("voor elke activiteit\nvraag \"waarom?\"").isEmpty)
  }
}
