import Foundation
import TestSupport
import Testing

/// hledger reads the books that are shipped, and whatever `print` writes, to the same balances.
@Suite(.enabled(if: HledgerBalance.isInstalled, "hledger is not installed: nothing is compared"))
struct HledgerTests {
  // MARK: The books that are shipped

  @Test func shippedJournalsHaveHledgersBalances() throws {
    let folder = try Folder.workspace()
    let journals = try folder.journals()
    #expect(journals.count == 3)
    for journal in journals {
      let balances = try Balances.read(folder.run("balance", "-f", journal, "--format", "json"))
      #expect(balances.count > 10)
      #expect(HledgerBalance.of(folder.path + "/" + journal) == .balances(balances), "\(journal)")
      #expect(HledgerBalance.complaint(about: folder.path + "/" + journal) == nil)
    }
  }

  @Test func shippedBooksComeBackFromPrint() throws {
    let folder = try Folder.workspace()
    let includes = try folder.journals().map { "include \($0)\n" }.joined()
    let main = try folder.write(includes, to: "alles.journal")
    let balances = try Balances.read(folder.run("balance", "--format", "json"))
    #expect(HledgerBalance.of(main) == .balances(balances))
    let piped = try folder.shell(
      "\"$W\" print | hledger -f - check", environment: ["LANG": "C.UTF-8"])
    #expect(piped.status == 0 && piped.errors.isEmpty, "\(piped.errors)")
    try expectSameBooks(as: .balances(balances), "print of the workspace", [], in: folder)
  }

  // MARK: Random books

  /// In batches, so that two cores can share the work.
  @Test(arguments: 0..<8)
  func randomBooksComeBackFromPrint(batch: Int) throws {
    var constructs: Set<RandomJournal.Construct> = []
    for seed in (batch * 25)..<(batch * 25 + 25) {
      let folder = try Folder()
      let journal = RandomJournal(seed: UInt64(seed), intent: .sound)
      constructs.formUnion(journal.constructs)
      let main = try journal.write(below: folder.path)
      let expected = HledgerBalance.of(main)
      try expectSameBooks(as: expected, "seed \(seed)", ["-f", main], in: folder)
    }
    #expect(constructs.count > 60, "The books were of many kinds.")
  }

  /// What is printed is sound to both programs, and has the same balances and transactions.
  private func expectSameBooks(
    as expected: HledgerAnswer, _ name: String, _ files: [String], in folder: Folder
  ) throws {
    let run = try folder.run(["print"] + files)
    #expect(run.status == 0, "\(name): \(run.errors)")
    let printed = try folder.write(run.output, to: "uitvoer/geprint.journal")
    #expect(HledgerBalance.complaint(about: printed) == nil, "\(name)")
    #expect(HledgerBalance.of(printed) == expected, "\(name)")
    let again = try folder.run("balance", "-f", printed, "--format", "json")
    #expect(try HledgerAnswer.balances(Balances.read(again)) == expected, "\(name)")
    #expect(try folder.run("print", "-f", printed).output == run.output, "\(name)")
  }
}
