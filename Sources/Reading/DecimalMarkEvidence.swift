import Basics
import Diagnostics

/// What a journal that declares no decimal mark says of it by the numbers that it holds.
enum DecimalMarkEvidence {
  /// Adds a line `decimal-mark` to the findings about numbers with two readings, where all numbers of
  /// the file that have one reading agree.
  ///
  /// Not safe: without the line hledger reads such a number as a fraction, whatever the others say.
  static func add(to diagnostics: inout [Diagnostic], sources: [Source]) {
    var fixes: [Int: Fix?] = [:]
    for index in diagnostics.indices where diagnostics[index].code == .ambiguousNumber {
      let source = diagnostics[index].place.source
      let fix = fixes[source] ?? declaring(sources[source], number: source)
      fixes[source] = .some(fix)
      if let fix { diagnostics[index].fixes.insert(fix, at: 0) }
    }
  }

  private static func declaring(_ source: Source, number: Int) -> Fix? {
    source.withBytes { bytes in
      guard let mark = onlyMark(in: bytes) else { return nil }
      let start = bytes.starts(with: "\u{FEFF}", at: 0, end: bytes.count) ? 3 : 0
      let first = bytes.line(at: start, end: bytes.count)
      let end = first.next - first.end == 2 ? "\r\n" : "\n"
      let line = mark == ASCII.comma ? "decimal-mark ," : "decimal-mark ."
      return Fix(
        Bilingual(dutch: "zet \(line) bovenaan", english: "put \(line) at the top"), .unsafe,
        [Fix.Edit(Place(source: number, from: start, to: start), line + end)])
    }
  }

  /// The mark by which all numbers with one reading are written; nil if they differ or if there are
  /// none, and where the line would reach into other files.
  private static func onlyMark(in bytes: Span<UInt8>) -> UInt8? {
    var (commas, points) = (0, 0)
    var position = bytes.starts(with: "\u{FEFF}", at: 0, end: bytes.count) ? 3 : 0
    while position < bytes.count {
      let line = bytes.line(at: position, end: bytes.count)
      position = line.next
      guard line.start < line.end else { continue }
      if bytes.starts(with: "include", at: line.start, end: line.end)
        || bytes.starts(with: "comment", at: line.start, end: line.end)
      {
        return nil
      }
      var number = startOfAmounts(bytes, line)
      let end = bytes.first(ASCII.semicolon, from: min(number, line.end), to: line.end)
      while number < end {
        guard ASCII.isDigit(bytes[number]) else {
          number += 1
          continue
        }
        let scan = NumberScan(bytes, number, end)
        switch mark(of: scan) {
        case ASCII.comma: commas += 1
        case ASCII.point: points += 1
        default: break
        }
        number = max(scan.next, number + 1)
      }
    }
    if commas > 0, points == 0 { return ASCII.comma }
    return points > 0 && commas == 0 ? ASCII.point : nil
  }

  /// Where the amounts of a line begin: behind the account of a posting, the day of a price, or the
  /// word of a directive.
  private static func startOfAmounts(_ bytes: Span<UInt8>, _ line: Line) -> Int {
    if ASCII.isBlank(bytes[line.start]) {
      var position = bytes.skipBlanks(line.start, line.end)
      while position < line.end {
        position = bytes.firstBlank(position, line.end)
        if position + 1 < line.end, ASCII.isBlank(bytes[position + 1]) { return position }
        position += 1
      }
      return line.end
    }
    if bytes.starts(with: "P ", at: line.start, end: line.end) {
      let day = bytes.skipBlanks(line.start + 1, line.end)
      return bytes.firstBlank(day, line.end)
    }
    let hasExample =
      bytes.starts(with: "commodity ", at: line.start, end: line.end)
      || bytes.starts(with: "D ", at: line.start, end: line.end)
    return hasExample ? line.start : line.end
  }

  /// The mark that sets off decimals if the number has one reading.
  private static func mark(of scan: NumberScan) -> UInt8? {
    if scan.isMalformed { return nil }
    if scan.secondMark != 0 { return scan.secondMark }
    guard scan.firstMark == ASCII.comma || scan.firstMark == ASCII.point else { return nil }
    let other = scan.firstMark == ASCII.comma ? ASCII.point : ASCII.comma
    if scan.firstMarkCount > 1 { return scan.digitsBehindLastMark == 3 ? other : nil }
    let couldBeGroups = scan.digitsBehindLastMark == 3 && 1...3 ~= scan.digitsBeforeFirstMark
    return couldBeGroups && !scan.startsWithZero ? nil : scan.firstMark
  }
}
