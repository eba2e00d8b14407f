import Compliance
import Diagnostics
import TestSupport
import Testing

@testable import Privacy

/// How often something is found that is not there, and how often what is there is found.
@Suite struct PrivacyRatesTests {
  /// A line of a book as administrations write them, with no personal data in it.
  ///
  /// Long numbers begin with a digit above zero, or with two zeros: ten digits with 06 in front are
  /// a mobile number to any reader.
  private func cleanLine(_ random: inout SeededRandom) -> String {
    func digits(_ count: Int) -> String {
      (0..<count).map { String(count > 7 && $0 == 0 ? 1 + random.below(9) : random.below(10)) }
        .joined()
    }
    let day = "20\(20 + random.below(5))-\(10 + random.below(3))-\(10 + random.below(18))"
    let codes = [
      "F2020-\(digits(4))", digits(8), digits(9), digits(10), "INK\(digits(6))", "00\(digits(8))",
      "2020.\(digits(5))",
      "20\(digits(2))/\(digits(5))", "PR-\(digits(4))-\(digits(2))", "V2020-\(digits(3))",
      "45000\(digits(5))", "\(digits(3)).\(digits(3))", "\(digits(4))-\(digits(4))",
    ]
    let parts = [
      "Hovenier", "Schilder", "Drukker", "bewonerscommissie", "huurders", "onderhoud", "Wijk 3",
      "fase 2", "Verzonnenstraat", "Parkhof", "Schoolplein", "gemeente: Stadskanaal",
      "tertiaal 1", "week 12", "82020 LFF 001", "43022", "termijn 2 van 4", "1e termijn",
      "€ \(1 + random.below(999)).\(digits(3)),\(digits(2))", "\(random.below(99)),5 uur",
      "\(day)", "\(random.below(28) + 1)-\(random.below(12) + 1)-2020",
      "\(random.below(60)) woningen",
      "factuur \(random.pick(codes))", "order \(random.pick(codes))", "nr. \(digits(6))",
      "kenmerk \(random.pick(codes))", random.pick(codes), "project \(digits(6))", "btw 21%",
      "afspraak: Bod-2020", "schoon, heel en veilig", "bijeenkomst 19.30 uur", "120 m2",
    ]
    let words = (0..<(2 + random.below(4))).map { _ in random.pick(parts) }.joined(separator: " ")
    switch random.below(4) {
    case 0: return "\(day) * (\(random.pick(codes))) \(words)"
    case 1: return "\(day) \(words)  ; \(random.pick(parts))"
    case 2: return "    82020 LFF 001:oop:Wijkbeheer  € \(digits(5)),\(digits(2))  ; \(words)"
    default: return "    ; \(words)"
    }
  }

