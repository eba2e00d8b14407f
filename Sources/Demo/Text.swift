import Templates

/// Amounts and tables as documents and journals write them.
enum Text {
  /// Whole euros: `€ 12.500`.
  static func euros(_ amount: Int) -> String { "€ " + grouped(amount) }

  /// Cents: `€ 1.250,50`, or `€ -1.250,50`.
  static func cents(_ amount: Int) -> String {
    let size = abs(amount)
    return "€ " + (amount < 0 ? "-" : "") + grouped(size / 100) + "," + padded(size % 100, to: 2)
  }

  /// Quarters of an hour as a number of hours: `12,50`.
  static func hours(quarters: Int) -> String {
    grouped(quarters / 4) + "," + padded(quarters % 4 * 25, to: 2)
  }

  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func grouped(_ number: Int) -> String {
    if number < 0 { return "-" + grouped(-number) }
    return number < 1_000
      ? String(number) : grouped(number / 1_000) + "." + padded(number % 1_000, to: 3)
  }

  /// Months as people say them.
  static let months = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]
}

/// A table of a document, with its columns under each other.
struct MarkdownTable {
  private var rows: [[String]]

  /// `amounts` are the columns that are set right.
  init(_ head: [String], amounts: Set<Int> = []) {
    rows = [head, head.indices.map { amounts.contains($0) ? "--:" : "---" }]
  }

  mutating func add(_ cells: String...) { rows.append(cells) }
  mutating func add(row cells: [String]) { rows.append(cells) }

  /// With an empty line behind it.
  var text: String {
    let lines = rows.map { "| " + $0.joined(separator: " | ") + " |\n" }
    return TableAlignment.aligned(lines.joined()) + "\n"
  }
}
