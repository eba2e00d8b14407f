import Basics
package import Diagnostics
package import Document
package import Ledger

/// The sum of each account: its own amounts, without those of the accounts below it.
package enum BalanceReport {
  package static func table(
    of book: Book, paths: [AccountPath], _ selection: Sums.Selection,
    _ attribution: Attribution, in language: Language
  ) -> Table {
    let sums = Sums(of: book, paths: paths, selection, attribution)
    var table = Table(columns: [
      Table.Column(
        key: "account", title: language == .dutch ? "Rekening" : "Account"),
      Table.Column(
        key: "amounts", title: language == .dutch ? "Bedrag" : "Amount", alignment: .right),
    ])
    var total: [CommodityID: Quantity] = [:]
    let named = sums.accounts.map { (name: book.names.accounts[Int($0.account)], $0.totals) }
    for (name, amounts) in named.sorted(by: { $0.name < $1.name }) {
      table.append([.text(name), .amounts(amounts.map { cell($0, in: book) })])
      for amount in amounts {
        let sum = total[amount.commodity] ?? .zero
        total[amount.commodity] = sum.adding(amount.quantity)
      }
    }
    let open = total.filter { !$0.value.isZero }.keys.sorted {
      book.names.commodities[Int($0)] < book.names.commodities[Int($1)]
    }
    table.append(
      [
        .text(language == .dutch ? "Totaal" : "Total"),
        .amounts(
          open.map {
            cell(Sums.Total(commodity: $0, quantity: total[$0] ?? .zero), in: book)
          }),
      ], as: .total)
    return table
  }

  /// An amount with at least the decimals that its commodity is written with.
  static func cell(_ total: Sums.Total, in book: Book) -> CellAmount {
    let scale = max(total.quantity.scale, book.styles[Int(total.commodity)].scale)
    return CellAmount(
      mantissa: total.quantity.mantissa(atScale: scale) ?? total.quantity.mantissa,
      scale: total.quantity.mantissa(atScale: scale) == nil ? total.quantity.scale : scale,
      commodity: book.names.commodities[Int(total.commodity)])
  }
}
