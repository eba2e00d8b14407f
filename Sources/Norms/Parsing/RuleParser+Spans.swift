import Basics
import Diagnostics

// Some months of the judged year behind a field: `gerealiseerd t/m tertiaal 2`.
extension RuleParser {
  /// Reads the months behind a field that is known by month; behind another they are left to what
  /// that leads from: `gerealiseerd van corporatie in december`.
  mutating func spanned(_ expression: Expression?, from start: Int) -> Expression? {
    guard let expression, word(of: expression)?.isByMonth ?? false,
      let found = span(at: position)
    else { return expression }
    let first = position
    position = found.end
    return during(expression, found.span, at: place(from: first), from: start)
  }

  struct FoundSpan {
    let span: YearSpan
    /// Where it ends among the tokens.
    let end: Int
  }

  /// The months that tokens name; nil where they name none.
  func span(at first: Int) -> FoundSpan? {
    guard let start = spanStart(at: first) else { return nil }
    let next = word(at: start.end)
    if let month = Language.dutch.months.firstIndex(where: { $0 == next }) {
      return found(.month(month + 1), start, start.end + 1)
    }
    if next == "tertiaal", start.end + 1 < limit,
      case .number(let number) = tokens[start.end + 1].kind, number.denominator == 1,
      1...3 ~= number.numerator
    {
      return found(.tertiaal(Int(number.numerator)), start, start.end + 2)
    }
    if let next, let number = ["t1", "t2", "t3"].firstIndex(of: next) {
      return found(.tertiaal(number + 1), start, start.end + 1)
    }
    let pair = [next, word(at: start.end + 1)]
    if !start.isSoFar {
      return pair == ["het", "jaar"]
        ? FoundSpan(span: .part(.whole), end: start.end + 2) : nil
    }
    if pair == ["dit", "tertiaal"] {
      return FoundSpan(span: .soFar(.tertiaal), end: start.end + 2)
    }
    return pair == ["deze", "maand"] ? FoundSpan(span: .soFar(.month), end: start.end + 2) : nil
  }

  private func found(_ part: YearPart, _ start: SpanStart, _ end: Int) -> FoundSpan {
    FoundSpan(span: .part(start.isSoFar ? part.soFar : part), end: end)
  }

  private struct SpanStart {
    let isSoFar: Bool
    let end: Int
  }

  /// `in`, `t/m` or `tot en met`.
  private func spanStart(at first: Int) -> SpanStart? {
    switch word(at: first) {
    case "in": return SpanStart(isSoFar: false, end: first + 1)
    case "t"
    where first + 2 < limit && tokens[first + 1].symbol == .by && word(at: first + 2) == "m":
      return SpanStart(isSoFar: true, end: first + 3)
    case "tot" where word(at: first + 1) == "en" && word(at: first + 2) == "met":
      return SpanStart(isSoFar: true, end: first + 3)
    default: return nil
    }
  }

  /// A field of some months, which needs a year to be judged by.
  mutating func during(
    _ expression: Expression, _ span: YearSpan, at place: Place, from start: Int
  ) -> Expression? {
    var needed = Division.year
    if case .soFar(let division) = span { needed = division }
    guard needed.isSubset(of: knownDivision) else {
      let per = needed.subtracting(knownDivision).words ?? "per jaar"
      report(
        .missingNormDivision, at: place,
        Bilingual(
          dutch: "\(span.words) betekent alleen iets \(per)",
          english: "\(span.words) only means something \(per)"),
        help: divisionHelp(per))
      return nil
    }
    return Expression(.during(expression, span), expression.type, at: self.place(from: start))
  }

  /// Says of months that nothing takes why they do not fit; false where there are none.
  mutating func strayedSpan(behind left: Expression?) -> Bool {
    guard !hasFailed, let left, let start = spanStart(at: position) else { return false }
    if let found = span(at: position) {
      let first = position
      position = found.end
      report(
        .normTypeClash, at: place(from: first),
        Bilingual(
          dutch: "\(found.span.words) past hier niet: dit is niet per maand bekend",
          english: "\(found.span.words) does not fit here: this is not known by month"),
        related: [Diagnostic.Related(place: left.place, label: left.type.words)],
        help: Bilingual(
          dutch: "per maand bekend zijn begroot, verplicht, gerealiseerd, vrij, boekingen en uren",
          english:
            "known by month are begroot, verplicht, gerealiseerd, vrij, boekingen and uren"))
      return true
    }
    guard word(of: left)?.isByMonth ?? false else { return false }
    var index = min(start.end, limit - 1)
    if word(at: index) == "tertiaal", index + 1 < limit { index += 1 }
    let shown = letters.text(of: tokens[index].range)
    let place = place(tokens[index].range)
    report(
      .malformedNormClause, at: place,
      Bilingual(
        dutch: "\(Wording.short(shown)) is geen maand of tertiaal",
        english: "\(Wording.short(shown)) is no month or tertiaal"),
      help: Wording.nearest(to: shown, among: Language.dutch.months + ["tertiaal"])
        .map { Wording.meant($0) }
        ?? Bilingual(
          dutch: "schrijf bijvoorbeeld in december, t/m augustus of t/m tertiaal 2",
          english: "write for instance in december, t/m augustus or t/m tertiaal 2"),
      fixes: [Wording.fix(shown, among: Language.dutch.months, at: place)])
    return true
  }

  /// The word that an expression is; nil for what is none.
  private func word(of expression: Expression) -> Word? {
    switch expression.node {
    case .field(let field, .subject): return Vocabulary.word(for: field, of: subject)
    case .field(let field, .element): return Vocabulary.word(for: field, of: scope.subject)
    case .through(let reference, let field):
      guard case .subject(let other) = reference.type else { return nil }
      return Vocabulary.word(for: field, of: other)
    default: return nil
    }
  }
}