  /// Kinds of lines that look like what is looked for: codes like telephone numbers, areas like
  /// addresses, companies like persons, sums and periods, and what is written around them.
  private func trickyLine(_ random: inout SeededRandom) -> String {
    func digits(_ count: Int) -> String {
      (0..<count).map { _ in String(random.below(10)) }.joined()
    }
    func number(_ count: Int) -> String { String(1 + random.below(9)) + digits(count - 1) }
    func year() -> String { "20\(15 + random.below(12))" }
    let area = random.pick([
      "De Horst", "Korenbloem", "Zonnedauw", "'t Veld", "Grote Beer", "Noord",
    ])
    let kind = random.pick([
      "Wijk", "Buurt", "Complex", "Blok", "Cluster", "Fase", "Project", "Type",
    ])
    let small = String(1 + random.below(99))
    let lines: [String] = [
      "\(kind) \(area) \(year())", "\(kind) \(small), \(area)", "\(area) fase \(small)",
      "Buurtplein \(small)e fase", "woningen \(area), fase \(small)",
      "\(small) woningen aan de Verzonnenstraat", "woning \(kind) \(small)",
      "panden \(area) \(year())-\(year())", "woningen in \(area): \(small) stuks",
      "\(area) \(small) woningen, \(small) bergingen", "adres: zie dossier \(number(6))",
      "pand \(area) \(small) huurders", "Verzonnenlaan \(small) bomen",
      "kostenplaats \(number(3))-\(number(3))-\(number(4))",
      "budgetcode \(number(2))-\(number(8))",
      "code 0\(number(2)).\(digits(3)).\(digits(3))",
      "budget 0\(number(2))/\(digits(2))/\(digits(4))",
      "\(number(4)) \(number(4)) \(number(4))",
      "contract 00\(number(10))",
      "mandaat 0\(number(3)) \(digits(4)) \(digits(4)) \(digits(2))",
      "zaak \(year()).\(digits(6)).\(digits(2))", "DO-\(year())-\(digits(7))",
      "grootboek \(number(5)) LFF \(digits(3))", "ISO \(number(5)):\(year())",
      "meerwerk +\(small).\(digits(3)).\(digits(3)),\(digits(2))",
      "+\(small)% ten opzichte van \(year())",
      "€ \(small).\(digits(3)),\(digits(2)) +/- 10%",
      "-\(small).\(digits(3)),\(digits(2)) afgeboekt",
      "\(year())-\(year()) looptijd",
      "\(small)-0\(1 + random.below(9))-\(year()), 19.30-21.00 uur",
      "0\(1 + random.below(9))-\(year())/\(digits(3))", "week \(small) t/m \(small)",
      "\(small) uur @ € 62,50", "inkoop @ tarief \(year())",
      "NEN \(number(4))-\(small)",
      "BTW 21% over € \(number(4)),\(digits(2))", "kvk \(number(8))",
      "rsin \(number(9))",
      "RSIN NL\(digits(3))", "debiteur \(number(9))", "order \(number(9)) huurders",
      "Hr\(digits(2)) HR-advies, schuldhulp", "J. Bedacht B.V., hulp bij schulden",
      "familiedag \(area), tegen eenzaamheid",
      "afdeling HR en schuldhulpverlening \(year())",
      "R&D, heel &amp; veilig", "30&nbsp;m² tegels\u{A0}en 12\u{A0}m¹",
      "\(number(4))\u{2011}\(number(4)) \u{2013} termijn",
      "DE \(number(2)) \(area) \(digits(4))",
      "postcodegebied \(number(4))",
      "meting \(number(2)),\(digits(3)) / \(number(2)),\(digits(3))",
      "serie \(digits(2))-\(digits(2))-\(digits(2))", "Route \(small), bus \(small)",
    ]
    let text = random.pick(lines) + random.pick(["; ", " - ", ", "]) + random.pick(lines)
    switch random.below(4) {
    case 0:
      return "\(year())-03-12 * (\(random.pick(["F", "V", ""]))\(year())-\(digits(5))) \(text)"
    case 1: return "\(year())-03-12 (\(number(8 + random.below(3)))) \(text)"
    case 2: return "    82020 LFF 001:oop:Wijkbeheer  € 1,00  ; \(text)"
    default: return "; \(text)"
    }
  }

  @Test(arguments: [
    ("boek.journal", 1, false), ("plan.md", 2, false), ("boek.journal", 3, true),
    ("plan.md", 4, true),
  ])
  func nearlyNothingFalseIsFound(path: String, seed: Int, isTricky: Bool) {
    var random = SeededRandom(seed: UInt64(seed))
    let count = Thorough.count(isTricky ? 40_000 : 20_000, thorough: 300_000)
    var text = ""
    for _ in 0..<count {
      text += isTricky ? trickyLine(&random) : cleanLine(&random)
      text += path.hasSuffix("md") ? "\n\n" : "\n"
    }
    let source = Source(path: path, text: text)
    let found = PrivacyCheck.run(on: [source])
    let shown = found.prefix(30).map { "\($0.code.text) \(source.text(in: $0.place.range))" }
    #expect(found.count * 10_000 < count, "\(found.count) of \(count): \(shown)")
  }

