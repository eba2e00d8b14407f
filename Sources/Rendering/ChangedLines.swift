package import Diagnostics
import Privacy

/// What a fix makes of a line, for people to see.
///
/// Of a fix with many edits one line is shown: that of the finding itself, or else the first.
struct ChangedLines {
  /// A line as it becomes, or one that goes.
  struct Line {
    let number: Int
    let text: Source
    /// The bytes around which the line is shown.
    let change: Range<Int>
    let isRemoved: Bool
  }

  /// The place whose text is changed.
  let place: Place
  private(set) var lines: [Line] = []
  /// How many lines besides are changed.
  let others: Int

  init(_ fix: Fix, of finding: Place, mask: SourceMask, locator: inout SourceLocator) {
    let own = locator.lines(of: finding).first
    let lineOf = fix.edits.map { locator.lines(of: $0.place).first }
    let index =
      fix.edits.indices.first {
        fix.edits[$0].place.source == finding.source && lineOf[$0] == own
      } ?? 0
    place = fix.edits[index].place
    let (source, line) = (place.source, lineOf[index])
    let isShown = fix.edits.indices.map {
      fix.edits[$0].place.source == source && lineOf[$0] == line
    }
    let edits = fix.edits.indices.filter { isShown[$0] }.map { fix.edits[$0] }
    // Edits stand in order, so each line of others is one change of their lines.
    var others = 0
    for position in fix.edits.indices where !isShown[position] {
      let isSame =
        position > 0 && fix.edits[position - 1].place.source == fix.edits[position].place.source
        && lineOf[position - 1] == lineOf[position]
      if !isSame { others += 1 }
    }
    self.others = others
    lines = ChangedLines.lines(line, edits, at: place, mask, &locator)
  }

  private static func lines(
    _ first: Int, _ edits: [Fix.Edit], at place: Place, _ mask: SourceMask,
    _ locator: inout SourceLocator
  ) -> [Line] {
    let last = edits.reduce(first) { max($0, locator.lines(of: $1.place).last) }
    let start = locator.range(ofLine: first, at: place).lowerBound
    let end = locator.range(ofLine: last, at: place).upperBound
    let range = min(start, Int(edits[0].place.range.start))..<end
    let source = locator.source(of: place)
    let text = EditedText(of: source, number: place.source, in: range, edits, mask)
    let old = EditedText(of: source, number: place.source, in: range, [], mask)
    var kept = text.lines
    var number = first
    while let line = kept.first, line == old.lines.first, kept.count > 1 {
      kept.removeFirst()
      number += 1
    }
    if kept.count > 1, kept.last == old.lines.last { kept.removeLast() }
    // A line end alone is nothing to be seen.
    if kept == [[]], text.lines != [[]] { return [] }
    if text.lines == [[]] {
      return old.lines.enumerated().map { offset, line in
        Line(
          number: first + offset, text: Source(path: "", bytes: line), change: 0..<0,
          isRemoved: true)
      }
    }
    return kept.enumerated().map { offset, line in
      let change = offset == 0 && kept.count == 1 ? text.firstChange : 0
      return Line(
        number: number + offset, text: Source(path: "", bytes: line),
        change: min(change, line.count)..<min(change, line.count), isRemoved: false)
    }
  }
}

/// A stretch of a text with edits in it, and bullets for what nobody may read.
package struct EditedText {
  package private(set) var bytes: [UInt8] = []
  /// Where the first edit begins in the bytes.
  package private(set) var firstChange = 0

  /// The edits are in order and do not overlap; what they write is shown as it is.
  package init(
    of source: Source, number: Int, in range: Range<Int>, _ edits: [Fix.Edit], _ mask: SourceMask
  ) {
    var position = range.lowerBound
    var isFirst = true
    for edit in edits {
      copy(source, position..<Int(edit.place.range.start), number, mask)
      if isFirst { firstChange = bytes.count }
      isFirst = false
      bytes += Array(edit.replacement.utf8)
      position = max(position, Int(edit.place.range.end))
    }
    copy(source, min(position, range.upperBound)..<range.upperBound, number, mask)
  }

  private mutating func copy(
    _ source: Source, _ range: Range<Int>, _ number: Int, _ mask: SourceMask
  ) {
    var masked = mask.ranges(in: range, ofSource: number)
    source.withBytes { text in
      for index in range {
        let byte = text[index]
        while let first = masked.first, first.upperBound <= index { masked.removeFirst() }
        let isMasked = masked.first.map { $0.lowerBound <= index } ?? false
        guard isMasked, byte != 0x0A, byte != 0x0D else {
          bytes.append(byte)
          continue
        }
        // One bullet for each character.
        if byte & 0xC0 != 0x80 { bytes += Array(String(TextMask.sign).utf8) }
      }
    }
  }

  /// The lines, without their line ends.
  package var lines: [[UInt8]] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      line.last == 0x0D ? Array(line.dropLast()) : Array(line)
    }
  }
}
