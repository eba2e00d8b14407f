import Basics

/// What a rule says, as far as reasoning about it goes: limits of figures, and what is true or not.
indirect enum Formula {
  case always
  case never
  case limit(LinearLimit)
  /// That a text, known by its words in the norm, is this one, or is not.
  case text(String, is: String, Bool)
  /// Anything else that is true or not, known by its words in the norm.
  case fact(String, Bool)
  case all([Formula])
  case any([Formula])

  /// What could be so.
  struct Case {
    var values: [String: Ratio] = [:]
    var texts: [String: String] = [:]
    var facts: [String: Bool] = [:]
  }

  enum Answer {
    case possible(Case)
    case impossible
    /// Nobody could follow it that far.
    case unknown
  }

  /// Whether all of some formulas can be so at once.
  static func answer(to formulas: [Formula]) -> Answer {
    var search = FormulaSearch()
    return search.answer(to: formulas, .init())
  }

  /// The names of all that it speaks of.
  var names: Set<String> {
    switch self {
    case .always, .never: []
    case .limit(let limit): Set(limit.form.figures)
    case .text(let name, _, _), .fact(let name, _): [name]
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.names) }
    }
  }
}

/// Goes through the ways in which formulas can be so.
private struct FormulaSearch {
  struct State {
    var limits: [LinearLimit] = []
    var facts: [String: Bool] = [:]
    var texts: [String: String] = [:]
    /// What texts are not.
    var others: [String: Set<String>] = [:]
  }

  /// Beyond so many ways nobody waits for an answer.
  static let mostWays = 3000

  private var ways = 0

  mutating func answer(to formulas: [Formula], _ state: State) -> Formula.Answer {
    var state = state
    var choices: [[Formula]] = []
    var open = formulas
    while let formula = open.popLast() {
      switch formula {
      case .always: continue
      case .never: return .impossible
      case .limit(let limit):
        if limit.form.isConstant {
          if !limit.holds { return .impossible }
        } else {
          state.limits.append(limit)
        }
      case .fact(let name, let isSo):
        if state.facts[name].map({ $0 != isSo }) ?? false { return .impossible }
        state.facts[name] = isSo
      case .text(let name, let text, let isSo):
        if !state.take(name, text, isSo) { return .impossible }
      case .all(let parts): open += parts
      case .any(let parts): choices.append(parts)
      }
    }
    ways += 1
    guard ways <= FormulaSearch.mostWays else { return .unknown }
    let solution = LinearSystem.solution(of: state.limits)
    if case .none = solution { return .impossible }
    guard let choice = choices.popLast() else {
      guard case .found(let values) = solution else { return .unknown }
      return .possible(Formula.Case(values: values, texts: state.texts, facts: state.facts))
    }
    var isSure = true
    for part in choice {
      switch answer(to: [part] + choices.map { .any($0) }, state) {
      case .possible(let found): return .possible(found)
      case .impossible: continue
      case .unknown: isSure = false
      }
    }
    return isSure ? .impossible : .unknown
  }
}

extension FormulaSearch.State {
  /// Takes up what a text is, or is not; false where that cannot be.
  fileprivate mutating func take(_ name: String, _ text: String, _ isSo: Bool) -> Bool {
    if isSo {
      if texts[name].map({ $0 != text }) ?? false { return false }
      texts[name] = text
      return !(others[name]?.contains(text) ?? false)
    }
    others[name, default: []].insert(text)
    return texts[name] != text
  }
}
