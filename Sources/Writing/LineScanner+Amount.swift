import Basics

/// Amounts, as hledger 1.25 reads them.
///
/// The formatter does not ask what an amount is worth. It must know where one ends, and that is
/// the same question: `1 000 EUR` is one amount, and so is `$ - 5`.
extension LineScanner {
  /// Takes `€ -1.250,00`, `-40,00 uur` or `12`, and gives the offset at which its number ends.
  mutating func takeAmount() -> Int? {
    takeSign()
    if takeSymbol() {
      skipInnerSpace()
      takeSign()
      return takeNumber() ? at : nil
    }
    guard takeNumber() else { return nil }
    let numberEnd = at
    skipInnerSpace()
    if !takeSymbol() { goBack(to: numberEnd) }
    // hledger takes the first half of `5 (@) 3` for a commodity, the writer meant a kind of cost.
    if at > numberEnd, text[at - 1] == ASCII.openParenthesis, byte == ASCII.at { return nil }
    return numberEnd
  }

  /// Takes one of each of cost, lot price and lot date, in any order, with the gaps between them.
  mutating func takeCosts(into pieces: inout [Piece]) -> Bool {
    var mayHaveCost = true
    var mayHaveLotPrice = true
    var mayHaveLotDate = true
    skipGap()
    while let byte {
      switch byte {
      case ASCII.at where mayHaveCost, ASCII.openParenthesis where mayHaveCost:
        guard takeCost(into: &pieces) else { return false }
        mayHaveCost = false
      case ASCII.openBrace where mayHaveLotPrice:
        guard takeLotPrice(into: &pieces) else { return false }
        mayHaveLotPrice = false
      case ASCII.openBracket where mayHaveLotDate:
        guard takeLotDate(into: &pieces) else { return false }
        mayHaveLotDate = false
      default:
        return true
      }
      skipGap()
    }
    return true
  }

  /// Takes `@ € 62,50`, or the same with `@@`, `(@)` or `(@@)`.
  mutating func takeCost(into pieces: inout [Piece]) -> Bool {
    let start = at
    let isVirtual = take(ASCII.openParenthesis)
    guard take(ASCII.at) else { return false }
    _ = take(ASCII.at)
    if isVirtual, !take(ASCII.closeParenthesis) { return false }
    pieces.append(Piece(.one, start..<at))
    skipGap()
    let amountStart = at
    guard takeAmount() != nil else { return false }
    pieces.append(Piece(.one, amountStart..<at))
    return true
  }

  /// Takes `= € 100`, or the same with `==`, `=*` or `==*`, and the cost behind it.
  mutating func takeAssertion(into pieces: inout [Piece]) -> Bool {
    let start = at
    guard take(ASCII.equals) else { return false }
    _ = take(ASCII.equals)
    _ = take(ASCII.asterisk)
    pieces.append(Piece(.one, start..<at))
    skipGap()
    let amountStart = at
    guard takeAmount() != nil else { return false }
    pieces.append(Piece(.one, amountStart..<at))
    skipGap()
    if byte == ASCII.at || byte == ASCII.openParenthesis { return takeCost(into: &pieces) }
    return true
  }

  /// Takes `{€ 10}`, `{=€ 10}`, or the same in double braces, as one piece.
  private mutating func takeLotPrice(into pieces: inout [Piece]) -> Bool {
    let start = at
    advance()
    let isTotal = take(ASCII.openBrace)
    skipInnerSpace()
    _ = take(ASCII.equals)
    skipInnerSpace()
    guard takeAmount() != nil else { return false }
    skipInnerSpace()
    guard take(ASCII.closeBrace), !isTotal || take(ASCII.closeBrace) else { return false }
    pieces.append(Piece(.one, start..<at))
    return true
  }

  /// Takes `[2020-01-31]` as one piece.
  private mutating func takeLotDate(into pieces: inout [Piece]) -> Bool {
    let start = at
    advance()
    skipInnerSpace()
    guard takeDate() else { return false }
    skipInnerSpace()
    guard take(ASCII.closeBracket) else { return false }
    pieces.append(Piece(.one, start..<at))
    return true
  }

  // MARK: Parts of an amount

  private mutating func takeSign() {
    if take(ASCII.minus) || take(ASCII.plus) { skipInnerSpace() }
  }

  /// Takes `€`, `uur`, or `"plan 2020"`.
  private mutating func takeSymbol() -> Bool {
    if byte == ASCII.quote { return takeQuotedSymbol() }
    let start = at
    while let byte, !Self.endsSymbol(byte) { advance() }
    return at > start
  }

  private mutating func takeQuotedSymbol() -> Bool {
    advance()
    let start = at
    while let byte, byte != ASCII.quote {
      if byte == ASCII.semicolon { return false }
      advance()
    }
    return at > start && take(ASCII.quote)
  }

  /// Whether the byte cannot be part of a symbol without quotes.
  private static func endsSymbol(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.minus, ASCII.plus, ASCII.point, ASCII.at, ASCII.asterisk, ASCII.semicolon, ASCII.tab,
      ASCII.space, ASCII.quote, ASCII.openBrace, ASCII.closeBrace, ASCII.equals:
      true
    default: ASCII.isDigit(byte)
    }
  }

  /// Takes `1.250,00`, `1 000`, `,5`, `12.` or `1e-3`.
  private mutating func takeNumber() -> Bool {
    if takeDecimalMark() {
      guard takeDigits() else { return false }
    } else {
      guard takeDigits() else { return false }
      takeGroupsAndDecimals()
    }
    // A second mark makes the number unreadable, to hledger too: it is not the start of a symbol.
    if let byte, Self.isDecimalMark(byte) { return false }
    takeExponent()
    return true
  }

  /// Takes what follows the first digits: groups with one mark, then decimals with another.
  private mutating func takeGroupsAndDecimals() {
    let groupMark = byte
    guard let groupMark, Self.isGroupMark(groupMark) else { return }
    var hasGroups = false
    while byte == groupMark, let next = peek(1), ASCII.isDigit(next) {
      advance()
      _ = takeDigits()
      hasGroups = true
    }
    if hasGroups, byte == groupMark { return }
    if takeDecimalMark() { _ = takeDigits() }
  }

  private mutating func takeExponent() {
    let start = at
    guard take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) else { return }
    takeSign()
    // Without digits it was the start of a commodity, as in `5eur`.
    if !takeDigits() { goBack(to: start) }
  }

  private mutating func takeDecimalMark() -> Bool {
    take(ASCII.point) || take(ASCII.comma)
  }

  private static func isDecimalMark(_ byte: UInt8) -> Bool {
    byte == ASCII.point || byte == ASCII.comma
  }

  private static func isGroupMark(_ byte: UInt8) -> Bool {
    isDecimalMark(byte) || byte == ASCII.space
  }
}
