import Basics
import Diagnostics
import Foundation
import Interchange
import Ledger
import Reading
import TestSupport
import Testing
import Writing

/// Which rows are new, and what becomes of them.
@Suite struct ImportBatchTests {
  private static let head = "Datum;Stuk;Omschrijving;Rekening;Kpl;Bedrag\n"

  private func document() throws -> String {
    try String(contentsOfFile: SmallImport.folder + "/import.md", encoding: .utf8)
  }

  private func small(
    _ rows: String..., journal: String = "", clearingAccount: String? = nil,
    document: String? = nil
  ) throws -> SmallImport {
    let text = Self.head + rows.joined(separator: "\n") + "\n"
    return try SmallImport(
      document: document ?? self.document(), export: Array(text.utf8), journal: journal,
      clearingAccount: clearingAccount)
  }

  @Test func equalRowsOfOneExportAreBothKept() throws {
    let row = "14-01-2020;F1;Koffie;430100;1200;10,00"
    let once = try small(row)
    let twice = try small(row, row, journal: once.written())
    #expect(once.rows(.new) == 1 && twice.rows(.booked) == 1 && twice.rows(.new) == 1)
    let both = twice.written(behind: once.written())
    let again = try small(row, row, journal: both)
    #expect(again.rows(.booked) == 2 && again.rows(.new) == 0 && again.findings.isEmpty)
    #expect(again.written(behind: both) == both, "Nothing is written where nothing is new.")
    // The number of a document stands once, so what comes later has one of its own.
    #expect(both.contains("(F1)") && both.contains("(F1/2)"))
  }

  @Test func rowsWithoutADocumentAreCountedToo() throws {
    let row = "14-01-2020;;Koffie;430100;1200;10,00"
    let twice = try small(row, row)
    #expect(twice.rows(.new) == 2 && twice.batch.entries().count == 2)
    let three = try small(row, row, row, journal: twice.written())
    #expect(three.rows(.booked) == 2 && three.rows(.new) == 1)
  }

  @Test(arguments: [
    "14-01-2020;F1;Koffie;430100;1200;10,01", "15-01-2020;F1;Koffie;430100;1200;10,00",
    "14-01-2020;F1;Thee;430100;1200;10,00", "14-01-2020;F1;Koffie;430100;;10,00",
  ])
  func whatChangedIsToldAndNotBooked(row: String) throws {
    let first = try small("14-01-2020;F1;Koffie;430100;1200;10,00")
    let later = try small(row, journal: first.written())
    #expect(later.rows(.changed) == 1 && later.rows(.new) == 0)
    #expect(later.codes == ["CSV-12"])
  }

  @Test func otherDocumentsAreBookedBesideAChangedOne() throws {
    let first = try small("14-01-2020;F1;Koffie;430100;1200;10,00")
    let later = try small(
      "14-01-2020;F1;Koffie;430100;1200;11,00", "14-01-2020;F2;Koffie;430100;1200;10,00",
      journal: first.written())
    #expect(later.rows(.changed) == 1 && later.rows(.new) == 1)
  }

  /// Who removes what is no longer right can import again.
  @Test func removedLinesAreNewAgain() throws {
    let later = try small("14-01-2020;F1;Koffie;430100;1200;10,00", journal: "\n")
    #expect(later.rows(.new) == 1)
  }

  @Test func everyRowHasOneFate() throws {
    let small = try small(
      "14-01-2020;F1;Koffie;430100;1200;10,00", "14-01-2020;F2;Thee;999999;1200;5,00",
      "14-01-2020;F2;Thee;430200;1300;-2,50")
    let sums = ImportBatch.Fate.allCases.map { small.batch.sum(of: $0) }
    #expect(sums.reduce(ExportSum(), +) == small.reading.total)
    #expect(small.rows(.unmapped) == 1 && small.rows(.new) == 2)
  }

  @Test func rowsWithoutAMappingGoToTheNamedAccount() throws {
    let small = try small(
      "14-01-2020;F2;Thee;999999;1200;5,00", clearingAccount: "Nog te verdelen")
    #expect(small.rows(.unmapped) == 0)
    let balances = BookReading.read(text: small.written()).balances
    #expect(balances == ["Nog te verdelen": ["€": "5"], "Crediteuren": ["€": "-5"]])
  }

  /// The more keys a row has, the earlier it is asked.
  @Test func theMostPreciseRowGoesFirst() throws {
    let document = try document() + "| 430100   | 1200         | 43022           | oop   |\n"
    let small = try small(
      "14-01-2020;F1;Koffie;430100;1200;10,00", "14-01-2020;F2;Koffie;430100;1250;20,00",
      document: document)
    #expect(small.findings.isEmpty)
    let balances = BookReading.read(text: small.written()).balances
    #expect(balances["43022:oop"] == ["€": "10"] && balances["82019 LFS 001:oop"] == ["€": "20"])
  }

