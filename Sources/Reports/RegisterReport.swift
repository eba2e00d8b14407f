import Basics
package import Diagnostics
package import Document
package import Ledger

/// The postings one by one, by day, with a running total.
package enum RegisterReport {
  package static func table(
    of book: Book, paths: [AccountPath], _ selection: Sums.Selection,
    _ attribution: Attribution, in language: Language
  ) -> Table {
    let isDutch = language == .dutch
    var table = Table(columns: [
      Table.Column(key: "date", title: isDutch ? "Datum" : "Date"),
      Table.Column(key: "code", title: isDutch ? "Stuk" : "Code"),
      Table.Column(key: "description", title: isDutch ? "Omschrijving" : "Description"),
      Table.Column(key: "account", title: isDutch ? "Rekening" : "Account"),
      Table.Column(key: "amounts", title: isDutch ? "Bedrag" : "Amount", alignment: .right),
      Table.Column(key: "total", title: isDutch ? "Samen" : "Total", alignment: .right),
    ])
    var running: [CommodityID: Quantity] = [:]
    for line in lines(of: book, paths: paths, selection, attribution) {
      let (posting, header) = (book.posting(at: line), book.header(of: line))
      let source = book.source(of: line)
      running[posting.commodity] = (running[posting.commodity] ?? .zero).adding(posting.quantity)
      let amount = Sums.Total(commodity: posting.commodity, quantity: posting.quantity)
      table.append([
        .text(posting.day.text), header.code.map { .text(source.text(in: $0)) } ?? .empty,
        .text(source.text(in: header.description)),
        .text(book.names.accounts[Int(posting.account)]),
        .amounts(posting.quantity.isZero ? [] : [BalanceReport.cell(amount, in: book)]),
        .amounts(totals(running, in: book)),
      ])
    }
    return table
  }

  private static func lines(
    of book: Book, paths: [AccountPath], _ selection: Sums.Selection, _ attribution: Attribution
  ) -> [PostingPlace] {
    var lines: [(place: PostingPlace, day: Day)] = []
    selection.forEach(in: book, paths: paths, attribution) { line, posting, _ in
      lines.append((line, posting.day))
    }
    // Within a day the order of reading stays.
    return lines.indices.sorted {
      lines[$0].day != lines[$1].day ? lines[$0].day < lines[$1].day : $0 < $1
    }.map { lines[$0].place }
  }

  private static func totals(
    _ running: [CommodityID: Quantity], in book: Book
  ) -> [CellAmount] {
    running.filter { !$0.value.isZero }.keys
      .sorted { book.names.commodities[Int($0)] < book.names.commodities[Int($1)] }
      .map { key in
        BalanceReport.cell(Sums.Total(commodity: key, quantity: running[key] ?? .zero), in: book)
      }
  }
}
