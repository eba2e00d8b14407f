import Compliance
import Diagnostics
import Foundation
import Norms
import Reading
import Testing

/// The shipped books judged by the shipped rulebook.
struct ShippedNormsTests {
  private let books: SmallBooks
  private let sources: [Source]
  private let results: NormResults

  init() throws {
    books = try SmallBooks.shipped()
    let folder =
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path + "/rules"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".md") }.sorted()
    let rules = try names.map { name in
      Source(
        path: "rules/" + name,
        text: try String(contentsOfFile: folder + "/" + name, encoding: .utf8))
    }
    sources = books.sources + rules
    let reading = RulebookReading.read(rules, firstNumber: books.sources.count)
    results = NormCheck.run(reading.rulebook, on: books.books)
  }

  private func findings(_ code: String) -> [Diagnostic] {
    results.diagnostics.filter { $0.code.text == code }
  }

  private func text(at place: Place) -> String {
    sources[place.source].text(in: place.range)
  }

  @Test func theThemesAskFourteenThousandTooMuch() throws {
    let finding = try #require(findings("BGR-03").first)
    #expect(findings("BGR-03").count == 1)
    #expect(finding.severity == .warning)
    #expect(text(at: finding.place) == "€ 194.310")
    #expect(finding.related.map { text(at: $0.place) } == ["€ 53.511", "€ 55.539", "€ 99.260"])
    #expect(
      finding.notes.first?.dutch
        == "€ 53.511 + € 55.539 + € 99.260 = € 208.310, dat is € 14.000 boven € 194.310")
    #expect(finding.judgement?.subject.team == "Stadskanaal en Borger-Odoorn")
    #expect(finding.judgement?.subject.year == 2020)
  }

  @Test func theShareOfTheProjectsIsMissing() throws {
    let finding = try #require(findings("BGR-05").first)
    #expect(
      finding.help?.dutch
        == "vul in: het aandeel van Stadskanaal en Borger-Odoorn in de corporatiebrede projecten")
    let isUndetermined = finding.judgement.map { judgement in
      if case .undetermined = judgement.outcome { return true }
      return false
    }
    #expect(isUndetermined == true)
  }

  @Test func activitiesWithinThemes() {
    let themes = findings("BGR-01").map { $0.judgement?.subject.theme }
    #expect(themes == ["Aanleg en onderhoud kleinschalige infrastructuur", "Participatie"])
  }

  /// A plan of which all agreements are older, and one that was changed after one of three.
  @Test(arguments: [
    ("OVL-06", "2019-12-03", "2019-12-02"), ("OVL-07", "2019-11-01", "ander"),
    ("OVL-01", "2019-11-01", "Bewonersvertegenwoordiging"),
    ("OVL-03", "2019-11-01", "Manager gebiedsteam"),
  ])
  func aCountMarksWhatItCounts(code: String, day: String, marked: String) throws {
    let missing = code == "OVL-01" ? "Bewoners" : code == "OVL-03" ? "Manager" : nil
    let rows = [
      ("Manager gebiedsteam", "2019-12-05"), ("Gemeente", "2019-12-04"),
      ("Bewonersvertegenwoordiging", "2019-12-02"),
    ].map { party, date in
      let isMissing = missing.map { party.hasPrefix($0) } ?? false
      let fingerprint = party.hasPrefix("Bewoners") && code == "OVL-07" ? "ander" : ""
      return
        "| \(party) | \(isMissing ? "" : "iemand") | \(isMissing ? "" : date) | \(fingerprint) |"
    }
    let plan = SmallBooks.plan.replacing(
      "| Status      | overleg   |",
      with:
        "| Status | overleg |\n| Datum | \(day) |\n\n| Akkoord | Naam | Datum | Kenmerk |\n"
        + "| - | - | - | - |\n" + rows.joined(separator: "\n"))
    let books = SmallBooks(plans: [plan])
    let reading = RulebookReading.read(
      Array(sources.suffix(from: self.books.sources.count)), firstNumber: books.sources.count)
    let found = NormCheck.run(reading.rulebook, on: books.books).diagnostics.filter {
      $0.code.text == code
    }
    let finding = try #require(found.first)
    #expect(found.count == 1)
    let source = books.sources[finding.place.source]
    let index = LineIndex(source)
    let line = source.text(
      in: index.range(ofLine: index.line(at: finding.place.range.start), in: source))
    #expect(line.contains(marked), "\(line)")
  }

  /// Lines without an agreement are one finding for each journal.
  @Test func missingLabelsAreToldOncePerFile() {
    let missing = findings("WW-02").filter { finding in
      if case .fails = finding.judgement?.outcome { return true }
      return false
    }
    #expect(missing.count == 3)
    #expect(Set(missing.map { $0.place.source }).count == 3)
  }

  /// A plan in concept has no errors, and what cannot be judged is none, whatever it is about.
  @Test func severities() {
    #expect(!results.diagnostics.contains { $0.severity == .error })
    #expect(findings("WW-04").map { $0.severity } == [.warning])
  }

  @Test func everyFindingIsAPhrase() {
    for finding in results.diagnostics {
      for language in Language.allCases {
        let message = finding.message.text(in: language)
        #expect(!message.isEmpty && message.last != ".")
        #expect(finding.notes.allSatisfy { !$0.text(in: language).isEmpty })
      }
      #expect(sources.indices.contains(finding.place.source))
      #expect(finding.related.count <= 9)
    }
    #expect(results.counts.subjects == results.verdicts.reduce(0) { $0 + $1.lines })
  }
}
