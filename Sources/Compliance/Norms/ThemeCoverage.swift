import Basics
import Diagnostics
import Ledger
import Norms

/// Says which themes no norm of law judged in a year, so that silence is not taken for approval.
///
/// A norm of law judges a theme where it gave a verdict on the theme, on one of its activities or on a
/// booking on its code, and is about it by its part or its code. One that is about words, or about any
/// theme whatever its part, judges no theme: it would be there for the part of another law too. A
/// theme of which the part is not known is told by `LegalPartCheck`.
struct ThemeCoverage {
  private struct CodeYear: Hashable {
    let code: String
    let year: Int
  }

  private let facts: BookFacts
  private let isOfLaw: [Bool]
  private let hasNormsOfLaw: Bool
  private var judged: Set<CodeYear> = []

  init(_ rulebook: Rulebook, _ facts: BookFacts) {
    self.facts = facts
    hasNormsOfLaw = rulebook.norms.contains { $0.restsOnLaw }
    isOfLaw = rulebook.norms.map { $0.restsOnLaw && $0.rule.choosesThemes }
  }

  /// Takes up what a norm said.
  mutating func meet(_ verdicts: [JudgedVerdict], of norm: Int) {
    guard isOfLaw[norm] else { return }
    for judged in verdicts where judged.verdict.isApplicable {
      if let met = codeYear(judged.verdict) { self.judged.insert(met) }
    }
  }

  private func codeYear(_ verdict: Verdict) -> CodeYear? {
    let reference = verdict.subject
    let code: String?
    var year = Int(reference.year)
    switch reference.subject {
    case .theme: code = theme(Int(reference.index)).code?.value
    case .activity:
      let row = facts.activities[Int(reference.index)]
      code = theme(row.themeRow).code?.value
      year = row.year ?? year
    case .posting: code = facts.books.paths[Int(facts.group(reference).account)].ledgerCode
    default: code = nil
    }
    // What is judged as a whole is judged by a day of the year that it counts in.
    return code.map { CodeYear(code: $0, year: year == 0 ? verdict.day.components.year : year) }
  }

  private func theme(_ number: Int) -> Plan.Theme {
    facts.register.theme(of: facts.themes[number])
  }

  // MARK: Findings

  /// One for each code of the ledger table whose part is known.
  var findings: [Diagnostic] {
    guard hasNormsOfLaw else { return [] }
    var years = yearsOfCodes()
    return facts.books.organisation.ledgerCodes.compactMap { row in
      guard case .known(let parts) = row.parts,
        let used = years.removeValue(forKey: row.code.value)
      else { return nil }
      if parts[0].value == .outside { return outside(row, parts[0].place, used.sorted()) }
      let unjudged = used.filter { !judged.contains(CodeYear(code: row.code.value, year: $0)) }
      return unjudged.isEmpty ? nil : finding(row, parts, unjudged.sorted())
    }
  }

  /// The years in which plans or journals have money on each code.
  private func yearsOfCodes() -> [String: Set<Int>] {
    var years: [String: Set<Int>] = [:]
    for row in facts.themes {
      let theme = facts.register.theme(of: row)
      guard let code = theme.code?.value else { continue }
      // Of a theme that nobody filled in yet there is nothing to judge.
      let filled = theme.budgets.filter { budget in
        [budget.outOfPocket, budget.staff].contains { $0?.amount.map { $0 != .zero } ?? false }
      }
      let own = filled.map { $0.year } + theme.activities.compactMap { $0.year?.value }
      let judged = facts.register.judgedYears(of: row.plan)
      years[code, default: []].formUnion(own.filter { judged.contains($0) })
    }
    let judgedYears = Set(facts.judgedYears)
    for group in facts.groups.years.groups where judgedYears.contains(group.year) {
      let path = facts.books.paths[Int(group.account)]
      guard path.isLiveability, path.layer == .realisation, let code = path.ledgerCode else {
        continue
      }
      years[code, default: []].insert(group.year)
    }
    return years
  }

  private func finding(
    _ row: Organisation.LedgerCode, _ parts: [Placed<LegalPart>], _ years: [Int]
  ) -> Diagnostic {
    let name = Self.name(row)
    let letters = parts.map { $0.value.rawValue }.joined(separator: ", ")
    let period = years.map { String($0) }.listed(most: 4)
    return Diagnostic(
      .themeWithoutNorm, at: parts[0].place,
      Bilingual(
        dutch: "geen norm van de wet heeft \(name) (onderdeel \(letters)) in \(period) beoordeeld",
        english: "no norm of law judged \(name) (part \(letters)) in \(period)"),
      notes: parts.map { $0.value.note },
      help: Bilingual(
        dutch: "kijk na of het onderdeel klopt, of er iets te beoordelen is, en of het normenboek "
          + "er een norm voor heeft",
        english: "see whether the part is right, whether there is anything to judge, and whether "
          + "the rulebook has a norm for it"))
  }

  private func outside(
    _ row: Organisation.LedgerCode, _ place: Place, _ years: [Int]
  ) -> Diagnostic {
    let name = Self.name(row)
    let period = years.map { String($0) }.listed(most: 4)
    return Diagnostic(
      .themeWithoutNorm, at: place,
      Bilingual(
        dutch: "\(name) valt met onderdeel geen buiten de wet: wat er in \(period) op staat, is er "
          + "niet aan getoetst",
        english: "\(name) is outside the law by its part geen: what it has in \(period) was not "
          + "held against it"),
      help: Bilingual(
        dutch: "klopt dat, betaal het dan niet uit leefbaarheidsgeld; anders zet er het onderdeel",
        english: "if that is right, do not pay it from liveability money; else put the part there"))
  }

  private static func name(_ row: Organisation.LedgerCode) -> String {
    (row.theme?.value ?? row.code.value).clipped(to: 60)
  }
}

extension LegalPart {
  /// What it is, as a note: `c2: plannen tegen overlast`.
  fileprivate var note: Bilingual {
    Bilingual { "\(rawValue): \(words.text(in: $0))" }
  }
}

extension Norm {
  /// Whether its ground is the law on liveability and the consultation of tenants, rather than an
  /// agreement or a law on something else.
  var restsOnLaw: Bool {
    citations.contains { citation in
      if let number = citation.lawNumber { return Self.laws.contains(number) }
      let words = citation.law?.lowercased().split { !$0.isLetter }.map { String($0) } ?? []
      return words.contains { ["woningwet", "btiv", "overlegwet", "wohv"].contains($0) }
    }
  }

  /// Woningwet, BTIV 2015 and Overlegwet.
  private static let laws = ["BWBR0005181", "BWBR0036702", "BWBR0009810"]
}

extension NormRule {
  /// Whether it depends on the part or the code of a theme what it says of it.
  fileprivate var choosesThemes: Bool {
    var chooses = false
    for expression in expressions {
      expression.walk { part in
        switch part.node {
        case .field(.legalParts, _), .through(_, .legalParts), .field(.ledgerCode, _),
          .through(_, .ledgerCode):
          chooses = true
        default: break
        }
      }
    }
    return chooses
  }
}
