import Templates
import Writing

/// The journals of a team's year, with a number for each document.
struct JournalPage {

  private let book: YearBook
  private let entries: [(entry: Entry, number: String)]
  private let commitmentNumbers: [Int: String]

  init(_ book: YearBook) {
    self.book = book
    let kinds = Entry.Kind.allCases
    func rank(_ index: Int) -> (Int, Int, Int, Int) {
      let entry = book.entries[index]
      return (entry.month, entry.day, kinds.firstIndex(of: entry.kind) ?? 0, index)
    }
    let order = book.entries.indices.sorted { rank($0) < rank($1) }
    var counts: [Entry.Kind: Int] = [:]
    var numbered: [(entry: Entry, number: String)] = []
    var commitments: [Int: String] = [:]
    for entry in order.map({ book.entries[$0] }) {
      counts[entry.kind, default: 0] += 1
      let count = Text.padded(counts[entry.kind] ?? 0, to: 3)
      let number =
        entry.number ?? "\(entry.kind.rawValue)\(book.year)-\(book.team.number)-\(count)"
      numbered.append((entry, number))
      if let opened = entry.opens { commitments[opened] = number }
    }
    entries = numbered
    commitmentNumbers = commitments
  }

  var files: [WorkspaceFile] {
    (1...3).map { tertiaal in
      WorkspaceFile(
        path: "ledgers/\(book.year)/\(book.team.folder)/T\(tertiaal).journal",
        text: String(decoding: JournalFormat.formatted(Array(text(tertiaal).utf8)), as: UTF8.self))
    }
  }

  private func text(_ tertiaal: Int) -> String {
    let months = (4 * tertiaal - 3)...(4 * tertiaal)
    var text = head(tertiaal, months)
    var month = 0
    for (entry, number) in entries where months ~= entry.month {
      if entry.month != month {
        month = entry.month
        let name = Text.months[month - 1]
        text += "; --- \(name.prefix(1).uppercased())\(name.dropFirst()) ---\n\n"
      }
      text +=
        entry.text(
          year: book.year, number: number,
          commitment: entry.uses.flatMap { commitmentNumbers[$0] }) + "\n"
    }
    return text
  }

  private func head(_ tertiaal: Int, _ months: ClosedRange<Int>) -> String {
    """
    ; Leefbaarheid \(book.year), gebiedsteam \(book.team.name)
    ; \(tertiaal)e tertiaal: \(Text.months[months.lowerBound - 1]) tot en met \(Text.months[months.upperBound - 1])
    ;
    ; \(Corporation.notice)
    ;
    ; Stuknummers: F factuur, V verplichting, L vrijval van een verplichting, U uren,
    ;              R resultaten, P prognose, B betaling.

    decimal-mark ,

    commodity € 1.000,00
    commodity 1.000,00 uur
    commodity 1.000, huisbezoeken
    commodity 1.000, doorverwijzingen
    commodity 1.000, bemiddelingen
    commodity 1.000, trainingen
    commodity 1.000, deelnemers


    """
  }
}
