import Basics
import Diagnostics
import Foundation
import Reading
import TestSupport
import Testing

/// What is damaged in a way that can be seen is given back by the fixes.
@Suite struct FixPropertyTests {
  private typealias Texts = [(path: String, text: String)]

  private static let shipped: Texts = {
    let folder = JournalFixture.repository + "/ledgers"
    let documents = ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".md") }.sorted()
    return JournalFixture.shippedJournals.map {
      ($0.path, String(decoding: $0.bytes, as: UTF8.self))
    }
      + documents.compactMap { name in
        (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)).map {
          ("ledgers/" + name, $0)
        }
      }
  }()

  /// The texts that may be damaged: what the organisation calls things is what everything else is held
  /// against.
  private static let mayBeDamaged = shipped.indices.filter {
    !shipped[$0].path.hasSuffix("organisatie.md")
  }

  /// A slip: a piece of the books, and how it may go wrong.
  private struct Slip {
    let piece: String
    let wrong: String

    init(_ piece: String, _ wrong: String) {
      self.piece = piece
      self.wrong = wrong
    }
  }

  /// What can be meant in one way only.
  private static let sure = [
    Slip("gemeente: Stadskanaal", "gemeente: stadskanaal"),
    Slip("gemeente: Stadskanaal", "GEMEENTE: Stadskanaal"),
    Slip("gemeente: Borger-Odoorn", "gemeente: Borger Odoorn"),
    Slip("gemeente: Borger-Odoorn", "gemeente: BORGER-ÓDOORN"),
    Slip("001:oop", "001:OOP"), Slip("001:personeel", "001:Personeel"),
    Slip("002:oop", "002:oóp"), Slip("82020 LFF 001", "82020LFF001"),
    Slip("82020 LFF 002", "82020 lff-002"), Slip("82019 LFS 001:", "82019\u{A0}LFS 001:"),
    Slip("verplichting:82020", "Verplichting:82020"), Slip("-03-", "/03-"),
    Slip("Wijkbeheer  ", "wijkbeheer  "), Slip("€ 1.250,00", "€ 1,250.00"),
    Slip("| Gebiedsteam | Stadskanaal en", "| Gebiedsteam | stadskanaal en"),
    Slip("| Grootboeknummer           | 82020 LFF", "| Grootboeknummer           | 82020 lff"),
  ]

  /// What is probably meant.
  private static let unsure = [
    Slip("gemeente: Stadskanaal", "gemeente: Stadskanal"),
    Slip("gemeente: Borger-Odoorn", "gemeenten: Borger-Odoorn"),
    Slip("001:personeel", "001:personel"),
    Slip("verplichting:82020", "verplichtin:82020"), Slip("Wijkbeheer  ", "Wijkbeher  "),
    Slip("decimal-mark ,", "decimal-merk ,"),
    Slip("| Gebiedsteam |", "| Gebeidsteam |"), Slip("| Status ", "| Staus "),
    Slip("| Out of pocket  ", "| Out of poket  "),
    Slip("| Grootboeknummer ", "| Grootboeknumer "),
  ]

  // MARK: Fixing

  /// The texts when nothing more is to be changed, and how many findings were settled.
  private static func fixed(_ texts: Texts, atLeast least: Fix.Grade) -> (texts: Texts, made: Int) {
    var (texts, made) = (texts, 0)
    for _ in 0..<10 {
      let workspace = CheckedWorkspace(texts)
      let plan = FixPlan(workspace.diagnostics, atLeast: least)
      if plan.isEmpty { return (texts, made) }
      made += plan.made
      for number in plan.edits.keys {
        let source = workspace.sources[number]
        let changed = String(decoding: plan.bytes(of: source, number: number), as: UTF8.self)
        guard let index = texts.firstIndex(where: { $0.path == source.path }) else { continue }
        texts[index].text = changed
      }
    }
    Issue.record("The fixes do not come to an end.")
    return (texts, made)
  }

  /// The texts with a slip at one of the places where its piece stands.
  private static func damaged(
    _ slip: Slip, _ random: inout SeededRandom
  ) -> (texts: Texts, line: String)? {
    let holders = mayBeDamaged.filter { shipped[$0].text.contains(slip.piece) }
    guard !holders.isEmpty else { return nil }
    var texts = shipped
    let holder = random.pick(holders)
    let parts = texts[holder].text.components(separatedBy: slip.piece)
    let at = random.below(parts.count - 1)
    texts[holder].text =
      parts[...at].joined(separator: slip.piece) + slip.wrong
      + parts[(at + 1)...].joined(separator: slip.piece)
    let before = parts[...at].joined(separator: slip.piece)
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).count
    return (texts, "\(slip.wrong) at \(texts[holder].path):\(line)")
  }

  private static func equal(_ left: Texts, _ right: Texts) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy {
        $0.path == $1.path && $0.text.utf8.elementsEqual($1.text.utf8)
      }
  }

  private static let rounds = Thorough.count(1, thorough: 12)

  // MARK: Properties

  @Test func nothingIsSureOfTheShippedBooks() {
    #expect(FixPropertyTests.shipped.count > 3)
    #expect(FixPropertyTests.fixed(FixPropertyTests.shipped, atLeast: .safe).made == 0)
  }

  @Test(arguments: FixPropertyTests.sure.indices)
  func whatIsSureIsGivenBack(number: Int) throws {
    var random = SeededRandom(seed: UInt64(number))
    for _ in 0..<FixPropertyTests.rounds {
      let slip = FixPropertyTests.sure[number]
      let (texts, line) = try #require(
        FixPropertyTests.damaged(slip, &random), "The books do not hold \(slip.piece).")
      let (fixed, made) = FixPropertyTests.fixed(texts, atLeast: .safe)
      if made > 0, FixPropertyTests.equal(fixed, FixPropertyTests.shipped) { continue }
      FixPropertyTests.report(line, texts) { before, after in
        !FixPropertyTests.equal(FixPropertyTests.fixed(after, atLeast: .safe).texts, before)
      }
    }
  }

  @Test(arguments: FixPropertyTests.unsure.indices)
  func whatIsProbableIsGivenBackOnlyWhenAskedFor(number: Int) throws {
    let settled = FixPropertyTests.fixed(FixPropertyTests.shipped, atLeast: .unsafe).texts
    var random = SeededRandom(seed: UInt64(number))
    for _ in 0..<FixPropertyTests.rounds {
      let slip = FixPropertyTests.unsure[number]
      let (texts, line) = try #require(
        FixPropertyTests.damaged(slip, &random), "The books do not hold \(slip.piece).")
      if FixPropertyTests.fixed(texts, atLeast: .safe).made > 0 {
        FixPropertyTests.report(line + ", too sure", texts) { _, after in
          FixPropertyTests.fixed(after, atLeast: .safe).made > 0
        }
      }
      let fixed = FixPropertyTests.fixed(texts, atLeast: .unsafe).texts
      if FixPropertyTests.equal(fixed, settled) { continue }
      FixPropertyTests.report(line, texts) { before, after in
        !FixPropertyTests.equal(
          FixPropertyTests.fixed(after, atLeast: .unsafe).texts,
          FixPropertyTests.fixed(before, atLeast: .unsafe).texts)
      }
    }
  }

  /// The books mean the same before and after fixes of all kinds of slips at once.
  @Test(arguments: 0..<(rounds * 2)) func manySlipsAtOnce(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(1000 + seed))
    var texts = FixPropertyTests.shipped
    for slip in FixPropertyTests.sure where random.chance(50) {
      for index in FixPropertyTests.mayBeDamaged where random.chance(70) {
        guard let found = texts[index].text.range(of: slip.piece) else { continue }
        texts[index].text.replaceSubrange(found, with: slip.wrong)
      }
    }
    #expect(!FixPropertyTests.equal(texts, FixPropertyTests.shipped))
    let fixed = FixPropertyTests.fixed(texts, atLeast: .safe).texts
    if FixPropertyTests.equal(fixed, FixPropertyTests.shipped) { return }
    FixPropertyTests.report("many slips", texts) { before, after in
      !FixPropertyTests.equal(FixPropertyTests.fixed(after, atLeast: .safe).texts, before)
    }
  }

  /// Shows a workspace that is not mended as it should be, without what does not matter to that.
  private static func report(
    _ what: String, _ texts: Texts, stillFails: (_ before: Texts, _ after: Texts) -> Bool
  ) {
    let small = Shrinking.smallest(shipped, texts, tries: 200, stillFails: stillFails)
    Issue.record("\(what)\n\(Shrinking.shown(small.after))")
  }
}
