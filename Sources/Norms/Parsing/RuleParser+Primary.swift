import Basics
import Diagnostics
import Ledger

// What expressions are made of.
extension RuleParser {
  mutating func primary() -> Expression? {
    guard let token = current else {
      if !hasFailed { operandMissing() }
      return nil
    }
    switch token.kind {
    case .symbol(.open): return parenthesised()
    case .number where yearlyDay != nil: return dayOfYear()
    case .symbol(.euro), .number, .day, .text: return literal()
    case .damaged:
      position += 1
      return nil
    case .symbol:
      if !hasFailed { operandMissing() }
      return nil
    case .word(let word): return phrase(word)
    }
  }

  private mutating func phrase(_ word: String) -> Expression? {
    switch word {
    case "ja", "nee": return literal()
    case "som" where isWord("van", ahead: 1): return aggregate(.sum)
    case "hoogste", "maximum", "maximale": return aggregate(.highest)
    case "laagste", "minimum", "minimale": return aggregate(.lowest)
    case "gemiddelde", "gemiddeld": return aggregate(.mean)
    case "aantal": return count()
    case "ergens" where isWord("tussen", ahead: 1): return somewhere()
    case "verschil" where isWord("tussen", ahead: 1): return difference()
    case "waarde": return datedValue()
    default:
      if Names.operators.contains(word), Names.longest(upcoming, of: nil) == nil {
        if !hasFailed { operandMissing() }
        return nil
      }
      return reference()
    }
  }

  private mutating func operandMissing() {
    let before = position > 0 ? letters.text(of: tokens[position - 1].range) : ""
    let shown = Wording.short(before)
    report(
      .malformedNormClause, at: position > 0 ? place(tokens[position - 1].range) : placeHere,
      before.isEmpty
        ? Bilingual(
          dutch: "aan het begin ontbreekt een gegeven of een waarde",
          english: "a field or a value is missing at the beginning")
        : Bilingual(
          dutch: "achter \(shown) ontbreekt een gegeven of een waarde",
          english: "a field or a value is missing behind \(shown)"),
      help: Bilingual(
        dutch: "schrijf daar een naam, zoals budget, of een waarde, zoals € 10.000",
        english: "write a name there, such as budget, or a value, such as € 10.000"))
  }

  private mutating func parenthesised() -> Expression? {
    let start = position
    position += 1
    let inner = expression()
    guard take(.close) else {
      if !hasFailed {
        report(
          .malformedNormClause, at: place(tokens[start].range),
          Bilingual(
            dutch: "dit haakje wordt niet gesloten", english: "this parenthesis is not closed"),
          help: Bilingual(
            dutch: "zet een ) waar het deel tussen haakjes eindigt",
            english: "put a ) where the part in parentheses ends"))
      }
      return nil
    }
    // The place holds the parentheses, so that the text of a larger part is whole.
    return inner.map { Expression($0.node, $0.type, at: place(from: start)) }
  }

  /// The day that stands here, as `1 juli`.
  private var yearlyDay: YearlyDay? {
    guard case .number(let day)? = current?.kind, position + 1 < limit,
      case .word(let month) = tokens[position + 1].kind
    else { return nil }
    return YearlyDay(day, ofMonth: month)
  }

  private mutating func dayOfYear() -> Expression? {
    guard let day = yearlyDay else { return literal() }
    let start = position
    position += 2
    guard take("van") else {
      if !hasFailed { expected("van", behind: day.text) }
      return nil
    }
    guard let year = primary() else { return nil }
    guard year.type == .year else {
      wrongType(year, day.text + " van", ValueType.year.words)
      return nil
    }
    return Expression(.day(day, year), .day, at: place(from: start))
  }

  private struct Pair {
    let one: Expression
    let other: Expression
  }

  /// Reads two of the same type behind two words that are looked at already: `ergens tussen A en B`.
  private mutating func pair(behind words: String, _ deed: Deed) -> Pair? {
    position += 2
    let one = sum()
    guard take("en") else {
      if !hasFailed { expected("en", behind: words) }
      return nil
    }
    let other = sum()
    guard let one, let other else { return nil }
    guard one.type == other.type else {
      clash(one, other, deed)
      return nil
    }
    return Pair(one: one, other: other)
  }

