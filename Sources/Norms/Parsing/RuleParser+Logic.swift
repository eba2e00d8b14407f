import Diagnostics

// From `of` to comparisons.
extension RuleParser {
  mutating func expression() -> Expression? {
    deeper { parser in
      let start = parser.position
      var left = parser.conjunction()
      while parser.isWord("of"), !parser.isWord("anders", ahead: 1) {
        parser.position += 1
        left = parser.join(left, parser.conjunction(), from: start, "of") { .or($0, $1) }
      }
      return left
    }
  }

  mutating func conjunction() -> Expression? {
    let start = position
    var left = negation()
    while take("en") {
      left = join(left, negation(), from: start, "en") { .and($0, $1) }
    }
    return left
  }

  mutating func negation() -> Expression? {
    let start = position
    var isNegated = false
    var isPresent = false
    while take("niet") {
      isNegated.toggle()
      isPresent = true
    }
    let operand = comparison()
    guard isPresent, let operand else { return operand }
    guard expectTruth(operand, "niet") else { return nil }
    let place = place(from: start)
    return isNegated
      ? Expression(.not(operand), .truth, at: place)
      : Expression(operand.node, .truth, at: place)
  }

  private mutating func join(
    _ left: Expression?, _ right: Expression?, from start: Int, _ word: String,
    _ make: (Expression, Expression) -> Expression.Node
  ) -> Expression? {
    // Both sides are looked at, so that both are corrected at once.
    let isLeftFine = left.map { expectTruth($0, word) } ?? false
    let isRightFine = right.map { expectTruth($0, word) } ?? false
    guard let left, let right, isLeftFine, isRightFine else { return nil }
    return Expression(make(left, right), .truth, at: place(from: start))
  }

  mutating func expectTruth(_ expression: Expression, _ word: String) -> Bool {
    if expression.type == .truth { return true }
    let type = expression.type.words
    var help = Bilingual(
      dutch: "maak er een vergelijking van, met =, <=, is, is ingevuld of noemt",
      english: "make a comparison of it, by =, <=, is, is ingevuld or noemt")
    if word == "of", case .constant = expression.node {
      help = Bilingual(
        dutch: "schrijf is een van, met komma's: naam is een van \"a\", \"b\"",
        english: "write is een van, with commas: naam is een van \"a\", \"b\"")
    } else if word == "of" || word == "en" {
      help = Bilingual(
        dutch:
          "schrijf aan beide kanten een hele vergelijking: begin is ingevuld en eind is ingevuld",
        english: "write a whole comparison on both sides: begin is ingevuld en eind is ingevuld")
    }
    report(
      .normTypeClash, at: expression.place,
      Bilingual(
        dutch: "bij \(word) hoort iets dat waar is of niet, en dit is: \(type.dutch)",
        english: "\(word) takes what is true or not, and this is: \(type.english)"), help: help)
    return false
  }

  /// Reads a comparison; behind the `waar` of an aggregate a condition in parentheses is all of it,
  /// so that what the aggregate is compared with may follow.
  mutating func comparison(endsAtTruth: Bool = false) -> Expression? {
    let start = position
    let left = sum()
    if endsAtTruth, left?.type == .truth { return left }
    return relation(left, from: start)
  }

  /// Reads what is said of `left`, if anything is.
  private mutating func relation(_ left: Expression?, from start: Int) -> Expression? {
    if strayedSpan(behind: left) { return nil }
    if let phrase = phrase(behindIs: false) ?? phrase(behindIs: true) {
      return said(phrase, of: left, from: start)
    }
    if isWord("valt") { return within(left, from: start) }
    if isWord("is") {
      let isNegated = isWord("niet", ahead: 1)
      let next = word(at: position + (isNegated ? 2 : 1))
      if next == "een" || next == "geen", word(at: position + (isNegated ? 3 : 2)) == "van" {
        let isNone = isNegated != (next == "geen")
        position += isNegated ? 4 : 3
        return oneOf(left, from: start, isNegated: isNone)
      }
    }
    guard let comparison = comparisonSign() else { return left }
    return compared(comparison, left, from: start)
  }

