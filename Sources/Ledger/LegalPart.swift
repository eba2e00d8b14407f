package import Diagnostics

/// A part of the law that money of the books may rest on.
///
/// Article 51 of the BTIV lists those of liveability, since 2022 with meeting among them; to consult
/// tenants has an act of its own.
/// The ledger table says which part a code is, so that norms speak of parts and never of codes.
package enum LegalPart: String, CaseIterable, Sendable {
  case socialWork = "a"
  case infrastructure = "b"
  case plans = "c"
  case cleanPlans = "c1"
  case nuisancePlans = "c2"
  case safetyPlans = "c3"
  case meeting = "d"
  case consultation = "overlegwet"
  /// None of them: the law on liveability does not speak of it.
  case outside = "geen"

  /// A part as it is written in tables and norms: `a`, `C1`, `c 1°`.
  package init?(written text: String) {
    // Nearly always it is written as it is called.
    if let part = LegalPart(rawValue: text) {
      self = part
      return
    }
    var plain = ""
    for scalar in text.unicodeScalars where scalar != " " && scalar != "°" && scalar != "º" {
      plain += scalar.properties.lowercaseMapping
    }
    self.init(rawValue: plain)
  }

  /// What it is, in the words of the law.
  package var words: Bilingual {
    switch self {
    case .socialWork: Bilingual(dutch: "woonmaatschappelijk werk", english: "social work")
    case .infrastructure:
      Bilingual(dutch: "kleinschalige infrastructuur", english: "small-scale infrastructure")
    case .plans:
      Bilingual(
        dutch: "plannen voor schoon, tegen overlast en voor veiligheid",
        english: "plans for cleanness, against nuisance and for safety")
    case .cleanPlans:
      Bilingual(dutch: "plannen voor een schone woonomgeving", english: "plans for cleanness")
    case .nuisancePlans:
      Bilingual(dutch: "plannen tegen overlast", english: "plans against nuisance")
    case .safetyPlans:
      Bilingual(dutch: "plannen voor veiligheid", english: "plans for safety")
    case .meeting: Bilingual(dutch: "ontmoeting, vanaf 2022", english: "meeting, from 2022")
    case .consultation: Bilingual(dutch: "overleg met huurders", english: "consulting tenants")
    case .outside: Bilingual(dutch: "buiten de wet", english: "outside the law")
    }
  }

  /// Whether it is a part or lies within it: `c` holds `c1`.
  package func lies(within other: LegalPart) -> Bool {
    if self == other { return true }
    switch self {
    case .cleanPlans, .nuisancePlans, .safetyPlans: return other == .plans
    default: return false
    }
  }
}
