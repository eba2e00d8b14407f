import Basics

/// Finds telephone numbers: Dutch ones, with a lead (0, +31 or 0031) and nine digits, grouped as
/// people do; and those of other countries, with theirs.
///
/// Service numbers (0800, 0900) belong to no person and are left alone.
enum TelephoneDetector {
  static func find(
    in bytes: Span<UInt8>, _ range: Range<Int>, words: inout TextWords
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = range.lowerBound
    while position < range.upperBound {
      guard Number.mayBegin(bytes, position, in: range),
        let number = Number(bytes, at: position, in: range)
      else {
        position += 1
        continue
      }
      position = number.range.upperBound
      // Nothing but its digits tells a number without groups from the number of a paper; only 06
      // is as good as a word.
      if number.isUnsure {
        let context = Context(of: number.range, in: words.all(bytes), near: 4)
        let isNamed = context.all.contains {
          names.contains($0.folded) || NameDetector.isTitle($0, bytes)
        }
        if context.isPaper || !(number.isMobile || isNamed) { continue }
      }
      found.append(number.range)
    }
    return found
  }

  /// Says that the number beside it is one.
  private static let names = [
    "tel", "telnr", "telefoon", "telefoonnummer", "telefoonnr", "telefonisch", "mobiel", "mob",
    "gsm", "bel", "bellen", "belt", "gebeld", "terugbellen", "bereikbaar", "contact", "vast",
    "thuisnummer", "telefoniste", "contactpersoon", "whatsapp", "app", "sms", "bewoner",
    "bewoonster", "huurder", "huurster", "client",
  ]

  /// Whether nine digits without the lead are a number that can be dialled.
  static func isNational(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 9, let first = digits.first else { return false }
    let second = digits[digits.startIndex + 1]
    if first == 6 { return (1...5).contains(second) || second == 8 }
    if first == 8 { return second == 4 || second == 5 || second == 7 || second == 8 }
    if first == 9 { return second == 1 }
    return lengthOfArea(digits) != nil
  }

  /// How many digits the code of an area has without its 0; nil if there is no such area.
  static func lengthOfArea(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count >= 3 else { return nil }
    let start = digits.startIndex
    let (first, second, third) = (digits[start], digits[start + 1], digits[start + 2])
    if first == 7 { return 2 }
    guard let short = shortAreas[Int(first)], let long = longAreas[Int(first)] else { return nil }
    if short.contains(second) { return 2 }
    return long.contains { $0.0 == second && $0.1.contains(third) } ? 3 : nil
  }

  /// By the first digit: the second digits of areas with two digits.
  private static let shortAreas: [Int: [UInt8]] = [
    1: [0, 3, 5], 2: [0, 3, 4, 6], 3: [0, 3, 5, 6, 8], 4: [0, 3, 5, 6], 5: [0, 3, 5, 8],
  ]

