import Foundation
import TestSupport
import Testing

/// Runs that are killed, runs at once, and edits in between: nothing is lost, no file is half of
/// anything, and who was in the way is told.
///
/// Each round waits for a random moment, so that what meets where differs from round to round.
@Suite(.serialized) struct MeanwhileTests {
  private static let rounds = Thorough.count(4, thorough: 200)

  /// Runs lines of shell in each of the rounds, and gives what each of them says.
  ///
  /// In them, `$moment` is a part of a second, `told` says whether a run that ended with a status
  /// said why, and `$journal` is the journal of the books.
  private func rounds(
    in folder: Folder, seed: UInt64, upTo milliseconds: Int, _ script: String
  ) throws -> Set<String> {
    var random = SeededRandom(seed: seed)
    let moments = (0..<MeanwhileTests.rounds).map { _ in
      "0.\(String(1000 + random.below(milliseconds)).dropFirst())\n"
    }
    try folder.write(moments.joined(), to: "moments")
    let run = try folder.shell(
      """
      import() {
        name=$1; shift
        "$W" import csv $name.csv --mapping \(MeanwhileBooks.mapping) --yes "$@" > /dev/null 2> $name.fout
      }
      told() {
        case $1 in
          # With findings left, `check` ends with 1.
          0|1) test ! -s $2.fout && echo done;;
          2) grep -q '; er is niets geschreven, doe het opnieuw$' $2.fout && echo told;;
          *) echo "status $1"; cat $2.fout;;
        esac
      }
      journal=\(MeanwhileBooks.journal); round=0
      while read -r moment; do
      round=$((round + 1))
      \(script)
      done < moments
      """, minutes: Thorough.count(1, thorough: 20))
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.lines.count == MeanwhileTests.rounds)
    try MeanwhileBooks.expectNoLeftovers(in: folder)
    return Set(run.lines)
  }

  // MARK: Edits in between

  /// Somebody adds a line, at once or in a new file that takes the place of the old one.
  @Test(
    arguments: ["fmt", "check --fix"],
    ["echo \"; $round\" >> $file", "(cat $file; echo \"; $round\") > nieuw; mv nieuw $file"])
  func linesAreKept(command: String, edit: String) throws {
    let folder = try MeanwhileBooks.folder()
    try folder.write(Journals.untidy.replacing(":oop:Wijkbeheer", with: ":OOP"), to: "untidy")
    let found = try rounds(
      in: folder, seed: 1, upTo: 60,
      """
      file=ledgers/2021/boek.journal; cp untidy $file
      ("$W" \(command) > /dev/null 2> a.fout; told $? a > a.told) & sleep $moment
      \(edit)
      wait; grep -q "^; $round\\$" $file || echo lost; cat a.told
      """)
    #expect(found.isSubset(of: ["done", "told"]), "\(found)")
  }

  /// A booking that is saved while another is imported.
  @Test func bookingsAreKept() throws {
    let folder = try MeanwhileBooks.folder()
    try MeanwhileBooks.write(rows: 3, seed: 1, to: "a.csv", in: folder)
    try folder.write("2021-02-02 met de hand\n    Bank  € 5,00\n    Kas\n", to: "hand")
    let found = try rounds(
      in: folder, seed: 2, upTo: 60,
      """
      printf 'decimal-mark ,\\ncommodity € 1.000,00\\n\\n' > $journal
      (import a; told $? a > a.told) & sleep $moment
      cat hand >> $journal
      wait; grep -q 'met de hand' $journal || echo lost
      rows=$(grep -c 'import: ' $journal); echo $(cat a.told) $rows
      """)
    #expect(found.isSubset(of: ["done 3", "told 0"]), "\(found)")
  }

  // MARK: Runs at once

  /// Two exports in one journal: who comes second says so, and does it again.
  @Test(arguments: ["", " --output ledgers/2021/ander.journal"])
  func rowsOfTwoImportsAreKept(output: String) throws {
    let folder = try MeanwhileBooks.folder()
    try MeanwhileBooks.write(rows: 200, seed: 1, to: "a.csv", in: folder)
    try MeanwhileBooks.write(rows: 200, seed: 2, to: "b.csv", in: folder)
    let found = try rounds(
      in: folder, seed: 3, upTo: 30,
      """
      printf 'decimal-mark ,\\ncommodity € 1.000,00\\n' > $journal; rm -f ledgers/2021/ander.journal
      (import a; told $? a > a.told) & sleep $moment
      (import b\(output); told $? b > b.told) &
      wait
      for name in a b; do test $(cat $name.told) = done || import $name; done
      rows=$(cat ledgers/2021/*.journal | grep -c 'import: ')
      echo $(sort a.told b.told) $rows
      """)
    #expect(found.isSubset(of: ["done done 400", "done told 400"]), "\(found)")
  }

  /// The same export twice at once, in two journals, is booked once.
  @Test func oneExportIsBookedOnce() throws {
    let folder = try MeanwhileBooks.folder()
    try MeanwhileBooks.write(rows: 20, seed: 1, to: "a.csv", in: folder)
    let found = try rounds(
      in: folder, seed: 4, upTo: 30,
      """
      printf 'decimal-mark ,\\ncommodity € 1.000,00\\n' > $journal; rm -f ledgers/2021/ander.journal
      cp a.csv b.csv
      (import a; told $? a > a.told) & sleep $moment
      (import b --output ledgers/2021/ander.journal; told $? b > b.told) &
      wait
      echo $(sort a.told b.told) $(cat ledgers/2021/*.journal | grep -c 'import: ')
      """)
    #expect(found.isSubset(of: ["done done 20", "done told 20"]), "\(found)")
  }

  /// Two that make the same workspace: it is whole, and one of them made it.
  @Test func oneWorkspaceIsMadeOnce() throws {
    let folder = try Folder()
    #expect(try folder.run("init", "--team", "A", "--jaar", "2021", "heel").status == 0)
    let found = try rounds(
      in: folder, seed: 5, upTo: 30,
      """
      rm -rf werk
      ("$W" init --team A --jaar 2021 werk > /dev/null 2> a.fout; echo $? > a.told) & sleep $moment
      ("$W" init --team A --jaar 2021 werk > /dev/null 2> b.fout; echo $? > b.told) &
      wait
      diff -r heel werk && echo $(sort a.told b.told)
      """)
    #expect(found == ["0 2"], "\(found)")
  }

  // MARK: Kills

  /// No file is half of anything, and the next run does the rest.
  @Test(arguments: [("KILL", false), ("TERM", true), ("HUP", true)])
  func aKilledRunIsFinishedByTheNext(signal: String, isAllOrNothing: Bool) throws {
    let folder = try Folder()
    try folder.write(Journals.untidy, to: "untidy")
    try folder.write(Journals.untidy, to: "tidy")
    #expect(try folder.run("fmt", "tidy").status == 0)
    try folder.write("", to: "ledgers/leeg")
    let found = try rounds(
      in: folder, seed: 6, upTo: 60,
      """
      for n in 1 2 3 4 5 6 7 8 9; do cp untidy ledgers/$n.journal; done
      "$W" fmt > /dev/null 2> a.fout & run=$!
      sleep $moment; kill -\(signal) $run 2> /dev/null; wait $run 2> /dev/null
      whole=0
      for file in ledgers/*.journal; do
        if cmp -s $file tidy; then whole=$((whole + 1)); else cmp -s $file untidy || echo half; fi
      done
      case $whole in 0) said=none;; 9) said=all;; *) said=some;; esac
      "$W" fmt > /dev/null 2> a.fout || cat a.fout
      for file in ledgers/*.journal; do cmp -s $file tidy || echo untidy; done
      rm -f ledgers/.wijkboek-tmp-*; echo $said
      """)
    #expect(
      found.isSubset(of: isAllOrNothing ? ["none", "all"] : ["none", "some", "all"]), "\(found)")
  }

  /// An import that is killed has written all of its rows, or none.
  @Test func aKilledImportIsFinishedByTheNext() throws {
    let folder = try MeanwhileBooks.folder()
    try MeanwhileBooks.write(rows: 50, seed: 1, to: "a.csv", in: folder)
    let found = try rounds(
      in: folder, seed: 7, upTo: 90,
      """
      printf 'decimal-mark ,\\ncommodity € 1.000,00\\n' > $journal
      "$W" import csv a.csv --mapping \(MeanwhileBooks.mapping) --yes > /dev/null 2> a.fout & run=$!
      sleep $moment; kill -KILL $run 2> /dev/null; wait $run 2> /dev/null
      rows=$(grep -c 'import: ' $journal)
      import a || cat a.fout
      rm -f ledgers/2021/.wijkboek-tmp-*; echo $rows $(grep -c 'import: ' $journal)
      """)
    #expect(found.isSubset(of: ["0 50", "50 50"]), "\(found)")
  }
}
