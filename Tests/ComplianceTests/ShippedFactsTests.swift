import Basics
import Compliance
import Diagnostics
import Ledger
import Norms
import TestSupport
import Testing

/// The facts of the plan of 2020 and of its organisation, figure by figure.
struct ShippedFactsTests {
  private let books: SmallBooks

  init() throws { books = try SmallBooks.shipped() }

  private func plan(_ year: Int = 2020) throws -> SubjectReference {
    try books.subject(.plan, "Plan van aanpak leefbaarheid 2020-2022", year: year)
  }

  @Test(arguments: [
    (Field.outOfPocket, "194310"), (.staff, "453043"), (.total, "647353"),
    (.corporateProjects, "103430"), (.corporateShare, "0…103430"), (.year, "2020"),
    (.status, "concept"), (.day, "-"), (.period, "2020-01-01 - 2022-12-31"),
    (.yearsWithoutFigures, "2021, 2022"), (.themes, "0 1 2"), (.municipalityBudgets, "0 1"),
    (.approvals, "0 1 2"), (.team, "Stadskanaal en Borger-Odoorn"), (.asOf, "2020-12-31"),
  ])
  func thePlan(field: Field, text: String) throws {
    #expect(books.value(field, try plan()) == text)
  }

  @Test func whatThePlanMisses() throws {
    let plan = try plan()
    #expect(
      books.missing(.corporateShare, plan) == [
        "het aandeel van Stadskanaal en Borger-Odoorn in de corporatiebrede projecten"
      ])
    #expect(!books.isFilledIn(.corporateShare, plan))
    #expect(!books.isFilledIn(.day, plan))
    #expect(books.missing(.outOfPocket, plan) == [])
    let share = try #require(books.facts.facts.missing(.corporateShare, plan).first?.place)
    #expect(books.text(at: share) == "?")
  }

  @Test(arguments: [
    ("Woonmaatschappelijk werk", "53511", "256413", "50741.45"),
    ("Aanleg en onderhoud kleinschalige infrastructuur", "55539", "24326", "40365.6"),
    ("Schoon, heel & veilig", "99260", "172304", "78278.51"),
    ("Participatie", "0…", "0…", "10230"),
  ])
  func themes(name: String, outOfPocket: String, staff: String, spent: String) throws {
    let theme = try books.subject(.theme, name, year: 2020)
    #expect(books.value(.outOfPocket, theme) == outOfPocket)
    #expect(books.value(.staff, theme) == staff)
    #expect(books.value(.budgetedOutOfPocket, theme) == outOfPocket)
    let amount = try #require(quantity(spent))
    #expect(books.exact(.realisedOutOfPocket, theme) == Ratio(amount))
  }

  private func quantity(_ text: String) -> Quantity? {
    let parts = text.split(separator: ".")
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    return Int128(parts[0] + decimals).map {
      Quantity(mantissa: $0, scale: UInt8(decimals.count))
    }
  }

  @Test func anOpenBudgetIsFromZeroUp() throws {
    let activity = try books.subject(.activity, SamplePlan.bicycles, year: 2020)
    #expect(books.value(.budget, activity) == "0…")
    #expect(!books.isFilledIn(.budget, activity))
    #expect(books.missing(.budgeted, activity) == ["het budget van \(SamplePlan.bicycles)"])
    #expect(books.value(.realised, activity) == "11979/10")
    #expect(books.value(.free, activity) == "-11979/10…")
    #expect(books.value(.agreement, activity) == "afspraak 0")
    #expect(books.value(.year, activity) == "2020")
    #expect(!books.isFilledIn(.year, activity), "an assumed year is not filled in")
  }

  @Test func municipalities() throws {
    let municipality = try books.subject(.municipality, "Stadskanaal", year: 2020)
    #expect(books.value(.budgeted, municipality) == "511262")
    #expect(books.value(.dwellings, municipality) == "0…")
    #expect(books.missing(.dwellings, municipality) == ["de woningen van Stadskanaal in 2020"])
    let place = try #require(books.facts.facts.missing(.dwellings, municipality).first?.place)
    #expect(books.text(at: place) == "Stadskanaal")
  }

  @Test func theCorporation() throws {
    let corporation = try books.subject(.corporation, year: 2020)
    #expect(books.value(.dwellings, corporation) == "0…")
    #expect(books.value(.agreedMaximum, corporation) == "0…")
    #expect(!books.isFilledIn(.agreedMaximum, corporation))
    #expect(books.value(.corporateProjects, corporation) == "103430")
    #expect(books.value(.realised, corporation) == "59214681/100")
    #expect(books.value(.realisedOutOfPocket, corporation) == "4490389/25")
    #expect(
      books.missing(.agreedMaximum, corporation) == ["het afgesproken maximum van Bod-2020"])
  }

  /// Tertialen are thirds of a year: together they are the year.
  @Test(arguments: [Field.realised, .committed, .budgeted])
  func tertialenAddUp(field: Field) throws {
    let team = "Stadskanaal en Borger-Odoorn"
    let whole = try books.subject(.team, team, year: 2020)
    var sum = Ratio.zero
    for tertiaal in 1...3 {
      let part = try books.subject(.team, team, year: 2020, tertiaal: tertiaal)
      let exact = try #require(books.exact(field, part))
      sum = try #require(sum.adding(exact))
    }
    #expect(books.exact(field, whole) == sum)
  }

  /// What has no pot is added up from the lines: all municipalities together are the corporation, but
  /// for participation, of which € 10.230 was spent.
  @Test func municipalitiesAddUp() throws {
    var sum = Ratio.zero
    for name in ["Stadskanaal", "Borger-Odoorn"] {
      let municipality = try books.subject(.municipality, name, year: 2020)
      let exact = try #require(books.exact(.realised, municipality))
      sum = try #require(sum.adding(exact))
    }
    #expect(sum.text == "58191681/100")
    let all = try books.subject(.corporation, year: 2020)
    #expect(books.exact(.realised, all)?.text == "59214681/100")
  }

  @Test(arguments: Subject.allCases)
  func everyWordHasAFact(subject: Subject) throws {
    let facts = books.facts.facts
    for division in [Division.year, [.year, .kind], .tertiaal] {
      for reference in NormSubjectList(books.facts, subject, division).references {
        for word in Vocabulary.words(of: subject) {
          _ = facts.value(word.field, reference)
          _ = facts.isFilledIn(word.field, reference)
        }
      }
    }
    // Places and names are for few.
    for reference in NormSubjectList(books.facts, subject, .year).references.prefix(20) {
      for word in Vocabulary.words(of: subject) {
        _ = facts.missing(word.field, reference)
        let origin = facts.origin(word.field, reference)
        #expect(origin.places.count <= 5)
        for place in origin.places { #expect(books.sources.indices.contains(place.source)) }
      }
    }
  }
}
