import Basics
import Diagnostics
import Ledger

/// Takes the text of an expression apart into words, numbers, texts and marks.
///
/// A name with a hyphen within is one word, so a minus between two names needs spaces.
struct Lexer {
  private let letters: Letters
  private let source: Int
  private let end: Int
  private var index: Int
  private var startsLine = true
  private var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []

  private init(_ letters: Letters, _ part: Range<Int>, source: Int) {
    self.letters = letters
    self.source = source
    index = part.lowerBound
    end = part.upperBound
  }

  static func tokens(
    of letters: Letters, _ part: Range<Int>, source: Int
  ) -> (tokens: [Token], diagnostics: [Diagnostic]) {
    var lexer = Lexer(letters, part, source: source)
    while lexer.index < lexer.end { lexer.readNext() }
    return (lexer.tokens, lexer.diagnostics)
  }

  private mutating func readNext() {
    let scalar = letters[index]
    if Letters.isSpace(scalar) {
      if scalar == "\n" { startsLine = true }
      index += 1
    } else if Letters.isLetter(scalar) {
      readWord()
    } else if Letters.isDigit(scalar) {
      readNumber()
    } else if let closing = Quote.closing(scalar) {
      readText(closing)
    } else if let (symbol, length) = symbol() {
      add(.symbol(symbol), index..<(index + length))
    } else {
      readUnknown()
    }
  }

  private mutating func add(_ kind: Token.Kind, _ part: Range<Int>) {
    tokens.append(Token(kind: kind, range: letters.range(part), startsLine: startsLine))
    startsLine = false
    index = part.upperBound
  }

  private mutating func report(
    _ code: DiagnosticCode, _ part: Range<Int>, _ message: Bilingual, help: Bilingual
  ) {
    let place = Place(source: source, range: letters.range(part))
    diagnostics.append(Diagnostic(code, at: place, message, help: help))
    add(.damaged, part)
  }

  private mutating func readWord() {
    var stop = index + 1
    while stop < end {
      let scalar = letters[stop]
      let joins = scalar == "'" || scalar == "\u{2019}" || scalar == "-"
      let goesOn =
        joins
        ? stop + 1 < end && Letters.isLetter(letters[stop + 1])
        : Letters.isLetter(scalar) || Letters.isDigit(scalar) || scalar == "_"
          || scalar.properties.generalCategory == .nonspacingMark
      guard goesOn else { break }
      stop += 1
    }
    add(.word(Lexer.folded(letters.text(index..<stop))), index..<stop)
  }

  /// A word as names are compared: in small letters, with straight apostrophes.
  static func folded(_ word: String) -> String {
    let small = word.lowercased()
    // Few words hold an apostrophe of printers, of which this is the first byte.
    guard small.utf8.contains(0xE2) else { return small }
    var folded = String.UnicodeScalarView()
    for scalar in small.unicodeScalars {
      folded.append(scalar == "\u{2019}" ? "'" : scalar)
    }
    return String(folded)
  }

  private mutating func readText(_ closing: [Unicode.Scalar]) {
    var stop = index + 1
    while stop < end, letters[stop] != "\n", !closing.contains(letters[stop]) { stop += 1 }
    guard stop < end, letters[stop] != "\n" else {
      return report(
        .unfinishedNormText, index..<stop,
        Bilingual(
          dutch: "deze tekst heeft geen aanhalingsteken aan het eind",
          english: "this text has no quotation mark at its end"),
        help: Bilingual(
          dutch: "zet een \" achter de tekst, op dezelfde regel",
          english: "put a \" behind the text, on the same line"))
    }
    add(.text(letters.text((index + 1)..<stop)), index..<(stop + 1))
  }

