import Basics
import Compliance
import Diagnostics
import Document
import Interchange
import Ledger
import Privacy
import Rendering
import Workspace
import Writing

/// What an import understood of an export, before anything is written.
struct ImportPreview {
  private static let entriesShown = 3

  private let run: ImportRun
  private let terminal: Terminal
  private var isDutch: Bool { terminal.language == .dutch }
  private var hasHours: Bool { !run.reading.total.hours.isZero }

  init(_ run: ImportRun, _ terminal: Terminal) {
    self.run = run
    self.terminal = terminal
  }

  func write(to output: Output) {
    output.write(TextMask.unknowing.hidden(inLines: summary))
    output.write("\n" + title("Per grootboeknummer en team", "By GL code and team"))
    output.write(text(of: codes))
    let unmapped = self.unmapped
    if !unmapped.rows.isEmpty {
      output.write(
        "\n"
          + title(
            run.clearingAccount.map { "Zonder koppeling, geboekt op \($0)" } ?? "Zonder koppeling",
            run.clearingAccount.map { "Without a mapping, booked on \($0)" }
              ?? "Without a mapping"))
      output.write(text(of: unmapped))
    }
    let entries = run.batch.entries()
    if !entries.isEmpty {
      let shown = min(entries.count, ImportPreview.entriesShown)
      output.write(
        "\n"
          + title(
            "Zo wordt het geboekt (\(shown) van \(entries.count) boekingen)",
            "So it will be booked (\(shown) of \(entries.count) transactions)"))
      output.write(masked(Array(entries.prefix(shown))))
      output.write(personalData(entries))
    }
    output.write("\n" + title("Aansluiting", "Tie-out"))
    output.write(text(of: fates) + "\n")
  }

  private func title(_ dutch: String, _ english: String) -> String {
    TextMask.unknowing.hidden(in: isDutch ? dutch : english) + "\n"
  }

  private func text(of table: Table) -> String {
    TableText.text(
      of: ShownTable(table, hiddenBy: .unknowing), in: terminal.language, width: terminal.width,
      palette: terminal.isColoured ? .coloured : .plain)
  }

  // MARK: The export as a whole

  private var summary: String {
    let reading = run.reading
    func euros(_ sum: ExportSum) -> String { sum.amount.text(of: "€", in: terminal.language) }
    let days = reading.rows.map { $0.day }
    let (first, last) = (days.min()?.text ?? "", days.max()?.text ?? "")
    var rows: [(String, String, String)] = [
      ("Export", "Export", VisibleText.of(run.exportPath)),
      ("Importdocument", "Import document", VisibleText.of(run.mappingPath)),
      ("Journaal", "Journal", VisibleText.of(run.journal)),
      ("Regels", "Rows", "\(reading.rows.count)"),
      (
        "Periode", "Period",
        isDutch ? "\(first) tot en met \(last)" : "\(first) up to \(last)"
      ),
      ("Debet", "Debit", euros(reading.debit)),
      ("Credit", "Credit", (-reading.credit.amount).text(of: "€", in: terminal.language)),
      ("Saldo", "Balance", euros(reading.total)),
    ]
    if hasHours {
      rows.append(("Uren", "Hours", reading.total.hours.text(of: "uur", in: terminal.language)))
    }
    if reading.emptyLines > 0 {
      rows.append(("Lege regels", "Empty lines", "\(reading.emptyLines)"))
    }
    let width = rows.map { (isDutch ? $0.0 : $0.1).count }.max() ?? 0
    var text = rows.map { row in
      let name = isDutch ? row.0 : row.1
      return name + String(repeating: " ", count: width - name.count + 2) + row.2 + "\n"
    }.joined()
    for (ranges, dutch, english) in [
      (reading.skippedAbove, "Overgeslagen boven", "Skipped above"),
      (reading.skippedBelow, "Overgeslagen onder", "Skipped below"),
    ] {
      for range in ranges {
        text += (isDutch ? dutch : english) + ": " + shown(range) + "\n"
      }
    }
    return text
  }

  /// A line of the export on one line, without personal data.
  private func shown(_ range: TextRange) -> String {
    let line = run.reading.source.text(in: range).filter { !$0.isNewline }
    return VisibleText.of(TextMask.unknowing.hidden(in: line)).clipped(to: 60)
  }

