package import Diagnostics

extension ValueType {
  /// What the type is called: `bedrag`, `datum`, `activiteiten`.
  package func words(in language: Language) -> String {
    let isDutch = language == .dutch
    switch self {
    case .number(let unit): return unit.words(in: language)
    case .year: return isDutch ? "jaar" : "year"
    case .day: return isDutch ? "datum" : "date"
    case .period: return isDutch ? "periode" : "period"
    case .text: return isDutch ? "tekst" : "text"
    case .texts: return isDutch ? "teksten" : "texts"
    case .truth: return isDutch ? "ja of nee" : "yes or no"
    case .subject(let subject): return subject.rawValue
    case .subjects(let subject):
      return isDutch ? "lijst: \(subject.rawValue)" : "list: \(subject.rawValue)"
    }
  }
}

extension Unit {
  /// What the unit is called: `euro`, `euro per woning`, `aandeel`, `aantal`.
  package func words(in language: Language) -> String {
    let isDutch = language == .dutch
    if isBare { return isShare ? (isDutch ? "aandeel" : "share") : (isDutch ? "aantal" : "count") }
    let names: [(exponent: Int8, one: String, many: String)] = [
      (euros, "euro", "euro"),
      (dwellings, isDutch ? "woning" : "dwelling", isDutch ? "woningen" : "dwellings"),
      (hours, isDutch ? "uur" : "hour", isDutch ? "uren" : "hours"),
      (days, isDutch ? "dag" : "day", isDutch ? "dagen" : "days"),
      (months, isDutch ? "maand" : "month", isDutch ? "maanden" : "months"),
    ]
    var above: [String] = []
    var below: [String] = []
    for (exponent, one, many) in names where exponent != 0 {
      let power = exponent.magnitude > 1 ? "^\(exponent.magnitude)" : ""
      if exponent > 0 { above.append(many + power) } else { below.append(one + power) }
    }
    let first = above.isEmpty ? "1" : above.joined(separator: " * ")
    return ([first] + below).joined(separator: " per ")
  }
}

extension Division {
  /// `per jaar`; nil where nothing is judged apart.
  package var words: String? {
    var words: [String] = []
    if contains(.tertiaal) {
      words.append("per tertiaal")
    } else if contains(.year) {
      words.append("per jaar")
    }
    if contains(.kind) { words.append("per soort") }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