  /// The phrase of comparisons that stands here, or behind `is`.
  private func phrase(behindIs: Bool) -> ComparisonWords.Phrase? {
    if behindIs, !isWord("is") { return nil }
    return phrase(at: position + (behindIs ? 1 : 0))
  }

  private func phrase(at first: Int) -> ComparisonWords.Phrase? {
    let words = (first..<(first + ComparisonWords.mostWords)).map { word(at: $0) }
    return ComparisonWords.phrase(words[...])
  }

  /// Reads a comparison in words.
  private mutating func said(
    _ phrase: ComparisonWords.Phrase, of left: Expression?, from start: Int
  ) -> Expression? {
    let first = position
    position += (isWord("is") ? 1 : 0) + phrase.words.count
    switch phrase.meaning {
    case .comparison(let comparison): return compared(comparison, left, from: start)
    case .mentions(let isDenied):
      return mentions(left, from: start, phrase.words[0], isDenied: isDenied)
    case .filledIn(let isDenied): return filledIn(left, from: start, isNegated: isDenied)
    case .answer(let help):
      if !hasFailed { answer(first, help) }
      return nil
    }
  }

  /// Takes words that a norm says otherwise, and says what to write; false where there are none.
  mutating func takeAnswer() -> Bool {
    guard let phrase = phrase(at: position), case .answer(let help) = phrase.meaning else {
      return false
    }
    let first = position
    position += phrase.words.count
    if !hasFailed { answer(first, help) }
    return true
  }

  /// Says what to write instead of words that no norm compares by.
  mutating func answer(_ first: Int, _ help: Bilingual) {
    let place = place(from: first)
    let shown = Wording.short(text(first, position))
    report(
      .malformedNormClause, at: place,
      Bilingual(
        dutch: "\(shown) zegt een norm anders", english: "a norm says \(shown) in other words"),
      help: help)
  }

  private mutating func comparisonSign() -> Expression.Comparison? {
    if take("is") { return take("niet") ? .unequal : .equal }
    let comparison: Expression.Comparison? =
      switch current?.symbol {
      case .equal: .equal
      case .unequal: .unequal
      case .less: .less
      case .lessOrEqual: .lessOrEqual
      case .greater: .greater
      case .greaterOrEqual: .greaterOrEqual
      default: nil
      }
    if comparison != nil { position += 1 }
    return comparison
  }

  private mutating func compared(
    _ comparison: Expression.Comparison, _ left: Expression?, from start: Int
  ) -> Expression? {
    let right = sum()
    guard let left, let right else { return nil }
    return compared(comparison, left, right, at: place(from: start))
  }

  private mutating func compared(
    _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression, at place: Place
  ) -> Expression? {
    let (one, other) = (TypeRules.Side(left), TypeRules.Side(right))
    let isEquality = comparison == .equal || comparison == .unequal
    let isAllowed =
      isEquality
      ? TypeRules.canBeEqual(one, other) : TypeRules.canBeOrdered(one, other)
    guard isAllowed else {
      clash(left, right, .compare)
      return nil
    }
    guard let left = settled(left, beside: right), let right = settled(right, beside: left) else {
      return nil
    }
    return Expression(.comparison(comparison, left, right), .truth, at: place)
  }

  /// What `is ingevuld` or `is niet ingevuld` makes of a field, or of a dated value.
  private mutating func filledIn(
    _ left: Expression?, from start: Int, isNegated: Bool
  ) -> Expression? {
    guard let left else { return nil }
    switch left.node {
    case .field, .through, .datedValue: break
    default:
      report(
        .normTypeClash, at: left.place,
        Bilingual(
          dutch: "alleen een gegeven of een waarde kan ingevuld zijn, en dit is een berekening",
          english: "only a field or a dated value can be filled in, and this is a calculation"),
        help: Bilingual(
          dutch: "zet er de naam van een gegeven, zoals afspraak is ingevuld",
          english: "put the name of a field there, such as afspraak is ingevuld"))
      return nil
    }
    let filled = Expression(.isFilledIn(left), .truth, at: place(from: start))
    return isNegated ? Expression(.not(filled), .truth, at: filled.place) : filled
  }

