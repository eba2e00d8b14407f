import Basics
import Diagnostics
import TestSupport

/// A plan in a shape of its own, with what each of its cells means.
///
/// The reader sees the text alone. What it has to find there is known here, since the same random
/// choices made both.
struct OtherShape {
  /// An activity with one amount, as it has to be read.
  struct Expected: Hashable, CustomStringConvertible {
    let name: String
    let year: Int
    let isStaff: Bool
    let euros: Int

    var description: String { "\(name) \(year) \(isStaff ? "personeel" : "oop") \(euros)" }
  }

  private struct Activity {
    let name: String
    let mark: String
    var outOfPocket: [Int]
    var staff: [Int]
    let municipality: String
  }

  private enum Amounts: CaseIterable {
    case one, kinds, kindsAndTotal, kindsInTwoRows, years, yearsInTwoRows
  }

  private(set) var lines: [String] = []
  private(set) var expected: [Expected: Int] = [:]
  /// Lines of which the shape may be told, beside being read right.
  private(set) var mayBeTold: Set<Int> = []
  /// Lines that cannot be read, so that something has to be said there.
  private(set) var mustBeTold: Set<Int> = []

  private var random: SeededRandom
  private let amounts: Amounts
  private let isInThousands: Bool
  private let isUnitInText: Bool
  private let hasYears: Bool
  /// Whether tables are of HTML, as pandoc makes them where cells are merged.
  private let isHTML: Bool
  private var columns: [String] = []
  private var tableStart = 0

  var text: String { lines.joined(separator: "\n") + "\n" }

  init(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    amounts = random.pick(Amounts.allCases)
    isInThousands = random.chance(40)
    isUnitInText = isInThousands && random.chance(40)
    hasYears = amounts != .years && amounts != .yearsInTwoRows && random.chance(60)
    isHTML = random.chance(30)
    self.random = random
    start()
    for theme in 0..<2 { addTheme(theme) }
  }

  // MARK: The plan around the tables of activities

  private mutating func add(_ line: String) { lines.append(line) }

  private mutating func start() {
    for line in ["# Plan West", "", "| Gebiedsteam | Noord |", "| --- | --- |"] { add(line) }
    add("| Looptijd | 2020-2021 |")
    add("")
  }

  private mutating func addTheme(_ number: Int) {
    let code = ["82019 LFS 001", "82020 LFF 002"][number]
    add("## " + ["Maatschappij", "Schoon"][number])
    add("")
    add("| Thema | |")
    add("| --- | --- |")
    add("| Grootboeknummer | \(code) |")
    add("| Out of pocket kosten 2020 | ? |")
    add("")
    if isUnitInText {
      mayBeTold.insert(lines.count + 1)
      add(
        random.pick([
          "Bedragen in duizenden euro's.", "Alle bedragen x € 1.000.", "(bedragen × € 1.000)",
        ]))
      add("")
    }
    addActivities(number)
    add("")
  }

  // MARK: Heads

  private mutating func nameHead() -> String {
    if random.chance(20) { return random.pick(["Actie", "Maatregel", "Initiatief"]) }
    return random.pick(["Omschrijving activiteit", "Activiteit", "Activiteiten", "Omschrijving"])
  }

  private mutating func amountHead() -> String {
    var head = random.pick(["Budget", "Bedrag"])
    if random.chance(15) { head = random.pick(["Begroting", "Kosten", "Raming"]) }
    return head + unit()
  }

  private mutating func unit() -> String {
    if isUnitInText { return random.pick(["", " (€)"]) }
    guard isInThousands else { return random.pick(["", "", " (€)", " in euro's"]) }
    return random.pick([
      " x € 1.000", " (x € 1.000)", " (× 1.000)", " (in duizenden euro's)", " in € 1.000", " (k€)",
      " x 1000", " (bedragen x € 1.000,-)",
    ])
  }

