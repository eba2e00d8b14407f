package import Basics
import Diagnostics

/// Some months of a year, one after the other: a month, a tertiaal, or all up to the end of one.
package struct YearPart: Hashable, Sendable {
  package let first: UInt8
  package let last: UInt8

  package static let whole = YearPart(1, 12)

  private init(_ first: Int, _ last: Int) {
    precondition(1 <= first && first <= last && last <= 12, "A year has twelve months.")
    self.first = UInt8(first)
    self.last = UInt8(last)
  }

  package static func month(_ number: Int) -> YearPart { YearPart(number, number) }

  package static func tertiaal(_ number: Int) -> YearPart {
    YearPart(number * 4 - 3, number * 4)
  }

  /// From January on.
  package var soFar: YearPart { YearPart(1, Int(last)) }

  package var months: ClosedRange<Int> { Int(first)...Int(last) }

  package var isWhole: Bool { self == .whole }

  /// The number of the month, where it is one.
  package var month: Int? { first == last ? Int(first) : nil }

  /// The number of the tertiaal, where it is one.
  package var tertiaal: Int? { first % 4 == 1 && last == first + 3 ? Int(last) / 4 : nil }

  /// Which part of the year it is, counted in months.
  package var share: Ratio {
    guard let share = Ratio(Int128(last - first) + 1, over: 12) else {
      preconditionFailure("Twelve is not zero.")
    }
    return share
  }

  /// In the words of the language: `in december`, `t/m tertiaal 2`.
  var words: String {
    let names = Language.dutch.months
    if let tertiaal { return "in tertiaal \(tertiaal)" }
    if let month { return "in " + names[month - 1] }
    if isWhole { return "in het jaar" }
    return last % 4 == 0 ? "t/m tertiaal \(last / 4)" : "t/m " + names[Int(last) - 1]
  }
}

/// Of which months of the judged year a field is asked.
package enum YearSpan: Equatable, Sendable {
  case part(YearPart)
  /// `t/m dit tertiaal`, `t/m deze maand`: up to the end of what is judged.
  case soFar(Division)

  func part(judging judged: YearPart) -> YearPart {
    switch self {
    case .part(let part): part
    case .soFar: judged.soFar
    }
  }

  var words: String {
    switch self {
    case .part(let part): part.words
    case .soFar(let division):
      division.contains(.month) ? "t/m deze maand" : "t/m dit tertiaal"
    }
  }
}
