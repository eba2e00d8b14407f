extension Quantity {
  /// The parts of an amount by percentages, to the cent, and what no percentage asks for.
  ///
  /// Each part is first cut down to whole cents. The cents that are left over go one by one to the
  /// parts that lost most by the cut; of parts that lost as much, the one that is named first goes
  /// first. What the percentages leave below a hundred is one more part by the same rule, named
  /// last. So all parts together are always the amount itself. An amount that is itself finer than
  /// cents is split at its own decimals.
  ///
  /// Nil where the percentages are more than a hundred together or one of them is below zero, and
  /// where the numbers are too large to be exact.
  package func split(byPercent percents: [Quantity]) -> (parts: [Quantity], rest: Quantity)? {
    let places = max(scale, 2)
    let fineness = percents.map { $0.scale }.max() ?? 0
    guard fineness <= 18, let units = mantissa(atScale: places) else { return nil }
    let whole = 100 * Quantity.power(Int(fineness))
    var weights: [Int128] = []
    var left = whole
    for percent in percents {
      guard let weight = percent.mantissa(atScale: fineness), 0...left ~= weight else { return nil }
      weights.append(weight)
      left -= weight
    }
    weights.append(left)
    var parts: [Int128] = []
    var lost: [Int128] = []
    let size = units < 0 ? -units : units
    for weight in weights {
      let (product, overflow) = size.multipliedReportingOverflow(by: weight)
      if overflow { return nil }
      parts.append(product / whole)
      lost.append(product % whole)
    }
    let open = size - parts.reduce(0, +)
    // Each part loses less than a cent, so there are fewer cents over than parts.
    let order = parts.indices.sorted { lost[$0] != lost[$1] ? lost[$0] > lost[$1] : $0 < $1 }
    for index in order.prefix(Int(open)) { parts[index] += 1 }
    let signed = parts.map { Quantity(mantissa: units < 0 ? -$0 : $0, scale: places) }
    return (signed.dropLast(), signed.last ?? .zero)
  }
}

extension Quantity {
  /// The part `numerator / denominator` of an amount, to the cent, half to even; nil where that is
  /// too large to be exact.
  package func part(_ numerator: Int, of denominator: Int) -> Quantity? {
    precondition(denominator > 0, "A part is one of something.")
    let places = max(scale, 2)
    guard let units = mantissa(atScale: places) else { return nil }
    let (product, overflow) = units.multipliedReportingOverflow(by: Int128(numerator))
    if overflow { return nil }
    // An amount that is finer than cents is cut to cents too.
    let unit = Int128(denominator) * Quantity.power(Int(places) - 2)
    return Quantity(mantissa: product.dividedHalfToEven(by: unit), scale: 2)
  }
}

extension Int128 {
  /// The quotient by a number above zero as a whole number, halves to the even neighbour.
  package func dividedHalfToEven(by divisor: Int128) -> Int128 {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    let twice = 2 * rest.magnitude
    let isAway = twice > divisor.magnitude || (twice == divisor.magnitude && quotient % 2 != 0)
    return isAway ? quotient + (self < 0 ? -1 : 1) : quotient
  }
}
