import Basics
import Diagnostics
import Ledger

extension JournalReader {
  /// How a directive shows that amounts are written.
  struct Format {
    let commodity: CommodityID
    let mark: UInt8
    let style: CommodityStyle
    let next: Int
  }

  /// Reads `commodity € 1.000,00`, or `commodity €` with `format € 1.000,00` on a line below it,
  /// and returns where the lines behind it begin.
  mutating func readCommodity(_ bytes: Span<UInt8>, _ directive: Directive, end: Int) -> Int {
    guard !directive.isEmpty else {
      reportIncomplete(bytes, directive)
      return passIndented(bytes, from: directive.line.next, end: end).next
    }
    if holdsDigit(bytes, directive.argument, directive.argumentEnd) {
      if let format = readFormat(bytes, directive.argument, directive.argumentEnd) {
        declare(format)
      }
      // With its format on one line a commodity takes no lines below it.
      return directive.line.next
    }
    let next = passIndented(bytes, from: directive.line.next, end: end).next
    var position = directive.argument
    guard let symbolEnd = endOfSymbol(bytes, &position, directive.argumentEnd) else { return next }
    let isQuoted = bytes[directive.argument] == ASCII.quote
    let name = bytes.text(
      directive.argument + (isQuoted ? 1 : 0), symbolEnd - (isQuoted ? 1 : 0))
    let commodity = tables.commodity(named: name, state: state)
    guard position == directive.argumentEnd else {
      reportIncomplete(bytes, directive, from: position)
      return next
    }
    readFormatLines(bytes, directive.line.next, next, of: commodity)
    if next < end, ASCII.isBlank(bytes[next]) {
      // hledger takes a line of blanks for a format that is missing.
      let line = bytes.line(at: next, end: end)
      report(
        .incompleteDirective, line.start, line.end,
        Bilingual(
          dutch: "hledger zoekt in deze regel met spaties een format",
          english: "hledger looks for a format in this line of blanks"),
        help: Bilingual(
          dutch: "haal de spaties uit de lege regel", english: "empty the blank line"),
        fixes: [removing(line.start, line.end)])
    }
    return next
  }

  private mutating func readFormatLines(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, of commodity: CommodityID
  ) {
    var position = start
    while position < end {
      let line = bytes.line(at: position, end: end)
      let first = bytes.skipBlanks(position, line.end)
      position = line.next
      if first < line.end, bytes[first] == ASCII.semicolon { continue }
      let lower = directive(bytes, line, from: first)
      guard bytes.text(first, lower.wordEnd) == "format", !lower.isEmpty else {
        let name = tables.names.commodities[Int(commodity)]
        report(
          .incompleteDirective, first, bytes.trimmedEnd(first, line.end),
          Bilingual(
            dutch: "onder commodity hoort een regel met format",
            english: "a line with format belongs below commodity"),
          help: Bilingual(
            dutch: "schrijf bijvoorbeeld format 1.000,00 \(name)",
            english: "write for example format 1,000.00 \(name)"))
        continue
      }
      guard let format = readFormat(bytes, lower.argument, lower.argumentEnd) else { continue }
      guard format.commodity == commodity else {
        let (shown, wanted) = (
          tables.names.commodities[Int(format.commodity)],
          tables.names.commodities[Int(commodity)]
        )
        report(
          .incompleteDirective, lower.argument, lower.argumentEnd,
          Bilingual(
            dutch: "deze vorm is van een andere eenheid: \(shown)",
            english: "this format is of another commodity: \(shown)"),
          help: Bilingual(
            dutch: "laat zien hoe bedragen in \(wanted) worden geschreven",
            english: "show how amounts in \(wanted) are written"))
        continue
      }
      declare(format)
    }
  }

  private func holdsDigit(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    // Digits within quotes belong to the name.
    var isQuoted = false
    for index in start..<end {
      if bytes[index] == ASCII.quote { isQuoted.toggle() }
      if !isQuoted, ASCII.isDigit(bytes[index]) { return true }
    }
    return false
  }

  private mutating func declare(_ format: Format) {
    let name = tables.names.commodities[Int(format.commodity)]
    state.commodityFormats[name] = ReadingState.CommodityFormat(
      decimalMark: format.mark, style: format.style)
    tables.styles[Int(format.commodity)] = format.style
    tables.refreshMark(of: format.commodity, state)
  }

  /// Reads an example amount: it must show a decimal mark, so that numbers can be read by it.
  mutating func readFormat(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Format? {
    var digits = start
    var isQuoted = false
    while digits < end, isQuoted || !ASCII.isDigit(bytes[digits]) {
      if bytes[digits] == ASCII.quote { isQuoted.toggle() }
      digits += 1
    }
    guard digits < end else {
      reportAmount(bytes, start, end)
      return nil
    }
    let scan = NumberScan(bytes, digits, end)
    guard let mark = exampleMark(scan) else {
      report(
        .formatWithoutDecimalMark, start, end,
        Bilingual(
          dutch: "hier ontbreekt een decimaalteken", english: "a decimal mark is missing here"),
        help: Bilingual(
          dutch: "schrijf bijvoorbeeld € 1.000,00, of 1.000, zonder decimalen",
          english: "write for example € 1,000.00, or 1,000. without decimals"))
      return nil
    }
    // The example itself is read by the mark that it shows, whatever was in force before.
    let before = state.decimalMark
    state.decimalMark = mark
    let amount = readAmount(bytes, start, end, isCost: true)
    state.decimalMark = before
    guard let amount else { return nil }
    guard bytes.skipBlanks(amount.next, end) == end else {
      reportAmount(bytes, amount.next, end)
      return nil
    }
    let symbolIsLeft = digits > start && scan.next == amount.next
    let gap = symbolIsLeft ? digits - 1 : scan.next
    var style = CommodityStyle(
      symbolIsLeft: symbolIsLeft, hasSpace: gap < end && ASCII.isBlank(bytes[gap]),
      scale: amount.scale, isDeclared: true)
    style.isSeen = true
    return Format(commodity: amount.commodity, mark: mark, style: style, next: amount.next)
  }

  /// The mark that an example shows to set off decimals; nil if it shows none.
  private func exampleMark(_ scan: NumberScan) -> UInt8? {
    if scan.secondMark != 0 { return scan.secondMark }
    guard scan.firstMarkCount == 1, scan.firstMark != ASCII.space else { return nil }
    return scan.firstMark
  }
}
