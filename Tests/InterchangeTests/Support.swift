import Diagnostics
import Foundation
import Interchange
import Ledger
import Reading
import TestSupport
import Writing

/// An import from texts alone: the mapping document, the export, and the books before it.
struct SmallImport {
  static let folder = JournalFixture.repository + "/Tests/InterchangeTests/Fixtures"

  let sources: [Source]
  let mapping: ImportMapping
  let reading: ExportReading
  let batch: ImportBatch

  /// Of the export; those of the document have fixtures of their own.
  var findings: [Diagnostic] { reading.diagnostics + batch.diagnostics }
  var codes: [String] { findings.map { $0.code.text } }

  init(
    document: String, export: [UInt8], journal: String = "", clearingAccount: String? = nil
  ) throws {
    let book = BookReading.read(text: journal).book
    let text = Source(path: "ledgers/import.md", text: document)
    let documents = DocumentReading.read([text], firstNumber: book.sources.count)
    guard let mapping = documents.imports.first,
      !documents.diagnostics.contains(where: { $0.severity == .error })
    else { throw Missing() }
    self.mapping = mapping
    let number = book.sources.count + 1
    reading = ExportReading(Source(path: "export.csv", bytes: export), number: number, mapping)
    let paths = book.names.paths(LedgerCodes(documents.organisation))
    batch = ImportBatch(
      reading, number: number, mapping, KnownImports(book, paths),
      clearingAccount: clearingAccount)
    sources = book.sources + [text, reading.source]
  }

  /// A fixture by its name, beside the document and the journal of that name, if it has them.
  init(fixture name: String) throws {
    func text(_ ending: String) -> String? {
      try? String(contentsOfFile: SmallImport.folder + "/" + name + ending, encoding: .utf8)
    }
    let shared = try String(contentsOfFile: SmallImport.folder + "/import.md", encoding: .utf8)
    let export = FileManager.default.contents(atPath: SmallImport.folder + "/" + name + ".csv")
    guard let export else { throw Missing() }
    try self.init(
      document: text(".md") ?? shared, export: [UInt8](export), journal: text(".journal") ?? "")
  }

  struct Missing: Error {}

  /// What the import would write behind a journal.
  func written(behind journal: String = "") -> String {
    String(
      decoding: EntryJournal.text(Array(journal.utf8), adding: batch.entries()), as: UTF8.self)
  }

  func rows(_ fate: ImportBatch.Fate) -> Int { batch.sum(of: fate).rows }
}
