// From drafts to text.

extension JournalMaker {
  mutating func text(of file: DraftFile) -> String {
    var lines: [String] = []
    for item in file.items {
      switch item {
      case .lines(let written):
        lines += written
        if random.chance(60) { lines.append("") }
      case .transaction(let number):
        lines += self.lines(of: transactions[number])
        // A line of blanks also ends a transaction.
        if random.chance(75) { lines.append(random.chance(4) ? habits.indent : "") }
      }
    }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    if lines.isEmpty {
      note(.emptyFile)
      if transactions.isEmpty { note(.emptyJournal) }
      return random.pick(["", "", "\n", "\n\n"])
    }
    return wholeFile(lines, endsInTransaction: file.endsInTransaction)
  }

  /// The lines with the line ends and the marks at both ends that a file can have.
  private mutating func wholeFile(_ lines: [String], endsInTransaction: Bool) -> String {
    var newline = "\n"
    if random.chance(12) {
      note(.carriageReturns)
      newline = "\r\n"
    }
    var text = lines.joined(separator: newline)
    // hledger asks for a line end behind some directives, and behind a lone date.
    if endsInTransaction, random.chance(12) {
      note(.missingFinalNewline)
    } else {
      text += newline
    }
    if random.chance(6) {
      note(.byteOrderMark)
      text = "\u{FEFF}" + text
    }
    if text.contains("\t") { note(.tabs) }
    return text
  }

  // MARK: Transactions

  private mutating func lines(of transaction: DraftTransaction) -> [String] {
    var head = dateText(transaction.day, in: transaction.context)
    if let day2 = transaction.day2 {
      let (text, isWithoutYear) = dateText(day2, impliedYear: transaction.day.year)
      note(.secondaryDate)
      if isWithoutYear { note(.secondaryDateWithoutYear) }
      head += "=" + text
    }
    if random.chance(habits.statusPercent) {
      let isCleared = random.chance(60)
      note(isCleared ? .statusCleared : .statusPending)
      head += isCleared ? " *" : " !"
    }
    if random.chance(30) {
      note(.code)
      head += " (" + random.pick(["F2020-031", "V 12", "", "a|b", "2020-02-30"]) + ")"
    }
    head += description()
    var result = [head]
    if random.chance(habits.commentPercent) {
      note(.inlineComment)
      result[0] += random.pick(["  ; ", " ;", "  ;; "]) + commentText(tag: .transactionTag)
    }
    while random.chance(habits.commentPercent / 2) {
      note(.followingComment)
      let mark = habits.indent + random.pick(["; ", ";"])
      result.append(mark + commentText(tag: .transactionTag))
    }
    for posting in transaction.postings {
      result += lines(of: posting, in: transaction)
    }
    return result
  }

  private mutating func description() -> String {
    switch random.number(in: 0...9) {
    case 0:
      note(.noDescription)
      return ""
    case 1, 2, 3:
      note(.payeeAndNote)
      return " " + words() + random.pick([" | ", "|"]) + words()
    default:
      return " " + words()
    }
  }

  // MARK: Postings

  private mutating func lines(
    of posting: DraftPosting, in transaction: DraftTransaction
  ) -> [String] {
    var line = habits.indent
    if posting.status != .none {
      note(.postingStatus)
      line += (posting.status == .cleared ? "*" : "!") + random.pick([" ", " ", ""])
    }
    line += accountText(posting)
    if posting.form == .explicit {
      line += habits.separator + amountPart(of: posting, in: transaction.context)
    } else if posting.form == .elided {
      note(.elidedAmount)
      if posting.amounts.count > 1 { note(.elidedAmountOfSeveralCommodities) }
    }
    if let assertion = posting.assertion {
      // Without two blanks the sign would belong to the account.
      line += posting.form == .assigned ? habits.separator : random.pick([" ", " ", "  ", ""])
      line += assertion.kind.sign + random.pick([" ", " ", ""])
      line += amountText(assertion.amount, in: transaction.context).text
    }
    let (inline, following) = comments(of: posting, in: transaction)
    if let inline {
      line += random.pick(["  ;", "   ; "]) + inline
    } else if random.chance(3) {
      line += " "
    }
    return [line] + following.map { habits.indent + random.pick(["; ", ";"]) + $0 }
  }

  private mutating func accountText(_ posting: DraftPosting) -> String {
    let name = posting.written
    if name.contains(" ") { note(.accountWithSpace) }
    if name.contains(where: \.isNumber) { note(.accountWithDigit) }
    if name.contains(where: { $0.isLetter && !$0.isASCII }) { note(.accountWithAccent) }
    if name.contains(":") { note(.accountWithLevels) }
    switch posting.kind {
    case .real: return name
    case .virtual:
      note(.virtualPosting)
      return "(\(name))"
    case .balancedVirtual:
      note(.balancedVirtualPosting)
      return "[\(name)]"
    }
  }

