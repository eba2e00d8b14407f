import Basics

/// The lines of transactions, and of periodic and automatic rules.
///
/// Each function takes a whole line apart into pieces, and says whether it could. White space where
/// hledger skips it becomes a gap between pieces; all other white space stays inside a piece.
extension LineScanner {
  // MARK: First lines

  /// Takes `2020-02-03=02-05 ! (V2020-014) Hovenier | Tegelpaden  ; gemeente: Stadskanaal`.
  mutating func takeTransactionHeader(into pieces: inout [Piece]) -> Bool {
    let start = at
    guard takeDate() else { return false }
    if take(ASCII.equals), !takeDate() { return false }
    pieces.append(Piece(.none, start..<at))
    guard isAtEnd || spaceLength(at: at) > 0 else { return false }
    return takeDescription(after: .one, into: &pieces)
  }

  /// Takes `~ monthly from 2020-01  Begroting  ; gemeente: Stadskanaal`.
  ///
  /// Two spaces part the period from the description.
  mutating func takePeriodicHeader(into pieces: inout [Piece]) -> Bool {
    pieces.append(Piece(.none, at..<at + 1))
    advance()
    skipGap()
    guard case .read(let period) = takeSingleSpacedText(until: { $0 == ASCII.semicolon }) else {
      return false
    }
    pieces.append(Piece(.one, period))
    return takeDescription(after: .two, into: &pieces)
  }

  /// Takes `= expenses:gifts  ; what is given`.
  mutating func takeAutoHeader(into pieces: inout [Piece]) -> Bool {
    pieces.append(Piece(.none, at..<at + 1))
    advance()
    skipGap()
    return takeText(after: .one, into: &pieces)
  }

  /// Takes status, code, description and comment, each of which may be missing.
  ///
  /// The first of them stands behind the given gap.
  private mutating func takeDescription(
    after firstGap: Piece.Gap, into pieces: inout [Piece]
  ) -> Bool {
    var gap = firstGap
    var isApart = skipGap()
    if let status = takeStatus() {
      pieces.append(Piece(gap, status))
      gap = .one
      isApart = skipGap()
    }
    if byte == ASCII.openParenthesis {
      if isApart {
        let start = at
        while let byte, byte != ASCII.closeParenthesis { _ = take(byte) }
        guard take(ASCII.closeParenthesis) else { return false }
        pieces.append(Piece(gap, start..<at))
        gap = .one
        skipGap()
      } else {
        // In `*(a) b` the parentheses belong to the description. A space would make them a code.
        gap = .none
      }
    }
    return takeText(after: gap, into: &pieces)
  }

  /// Takes a text up to the comment, which may hold anything.
  private mutating func takeText(after gap: Piece.Gap, into pieces: inout [Piece]) -> Bool {
    let start = at
    while let byte, byte != ASCII.semicolon { advance() }
    let description = text.trimmingEnd(start..<at)
    if !description.isEmpty { pieces.append(Piece(gap, description)) }
    return takeComment(into: &pieces)
  }

  private mutating func takeStatus() -> Range<Int>? {
    guard take(ASCII.asterisk) || take(ASCII.exclamation) else { return nil }
    return at - 1..<at
  }

  /// Takes `2020-01-31`, `2020/1/31`, `2020.1.31`, or one of these without its year.
  mutating func takeDate() -> Bool {
    let start = at
    guard takeDigits() else { return false }
    // Four digits are a year, as for hledger.
    let hasYear = at - start >= 4
    guard let mark = byte, mark == ASCII.minus || mark == ASCII.slash || mark == ASCII.point else {
      return false
    }
    advance()
    guard takeDigits() else { return false }
    return !hasYear || take(mark) && takeDigits()
  }

  // MARK: Lines below the first

  /// Takes `* 82019 LFS 001:personeel  40,00 uur @ € 62,50 = 80,00 uur  ; april`.
  ///
  /// The amount of an automatic rule may be a factor, `*0,5`.
  mutating func takePosting(mayMultiply: Bool, into pieces: inout [Piece]) -> Bool {
    skipGap()
    var gap = Piece.Gap.indent
    if let status = takeStatus() {
      pieces.append(Piece(.indent, status))
      gap = .one
      skipGap()
    }
    // A semicolon does not end the name of an account, nor does anything else but white space.
    guard case .read(let account) = takeSingleSpacedText(until: { _ in false }) else {
      return false
    }
    pieces.append(Piece(gap, account))
    skipGap()
    guard takeFirstAmount(mayMultiply: mayMultiply, into: &pieces) else { return false }
    if byte == ASCII.equals, !takeAssertion(into: &pieces) { return false }
    skipGap()
    return takeComment(into: &pieces)
  }

  /// Takes the amount that is aligned, if there is one, and its costs.
  private mutating func takeFirstAmount(mayMultiply: Bool, into pieces: inout [Piece]) -> Bool {
    let start = at
    switch byte {
    case nil, ASCII.semicolon: return true
    case ASCII.equals:
      // The assertion assigns the amount, so it stands where assertions behind amounts stand.
      pieces.append(Piece(.amount, start..<start))
      return true
    case ASCII.asterisk where mayMultiply: advance()
    default: break
    }
    guard let numberEnd = takeAmount() else { return false }
    pieces.append(Piece(.amount, start..<numberEnd))
    if at > numberEnd { pieces.append(Piece(.none, numberEnd..<at)) }
    return takeCosts(into: &pieces)
  }

  /// Takes an indented line that is kept as a whole, such as a comment.
  mutating func takeIndentedText(into pieces: inout [Piece]) -> Bool {
    skipGap()
    pieces.append(Piece(.indent, at..<end))
    advance(end - at)
    return true
  }
}
