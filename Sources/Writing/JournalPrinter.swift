import Basics
import Diagnostics
package import Ledger

/// Writes a book as one journal that hledger and Wijkboek read back to the same book.
///
/// Transactions come by day as far as balances allow, aliases and includes are resolved, dates and numbers are in one
/// notation; comments, left-out amounts and balances stay as they are. Rules (`~` and `=`) are not
/// written: hledger's own `print` leaves them out too, since they book nothing by themselves.
package struct JournalPrinter {
  private let book: Book
  private let notation: AmountNotation

  package init(_ book: Book) {
    self.book = book
    notation = AmountNotation(book)
  }

  /// The whole journal, in pieces that the caller may write as they come.
  package func print(to write: (String) -> Void) {
    write(head)
    for (number, part) in book.parts.enumerated() where part.transactions.isEmpty {
      preconditionFailure("Part \(number) of a book holds a transaction.")
    }
    for (part, index) in inOrderOfDays { write(text(ofTransaction: index, in: book.parts[part])) }
  }

  private var head: String {
    var text = "decimal-mark ,\n"
    for (index, style) in book.styles.enumerated() where style.isDeclared {
      let example = Quantity(mantissa: 1000 * Quantity.power(Int(style.scale)), scale: style.scale)
      text +=
        "commodity " + notation.text(of: example, CommodityID(index), showsDecimalMark: true) + "\n"
    }
    for price in book.prices {
      text += "P \(price.day.text) \(notation.symbol(price.commodity)) "
      text += notation.text(of: price.quantity, price.priceCommodity) + "\n"
    }
    return text
  }

  /// The transactions by day, and within a day as they were read.
  ///
  /// Balances are judged by the days of postings, and what falls on one day in the order of reading.
  /// So transactions that share the day of a posting stay in that order, and one of them may stand
  /// later than its own day.
  private var inOrderOfDays: [(part: Int, transaction: Int)] {
    var order: [(part: Int, transaction: Int, day: Day)] = []
    let hasOwnDays = book.parts.contains { part in
      part.postings.contains { $0.traits.contains(.dated) }
    }
    /// Where the last transaction stands that has something on the day.
    var last: [Day: Day] = [:]
    for (number, part) in book.parts.enumerated() {
      for index in part.transactions.indices {
        var place = part.transactions[index].day
        if hasOwnDays {
          let days = [place] + part.postings[part.postingRange(ofTransaction: index)].map { $0.day }
          for day in days { place = max(place, last[day] ?? place) }
          for day in days { last[day] = place }
        }
        order.append((number, index, place))
      }
    }
    return order.indices.sorted {
      order[$0].day != order[$1].day ? order[$0].day < order[$1].day : $0 < $1
    }.map { (order[$0].part, order[$0].transaction) }
  }

  // MARK: Transactions

  private func text(ofTransaction index: Int, in part: BookPart) -> String {
    let transaction = part.transactions[index]
    let source = book.sources[part.source]
    let header = HeaderText(transaction, in: source)
    var line = "\n" + transaction.day.text
    if let secondary = part.secondaryDays[index] { line += "=" + secondary.text }
    let mark = JournalPrinter.mark(transaction.status)
    if let mark { line += " " + mark }
    if let code = header.code { line += " (" + source.text(in: code) + ")" }
    let description = source.text(in: header.description)
    // Behind a space the bracket in `*(a) b` would be that of a code.
    let mayBeCode = mark != nil && header.code == nil && description.hasPrefix("(")
    if !description.isEmpty { line += (mayBeCode ? "" : " ") + description }
    if let comment = header.comment { line += "  ;" + source.text(in: comment) }
    var text = line + "\n" + commentLines(below: header.line.end, in: part)
    let rows = part.postingRange(ofTransaction: index).filter {
      !part.postings[$0].traits.contains(.continued)
    }
    let lines = rows.map { posting($0, in: part) }
    let width = lines.map { DisplayWidth.columns(of: $0.account) }.max() ?? 0
    let numbers = lines.map { DisplayWidth.columns(of: $0.amount) }.max() ?? 0
    for (row, line) in zip(rows, lines) {
      let parts = PostingText(part.postings[row], in: source)
      var written = "    " + line.account
      if !line.amount.isEmpty || !line.behind.isEmpty {
        let gap = width - DisplayWidth.columns(of: line.account) + 2
        written +=
          String(
            repeating: " ", count: max(2, gap + numbers - DisplayWidth.columns(of: line.amount)))
          + line.amount
      }
      written += line.behind
      if let comment = parts.comment { written += "  ;" + source.text(in: comment) }
      text += written + "\n" + commentLines(below: parts.line.end, in: part)
    }
    return text
  }

  private static func mark(_ status: Status) -> String? {
    switch status {
    case .unmarked: nil
    case .pending: "!"
    case .cleared: "*"
    }
  }

  private func posting(
    _ row: Int, in part: BookPart
  ) -> (account: String, amount: String, behind: String) {
    let posting = part.postings[row]
    let status = PostingText(posting, in: book.sources[part.source]).status
    var account = book.names.accounts[Int(posting.account)]
    if posting.traits.contains(.virtual) { account = "(" + account + ")" }
    if posting.traits.contains(.balancedVirtual) { account = "[" + account + "]" }
    if let mark = JournalPrinter.mark(status) { account = mark + " " + account }
    var amount = ""
    var behind = ""
    if !posting.traits.contains(.inferred) {
      amount = notation.text(of: posting.quantity, posting.commodity)
      if let cost = part.costs[row] { behind += " " + notation.text(of: cost) }
      if let lot = part.lots[row] { behind += notation.text(of: lot) }
    }
    if let assertion = part.assertions[row] {
      behind += amount.isEmpty ? "=" : " ="
      if assertion.isTotal { behind += "=" }
      if assertion.isInclusive { behind += "*" }
      behind += " " + notation.text(of: assertion.quantity, assertion.commodity)
      if let cost = assertion.cost { behind += " " + notation.text(of: cost) }
    }
    return (account, amount, behind)
  }

  /// The comments on lines of their own below the line that ends at `end`.
  private func commentLines(below end: UInt32, in part: BookPart) -> String {
    var text = ""
    var position = end
    let source = book.sources[part.source]
    while let next = CommentLine(below: position, in: source) {
      text += "    ;" + source.text(in: next.text) + "\n"
      position = next.text.end
    }
    return text
  }
}