  private static func digits(_ count: Int, _ random: inout SeededRandom) -> [Int] {
    (0..<count).map { _ in random.below(10) }
  }

  private static func serviceNumber(_ random: inout SeededRandom) -> String {
    while true {
      let number = digits(9, &random)
      guard ServiceNumberDetector.isServiceNumber(number.map { UInt8($0) }) else { continue }
      let text = number.map { String($0) }.joined()
      let (one, two, three) = (text.prefix(3), text.dropFirst(3).prefix(3), text.suffix(3))
      return random.pick([
        text, "\(one) \(two) \(three)", "\(text.prefix(4)).\(text.dropFirst(4).prefix(2)).\(three)",
      ])
    }
  }

  private static func account(_ random: inout SeededRandom) -> String {
    let number = digits(10, &random).map { String($0) }.joined()
    for check in 2...98 {
      let two = check < 10 ? "0\(check)" : "\(check)"
      let text = "NL\(two)ABNA\(number)"
      guard BankAccountDetector.isAccount(Array(text.utf8)) else { continue }
      return random.chance(50)
        ? text
        : "NL\(two) ABNA \(number.prefix(4)) \(number.dropFirst(4).prefix(4)) \(number.suffix(2))"
    }
    preconditionFailure("One of the check digits fits.")
  }

  private static func planted(
    _ kind: PersonalData.Kind, _ random: inout SeededRandom
  ) -> String {
    let name = random.pick(["Bedacht", "Van der Verzonnen", "de Niemand", "Öztürk"])
    let number = String(1 + random.below(300))
    let eight = "\(1 + random.below(5))" + digits(7, &random).map { String($0) }.joined()
    switch kind {
    case .serviceNumber: return random.pick(["bsn ", "bewoner ", "mw. "]) + serviceNumber(&random)
    case .vatNumber:
      return "NL\(serviceNumber(&random).filter { $0.isNumber })B0\(1 + random.below(9))"
    case .bankAccount: return account(&random)
    case .email: return "\(random.pick(["a.b", "info", "x_y1"]))@\(random.pick(["mail", "a-b"])).nl"
    case .telephone:
      return random.pick(["06-\(eight)", "06\(eight)", "+31 6 \(eight)", "050-\(eight.prefix(7))"])
    case .address:
      let street =
        random.pick(["Verzonnen", "Bedachte"]) + random.pick(["straat", "laan", "weg", "hof"])
      return random.pick(["\(street) \(number)", "\(street) \(number)b", "9501 ZZ \(number)"])
    case .name:
      return random.pick(["mevr. ", "familie ", "J. ", "dhr. A. "]) + name + " "
        + random.pick(["schulden", "verslaving", "ontruiming", "eenzaamheid", "zorgmijder"])
    }
  }

  /// A new form of VAT number is right in one of 97 cases by chance, and is then not meant.
  private static let least: [PersonalData.Kind: Int] = [.vatNumber: 960]

  @Test(arguments: PersonalData.Kind.allCases)
  func whatIsPlantedIsFound(kind: PersonalData.Kind) {
    var random = SeededRandom(seed: 11)
    var found = 0
    for _ in 0..<1000 {
      let data = PrivacyRatesTests.planted(kind, &random)
      let text = "2020-03-12 * (F2020-0031) Hovenier | tuin \(data) gedaan  ; gemeente: Wold\n"
      let bytes = Array(text.utf8)
      var scan = JournalScan()
      let kinds = scan.find(in: bytes.span, from: 0, to: bytes.count).map { $0.kind }
      if kinds == [kind] { found += 1 }
    }
    #expect(found >= PrivacyRatesTests.least[kind] ?? 1000, "\(kind): \(found) of 1000")
  }
}