  private mutating func difference() -> Expression? {
    deeper { parser in
      let start = parser.position
      guard let pair = parser.pair(behind: "verschil tussen", .subtract) else { return nil }
      guard pair.one.type.unit != nil else {
        parser.wrongType(
          pair.one, "verschil tussen", Bilingual(dutch: "een getal", english: "a number"))
        return nil
      }
      return Expression(
        .difference(pair.one, pair.other), pair.one.type, at: parser.place(from: start))
    }
  }

  private mutating func somewhere() -> Expression? {
    deeper { parser in
      let start = parser.position
      guard let pair = parser.pair(behind: "ergens tussen", .compare) else { return nil }
      let (least, most) = (pair.one, pair.other)
      guard least.type.unit != nil || least.type == .day || least.type == .year else {
        parser.wrongType(
          least, "ergens tussen", Bilingual(dutch: "een getal of dag", english: "a number or day"))
        return nil
      }
      return Expression(.somewhere(least, most), least.type, at: parser.place(from: start))
    }
  }

  private mutating func datedValue() -> Expression? {
    let start = position
    position += 1
    guard case .text(let name)? = current?.kind else {
      if !hasFailed {
        report(
          .malformedNormClause, at: place(tokens[start].range),
          Bilingual(
            dutch: "achter waarde hoort een naam tussen aanhalingstekens",
            english: "waarde is followed by a name between quotation marks"),
          help: Bilingual(
            dutch: "schrijf bijvoorbeeld waarde \"maximum per woning\"",
            english: "write for instance waarde \"maximum per woning\""))
      }
      return nil
    }
    position += 1
    if let number = values.number(of: name) {
      guard let unit = values.units[number] else {
        // Its table has been spoken of.
        hasFailed = true
        return nil
      }
      return Expression(.datedValue(number), .number(unit), at: place(from: start))
    }
    let shown = Wording.short(name)
    report(
      .unknownDatedValue, at: place(tokens[start + 1].range),
      Bilingual(
        dutch: "het normenboek heeft geen waarde \"\(shown)\"",
        english: "the rulebook has no value \"\(shown)\""),
      help: Wording.nearest(to: DatedValueNames.folded(name), among: values.names)
        .map { Wording.meant("\"\($0)\"") }
        ?? Bilingual(
          dutch: "zet er een tabel voor in een hoofdstuk, met als kop Waarde \"…\"",
          english: "put a table for it in a chapter, with the header Waarde \"…\""))
    return nil
  }
}

// Sums and counts.
extension RuleParser {
  private mutating func count() -> Expression? {
    let start = position
    position += 1
    guard position < limit else {
      if !hasFailed { operandMissing() }
      return nil
    }
    let elements = reference()
    let condition = readCondition(of: elements?.type)
    guard let elements, let condition else { return nil }
    switch elements.type {
    case .subjects: break
    case .texts where condition.expression == nil: break
    default:
      wrongType(elements, "aantal", Bilingual(dutch: "een lijst", english: "a list"))
      return nil
    }
    let aggregate = Expression.Aggregate(
      .count, of: nil, over: elements, where: condition.expression)
    return Expression(.aggregate(aggregate), .number(.count), at: place(from: start))
  }

  private mutating func aggregate(_ function: Expression.Aggregate.Function) -> Expression? {
    let start = position
    position += isWord("van", ahead: 1) ? 2 : 1
    guard let separator = separator(), case .subjects(let subject) = separator.elements.type else {
      if !hasFailed { listMissing(start) }
      position = limit
      return nil
    }
    let outer = (scope, limit)
    (scope, limit) = (Scope(subject: subject, owner: .element), separator.start)
    let value = element()
    if position < limit, !hasFailed { elementTooLong() }
    (scope, limit) = outer
    position = separator.end
    let condition = readCondition(of: separator.elements.type)
    guard let value, let condition else { return nil }
    let isNumber = value.type.unit != nil
    let isExtreme = function == .highest || function == .lowest
    guard isNumber || isExtreme && (value.type == .day || value.type == .year) else {
      wrongType(
        value, tokens[start].word ?? "som", Bilingual(dutch: "een getal", english: "a number"))
      return nil
    }
    let aggregate = Expression.Aggregate(
      function, of: value, over: separator.elements, where: condition.expression)
    return Expression(.aggregate(aggregate), value.type, at: place(from: start))
  }

