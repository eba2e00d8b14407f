import Basics
import Diagnostics
import Foundation
import Norms
import TestSupport
import Testing

/// The laws that are shipped, and the rulebook that rests on them.
@Suite struct ShippedLawTests {
  private let reading: RulebookReading
  private let chapters: [Source]
  private let laws: [Law]
  private let faults: [Diagnostic]

  init() throws {
    chapters = try ShippedLawTests.pages("/rules")
    let (texts, found) = LawTexts.read(
      try ShippedLawTests.pages("/rules/wetteksten"), firstNumber: 0)
    laws = texts.laws
    faults = found
    reading = RulebookReading.read(chapters, firstNumber: 0, laws: texts)
  }

  private static func pages(_ folder: String) throws -> [Source] {
    let path = JournalFixture.repository + folder
    return try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".md") }.sorted().map {
        Source(path: $0, text: try String(contentsOfFile: "\(path)/\($0)", encoding: .utf8))
      }
  }

  @Test func everyTextIsWhole() {
    #expect(faults.map { $0.message.dutch } == [])
    #expect(laws.map { $0.number } == ["BWBR0036702", "BWBR0009810", "BWBR0005181"])
    for law in laws {
      #expect(!law.names.isEmpty && !law.articles.isEmpty)
      for article in law.articles {
        // A sentence of a law ends, and a list goes on.
        for line in article.lines {
          #expect(
            [".", ";", ":", ",", "en", "of"].contains { line.text.hasSuffix($0) },
            "\(law.number) \(article.number): \(line.text)")
        }
      }
    }
  }

  /// The parts of a text stand in order and each once, so that none was lost in copying.
  @Test func everyPartIsThereOnce() {
    for law in laws {
      for article in law.articles {
        let names = article.lines.map { "\($0.lid ?? "") \($0.part.joined(separator: " "))" }
        #expect(Set(names).count == names.count, "\(law.number) \(article.number): \(names)")
        guard article.isWhole else { continue }
        var last: (lid: String?, part: [String]) = (nil, [])
        for line in article.lines {
          if line.part.count == 1, let letter = line.part[0].unicodeScalars.first {
            let before = last.lid == line.lid ? last.part.first?.unicodeScalars.first : nil
            #expect(letter.value == (before.map { $0.value + 1 } ?? 0x61), "\(article.number)")
          }
          if line.part.isEmpty, let lid = line.lid {
            #expect(Int(lid) == (last.lid.flatMap { Int($0) } ?? 0) + 1, "\(article.number)")
          }
          last = (line.lid, line.part)
        }
      }
    }
  }

  /// All citations of the rulebook point to something, or to what is known not to have been read.
  @Test func citationsExist() {
    let found = reading.diagnostics.map { diagnostic in
      let source = chapters[diagnostic.place.source]
      return "\(diagnostic.code.text) \(source.text(in: diagnostic.place.range))"
    }
    #expect(
      found == [
        "NRM-27 AVG art. 5 lid 1 onder c en f",
        "NRM-27 AVG art. 5 lid 1 onder c en f",
        "NRM-27 BW 7 art. 217 (BWBR0005290)",
        "NRM-27 BW 7 art. 240 (BWBR0005290)",
        "NRM-27 Besluit kleine herstellingen, bijlage (BWBR0014931, tekst 2003-08-01)",
        "NRM-27 BW 7 art. 237 lid 3 (BWBR0005290)",
        "NRM-27 Besluit servicekosten, bijlage (BWBR0014932, tekst 2014-07-01)",
      ])
  }

  /// Dated values name where they are published in words of their own.
  @Test func sourcesOfValuesExist() throws {
    var looked = 0
    for value in reading.rulebook.values {
      for entry in value.entries where entry.source.hasPrefix("BTIV 2015 art. ") {
        looked += 1
        // As a norm would cite it.
        let parts = entry.source.split(separator: ", tekst ")
        let basis = "\(parts[0]) (BWBR0036702, tekst \(parts[1]))"
        let chapter = Sample.chapter("voor elk thema\neis naam is ingevuld")
          .replacing("| afspraak |\n| Geldig", with: "| \(basis) |\n| Geldig")
        let norm = try #require(Sample.read(chapter).rulebook.norms.first)
        guard case .found(_, let lines) = LawTexts(laws: laws).finding(norm.citations[0]) else {
          Issue.record("\(value.name): \(entry.source)")
          continue
        }
        // And the amount stands there.
        let amount = entry.amount.text.replacing(".", with: ",")
        let text = lines.map { $0.text }.joined().replacing(", ", with: ",")
        #expect(text.contains("€ \(amount)"), "\(entry.source): \(amount)")
      }
    }
    #expect(looked == 3)
  }

  /// A norm is not judged by a text of a time when it does not hold, unless it says since when.
  @Test func citedTextsAreOfTheTimeOfTheNorm() {
    for norm in reading.rulebook.norms {
      guard let until = norm.validity.until else { continue }
      for citation in norm.citations {
        if let state = citation.textOf { #expect(state <= until, "\(norm.code)") }
      }
    }
  }
}