  private func masked(_ entries: [JournalEntry]) -> [UInt8] {
    VisibleText.ofLines(TextMask.unknowing.hidden(inLines: EntryJournal.text(of: entries)))
  }

  /// What `check` will say of the words of the other system, which is better known now.
  private func personalData(_ entries: [JournalEntry]) -> String {
    let journal = Source(path: "", bytes: EntryJournal.text(of: entries))
    let count = PrivacyCheck.run(on: [journal]).count
    if count == 0 { return "" }
    return isDutch
      ? "Let op: in de teksten \(count == 1 ? "staat 1 persoonsgegeven" : "staan \(count) persoonsgegevens"); wijkboek check wijst aan waar.\n"
      : "Note: the texts hold \(count) \(count == 1 ? "piece" : "pieces") of personal data; wijkboek check shows where.\n"
  }

  // MARK: Tables

  private func amount(_ sum: ExportSum) -> Cell {
    let quantity = sum.amount
    return .amounts([
      CellAmount(mantissa: quantity.mantissa, scale: quantity.scale, commodity: "€")
    ])
  }

  private func hours(_ sum: ExportSum) -> Cell {
    if sum.hours.isZero { return .empty }
    return .amounts([
      CellAmount(mantissa: sum.hours.mantissa, scale: sum.hours.scale, commodity: "uur")
    ])
  }

  private func table(_ heads: [(dutch: String, english: String)]) -> Table {
    let counted =
      [("Regels", "Rows"), ("Bedrag", "Amount")] + (hasHours ? [("Uren", "Hours")] : [])
    return Table(
      columns: heads.map { Table.Column(key: $0.english, title: isDutch ? $0.dutch : $0.english) }
        + counted.map {
          Table.Column(key: $0.1, title: isDutch ? $0.0 : $0.1, alignment: .right)
        })
  }

  private func cells(_ names: [String], _ sum: ExportSum) -> [Cell] {
    names.map { .text(VisibleText.of($0)) } + [.number(sum.rows), amount(sum)]
      + (hasHours ? [hours(sum)] : [])
  }

  /// A table of sums, by what their names are.
  private func table(
    _ heads: [(dutch: String, english: String)], by names: (Int) -> [String]?
  ) -> Table {
    var sums: [[String]: ExportSum] = [:]
    for index in run.batch.rows.indices {
      if let names = names(index) { sums[names, default: ExportSum()].add(run.batch.rows[index]) }
    }
    var table = table(heads)
    let order = sums.keys.sorted { $0.lexicographicallyPrecedes($1) }
    for names in order { table.append(cells(names, sums[names] ?? ExportSum())) }
    return table
  }

  private var codes: Table {
    let teams = run.documents.organisation
    let unknown = isDutch ? "onbekend" : "unknown"
    return table([
      ("Grootboeknummer", "GL code"), ("Soort", "Kind"), ("Gebiedsteam", "Area team"),
    ]) { index in
      guard let row = run.batch.target(of: index), row.isBooked, let code = row.code else {
        return nil
      }
      let team =
        row.label("team") ?? row.label("gemeente").flatMap { teams.team(in: $0) }
        ?? (teams.teamNames.count == 1 ? teams.teamNames[0] : unknown)
      return [code.value, row.kind?.rawValue ?? "", team]
    }
  }

  private var unmapped: Table {
    table([("Rekening", "Account"), ("Kostenplaats", "Cost centre"), ("Project", "Project")]) {
      let isOpen = run.batch.fates[$0] == .new || run.batch.fates[$0] == .unmapped
      return isOpen && run.batch.targets[$0] == nil ? run.batch.rows[$0].keys : nil
    }
  }

  private var fates: Table {
    var table = table([("", "")])
    let words: [(ImportBatch.Fate, String, String)] = [
      (.new, "Nieuw", "New"), (.booked, "Al in de boeken", "In the books already"),
      (.leftOut, "Niet te boeken (Boeken: nee)", "Not to be booked (Boeken: nee)"),
      (.changed, "Veranderd, niet geboekt", "Changed, not booked"),
      (.unmapped, "Zonder koppeling", "Without a mapping"),
    ]
    for (fate, dutch, english) in words {
      let sum = run.batch.sum(of: fate)
      if sum.rows > 0 { table.append(cells([isDutch ? dutch : english], sum)) }
    }
    table.append(
      cells([isDutch ? "Totaal van de export" : "Total of the export"], run.reading.total),
      as: .total)
    return table
  }
}