  /// The rows of the head, and the rest of the columns by what stands in them.
  private mutating func heads() -> [[String: String]] {
    let outOfPocket = random.pick(["Out of pocket", "Out-of-pocket kosten", "OOP"])
    let staff = random.pick(["Personele inzet", "Personeel", "Personeelskosten"])
    var upper = ["naam": nameHead(), "jaar": "Jaar", "gemeente": "Gemeente", "nummer": "#"]
    var lower: [String: String] = [:]
    switch amounts {
    case .one: upper["a"] = amountHead()
    case .kinds: (upper["a"], upper["b"]) = (outOfPocket + unit(), staff + unit())
    case .kindsAndTotal:
      (upper["a"], upper["b"]) = (outOfPocket + unit(), staff + unit())
      upper["c"] = random.pick(["Totaal", "Budget", "Totaal budget"]) + unit()
    case .years: (upper["a"], upper["b"]) = ("Budget 2020" + unit(), "2021" + unit())
    case .kindsInTwoRows:
      upper["a"] = "Budget" + unit()
      (lower["a"], lower["b"]) = (outOfPocket, staff)
    case .yearsInTwoRows:
      upper["a"] = "Bedrag" + unit()
      (lower["a"], lower["b"]) = ("2020", "2021")
    }
    return lower.isEmpty ? [upper] : [upper, lower]
  }

  // MARK: Rows

  private mutating func addActivities(_ theme: Int) {
    var others = ["gemeente"] + (hasYears ? ["jaar"] : [])
    if random.chance(30) { others.removeFirst() }
    if random.chance(25) { others.append("nummer") }
    let group = amounts == .one ? ["a"] : amounts == .kindsAndTotal ? ["a", "b", "c"] : ["a", "b"]
    // Columns that belong together stay beside each other.
    let blocks = random.shuffled([["naam"], group] + others.map { [$0] })
    columns = blocks.flatMap { $0 }
    if columns.count < 3 && (amounts == .kindsInTwoRows || amounts == .yearsInTwoRows) {
      columns.append("gemeente")
    }
    // Above two rows, the first column names what the table is about.
    if amounts == .kindsInTwoRows || amounts == .yearsInTwoRows {
      columns = ["naam"] + columns.filter { $0 != "naam" }
    }
    let rows = heads()
    if isHTML { add("<table>") }
    tableStart = lines.count + 1
    mayBeTold.insert(tableStart)
    addHeads(rows)
    var all: [Activity] = []
    let groups = random.chance(50) ? 2 : 1
    for number in 0..<groups {
      if groups > 1 { addRow(["naam": "**Deel \(number + 1)**"]) }
      var part: [Activity] = []
      for index in 0..<random.number(in: 2...4) {
        let activity = activity(name("\(theme)\(number)\(index)"))
        part.append(activity)
        addActivity(activity)
      }
      all += part
      if groups > 1, random.chance(50) {
        addTotal(of: part, random.pick(["Subtotaal", "Totaal deel \(number + 1)"]))
      }
    }
    if random.chance(70) { addLastTotal(of: all) }
    if isHTML { add("</table>") }
  }

  /// Most names are plain, and some look like something else.
  private mutating func name(_ number: String) -> String {
    guard random.chance(40) else { return "Activiteit \(number)" }
    return random.pick([
      "Spelen \(number) (deel 2)", "Totaal-aanpak \(number)", "Spelen \(number) in 10 buurten",
      "buurtmarkt \(number)", "'t Hof \(number)", "Bomen \(number) x 1000",
    ])
  }

  private mutating func activity(_ name: String) -> Activity {
    let count = amounts == .years || amounts == .yearsInTwoRows ? 2 : 1
    let step = 500
    func some(_ random: inout SeededRandom) -> [Int] {
      (0..<count).map { _ in random.number(in: 1...90) * step }
    }
    let hasStaff = amounts == .kinds || amounts == .kindsAndTotal || amounts == .kindsInTwoRows
    return Activity(
      name: name,
      mark: random.chance(20) ? random.pick(["[^1]", " ¹)", "\\*", "<sup>2</sup>", " 1)"]) : "",
      outOfPocket: some(&random), staff: hasStaff ? some(&random) : [],
      municipality: random.pick(["Veendam", "Pekela", ""]))
  }

