package import Basics

/// How another system writes its days: `dd-mm-jjjj`, `d/m/jjjj`, `jjjjmmdd`.
///
/// A day is read in the form that was declared, and in no other: `03-04-2020` is April in one system
/// and March in another, and only its owner knows.
package struct DateForm: Equatable, Sendable {
  package enum Reading: Equatable, Sendable {
    case day(Day)
    /// Of the form, but no day of the calendar.
    case impossible
    case otherForm
  }

  private enum Part: Equatable {
    case year
    /// One or two digits where `isShort`, else two.
    case month(isShort: Bool)
    case day(isShort: Bool)
    case sign(UInt8)
  }

  /// As it was declared.
  package let text: String
  private let parts: [Part]

  /// The form that a text describes; nil if day, month and year do not each stand in it once.
  package init?(_ text: String) {
    var parts: [Part] = []
    let bytes = Array(text.lowercased().utf8)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      var count = 1
      while position + count < bytes.count, bytes[position + count] == byte { count += 1 }
      switch (byte, count) {
      case (0x64, 1...2): parts.append(.day(isShort: count == 1))
      case (0x6D, 1...2): parts.append(.month(isShort: count == 1))
      case (0x6A, 4), (0x79, 4): parts.append(.year)
      case (0x2D, 1), (0x2E, 1), (0x2F, 1), (0x20, 1): parts.append(.sign(byte))
      default: return nil
      }
      position += count
    }
    func count(_ isOne: (Part) -> Bool) -> Int { parts.count(where: isOne) }
    let isWhole =
      count { $0 == .year } == 1
      && count { $0 == .month(isShort: true) || $0 == .month(isShort: false) } == 1
      && count { $0 == .day(isShort: true) || $0 == .day(isShort: false) } == 1
    guard isWhole else { return nil }
    // Digits of which nothing says where they end could be read in two ways.
    for (part, next) in zip(parts, parts.dropFirst()) {
      if part == .day(isShort: true) || part == .month(isShort: true) {
        guard case .sign = next else { return nil }
      }
    }
    self.text = text
    self.parts = parts
  }

  /// The day that a text says in this form.
  package func read(_ text: String) -> Reading {
    let bytes = Array(text.utf8)
    var position = 0
    var (year, month, day) = (0, 0, 0)
    func number(_ digits: ClosedRange<Int>) -> Int? {
      let found = bytes[position...].prefix(digits.upperBound).prefix { 0x30...0x39 ~= $0 }
      position += found.count
      return digits ~= found.count ? Int(digits: found) : nil
    }
    for part in parts {
      switch part {
      case .year:
        guard let found = number(4...4) else { return .otherForm }
        year = found
      case .month(let isShort):
        guard let found = number((isShort ? 1 : 2)...2) else { return .otherForm }
        month = found
      case .day(let isShort):
        guard let found = number((isShort ? 1 : 2)...2) else { return .otherForm }
        day = found
      case .sign(let byte):
        guard position < bytes.count, bytes[position] == byte else { return .otherForm }
        position += 1
      }
    }
    guard position == bytes.count else { return .otherForm }
    return Day(year: year, month: month, day: day).map { .day($0) } ?? .impossible
  }
}
