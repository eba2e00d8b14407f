import Basics
import Diagnostics
import Ledger
import Norms

/// The waivers of the books, and which of them were needed.
struct WaiverUse {
  let waivers: [Waiver]
  private let asOf: Day
  private var isUsed: [Bool]

  init(_ waivers: [Waiver], asOf: Day) {
    self.waivers = waivers
    self.asOf = asOf
    isUsed = Array(repeating: false, count: waivers.count)
  }

  /// The waivers that hold of a norm.
  func candidates(of norm: String) -> [Int] {
    waivers.indices.filter {
      waivers[$0].holds(on: asOf) && WaiverUse.folded(waivers[$0].norm.value) == folded(norm)
    }
  }

  /// The first of some waivers that is for one of these names, or for everything.
  func match(_ candidates: [Int], _ names: Set<String>) -> Int? {
    candidates.first { number in
      waivers[number].subject.map { names.contains(folded($0.value)) } ?? true
    }
  }

  mutating func use(_ number: Int) { isUsed[number] = true }

  func folded(_ text: String) -> String { WaiverUse.folded(text) }

  static func folded(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ").lowercased()
  }

  // MARK: What is to be said about the waivers themselves

  func findings(_ rulebook: Rulebook) -> [Diagnostic] {
    let codes = rulebook.norms.map { $0.code }.unique
    let known = Set(codes.map { folded($0) })
    var found: [Diagnostic] = []
    for (number, waiver) in waivers.enumerated() {
      if !known.contains(folded(waiver.norm.value)) {
        found.append(unknownNorm(waiver, among: codes))
      } else if let until = waiver.until, until.value < asOf {
        found.append(
          Diagnostic(
            .expiredWaiver, at: until.place,
            Bilingual(
              dutch: "de vrijstelling van \(waiver.norm.value) gold tot en met \(until.value.text)",
              english: "the waiver of \(waiver.norm.value) held until \(until.value.text)"),
            notes: [
              Bilingual(
                dutch: "beoordeeld op \(asOf.text)", english: "judged on \(asOf.text)")
            ],
            help: Bilingual(
              dutch: "verleng haar met een nieuwe datum, of haal de rij weg",
              english: "prolong it with a new date, or remove the row")))
      } else if !isUsed[number], waiver.holds(on: asOf) {
        found.append(unused(waiver))
      }
    }
    return found
  }

  private func unknownNorm(_ waiver: Waiver, among codes: [String]) -> Diagnostic {
    let typed = waiver.norm.value.clipped(to: 60)
    let help: Bilingual
    let near = Spelling.nearest(to: waiver.norm.value, among: codes)
    if let near {
      help = Bilingual(dutch: "bedoelt u \(near)?", english: "do you mean \(near)?")
    } else {
      help = Bilingual(
        dutch: "wijkboek norms list toont alle codes",
        english: "wijkboek norms list shows all codes")
    }
    let isOurs = DiagnosticCode(typed: waiver.norm.value) != nil
    return Diagnostic(
      .unknownWaivedNorm, at: waiver.norm.place,
      isOurs
        ? Bilingual(
          dutch: "\(typed) is geen norm, en is niet vrij te stellen",
          english: "\(typed) is no norm, and cannot be waived")
        : Bilingual(
          dutch: "er is geen norm \(typed)", english: "there is no norm \(typed)"),
      help: isOurs
        ? Bilingual(dutch: "herstel wat er gevonden is", english: "mend what was found") : help,
      fixes: [
        isOurs
          ? nil
          : near.flatMap {
            Fix(spelling: waiver.norm.value, as: $0, among: codes, at: [waiver.norm.place])
          }
      ])
  }

  private func unused(_ waiver: Waiver) -> Diagnostic {
    let subject = waiver.subject.map { $0.value.clipped(to: 60) }
    return Diagnostic(
      .unusedWaiver, at: waiver.norm.place,
      Bilingual(
        dutch: "\(waiver.norm.value) vindt niets"
          + (subject.map { " bij \($0)" } ?? "") + ", dus valt er niets vrij te stellen",
        english: "\(waiver.norm.value) finds nothing"
          + (subject.map { " of \($0)" } ?? "") + ", so there is nothing to waive"),
      help: Bilingual(
        dutch: "haal de rij weg, of herstel het onderwerp",
        english: "remove the row, or mend the subject"))
  }
}
