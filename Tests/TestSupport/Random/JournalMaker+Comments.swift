// Words, tags, comments and dates.
//
// Free text holds no `;`, `:`, `,` or square brackets: hledger reads `[3.1]` in the comment of a
// posting as 1 March, and refuses `[31.12]`.

extension JournalMaker {
  static let wordList = [
    "tegelpaden", "Hovenier", "groen", "overleg", "café", "één", "naïef", "Größe", "buurt",
    "1e", "2020", "50%", "@thuis", "= som", "* ster", "(klein)", "#3", "'s avonds", "R&D", "a/b",
    "wél", "日本", "“wijk”", "{accolade}", "\"aanhaling\"", "3.1", "€", "-", "x", "en",
  ]

  mutating func words(_ range: ClosedRange<Int> = 1...3) -> String {
    // The first word is a plain one: `*`, `!`, `(` and `=` would mean something at that place.
    var result = [random.pick(["Onderhoud", "schoon", "Éénmalig", "wijk", "bijdrage"])]
    for _ in 1..<random.number(in: range) + 1 { result.append(random.pick(Self.wordList)) }
    return result.joined(separator: " ")
  }

  mutating func tags() -> String {
    var result: [String] = []
    for _ in 0..<random.number(in: 1...2) {
      let name = random.pick(["team", "gemeente", "afspraak", "doel-groep", "bron2", "über"])
      let value = random.pick(["", "Bod-2020", "Noord", "Borger-Odoorn", "a b", "10 @ 5"])
      result.append("\(name):\(random.chance(70) && !value.isEmpty ? " " : "")\(value)")
    }
    return result.joined(separator: ", ")
  }

  /// A comment of words, tags, or both, without its semicolon.
  mutating func commentText(tag: Construct) -> String {
    switch random.number(in: 0...3) {
    case 0: return words()
    case 1: return ""
    case 2:
      note(tag)
      return tags()
    default:
      note(tag)
      return words() + " " + tags()
    }
  }

  /// Lines that hledger skips, at the start of a line.
  mutating func commentLines() -> [String] {
    switch random.number(in: 0...3) {
    case 0:
      note(.hashLine)
      return ["#" + (random.chance(50) ? " " : "") + words()]
    case 1:
      note(.starLine)
      return ["*" + random.pick([" ", "* ", ""]) + words()]
    case 2:
      note(.commentBlock)
      return [
        "comment" + random.pick(["", "", "  "]),
        random.pick(["2020-02-30 geen datum", "  onzin  € 1,2,3.4.5", "", " end comment"]),
        words(), "end comment" + random.pick(["", "", " "]),
      ]
    default:
      note(.semicolonLine)
      return (0...random.number(in: 0...2)).map { _ in ";" + random.pick(["", " ", ";"]) + words() }
    }
  }

  // MARK: Dates

  mutating func day() -> DraftDay {
    let year = random.chance(85) ? habits.year : habits.year + 1
    let month = random.number(in: 1...12)
    let length = DraftDay.length(ofMonth: month, in: year)
    return DraftDay(
      year: year, month: month, day: random.chance(10) ? length : random.number(in: 1...length))
  }

  /// A date in one of hledger's forms, and whether its year was left to the reader.
  mutating func dateText(
    _ day: DraftDay, impliedYear: Int?
  ) -> (text: String, isWithoutYear: Bool) {
    let separator = random.pick(["-", "-", "/", "."])
    let isPadded = random.chance(70)
    func twoDigits(_ number: Int) -> String {
      isPadded && number < 10 ? "0\(number)" : String(number)
    }
    let isWithoutYear = impliedYear == day.year && random.chance(60)
    var parts = [twoDigits(day.month), twoDigits(day.day)]
    if !isWithoutYear { parts.insert(String(day.year), at: 0) }

    switch separator {
    case "-": note(.dateWithDashes)
    case "/": note(.dateWithSlashes)
    default: note(.dateWithDots)
    }
    if !isPadded, day.month < 10 || day.day < 10 { note(.dateWithoutZeros) }
    return (parts.joined(separator: separator), isWithoutYear)
  }

  /// A date where `Y` gives the year that is left out.
  mutating func dateText(_ day: DraftDay, in context: DraftContext) -> String {
    let (text, isWithoutYear) = dateText(day, impliedYear: context.year)
    if isWithoutYear { note(.dateWithoutYear) }
    return text
  }
}
