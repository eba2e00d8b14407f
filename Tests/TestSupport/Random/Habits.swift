/// What is the same throughout one journal, so that journals differ more than their lines do.
struct Habits {
  let mainName: String
  let year: Int
  let isInDateOrder: Bool
  let mark: Character
  let commodities: [DraftCommodity]
  let accounts: [String]
  let hasDefaultCommodity: Bool
  /// Whether costs may be rounded in the amounts against them.
  ///
  /// hledger 1.25 allows this up to the finest decimals of all amounts in the journal, so then no
  /// amount has more decimals than its commodity has.
  let hasRoundedCosts: Bool
  let directivePercent: Int
  let includePercent: Int
  let commentPercent: Int
  let assertionPercent: Int
  let statusPercent: Int
  let lotPercent: Int
  let separator: String
  let indent: String

  private static let symbols = [
    "€", "EUR", "$", "uur", "USD", "£", "stuks", "%", "klok-uur", "DE 123", "2e hands", "",
  ]

  private static let accountNames = [
    "82020 LFF 001:oop:Wijkbeheer", "82020 LFF 001:oop", "82020 LFF 001",
    "82019 LFS 001:personeel", "43022", "Crediteuren", "Bezittingen", "Bezittingen:Bank",
    "Bezittingen:Bank:Spaarrekening 2", "Bezittingen:Kas", "Kosten", "Kosten:Café Één",
    "Kosten (overig):Diversen", "Überschuss:Größe", "verplichting:82020 LFF 002:oop",
    "verplichting:tegenrekening", "a", "a:b", "a:b:c", "ab", "Loonkosten", "Eigen vermogen",
  ]

  init(random: inout SeededRandom) {
    mainName = random.pick(["main.journal", "main.journal", "boek.j", "alles 2020.hledger"])
    year = random.pick([2019, 2020, 2021, 2023])
    isInDateOrder = random.chance(60)
    mark = random.pick([",", "."])
    hasDefaultCommodity = random.chance(25)
    commodities = Self.commodities(hasDefault: hasDefaultCommodity, random: &random)
    accounts = Array(random.shuffled(Self.accountNames).prefix(random.number(in: 4...10)))
    hasRoundedCosts = random.chance(35)
    directivePercent = random.pick([0, 10, 30, 50])
    includePercent = random.pick([0, 0, 10, 30])
    commentPercent = random.pick([0, 10, 30])
    assertionPercent = random.pick([0, 15, 40])
    statusPercent = random.pick([0, 20, 60])
    lotPercent = random.pick([0, 0, 0, 25])
    indent = random.pick(["    ", "    ", "  ", " ", "\t"])
    separator = random.pick(["  ", "  ", "     ", "          ", indent == "\t" ? "\t\t" : "  "])
  }

  private static func commodities(
    hasDefault: Bool, random: inout SeededRandom
  ) -> [DraftCommodity] {
    // A default commodity would be given to amounts without a symbol.
    let possible = hasDefault ? symbols.filter { !$0.isEmpty } : symbols
    return random.shuffled(possible).prefix(random.number(in: 1...4)).map { symbol in
      let places = random.pick([0, 1, 2, 2, 2, 2, 3, 4, 8])
      let largest = random.chance(20) ? 15 - places : min(random.number(in: 2...6), 15 - places)
      return DraftCommodity(
        symbol: symbol, places: places, wholeDigits: largest,
        isLeft: random.chance(50), isSpaced: random.chance(60))
    }
  }
}