  /// The amount with its cost and lot, in any order.
  private mutating func amountPart(
    of posting: DraftPosting, in context: DraftContext
  ) -> String {
    guard let amount = posting.amounts.first else { return "" }
    var result = amountText(amount, in: context, isInFull: posting.isWrittenInFull)
    enum Part { case cost, lotPrice, lotDate }
    var parts: [Part] = posting.cost == nil ? [] : [.cost]
    if random.chance(habits.lotPercent) { parts.append(.lotPrice) }
    if random.chance(habits.lotPercent) { parts.append(.lotDate) }
    for part in random.shuffled(parts) {
      switch part {
      case .cost:
        if let cost = posting.cost { append(cost, to: &result, context: context) }
      case .lotPrice:
        appendLotPrice(to: &result, context: context)
      case .lotDate where !result.isBare:
        note(.lotDate)
        result.text += " [\(dateText(day(), in: context))]"
      case .lotDate:
        break
      }
    }
    return result.text
  }

  private mutating func append(
    _ cost: DraftCost, to result: inout WrittenAmount, context: DraftContext
  ) {
    let isVirtual = !result.isBare && random.chance(30)
    var sign = cost.isTotal ? "@@" : "@"
    if isVirtual {
      note(cost.isTotal ? .virtualTotalCost : .virtualUnitCost)
      sign = "(\(sign))"
    } else {
      note(cost.isTotal ? .totalCost : .unitCost)
    }
    let price = amountText(cost.amount, in: context)
    let gap = isVirtual || random.chance(85) ? " " : ""
    result.text += gap + sign + random.pick([" ", " ", ""]) + price.text
    result.isBare = price.isBare
  }

  /// A lot price, which hledger reads and forgets.
  private mutating func appendLotPrice(
    to result: inout WrittenAmount, context: DraftContext
  ) {
    let isTotal = random.chance(40)
    let isFixed = random.chance(40)
    note(isTotal ? .lotTotalPrice : .lotPrice)
    if isFixed { note(.lotFixedPrice) }
    let amount = positiveAmount(in: random.pick(habits.commodities), wholeDigits: 4)
    // Without `=`, hledger allows no blank behind the brace.
    let fixed = isFixed ? random.pick(["=", " =", "= "]) : ""
    let price = fixed + amountText(amount, in: context).text + random.pick(["", "", " "])
    result.text += random.pick([" ", " ", ""]) + (isTotal ? "{{\(price)}}" : "{\(price)}")
    result.isBare = false
  }

  // MARK: Comments of postings

  /// The comment on the line of the posting and those below it, with its dates in one of them.
  private mutating func comments(
    of posting: DraftPosting, in transaction: DraftTransaction
  ) -> (inline: String?, following: [String]) {
    var result: [String] = []
    if posting.day != nil || posting.day2 != nil {
      result.append(dateComment(of: posting, year: transaction.day.year))
    }
    while random.chance(habits.commentPercent / 2) {
      result.append(commentText(tag: .postingTag))
    }
    result = random.shuffled(result)
    if result.isEmpty { return (nil, []) }
    if random.chance(65) {
      note(.inlineComment)
      if result.count > 1 { note(.followingComment) }
      return (result[0], Array(result.dropFirst()))
    }
    note(.followingComment)
    return (nil, result)
  }

  /// The dates of the posting, as tags or between brackets, with or without their year.
  private mutating func dateComment(of posting: DraftPosting, year: Int) -> String {
    let first = posting.day.map { dateText($0, impliedYear: year).text }
    if random.chance(50) {
      let second = posting.day2.map { dateText($0, impliedYear: posting.day?.year ?? year).text }
      note(first == nil ? .postingDate2Bracket : .postingDateBracket)
      if second != nil { note(.postingDate2Bracket) }
      let brackets = "[" + (first ?? "") + (second.map { "=" + $0 } ?? "") + "]"
      return random.pick(["", "betaald "]) + brackets + random.pick(["", " " + words()])
    }
    let second = posting.day2.map { dateText($0, impliedYear: year).text }
    var tags: [String] = []
    if let first {
      note(.postingDateTag)
      tags.append("date:" + random.pick(["", " "]) + first)
    }
    if let second {
      note(.postingDate2Tag)
      tags.append("date2:" + random.pick(["", " "]) + second)
    }
    if random.chance(40) {
      note(.postingTag)
      tags.append("team: Noord")
    }
    return random.pick(["", "betaald "]) + random.shuffled(tags).joined(separator: ", ")
  }
}

extension DraftFile {
  fileprivate var endsInTransaction: Bool {
    if case .transaction = items.last { true } else { false }
  }
}
