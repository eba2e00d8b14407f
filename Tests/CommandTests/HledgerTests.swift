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
    try expectSameBooks(as: .balances(balances), "print of the workspace", main: nil, in: folder)
  }

  // MARK: Random books

  /// In batches, so that two cores can share the work.
  @Test(arguments: 0..<8)
  func randomBooksComeBackFromPrint(batch: Int) throws {
    var constructs: Set<RandomJournal.Construct> = []
    let first = batch * 25
    for seed in first..<first + Thorough.count(8, thorough: 25) {
      let journal = RandomJournal(seed: UInt64(seed), intent: .sound)
      constructs.formUnion(journal.constructs)
      guard let found = try difference(of: journal.files) else { continue }
      let small = try Shrinking.smallest(journal.files) { texts in
        try difference(of: texts)?.kind == found.kind
      }
      Issue.record("seed \(seed): \(found.words)\n\(Shrinking.shown(small))")
    }
    #expect(constructs.count > Thorough.count(40, thorough: 60), "The books were of many kinds.")
  }

  /// Lines at the edge of what can be written, where a space more or less has another meaning.
  @Test(arguments: [
    "2020-01-01 *(c) x\n a  1\n b\n", "2020-01-01 *()(e) x\n a  1\n b\n",
    "2020-01-01 ! (c)(d) x\n a  1\n b\n", "2020-01-01 (x) (y)\n a  1\n b\n",
    "2020-01-01 * ! x\n a  1\n b\n", "2020-01-01 ()  x  y ;\n ;\n ;z\n a  1 ;\n ;q\n b ;\n",
    "2020-01-01\n *a  1\n ! *b\n", "2020-01-01\n (a ;d)  1\n [e]  1\n [f]\n b;c  1;d\n c\n",
    "2020-01-01\n a  1e2 \"A 1\"\n b  \"A-1\"-5\n", "2020-01-01\n a  5 \"e5\"\n b\n",
    "2020-01-01\n a  5 €/m²\n b  - !5\n", "2020-01-01\n a  5 A {{=3 B}} @ 4 C [2020/1/1]\n b\n",
    "2020-01-01\n a  5 A = 5 A @ 2 C\n b\n", "D € 1.000,00\n2020-01-01\n a  5 @ 3 uur\n b\n",
    "P 2020-01-01 12:00 \"A 1\" 5,1234 €\n2020-01-01\n a  +5,\n b  -0\n c\n",
    "Y2020\n1/5=1/7 x\n a  1 ; [1/8=1/9]\n b ; date:2/1, date2:3/1\n",
    "2020-01-01\n a  1 A\n b  -2 B\n c  = 5 C\n d\n", "2020-01-01\n a:b  1\n a  =* 5\n c\n",
    "commodity A\n  format 1.000,00 A\ncommodity 1 000, \"B 2\"\n2020-01-01\n a  1 A\n b\n",
    "apply account x\nalias x:a = y z\n2020-01-01\n a:c  1\n (a)  3\n b\nend apply account\n",
    "alias b = c\nalias a = b\nalias c = a\n2020-01-01\n a:x  1\n b  2\n c:a  3\n ab  4\n d\n",
    "alias a:b = q\nalias a = r\nalias a:b:c = s\n2020-01-01\n a:b:c:d  1\n a:b  2\n a  3\n q\n",
    "alias a = a:x\nalias a = a:y\n2020-01-01\n a  1\n a:b  2\n q\nend aliases\n2020-01-01\n a  3\n q\n",
    "alias caf\u{E9} = b\n2020-01-01\n caf\u{E9}:x  1\n cafe\u{301}:x  2\n q\n",
    "2020-01-01 x\n a  10 A @ 0,333 B\n b  -3,33 B\n", "2020-01-01 x\n a\n\n2020-01-02 y\n",
    "2020-01-01 x\u{A0}y ; z\u{A0}w\r\n\ta\t\t1 ; q\u{A0}\r\n\tb\r\n",
  ])
  func edgesComeBackFromPrint(text: String) throws {
    let folder = try Folder()
    let main = try folder.write(text, to: "boek.journal")
    try expectSameBooks(as: HledgerBalance.of(main), "\(text)", main: main, in: folder)
  }

  /// On one day balances are judged in the order of reading, which the order of days must not change.
  @Test func balancesOnTheDayOfAPostingComeBack() throws {
    let folder = try Folder()
    let main = try folder.write(
      """
      decimal-mark ,
      2021-02-01 paid before, booked later
          a    10 uur  ; date: 2021-01-10
          b
      2021-01-10 an assigned balance
          a           = 100 uur
          b
      2021-01-20 between them
          c    1 uur
          b
      2021-01-10 an asserted balance
          a    5 uur  = 105 uur
          b
      2021-01-05 the first
          c    1 uur
          b

      """, to: "boek.journal")
    let expected = HledgerBalance.of(main)
    let balances = ["a": ["uur": "105"], "b": ["uur": "-107"], "c": ["uur": "2"]]
    #expect(expected == .balances(balances))
    try expectSameBooks(as: expected, "a day of its own", main: main, in: folder, ordered: false)
    let dates = try folder.run("print", "-f", main).lines.filter { $0.hasPrefix("2021") }
    #expect(
      dates.map { $0.prefix(10) } == [
        "2021-01-05", "2021-01-20", "2021-02-01", "2021-01-10", "2021-01-10",
      ])
  }

  /// In what a journal does not come back from `print`; nil where it does.
  private func difference(of texts: Shrinking.Texts) throws -> (kind: String, words: String)? {
    let folder = try Folder()
    let main = try RandomJournal.write(texts, below: folder.path + "/boek")
    let expected = HledgerBalance.of(main)
    guard case .balances = expected else { return ("hledger", "\(expected)") }
    return try difference(from: expected, main: main, in: folder)
  }

  /// What is printed is sound to both programs, and has the same balances and transactions.
  private func expectSameBooks(
    as expected: HledgerAnswer, _ name: String, main: String?, in folder: Folder,
    ordered: Bool = true
  ) throws {
    let found = try difference(from: expected, main: main, in: folder, ordered: ordered)
    #expect(found == nil, "\(name): \(found?.words ?? "")")
  }

  private func difference(
    from expected: HledgerAnswer, main: String?, in folder: Folder, ordered: Bool = true
  ) throws -> (kind: String, words: String)? {
    let run = try folder.run(["print"] + (main.map { ["-f", $0] } ?? []))
    guard run.status == 0 else { return ("refused", run.errors) }
    let printed = try folder.write(run.output, to: "uitvoer/geprint.journal")
    let answer = HledgerBalance.of(printed)
    if answer != expected { return ("balances of hledger", "\(answer) for \(expected)") }
    if let main, ordered {
      let (before, after) = (
        try HledgerTransactions.of(main, in: folder),
        try HledgerTransactions.of(printed, in: folder)
      )
      if after != before { return ("transactions", "\(after) for \(before)") }
    }
    let again = try folder.run("balance", "-f", printed, "--format", "json")
    let own = try HledgerAnswer.balances(Balances.read(again))
    if own != expected { return ("own balances", "\(own) for \(expected)") }
    let twice = try folder.run("print", "-f", printed).output
    return twice == run.output ? nil : ("printed twice", twice)
  }
}
