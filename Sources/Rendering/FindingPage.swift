import Basics
import Diagnostics

/// The lines of one finding, drawn from top to bottom.
///
///     fout[BAL-01]: de boeking is niet in evenwicht      heading
///        ┌─ ledgers/2020.journal:12:1                    location
///     12 │ 2020-03-12 * Hovenier                         excerpt
///        │ ^^^^^^^^^^ label                              mark
///        ⋮                                               gap
///        = grondslag: …                                  note
///     12 + 2020-03-12 * Hovenier                         change
///
/// It knows columns and nothing of files. All text that comes in must be fit to be shown already.
struct FindingPage {
  private let palette: Palette
  /// The columns that a line may take, or nil if prose is left for the reader to wrap.
  private let width: Int?
  /// How many columns the largest line number takes.
  private let numberWidth: Int
  private(set) var text = ""

  init(palette: Palette, width: Int?, largestLine: Int) {
    self.palette = palette
    self.width = width
    numberWidth = "\(largestLine)".utf8.count
  }

  /// How many columns stand before an excerpt.
  var gutterWidth: Int { numberWidth + 3 }

  mutating func drawHeading(_ kind: String, role: Palette.Role, message: String) {
    append(kind, role)
    append(": ", .strong)
    let indent = 3
    let lines = wrapped(message, first: DisplayWidth.columns(of: kind) + 2, rest: indent)
    for (index, line) in lines.enumerated() {
      if index > 0 { text += spaces(indent) }
      append(line, .strong)
      endLine()
    }
  }

  mutating func drawLocation(_ location: String, isFirst: Bool) {
    append(spaces(numberWidth + 1) + (isFirst ? "┌─" : "├─"), .frame)
    text += " " + location
    endLine()
  }

  mutating func drawExcerpt(line: Int, text excerpt: String) {
    let number = "\(line)"
    append(spaces(numberWidth - number.utf8.count) + number + " │", .frame)
    if !excerpt.isEmpty { text += " " + excerpt }
    endLine()
  }

  /// Draws a mark with its label behind it, or below it where there is no room.
  mutating func drawMark(columns: Range<Int>, sign: Character, role: Palette.Role, label: String) {
    drawGutter("│")
    text += spaces(columns.lowerBound + 1)
    let signs = String(repeating: sign, count: columns.count)
    let used = gutterWidth + columns.upperBound + 1 + DisplayWidth.columns(of: label)
    let isBehind = !label.isEmpty && used <= width ?? Int.max
    append(isBehind ? signs + " " + label : signs, role)
    endLine()
    if !isBehind, !label.isEmpty { drawLabel(label, under: columns.lowerBound, role: role) }
  }

  /// Draws a label on lines of its own, as near to the column of its mark as it fits.
  mutating func drawLabel(_ label: String, under column: Int = 0, role: Palette.Role) {
    var indent = column
    if let width {
      let space = width - gutterWidth - DisplayWidth.columns(of: label)
      // A label of several lines needs room, or it becomes a thin column of single words.
      indent = min(column, space >= 0 ? space : (width - gutterWidth) / 4)
    }
    for line in wrapped(label, first: gutterWidth + indent, rest: gutterWidth + indent) {
      drawGutter("│")
      text += spaces(indent + 1)
      append(line, role)
      endLine()
    }
  }

  /// Says that lines were left out.
  mutating func drawGap(_ words: String = "") {
    drawGutter("⋮")
    if !words.isEmpty { text += " " + words }
    endLine()
  }

  /// Draws a line as it becomes, with a sign that says how sure that is.
  mutating func drawChange(line: Int, sign: Character, role: Palette.Role, text changed: String) {
    let number = "\(line)"
    append(spaces(numberWidth - number.utf8.count) + number, .frame)
    text += " "
    append(String(sign), role)
    if !changed.isEmpty { text += " " + changed }
    endLine()
  }

  /// Draws a note, or with a `word` in front of it the advice.
  mutating func drawNote(_ note: String, word: String? = nil) {
    let indent = numberWidth + 3
    drawGutter("=")
    text += " "
    var first = indent
    if let word {
      append(word, .strong)
      text += " "
      first += DisplayWidth.columns(of: word) + 1
    }
    for (index, line) in wrapped(note, first: first, rest: indent).enumerated() {
      if index > 0 { text += spaces(indent) }
      text += line
      endLine()
    }
  }

  /// Draws a line to copy, which has to stay whole and to begin where a line of a text does.
  mutating func drawOffer(_ line: String) {
    text += line
    endLine()
  }

  private mutating func drawGutter(_ sign: String) {
    append(spaces(numberWidth + 1) + sign, .frame)
  }

  /// The lines of a text behind `first` columns on its first line and `rest` on the others.
  private func wrapped(_ text: String, first: Int, rest: Int) -> [String] {
    guard let width else { return [text] }
    return TextWrap.lines(of: text, first: width - first, rest: width - rest)
  }

  private mutating func append(_ piece: String, _ role: Palette.Role) {
    text += palette.paint(piece, as: role)
  }

  private mutating func endLine() {
    text += "\n"
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
