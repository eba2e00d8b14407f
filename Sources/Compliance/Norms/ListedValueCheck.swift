import Basics
import Diagnostics
import Ledger
import Norms

/// Refuses a norm that compares a code, team, municipality or agreement with one that the
/// organisation does not list: it would hold of nothing, or of everything, and say nothing of it.
///
/// Other norms go on. What the organisation does not list at all, none is refused for.
struct ListedValueCheck {
  /// What the organisation lists, with the word of tables for it.
  private struct List {
    let dutch: String
    let english: String
    let names: [String]
  }

  private let codes: List
  private let teams: List
  private let municipalities: List
  private let agreements: List

  init(_ organisation: Organisation) {
    codes = List(
      dutch: "grootboeknummer", english: "ledger code",
      names: organisation.ledgerCodes.map { $0.code.value })
    teams = List(dutch: "gebiedsteam", english: "area team", names: organisation.teamNames)
    municipalities = List(
      dutch: "gemeente", english: "municipality", names: organisation.municipalityNames)
    agreements = List(
      dutch: "afspraak", english: "agreement", names: organisation.agreements.map { $0.name.value })
  }

  /// What is wrong with a norm; nothing where it can be judged.
  func findings(of norm: Norm) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for expression in norm.rule.expressions {
      look(at: expression, Whose(subject: norm.rule.subject, element: nil), &findings)
    }
    return findings
  }

  /// Whose fields an expression asks for.
  private struct Whose {
    let subject: Subject
    var element: Subject?

    func of(_ owner: Expression.Owner) -> Subject? {
      switch owner {
      case .subject: subject
      case .element: element
      }
    }
  }

  private func look(at expression: Expression, _ whose: Whose, _ findings: inout [Diagnostic]) {
    switch expression.node {
    case .comparison(.equal, let left, let right), .comparison(.unequal, let left, let right):
      compare(left, with: right, whose, &findings)
      compare(right, with: left, whose, &findings)
    case .isOneOf(let one, let others):
      for other in others { compare(one, with: other, whose, &findings) }
    default: break
    }
    var inner = whose
    if case .aggregate(let aggregate) = expression.node,
      case .subjects(let element) = aggregate.elements.type
    {
      inner.element = element
      // The list itself is still asked of whoever has it.
      look(at: aggregate.elements, whose, &findings)
      for part in [aggregate.value, aggregate.condition] {
        if let part { look(at: part, inner, &findings) }
      }
      return
    }
    for part in expression.parts { look(at: part, whose, &findings) }
  }

  private func compare(
    _ field: Expression, with value: Expression, _ whose: Whose, _ findings: inout [Diagnostic]
  ) {
    guard case .constant(.text(let text)) = value.node, let list = list(of: field, whose),
      !list.names.isEmpty
    else { return }
    // As the judge compares them.
    let words = WordSequence(text)
    guard !list.names.contains(where: { $0 == text || WordSequence($0) == words }) else { return }
    findings.append(finding(text, at: value.place, list))
  }

  private func list(of expression: Expression, _ whose: Whose) -> List? {
    switch expression.node {
    case .field(let field, let owner): return list(of: field, whose.of(owner))
    case .through(let reference, let field):
      guard case .subject(let subject) = reference.type else { return nil }
      return list(of: field, subject)
    default: return nil
    }
  }

  private func list(of field: Field, _ subject: Subject?) -> List? {
    switch field {
    case .ledgerCode: return codes
    case .team: return teams
    case .municipality, .municipalities: return municipalities
    case .agreement: return agreements
    case .name:
      switch subject {
      case .team: return teams
      case .municipality: return municipalities
      case .agreement: return agreements
      default: return nil
      }
    default: return nil
    }
  }

  private func finding(_ text: String, at place: Place, _ list: List) -> Diagnostic {
    let near = Spelling.nearest(to: text, among: list.names)
    let shown = text.clipped(to: 60)
    let known = list.names.listed(most: 6)
    // The text stands between quotation marks.
    let inner = Place(
      source: place.source, from: Int(place.range.start) + 1, to: Int(place.range.end) - 1)
    let isPlain = inner.range.count == text.utf8.count
    return Diagnostic(
      .unlistedNormValue, at: place,
      Bilingual(
        dutch:
          "de organisatie heeft geen \(list.dutch) \(shown), dus deze norm wordt niet getoetst",
        english: "the organisation has no \(list.english) \(shown), so this norm is not judged"),
      help: near.map { WorkspaceWords.meant($0) }
        ?? Bilingual(dutch: "bekend: \(known)", english: "known: \(known)"),
      fixes: [
        isPlain
          ? near.flatMap { Fix(spelling: text, as: $0, among: list.names, at: [inner]) } : nil
      ])
  }
}
