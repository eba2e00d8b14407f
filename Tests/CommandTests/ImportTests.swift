import Foundation
import TestSupport
import Testing

/// `import` shows what it understood, writes what is new, and ties out to the cent.
@Suite struct ImportTests {
  private static let mapping = "ledgers/import/grootboek.md"
  private static let journal = "ledgers/2021/grootboek.journal"

  private func workspace(_ export: Data? = nil) throws -> Folder {
    let folder = try Folder.workspace()
    try folder.write(ExportText.mapping, to: ImportTests.mapping)
    try folder.write("; Hier komt de realisatie.\n", to: ImportTests.journal)
    if let export { try write(export, folder) }
    return folder
  }

  private func write(_ export: Data, _ folder: Folder) throws {
    try export.write(to: URL(filePath: folder.path + "/export.csv"))
  }

  private func importing(_ folder: Folder, _ options: String...) throws -> Program.Run {
    try folder.run(["import", "csv", "export.csv", "--mapping", ImportTests.mapping] + options)
  }

  // MARK: Many rows

  @Test func manyRowsTieOutAndStayTheSame() throws {
    let count = 10_000
    let export = ExportText(rows: count + 50, seed: 2021)
    let first = ExportText(rows: count, seed: 2021)
    let folder = try workspace(export.bytes(rows: count))
    let run = try importing(folder, "--yes")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(
      run.output.contains("\(count) regels bijgeschreven") && run.output.contains("verschil € 0,00")
    )
    try expectTotals(of: first, in: folder)
    let text = try folder.text(of: ImportTests.journal)
    #expect(text.hasPrefix("; Hier komt de realisatie.\n"))
    let again = try importing(folder, "--yes")
    #expect(again.status == 0 && again.output.contains("Er is niets nieuws"))
    #expect(try folder.text(of: ImportTests.journal) == text)
    try write(export.bytes(rows: count + 50), folder)
    let third = try importing(folder, "--yes")
    #expect(third.status == 0 && third.output.contains("50 regels bijgeschreven"))
    try expectTotals(of: export, in: folder)
    #expect(try folder.text(of: ImportTests.journal).hasPrefix(text))
  }

