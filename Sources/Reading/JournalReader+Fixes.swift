import Basics
import Diagnostics
import Ledger

/// Changes that settle what is wrong with a journal.
extension JournalReader {
  // MARK: Labels

  /// The label under its right name; where that name is there already, which of them is meant has to
  /// be chosen.
  func naming(
    _ name: String, _ meant: String, _ found: LabelText, _ bytes: Span<UInt8>, _ start: Int,
    _ end: Int
  ) -> Fix? {
    // Nobody writes a comment as long as that, and each of its labels would be compared with all.
    let most = 4096
    var isThere = end - start > most
    var position = start
    while !isThere, let other = LabelText(in: bytes, from: position, to: end) {
      isThere = isThere || bytes.text(other.name.lowerBound, other.name.upperBound) == meant
      position = other.next
    }
    return Fix(
      spelling: name, as: meant, among: Label.known,
      at: [place(found.name.lowerBound, found.name.upperBound)]
    )?.atMost(isThere ? .displayOnly : .safe)
  }

  /// The whole of a text behind a label, with semicolons for its commas.
  ///
  /// A reason is a text; the other labels hold names, where a comma means that there are two.
  func keepingCommas(
    of name: String, _ found: LabelText, _ bytes: Span<UInt8>, _ end: Int
  ) -> Fix? {
    guard name == "motivering" else { return nil }
    let commas = (found.value.upperBound..<end).filter { bytes[$0] == ASCII.comma }
    return Fix(
      Bilingual(
        dutch: "schrijf een puntkomma in plaats van de komma",
        english: "write a semicolon instead of the comma"), .unsafe,
      commas.map { Fix.Edit(place($0, $0 + 1), ";") })
  }

  // MARK: Numbers

  /// Both readings of a number; which of them is meant, only the writer knows.
  func readings(_ start: Int, _ scan: NumberScan, whole: String, small: Quantity) -> [Fix?] {
    let language: Language = scan.firstMark == ASCII.comma ? .dutch : .english
    return [whole, small.text(in: language)].map { text in
      Fix(
        Bilingual(dutch: "lees het als \(text)", english: "read it as \(text)"), .displayOnly,
        [Fix.Edit(place(start, scan.next), text)])
    }
  }

