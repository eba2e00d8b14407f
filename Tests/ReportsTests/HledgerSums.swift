import Basics
import Foundation
import Ledger
import TestSupport

/// A theme and a kind.
struct ThemeKey: Hashable {
  let code: String
  let kind: AccountPath.Kind
}

/// Why books are not as they should be.
struct Complaint: Error {
  let words: String
}

/// What hledger adds up at cost, in euros, by theme and kind; zeros are left out.
enum HledgerSums {
  static func of(
    _ journals: [String], _ layer: AccountPath.Layer, _ municipality: String? = nil,
    options: [String] = []
  ) throws -> [ThemeKey: Quantity] {
    let start = layer == .realisation ? "" : layer.rawValue + ":"
    let words =
      ["balance", "--flat", "-B", "-N", "-E", "-O", "csv", "^" + start + "[0-9]{5}"]
      + journals.flatMap { ["-f", $0] } + options
      + (municipality.map { ["tag:gemeente=^" + $0 + "$"] } ?? [])
    guard let text = HledgerBalance.output(of: words) else {
      throw Complaint(words: "hledger does not answer")
    }
    var sums: [ThemeKey: Quantity] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.dropFirst().dropLast().components(separatedBy: "\",\"")
      let parts = cells[0].dropFirst(start.count).components(separatedBy: ":")
      // Participation names no kind: what stands behind its code is an activity.
      let named = parts.dropFirst().first
      let isWhole = named == nil || parts[0] == RandomBooks.participation
      let kind = named.flatMap { AccountPath.Kind(rawValue: $0) } ?? (isWhole ? .outOfPocket : nil)
      guard let kind else { throw Complaint(words: "hledger has \(cells[0])") }
      let decimals = cells[1].split(separator: ",").dropFirst().first.map { $0.count } ?? 0
      let key = ThemeKey(code: parts[0], kind: kind)
      guard let digits = Int128(cells[1].filter { $0.isNumber || $0 == "-" }),
        let sum = (sums[key] ?? .zero).adding(Quantity(mantissa: digits, scale: UInt8(decimals)))
      else { throw Complaint(words: "hledger has \(line)") }
      sums[key] = sum
    }
    return sums.filter { !$0.value.isZero }
  }
}
