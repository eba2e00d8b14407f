import Basics
import Diagnostics
import Ledger

extension JournalReader {
  /// Reads `[*|!] account  [amount] [costs] [= balance] [; comment]`, from `start` in the line on.
  @inline(__always) mutating func readPosting(
    _ bytes: Span<UInt8>, _ line: Line, from start: Int, day: Day
  ) {
    var position = start
    if JournalReader.status(bytes[position]) != nil {
      position = bytes.skipBlanks(position + 1, line.end)
      guard position < line.end else {
        breakPosting(
          start, line.end,
          Bilingual(dutch: "hier ontbreekt de rekening", english: "the account is missing here"),
          help: Bilingual(
            dutch: "schrijf achter * of ! op welke rekening u boekt",
            english: "write behind * or ! which account you book on"))
        return
      }
    }
    let account = endOfAccount(bytes, position, line.end)
    var traits = PostingTraits()
    let number = accountNumber(bytes, position, account, &traits)
    position = bytes.skipBlanks(account, line.end)
    var posting = Posting(
      quantity: (0, 0), commodity: 0, account: number, day: day,
      line: UInt32(truncatingIfNeeded: line.start), labels: 0, traits: traits)
    let hasAmount =
      position < line.end && bytes[position] != ASCII.semicolon && bytes[position] != ASCII.equals
    if hasAmount {
      guard let amount = readAmount(bytes, position, line.end) else {
        current.isBroken = true
        return
      }
      posting.mantissa = amount.mantissa
      posting.scale = amount.scale
      posting.commodity = amount.commodity
      position = bytes.skipBlanks(amount.next, line.end)
    } else {
      posting.traits.insert(.missing)
    }
    tally(posting)
    part.postings.append(posting)
    if position < line.end { readBehindAmount(bytes, line, from: position, hasAmount, day: day) }
  }

  /// An account name ends at the first two blanks, or at the end of the line.
  @inline(__always) func endOfAccount(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var position = start
    while true {
      position = bytes.firstBlank(position, end)
      if position + 1 >= end || ASCII.isBlank(bytes[position + 1]) { return position }
      position += 1
    }
  }

  /// The number of the account in the bytes, and whether it is virtual.
  @inline(__always) private mutating func accountNumber(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ traits: inout PostingTraits
  ) -> AccountID {
    var (start, end) = (start, end)
    let (first, last) = (bytes[start], bytes[end - 1])
    if end - start > 1 {
      if first == ASCII.openParenthesis && last == ASCII.closeParenthesis {
        traits.insert(.virtual)
      } else if first == ASCII.openBracket && last == ASCII.closeBracket {
        traits.insert(.balancedVirtual)
      }
    }
    if !traits.isEmpty {
      current.isPlain = false
      start += 1
      end -= 1
    }
    let written = tables.writtenAccounts.number(of: bytes, start, end)
    let known =
      written < tables.accountOfWritten.count
      ? tables.accountOfWritten[written] : newAccount(bytes, start, end)
    // A name with a tab in it is said wherever it stands, since each place is to be corrected.
    if known & JournalReader.hasTab == 0 { return known }
    reportTab(bytes, start, end)
    return known & ~JournalReader.hasTab
  }

  /// Set in the numbers that are kept for names as they are written; no book has so many accounts.
  private static let hasTab: AccountID = 1 << 31