  private mutating func element() -> Expression? {
    isSymbol(.open) ? parenthesised() : reference()
  }

  private mutating func elementTooLong() {
    report(
      .malformedNormClause, at: placeHere,
      Bilingual(
        dutch: "voor de van van een lijst past maar één gegeven",
        english: "only one field fits before the van of a list"),
      help: Bilingual(
        dutch: "zet een berekening tussen haakjes: som van (budget * 2) van activiteiten",
        english: "put a calculation in parentheses: som van (budget * 2) van activiteiten"))
  }

  /// The `van` behind which a list stands, and that list.
  ///
  /// What is added up belongs to the elements of the list, so the list is looked for first: it
  /// stands behind the first `van` that a list of the subject in scope follows.
  private mutating func separator() -> (start: Int, end: Int, elements: Expression)? {
    let (first, said, failed) = (position, diagnostics.count, hasFailed)
    defer { position = first }
    var candidate = first
    var open = 0
    while candidate < limit, open >= 0 {
      switch tokens[candidate].kind {
      case .symbol(.open): open += 1
      case .symbol(.close): open -= 1
      case .word("van") where open == 0 && candidate > first && candidate + 1 < limit:
        position = candidate + 1
        let list = reference()
        diagnostics.removeLast(diagnostics.count - said)
        hasFailed = failed
        if let list, case .subjects = list.type { return (candidate, position, list) }
      default: break
      }
      candidate += 1
    }
    return nil
  }

  private mutating func listMissing(_ start: Int) {
    let lists = Vocabulary.words(of: scope.subject).compactMap { word -> String? in
      if case .subjects = word.type { return word.names[0] }
      return nil
    }
    let owner = scope.subject.words
    // A word behind some `van` that is nearly a list was meant to be one.
    var end = position
    while end < limit, tokens[end].word != nil || tokens[end].symbol == .open { end += 1 }
    for van in position..<end where tokens[van].word == "van" && van + 1 < end {
      let word = tokens[van + 1].word ?? ""
      guard Names.longest([word], of: nil) == nil,
        let meant = Wording.nearest(to: word, among: lists)
      else { continue }
      return report(
        .unknownNormWord, at: place(tokens[van + 1].range),
        Bilingual(
          dutch: "een \(owner.dutch) heeft geen \(Wording.short(word))",
          english: "a \(owner.english) has no \(Wording.short(word))"),
        help: Wording.meant(meant),
        fixes: [Wording.fix(word, among: lists, at: place(tokens[van + 1].range))])
    }
    let kind = tokens[start].word ?? "som"
    report(
      .unknownNormWord, at: place(tokens[start].range),
      Bilingual(
        dutch: "bij \(kind) ontbreekt een lijst van een \(owner.dutch)",
        english: "a list of a \(owner.english) is missing at \(kind)"),
      help: lists.isEmpty
        ? Bilingual(
          dutch: "een \(owner.dutch) heeft geen lijsten; kies een ander onderwerp achter voor",
          english: "a \(owner.english) has no lists; choose another subject behind voor")
        : Bilingual(
          dutch: "een \(owner.dutch) heeft \(lists.listed(with: "en"))",
          english: "a \(owner.english) has \(lists.listed(with: "and"))"))
  }

  /// What stands behind the `waar` of an aggregate.
  private struct Condition {
    let expression: Expression?
  }

  private mutating func readCondition(of type: ValueType?) -> Condition? {
    guard isWord("waar") else { return Condition(expression: nil) }
    position += 1
    guard case .subjects(let subject)? = type else {
      if !hasFailed {
        report(
          .normTypeClash, at: place(tokens[position - 1].range),
          Bilingual(
            dutch: "waar past alleen achter een lijst waarvan elk deel gegevens heeft",
            english: "waar only fits behind a list of which each part has fields"),
          help: Bilingual(dutch: "haal waar hier weg", english: "take waar away here"))
      }
      position = limit
      return nil
    }
    let outer = scope
    scope = Scope(subject: subject, owner: .element)
    let result = deeper { $0.comparison(endsAtTruth: true) }
    scope = outer
    guard let result, expectTruth(result, "waar") else { return nil }
    return Condition(expression: result)
  }
}