  private func symbol() -> (Token.Symbol, Int)? {
    let next = index + 1 < end ? letters[index + 1] : " "
    switch (letters[index], next) {
    case ("<", "="): return (.lessOrEqual, 2)
    case (">", "="): return (.greaterOrEqual, 2)
    case ("<", ">"): return (.unequal, 2)
    // As other languages write them.
    case ("=", "<"): return (.lessOrEqual, 2)
    case ("=", ">"): return (.greaterOrEqual, 2)
    case ("=", "="): return (.equal, 2)
    case ("!", "="): return (.unequal, 2)
    default: break
    }
    switch letters[index] {
    case "\u{2260}": return (.unequal, 1)
    case "\u{2264}": return (.lessOrEqual, 1)
    case "\u{2265}": return (.greaterOrEqual, 1)
    case "\u{2212}", "\u{2013}": return (.minus, 1)
    case "\u{D7}": return (.times, 1)
    default: return Token.Symbol(rawValue: String(letters[index])).map { ($0, 1) }
    }
  }

  private mutating func readUnknown() {
    let shown = String(letters[index])
    report(
      .malformedNormClause, index..<(index + 1),
      Bilingual(
        dutch: "het teken \(shown) heeft in een norm geen betekenis",
        english: "the character \(shown) means nothing in a norm"),
      help: Bilingual(
        dutch: "haal het weg, of zet het in een tekst tussen aanhalingstekens",
        english: "take it away, or put it in a text between quotation marks"))
  }
}

// Numbers and days.
extension Lexer {
  private mutating func readNumber() {
    var stop = index
    while stop < end {
      let scalar = letters[stop]
      let joins = scalar == "." || scalar == ","
      guard
        Letters.isDigit(scalar)
          || joins && stop + 1 < end && Letters.isDigit(letters[stop + 1])
      else { break }
      stop += 1
    }
    if let dated = endOfDay(stop) { return readDay(dated) }
    let text = letters.text(index..<stop)
    if let number = Lexer.number(text) { return add(.number(number), index..<stop) }
    let swapped = String(text.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
    let suggestion = Lexer.number(swapped) == nil ? nil : swapped
    report(
      .unreadableNormLiteral, index..<stop,
      Bilingual(
        dutch:
          "\(Wording.short(text)) is geen getal dat op één manier te lezen is",
        english: "\(Wording.short(text)) is no number that can be read in one way"),
      help: suggestion.map { Wording.meant($0) }
        ?? Bilingual(
          dutch: "een punt groepeert duizenden, een komma zet decimalen apart: 1.250,50",
          english: "a point groups thousands, a comma sets off decimals: 1.250,50"))
  }

  /// Behind the three numbers of a day, if digits and hyphens without a space make one.
  private func endOfDay(_ first: Int) -> Int? {
    var stop = first
    for _ in 0..<2 {
      guard stop + 1 < end, letters[stop] == "-", Letters.isDigit(letters[stop + 1]) else {
        return nil
      }
      stop += 1
      while stop < end, Letters.isDigit(letters[stop]) { stop += 1 }
    }
    return stop
  }

  private mutating func readDay(_ stop: Int) {
    let text = letters.text(index..<stop)
    if let day = DayText.plain(text) { return add(.day(day), index..<stop) }
    report(
      .unreadableNormLiteral, index..<stop,
      Bilingual(
        dutch: "\(Wording.short(text)) is geen dag die bestaat",
        english: "\(Wording.short(text)) is no day that exists"),
      help: DayText.day(text).map { Wording.meant($0.text) }
        ?? Bilingual(
          dutch: "schrijf een dag als 2020-07-01; een min tussen getallen heeft spaties",
          english: "write a day as 2020-07-01; a minus between numbers has spaces"))
  }

  /// A number as it is written in Dutch; nil for what can be read in two ways or not at all.
  static func number(_ text: String) -> Ratio? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return nil }
    let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard groups[0].utf8.count <= 3, groups[0].utf8.first != 0x30,
        groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
      else { return nil }
    }
    let decimals = parts.count == 2 ? parts[1] : ""
    // Three decimals may be thousands, written the English way.
    guard decimals.utf8.count != 3, text.utf8.count <= 22 else { return nil }
    let digits = whole.utf8.filter { $0 != 0x2E } + Array(decimals.utf8)
    return Int128(digits: digits).flatMap {
      Ratio($0, over: Quantity.power(decimals.utf8.count))
    }
  }
}
