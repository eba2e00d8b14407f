import Basics

/// Brings a journal into one form, without touching what it says.
///
/// Only white space without a meaning changes: indentation, the space between the parts of a line,
/// blanks at the end of lines, blank lines, and what ends a line. Every other byte stays, comments
/// and all, in its place. The rules for what is white space without a meaning are those of
/// hledger 1.25's reader; a line that it would not understand is kept byte for byte.
///
/// Amounts end at one column in the whole file, so that the eye can run down the figures:
///
///     2020-04-30 * Uren april  ; gemeente: Borger-Odoorn
///         82019 LFS 001:personeel          40,00 uur @ € 62,50
///         82020 LFF 001:oop:Wijkbeheer  € 1.250,00 = € 2.500,00  ; stand
///         Crediteuren                              = € 9.000,00
///         Loonkosten
package enum JournalFormat {
  /// The text in its form, which formatting again does not change.
  package static func formatted(_ text: [UInt8]) -> [UInt8] {
    let range = text.linesWorthKeeping
    var writer = LineWriter(
      amountColumn: amountColumn(of: text, in: range),
      lineEnd: LineEnd.mostUsed(in: text),
      expectedSize: text.count + text.count / 4
    )
    if text.holds(ASCII.byteOrderMark, at: 0) { writer.write(ASCII.byteOrderMark[...]) }
    var pieces: [Piece] = []
    var lines = JournalLines(text: text, range: range)
    while lines.next(into: &pieces) { writer.writeLine(pieces, of: text) }
    return writer.output
  }

  /// The leftmost column that has room for all amounts.
  ///
  /// A very long line gets no say in it, since it would push all other amounts out of sight.
  private static func amountColumn(of text: [UInt8], in range: Range<Int>) -> Int {
    let limit = 100
    var column = 0
    var pieces: [Piece] = []
    var lines = JournalLines(text: text, range: range)
    while lines.next(into: &pieces) {
      if let end = pieces.amountEnd(in: text), end <= limit { column = max(column, end) }
    }
    return column
  }
}