  private mutating func addActivity(_ activity: Activity) {
    let line = lines.count + 1
    let isDamaged = random.chance(6)
    let year = hasYears ? 2020 : nil
    let values = activity.outOfPocket + activity.staff
    var cells = ["naam": activity.name + activity.mark, "gemeente": activity.municipality]
    cells["jaar"] = year.map { "\($0)" }
    cells["nummer"] = "\(line)"
    cells["a"] = isDamaged ? random.pick(["6.0O0", "zes", "1.2.3"]) : written(values[0])
    if values.count > 1 { cells["b"] = written(values[1]) }
    if amounts == .kindsAndTotal { cells["c"] = written(values[0] + values[1]) }
    addRow(cells)
    if isDamaged { mustBeTold.insert(line) }
    for (index, euros) in values.enumerated() where !(isDamaged && index == 0) {
      let isStaff = index > 0 && !activity.staff.isEmpty
      let year = index > 0 && !isStaff ? 2021 : 2020
      expected[Expected(name: activity.name, year: year, isStaff: isStaff, euros: euros)] = line
    }
    // Text that goes on below, and what is a part of the amount above; below a name in lower case it
    // may be another name.
    if random.chance(12), !activity.name.hasPrefix("buurtmarkt") {
      addRow(["naam": "voor wie het nodig heeft"])
    }
    if random.chance(8) {
      mayBeTold.insert(lines.count + 1)
      addRow(["naam": random.pick(["waarvan materialen", "- materialen"]), "a": written(500)])
    }
  }

  private mutating func addLastTotal(of all: [Activity]) {
    // Beside an amount that cannot be read no sum tells a total; then its word has to.
    let isWhole = mustBeTold.allSatisfy { $0 < tableStart }
    switch isWhole ? random.below(8) : 7 {
    case 0: addTotal(of: all, "**Maatschappij en meer**", isBold: true)
    case 1: addTotal(of: all, "")
    case 2:
      // Nothing but its sum and place tells.
      mayBeTold.insert(lines.count + 1)
      addTotal(of: all, "Alle activiteiten van dit thema")
    case 3:
      mustBeTold.insert(lines.count + 1)
      addTotal(of: all, random.pick(["Totaal", "Eindtotaal", "Totaal ontmoeting"]), off: 500)
    default:
      addTotal(
        of: all,
        random.pick(["Totaal", "Eindtotaal", "Samen", "Totaal ontmoeting", "TOTAAL", "**Totaal**"]))
    }
  }

  private mutating func addTotal(
    of activities: [Activity], _ name: String, isBold: Bool = false, off: Int = 0
  ) {
    // The total of what cannot be read is not known to be wrong.
    let count = activities.map { ($0.outOfPocket + $0.staff).count }.max() ?? 0
    var cells = ["naam": name]
    for index in 0..<count {
      let sum = activities.reduce(0) { $0 + ($1.outOfPocket + $1.staff)[index] } + off
      let text = written(sum)
      cells[index == 0 ? "a" : "b"] = isBold ? "**\(text)**" : text
    }
    if amounts == .kindsAndTotal {
      let all = activities.reduce(0) { $0 + ($1.outOfPocket + $1.staff).reduce(0, +) }
      cells["c"] = written(all + 2 * off)
    }
    addRow(cells)
  }

  private mutating func addHeads(_ rows: [[String: String]]) {
    guard isHTML else {
      addRow(rows[0])
      add("| " + columns.map { _ in "---" }.joined(separator: " | ") + " |")
      if rows.count > 1 { addRow(rows[1]) }
      return
    }
    guard rows.count > 1 else { return addRow(rows[0]) }
    // The group reaches over its columns, and every other head over both rows.
    let upper = columns.filter { $0 != "b" }.map { column in
      let span = column == "a" ? "colspan=\"2\"" : "rowspan=\"2\""
      return "<th \(span)>\(rows[0][column] ?? "")</th>"
    }
    add("<tr>" + upper.joined() + "</tr>")
    add("<tr>" + ["a", "b"].map { "<th>\(rows[1][$0] ?? "")</th>" }.joined() + "</tr>")
  }

  private mutating func addRow(_ cells: [String: String]) {
    let texts = columns.map { cells[$0] ?? "" }
    guard isHTML else { return add("| " + texts.joined(separator: " | ") + " |") }
    let marked = texts.map { text in
      if text.hasPrefix("**") { return "<strong>\(text.dropFirst(2).dropLast(2))</strong>" }
      return text.hasSuffix("\\*") ? text.dropLast(2) + "*" : text
    }
    add("<tr>" + marked.map { "<td>\($0)</td>" }.joined() + "</tr>")
  }

  /// An amount as people write it, in the unit of its table.
  private mutating func written(_ euros: Int) -> String {
    if isInThousands {
      let whole = "\(euros / 1000)"
      return euros % 1000 == 0 ? whole : whole + ",5"
    }
    let number = Language.dutch.text(mantissa: Int128(euros), scale: 0)
    return random.pick(["€ \(number)", number, "\(euros)", "€ \(number),00", "\(number),-"])
  }
}
