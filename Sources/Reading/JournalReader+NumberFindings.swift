import Basics
import Diagnostics
import Ledger

/// The words for numbers that are none, or that are not certain.
extension JournalReader {
  mutating func reportAmbiguous(_ bytes: Span<UInt8>, _ start: Int, _ scan: NumberScan) {
    // Without groups, and without zeros at the end, the two values cannot be confused again.
    let whole = String(scan.digitsValue)
    let split = Quantity(mantissa: Int128(scan.digitsValue), scale: 3).reduced
    let text = bytes.text(start, scan.next)
    let isComma = scan.firstMark == ASCII.comma
    report(
      .ambiguousNumber, start, scan.next,
      Bilingual { language in
        let small = split.text(in: language)
        return language == .dutch
          ? "\(text) is op twee manieren te lezen: als \(whole) of als \(small)"
          : "\(text) can be read two ways: as \(whole) or as \(small)"
      },
      help: Bilingual { language in
        let small = split.text(in: language)
        let (byComma, byPoint) = isComma ? (small, whole) : (whole, small)
        return language == .dutch
          ? """
          zet bovenaan het bestand decimal-mark , (dan is het \(byComma)) of decimal-mark . \
          (dan is het \(byPoint))
          """
          : """
          write at the top of the file decimal-mark , (then it is \(byComma)) or decimal-mark . \
          (then it is \(byPoint))
          """
      },
      fixes: readings(start, scan, whole: whole, small: split))
  }

  mutating func reportMalformed(
    _ bytes: Span<UInt8>, _ start: Int, _ scan: NumberScan, _ declared: UInt8
  ) {
    let text = bytes.quoted(start, scan.next)
    let help: Bilingual
    if scan.exponent != nil {
      help = Bilingual(
        dutch: "schrijf het getal voluit, zonder E", english: "write the number in full, without E")
    } else {
      // In the notation of the file, or else in that of whoever reads this.
      help = Bilingual { language in
        let isComma = declared == 0 ? language == .dutch : declared == ASCII.comma
        let (grouped, plain) = isComma ? ("1.250,50", "1250,50") : ("1,250.50", "1250.50")
        return language == .dutch
          ? "schrijf bijvoorbeeld \(grouped) of \(plain)"
          : "write for example \(grouped) or \(plain)"
      }
    }
    report(
      .malformedNumber, start, max(scan.next, start),
      Bilingual(dutch: "\(text) is geen getal", english: "\(text) is not a number"), help: help)
  }

  mutating func reportTooLarge(_ bytes: Span<UInt8>, _ start: Int, _ scan: NumberScan) {
    let text = bytes.quoted(start, scan.next)
    report(
      .amountTooLarge, start, scan.next,
      Bilingual(
        dutch: "\(text) heeft meer dan 18 cijfers", english: "\(text) has more than 18 digits"),
      help: Bilingual(
        dutch: "schrijf minder decimalen, of splits het bedrag",
        english: "write fewer decimals, or split the amount"))
  }

  mutating func reportContradicted(
    _ bytes: Span<UInt8>, _ start: Int, _ scan: NumberScan, _ declared: UInt8
  ) {
    let text = bytes.quoted(start, scan.next)
    let mark = declared == ASCII.comma ? "," : "."
    var other = ""
    for character in text {
      other.append(character == "," ? "." : character == "." ? "," : character)
    }
    report(
      .contradictedDecimalMark, start, scan.next,
      Bilingual(
        dutch: "\(text) past niet bij het decimaalteken \(mark) dat hier geldt",
        english: "\(text) does not fit the decimal mark \(mark) in force here"),
      help: Bilingual(
        dutch: "schrijf \(other) als dat is wat u bedoelt",
        english: "write \(other) if that is what you mean"),
      fixes: [swappingMarks(bytes, start, scan)])
  }
}
