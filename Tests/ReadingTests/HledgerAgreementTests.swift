import Diagnostics
import Foundation
import Reading
import TestSupport
import Testing

/// Wijkboek and the real hledger read the same journals, with the same result.
@Suite struct HledgerAgreementTests {
  /// In batches, so that two cores can share the work.
  @Test(
    .enabled(if: HledgerBalance.isInstalled, "hledger is not installed: nothing is compared"),
    arguments: 0..<20)
  func randomJournals(batch: Int) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "wijkboek-agreement-\(batch)-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let count = Thorough.count(30, thorough: 100)
    for seed in (batch * 100)..<(batch * 100 + count) {
      let journal = RandomJournal(seed: UInt64(seed))
      let own = folder.appending(path: "\(seed)").path
      guard let found = try Disagreement.of(journal.files, below: own) else { continue }
      let small = try Shrinking.smallest(journal.files) { texts in
        // Smaller journals may disagree in another way: numbers without a declared mark do, on
        // purpose.
        try Disagreement.of(texts, below: own + "-klein")?.kind == found.kind
      }
      Issue.record("seed \(seed): \(found.words)\n\(Shrinking.shown(small))")
    }
  }
}

/// How Wijkboek and hledger read a journal differently.
private struct Disagreement {
  /// What tells it from another one: whose reading it is, and the codes that were found.
  let kind: String
  let words: String

  /// Nil where both agree.
  static func of(_ texts: Shrinking.Texts, below path: String) throws -> Disagreement? {
    let main = try RandomJournal.write(texts, below: path)
    let reading = BookReading.read([texts[0].path], from: MemoryFiles(texts: texts).access)
    switch HledgerBalance.of(main) {
    case .balances(let expected):
      if reading.hasErrors {
        let codes = Set(reading.diagnostics.map { $0.code.text }).sorted().joined(separator: " ")
        return Disagreement(
          kind: "refused " + codes, words: "hledger accepts, \(reading.findings)")
      }
      if reading.balances == expected { return nil }
      return Disagreement(
        kind: "balances", words: "hledger has \(expected), Wijkboek \(reading.balances)")
    case .refused(let words):
      return reading.hasErrors
        ? nil : Disagreement(kind: "accepted", words: "hledger refuses: \(words)")
    case .unusable(let reason): return Disagreement(kind: "unusable", words: reason)
    }
  }
}
