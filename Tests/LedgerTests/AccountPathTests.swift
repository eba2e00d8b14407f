import Diagnostics
import Ledger
import Testing

@Suite struct AccountPathTests {
  /// A table of codes in several forms, of which one has a kind of its own.
  private static let codes = listing(
    [
      ("82019 LFS 001", nil), ("82020 LFF 001", nil), ("43022", .outOfPocket), ("12345", nil),
      ("ONDH-12", nil), ("Leefbaarheid groen", nil), ("4.3.022", .staff),
    ])

  private static func listing(_ rows: [(String, AccountPath.Kind?)]) -> LedgerCodes {
    var organisation = Organisation()
    let place = Place(source: 0, from: 0, to: 0)
    for (code, kind) in rows {
      organisation.ledgerCodes.append(
        Organisation.LedgerCode(
          code: Placed(code, at: place), theme: nil, responsible: nil,
          kind: kind.map { Placed($0, at: place) }))
    }
    return LedgerCodes(organisation)
  }

  /// A name, and what it says: layer, code, kind, activity.
  @Test(
    arguments: [
      ("82020 LFF 001:oop", .realisation, "82020 LFF 001", .outOfPocket, nil),
      ("82020 LFF 001:oop:Wijkbeheer", .realisation, "82020 LFF 001", .outOfPocket, "Wijkbeheer"),
      ("82019 LFS 001:personeel", .realisation, "82019 LFS 001", .staff, nil),
      ("82019 LFS 001:personeel:a:b", .realisation, "82019 LFS 001", .staff, "a:b"),
      ("begroting:82020 LFF 001:oop:a", .budget, "82020 LFF 001", .outOfPocket, "a"),
      ("verplichting:82020 LFF 001:oop", .commitment, "82020 LFF 001", .outOfPocket, nil),
      ("prognose:82020 LFF 001:oop", .forecast, "82020 LFF 001", .outOfPocket, nil),
      ("resultaat:82020 LFF 001:oop", .outcome, "82020 LFF 001", .outOfPocket, nil),
      ("12345:oop", .realisation, "12345", .outOfPocket, nil),
      // A code is what the table lists, in whatever form.
      ("ONDH-12:oop:Wijkbeheer", .realisation, "ONDH-12", .outOfPocket, "Wijkbeheer"),
      ("begroting:Leefbaarheid groen:oop", .budget, "Leefbaarheid groen", .outOfPocket, nil),
      // A code with a kind of its own may do without one.
      ("4.3.022:Spreekuur", .realisation, "4.3.022", .staff, "Spreekuur"),
      ("43022", .realisation, "43022", .outOfPocket, nil),
      ("43022:oop", .realisation, "43022", .outOfPocket, nil),
      ("43022:personeel", .realisation, "43022", .staff, nil),
      ("43022:Wijkcafé", .realisation, "43022", .outOfPocket, "Wijkcafé"),
      ("begroting:43022", .budget, "43022", .outOfPocket, nil),
      ("43022:oop:Wijkcafé", .realisation, "43022", .outOfPocket, "Wijkcafé"),
      // Counter-accounts, which may be called anything.
      ("Crediteuren", .realisation, nil, nil, nil),
      ("Crediteuren:82020", .realisation, nil, nil, nil),
      ("Debiteuren:12345", .realisation, nil, nil, nil),
      ("Debiteuren:12345:Jansen", .realisation, nil, nil, nil),
      ("Huurders:82020 LFF 001", .realisation, nil, nil, nil),
      ("", .realisation, nil, nil, nil),
      (":", .realisation, nil, nil, nil),
      (":a", .realisation, nil, nil, nil),
      ("a::b", .realisation, nil, nil, nil),
      ("8202 LFF 001:oop", .realisation, nil, nil, nil),
      ("verplichting", .commitment, nil, nil, nil),
      ("verplichting:tegenrekening", .commitment, nil, nil, nil),
      ("begroting:corporatie", .budget, nil, nil, nil),
      ("begrotting:Kas", .realisation, nil, nil, nil),
      ("Begroting", .realisation, nil, nil, nil),
      ("８２０２０:oop", .realisation, nil, nil, nil),
      // Numbers that the table does not list, and slips in those that it does.
      ("46110", .realisation, nil, nil, nil),
      ("46110:oop", .realisation, nil, nil, nil),
      ("82020 LFF 01:oop", .realisation, nil, nil, nil),
      ("82020 lff 001:oop", .realisation, nil, nil, nil),
      ("begroting", .budget, nil, nil, nil),
      ("oop:82020 LFF 001", .realisation, nil, nil, nil),
    ] as [(String, AccountPath.Layer, String?, AccountPath.Kind?, String?)])
  func whatANameSays(
    name: String, layer: AccountPath.Layer, code: String?, kind: AccountPath.Kind?,
    activity: String?
  ) {
    let path = AccountPath(name, Self.codes)
    #expect(path.layer == layer)
    #expect(path.ledgerCode == code)
    #expect(path.kind == kind)
    #expect(path.activity == activity)
    #expect(path.isLiveability == (code != nil))
    #expect(path.flaw == nil)
  }