  @Test func splitLinesWithTheSameLabelAreOneRow() throws {
    let first = try small("14-01-2020;F1;Koffie;430100;1200;10,00")
    let label = first.batch.identities[0].text
    let journal = """
      decimal-mark ,
      2020-01-14 * (F1) Koffie
          82019 LFS 001:oop  € 6,00  ; import: \(label)
          82020 LFF 002:oop  € 4,00  ; import: \(label)
          Crediteuren

      """
    let later = try small("14-01-2020;F1;Koffie;430100;1200;10,00", journal: journal)
    #expect(later.rows(.booked) == 1 && later.findings.isEmpty)
  }

  @Test func hoursAreBookedAtTheirAmount() throws {
    let document = try document().replacing(
      "| Bedrag       | Bedrag       |\n",
      with: "| Bedrag       | Bedrag       |\n| Uren         | Uren         |\n")
    let text = """
      Datum;Stuk;Omschrijving;Rekening;Kpl;Bedrag;Uren
      14-01-2020;U1;Januari;430100;1200;2.500,00;40
      15-01-2020;U2;Correctie;430100;1200;-62,50;-1,00
      16-01-2020;U3;Zonder;430100;1200;10,00;

      """
    let small = try SmallImport(document: document, export: Array(text.utf8))
    #expect(small.findings.isEmpty)
    let written = small.written()
    #expect(written.contains("40,00 uur @@ € 2.500,00") && written.contains("-1,00 uur @@ € 62,50"))
    let reading = BookReading.read(text: written)
    #expect(reading.findings.isEmpty)
    #expect(
      reading.balances == [
        "82019 LFS 001:oop": ["uur": "39", "€": "10"], "Crediteuren": ["€": "-2447.5"],
      ])
    let again = try SmallImport(
      document: document, export: Array(text.utf8), journal: written)
    #expect(again.rows(.booked) == 3 && again.findings.isEmpty)
  }

  // MARK: Texts of others

  @Test(arguments: [
    "a; b", "a | b", "(a) b", "* a", "! a", "a: b, c: d", "date:2020-01-01", "[2020-01-01]", "a\tb",
    "\"a\nb\"", "= 5", "€ 5,00", "a  b", "import: 000000000000-00000000", "; team: Noord", "é €",
  ])
  func textsOfOthersAreOnlyTexts(text: String) throws {
    let quoted = text.hasPrefix("\"") ? text : "\"" + text + "\""
    for document in ["F1", "", "F(1)", "F;1"] {
      let field = "\"" + document + "\""
      let small = try small(
        "14-01-2020;\(field);Eerste;430100;1200;10,00",
        "14-01-2020;\(field);\(quoted);430100;1200;2,00", "15-01-2020;;\(quoted);430100;1200;3,00")
      #expect(small.findings.isEmpty)
      let reading = BookReading.read(text: small.written())
      #expect(reading.findings.isEmpty, "\(small.written())")
      #expect(reading.balances["82019 LFS 001:oop"] == ["€": "15"])
      let labels = Set(reading.book.names.labelSets.flatMap { $0 }.map { $0.name })
      #expect(labels == ["import"], "\(small.written())")
      let days = Set(reading.book.parts.flatMap { $0.postings }.map { $0.day.text })
      #expect(days == ["2020-01-14", "2020-01-15"])
    }
  }

  // MARK: The journal that is there

  @Test(arguments: ["\n", "\r\n"])
  func bytesThatAreThereStay(lineEnd: String) throws {
    let journal =
      ["; Kasboek", "decimal-mark .", "", "2020-01-01 x", "  Kas     1.50", "    b"]
      .joined(separator: lineEnd)
    let small = try small("14-01-2020;F1;Koffie;430100;1200;10,00", journal: journal)
    let written = small.written(behind: journal)
    #expect(written.utf8.starts(with: journal.utf8))
    let reading = BookReading.read(text: written)
    #expect(reading.findings.isEmpty, "\(written)")
    #expect(reading.balances["82019 LFS 001:oop"] == ["€": "10"])
    #expect(reading.balances["Kas"] == ["": "1.5"])
    let feeds = written.utf8.count { $0 == 0x0A }
    let returns = written.utf8.count { $0 == 0x0D }
    #expect(returns == (lineEnd == "\r\n" ? feeds : 0))
  }
}
