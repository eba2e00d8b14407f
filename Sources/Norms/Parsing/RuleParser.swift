import Diagnostics
import Ledger

/// Reads the text of a norm: looks its words up, and checks its types and units.
///
/// The grammar, rule by rule; each rule is a function of the same name. `'x'` is a word or mark,
/// `[ ]` may be left out, `{ }` may be repeated, and `NAME` is a name of the vocabulary of the
/// subject that is in scope (the longest known one wins, case does not count).
///
///     norm        = subject, [condition], (requirement | question),
///                   ['melding' template], ['message' template],
///                   ['advies' template], ['advice' template]          (in any order)
///     subject     = 'voor' ('elk' | 'elke' | 'ieder' | 'iedere') SUBJECT { 'per' DIVISION }
///     DIVISION    = 'jaar' | 'tertiaal' | 'maand' | 'soort'
///     condition   = 'waar' expression
///     requirement = 'eis' expression
///     question    = 'vraag' template
///     template    = '"' { text | '{' expression '}' | '{{' | '}}' } '"'
///
///     expression  = conjunction { 'of' conjunction }
///     conjunction = negation { 'en' negation }
///     negation    = { 'niet' } comparison
///     comparison  = sum [ relation ]
///     relation    = ('=' | 'is' ['niet'] | '<>' | '≠' | '<' | '<=' | '≤' | '>' | '>=' | '≥') sum
///                 | ['is'] COMPARED sum                          (words of `ComparisonWords`)
///                 | ['is'] ['niet'] ('ingevuld' | 'leeg') | 'ontbreekt'
///                 | 'is' ('een' | 'geen') 'van' sum { ',' sum }
///                 | ('noemt' | 'bevat') ['niet'] TEXT { ',' TEXT }
///                 | 'valt' 'binnen' sum
///     sum         = product { ('+' | 'plus' | '-' | 'min') product }
///     product     = signed { ('*' | 'keer' | 'maal' | '/' | 'gedeeld' 'door' | 'van') signed }
///                                                       ('van' behind a share that is written out)
///     signed      = { '-' } alternative
///     alternative = primary { 'of' 'anders' primary }
///     primary     = '(' expression ')'
///                 | ('ergens' | 'verschil') 'tussen' sum 'en' sum
///                 | aggregate | datedValue | literal | reference
///     aggregate   = 'som' 'van' element 'van' reference [where]
///                 | ('hoogste' | 'laagste' | 'gemiddelde' | 'gemiddeld') ['van'] element 'van' reference [where]
///                 | 'aantal' reference [where]
///     element     = reference | '(' expression ')'
///     where       = 'waar' ('(' expression ')' | comparison)
///     datedValue  = 'waarde' TEXT
///     reference   = NAME [span] [ 'van' ('norm' | reference) ] [span]
///     span        = 'in' (part | 'het' 'jaar')
///                 | ('t/m' | 'tot' 'en' 'met') (part | 'dit' 'tertiaal' | 'deze' 'maand')
///     part        = MONTH | 'tertiaal' NUMBER | 'T1' | 'T2' | 'T3'
///     literal     = TEXT | DAY | 'ja' | 'nee' | figure
///     figure      = '€' NUMBER [ 'per' ('woning' | 'uur') ]
///                 | NUMBER [ '%' | 'uur' | 'dagen' | 'weken' | 'maanden' | 'woningen' ]
///
/// Each of `norm` begins a line, and goes on in the lines below that begin with none of these
/// words: so the `waar` of an aggregate may not stand at the start of a line, where it would be the
/// `waar` of the norm. A minus between two names has spaces around it. In the `element` and `where`
/// of an aggregate names are those of the element, and `van norm` reaches the subject of the norm.
/// Of an aggregate in an aggregate, the innermost element is meant.
///
/// What is wrong is said once: an operand that cannot be read is nil, and whatever is made of it
/// is nil too, without another word.
struct RuleParser {
  /// Whose names are in scope.
  struct Scope {
    let subject: Subject
    let owner: Expression.Owner
  }

  /// The nesting that people can follow, and that the stack can.
  static let mostDepth = 50
  /// In one clause; the branches of a longer one could grow too deep.
  static let mostTokens = 1000

  let letters: Letters
  let source: Int
  let values: DatedValueNames

  var subject = Subject.plan
  var division: Division = []
  var scope = Scope(subject: .plan, owner: .subject)

  var tokens: [Token] = []
  var position = 0
  /// Where the tokens that may be read end.
  var limit = 0
  var depth = 0
  var diagnostics: [Diagnostic] = []
  /// Whether something was said about the expression that is read.
  var hasFailed = false

  init(_ letters: Letters, source: Int, values: DatedValueNames) {
    self.letters = letters
    self.source = source
    self.values = values
  }

  // MARK: Tokens

  var current: Token? { position < limit ? tokens[position] : nil }