  @Test(
    arguments: [
      ("82020 LFF 001", .missingKind),
      ("82020 LFF 001:", .missingKind),
      ("82020 LFF 001::a", .missingKind),
      ("begroting:82020 LFF 001", .missingKind),
      ("82020 LFF 001:OOP", .unknownKind("OOP")),
      ("82020 LFF 001:Wijkbeheer", .unknownKind("Wijkbeheer")),
      ("82020 LFF 001:oop ", .unknownKind("oop ")),
      ("ONDH-12", .missingKind),
      ("begrotting:82020 LFF 001:oop", .misspelledLayer("begrotting", meant: "begroting")),
      ("Begroting:82020 LFF 001:oop", .misspelledLayer("Begroting", meant: "begroting")),
      ("begr:82020 LFF 001:oop", .misspelledLayer("begr", meant: "begroting")),
      (
        "verplichtingen:82020 LFF 001:oop",
        .misspelledLayer("verplichtingen", meant: "verplichting")
      ),
      ("prognoze:82020 LFF 001:oop", .misspelledLayer("prognoze", meant: "prognose")),
      ("begr:12345", .misspelledLayer("begr", meant: "begroting")),
      ("prognoses:12345:Jansen", .misspelledLayer("prognoses", meant: "prognose")),
      ("iets:82020 LFF 001:oop", .misspelledLayer("iets", meant: nil)),
      (":82020 LFF 001:oop", .misspelledLayer("", meant: nil)),
    ] as [(String, AccountPath.Flaw)])
  func flaws(name: String, flaw: AccountPath.Flaw) {
    #expect(AccountPath(name, Self.codes).flaw == flaw)
  }

  /// Without a table five digits stand in for it, and no code has a kind of its own.
  @Test func withoutATableFiveDigitsAreACode() {
    func path(_ name: String) -> AccountPath { AccountPath(name, .withoutTable) }
    #expect(path("46110:oop:Feest").ledgerCode == "46110")
    #expect(path("82020 LFF 01:oop").flaw == nil && path("82020 LFF 01:oop").isLiveability)
    #expect(path("43022").flaw == .missingKind)
    #expect(!path("ONDH-12:oop").isLiveability && !path("8202 LFF 001:oop").isLiveability)
  }

  @Test(
    arguments: [
      ("82020 LFF 001", true), ("ONDH-12", true), ("Leefbaarheid groen", true), ("4.3.022", true),
      ("1", true), ("a:b", false), ("a;b", false), ("a  b", false), (" a", false), ("a ", false),
      ("", false), ("(a)", false), ("[a", false), ("* a", false), ("!a", false), ("a\tb", false),
      ("team", false), ("Gemeente", false), ("corporatie", false), ("tegenrekening", false),
      ("begroting", false), ("Resultaat", false),
    ])
  func whatATableCanList(text: String, isCode: Bool) {
    #expect(LedgerCodes.canList(text) == isCode)
  }
}
