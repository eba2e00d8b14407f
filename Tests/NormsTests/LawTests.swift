import Basics
import Diagnostics
import Norms
import Testing

/// Texts of laws, and what citations point to in them.
@Suite struct LawTests {
  private func law() throws -> Law { try #require(try Sample.laws().laws.first) }

  private func day(_ text: String) throws -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return try #require(Day(year: parts[0], month: parts[1], day: parts[2]))
  }

  @Test func pageIsReadWordForWord() throws {
    let law = try law()
    #expect(law.number == "BWBR0036702" && law.names == ["BTIV 2015"])
    #expect(law.articles.map { $0.number } == ["51", "51", "48"])
    #expect(law.articles.map { $0.isWhole } == [true, true, false])
    let old = law.articles[0].lines
    #expect(old.map { $0.lid } == ["1", "1", "1", "1", "1", "1", "2"])
    #expect(old.map { $0.part } == [[], ["a"], ["b"], ["c"], ["c", "1°"], ["c", "2°"], []])
    #expect(old[5].text == "ter voorkoming van overlast." && old[5].printed.hasPrefix("2°. ter"))
    #expect(old[6].printed == "2. Het bedrag is € 125.")
    // A paragraph goes on over lines.
    let new = law.articles[1].lines
    #expect(new[1].text == "woonmaatschappelijk werk, met inbegrip van wat daarbij hoort;")
    #expect(!law.articles[1].hasParagraphs && new.allSatisfy { $0.lid == nil })
  }

  @Test func textOfADayIsTheLastOneReadBeforeIt() throws {
    let law = try law()
    #expect(law.reading(of: "51", on: try day("2015-06-30")) == nil)
    #expect(law.reading(of: "52", on: try day("2022-06-30")) == nil)
    let first = try #require(law.reading(of: "51", on: try day("2015-07-01")))
    #expect(first.isOfDay && first.next == nil && first.article.hasParagraphs)
    let later = try #require(law.reading(of: "51", on: try day("2021-12-31")))
    #expect(!later.isOfDay && later.article.hasParagraphs)
    #expect(later.next.map { $0.hasParagraphs } == false)
    let between = try #require(law.reading(of: "51", on: try day("2024-05-01")))
    #expect(between.state == (try day("2022-01-01")))
    #expect(between.next.map { $0.states } == between.article.states)
    let last = try #require(law.reading(of: "51", on: try day("2026-12-31")))
    #expect(last.state == (try day("2026-01-01")) && !last.isOfDay && last.next == nil)
  }

  @Test func linesAreTheSameWhereverTheyStand() throws {
    let texts = try law().articles
    let (old, new) = (texts[0], texts[1])
    // The lid lost its number, and part b what joined it to part c.
    #expect(new.has([old.lines[0], old.lines[2]]))
    #expect(!new.has([old.lines[0], old.lines[1]]))
  }

  /// What a citation of article 51 points to: the lines, or why there is none.
  private func cited(_ words: String, _ state: String = "2015-07-01") throws -> String {
    let chapter = Sample.chapter("voor elk thema\neis naam is ingevuld").replacing(
      "| Grondslag | afspraak |", with: "| Grondslag | \(words) (BWBR0036702, tekst \(state)) |")
    let norm = try #require(Sample.read(chapter).rulebook.norms.first)
    switch try Sample.laws().finding(norm.citations[0]) {
    case .found(_, let lines): return lines.map { $0.printed }.joined(separator: " ")
    case .absent(_, let absence): return "\(absence)"
    case .unread: return "unread"
    }
  }

  @Test func citationShowsItsWordsBelowTheirOpening() throws {
    let opening = "1. Het bijdragen aan de leefbaarheid houdt uitsluitend in: "
    let first = "a. woonmaatschappelijk werk;"
    #expect(try cited("BTIV 2015 art. 51 lid 1 onder a") == opening + first)
    #expect(try cited("BTIV 2015 artikel 51, lid 1, aanhef en onder a") == opening + first)
    #expect(try cited("BTIV 2015 art. 51 lid 1, aanhef") == opening.dropLast())
    #expect(try cited("BTIV 2015 art. 51 lid 2") == "2. Het bedrag is € 125.")
    let plans = "c. bijdragen aan de uitvoering van plannen: "
    #expect(
      try cited("BTIV 2015 art. 51 lid 1 onder c, 2°")
        == opening + plans + "2°. ter voorkoming van overlast.")
    #expect(
      try cited("BTIV 2015 art. 51 lid 1 onder a en c, 1°")
        == opening + first + " " + plans + "1°. ter bevordering van een schone woonomgeving,")
    #expect(
      try cited("BTIV 2015 art. 51 lid 1 onder a tot en met c").split(separator: "°").count == 3)
    #expect(
      try cited("BTIV 2015 art. 51, aanhef en onder b", "2022-01-01")
        == opening.dropFirst(3) + "b. aanleg en onderhoud van kleinschalige infrastructuur.")
  }

  @Test func whatDoesNotExistIsSaid() throws {
    #expect(try cited("BTIV 2015 art. 51 lid 1 onder d") == "part")
    #expect(try cited("BTIV 2015 art. 51 lid 1 onder a tot en met d") == "part")
    #expect(try cited("BTIV 2015 art. 51 lid 1 onder c, 3°") == "part")
    #expect(try cited("BTIV 2015 art. 51 lid 1 onder 2") == "part")
    #expect(try cited("BTIV 2015 art. 51 lid 3") == "paragraph")
    #expect(try cited("BTIV 2015 art. 51 onder a") == "wholeArticle")
    #expect(try cited("BTIV 2015 art. 51 lid 1 onder a", "2022-01-01") == "paragraphs")
    // Nobody read it, which is another thing.
    #expect(try cited("BTIV 2015 art. 51 lid 1", "2020-01-01") == "unread")
    #expect(try cited("BTIV 2015 art. 52 lid 1", "2022-01-01") == "unread")
    #expect(try cited("BTIV 2015 art. 48 lid 2", "2022-01-01") == "unread")
    #expect(try cited("BTIV 2015 art. 48 lid 1", "2022-01-01").hasPrefix("1. De toegelaten"))
  }

  @Test func normWithAGroundThatDoesNotExistIsLeftOut() throws {
    let chapter = { (basis: String) in
      Sample.chapter("voor elk thema\neis naam is ingevuld").replacing("afspraak |", with: basis)
    }
    let read = { (basis: String) throws in
      RulebookReading.read(
        [Source(path: "rules/a.md", text: chapter(basis))], firstNumber: 0,
        laws: try Sample.laws())
    }
    let wrong = try read("BTIV 2015 art. 51 lid 1 (BWBR0036702, tekst 2022-01-01) |")
    #expect(wrong.rulebook.norms.isEmpty)
    let right = try read("BTIV 2015 art. 51 (BWBR0036702, tekst 2022-01-01) |")
    #expect(right.rulebook.norms.count == 1 && right.diagnostics.isEmpty)
    let unread = try read("BTIV 2015 art. 51 (BWBR0036702, tekst 2020-01-01) |")
    #expect(unread.rulebook.norms.count == 1)
    #expect(unread.diagnostics.map { $0.code.text } == ["NRM-27"])
  }
}