  /// The journal holds what the export says, for Wijkboek and for hledger.
  private func expectTotals(of export: ExportText, in folder: Folder) throws {
    let run = try folder.run("balance", "-f", ImportTests.journal, "--format", "json")
    let balances = try Balances.read(run)
    func euros(_ cents: Int) -> [String: String] {
      let sign = cents < 0 ? "-" : ""
      let decimals = String(abs(cents) % 100 + 100).dropFirst()
      let text = "\(sign)\(abs(cents) / 100).\(decimals)"
      let short = String(text.reversed().drop { $0 == "0" }.reversed())
      return ["€": short.hasSuffix(".") ? String(short.dropLast()) : short]
    }
    #expect(
      balances == [
        "82020 LFF 001:oop": euros(export.ofAccount["430100"] ?? 0),
        "82020 LFF 002:oop": euros(export.ofAccount["430200"] ?? 0),
        "Crediteuren": euros(-export.total),
      ])
    guard HledgerBalance.isInstalled else { return }
    let path = folder.path + "/" + ImportTests.journal
    #expect(HledgerBalance.of(path) == .balances(balances))
    #expect(HledgerBalance.complaint(about: path) == nil)
  }

  // MARK: Asking

  private func small(_ rows: String...) -> Data {
    let head = "Boekdatum;Stuk;Regel;Omschrijving;Relatie;Rekening;Kpl;Bedrag\r\n"
    let text = head + rows.map { $0 + "\r\n" }.joined()
    return text.data(using: .windowsCP1252) ?? Data()
  }

  private let row = "14-1-2021;F1;1;Tegels;Hovenier;430100;1200;12,50"

  @Test func withoutATerminalNothingIsWritten() throws {
    let folder = try workspace(small(row))
    let before = try folder.text(of: ImportTests.journal)
    let run = try importing(folder)
    #expect(run.status == 2 && run.output.contains("gebruik --yes"))
    let dry = try importing(folder, "--dry-run")
    #expect(dry.status == 0 && dry.output.contains("Er is niets geschreven"))
    #expect(try folder.text(of: ImportTests.journal) == before)
  }

  @Test(
    .enabled(if: Program.isInstalled("script"), "script is not installed: no terminal is tried"),
    arguments: [("j", true), ("ja", true), ("n", false), ("", false)])
  func terminalIsAsked(answer: String, writes: Bool) throws {
    let folder = try workspace(small(row))
    let command = "\"$W\" import csv export.csv --mapping \(ImportTests.mapping)"
    let run = try folder.shell(
      "printf '%s\\n' \"$ANSWER\" | script -qec 'sh -c \"$SCRIPT\"' /dev/null",
      environment: ["SCRIPT": command, "ANSWER": answer, "TERM": "dumb"])
    #expect(run.output.contains("Bijschrijven in \(ImportTests.journal)? [j/N]"))
    #expect(try folder.text(of: ImportTests.journal).contains("Hovenier") == writes)
  }

  // MARK: What stops it

  @Test func rowsWithoutAMappingStopTheImport() throws {
    let folder = try workspace(small(row, "15-1-2021;F2;1;Thee;Winkel;430900;77;3,00"))
    let run = try importing(folder, "--yes")
    #expect(run.status == 1 && run.output.contains("Zonder koppeling"))
    #expect(run.lines.contains { $0.hasPrefix("430900") && $0.hasSuffix("€ 3,00") })
    #expect(try !folder.text(of: ImportTests.journal).contains("Hovenier"))
    let booked = try importing(folder, "--yes", "--unmapped", "Nog te verdelen")
    #expect(booked.status == 0 && booked.output.contains("2 regels bijgeschreven"))
    #expect(try folder.text(of: ImportTests.journal).contains("Nog te verdelen"))
    let later = try importing(folder, "--yes")
    #expect(later.status == 0 && later.output.contains("Er is niets nieuws"))
  }

  @Test func changedRowsEndWithOne() throws {
    let folder = try workspace(small(row))
    _ = try importing(folder, "--yes")
    try write(small(row.replacing("12,50", with: "13,50")), folder)
    let run = try importing(folder, "--yes")
    #expect(run.status == 1 && run.output.contains("CSV-12"))
    #expect(run.output.contains("eerst € 12,50, nu € 13,50"))
  }

  @Test func booksThatWouldNotBeSoundAreNotWritten() throws {
    let folder = try workspace(small(row))
    let closed = """
      decimal-mark ,
      2021-06-30 saldo
          Crediteuren  € 0,00 = € 0,00

      """
    try folder.write(closed, to: ImportTests.journal)
    let run = try importing(folder, "--yes")
    #expect(run.status == 1 && run.errors.contains("BAL-03"))
    #expect(try folder.text(of: ImportTests.journal) == closed)
  }

  /// A text behind an open comment would be no booking.
  @Test func textThatWouldBeReadOtherwiseIsNotWritten() throws {
    let folder = try workspace(small(row))
    try folder.write("alias Crediteuren = Bank\n", to: ImportTests.journal)
    #expect(try importing(folder, "--dry-run").status == 0)
    try folder.write("apply account oud\n", to: ImportTests.journal)
    let run = try importing(folder, "--yes")
    #expect(run.status != 0)
    #expect(try folder.text(of: ImportTests.journal) == "apply account oud\n")
  }

  @Test func mappingWithErrorsIsShown() throws {
    let folder = try workspace(small(row))
    try folder.write(
      ExportText.mapping.replacing("82020 LFF 002", with: "82020 LFF 009"), to: ImportTests.mapping)
    let run = try importing(folder, "--yes")
    #expect(run.status == 1 && run.errors.contains("IMP-06"))
    // And the check of the workspace says it too.
    #expect(try folder.run("check", "--concise").output.contains("IMP-06"))
  }

  @Test func soundMappingIsNothingToTheCheck() throws {
    let folder = try Folder.workspace()
    let before = try folder.run("check", "--concise").output
    try folder.write(ExportText.mapping, to: ImportTests.mapping)
    #expect(try folder.run("check", "--concise").output == before)
  }

  @Test(arguments: [
    ["import"], ["import", "xml", "a"], ["import", "csv"], ["import", "csv", "export.csv"],
    ["import", "csv", "weg.csv", "--mapping", mapping],
    ["import", "csv", "export.csv", "--mapping", "ledgers/organisatie.md"],
    ["import", "csv", "export.csv", "--mapping", "weg.md"],
    ["import", "csv", "export.csv", "--mapping", mapping, "--output", "boek.journal"],
    ["import", "csv", "export.csv", "--mapping", mapping, "--output", "ledgers/x/a.journal"],
    ["import", "csv", "export.csv", "--mapping", mapping, "--unmapped", "82020 LFF 001:oop"],
    ["import", "csv", "export.csv", "--mapping", mapping, "--yes", "--dry-run"],
  ])
  func wrongUseIsTold(arguments: [String]) throws {
    let run = try workspace(small(row)).run(arguments)
    #expect(run.status == 2 && run.errors.hasPrefix("wijkboek: ") && run.output.isEmpty)
  }

  /// Paths are as seen from where the user is.
  @Test func worksFromAFolderBelow() throws {
    let folder = try workspace(small(row))
    let run = try folder.shell(
      "cd ledgers/2021; \"$W\" import csv ../../export.csv --mapping ../import/grootboek.md "
        + "--output nieuw.journal --yes; cat nieuw.journal")
    #expect(run.output.contains("1 regel bijgeschreven in ledgers/2021/nieuw.journal"))
    #expect(run.output.contains("decimal-mark ,\ncommodity € 1.000,00\n\n2021-01-14 * (F1)"))
  }

  @Test func personalDataIsNotShown() throws {
    let address = "jan@example.org"
    let folder = try workspace(small(row.replacing("Tegels", with: address)))
    let run = try importing(folder, "--yes")
    #expect(run.status == 0 && !run.output.contains(address) && run.output.contains("•••"))
    try write(small(row.replacing("Tegels", with: address).replacing("12,50", with: "x")), folder)
    let refused = try importing(folder, "--yes")
    #expect(refused.errors.contains("CSV-07") && !refused.errors.contains(address))
  }

  // MARK: The manual

  @Test func exampleOfTheManualComesOut() throws {
    let blocks = try ManualPage.blocks(of: "importeren", below: "## Een voorbeeld")
    #expect(blocks.map { $0.kind } == ["markdown", "csv", "journal"])
    let folder = try Folder.workspace()
    try folder.write(blocks[0].text, to: "ledgers/import/grootboek.md")
    try folder.write(blocks[1].text, to: "export.csv")
    let refused = try importing(folder, "--yes")
    #expect(refused.status == 1 && refused.errors.contains("CSV-01"))
    let mended = blocks[1].text.replacing(
      "Container; huur", with: "\"Container; huur\"")
    try folder.write(mended, to: "export.csv")
    let run = try importing(folder, "--yes")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.text(of: "ledgers/2020/grootboek.journal") == blocks[2].text)
    #expect(try folder.run("fmt", "--check").status == 0)
  }

  // MARK: Spreadsheets

  private static let isThorough =
    Program.isInstalled("soffice")
    && Thorough.isAsked

  /// A spreadsheet opens the export and saves it as it likes.
  @Test(.enabled(if: isThorough, "soffice is not installed, or WIJKBOEK_THOROUGH is not set"))
  func spreadsheetsOwnTextIsRead() throws {
    let export = ExportText(rows: 200, seed: 7)
    let folder = try workspace(export.bytes(rows: 200))
    // Semicolon, quotation mark, Windows-1252; all columns as text.
    let columns = (1...8).map { "\($0)/2" }.joined(separator: "/")
    let run = try folder.shell(
      "HOME=$PWD soffice --headless --infilter='CSV:59,34,1,1,\(columns)' "
        + "--convert-to 'csv:Text - txt - csv (StarCalc):59,34,1,1' --outdir uit export.csv "
        + ">/dev/null 2>&1; cp uit/export.csv export.csv")
    #expect(run.status == 0)
    #expect(try importing(folder, "--yes").output.contains("verschil € 0,00"))
    try expectTotals(of: export, in: folder)
  }
}
