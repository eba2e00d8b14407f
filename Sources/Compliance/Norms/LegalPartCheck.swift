import Basics
import Diagnostics
import Ledger
import Norms

/// Says once which ledger codes lack their part of the law, where norms ask for it: each verdict that
/// waits for it is undetermined, and none of them says so.
struct LegalPartCheck {
  let facts: BookFacts

  func findings(_ rulebook: Rulebook) -> [Diagnostic] {
    guard rulebook.norms.contains(where: { $0.rule.asksForParts }) else { return [] }
    let rows = facts.books.organisation.ledgerCodes
    guard !rows.isEmpty else { return withoutTable().map { [$0] } ?? [] }
    let used = codesInUse()
    let lacking = rows.filter { used.contains($0.code.value) }
    let bare = lacking.filter { if case .withoutColumn = $0.parts { true } else { false } }
    let open = lacking.filter { if case .open = $0.parts { true } else { false } }
    return [withoutColumn(bare), leftOpen(open)].compactMap { $0 }
  }

  /// Those of plans, and those on which journals book.
  private func codesInUse() -> Set<String> {
    var used = Set(facts.themes.compactMap { facts.register.theme(of: $0).code?.value })
    for path in facts.books.paths where path.isLiveability {
      if let code = path.ledgerCode { used.insert(code) }
    }
    return used
  }

  /// A place that shows one of them.
  private var anyPlace: Place? {
    let planned = facts.themes.lazy.compactMap { facts.register.theme(of: $0).code?.place }.first
    if let planned { return planned }
    let booked = facts.groups.years.groups.first {
      facts.books.paths[Int($0.account)].isLiveability
    }
    return booked.map { facts.books.book.accountPlace(of: $0.first) }
  }

  // MARK: Findings

  private func withoutTable() -> Diagnostic? {
    guard let place = anyPlace else { return nil }
    return Diagnostic(
      .missingLegalPart, at: place,
      Bilingual(
        dutch: "er is geen tabel Grootboeknummer, dus van geen thema is bekend op welk onderdeel "
          + "van de wet het rust",
        english: "there is no ledger table, so of no theme it is known on which part of the law it "
          + "rests"),
      notes: [Self.consequence],
      help: Bilingual(
        dutch: "zet in organisatie.md een tabel met Grootboeknummer, Thema, Verantwoordelijk en "
          + "Onderdeel",
        english: "put a table with Grootboeknummer, Thema, Verantwoordelijk and Onderdeel into "
          + "organisatie.md"))
  }

  private func withoutColumn(_ rows: [Organisation.LedgerCode]) -> Diagnostic? {
    finding(
      rows,
      Bilingual(
        dutch: "de tabel Grootboeknummer zegt niet op welk onderdeel van de wet elk nummer rust",
        english: "the ledger table does not say on which part of the law each code rests"),
      help: Bilingual(
        dutch: "voeg de kolom Onderdeel toe, met per nummer a, b, c, d, overlegwet of geen",
        english: "add the column Onderdeel, with a, b, c, d, overlegwet or geen for each code"))
  }

  private func leftOpen(_ rows: [Organisation.LedgerCode]) -> Diagnostic? {
    let names = rows.map { $0.code.value }.listed(most: 3)
    return finding(
      rows,
      Bilingual(
        dutch: "in de kolom Onderdeel ontbreekt op welk onderdeel van de wet \(names) rust",
        english: "the column Onderdeel lacks the part of the law that \(names) rests on"),
      help: Bilingual(
        dutch: "vul in: a, b, c, d, overlegwet of geen",
        english: "fill in: a, b, c, d, overlegwet or geen"))
  }

  /// One for all rows, at the first of them; nil where there are none.
  private func finding(
    _ rows: [Organisation.LedgerCode], _ message: Bilingual, help: Bilingual
  ) -> Diagnostic? {
    rows.first.map {
      Diagnostic(
        .missingLegalPart, at: $0.code.place, message, related: related(rows),
        notes: [Self.consequence], help: help)
    }
  }

  private func related(_ rows: [Organisation.LedgerCode]) -> [Diagnostic.Related] {
    rows.dropFirst().prefix(Self.mostRelated).map { row in
      let name = row.theme?.value ?? row.code.value
      return Diagnostic.Related(
        place: row.code.place, label: Bilingual(dutch: name, english: name))
    }
  }

  private static let mostRelated = 8
  private static let consequence = Bilingual(
    dutch: "wat een norm over een onderdeel van de wet vraagt, is hier niet te toetsen",
    english: "what a norm asks of a part of the law cannot be judged here")
}

extension NormRule {
  /// Whether a part of the law decides what it says, of its subject or of something else.
  var asksForParts: Bool {
    var asks = false
    for expression in expressions {
      expression.walk { part in
        switch part.node {
        case .field(.legalParts, _), .through(_, .legalParts): asks = true
        default: break
        }
      }
    }
    return asks
  }
}
