import Basics
import Compliance
import Diagnostics
import Ledger
import Norms
import Testing

/// Which verdicts are one finding, and what it shows.
struct NormFindingsTests {
  private let books = SmallBooks()

  private func isFilledIn(_ field: Field) -> Norms.Expression.Node { .isFilledIn(.own(field)) }

  @Test func aMissingColumnIsOneFindingForItsTable() throws {
    let norm = Norm.asking(.activity, demand: isFilledIn(.targetGroup))
    let results = run(books, norm, showing: .targetGroup) { _, _ in .fails }
    #expect(results.counts.fail == 3)
    #expect(results.verdicts.count == 3)
    // Two tables of activities: of two rows and of one.
    #expect(results.diagnostics.count == 2)
    let first = try #require(results.diagnostics.first)
    #expect(first.message.dutch == "bij 2 activiteiten ontbreekt de doelgroep: een proef")
    #expect(first.message.english == "2 activities lack the target group: a trial")
    #expect(books.text(at: first.place) == "Spreekuur")
    #expect(first.related.map { books.text(at: $0.place) } == ["Woontraining"])
    #expect(first.help?.dutch == "vul in: de doelgroep")
    #expect(first.judgement?.subject.theme == "Maatschappij")
    #expect(first.judgement?.subject.activity == nil)
    // A table in which one row misses it says so of that row.
    let last = try #require(results.diagnostics.last)
    #expect(last.message.dutch == "het klopt niet")
    #expect(last.judgement?.subject.activity == "Opruimdag")
  }

  @Test func manyRowsAreCounted() throws {
    let rows = (1...15).map { "| Activiteit \($0) | 100 | 2020 | |" }.joined(separator: "\n")
    let plan = SmallBooks.plan + "\n" + rows
    let books = SmallBooks(plans: [plan])
    let norm = Norm.asking(.activity, demand: isFilledIn(.targetGroup))
    let results = run(books, norm, showing: .targetGroup) { _, _ in .fails }
    let last = try #require(results.diagnostics.last)
    #expect(last.message.dutch.hasPrefix("bij 16 activiteiten"))
    #expect(last.related.count == 9)
    #expect(last.notes.map { $0.dutch }.contains("en nog 6 regels"))
  }

  @Test func aMissingLabelIsOneFindingForItsFile() throws {
    let norm = Norm.asking(.posting, demand: isFilledIn(.targetGroup))
    let results = run(books, norm, showing: .targetGroup) { facts, posting in
      facts.isFilledIn(.theme, posting) ? .fails : nil
    }
    #expect(results.diagnostics.count == 1)
    let finding = try #require(results.diagnostics.first)
    #expect(finding.message.dutch == "bij 6 boekingen ontbreekt de doelgroep: een proef")
    #expect(finding.related.count == 5)
    #expect(finding.label?.dutch == "2020-02-03 (V1)")
    #expect(results.counts.fail == 6)
  }

  @Test func postingsThatFailAlikeAreOneFinding() throws {
    let results = run(books, .asking(.posting), showing: .account) { facts, posting in
      facts.value(.account, posting).text == "82020 LFF 002:oop:OPR"
        && facts.value(.layer, posting).text == "realisatie" ? .fails : nil
    }
    let finding = try #require(results.diagnostics.first)
    #expect(results.diagnostics.count == 1)
    #expect(finding.message.dutch == "het klopt niet")
    #expect(finding.related.map { $0.label.dutch } == ["2020-03-20 (F3)"])
    #expect(books.text(at: finding.place) == "82020 LFF 002:oop:OPR")
    #expect(results.counts.fail == 2)
    #expect(results.verdicts.map { $0.lines } == [2])
    #expect(finding.judgement?.subject.municipality == "Veendam")
    #expect(finding.judgement?.subject.agreement == "Bod-2020")
  }

  /// A group is opened only where its bounds leave it undetermined.
  @Test func linesAreJudgedApartWhereTheyDiffer() throws {
    let limit = Norms.Expression(
      .constant(.number(Bounds(Ratio(100)))), .number(.money),
      at: Place(source: 0, from: 0, to: 0))
    let norm = Norm.asking(.posting, demand: .comparison(.lessOrEqual, .own(.amount), limit))
    let results = run(books, norm, showing: .amount) { facts, posting in
      guard facts.value(.account, posting).text == "82020 LFF 002:oop:OPR",
        case .number(let bounds) = facts.value(.amount, posting)
      else { return nil }
      if let most = bounds.most, most <= Ratio(100) { return .complies }
      if let least = bounds.least, least > Ratio(100) { return .fails }
      return .undetermined
    }
    #expect(results.counts.pass == 1)
    #expect(results.counts.fail == 1)
    #expect(results.counts.undetermined == 0)
    let finding = try #require(results.diagnostics.first)
    #expect(results.diagnostics.count == 1)
    #expect(books.text(at: finding.place) == "€ 400,00")
  }

  @Test func anOpenFigureSaysWhatToFillIn() throws {
    let results = run(books, .asking(.activity, .year), showing: .budgeted) { facts, activity in
      facts.isFilledIn(.budgeted, activity) ? .complies : .undetermined
    }
    let finding = try #require(results.diagnostics.first)
    #expect(results.diagnostics.count == 1)
    #expect(finding.severity == .warning)
    #expect(finding.help?.dutch == "vul in: het budget van Woontraining")
    #expect(finding.help?.english == "fill in: the budget of Woontraining")
    #expect(books.text(at: finding.place) == "?")
    #expect(finding.judgement?.subject.year == 2020)
    #expect(finding.judgement?.subject.activity == "Woontraining")
    #expect(results.counts.pass == 2)
    #expect(results.counts.undetermined == 1)
    #expect(results.counts.subjects == 3)
    #expect(results.counts.norms == 1)
  }

  @Test func theGroundIsSaid() throws {
    let finding = try #require(run(books, .asking(.plan)) { _, _ in .fails }.diagnostics.first)
    #expect(finding.notes.map { $0.dutch } == ["grondslag: Woningwet art. 45 (tekst 2015-07-01)"])
    #expect(
      finding.notes.map { $0.english } == ["basis: Woningwet art. 45 (text of 2015-07-01)"])
    let basis = try #require(finding.judgement?.basis.first)
    #expect(basis.state == "2015-07-01")
    #expect(basis.address == "https://wetten.overheid.nl/BWBR0005181/2015-07-01#Artikel45")
    #expect(finding.code.text == "TST-01")
  }

  /// Findings do not depend on the order of documents.
  @Test func theOrderIsThatOfPlaces() {
    let results = run(books, .asking(.activity), showing: .name) { _, _ in .fails }
    let sorted = results.diagnostics.sorted { $0.precedes($1) }
    #expect(results.diagnostics.map { $0.place } == sorted.map { $0.place })
    #expect(results.diagnostics.count == 3)
  }
}