  /// The number with points for commas and commas for points.
  ///
  /// With both marks, or with several groups, it can be read in one way only; `12.50` may be twelve
  /// and a half or have lost a digit.
  func swappingMarks(_ bytes: Span<UInt8>, _ start: Int, _ scan: NumberScan) -> Fix? {
    var swapped = ""
    var groups = [0]
    for index in start..<scan.next {
      let byte = bytes[index]
      if byte == scan.firstMark { groups.append(0) }
      if byte == scan.secondMark, scan.secondMark != 0 { break }
      if ASCII.isDigit(byte) { groups[groups.count - 1] += 1 }
    }
    for index in start..<scan.next {
      switch bytes[index] {
      case ASCII.comma: swapped += "."
      case ASCII.point: swapped += ","
      case let byte: swapped.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    let isGrouped =
      (scan.secondMark != 0 || scan.firstMarkCount > 1) && 1...3 ~= groups[0]
      && groups.dropFirst().allSatisfy { $0 == 3 }
    return Fix(
      Fix.writing(swapped), isGrouped ? .safe : .unsafe,
      [Fix.Edit(place(start, scan.next), swapped)])
  }

  // MARK: Postings and headers

  func inserting(_ text: String, behind position: Int) -> Fix? {
    Fix(
      Bilingual(dutch: "voeg \(text) in", english: "insert \(text)"), .unsafe,
      [Fix.Edit(place(position, position), text)])
  }

  /// Takes away blanks where none may stand.
  func removing(_ start: Int, _ end: Int) -> Fix? {
    Fix(
      Bilingual(dutch: "haal de spatie weg", english: "remove the space"), .safe,
      [Fix.Edit(place(start, end), "")])
  }

  /// A semicolon before words that stand behind an amount.
  func commenting(_ bytes: Span<UInt8>, _ start: Int) -> Fix? {
    guard ASCII.isLetter(bytes[start]) else { return nil }
    return Fix(
      Bilingual(dutch: "maak er een opmerking van", english: "make it a comment"), .unsafe,
      [Fix.Edit(place(start, start), "; ")])
  }

  /// Two spaces before the amounts that one space made a part of an account's name.
  ///
  /// Nil where more than one amount would still be missing.
  func separatingAmounts(_ bytes: Span<UInt8>, rows: [Int]) -> Fix? {
    var edits: [Fix.Edit] = []
    for row in rows {
      let line = bytes.line(at: Int(part.postings[row].line), end: bytes.count)
      let start = bytes.skipBlanks(line.start, line.end)
      let end = endOfAccount(bytes, start, line.end)
      guard let space = (start..<end).first(where: { isAmount(bytes, behind: $0, to: end) }) else {
        continue
      }
      edits.append(Fix.Edit(place(space, space), " "))
    }
    guard edits.count + 1 >= rows.count else { return nil }
    return Fix(
      Bilingual(
        dutch: "zet twee spaties voor het bedrag", english: "put two spaces before the amount"),
      .unsafe, edits)
  }

  /// Whether behind a space an account goes on as only an amount does: `€ 5` or `12,50`.
  private func isAmount(_ bytes: Span<UInt8>, behind space: Int, to end: Int) -> Bool {
    guard bytes[space] == ASCII.space else { return false }
    var (digits, marks, euros) = (0, 0, 0)
    var position = space + 1
    while position < end {
      let isSign = bytes[position] == ASCII.minus || bytes[position] == ASCII.space
      if bytes.isEuro(at: position, end: end) {
        euros += 1
        position += 2
      } else if ASCII.isDigit(bytes[position]) {
        digits += 1
      } else if bytes[position] == ASCII.comma || bytes[position] == ASCII.point {
        marks += 1
      } else if !isSign {
        return false
      }
      position += 1
    }
    return digits > 0 && euros <= 1 && (euros == 1 || marks > 0)
  }

  // MARK: Lines

  /// The indented lines joined with the transaction above, from which a blank line or a comment at
  /// the margin cuts them off.
  func joiningStray(_ bytes: Span<UInt8>, _ line: Line) -> Fix? {
    guard line.start > 0 else { return nil }
    let above = startOfLine(bytes, before: line.start)
    guard above > 0 else { return nil }
    let before = startOfLine(bytes, before: above)
    guard ASCII.isDigit(bytes[before]) || isIndentedText(bytes, before) else { return nil }
    if bytes[above] == ASCII.semicolon {
      return Fix(
        Bilingual(dutch: "laat de opmerking inspringen", english: "indent the comment"), .unsafe,
        [Fix.Edit(place(above, above), "    ")])
    }
    let blank = bytes.line(at: above, end: bytes.count)
    guard bytes.skipBlanks(above, blank.end) == blank.end else { return nil }
    return Fix(
      Bilingual(dutch: "haal de lege regel weg", english: "remove the blank line"), .unsafe,
      [Fix.Edit(place(above, line.start), "")])
  }

  /// A posting at the margin, indented as one.
  func indenting(_ bytes: Span<UInt8>, _ line: Line) -> Fix? {
    guard line.start > 0 else { return nil }
    let above = startOfLine(bytes, before: line.start)
    let account = endOfAccount(bytes, line.start, line.end)
    let amount = bytes.skipBlanks(account, line.end)
    guard ASCII.isDigit(bytes[above]) || isIndentedText(bytes, above), amount < line.end,
      (amount..<line.end).contains(where: { ASCII.isDigit(bytes[$0]) })
    else { return nil }
    return Fix(
      Bilingual(dutch: "laat de regel inspringen", english: "indent the line"), .unsafe,
      [Fix.Edit(place(line.start, line.start), "    ")])
  }

  private func startOfLine(_ bytes: Span<UInt8>, before start: Int) -> Int {
    var position = start - 1
    while position > 0, bytes[position - 1] != ASCII.lineFeed { position -= 1 }
    return position
  }

  private func isIndentedText(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    let line = bytes.line(at: start, end: bytes.count)
    let first = bytes.skipBlanks(start, line.end)
    return first > start && first < line.end
  }

  // MARK: Characters

  /// Ordinary spaces for others; what ends a line in some programs is no space to everyone.
  func replacingSpaces(_ bytes: Span<UInt8>, _ spaces: [Range<Int>]) -> Fix? {
    let endsLine = spaces.contains {
      let value = bytes.text($0.lowerBound, $0.upperBound).unicodeScalars.first?.value ?? 0
      return value == 0x85 || value == 0x2028 || value == 0x2029
    }
    return Fix(
      Bilingual(dutch: "schrijf gewone spaties", english: "write ordinary spaces"),
      endsLine ? .unsafe : .safe,
      spaces.map { Fix.Edit(place($0.lowerBound, $0.upperBound), " ") })
  }

  /// The line without its control characters.
  func removingControls(_ bytes: Span<UInt8>, _ line: Line) -> Fix? {
    let controls = (line.start..<line.end).filter { bytes[$0] < 0x20 && bytes[$0] != ASCII.tab }
    return Fix(
      Bilingual(dutch: "haal het stuurteken weg", english: "remove the control character"),
      .unsafe, controls.map { Fix.Edit(place($0, $0 + 1), "") })
  }

  /// The letters of Windows-1252 for bytes that are not UTF-8; nil where one of them is no letter.
  func convertingBytes(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Fix? {
    var edits: [Fix.Edit] = []
    var position = start
    while position < end {
      let count = bytes.lengthOfScalar(at: position, end: end)
      if count == 0 {
        guard let letter = bytes.windowsLetter(at: position, end: end) else { return nil }
        edits.append(Fix.Edit(place(position, position + 1), String(letter)))
      }
      position += max(1, count)
    }
    return Fix(
      Bilingual(
        dutch: "lees het als Windows-1252", english: "read it as Windows-1252"), .unsafe, edits)
  }

  /// A tab within an account: two spaces before what looks like an amount, else one.
  func replacingTab(_ bytes: Span<UInt8>, _ tab: Int, _ end: Int) -> Fix? {
    let next = tab + 1
    let isAmount =
      next < end
      && (ASCII.isDigit(bytes[next]) || bytes[next] == ASCII.minus
        || bytes.isEuro(at: next, end: end))
    return Fix(
      isAmount
        ? Bilingual(
          dutch: "schrijf twee spaties voor het bedrag",
          english: "write two spaces before the amount")
        : Bilingual(dutch: "schrijf een spatie", english: "write a space"), .unsafe,
      [Fix.Edit(place(tab, tab + 1), isAmount ? "  " : " ")])
  }
}
