import Basics
import Diagnostics
import Norms

/// What norms say of each other, as findings.
struct NormRelationFindings {
  private let rulebook: Rulebook

  init(_ rulebook: Rulebook) { self.rulebook = rulebook }

  func findings(isWanted: (Norm) -> Bool) -> [Diagnostic] {
    NormRelation.all(in: rulebook, isWanted: isWanted).map { finding($0) }
  }

  private func finding(_ relation: NormRelation) -> Diagnostic {
    let norm = rulebook.norms[relation.norm]
    let others = relation.others.map { rulebook.norms[$0] }
    let (code, message, help) = words(relation.kind, norm, others)
    return Diagnostic(
      code, at: norm.textPlace, message,
      related: others.map {
        Diagnostic.Related(
          place: $0.textPlace, label: Bilingual(dutch: $0.code, english: $0.code))
      }, notes: example(relation) + values(relation), help: help)
  }

  private func example(_ relation: NormRelation) -> [Bilingual] {
    if relation.example.isEmpty { return [] }
    return [
      Bilingual { language in
        // "is" is the word of both languages.
        let given = relation.example.map { $0.words + " is " + $0.value.text(in: language) }
        return (language == .dutch ? "voorbeeld: " : "example: ") + given.joined(separator: ", ")
      }
    ]
  }

  /// The day of the dated values that were used, since on another day it may be otherwise.
  private func values(_ relation: NormRelation) -> [Bilingual] {
    let all = [relation.norm] + relation.others
    guard all.contains(where: { !rulebook.norms[$0].rule.datedValues.isEmpty }) else { return [] }
    return [
      Bilingual(
        dutch: "naar de waarden van \(relation.day.text)",
        english: "by the values of \(relation.day.text)")
    ]
  }

  private func words(
    _ kind: NormRelation.Kind, _ norm: Norm, _ others: [Norm]
  ) -> (DiagnosticCode, Bilingual, help: Bilingual) {
    let own = norm.code
    let codes = others.map { $0.code }
    let dutchList = codes.listed(with: "en")
    let englishList = codes.listed(with: "and")
    switch kind {
    case .follows:
      return (
        .impliedNorm,
        Bilingual(
          dutch: "\(own) volgt uit \(dutchList): wie haar breekt, breekt die ook",
          english: "\(own) follows from \(englishList): whoever breaks it breaks that too"),
        help: Bilingual(
          dutch: "haal haar weg, of zeg in de uitleg waarom zij apart staat",
          english: "take it away, or say in the explanation why it stands apart")
      )
    case .clashes:
      return (
        .clashingNorms,
        Bilingual(
          dutch: "\(own) en \(dutchList) kunnen niet allebei worden gehaald",
          english: "\(own) and \(englishList) cannot both be met"),
        help: Bilingual(
          dutch: "verander een van de twee, of zeg met waar voor wie elk geldt",
          english: "change one of the two, or say by waar for whom each holds")
      )
    case .appliesToNobody:
      return (
        .normWithoutEffect,
        Bilingual(
          dutch: "\(own) geldt voor niemand: haar waar kan niet waar zijn",
          english: "\(own) is about nobody: its waar can never hold"),
        help: Bilingual(
          dutch: "verander de grenzen achter waar", english: "change the limits behind waar")
      )
    case .isNeverBroken:
      return (
        .normWithoutEffect,
        Bilingual(
          dutch: "niemand kan \(own) breken: haar grens wordt nooit bereikt",
          english: "nobody can break \(own): its limit is never reached"),
        help: Bilingual(
          dutch: "verander de grens achter eis, of haal de norm weg",
          english: "change the limit behind eis, or take the norm away")
      )
    case .isNeverMet:
      return (
        .normWithoutEffect,
        Bilingual(
          dutch: "niemand kan aan \(own) voldoen", english: "nobody can comply with \(own)"),
        help: Bilingual(
          dutch: "verander de grens achter eis", english: "change the limit behind eis")
      )
    }
  }
}
