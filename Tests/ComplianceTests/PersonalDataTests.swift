import Testing

@testable import Compliance

/// What is personal data and what only looks like it, a table for each kind.
@Suite struct PersonalDataTests {
  /// What is found in a text: each piece as it is written.
  private func found(_ text: String) -> [(PersonalData.Kind, String)] {
    let bytes = Array(text.utf8)
    return PersonalData.all(in: bytes.span, bytes.indices).map {
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
  ])
  func serviceNumber(text: String, data: String) { expect(text, .serviceNumber, data) }

  @Test(arguments: [
    "111222333", "bsn 111252333", "bsn 000000000", "factuur 111222333 van bewoner",
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

  @Test(arguments: [
    ("naar NL91ABNA0417164300", "NL91ABNA0417164300"),
    ("NL91 ABNA 0417 1643 00 termijn 2", "NL91 ABNA 0417 1643 00"),
    ("iban:nl91abna0417164300", "nl91abna0417164300"),
    ("DE89 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130 00"),
    ("(BE68 5390 0754 7034)", "BE68 5390 0754 7034"),
    ("GB82 WEST 1234 5698 7654 32", "GB82 WEST 1234 5698 7654 32"),
  ])
  func bankAccount(text: String, data: String) { expect(text, .bankAccount, data) }

  @Test(arguments: [
    "NL91ABNA0417164301", "NL91ABNA041716430", "NL91ABNA04171643000", "XNL91ABNA0417164300",
    "NL91  ABNA  0417 1643 00", "QQ91ABNA0417164300",
  ])
  func noBankAccount(text: String) { expect(text, .bankAccount, nil) }

  @Test(arguments: [
    ("vraag a.devries@example.nl", "a.devries@example.nl"),
    ("[mail](mailto:jan+b@mail.example.org)", "jan+b@mail.example.org"),
    ("<A_B@EXAMPLE.COM>.", "A_B@EXAMPLE.COM"), ("x@example.nl.", "x@example.nl"),
  ])
  func email(text: String, data: String) { expect(text, .email, data) }

  @Test(arguments: ["10 uur @ € 62,50", "10@62.50", "a@b", "@example.nl", "a@@b.nl", "a@.nl"])
  func noEmail(text: String) { expect(text, .email, nil) }

  @Test(arguments: [
    "06-12345678", "0612345678", "06 12 34 56 78", "06 - 12345678", "06.12.34.56.78",
    "06-12 34 56 78", "0612 345678", "+31612345678", "+31 6 12345678", "+31 (0)6-12345678",
    "0031 6 12345678", "(050) 123 45 67", "050-1234567", "0599-123456", "0599 12 34 56",
    "+31 599 123 456", "020 123 4567", "088-1234567",
    "0501234567",
  ])
  func telephone(number: String) { expect("bel \(number), graag", .telephone, number) }

  @Test(arguments: [
    "01-02-2020 12", "06-12-2020 10 en 12 uur", "2020-06-12 12:34:56", "0800-1234", "0900 1234",
    "0000123456", "factuur 0612345678", "06123456789", "061234567", "612345678", "F0612345678",
    "F-0612345678", "0612345678,50", "€ 0612345678", "06-123456789", "0123456789", "+32 6 12345678",
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
  ])
  func name(text: String, data: String) { expect(text, .name, data) }

  @Test(arguments: [
    "mevr. Bedacht, koffie", "schulden van huurders", "Achter de voordeur (o.a. OGGZ)",
    "J. Bedacht B.V., ontruiming", "familie met schulden", "de heer en mevrouw, schulden",
    "mevr. Bedacht kwam langs voor een gesprek over de tuin en de heg en ook schulden",
    "onschuldig mevr. Bedacht",
  ])
  func noName(text: String) { expect(text, .name, nil) }

  @Test func severalInOneText() {
    let found = found("mevr. Bedacht, Verzonnenstraat 99, 06-12345678, schulden, bsn 111222333")
    #expect(found.map { $0.0 } == [.name, .address, .telephone, .serviceNumber])
  }
}
