import Basics
import Diagnostics
import Ledger

/// An amount as it was read, and where it ends.
struct ReadAmount {
  let mantissa: Int64
  let scale: UInt8
  let commodity: CommodityID
  let next: Int
}

extension JournalReader {
  /// Reads `[sign] [symbol] [sign] number [symbol]` from `start` on; nil if that fails, which is
  /// said.
  ///
  /// The amount of a cost, lot or balance does not count as an amount of the transaction.
  @inline(__always) mutating func readAmount(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, isCost: Bool = false
  ) -> ReadAmount? {
    var position = start
    var isNegative = false
    readSign(bytes, &position, end, &isNegative)
    guard position < end else { return missingNumber(bytes, start, end) }
    if startsNumber(bytes[position]) {
      return readNumberFirst(bytes, start, position, end, isNegative, isCost)
    }
    let symbolStart = position
    guard let symbolEnd = endOfSymbol(bytes, &position, end) else { return nil }
    let symbol = symbolRange(bytes, symbolStart, symbolEnd)
    let commodity = commodityNumber(bytes, symbol.start, symbol.end)
    let space = position
    position = bytes.skipBlanks(position, end)
    let hasSpace = position > space
    readSign(bytes, &position, end, &isNegative)
    guard position < end, startsNumber(bytes[position]) || bytes[position] == ASCII.comma else {
      return missingNumber(bytes, start, end)
    }
    let mark = state.decimalMark != 0 ? state.decimalMark : tables.marks[Int(commodity)]
    guard let number = readNumber(bytes, position, end, declared: mark) else { return nil }
    note(commodity, number.scale, symbolIsLeft: true, hasSpace: hasSpace, isCost: isCost)
    return ReadAmount(
      mantissa: isNegative ? -number.mantissa : number.mantissa, scale: number.scale,
      commodity: commodity, next: number.next)
  }

  /// A number, and perhaps a commodity behind it.
  @inline(never) private mutating func readNumberFirst(
    _ bytes: Span<UInt8>, _ start: Int, _ number: Int, _ end: Int, _ isNegative: Bool,
    _ isCost: Bool
  ) -> ReadAmount? {
    let scan = NumberScan(bytes, number, end)
    var position = bytes.skipBlanks(scan.next, end)
    let hasSpace = position > scan.next
    let symbolStart = position
    var name = (start: 0, end: 0)
    var hasSymbol = false
    if position < end, isBracket(bytes[position]) {
      // hledger takes the bracket of a lot or cost for the symbol here, and then fails.
      reportAmount(bytes, start, end)
      return nil
    }
    if position < end, startsSymbol(bytes[position]) {
      guard let symbolEnd = endOfSymbol(bytes, &position, end) else { return nil }
      name = symbolRange(bytes, symbolStart, symbolEnd)
      hasSymbol = true
    }
    let commodity: CommodityID
    if hasSymbol {
      commodity = commodityNumber(bytes, name.start, name.end)
    } else {
      position = scan.next
      commodity = tables.commodity(named: state.defaultCommodity?.symbol ?? "", state: state)
    }
    let mark = state.decimalMark != 0 ? state.decimalMark : tables.marks[Int(commodity)]
    guard let (mantissa, scale) = interpret(scan, bytes, number, declared: mark) else { return nil }
    note(commodity, scale, symbolIsLeft: false, hasSpace: hasSpace, isCost: isCost)
    return ReadAmount(
      mantissa: isNegative ? -mantissa : mantissa, scale: scale, commodity: commodity,
      next: position)
  }

  /// A sign, and the blanks behind it.
  @inline(__always) private func readSign(
    _ bytes: Span<UInt8>, _ position: inout Int, _ end: Int, _ isNegative: inout Bool
  ) {
    guard position < end, bytes[position] == ASCII.minus || bytes[position] == ASCII.plus else {
      return
    }
    if bytes[position] == ASCII.minus { isNegative.toggle() }
    position = bytes.skipBlanks(position + 1, end)
  }

  @inline(__always) private func startsNumber(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || byte == ASCII.point
  }

  // MARK: Commodities

  /// Whether a commodity may begin with the byte: what ends one may not.
  @inline(__always) private func startsSymbol(_ byte: UInt8) -> Bool {
    byte == ASCII.quote || !endsSymbol(byte)
  }

  private func isBracket(_ byte: UInt8) -> Bool {
    byte == ASCII.openBracket || byte == ASCII.openParenthesis
  }

