import Basics
import Diagnostics
import Ledger
import Markdown
import Norms
import Testing

/// The page that settles the language is read as it stands.
@Suite struct SampleTests {
  private let page = try? Sample.read(Sample.file("pagina.md"))

  @Test func everyNormIsRead() throws {
    let reading = try #require(page)
    let others = reading.diagnostics.filter { $0.code.text != "NRM-18" }
    #expect(others.map { $0.message.dutch } == [])
    let codes = reading.rulebook.norms.map { $0.code }
    #expect(codes == ["BGR-01", "BGR-05", "UIT-02", "WW-04", "WW-11", "WW-02"])
    // The page shows all examples of one norm only.
    #expect(reading.diagnostics.count == 5)
  }

  @Test func theDesignIsRead() throws {
    let reading = try Sample.read(Sample.file("ontwerp.md"))
    #expect(reading.diagnostics.map { $0.message.dutch } == [])
    #expect(reading.rulebook.norms.count == 3)
    let basis = reading.rulebook.norms[0].citations[0]
    #expect(basis.law == "BTIV 2015" && basis.article == "51" && basis.paragraph == "1")
    #expect(basis.part == "a" && basis.address == nil)
    #expect(reading.rulebook.norms[2].rule.division == [.year, .kind])
  }

  @Test func theChapterIsKept() throws {
    let chapter = try #require(page?.rulebook.chapters.first)
    #expect(chapter.title == "Begroting en uitputting" && chapter.norms == 0..<6)
    let premise = try #require(chapter.premise)
    guard case .fence(let fence)? = page?.documents[0].blocks[premise] else {
      Issue.record("The premise is a fence.")
      return
    }
    #expect(fence.info == "uitgangspunt")
  }

  @Test func tablesAreRead() throws {
    let norms = try #require(page?.rulebook.norms)
    #expect(norms[0].title.dutch == "Activiteiten blijven binnen hun thema")
    #expect(norms[0].validity == .always && norms[0].severities[.draft] == .warning)
    #expect(norms[0].severities[.consultation] == .error)
    #expect(norms[1].severities[.consultation] == .note && norms[1].severities[.adopted] == .error)
    #expect(norms[3].validity.from?.text == "2015-07-01")
    #expect(norms[3].validity.until?.text == "2021-12-31")
    #expect(norms[0].explanation.count == 1 && norms[0].examples.count == 2)
    let law = norms[5].citations[0]
    #expect(law.part == "f, 1°" && law.lawNumber == "BWBR0005181")
    #expect(law.address == "https://wetten.overheid.nl/BWBR0005181/2015-07-01#Artikel45")
    // The number of this law stands in another norm.
    #expect(norms[4].citations[0].lawNumber == "BWBR0036702")
  }

  @Test func valuesAreRead() throws {
    let values = try #require(page?.rulebook.values)
    #expect(values.map { $0.name } == ["signaalgrens", "maximum per woning"])
    #expect(values[0].unit == .share && values[0].entries[0].until == nil)
    #expect(values[1].unit == .moneyPerDwelling && values[1].entries.count == 4)
    #expect(values[1].entry(on: Day(number: 0)) == nil)
    #expect(values[1].entries[3].status == .derived)
  }

  @Test func rulesAreUnderstood() throws {
    let norms = try #require(page?.rulebook.norms)
    let demands = norms.map { norm in
      switch norm.rule.demand {
      case .requirement(let expression): Sample.shown(expression)
      case .question(let template): Sample.shown(template)
      }
    }
    #expect(
      demands == [
        "(sum(its.budget of activities) lessOrEqual outOfPocket)",
        "(sum(its.amount of municipalityBudgets) equal (total plus corporateShare))",
        "((committed plus realised) lessOrEqual (value0 times budgeted))",
        "(((realisedOutOfPocket ... realised) by dwellings) lessOrEqual "
          + "(agreedMaximum else value1))",
        "onder welk onderdeel van artikel 51 valt {name}?",
        "((filled(agreement) and (day within agreement.period)) and "
          + "(municipality in [agreement.municipalities]))",
      ])
    #expect(
      norms[4].rule.condition.map { Sample.shown($0) }
        == "((name mentions [\"huur\", \"huurkorting\", \"huisvestingskosten\"]) or "
        + "(explanation mentions [\"huur laag\", \"huurkorting\"]))")
  }
}
