import Diagnostics
import Foundation
import Reading
import TestSupport
import Testing

/// Whatever is done to a plan, it is read to an end, and each finding has a place in its text.
@Suite struct DocumentRandomTests {
  private func check(_ bytes: [UInt8], _ organisation: [UInt8], _ what: String) {
    let sources = [
      Source(path: "plan.md", bytes: bytes), Source(path: "organisatie.md", bytes: organisation),
    ]
    for diagnostic in DocumentReading.read(sources, firstNumber: 0).diagnostics {
      let count = sources[diagnostic.place.source].count
      #expect(Int(diagnostic.place.range.end) <= count, "\(what): \(diagnostic.code.text)")
    }
  }

  private func texts() throws -> (plan: [UInt8], organisation: [UInt8]) {
    (Array(try shippedText(planPath).utf8), Array(try shippedText(organisationPath).utf8))
  }

  @Test(arguments: 0..<8) func mutations(batch: Int) throws {
    let (plan, organisation) = try texts()
    let pieces = [
      "|", "\n", "€", "?", "2020", " ", "<table>", "</td>", "<td rowspan=9>", "-", "#", "\u{FF}",
      "`", "*", "0",
    ]
    .map { Array($0.utf8) }
    for seed in (batch * 40)..<(batch * 40 + 40) {
      var random = SeededRandom(seed: UInt64(seed))
      var (changed, other) = (plan, organisation)
      for _ in 0..<random.number(in: 1...12) {
        let start = random.below(changed.count)
        let end = min(changed.count, start + random.below(30))
        switch random.below(4) {
        case 0: changed.removeSubrange(start..<end)
        case 1: changed.insert(contentsOf: random.pick(pieces), at: start)
        case 2: changed[start] = UInt8(truncatingIfNeeded: random.next())
        default: changed.insert(contentsOf: changed[start..<end], at: random.below(changed.count))
        }
        other[random.below(other.count)] = random.pick(pieces)[0]
      }
      check(changed, other, "seed \(seed)")
    }
  }

  @Test func truncations() throws {
    let (plan, organisation) = try texts()
    for end in stride(from: 0, to: plan.count, by: 97) {
      check(Array(plan[..<end]), organisation, "cut at \(end)")
    }
    for end in stride(from: 0, to: organisation.count, by: 61) {
      check(plan, Array(organisation[..<end]), "organisation cut at \(end)")
    }
  }
}
