import Basics
import Diagnostics
package import Ledger

/// Writes what plans allot as a journal that hledger and Wijkboek read.
///
/// What a plan leaves open is a comment line, so that a reader of the journal sees that its sums are
/// not the whole story.
package enum PlanJournal {
  package static func text(of transactions: [PlanTransaction]) -> String {
    // The directives come even without transactions, so that the text is always a journal.
    var text = "decimal-mark ,\ncommodity € 1.000,00\n"
    for transaction in transactions { text += PlanJournal.text(of: transaction) }
    return text
  }

  private static func text(of transaction: PlanTransaction) -> String {
    let unknowns = transaction.unknowns.map { "; onbekend: \(unbracketed($0.account.name))\n" }
    var text = "\n\(transaction.day.text) * (\(transaction.code)) \(transaction.description)"
    text += comment(transaction.labels) + "\n"
    // Without any posting there is no transaction; its unknowns are told all the same.
    if transaction.postings.isEmpty { return "\n" + unknowns.joined() }
    let amounts = transaction.postings.map { $0.quantity.text(of: "€", in: .dutch) }
    let names = transaction.postings.map { $0.account.name }
    let width = names.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let numbers = amounts.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    for (index, posting) in transaction.postings.enumerated() {
      let gap =
        width - DisplayWidth.columns(of: names[index]) + 2 + numbers
        - DisplayWidth.columns(of: amounts[index])
      text += "    " + names[index] + String(repeating: " ", count: max(2, gap)) + amounts[index]
      text += comment(posting.labels) + "\n"
    }
    return text + unknowns.map { "    " + $0 }.joined()
  }

  private static func comment(_ labels: [Label]) -> String {
    if labels.isEmpty { return "" }
    return "  ; " + labels.map { $0.name + ": " + $0.value }.joined(separator: ", ")
  }

  /// A date in brackets below a posting would give the posting another date.
  private static func unbracketed(_ name: String) -> String {
    String(name.map { $0 == "[" ? "(" : $0 == "]" ? ")" : $0 })
  }
}
