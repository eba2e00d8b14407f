/// A transaction in the making, which gets its document number when all are in order.
struct Entry {
  /// What kind of document it is, with the letter of its number.
  enum Kind: String, CaseIterable {
    case commitment = "V"
    case invoice = "F"
    case release = "L"
    case hours = "U"
    case outcome = "R"
    case forecast = "P"
    case payment = "B"
  }

  struct Line {
    let account: String
    /// Nil for what is left over.
    var amount: String?
    var municipality: String?
  }

  let kind: Kind
  var month: Int
  var day: Int
  /// Only where it is not that of the journal.
  var year: Int?
  let description: String
  /// Beside the municipality and the commitment.
  var labels: [(name: String, value: String)] = []
  var lines: [Line] = []
  /// The commitment that it opens, or that it uses, by its place among those of the year.
  var opens: Int?
  var uses: Int?
  /// In the place of the number that it would get.
  var number: String?
  /// In cents, if it is an invoice.
  var invoiced = 0

  /// What stands behind the description, and the lines below it.
  func text(year: Int, number: String, commitment: String?) -> String {
    let municipalities = lines.compactMap { $0.municipality }
    let isShared = municipalities.contains { $0 != municipalities[0] }
    var labels = labels.map { "\($0.name): \($0.value)" }
    if !isShared, let only = municipalities.first { labels.insert("gemeente: \(only)", at: 0) }
    if let commitment { labels.append("verplichting: \(commitment)") }
    let date =
      "\(self.year ?? year)-\(Text.padded(month, to: 2))-\(Text.padded(day, to: 2))"
    let mark = kind == .commitment ? "!" : "*"
    var head = "\(date) \(mark) (\(number)) \(description)"
    let comment = "; " + labels.joined(separator: ", ")
    if !labels.isEmpty {
      // A long line is hard to read beside the amounts.
      head += head.count + comment.count < 100 ? "  " + comment : "\n    " + comment
    }
    let body = lines.map { line in
      "    " + line.account + (line.amount.map { "  " + $0 } ?? "")
        + (isShared ? line.municipality.map { "\n    ; gemeente: \($0)" } ?? "" : "")
    }
    return head + "\n" + body.joined(separator: "\n") + "\n"
  }
}

extension Entry {
  /// What is paid for, against the creditors or another counter-account.
  static func spending(
    _ month: Int, _ day: Int, _ description: String, _ account: String,
    _ parts: [(municipality: String, cents: Int)], labels: [(name: String, value: String)]
  ) -> Entry {
    let sum = parts.reduce(0) { $0 + $1.cents }
    return Entry(
      kind: .invoice, month: month, day: day, description: description, labels: labels,
      lines: parts.map {
        Line(account: account, amount: Text.cents($0.cents), municipality: $0.municipality)
      } + [Line(account: "Crediteuren", amount: Text.cents(-sum))], invoiced: sum)
  }

  /// The lines by which a commitment grows, or by which it is used or released.
  static func committed(
    _ account: String, _ parts: [(municipality: String, cents: Int)], sign: Int
  ) -> [Line] {
    parts.map {
      Line(
        account: "verplichting:" + account, amount: Text.cents(sign * $0.cents),
        municipality: $0.municipality)
    } + [
      Line(
        account: "verplichting:tegenrekening",
        amount: Text.cents(-sign * parts.reduce(0) { $0 + $1.cents }))
    ]
  }
}
