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
      let main = try journal.write(below: folder.appending(path: "\(seed)").path)
      let reading = BookReading.read(
        [journal.files[0].path], from: MemoryFiles(texts: journal.files).access)
      switch HledgerBalance.of(main) {
      case .balances(let expected):
        #expect(!reading.hasErrors, "seed \(seed): hledger accepts, \(reading.findings)")
        #expect(reading.balances == expected, "seed \(seed)")
      case .refused(let words):
        #expect(reading.hasErrors, "seed \(seed): hledger refuses: \(words)")
      case .unusable(let reason):
        Issue.record("seed \(seed): \(reason)")
      }
    }
  }
}
