import Basics
import Diagnostics
import Ledger

extension JournalReader {
  /// The labels in the comment of a transaction, from behind its semicolon on.
  @inline(__always) mutating func readLabels(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> LabelSetID {
    // A comment without a colon has no labels, and is not worth remembering.
    guard bytes.first(ASCII.colon, from: start, to: end) < end else { return 0 }
    return facts(bytes, start, end).labels
  }

  /// The labels in the comment of a posting; `date:` and `[2020-05-04]` in it set the posting's day.
  mutating func readPostingLabels(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, row: Int, day: Day
  ) -> LabelSetID {
    let hasColon = bytes.first(ASCII.colon, from: start, to: end) < end
    let hasBracket = bytes.first(ASCII.openBracket, from: start, to: end) < end
    guard hasColon || hasBracket else { return 0 }
    let facts = facts(bytes, start, end)
    if facts.mayHaveDates {
      let year = day.components.year
      if let own = readPostingDate(bytes, start, end, year: year),
        !part.postings[row].traits.contains(.dated)
      {
        if abs(own.number - day.number) > 366 { reportDistantDate(bytes, start, end, own, day) }
        part.postings[row].day = own
        part.postings[row].traits.insert(.dated)
      }
    }
    return facts.labels
  }

  /// What a comment holds, worked out once per distinct comment.
  @inline(__always) private mutating func facts(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> ReadingTables.CommentFacts {
    let number = tables.comments.number(of: bytes, start, end)
    if number < tables.commentFacts.count, !tables.commentFacts[number].hasFlaws {
      return tables.commentFacts[number]
    }
    return newFacts(bytes, start, end, isNew: number == tables.commentFacts.count)
  }

  @inline(never) private mutating func newFacts(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, isNew: Bool
  ) -> ReadingTables.CommentFacts {
    let before = diagnostics.count
    var labels: [UInt32] = []
    var mayHaveDates = bytes.first(ASCII.openBracket, from: start, to: end) < end
    var position = start
    while let found = LabelText(in: bytes, from: position, to: end) {
      let number = tables.labels.number(of: found, in: bytes) ?? newLabel(found, bytes)
      let traits = tables.labels.traits[Int(number)]
      if traits.setsDay { mayHaveDates = true }
      if !traits.isSound || traits.isKnown && found.endsAtComma {
        check(tables.labels.labels[Int(number)], found, bytes, start, end)
      }
      labels.append(number)
      position = found.next
    }
    let facts = ReadingTables.CommentFacts(
      labels: tables.labels.set(labels, &tables.names), mayHaveDates: mayHaveDates,
      hasFlaws: diagnostics.count > before)
    if isNew { tables.commentFacts.append(facts) }
    return facts
  }

  private mutating func newLabel(_ found: LabelText, _ bytes: Span<UInt8>) -> UInt32 {
    let label = Label(
      name: bytes.text(found.name.lowerBound, found.name.upperBound),
      value: bytes.text(found.value.lowerBound, found.value.upperBound))
    return tables.labels.add(label)
  }

  /// Joins the labels of two comments; the same pair gives the same set.
  mutating func joined(_ first: LabelSetID, _ second: LabelSetID) -> LabelSetID {
    if first == 0 { return second }
    if second == 0 { return first }
    return tables.labels.joined(first, second, &tables.names)
  }

  // MARK: Flaws

  private mutating func check(
    _ label: Label, _ found: LabelText, _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) {
    guard Label.known.contains(label.name) else {
      checkSpelling(label, found, bytes, start, end)
      return
    }
    if label.value.isEmpty {
      report(
        .emptyLabel, found.name.lowerBound, found.name.upperBound + 1,
        Bilingual(
          dutch: "het label \(label.name) heeft geen waarde",
          english: "the label \(label.name) has no value"),
        help: Bilingual(
          dutch: "vul de waarde in of haal het label weg",
          english: "fill in the value or remove the label"))
    }
    guard found.endsAtComma else { return }
    // What stands between the comma and the next label belongs to nothing.
    var lostEnd = end
    if let following = LabelText(in: bytes, from: found.next, to: end) {
      lostEnd = following.name.lowerBound
    }
    let lostStart = bytes.skipBlanks(found.next, lostEnd)
    lostEnd = bytes.trimmedEnd(lostStart, lostEnd)
    while lostEnd > lostStart, bytes[lostEnd - 1] == ASCII.comma {
      lostEnd = bytes.trimmedEnd(lostStart, lostEnd - 1)
    }
    guard lostEnd > lostStart else { return }
    let lost = bytes.quoted(lostStart, lostEnd)
    report(
      .textBehindComma, lostStart, lostEnd,
      Bilingual(
        dutch: "de waarde van \(label.name) eindigt bij de komma, dus dit valt weg: \(lost)",
        english: "the value of \(label.name) ends at the comma, so this is lost: \(lost)"),
      help: JournalReader.helpForComma(label.name),
      fixes: [keepingCommas(of: label.name, found, bytes, lostEnd)])
  }

  private static func helpForComma(_ name: String) -> Bilingual {
    switch name {
    case "gemeente", "team":
      // Money belongs to one of them, so a list of two is not what is needed.
      Bilingual(
        dutch: "splits de regel, en geef elk deel een eigen label \(name)",
        english: "split the posting, and give each part a label \(name) of its own")
    default:
      Bilingual(
        dutch: "schrijf de waarde zonder komma, of geef de rest een eigen label",
        english: "write the value without a comma, or give the rest a label of its own")
    }
  }

  private mutating func checkSpelling(
    _ label: Label, _ found: LabelText, _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) {
    guard let meant = tables.labels.meant(by: label.name) else { return }
    report(
      .misspelledLabel, found.name.lowerBound, found.name.upperBound,
      Bilingual(
        dutch: "het label \(label.name) is onbekend", english: "the label \(label.name) is unknown"),
      help: Bilingual(dutch: "bedoelt u \(meant)?", english: "do you mean \(meant)?"),
      fixes: [naming(label.name, meant, found, bytes, start, end)])
  }

  // MARK: Dates in comments

  /// The first date that a posting's comment sets: `date:5-4`, or `[5-4]` or `[5-4=5-6]`.
  ///
  /// Brackets hold a date wherever they stand; `date:` only where a label may begin, not within the
  /// value of another label.
  private mutating func readPostingDate(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, year: Int
  ) -> Day? {
    var day: Day?
    var position = start
    var wordStart = start
    var isInValue = false
    while position < end {
      let byte = bytes[position]
      if byte == ASCII.openBracket, let dates = readBracket(bytes, position, end, year: year) {
        day = day ?? dates.day
        position = dates.next
        continue
      }
      if isInValue {
        if byte == ASCII.comma { (isInValue, wordStart) = (false, position + 1) }
      } else if ASCII.isBlank(byte) {
        wordStart = position + 1
      } else if byte == ASCII.colon {
        let name = bytes.text(wordStart, min(position, wordStart + 8))
        isInValue = !name.isEmpty
        wordStart = position + 1
        if name == "date" || name == "date2" {
          let value = bytes.skipBlanks(position + 1, end)
          guard let (found, next) = readDate(bytes, value, end, year: year) else {
            current.isBroken = true
            return nil
          }
          if name == "date" { day = day ?? found }
          position = next
          continue
        }
      }
      position += 1
    }
    return day
  }

  /// `[2020-05-04]`, `[5-4=5-6]` or `[=5-6]`; nil if the brackets hold no date.
  private mutating func readBracket(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, year: Int
  ) -> (day: Day?, next: Int)? {
    var close = start + 1
    var (hasDigit, hasSeparator) = (false, false)
    while close < end, bytes[close] != ASCII.closeBracket {
      switch bytes[close] {
      case ASCII.zero...ASCII.nine: hasDigit = true
      case ASCII.minus, ASCII.slash, ASCII.point: hasSeparator = true
      case ASCII.equals: break
      default: return nil
      }
      close += 1
    }
    guard close < end, hasDigit, hasSeparator else { return nil }
    var position = start + 1
    var day: Day?
    if bytes[position] != ASCII.equals {
      guard let (found, next) = readDate(bytes, position, close, year: year) else {
        current.isBroken = true
        return (nil, close)
      }
      (day, position) = (found, next)
    }
    if position < close, bytes[position] == ASCII.equals {
      let second = day?.components.year ?? year
      guard let (_, next) = readDate(bytes, position + 1, close, year: second) else {
        current.isBroken = true
        return (nil, close)
      }
      position = next
    }
    if position < close {
      report(
        .malformedDate, position, close,
        Bilingual(
          dutch: "achter de datum tussen haken staat nog iets",
          english: "something stands behind the date in brackets"),
        help: Bilingual(
          dutch: "schrijf [2020-03-12], of [2020-03-12=2020-03-15] voor twee data",
          english: "write [2020-03-12], or [2020-03-12=2020-03-15] for two dates"))
      current.isBroken = true
    }
    return (day, close)
  }
}
