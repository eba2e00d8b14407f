import Ledger
import Testing

@Suite struct AccountPathTests {
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
      // Participation may do without a kind.
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
    ] as [(String, AccountPath.Layer, String?, AccountPath.Kind?, String?)])
  func whatANameSays(
    name: String, layer: AccountPath.Layer, code: String?, kind: AccountPath.Kind?,
    activity: String?
  ) {
    let path = AccountPath(name)
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
      ("82020 LFF 01:oop", .malformedCode("82020 LFF 01")),
      ("82020 lff 001:oop", .malformedCode("82020 lff 001")),
      ("82020  LFF 001:oop", .malformedCode("82020  LFF 001")),
      ("82020LFF001:oop", .malformedCode("82020LFF001")),
      ("820200:oop", .malformedCode("820200")),
      ("82020 LFF 001 :oop", .malformedCode("82020 LFF 001 ")),
      ("82020 LFÉ 001:oop", .malformedCode("82020 LFÉ 001")),
      ("43022 :oop", .malformedCode("43022 ")),
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
    #expect(AccountPath(name).flaw == flaw)
  }

  @Test(
    arguments: [
      ("82020 lff 001", "82020 LFF 001"), ("82020LFF001", "82020 LFF 001"),
      ("82020-LFF-001", "82020 LFF 001"), ("82020  LFF 001", "82020 LFF 001"),
      ("82020 LFF 01", nil), ("820200", nil), ("82020", nil), ("8202O LFF 001", nil),
      ("82020 LFÉ 01", nil), ("", nil),
    ] as [(String, String?)])
  func theCodeThatIsMeant(written: String, meant: String?) {
    #expect(AccountPath.wellFormed(written) == meant)
  }
}
