/// What a norm can judge, or reach from what it judges.
///
/// To add a subject: a case here, its words in `Vocabulary`, and its facts in `Compliance`.
package enum Subject: String, CaseIterable, Sendable {
  case posting = "boeking"
  case activity = "activiteit"
  case theme = "thema"
  case plan = "plan"
  case team = "gebiedsteam"
  case municipality = "gemeente"
  case corporation = "corporatie"
  case agreement = "afspraak"
  case promise = "toezegging"
  case tenantsOrganisation = "huurdersorganisatie"
  case bid = "bod"
  case advice = "advies"
  case document = "stuk"
  case commitment = "verplichting"

  // Only met as parts of the ones above.
  case municipalityBudget = "budget per gemeente"
  case approval = "akkoord"
  case fundingSource = "bron"

  /// Whether `voor elk …` may name it.
  package var isJudged: Bool {
    switch self {
    case .municipalityBudget, .approval, .fundingSource: false
    default: true
    }
  }

  /// Whether one has a day, and so a year and a kind of its own: it cannot be divided by them.
  package var hasOwnDay: Bool {
    switch self {
    case .posting, .document, .commitment: true
    default: false
    }
  }
}

/// By what a subject is judged apart: `per jaar`, `per soort`, `per tertiaal`, `per maand`.
package struct Division: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let year = Division(rawValue: 1)
  package static let kind = Division(rawValue: 2)
  /// A tertiaal is one of a year, so this holds `year` too.
  package static let tertiaal = Division(rawValue: 5)
  /// So is a month.
  package static let month = Division(rawValue: 9)
}

extension Division {
  /// `per jaar`; nil where nothing is judged apart.
  package var words: String? {
    var words: [String] = []
    if contains(.tertiaal) {
      words.append("per tertiaal")
    } else if contains(.month) {
      words.append("per maand")
    } else if contains(.year) {
      words.append("per jaar")
    }
    if contains(.kind) { words.append("per soort") }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
