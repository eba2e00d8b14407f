import Basics

/// A sum of figures, each so many times, and a constant: `begroot - 2 * verplicht + 5`.
///
/// A figure is known by its words in the norm; those of one name are one figure.
struct LinearForm {
  /// None of them is zero.
  private(set) var coefficients: [String: Ratio] = [:]
  private(set) var constant: Ratio

  init(constant: Ratio) { self.constant = constant }

  init(figure: String) {
    constant = .zero
    coefficients[figure] = .one
  }

  var isConstant: Bool { coefficients.isEmpty }

  /// In their own order, so that no result depends on that of a table.
  var figures: [String] { coefficients.keys.sorted() }

  subscript(figure: String) -> Ratio { coefficients[figure] ?? .zero }

  /// Nil where a number is too large to be exact.
  func adding(_ other: LinearForm) -> LinearForm? {
    guard let constant = constant.adding(other.constant) else { return nil }
    var sum = self
    sum.constant = constant
    for (figure, coefficient) in other.coefficients {
      guard let added = sum[figure].adding(coefficient) else { return nil }
      sum.coefficients[figure] = added == .zero ? nil : added
    }
    return sum
  }

  func multiplied(by factor: Ratio) -> LinearForm? {
    guard let constant = constant.multiplied(by: factor) else { return nil }
    var product = LinearForm(constant: constant)
    if factor == .zero { return product }
    for (figure, coefficient) in coefficients {
      guard let multiplied = coefficient.multiplied(by: factor) else { return nil }
      product.coefficients[figure] = multiplied
    }
    return product
  }

  /// The value where the figures have these; those that are left out are zero.
  func value(_ values: [String: Ratio]) -> Ratio? {
    var sum: Ratio? = constant
    for (figure, coefficient) in coefficients {
      sum = sum.flatMap { known in
        coefficient.multiplied(by: values[figure] ?? .zero).flatMap { known.adding($0) }
      }
    }
    return sum
  }

  /// The same without a figure.
  func without(_ figure: String) -> LinearForm {
    var rest = self
    rest.coefficients[figure] = nil
    return rest
  }
}

/// That a form is at most zero, or below it.
struct LinearLimit {
  let form: LinearForm
  let isStrict: Bool

  /// Whether it holds of a form that is a constant.
  var holds: Bool { isStrict ? form.constant < .zero : form.constant <= .zero }
}

/// Limits that are to hold together.
///
/// One figure after the other is taken out (Fourier and Motzkin): each limit that bounds it from below
/// is joined with each that bounds it from above.
struct LinearSystem {
  enum Solution {
    case found([String: Ratio])
    /// No figures fulfil all limits.
    case none
    /// The limits became too many, or a number too large.
    case unknown
  }

  /// Beyond so many limits nobody waits for an answer.
  static let mostLimits = 300

  private struct Step {
    let figure: String
    let limits: [LinearLimit]
  }

  static func solution(of limits: [LinearLimit]) -> Solution {
    var left = limits
    var steps: [Step] = []
    while let figure = next(in: left) {
      let (own, others) = (
        left.filter { !($0.form[figure] == .zero) }, left.filter { $0.form[figure] == .zero }
      )
      steps.append(Step(figure: figure, limits: own))
      guard let joined = joined(own, figure), joined.count + others.count <= mostLimits else {
        return .unknown
      }
      left = others + joined
      if left.contains(where: { $0.form.isConstant && !$0.holds }) { return .none }
    }
    return left.allSatisfy { $0.holds } ? values(of: steps) : .none
  }

  /// The figure that makes the fewest new limits.
  private static func next(in limits: [LinearLimit]) -> String? {
    var best: (figure: String, cost: Int)?
    for figure in Set(limits.flatMap { $0.form.figures }).sorted() {
      let above = limits.count { $0.form[figure] > .zero }
      let below = limits.count { $0.form[figure] < .zero }
      if best.map({ above * below < $0.cost }) ?? true { best = (figure, above * below) }
    }
    return best?.figure
  }

  private static func joined(_ limits: [LinearLimit], _ figure: String) -> [LinearLimit]? {
    var joined: [LinearLimit] = []
    for upper in limits where upper.form[figure] > .zero {
      for lower in limits where lower.form[figure] < .zero {
        guard let one = upper.form.multiplied(by: -lower.form[figure]),
          let other = lower.form.multiplied(by: upper.form[figure]), let sum = one.adding(other)
        else { return nil }
        joined.append(LinearLimit(form: sum, isStrict: upper.isStrict || lower.isStrict))
      }
    }
    return joined
  }

  /// A value for each figure, those that were taken out last first.
  private static func values(of steps: [Step]) -> Solution {
    var values: [String: Ratio] = [:]
    for step in steps.reversed() {
      var (lower, upper): (End?, End?) = (nil, nil)
      for limit in step.limits {
        let coefficient = limit.form[step.figure]
        guard let rest = limit.form.without(step.figure).value(values),
          let bound = (-rest).divided(by: coefficient)
        else { return .unknown }
        let end = End(value: bound, isOpen: limit.isStrict)
        if coefficient > .zero {
          upper = upper.map { $0.value < bound || $0.value == bound && $0.isOpen ? $0 : end } ?? end
        } else {
          lower = lower.map { $0.value > bound || $0.value == bound && $0.isOpen ? $0 : end } ?? end
        }
      }
      guard let value = End.value(from: lower, to: upper) else { return .unknown }
      values[step.figure] = value
    }
    return .found(values)
  }

  private struct End {
    let value: Ratio
    let isOpen: Bool

    /// A plain value between two ends: zero or an end itself, where that lies within.
    static func value(from lower: End?, to upper: End?) -> Ratio? {
      let isZeroAbove = lower.map { $0.value < .zero || $0.value == .zero && !$0.isOpen } ?? true
      let isZeroBelow = upper.map { .zero < $0.value || $0.value == .zero && !$0.isOpen } ?? true
      if isZeroAbove, isZeroBelow { return .zero }
      switch (lower, upper) {
      case (let lower?, let upper?):
        if !lower.isOpen { return lower.value }
        if !upper.isOpen { return upper.value }
        return lower.value.adding(upper.value)?.divided(by: Ratio(2))
      case (let lower?, nil): return lower.isOpen ? lower.value.adding(.one) : lower.value
      case (nil, let upper?): return upper.isOpen ? upper.value.adding(-.one) : upper.value
      case (nil, nil): return .zero
      }
    }
  }
}
