import Basics
import Diagnostics
import Ledger

/// The digits and marks of a number, before anybody says which mark sets off the decimals.
struct NumberScan {
  /// All digits as one number; wrong if there are more than 18 of them.
  private(set) var digitsValue: UInt64 = 0
  private(set) var significantDigits = 0
  private(set) var firstMark: UInt8 = 0
  private(set) var firstMarkCount = 0
  /// A mark other than the first: it can only set off the decimals.
  private(set) var secondMark: UInt8 = 0
  private(set) var digitsBeforeFirstMark = 0
  private(set) var digitsBehindLastMark = 0
  private(set) var startsWithZero = false
  private(set) var isMalformed = false
  private(set) var exponent: Int?
  private(set) var next: Int

  @inline(__always) init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    next = start
    startsWithZero = start < end && bytes[start] == ASCII.zero
    while next < end {
      let byte = bytes[next]
      let digit = byte &- ASCII.zero
      if digit < 10 {
        digitsValue = digitsValue &* 10 &+ UInt64(digit)
        if digitsValue > 0 { significantDigits += 1 }
        digitsBehindLastMark += 1
      } else if byte == ASCII.point || byte == ASCII.comma
        || (byte == ASCII.space && next + 1 < end && ASCII.isDigit(bytes[next + 1]))
      {
        take(mark: byte)
      } else {
        break
      }
      next += 1
    }
    if next < end, bytes[next] | 0x20 == 0x65 { readExponent(bytes, end) }
  }

  private mutating func take(mark: UInt8) {
    if firstMark == 0 {
      firstMark = mark
      firstMarkCount = 1
      digitsBeforeFirstMark = digitsBehindLastMark
    } else if secondMark == 0, mark == firstMark, digitsBehindLastMark > 0 {
      firstMarkCount += 1
    } else if secondMark == 0, mark != firstMark, mark != ASCII.space, digitsBehindLastMark > 0 {
      secondMark = mark
    } else {
      isMalformed = true
    }
    digitsBehindLastMark = 0
  }

  /// `1E3`; but the `E` of `10 EUR` or `10EUR` is none.
  private mutating func readExponent(_ bytes: Span<UInt8>, _ end: Int) {
    var position = next + 1
    var isNegative = false
    if position < end, bytes[position] == ASCII.minus || bytes[position] == ASCII.plus {
      isNegative = bytes[position] == ASCII.minus
      position = bytes.skipBlanks(position + 1, end)
    }
    guard position < end, ASCII.isDigit(bytes[position]) else { return }
    var value = 0
    while position < end, ASCII.isDigit(bytes[position]) {
      value = min(value * 10 + Int(bytes[position] - ASCII.zero), 1000)
      position += 1
    }
    exponent = isNegative ? -value : value
    next = position
  }
}

extension JournalReader {
  /// Reads a number under the decimal mark that is declared, if any; nil if it is none, which is
  /// said.
  @inline(__always) mutating func readNumber(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, declared: UInt8
  ) -> (mantissa: Int64, scale: UInt8, next: Int)? {
    if let number = bytes.plainNumber(start, end, decimalMark: declared) { return number }
    let scan = NumberScan(bytes, start, end)
    guard let (mantissa, scale) = interpret(scan, bytes, start, declared: declared) else {
      return nil
    }
    return (mantissa, scale, scan.next)
  }