  /// By the first digit: the second and third digits of areas with three digits.
  private static let longAreas: [Int: [(UInt8, [UInt8])]] = [
    1: [
      (1, [1, 3, 4, 5, 7, 8]), (6, [1, 2, 4, 5, 6, 7, 8]), (7, [2, 4]), (8, [0, 1, 2, 3, 4, 6, 7]),
    ],
    2: [(2, [2, 3, 4, 6, 7, 8, 9]), (5, [1, 2, 5]), (9, [4, 7, 9])],
    3: [(1, [3, 4, 5, 6, 7, 8]), (2, [0, 1]), (4, [1, 2, 3, 4, 5, 6, 7, 8])],
    4: [
      (1, [1, 2, 3, 6, 8]), (7, [5, 8]), (8, [1, 5, 6, 7, 8]), (9, [2, 3, 5, 7, 9]),
    ],
    5: [
      (1, [1, 2, 3, 4, 5, 6, 7, 8, 9]), (9, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
      (2, [1, 2, 3, 4, 5, 7, 8, 9]), (4, [1, 3, 4, 5, 6, 7, 8]), (6, [1, 2, 6]),
      (7, [0, 1, 2, 3, 5, 7, 8]),
    ],
  ]

  /// A number as it is written.
  private struct Number {
    let range: Range<Int>
    /// Whether it could be the number of something else, as far as its digits and signs tell.
    let isUnsure: Bool
    let isMobile: Bool

    /// Whether a number may begin at a place; most do not, and that is told by two bytes.
    @inline(__always) static func mayBegin(
      _ bytes: Span<UInt8>, _ start: Int, in range: Range<Int>
    ) -> Bool {
      let first = bytes[start]
      guard
        first == ASCII.zero || first == ASCII.plus
          || first == ASCII.openParenthesis
      else { return false }
      return !bytes.isAlphanumeric(start - 1, in: range)
    }

    init?(_ bytes: Span<UInt8>, at start: Int, in range: Range<Int>) {
      if let foreign = ForeignTelephone(bytes, at: start, in: range) {
        self.range = foreign.range
        isUnsure = foreign.isUnsure
        isMobile = false
        return
      }
      var position = start
      let first = bytes[start]
      var isForeign = false
      if first == ASCII.openParenthesis {
        position += 1
        guard bytes.byte(position, in: range) == ASCII.zero else { return nil }
      } else if let end = Number.endOfLead(bytes, start, in: range) {
        isForeign = true
        position = end
      } else if first == ASCII.plus {
        return nil
      }
      let groups = Groups(bytes, position, in: range)
      var digits = groups.digits[...]
      if digits.first == 0 { digits = digits.dropFirst() } else if !isForeign { return nil }
      guard TelephoneDetector.isNational(digits),
        bytes.standsAlone(start..<groups.end, in: range),
        isForeign || groups.areLikeAPhone, !groups.goesOn(bytes, in: range),
        first != ASCII.openParenthesis || groups.closesParenthesis
      else { return nil }
      isMobile = digits.first == 6
      self.range = start..<groups.end
      isUnsure = !isForeign && (groups.sizes.count == 1 || groups.areLikeACode)
    }

    /// Behind `+31` or `0031`, and a `(0)` or blank that follows.
    private static func endOfLead(
      _ bytes: Span<UInt8>, _ start: Int, in range: Range<Int>
    ) -> Int? {
      var position = start
      if bytes.spells("0031", at: start, in: range) {
        position += 4
      } else if bytes[start] == ASCII.plus, bytes.spells("31", at: start + 1, in: range) {
        position += 3
      } else {
        return nil
      }
      let sign = bytes.byte(position, in: range)
      if ASCII.isBlank(sign) || sign == ASCII.minus || sign == ASCII.point || sign == ASCII.slash {
        position += 1
      }
      if bytes.byte(position, in: range) == ASCII.openParenthesis,
        bytes.byte(position + 1, in: range) == ASCII.zero,
        bytes.byte(position + 2, in: range) == ASCII.closeParenthesis
      {
        position += 3
        let next = bytes.byte(position, in: range)
        if ASCII.isBlank(next) || next == ASCII.minus { position += 1 }
      }
      return position
    }
  }

  /// The groups of digits of a number, of which there are ten at most.
  private struct Groups {
    let digits: [UInt8]
    let sizes: [Int]
    /// What stands between the groups; a hyphen also for ` - `, a space also for `) `.
    let signs: [UInt8]
    let closesParenthesis: Bool
    let end: Int

    init(_ bytes: Span<UInt8>, _ start: Int, in range: Range<Int>) {
      var (digits, sizes, signs): ([UInt8], [Int], [UInt8]) = ([], [], [])
      var position = start
      var closes = false
      while true {
        let groupStart = position
        while ASCII.isDigit(bytes.byte(position, in: range)), digits.count <= 10 {
          digits.append(bytes[position] - ASCII.zero)
          position += 1
        }
        sizes.append(position - groupStart)
        let most = digits.first == 0 ? 10 : 9
        guard digits.count < most else { break }
        var next = position
        var sign: UInt8 = 0
        while next < range.upperBound, next - position < 3, Groups.isSign(bytes[next]) {
          if bytes[next] == ASCII.closeParenthesis { closes = true }
          if sign == 0 || sign == ASCII.space { sign = bytes[next] }
          next += 1
        }
        guard sign != 0, ASCII.isDigit(bytes.byte(next, in: range)) else { break }
        signs.append(sign == ASCII.closeParenthesis ? ASCII.space : sign)
        position = next
      }
      self.digits = digits
      self.sizes = sizes
      self.signs = signs
      closesParenthesis = closes
      end = position
    }

    private static func isSign(_ byte: UInt8) -> Bool {
      byte == ASCII.space || byte == ASCII.minus || byte == ASCII.point
        || byte == ASCII.closeParenthesis || byte == ASCII.slash
    }

    /// How people write what stands behind the area: eight digits, seven or six.
    private static let shapes = [
      [8], [4, 4], [2, 2, 2, 2], [3, 3, 2], [2, 3, 3], [3, 2, 3], [7], [3, 4], [3, 2, 2],
      [2, 2, 3],
      [4, 3], [6], [3, 3], [2, 2, 2], [2, 6], [4, 2, 2],
    ]

    /// Whether hyphens or slashes part unequal groups, as in the codes of budgets: 050-123-4567.
    var areLikeACode: Bool {
      guard signs.count > 1, digits.count < 2 || digits[1] != 6 else { return false }
      return (signs[1] == ASCII.minus || signs[1] == ASCII.slash)
        && !sizes.dropFirst().allSatisfy { $0 == 2 }
    }

    /// Whether the groups are those of an area and a number, and not those of a date or amounts.
    var areLikeAPhone: Bool {
      guard let first = sizes.first, sizes.count > 1 else { return true }
      let isMobile = digits.count > 1 && digits[1] == 6
      let rest = Array(sizes.dropFirst())
      guard Groups.shapes.contains(rest) else { return false }
      // The number behind the area is parted by one sign throughout.
      guard let sign = signs.dropFirst().first ?? signs.first,
        signs.dropFirst().allSatisfy({ $0 == sign })
      else { return false }
      if isMobile { return (2...4).contains(first) }
      if digits.count > 1, digits[1] >= 8 { return first == 3 }
      return TelephoneDetector.lengthOfArea(digits.dropFirst()).map { first == $0 + 1 } ?? false
    }

    /// Whether a row of small numbers goes on behind this one.
    func goesOn(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
      guard let sign = signs.last, sizes.last == 2 else { return false }
      return bytes.byte(end, in: range) == sign
        && ASCII.isDigit(bytes.byte(end + 1, in: range))
    }
  }
}
