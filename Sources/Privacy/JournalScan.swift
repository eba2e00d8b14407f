import Basics

/// Walks the lines of a journal and finds the personal data in what people wrote: descriptions,
/// comments and labels, and whatever else stands at the margin.
///
/// Amounts and dates are passed over, and so are accounts, which are looked at once per name. A
/// document number is a text of its own: what stands beside it says nothing of it.
///
///     2020-03-12 * (F2020-031) Hovenier | Termijn 1  ; gemeente: Wold
///                   ^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^
///         82020 LFF 001:oop:Wijkbeheer  € 1.250,00   ; voor de buurt
///                                                     ^^^^^^^^^^^^^^
package struct JournalScan {
  /// Texts that were found to hold nothing, so that one that recurs is not looked at again.
  ///
  /// A new text takes the place of an older one; what is found does not depend on it.
  private var clean = CleanTexts()

  package init() {}

  /// What is found in the lines from `start`, where a line begins, up to `end`.
  package mutating func find(
    in bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> [PersonalData] {
    var found: [PersonalData] = []
    var position = bytes.hasByteOrderMark(at: start) ? start + 3 : start
    while position < end {
      let first = bytes[position]
      if first == ASCII.lineFeed {
        position += 1
        continue
      }
      var textStart = position
      if ASCII.isBlank(first) {
        while textStart < end, ASCII.isBlank(bytes[textStart]) { textStart += 1 }
        // An account and its amount end at the comment.
        textStart = bytes.endOfPart(from: textStart, to: end)
      } else if ASCII.isDigit(first) {
        let code = JournalScan.code(bytes, position, end)
        textStart = code.isEmpty ? code.lowerBound : min(code.upperBound + 1, end)
        found += PersonalData.all(in: bytes, code)
      }
      let partEnd = bytes.endOfPart(from: textStart, to: end)
      let isDone = partEnd == end || bytes[partEnd] == ASCII.lineFeed
      let lineEnd = isDone ? partEnd : bytes.first(ASCII.lineFeed, from: partEnd, to: end)
      position = lineEnd + 1
      if lineEnd == textStart { continue }
      let before = clean.triggers(bytes, textStart, partEnd)
      if before.areHarmless {
        let comment = isDone ? [] : clean.triggers(bytes, partEnd, lineEnd)
        // It may go on with an address, or with what makes a name personal.
        if before.areHarmless(before: comment) { continue }
      }
      if isAmountLine(bytes, textStart, lineEnd) { textStart = partEnd }
      found += PersonalData.all(in: bytes, textStart..<lineEnd)
    }
    return found
  }

  /// Prices, formats of commodities and default years hold figures only.
  private func isAmountLine(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let range = start..<end
    let next = bytes.byte(start + 1, in: range)
    switch bytes[start] {
    case 0x50, 0x44, 0x59: return ASCII.isBlank(next)
    case 0x63: return bytes.spells("commodity", at: start, in: range)
    default: return false
    }
  }

  /// The document number behind the date and the status of a header; empty, and where the rest
  /// begins, if there is none.
  private static func code(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int> {
    var position = start
    while position < end, bytes[position] > ASCII.space,
      bytes[position] != ASCII.semicolon
    {
      position += 1
    }
    while position < end, ASCII.isBlank(bytes[position]) { position += 1 }
    if position < end, bytes[position] == ASCII.asterisk || bytes[position] == 0x21 {
      position += 1
      while position < end, ASCII.isBlank(bytes[position]) { position += 1 }
    }
    guard position < end, bytes[position] == ASCII.openParenthesis else {
      return position..<position
    }
    var close = position
    while close < end, bytes[close] != ASCII.closeParenthesis,
      bytes[close] != ASCII.lineFeed
    {
      close += 1
    }
    let isClosed = close < end && bytes[close] == ASCII.closeParenthesis
    return isClosed && close > position + 1 ? (position + 1)..<close : position..<position
  }
}

/// A small table of texts that nothing personal can be made of by themselves.
private struct CleanTexts {
  private struct Entry: BitwiseCopyable {
    var hash: UInt64
    var start: UInt32
    var count: UInt32
    var triggers: PrivacyTriggers
  }

  private static let size = 4096
  private var entries = [Entry](
    repeating: Entry(hash: 0, start: 0, count: 0, triggers: []), count: size)

  /// What the bytes from `start` to `end` hold that personal data could be made of.
  @inline(__always) mutating func triggers(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> PrivacyTriggers {
    if start == end { return [] }
    let hash = bytes.hash(start, end)
    let slot = Int(truncatingIfNeeded: hash >> 40) & (CleanTexts.size - 1)
    let entry = entries[slot]
    if entry.hash == hash, Int(entry.count) == end - start,
      bytes.areEqual(Int(entry.start), start, count: end - start)
    {
      return entry.triggers
    }
    let triggers = PrivacyTriggers(in: bytes, start..<end)
    guard triggers.areHarmless else { return triggers }
    entries[slot] = Entry(
      hash: hash, start: UInt32(truncatingIfNeeded: start),
      count: UInt32(truncatingIfNeeded: end - start), triggers: triggers)
    return triggers
  }
}

extension Span<UInt8> {
  fileprivate func hasByteOrderMark(at offset: Int) -> Bool {
    offset == 0 && count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF
  }

  /// The first semicolon or line feed, or `end`.
  @inline(__always) fileprivate func endOfPart(from start: Int, to end: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let semicolons = ones &* UInt64(ASCII.semicolon)
    let lineFeeds = ones &* UInt64(ASCII.lineFeed)
    var position = start
    while position + 8 <= end {
      let word = word(at: position)
      let (one, other) = (word ^ semicolons, word ^ lineFeeds)
      let zeros = (((one &- ones) & ~one) | ((other &- ones) & ~other)) & highs
      if zeros != 0 { return position + zeros.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < end, self[position] != ASCII.semicolon,
      self[position] != ASCII.lineFeed
    {
      position += 1
    }
    return position
  }

  @inline(__always) fileprivate func areEqual(_ one: Int, _ other: Int, count: Int) -> Bool {
    var index = 0
    while index + 8 <= count {
      if word(at: one + index) != word(at: other + index) { return false }
      index += 8
    }
    while index < count {
      if self[one + index] != self[other + index] { return false }
      index += 1
    }
    return true
  }
}