  /// The value of a scanned number, under the decimal mark that is declared, if any.
  mutating func interpret(
    _ scan: NumberScan, _ bytes: Span<UInt8>, _ start: Int, declared: UInt8
  ) -> (mantissa: Int64, scale: UInt8)? {
    let lacksDigits =
      scan.firstMark != 0 && scan.digitsBeforeFirstMark == 0
      && scan.digitsBehindLastMark == 0
    let endsInGroupMark =
      scan.firstMarkCount > 1 && scan.secondMark == 0
      && scan.digitsBehindLastMark == 0
    if scan.isMalformed || lacksDigits || endsInGroupMark {
      reportMalformed(bytes, start, scan, declared)
      return nil
    }
    guard let decimals = decimals(scan, bytes, start, declared) else { return nil }
    let hasGroups = scan.firstMark != 0 && (scan.secondMark != 0 || decimals == 0)
    if scan.exponent != nil, hasGroups, scan.digitsBehindLastMark > 0 {
      reportMalformed(bytes, start, scan, declared)
      return nil
    }
    var scale = decimals - (scan.exponent ?? 0)
    var value = Int128(scan.digitsValue)
    let isHuge = scan.significantDigits > 18 || scale > Int(Quantity.maximumScale) || scale < -18
    if !isHuge, scale < 0 {
      value *= Quantity.power(-scale)
      scale = 0
    }
    guard !isHuge, value < Quantity.power(18) else {
      reportTooLarge(bytes, start, scan)
      return nil
    }
    return (Int64(value), UInt8(scale))
  }

  /// How many digits of the number are decimals; nil if that cannot be said, which is said.
  private mutating func decimals(
    _ scan: NumberScan, _ bytes: Span<UInt8>, _ start: Int, _ declared: UInt8
  ) -> Int? {
    let behind = scan.digitsBehindLastMark
    if scan.firstMark == 0 { return 0 }
    if scan.secondMark != 0 {
      guard declared == 0 || declared == scan.secondMark else {
        reportContradicted(bytes, start, scan, declared)
        return nil
      }
      return behind
    }
    if scan.firstMark == ASCII.space { return 0 }
    if scan.firstMarkCount > 1 {
      guard declared != scan.firstMark else {
        reportContradicted(bytes, start, scan, declared)
        return nil
      }
      return 0
    }
    if declared == scan.firstMark { return behind }
    let couldBeGroups = behind == 3 && 1...3 ~= scan.digitsBeforeFirstMark
    if declared != 0 {
      guard couldBeGroups else {
        reportContradicted(bytes, start, scan, declared)
        return nil
      }
      return 0
    }
    if couldBeGroups, !scan.startsWithZero {
      reportAmbiguous(bytes, start, scan)
      return nil
    }
    return behind
  }
}

extension Span<UInt8> {
  /// The usual number, in one pass: groups of three digits or none, and the declared decimal mark.
  ///
  /// Nil for all others, which may yet be numbers.
  @inline(__always) func plainNumber(
    _ start: Int, _ end: Int, decimalMark: UInt8
  ) -> (mantissa: Int64, scale: UInt8, next: Int)? {
    guard decimalMark != 0 else { return nil }
    let groupMark = decimalMark == ASCII.comma ? ASCII.point : ASCII.comma
    var mantissa: Int64 = 0
    var position = start
    var sinceMark = 0
    var hasGroups = false
    while position < end {
      let byte = self[position]
      let digit = byte &- ASCII.zero
      if digit < 10 {
        mantissa = mantissa &* 10 &+ Int64(digit)
        sinceMark += 1
      } else if byte == groupMark {
        guard hasGroups ? sinceMark == 3 : 1...3 ~= sinceMark else { return nil }
        hasGroups = true
        sinceMark = 0
      } else {
        break
      }
      position += 1
    }
    guard sinceMark > 0, !hasGroups || sinceMark == 3 else { return nil }
    var scale = 0
    if position < end, self[position] == decimalMark {
      position += 1
      while position < end, ASCII.isDigit(self[position]) {
        mantissa = mantissa &* 10 &+ Int64(self[position] &- ASCII.zero)
        position += 1
        scale += 1
      }
    }
    // At most 18 digits fit, and what follows must end the number for certain.
    guard position - start <= 18 else { return nil }
    if position < end {
      let follows = self[position]
      let mayContinue =
        follows == ASCII.space && position + 1 < end && ASCII.isDigit(self[position + 1])
      if mayContinue || follows == ASCII.point || follows == ASCII.comma || follows | 0x20 == 0x65 {
        return nil
      }
    }
    return (mantissa, UInt8(scale), position)
  }
}
