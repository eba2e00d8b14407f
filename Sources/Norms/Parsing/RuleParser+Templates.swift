import Diagnostics

// Sentences with expressions in braces.
extension RuleParser {
  /// Reads a text behind a clause word, which may go on over several lines.
  mutating func template(_ clause: Clause) -> Template? {
    let end = clause.content.upperBound
    let start = letters.skipSpace(clause.content.lowerBound, to: end)
    guard start < end, let closing = Quote.closing(letters[start]) else {
      textMissing(clause)
      return nil
    }
    var pieces: [Template.Piece] = []
    var text: [UInt8] = []
    var isFine = true
    var index = start + 1
    while index < end, !closing.contains(letters[index]) {
      let scalar = letters[index]
      let isDoubled = letters[index + 1] == scalar && index + 1 < end
      if scalar == "{" || scalar == "}", isDoubled {
        text += scalar.utf8
        index += 2
      } else if scalar == "{" {
        guard let close = closingBrace(index, to: end) else {
          unfinishedBrace(index..<(index + 1), "}")
          return nil
        }
        if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
        text.removeAll(keepingCapacity: true)
        if let value = shown(index, close) { pieces.append(.value(value)) } else { isFine = false }
        index = close + 1
      } else if scalar == "}" {
        unfinishedBrace(index..<(index + 1), "{")
        isFine = false
        index += 1
      } else if Letters.isSpace(scalar) {
        index = letters.skipSpace(index, to: end)
        text.append(0x20)
      } else {
        text += scalar.utf8
        index += 1
      }
    }
    guard index < end else {
      unfinishedText(start..<end)
      return nil
    }
    if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
    let behind = letters.skipSpace(index + 1, to: end)
    if behind < end { strayText(behind..<end) }
    if pieces.isEmpty, isFine { textMissing(clause) }
    guard isFine, behind >= end, !pieces.isEmpty else { return nil }
    return Template(pieces, at: place(letters.range(start..<(index + 1))))
  }

  /// The brace that ends an expression: the first that stands in none of its texts.
  private func closingBrace(_ open: Int, to end: Int) -> Int? {
    var closing: [Unicode.Scalar]?
    for index in (open + 1)..<end {
      let scalar = letters[index]
      if let marks = closing {
        if marks.contains(scalar) || scalar == "\n" { closing = nil }
      } else if scalar == "}" {
        return index
      } else if scalar == "{" {
        return nil
      } else {
        closing = Quote.closing(scalar)
      }
    }
    return nil
  }

  /// The expression between two braces.
  private mutating func shown(_ open: Int, _ close: Int) -> Expression? {
    let value = wholeExpression((open + 1)..<close, behind: open..<(close + 1))
    guard let value, case .subjects = value.type else { return value }
    wrongType(
      value, "{…}", Bilingual(dutch: "iets dat te tonen is", english: "what can be shown"))
    return nil
  }

  private mutating func textMissing(_ clause: Clause) {
    report(
      .malformedNormClause, at: place(letters.range(clause.start)),
      Bilingual(
        dutch: "hierachter hoort een zin tussen aanhalingstekens",
        english: "a sentence between quotation marks belongs behind this"),
      help: Bilingual(
        dutch: "schrijf bijvoorbeeld \"{naam} heeft {vrij} over\"",
        english: "write for instance \"{naam} heeft {vrij} over\""))
  }

  private mutating func unfinishedBrace(_ part: Range<Int>, _ missing: String) {
    report(
      .unfinishedNormText, at: place(letters.range(part)),
      Bilingual(
        dutch: "bij deze accolade ontbreekt de \(missing)",
        english: "the \(missing) of this brace is missing"),
      help: Bilingual(
        dutch: "zet de uitdrukking tussen { en }; een accolade in de tekst zelf is {{ of }}",
        english: "put the expression between { and }; a brace in the text itself is {{ or }}"))
  }

  private mutating func unfinishedText(_ part: Range<Int>) {
    report(
      .unfinishedNormText, at: place(letters.range(part.lowerBound..<(part.lowerBound + 1))),
      Bilingual(
        dutch: "deze zin heeft geen aanhalingsteken aan het eind",
        english: "this sentence has no quotation mark at its end"),
      help: Bilingual(
        dutch: "zet een \" achter de zin", english: "put a \" behind the sentence"))
  }

  private mutating func strayText(_ part: Range<Int>) {
    report(
      .malformedNormClause, at: place(letters.range(part)),
      Bilingual(
        dutch:
          "achter de zin staat nog iets: \(Wording.short(letters.text(of: letters.range(part))))",
        english: "something stands behind the sentence: "
          + Wording.short(letters.text(of: letters.range(part)))),
      help: Bilingual(
        dutch: "haal het weg; een aanhalingsteken in een zin is “ of ’",
        english: "take it away; a quotation mark within a sentence is “ or ’"))
  }
}
