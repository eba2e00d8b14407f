package import Basics
package import Diagnostics
import Ledger

/// What the norms of a rulebook say of each other, as far as that can be worked out.
///
/// Norms about one subject are held against each other: their limits of figures exactly, texts by what
/// they are, and all else as something that is true or not. What cannot be decided is not said.
package struct NormRelation: Sendable {
  package enum Kind: Sendable {
    /// Whoever breaks it breaks one of others too, which are as severe.
    case follows
    /// Whoever it is about cannot meet it and another.
    case clashes
    /// Its `waar` holds for nobody.
    case appliesToNobody
    /// Nobody can break it.
    case isNeverBroken
    /// Nobody can meet it.
    case isNeverMet
  }

  /// A figure or a text of an example, in the words of the norm.
  package struct Given: Sendable {
    package let words: String
    package let value: Bilingual
  }

  package let kind: Kind
  /// Their numbers in the rulebook.
  package let norm: Int
  package let others: [Int]
  /// The day of whose norms and dated values it is so.
  package let day: Day
  /// An example that shows it; empty where there can be none.
  package let example: [Given]

  /// The relations of the norms that `isWanted` picks, in their order.
  package static func all(
    in rulebook: Rulebook, isWanted: (Norm) -> Bool = { _ in true }
  ) -> [NormRelation] {
    var finder = RelationFinder(rulebook)
    // What follows from an earlier norm is said of the later one, and is no ground for another.
    for number in rulebook.norms.indices.reversed() where isWanted(rulebook.norms[number]) {
      finder.look(at: number)
    }
    return finder.found.sorted { ($0.norm, $0.others.first ?? 0) < ($1.norm, $1.others.first ?? 0) }
  }
}

private struct RelationFinder {
  /// A norm as formulas.
  private struct Said {
    let number: Int
    let applies: Formula
    let holds: Formula
    let breaks: Formula

    var isMet: Formula { .any([Formula.all([applies, holds]), appliesNot]) }
    let appliesNot: Formula
    var names: Set<String> { applies.names.union(holds.names) }
  }

  private let rulebook: Rulebook
  private(set) var found: [NormRelation] = []
  private var following: Set<Int> = []

  init(_ rulebook: Rulebook) { self.rulebook = rulebook }

  mutating func look(at number: Int) {
    let norm = rulebook.norms[number]
    guard case .requirement = norm.rule.demand, let day = lastDay(of: norm) else { return }
    var maker = FormulaMaker(norm.rule.subject, rulebook, on: day)
    guard let own = said(number, &maker) else { return }
    let kin = rulebook.norms.indices.filter { other in
      let rule = rulebook.norms[other].rule
      return other != number && rule.subject == norm.rule.subject
        && rule.division == norm.rule.division && rulebook.norms[other].validity.contains(day)
    }.compactMap { said($0, &maker) }.filter { !own.names.isDisjoint(with: $0.names) }
    if lookAlone(own, maker) { return }
    for other in kin where other.number > number { compare(own, with: other, maker) }
    deduce(own, from: kin.filter { isAsSevere($0.number, as: number) }, maker)
  }

  private func said(_ number: Int, _ maker: inout FormulaMaker) -> Said? {
    let rule = rulebook.norms[number].rule
    guard case .requirement(let requirement) = rule.demand else { return nil }
    return Said(
      number: number, applies: rule.condition.map { maker.formula($0) } ?? .always,
      holds: maker.formula(requirement), breaks: maker.formula(requirement, false),
      appliesNot: rule.condition.map { maker.formula($0, false) } ?? .never)
  }

  /// The last day on which a norm may say something else than before: by it, it is held against others.
  private func lastDay(of norm: Norm) -> Day? {
    if let until = norm.validity.until { return until }
    var days = rulebook.norms.compactMap { $0.validity.from }
    for number in norm.rule.datedValues { days += rulebook.values[number].entries.map { $0.from } }
    return days.max() ?? Day(number: 0)
  }

  private func isAsSevere(_ other: Int, as number: Int) -> Bool {
    let (one, another) = (rulebook.norms[other].severities, rulebook.norms[number].severities)
    return [Plan.Status.draft, .consultation, .adopted].allSatisfy { status in
      guard let wanted = another[status] else { return true }
      return one[status].map { $0 >= wanted } ?? false
    }
  }

  // MARK: One norm

  /// Whether a norm decides nothing by itself, which is said.
  private mutating func lookAlone(_ own: Said, _ maker: FormulaMaker) -> Bool {
    let applies = Formula.answer(to: maker.axioms + [own.applies])
    if case .impossible = applies {
      add(.appliesToNobody, own.number, [], nil, maker)
      return true
    }
    if case .impossible = Formula.answer(to: maker.axioms + [own.applies, own.breaks]) {
      add(.isNeverBroken, own.number, [], applies, maker)
      return true
    }
    if case .impossible = Formula.answer(to: maker.axioms + [own.applies, own.holds]) {
      add(.isNeverMet, own.number, [], applies, maker)
      return true
    }
    return false
  }

  // MARK: Two norms, or more

  private mutating func compare(_ own: Said, with other: Said, _ maker: FormulaMaker) {
    let both = Formula.answer(
      to: maker.axioms + [own.applies, other.applies, other.holds])
    guard case .possible = both,
      case .impossible = Formula.answer(
        to: maker.axioms + [own.applies, other.applies, own.holds, other.holds]),
      case .possible = Formula.answer(to: maker.axioms + [own.applies, other.applies, own.holds])
    else { return }
    add(.clashes, own.number, [other.number], both, maker)
  }

  private mutating func deduce(_ own: Said, from others: [Said], _ maker: FormulaMaker) {
    let broken = maker.axioms + [own.applies, own.breaks]
    var grounds = others.filter { !following.contains($0.number) }
    func isDeduced() -> Bool {
      if grounds.isEmpty { return false }
      if case .impossible = Formula.answer(to: broken + grounds.map { $0.isMet }) { return true }
      return false
    }
    guard isDeduced() else { return }
    // Those that it does not need are left out.
    for other in grounds {
      let all = grounds
      grounds.removeAll { $0.number == other.number }
      if !isDeduced() { grounds = all }
    }
    following.insert(own.number)
    add(.follows, own.number, grounds.map { $0.number }, Formula.answer(to: broken), maker)
  }

  // MARK: What is found

  private mutating func add(
    _ kind: NormRelation.Kind, _ norm: Int, _ others: [Int], _ answer: Formula.Answer?,
    _ maker: FormulaMaker
  ) {
    var example: [NormRelation.Given] = []
    if case .possible(let found)? = answer { example = maker.given(found) }
    found.append(
      NormRelation(
        kind: kind, norm: norm, others: others, day: maker.day, example: example))
  }
}

extension FormulaMaker {
  /// The figures and texts of a case, in the order of their words.
  fileprivate func given(_ found: Formula.Case) -> [NormRelation.Given] {
    let texts = found.texts.keys.sorted().compactMap { name in
      found.texts[name].map { text in
        NormRelation.Given(words: name, value: Bilingual(dutch: text, english: text))
      }
    }
    return texts
      + found.values.keys.sorted().compactMap { name in
        guard let value = found.values[name], let type = types[name] else { return nil }
        return NormRelation.Given(
          words: name,
          value: Bilingual { ValueText(language: $0).text(of: value, type) })
      }
  }
}
