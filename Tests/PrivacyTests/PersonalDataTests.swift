import TestSupport
import Testing

@testable import Privacy

/// What is personal data and what only looks like it, a table for each kind.
@Suite struct PersonalDataTests {
  /// What is found in a text: each piece as it is written.
  private func found(_ text: String) -> [(PersonalData.Kind, String)] { found(Array(text.utf8)) }

  private func found(_ bytes: [UInt8]) -> [(PersonalData.Kind, String)] {
    PersonalData.all(in: bytes.span, bytes.indices).map {
      ($0.kind, String(decoding: bytes[$0.range], as: UTF8.self))
    }
  }

  private func expect(
    _ text: String, _ kind: PersonalData.Kind, _ data: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = found(text)
    if let data {
      #expect(
        found.count == 1 && found.first?.0 == kind && found.first?.1 == data, "\(text): \(found)",
        sourceLocation: sourceLocation)
    } else {
      #expect(found.isEmpty, "\(text): \(found)", sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    ("bsn 111222333", "111222333"), ("BSN: 111222333", "111222333"),
    ("BSN:111222333.", "111222333"),
    ("burgerservicenummer 111.222.333", "111.222.333"), ("sofinummer 111 222 333", "111 222 333"),
    ("burger service nr. 111-222-333", "111-222-333"),
    ("persoonsnummer 1112.22.333", "1112.22.333"),
    ("1112.22.333", "1112.22.333"), ("cliënt 111222333", "111222333"),
    ("CLIE\u{308}NT 111222333", "111222333"), ("bewoner (111222333)", "111222333"),
    ("111222333 mw. Bedacht", "111222333"), ("geb. 1-2-1950, 111222333", "111222333"),
    ("bsn 10000008", "10000008"), ("huurder 999999990", "999999990"),
    ("factuur bsn 111222333", "111222333"),
    ("b.s.n. 111222333", "111222333"), ("B.S.N.: 111 222 333", "111 222 333"),
    ("b s n 111222333", "111222333"),
    ("meneer Bedacht 111222333", "111222333"), ("hr. Bedacht, 111222333", "111222333"),
    ("dhr. Bedacht (111222333)", "111222333"),
  ])
  func serviceNumber(text: String, data: String) { expect(text, .serviceNumber, data) }

  @Test(arguments: [
    "111222333", "bsn 111252333", "b.s.n. 111252333", "afdeling HR 111222333", "a.b.n. 111222333",
    "bsn 000000000", "factuur 111222333 van bewoner",
    "bewoner F111222333", "bewoner F-111222333", "bewoner 2020-111222333", "bewoner € 111222333",
    "bewoner €111222333", "bewoner 111222333,00", "huurder 111.222.333", "bewoner 1112223334",
    "order 111222333 huurder", "bewonerscommissie 111222333", "huurder 10000008", "bsn onbekend",
    "111222333 stuks; en veel later, na al deze andere woorden, een bewoner",
  ])
  func noServiceNumber(text: String) { expect(text, .serviceNumber, nil) }

  @Test(arguments: [
    ("btw NL111222333B01", "NL111222333B01"), ("NL 111222333 B01", "NL 111222333 B01"),
    ("111222333B01", "111222333B01"), ("nl111222333b01", "nl111222333b01"),
    ("NL111.222.333.B01", "NL111.222.333.B01"),
  ])
  func vatNumber(text: String, data: String) { expect(text, .vatNumber, data) }

  /// The second is of the form since 2020; the others pass no test.
  @Test(arguments: ["NL111252333B01", "NL000099998B57", "XNL111222333B01", "111222333BA1"])
  func noVATNumber(text: String) { expect(text, .vatNumber, nil) }

  @Test func newVATNumbersHaveACheckOfTheirOwn() {
    #expect(VATNumberDetector.isNewForm([0, 0, 0, 0, 9, 9, 9, 9, 8], [5, 7]))
    #expect(!VATNumberDetector.isNewForm([1, 1, 1, 2, 2, 2, 3, 3, 3], [0, 1]))
  }

  /// What a reader sees counts, and not how it is written; the place is that of what is written.
  @Test(arguments: [
    ("bel 06\u{2011}12345678", "06\u{2011}12345678"),
    ("bel 06\u{A0}12\u{202F}34\u{2009}56 78", "06\u{A0}12\u{202F}34\u{2009}56 78"),
    ("bel 06 – 12345678", "06 – 12345678"), ("bel 06&#8209;12345678", "06&#8209;12345678"),
    ("bel 06&nbsp;12345678", "06&nbsp;12345678"), ("bel 06\\-12345678", "06\\-12345678"),
    ("bel 0612\u{200B}345678", "0612\u{200B}345678"),
    ("bel 06\u{2212}12345678.", "06\u{2212}12345678"),
    ("bel ０６－１２３４５６７８", "０６－１２３４５６７８"), ("bel 06\u{85}12345678", "06\u{85}12345678"),
  ])
  func disguisedTelephone(text: String, data: String) { expect(text, .telephone, data) }

  /// A space that does not break and a soft hyphen, as Windows-1252 has them.
  @Test(arguments: [0xA0, 0xAD] as [UInt8]) func disguisedByAByte(byte: UInt8) {
    for before in ["bel 06", "café 06", "bel\u{A0}06"] {
      let found = found(Array(before.utf8) + [byte] + Array("12345678".utf8))
      #expect(found.map { $0.0 } == [.telephone], "\(before)")
    }
  }

  @Test func everyKindIsSeenThroughItsDisguise() {
    for (text, kind, data) in [
      ("bsn\u{A0}111\u{A0}222\u{A0}333", .serviceNumber, "111\u{A0}222\u{A0}333"),
      ("bsn 1112\u{AD}22333", .serviceNumber, "1112\u{AD}22333"),
      (
        "NL91&nbsp;ABNA&nbsp;0417&nbsp;1643&nbsp;00", .bankAccount,
        "NL91&nbsp;ABNA&nbsp;0417&nbsp;1643&nbsp;00"
      ),
      ("vraag jan\\@example.nl", .email, "jan\\@example.nl"),
      ("vraag jan&commat;example.nl", .email, "jan&commat;example.nl"),
      ("vraag jan&#64;example&#x2e;nl", .email, "jan&#64;example&#x2e;nl"),
      ("de Verzonnenstraat&nbsp;99", .address, "Verzonnenstraat&nbsp;99"),
      ("mevr.\u{A0}Bedacht, schulden", .name, "mevr.\u{A0}Bedacht"),
    ] as [(String, PersonalData.Kind, String)] { expect(text, kind, data) }
  }

  /// The same disguises around what is no personal data.
  @Test(arguments: [
    "2020\u{2011}2022", "€\u{A0}1.250,00", "Schoon, heel &amp; veilig", "12&nbsp;woningen",
    "Wijk\u{A0}3", "F2020\u{2011}0031", "a\\_b", "&", "&;", "\\", "5\u{A0}%", "fase&nbsp;2",
    "R&D 2020", "A&B; c",
  ])
  func disguisesAlone(text: String) { expect(text, .telephone, nil) }

  @Test(arguments: [
    ("naar NL91ABNA0417164300", "NL91ABNA0417164300"),
    ("NL91 ABNA 0417 1643 00 termijn 2", "NL91 ABNA 0417 1643 00"),
    ("iban:nl91abna0417164300", "nl91abna0417164300"),
    ("DE89 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130 00"),
    ("(BE68 5390 0754 7034)", "BE68 5390 0754 7034"),
    ("NL91  ABNA  0417 1643 00", "NL91  ABNA  0417 1643 00"),
    ("NL 91 ABNA 0417164300", "NL 91 ABNA 0417164300"),
    ("NL91 ABNA 04 17 16 43 00", "NL91 ABNA 04 17 16 43 00"),
    ("NL91-ABNA-0417-1643-00", "NL91-ABNA-0417-1643-00"),
    ("NL91/ABNA/0417164300", "NL91/ABNA/0417164300"),
    ("NL91\tABNA\t0417164300", "NL91\tABNA\t0417164300"),
    ("NL91.ABNA.0417.1643.00.", "NL91.ABNA.0417.1643.00"),
    ("GB82 WEST 1234 5698 7654 32", "GB82 WEST 1234 5698 7654 32"),
  ])
  func bankAccount(text: String, data: String) { expect(text, .bankAccount, data) }

  @Test(arguments: [
    "NL91ABNA0417164301", "NL91ABNA041716430", "NL91ABNA04171643000", "XNL91ABNA0417164300",
    "QQ91ABNA0417164300", "NL91    ABNA 0417164300", "NL91, ABNA 0417164300",
    "de 20 huurders en 12 anderen in wijk",
    "NL91 ABNA 0417 1643 001",
  ])
  func noBankAccount(text: String) { expect(text, .bankAccount, nil) }

  @Test(arguments: [
    ("vraag a.devries@example.nl", "a.devries@example.nl"),
    ("[mail](mailto:jan+b@mail.example.org)", "jan+b@mail.example.org"),
    ("<A_B@EXAMPLE.COM>.", "A_B@EXAMPLE.COM"),
    ("jan @ example.nl", "jan @ example.nl"), ("jan (at) example.nl", "jan (at) example.nl"),
    ("jan[at]example.nl", "jan[at]example.nl"),
    ("j.jansen @ example . nl.", "j.jansen @ example . nl"), ("x@example.nl.", "x@example.nl"),
  ])
  func email(text: String, data: String) { expect(text, .email, data) }

  @Test(arguments: [
    "10 uur @ € 62,50", "10@62.50", "2 uur @ tarief", "uur @ tarief. Nieuw", "deel (at) huis",
    "(at) example.nl", "a@b", "@example.nl", "a@@b.nl", "a@.nl",
  ])
  func noEmail(text: String) { expect(text, .email, nil) }

  @Test(arguments: [
    "06-12345678", "0612345678", "06 12 34 56 78", "06 - 12345678", "06.12.34.56.78",
    "06-12 34 56 78", "0612 345678", "+31612345678", "+31 6 12345678", "+31 (0)6-12345678",
    "0031 6 12345678", "(050) 123 45 67", "050-1234567", "0599-123456", "0599 12 34 56",
    "+31 599 123 456", "020 123 4567", "088-1234567",
    "0501234567", "06-1234-5678", "06/12345678", "06-123-45-678", "06-12-34-56-78",
    "06/12/34/56/78",
    "050/1234567", "050/123 45 67", "0599-12-34-56", "0599/12/34/56", "050-123-4567",
    "050 123 45 67",
    "050.123.45.67", "06 1234 5678", "+31/6/12345678", "+31-6-1234-5678", "+32 475 12 34 56",
    "+49 (0)30 1234567", "0044 20 7946 0958", "0032 475 12 34 56", "+32 6 12345678",
    "+905321234567",
    "+1 202 555 0143", "0032475123456",
  ])
  func telephone(number: String) { expect("bel \(number), graag", .telephone, number) }

  @Test(arguments: [
    "01-02-2020 12", "06-12-2020 10 en 12 uur", "2020-06-12 12:34:56", "0800-1234", "0900 1234",
    "0000123456", "factuur 0612345678", "06123456789", "061234567", "612345678", "F0612345678",
    "F-0612345678", "0612345678,50", "€ 0612345678", "06-123456789", "0123456789", "+1.250.000.000",
    "+ 32 475 12 34 56", "+15.000", "+2020-2022", "0012345678", "000032475123456", "0032475123456",
    "factuur 0032475123456", "+32475", "06-12-2020 14", "050/123/4567", "+1234567890123456",
    "01 02 03 04 05 06", "06 07 08 09 10 11 12", "050-123-4567", "2020-0612345678",
    "010203.0405", "02-03-04-05-06", "0501234567", "0618-8799 53", "(0497-4160) 12",
  ])
  func noTelephone(text: String) { expect(text, .telephone, nil) }

  @Test(arguments: [
    ("noodwoning: Verzonnenstraat 99*", "Verzonnenstraat 99"),
    ("in de verzonnenstraat 99", "verzonnenstraat 99"), ("Bedachtelaan 12a", "Bedachtelaan 12a"),
    ("Bedachteweg 12-18", "Bedachteweg 12-18"), ("Bedachtestr. 7", "Bedachtestr. 7"),
    ("Lange straat 5", "straat 5"), ("Verzonnenstraat nr. 99", "Verzonnenstraat nr. 99"),
    ("Verzonnenstraat **99**", "Verzonnenstraat **99"),
    ("Verzonnenstraat\n99", "Verzonnenstraat\n99"),
    ("Verzonnenstraat 99, 9501 ZZ Stad", "Verzonnenstraat 99, 9501 ZZ"),
    ("De Bedachte 12, 9501ZZ", "Bedachte 12, 9501ZZ"), ("9501 ZZ 12", "9501 ZZ 12"),
    ("postcode 2020 ZZ nr. 12", "2020 ZZ nr. 12"), ("Café-dijk 3 | Bedachtehof 3", "Bedachtehof 3"),
    ("| Verzonnenstraat | 99 |", "Verzonnenstraat | 99"),
    ("Boterdiep 14", "Boterdiep 14"), ("woning De Korenbloem 15", "De Korenbloem 15"),
    ("noodwoning aan De Korenbloem 15, huur", "De Korenbloem 15"),
    ("adres: Zonnedauw 7b", "Zonnedauw 7b"), ("het pand op de Grote Beer 12", "Grote Beer 12"),
    ("crisiswoning (Korenbloem 3)", "Korenbloem 3"),
    ("woningen Zonnedauw 7 en verder", "Zonnedauw 7"),
    ("appartement Van der Bedacht nr. 4", "Van der Bedacht nr. 4"),
    ("| adres | Zonnedauw | 7 |", "Zonnedauw | 7"),
    ("| Verzonnenstraat            |  99 |", "Verzonnenstraat            |  99"),
    ("Verzonnenstraát 99", "Verzonnenstraát 99"), ("adrés Zonnedauw 7", "Zonnedauw 7"),
    ("woning Šibenik 12", "Šibenik 12"),
  ])
  func address(text: String, data: String) { expect(text, .address, data) }

  @Test(arguments: [
    "Wijk 3", "fase 2", "Verzonnenstraat fase 2", "Verzonnenstraat 2020", "Asterstraat duplex",
    "Parkhof, nieuwe plekken", "Verzonnenstraat 12 woningen", "Verzonnenstraat 1e fase",
    "Verzonnenstraat € 12", "Verzonnenstraat 4.000", "Verzonnenstraat 12,50", "Schoolplein 2",
    "fietspad 3", "onderweg 2", "snelweg 7", "bedrijvenpark 4", "Verzonnenstraat 0",
    "Verzonnenstraat 12345", "9501 ZZ", "9501 ZZ Stadskanaal", "2020 MP 12", "82020 LFF 001",
    "1000 ST 5", "9501 SS 12", "Termijn 1", "Activiteit 007", "de straat 3 bomen", "Milaan 3",
    "Verzonnenstraat 30%", "Parkhof 5046-7297", "Register 5", "jan 2020 OK 12",
    "woning Wijk 3", "woningen Complex 12", "adres onbekend 12", "woning 12", "pand De Horst 2020",
    "woningen De Horst fase 2", "woning Zonnedauw, fase 2", "Wijk De Horst 2020",
    "Buurtplein 2e fase",
    "De Korenbloem 15", "pand De Horst 12 bewoners", "woningen in Stadskanaal: 12",
    "wooncomplex De Horst 12",
    "woningbouw De Horst 12", "adres en Wijk 3", "woning januari 12", "verdiep 3", "panden Type 4",
  ])
  func noAddress(text: String) { expect(text, .address, nil) }

  @Test(arguments: [
    ("mevr. Bedacht, schulden", "mevr. Bedacht"),
    ("MEVROUW Bedacht heeft Schulden", "MEVROUW Bedacht"),
    ("dementie bij dhr. A.B. van der Bedacht", "dhr. A.B. van der Bedacht"),
    ("J. de Bedacht: ontruiming", "J. de Bedacht"), ("oggz fam. Bedacht", "fam. Bedacht"),
    ("familie 't Bedacht, huiselijk geweld", "familie 't Bedacht"),
    ("psychiatrie mw Bedacht-Verzonnen", "mw Bedacht-Verzonnen"),
    ("Mw. Émile, eenzaam", "Mw. Émile"),
    ("de heer Bedacht is zorgmijder", "heer Bedacht"),
    ("meneer Bedacht heeft schulden", "meneer Bedacht"), ("hr. Bedacht, ontruiming", "hr. Bedacht"),
    ("Hr Bedacht: verslaving", "Hr Bedacht"), ("dhr. Bedacht, schulden", "dhr. Bedacht"),
    ("Meneer De Bedacht en zijn huurschuld", "Meneer De Bedacht"),
    ("schulden van *dhr.* Bedacht", "dhr.* Bedacht"), ("mevr. Şahin, schulden", "mevr. Şahin"),
    ("dhr. Łukasz: ontruiming", "dhr. Łukasz"), ("Ö. Bedacht: ontruiming", "Ö. Bedacht"),
    ("Th. Bedacht: ontruiming", "Th. Bedacht"),
    ("O\u{308}. Bedacht, schulden", "O\u{308}. Bedacht"),
    ("mévr. Bedacht, schulden", "mévr. Bedacht"), ("Ж. Bedacht, schulden", "Ж. Bedacht"),
  ])
  func name(text: String, data: String) { expect(text, .name, data) }

  @Test(arguments: [
    "mevr. Bedacht, koffie", "schulden van huurders", "Achter de voordeur (o.a. OGGZ)",
    "J. Bedacht B.V., ontruiming", "familie met schulden", "de heer en mevrouw, schulden",
    "mevr. Bedacht kwam langs voor een gesprek over de tuin en de heg en ook schulden",
    "onschuldig mevr. Bedacht", "afdeling HR Advies over schulden", "meneer heeft schulden",
    "het meneertje Bedacht, schulden",
  ])
  func noName(text: String) { expect(text, .name, nil) }

  @Test func severalInOneText() {
    let found = found("mevr. Bedacht, Verzonnenstraat 99, 06-12345678, schulden, bsn 111222333")
    #expect(found.map { $0.0 } == [.name, .address, .telephone, .serviceNumber])
  }

  /// One pass says which texts are worth a detector's time: none that a detector finds something in
  /// may be left out.
  @Test func nothingIsFoundThatNothingTriggers() {
    let words = [
      "mevr.", "MW", "heeft", "heer", "J.", "Th.", "Ö.", "HR", "Bedacht", "van", "schulden",
      "Schuld", "sch\u{FC}lden", "huiselijk", "geweld", "licht", "verstandelijk", "beperkt",
      "onschuldig", "dépressie", "Verzonnenstraat", "12", "9501", "AB", "06-12345678", "woning",
      "111222333", "1112.22.333", "bsn", "NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", "tel",
      "+31 (0)6 1234 5678", "+49 (0)30 123456", "0031-6-12345678", "111222333B01",
      "(050) 123 45 67",
    ]
    var random = SeededRandom(seed: 14)
    var names = 0
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<random.number(in: 1...6) {
        text += random.pick(words) + random.pick([" ", " ", ", ", "-", "", "\u{A0}", " | ", " ; "])
      }
      let bytes = Array(text.utf8)
      let triggers = PrivacyTriggers(in: bytes.span, bytes.indices)
      let words = TextWord.all(in: bytes.span, bytes.indices)
      let isNamed = !NameDetector.find(in: bytes.span, bytes.indices, words: words).isEmpty
      let hasAddress = !AddressDetector.find(in: bytes.span, bytes.indices, words: words).isEmpty
      if isNamed { names += 1 }
      #expect(!isNamed || triggers.isSuperset(of: [.name, .care]), "\(text)")
      var known = TextWords(bytes.indices)
      let hasAccount = !BankAccountDetector.find(in: bytes.span, bytes.indices).isEmpty
      let hasNumber =
        !VATNumberDetector.find(in: bytes.span, bytes.indices).isEmpty
        || !TelephoneDetector.find(in: bytes.span, bytes.indices, words: &known).isEmpty
        || !ServiceNumberDetector.find(in: bytes.span, bytes.indices, words: &known).isEmpty
      #expect(!hasNumber || triggers.contains(.digits), "\(text)")
      #expect(!hasAccount || triggers.contains(.account), "\(text)")
      #expect(!hasAddress || triggers.contains(.address), "\(text)")
      // A comment is looked at with what stands before it.
      guard let cut = bytes.firstIndex(of: 0x3B) else { continue }
      let before = PrivacyTriggers(in: bytes.span, 0..<cut)
      let comment = PrivacyTriggers(in: bytes.span, cut..<bytes.count)
      #expect(
        !isNamed && !hasAddress && !hasNumber || !before.areHarmless(before: comment), "\(text)")
    }
    #expect(names > 200)
  }
}
