import Basics
import Diagnostics
import Ledger

/// The tertiary report in sentences.
struct TertiaalWords {
  private let page: TertiaalPage

  init(_ page: TertiaalPage) { self.page = page }

  private func text(_ dutch: String, _ english: String) -> String { page.text(dutch, english) }

  private func euros(_ amount: Quantity) -> String { page.cells.euros(amount) }

  var summary: [String] {
    guard !page.figures.all.isEmpty else {
      return [
        text(
          "Dit team heeft in \(page.period.year) geen budget en geen boekingen.",
          "This team has no budget and no postings in \(page.period.year).")
      ]
    }
    var lines: [String] = []
    for group in page.groups { lines.append(sentence(group.judged)) }
    return lines + lights
  }

  private func sentence(_ row: FigureRow) -> String {
    let month = page.period.endWord(in: page.language)
    let least = row.used.gaps.isEmpty ? "" : text("ten minste ", "at least ")
    let used = least + euros(row.used.known)
    guard let budget = row.current.total else {
      return text(
        "\(row.name): tot en met \(month) is \(used) gebruikt; het budget is niet volledig bekend.",
        "\(row.name): up to \(month) \(used) was used; the budget is not known as a whole.")
    }
    guard let free = row.free.total else {
      return text(
        "\(row.name): tot en met \(month) is \(used) van \(euros(budget)) gebruikt; niet alles is bekend.",
        "\(row.name): up to \(month) \(used) of \(euros(budget)) was used; not all of it is known.")
    }
    var words = text(
      "\(row.name): tot en met \(month) is \(used) van \(euros(budget)) gebruikt\(share(row.used.known, budget))",
      "\(row.name): up to \(month) \(used) of \(euros(budget)) was used\(share(row.used.known, budget))"
    )
    if !row.open.known.isZero {
      let open = euros(row.open.known)
      words += text(", waarvan \(open) nog verplicht is", ", of which \(open) is still committed")
    }
    words +=
      "."
      + (free.isNegative
        ? text(
          " Dat is \(euros(-free)) meer dan er is.", " That is \(euros(-free)) more than there is.")
        : text(" Vrij is \(euros(free)).", " Free is \(euros(free))."))
    if let deviation = row.deviation.total {
      words += " " + expected(row.forecast.known, deviation)
    }
    return words
  }

  private func expected(_ forecast: Quantity, _ deviation: Quantity) -> String {
    let start = text(
      "Verwacht wordt \(euros(forecast)) over het hele jaar: ",
      "Expected for the whole year is \(euros(forecast)): ")
    if deviation.isZero { return start + text("precies het budget.", "exactly the budget.") }
    return start
      + (deviation.isNegative
        ? text("\(euros(-deviation)) onder het budget.", "\(euros(-deviation)) below the budget.")
        : text("\(euros(deviation)) boven het budget.", "\(euros(deviation)) above the budget."))
  }

  private func share(_ part: Quantity, _ whole: Quantity) -> String {
    page.cells.percent(part, of: whole).map { " (" + $0 + ")" } ?? ""
  }

  /// Which themes are red or orange.
  private var lights: [String] {
    var names: [(light: Limits.Light, names: [String])] = [
      (.red, []), (.orange, []), (.unknown, []),
    ]
    for row in page.figures.all {
      let light = page.limits.light(of: row, areBooksComplete: page.figures.areBooksComplete)
      guard let place = names.firstIndex(where: { $0.light == light }), let kind = row.kind else {
        continue
      }
      names[place].names.append(row.name + " (" + PotWords(page.language).name(of: kind) + ")")
    }
    let titles = [
      text("Rood", "Red"), text("Oranje", "Orange"),
      text("Nog niet te beoordelen", "Cannot be judged yet"),
    ]
    let lines = zip(titles, names).filter { !$1.names.isEmpty }.map {
      $0 + ": " + $1.names.joined(separator: "; ") + "."
    }
    return lines.isEmpty ? [text("Alles staat op groen.", "Everything is green.")] : lines
  }
}
