package import Diagnostics

extension Subject {
  /// What it is called in a sentence.
  package var words: Bilingual {
    let english =
      switch self {
      case .posting: "posting"
      case .activity: "activity"
      case .theme: "theme"
      case .plan: "plan"
      case .team: "area team"
      case .municipality: "municipality"
      case .corporation: "corporation"
      case .agreement: "agreement"
      case .promise: "promise"
      case .tenantsOrganisation: "tenants' organisation"
      case .bid: "bid"
      case .advice: "advice"
      case .document: "document"
      case .commitment: "commitment"
      case .municipalityBudget: "budget of a municipality"
      case .approval: "approval"
      case .fundingSource: "source of money"
      }
    return Bilingual(dutch: rawValue, english: english)
  }
}

extension ValueType {
  /// What a value of the type is called in a sentence: `euro per woning`, `tekst`.
  package var words: Bilingual {
    switch self {
    case .number(let unit): unit.words
    case .year: Bilingual(dutch: "jaar", english: "year")
    case .day: Bilingual(dutch: "dag", english: "day")
    case .period: Bilingual(dutch: "periode", english: "period")
    case .text: Bilingual(dutch: "tekst", english: "text")
    case .texts: Bilingual(dutch: "teksten", english: "texts")
    case .legalParts: Bilingual(dutch: "onderdeel", english: "part of the law")
    case .truth: Bilingual(dutch: "ja of nee", english: "yes or no")
    case .subject(let subject): subject.words
    case .subjects(let subject):
      Bilingual(
        dutch: "lijst (\(subject.words.dutch))", english: "list (\(subject.words.english))")
    }
  }

  var unit: Unit? {
    switch self {
    case .number(let unit): unit
    default: nil
    }
  }
}

extension Unit {
  /// The unit in words: `euro per woning`, `aandeel`.
  package var words: Bilingual {
    if isBare {
      return isShare
        ? Bilingual(dutch: "aandeel", english: "share")
        : Bilingual(dutch: "aantal", english: "count")
    }
    return Bilingual { language in
      let isDutch = language == .dutch
      var (above, below): ([String], [String]) = ([], [])
      for part in parts {
        let many = isDutch ? part.dutch.many : part.english.many
        let one = isDutch ? part.dutch.one : part.english.one
        for _ in 0..<max(0, Int(part.exponent)) { above.append(many) }
        for _ in 0..<max(0, -Int(part.exponent)) { below.append(one) }
      }
      let first = above.isEmpty ? (isDutch ? "aantal" : "count") : above.joined(separator: " × ")
      return ([first] + below).joined(separator: " per ")
    }
  }

  private struct Part {
    struct Form {
      let one: String
      let many: String
    }

    let exponent: Int8
    let dutch: Form
    let english: Form
  }

  private var parts: [Part] {
    func part(_ exponent: Int8, _ dutch: (String, String), _ english: (String, String)) -> Part {
      Part(
        exponent: exponent, dutch: Part.Form(one: dutch.0, many: dutch.1),
        english: Part.Form(one: english.0, many: english.1))
    }
    return [
      part(euros, ("euro", "euro"), ("euro", "euros")),
      part(dwellings, ("woning", "woningen"), ("dwelling", "dwellings")),
      part(hours, ("uur", "uren"), ("hour", "hours")),
      part(days, ("dag", "dagen"), ("day", "days")),
      part(months, ("maand", "maanden"), ("month", "months")),
    ]
  }
}