  func word(at index: Int) -> String? { index < limit ? tokens[index].word : nil }

  func isWord(_ word: String, ahead: Int = 0) -> Bool { self.word(at: position + ahead) == word }

  func isSymbol(_ symbol: Token.Symbol) -> Bool { current?.symbol == symbol }

  mutating func take(_ word: String) -> Bool {
    guard isWord(word) else { return false }
    position += 1
    return true
  }

  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard isSymbol(symbol) else { return false }
    position += 1
    return true
  }

  /// The place of the tokens from `start` up to what is read next.
  func place(from start: Int) -> Place {
    precondition(start < position, "Something was read that has a place.")
    return Place(
      source: source,
      from: Int(tokens[start].range.start), to: Int(tokens[position - 1].range.end))
  }

  func place(_ range: TextRange) -> Place { Place(source: source, range: range) }

  /// The place of what is read next, or of the last token if there is nothing more.
  var placeHere: Place {
    if let current { return place(current.range) }
    if position > 0, position <= tokens.count { return place(tokens[position - 1].range) }
    return place(letters.range(0..<letters.count))
  }

  func text(_ start: Int, _ end: Int) -> String {
    tokens[start..<end].compactMap { $0.word }.joined(separator: " ")
  }

  mutating func report(
    _ code: DiagnosticCode, at place: Place, _ message: Bilingual, label: Bilingual? = nil,
    related: [Diagnostic.Related] = [], help: Bilingual, fixes: [Fix?] = []
  ) {
    hasFailed = true
    diagnostics.append(
      Diagnostic(
        code, at: place, message, label: label, related: related, help: help, fixes: fixes))
  }

  // MARK: Expressions of clauses

  /// Reads all of some letters as one expression.
  mutating func wholeExpression(_ part: Range<Int>, behind start: Range<Int>) -> Expression? {
    let (found, problems) = Lexer.tokens(of: letters, part, source: source)
    (tokens, position, limit, depth) = (found, 0, found.count, 0)
    diagnostics += problems
    hasFailed = !problems.isEmpty
    if found.isEmpty {
      report(
        .malformedNormClause, at: place(letters.range(start)),
        Bilingual(
          dutch: "hierachter ontbreekt wat er getoetst of getoond moet worden",
          english: "what is to be checked or shown is missing behind this"),
        help: Bilingual(
          dutch: "schrijf er een uitdrukking achter, zoals budget <= € 10.000",
          english: "write an expression behind it, such as budget <= € 10.000"))
      return nil
    }
    guard found.count <= RuleParser.mostTokens else {
      tooDeep()
      return nil
    }
    let result = expression()
    if position < limit, !hasFailed { stray() }
    return hasFailed ? nil : result
  }

  /// Says that an expression goes on where it should have ended.
  private mutating func stray() {
    if takeAnswer() { return }
    let place = place(tokens[position].range)
    let shown = Wording.short(letters.text(of: tokens[position].range))
    report(
      .malformedNormClause, at: place,
      Bilingual(
        dutch: "\(shown) past hier niet: de zin was ervoor al af",
        english: "\(shown) does not fit here: the sentence had ended before it"),
      help: Bilingual(
        dutch: "haal het weg, of verbind het met en, of, een vergelijking of een rekenteken",
        english: "take it away, or join it by en, of, a comparison or an arithmetic sign"))
  }

  mutating func tooDeep() {
    report(
      .normTooDeep, at: placeHere,
      Bilingual(
        dutch: "deze zin is te lang of te diep genest om te volgen",
        english: "this sentence is too long or nested too deep to follow"),
      help: Bilingual(
        dutch: "maak er kortere zinnen van, of meer normen",
        english: "make shorter sentences of it, or several norms"))
  }

  /// Reads something one level deeper, unless that is too deep.
  mutating func deeper<Result>(_ read: (inout RuleParser) -> Result?) -> Result? {
    guard depth < RuleParser.mostDepth else {
      if !hasFailed { tooDeep() }
      position = limit
      return nil
    }
    depth += 1
    let result = read(&self)
    depth -= 1
    return result
  }
}

/// The dated values of a rulebook by their names.
struct DatedValueNames {
  private var numbers: [String: Int] = [:]
  /// Nil where no figure of the value could be read, which has then been said.
  private(set) var units: [Unit?] = []
  private(set) var names: [String] = []

  /// The value with a name, in any case.
  func number(of name: String) -> Int? { numbers[DatedValueNames.folded(name)] }

  /// Adds a value, and returns its number.
  mutating func add(_ name: String, _ unit: Unit?) {
    numbers[DatedValueNames.folded(name)] = names.count
    names.append(name)
    units.append(unit)
  }

  static func folded(_ name: String) -> String {
    name.split { $0.isWhitespace }.map { Lexer.folded(String($0)) }.joined(separator: " ")
  }
}