  /// Reads the list behind `is een van` or `is geen van`.
  private mutating func oneOf(
    _ left: Expression?, from start: Int, isNegated: Bool
  ) -> Expression? {
    var others: [Expression] = []
    var isFine = left != nil
    repeat {
      let item = sum()
      guard let left, let item else {
        isFine = false
        continue
      }
      let isList = item.type.isNamed && (left.type == .text || isSubject(left.type))
      if !isList, !TypeRules.canBeEqual(TypeRules.Side(left), TypeRules.Side(item)) {
        clash(left, item, .compare)
        isFine = false
      } else if let item = settled(item, beside: left) {
        others.append(item)
      } else {
        isFine = false
      }
    } while take(.comma)
    guard isFine, let left else { return nil }
    let place = place(from: start)
    let found = Expression(.isOneOf(left, others), .truth, at: place)
    return isNegated ? Expression(.not(found), .truth, at: place) : found
  }

  private func isSubject(_ type: ValueType) -> Bool {
    switch type {
    case .subject: true
    default: false
    }
  }

  /// Reads the texts behind `noemt`, or another word for it.
  private mutating func mentions(
    _ left: Expression?, from start: Int, _ verb: String, isDenied: Bool
  ) -> Expression? {
    var texts: [WordSequence] = []
    var isFine = true
    repeat {
      guard case .text(let text)? = current?.kind else {
        isFine = false
        if !hasFailed { expectedText(behind: verb) }
        break
      }
      let sequence = WordSequence(pattern: text)
      if sequence.isEmpty {
        isFine = false
        expectedText(behind: verb)
      }
      position += 1
      texts.append(sequence)
    } while take(.comma)
    guard let left, isFine else { return nil }
    guard left.type == .text || left.type.isNamed else {
      wrongType(left, verb, Bilingual(dutch: "een tekst", english: "a text"))
      return nil
    }
    let found = Expression(.mentions(left, texts), .truth, at: place(from: start))
    return isDenied ? Expression(.not(found), .truth, at: found.place) : found
  }

  private mutating func expectedText(behind verb: String) {
    report(
      .malformedNormClause, at: placeHere,
      Bilingual(
        dutch: "achter \(verb) horen woorden tussen aanhalingstekens",
        english: "\(verb) is followed by words between quotation marks"),
      help: Bilingual(
        dutch: "schrijf bijvoorbeeld \(verb) \"huur\", \"huurkorting\"",
        english: "write for instance \(verb) \"huur\", \"huurkorting\""))
  }

  /// Reads `valt binnen` and a period.
  private mutating func within(_ left: Expression?, from start: Int) -> Expression? {
    position += 1
    guard take("binnen") else {
      if !hasFailed { expected("binnen", behind: "valt") }
      return nil
    }
    let right = sum()
    guard let left, let right else { return nil }
    guard left.type == .day else {
      wrongType(left, "valt binnen", Bilingual(dutch: "een dag", english: "a day"))
      return nil
    }
    guard right.type == .period else {
      wrongType(right, "valt binnen", Bilingual(dutch: "een periode", english: "a period"))
      return nil
    }
    return Expression(.isWithin(left, right), .truth, at: place(from: start))
  }

  mutating func wrongType(_ expression: Expression, _ word: String, _ wanted: Bilingual) {
    let type = expression.type.words
    report(
      .normTypeClash, at: expression.place,
      Bilingual(
        dutch: "bij \(word) hoort \(wanted.dutch), en dit is: \(type.dutch)",
        english: "\(word) takes \(wanted.english), and this is: \(type.english)"),
      help: Bilingual(
        dutch: "kies een gegeven dat \(wanted.dutch) is",
        english: "choose a field that is \(wanted.english)"))
  }

  mutating func expected(_ word: String, behind other: String) {
    report(
      .malformedNormClause, at: placeHere,
      Bilingual(
        dutch: "achter \(other) ontbreekt \(word)", english: "\(word) is missing behind \(other)"),
      help: Bilingual(
        dutch: "schrijf \(word) er als los woord achter",
        english: "write \(word) behind it as a word of its own"))
  }
}
