import Diagnostics

/// The words that a line of a norm begins with.
enum ClauseWord: String, CaseIterable {
  case subject = "voor"
  case condition = "waar"
  case requirement = "eis"
  case question = "vraag"
  case dutchMessage = "melding"
  case englishMessage = "message"
  case dutchAdvice = "advies"
  case englishAdvice = "advice"

  /// Whether a text with expressions in braces stands behind it.
  var takesText: Bool {
    switch self {
    case .subject, .condition, .requirement: false
    default: true
    }
  }
}

/// A part of a norm that begins with a clause word at the start of a line.
struct Clause {
  /// Nil for lines that begin with a word that is nearly one, or with none at all.
  let word: ClauseWord?
  /// The letters of the word that the clause begins with.
  let start: Range<Int>
  /// The letters behind that word, of all lines up to the next clause.
  var content: Range<Int>
}

extension Clause {
  /// The clauses of a norm.
  ///
  /// A line that begins with a clause word always begins a clause, within a text too. A line that
  /// begins with another word goes on with the clause above, unless that word is a slip of a
  /// clause word, and no word of the language itself.
  static func split(_ letters: Letters) -> [Clause] {
    var clauses: [Clause] = []
    var state = QuoteState.outside
    var line = 0
    while line < letters.count {
      var end = line
      while end < letters.count, letters[end] != "\n" { end += 1 }
      let first = firstWord(letters, line..<end)
      let word = ClauseWord(rawValue: letters.text(first).lowercased())
      let isBlank = first.isEmpty && letters.skipSpace(line, to: end) == end
      if let word {
        clauses.append(Clause(word: word, start: first, content: first.upperBound..<end))
        state = .outside
      } else if clauses.isEmpty && !isBlank
        || state == .outside && isSlip(letters.text(first).lowercased())
      {
        let start = first.isEmpty ? letters.skipSpace(line, to: end)..<end : first
        clauses.append(Clause(word: nil, start: start, content: start.upperBound..<end))
      } else if let last = clauses.indices.last {
        clauses[last].content = clauses[last].content.lowerBound..<end
      }
      if let last = clauses.last, last.word?.takesText ?? true {
        state = state.after(letters, max(line, last.content.lowerBound)..<end)
      }
      line = end + 1
    }
    return clauses
  }

  private static func firstWord(_ letters: Letters, _ line: Range<Int>) -> Range<Int> {
    let start = letters.skipSpace(line.lowerBound, to: line.upperBound)
    var stop = start
    while stop < line.upperBound, Letters.isLetter(letters[stop]) { stop += 1 }
    // `thema's` is not `thema`.
    let isWhole = stop >= line.upperBound || !["'", "\u{2019}", "-", "_"].contains(letters[stop])
    return isWhole ? start..<stop : start..<start
  }

  static let words = ClauseWord.allCases.map { $0.rawValue }

  private static func isSlip(_ word: String) -> Bool {
    word.utf8.count > 3 && !Names.isKnown(word)
      && Wording.nearest(to: word, among: words) != nil
  }
}

/// Whether a place lies within a text, or within the braces of one.
private enum QuoteState: Equatable {
  case outside
  case text([Unicode.Scalar])
  case braces([Unicode.Scalar])
  case textInBraces([Unicode.Scalar], outer: [Unicode.Scalar])

  func after(_ letters: Letters, _ part: Range<Int>) -> QuoteState {
    var state = self
    for index in part { state = state.after(letters[index]) }
    return state
  }

  private func after(_ scalar: Unicode.Scalar) -> QuoteState {
    switch self {
    case .outside:
      return Quote.closing(scalar).map { .text($0) } ?? self
    case .text(let closing):
      if closing.contains(scalar) { return .outside }
      return scalar == "{" ? .braces(closing) : self
    case .braces(let outer):
      if scalar == "}" || scalar == "{" { return .text(outer) }
      return Quote.closing(scalar).map { .textInBraces($0, outer: outer) } ?? self
    case .textInBraces(let closing, let outer):
      return closing.contains(scalar) || scalar == "\n" ? .braces(outer) : self
    }
  }
}