  @inline(__always) private func endsSymbol(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.zero...ASCII.nine, ASCII.minus, ASCII.plus, ASCII.point, ASCII.at, ASCII.asterisk,
      ASCII.semicolon, ASCII.tab, ASCII.space, ASCII.quote, ASCII.openBrace, ASCII.closeBrace,
      ASCII.equals, ASCII.openParenthesis, ASCII.closeParenthesis, ASCII.openBracket,
      ASCII.closeBracket, ASCII.comma:
      true
    default: false
    }
  }

  /// The end of the symbol at `position`, which moves behind it; nil if there is none.
  @inline(__always) mutating func endOfSymbol(
    _ bytes: Span<UInt8>, _ position: inout Int, _ end: Int
  ) -> Int? {
    let start = position
    if bytes[position] == ASCII.quote { return endOfQuotedSymbol(bytes, &position, end) }
    while position < end, !endsSymbol(bytes[position]) { position += 1 }
    // hledger takes these signs into a symbol, which nobody means; so they are refused.
    let isOdd =
      position < end
      && (bytes[position] == ASCII.comma || bytes[position] == ASCII.openParenthesis
        || bytes[position] == ASCII.closeParenthesis || bytes[position] == ASCII.openBracket
        || bytes[position] == ASCII.closeBracket)
    if position == start || isOdd {
      reportAmount(bytes, start, end)
      return nil
    }
    return position
  }

  private mutating func endOfQuotedSymbol(
    _ bytes: Span<UInt8>, _ position: inout Int, _ end: Int
  ) -> Int? {
    let close = bytes.first(ASCII.quote, from: position + 1, to: end)
    let semicolon = bytes.first(ASCII.semicolon, from: position + 1, to: end)
    guard close < end, close < semicolon else {
      report(
        .malformedAmount, position, bytes.trimmedEnd(position, min(semicolon, end)),
        Bilingual(
          dutch: "de aanhalingstekens van deze eenheid worden niet gesloten",
          english: "the quotes of this commodity are not closed"),
        help: Bilingual(
          dutch: "zet \" achter de naam van de eenheid",
          english: "put \" behind the name of the commodity"),
        fixes: [inserting("\"", behind: bytes.trimmedEnd(position, min(semicolon, end)))])
      return nil
    }
    guard close > position + 1 else {
      reportAmount(bytes, position, end)
      return nil
    }
    position = close + 1
    return close + 1
  }

  /// The symbol without its quotes.
  @inline(__always) private func symbolRange(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> (start: Int, end: Int) {
    bytes[start] == ASCII.quote ? (start + 1, end - 1) : (start, end)
  }

  /// The number of the commodity that the bytes spell.
  @inline(__always) private mutating func commodityNumber(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> CommodityID {
    let number = tables.writtenCommodities.number(of: bytes, start, end)
    if number < tables.commodityOfWritten.count { return tables.commodityOfWritten[number] }
    return newCommodity(bytes, start, end)
  }

  @inline(never) private mutating func newCommodity(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> CommodityID {
    let number = tables.commodity(named: bytes.text(start, end), state: state)
    tables.commodityOfWritten.append(number)
    return number
  }

  /// Keeps how the commodity is written, and how finely; costs do not count, as in hledger.
  @inline(__always) private mutating func note(
    _ commodity: CommodityID, _ scale: UInt8, symbolIsLeft: Bool, hasSpace: Bool, isCost: Bool
  ) {
    let index = Int(commodity)
    if tables.styles[index].isSeen {
      if scale > tables.styles[index].scale, !isCost, !tables.styles[index].isDeclared {
        tables.styles[index].scale = scale
      }
      return
    }
    tables.styles[index].isSeen = true
    guard !tables.styles[index].isDeclared else { return }
    tables.styles[index].symbolIsLeft = symbolIsLeft
    tables.styles[index].hasSpace = hasSpace
    if !isCost { tables.styles[index].scale = scale }
  }

  // MARK: Findings

  private mutating func missingNumber(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> ReadAmount? {
    reportAmount(bytes, start, end)
    return nil
  }

  mutating func reportAmount(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    let comment = bytes.first(ASCII.semicolon, from: min(start, end), to: end)
    let stop = bytes.trimmedEnd(start, comment)
    let text = bytes.quoted(start, stop)
    // What is missing is missed right behind what stands there.
    let first = text.isEmpty ? bytes.trimmedEnd(0, start) : start
    report(
      .malformedAmount, first, text.isEmpty ? first : stop,
      text.isEmpty
        ? Bilingual(dutch: "hier ontbreekt een bedrag", english: "an amount is missing here")
        : Bilingual(dutch: "\(text) is geen bedrag", english: "\(text) is not an amount"),
      help: Bilingual(
        dutch: "schrijf een getal met een eenheid ervoor of erachter: € 12,50 of 4 uur",
        english: "write a number with a commodity before or behind it: € 12.50 or 4 uur"))
  }
}