  private mutating func newAccount(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> AccountID {
    let name = state.resolved(bytes.text(start, end))
    let tab = bytes.first(ASCII.tab, from: start, to: end)
    let number = tables.account(named: name) | (tab < end ? JournalReader.hasTab : 0)
    tables.accountOfWritten.append(number)
    return number
  }

  private mutating func reportTab(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    // What the tab does to the amounts needs no finding of its own.
    current.isBroken = true
    let tab = bytes.first(ASCII.tab, from: start, to: end)
    report(
      .unusualSpace, tab, tab + 1,
      Bilingual(
        dutch: "een tab tussen twee woorden hoort bij de naam van de rekening",
        english: "a tab between two words is part of the account's name"),
      help: Bilingual(
        dutch: "schrijf één spatie in een naam, of twee spaties voor het bedrag",
        english: "write one space within a name, or two spaces before the amount"),
      fixes: [replacingTab(bytes, tab, end)])
  }

  /// Keeps the running sum by which most transactions are found to balance.
  @inline(__always) private mutating func tally(_ posting: Posting) {
    if posting.traits.contains(.missing) {
      if current.missingRow >= 0 { current.isPlain = false }
      current.missingRow = part.postings.count
      return
    }
    guard current.isPlain else { return }
    if !current.hasCommodity {
      current.hasCommodity = true
      current.commodity = posting.commodity
      current.sum = posting.mantissa
      current.scale = posting.scale
      return
    }
    let (sum, overflow) = current.sum.addingReportingOverflow(posting.mantissa)
    if overflow || posting.commodity != current.commodity || posting.scale != current.scale {
      current.isPlain = false
    }
    current.sum = sum
  }

  // MARK: Behind the amount

  /// Reads costs, lots, a balance and a comment.
  private mutating func readBehindAmount(
    _ bytes: Span<UInt8>, _ line: Line, from start: Int, _ hasAmount: Bool, day: Day
  ) {
    let row = part.postings.count - 1
    var position = start
    if hasAmount {
      guard let next = readCostsAndLots(bytes, position, line.end, row: row) else {
        current.isBroken = true
        return
      }
      position = next
    }
    if position < line.end, bytes[position] == ASCII.equals {
      guard let next = readAssertion(bytes, position, line.end, row: row) else {
        current.isBroken = true
        return
      }
      position = bytes.skipBlanks(next, line.end)
      if !hasAmount { current.hasAssignment = true }
    }
    guard position < line.end else { return }
    guard bytes[position] == ASCII.semicolon else {
      let rest = bytes.quoted(position, line.end)
      breakPosting(
        position, bytes.trimmedEnd(position, line.end),
        Bilingual(
          dutch: "dit wordt achter een bedrag niet begrepen: \(rest)",
          english: "this is not understood behind an amount: \(rest)"),
        help: Bilingual(
          dutch: "zet ; voor een opmerking, @ voor een prijs, of = voor een saldo",
          english: "put ; before a comment, @ before a cost, or = before a balance"),
        fix: commenting(bytes, position))
      return
    }
    part.postings[row].labels = readPostingLabels(
      bytes, position + 1, line.end, row: row, day: day)
  }

  /// Reads `@ cost`, `{lot}` and `[lot date]`, each at most once and in any order.
  private mutating func readCostsAndLots(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, row: Int
  ) -> Int? {
    var position = start
    var (hasCost, hasLot, hasLotDate) = (false, false, false)
    while position < end {
      switch bytes[position] {
      case ASCII.at, ASCII.openParenthesis:
        guard !hasCost, let (cost, next) = readCost(bytes, position, end) else {
          if hasCost { reportTwice(position, end) }
          return nil
        }
        hasCost = true
        part.costs[row] = cost
        part.postings[row].traits.insert(.priced)
        current.isPlain = false
        position = next
      case ASCII.openBrace:
        guard !hasLot, let next = readLot(bytes, position, end, row: row) else {
          if hasLot { reportTwice(position, end) }
          return nil
        }
        hasLot = true
        position = next
      case ASCII.openBracket:
        guard !hasLotDate, let next = readLotDate(bytes, position, end, row: row) else {
          if hasLotDate { reportTwice(position, end) }
          return nil
        }
        hasLotDate = true
        position = next
      default:
        return position
      }
      position = bytes.skipBlanks(position, end)
    }
    return position
  }

  private mutating func reportTwice(_ start: Int, _ end: Int) {
    breakPosting(
      start, end,
      Bilingual(
        dutch: "een bedrag heeft hoogstens één prijs, één partij en één partijdatum",
        english: "an amount has at most one cost, one lot and one lot date"),
      help: Bilingual(dutch: "haal de tweede weg", english: "remove the second one"))
  }

  /// `@`, `@@`, `(@)` or `(@@)`, and an amount.
  private mutating func readCost(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> (cost: Cost, next: Int)? {
    var position = start
    let isBracketed = bytes[position] == ASCII.openParenthesis
    if isBracketed { position += 1 }
    guard position < end, bytes[position] == ASCII.at else {
      breakPosting(
        start, end,
        Bilingual(dutch: "hier hoort een @", english: "an @ belongs here"),
        help: Bilingual(
          dutch: "schrijf een prijs zonder haakjes: @ € 62,50",
          english: "write a cost without brackets: @ € 62.50"))
      return nil
    }
    position += 1
    let isTotal = position < end && bytes[position] == ASCII.at
    if isTotal { position += 1 }
    if isBracketed {
      guard position < end, bytes[position] == ASCII.closeParenthesis else {
        breakPosting(
          start, end,
          Bilingual(
            dutch: "het haakje voor @ wordt niet gesloten",
            english: "the bracket before @ is not closed"),
          help: Bilingual(
            dutch: "schrijf een prijs zonder haakjes: @ € 62,50",
            english: "write a cost without brackets: @ € 62.50"))
        return nil
      }
      position += 1
    }
    guard let amount = readAmount(bytes, bytes.skipBlanks(position, end), end, isCost: true) else {
      return nil
    }
    let quantity = Quantity(mantissa: Int128(amount.mantissa), scale: amount.scale)
    return (Cost(quantity: quantity, commodity: amount.commodity, isTotal: isTotal), amount.next)
  }

  /// `{€ 1}`, `{{€ 1}}`, `{=€ 1}`: what a lot was bought for.
  private mutating func readLot(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, row: Int
  ) -> Int? {
    var position = start + 1
    var lot = part.lots[row] ?? Lot()
    let isTotal = position < end && bytes[position] == ASCII.openBrace
    if isTotal { position += 1 }
    let behindBrace = position
    position = bytes.skipBlanks(position, end)
    if position < end, bytes[position] == ASCII.equals {
      lot.isFixed = true
      position = bytes.skipBlanks(position + 1, end)
    } else if position > behindBrace {
      breakPosting(
        start, end,
        Bilingual(
          dutch: "achter { hoort direct een bedrag",
          english: "an amount belongs directly behind {"),
        help: Bilingual(
          dutch: "haal de spatie achter { weg", english: "remove the space behind {"),
        fix: removing(behindBrace, position))
      return nil
    }
    guard let amount = readAmount(bytes, position, end, isCost: true) else { return nil }
    lot.isTotal = isTotal
    lot.quantity = Quantity(mantissa: Int128(amount.mantissa), scale: amount.scale)
    lot.commodity = amount.commodity
    part.lots[row] = lot
    position = bytes.skipBlanks(amount.next, end)
    for _ in 0..<(isTotal ? 2 : 1) {
      guard position < end, bytes[position] == ASCII.closeBrace else {
        breakPosting(
          start, end,
          Bilingual(dutch: "de accolade wordt niet gesloten", english: "the brace is not closed"),
          help: Bilingual(
            dutch: "zet \(isTotal ? "}}" : "}") achter het bedrag",
            english: "put \(isTotal ? "}}" : "}") behind the amount"),
          fix: inserting("}", behind: bytes.trimmedEnd(start, position)))
        return nil
      }
      position += 1
    }
    return position
  }

  /// `[2020-01-01]` behind an amount: when a lot was bought.
  private mutating func readLotDate(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, row: Int
  ) -> Int? {
    let first = bytes.skipBlanks(start + 1, end)
    guard let (day, next) = readDate(bytes, first, end, year: state.defaultYear) else {
      return nil
    }
    part.lots[row, default: Lot()].day = day
    let close = bytes.skipBlanks(next, end)
    guard close < end, bytes[close] == ASCII.closeBracket else {
      breakPosting(
        start, end,
        Bilingual(
          dutch: "het haakje voor de datum wordt niet gesloten",
          english: "the bracket before the date is not closed"),
        help: Bilingual(dutch: "zet ] achter de datum", english: "put ] behind the date"),
        fix: inserting("]", behind: next))
      return nil
    }
    return close + 1
  }

  /// `=`, `==`, `=*` or `==*`, an amount, and perhaps a cost.
  private mutating func readAssertion(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, row: Int
  ) -> Int? {
    var position = start + 1
    let isTotal = position < end && bytes[position] == ASCII.equals
    if isTotal { position += 1 }
    let isInclusive = position < end && bytes[position] == ASCII.asterisk
    if isInclusive { position += 1 }
    position = bytes.skipBlanks(position, end)
    guard let amount = readAmount(bytes, position, end, isCost: true) else { return nil }
    let range = TextRange(start, amount.next)
    position = bytes.skipBlanks(amount.next, end)
    var cost: Cost?
    if position < end, bytes[position] == ASCII.at || bytes[position] == ASCII.openParenthesis {
      guard let (found, next) = readCost(bytes, position, end) else { return nil }
      (cost, position) = (found, next)
    }
    part.assertions[row] = Assertion(
      quantity: Quantity(mantissa: Int128(amount.mantissa), scale: amount.scale),
      commodity: amount.commodity, isTotal: isTotal, isInclusive: isInclusive, cost: cost,
      range: range)
    part.postings[row].traits.insert(.asserted)
    return position
  }

  private mutating func breakPosting(
    _ start: Int, _ end: Int, _ message: Bilingual, help: Bilingual, fix: Fix? = nil
  ) {
    report(.malformedPosting, start, end, message, help: help, fixes: [fix])
    current.isBroken = true
  }
}
