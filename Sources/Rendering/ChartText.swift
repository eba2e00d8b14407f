import Basics
import Diagnostics
import Document

/// A chart for a terminal: bars of blocks, or a line of them for what runs over time.
///
///     Schoon, heel en veilig
///       Begroot  ████████████████████████  € 99.260,00
///       Besteed  ███████▍                  € 30.612,50
struct ChartText {
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  /// Bars behind each other are told apart without colour too.
  private static let shades = ["█", "▒", "▓", "░"]
  private static let sparks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  /// How wide a bar is where nothing says how wide the page is.
  private static let usualBar = 40
  private static let smallestBar = 8

  let chart: Chart
  let language: Language
  let width: Int?
  let palette: Palette
  /// By commodity: the least and the most in the chart, with zero among them.
  private let reaches: [String: ClosedRange<Double>]

  init(chart: Chart, language: Language, width: Int?, palette: Palette) {
    self.chart = chart
    self.language = language
    self.width = width
    self.palette = palette
    var reaches: [String: ClosedRange<Double>] = [:]
    for series in chart.series {
      for case let value? in series.values {
        let (drawn, reach) = (value.drawn, reaches[value.commodity] ?? 0...0)
        reaches[value.commodity] = min(reach.lowerBound, drawn)...max(reach.upperBound, drawn)
      }
    }
    self.reaches = reaches
  }

  /// The lines of the chart, without its title.
  func text() -> String {
    switch chart.kind {
    case .bars: bars()
    case .stackedBars: stackedBars()
    case .lines: sparkLines()
    }
  }

  // MARK: Values

  private func figure(_ value: CellAmount?) -> String {
    value.map { CellText.text(of: $0, in: language) } ?? "?"
  }

  private func reach(of commodity: String) -> ClosedRange<Double> { reaches[commodity] ?? 0...0 }

  private var figureWidth: Int {
    chart.series.flatMap { $0.values }.map { DisplayWidth.columns(of: figure($0)) }.max() ?? 0
  }

  private func name(_ text: String) -> String { VisibleText.of(text) }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text)))
  }

  private func role(of meaning: Chart.Meaning) -> Palette.Role? {
    switch meaning {
    case .budget: .budget
    case .spent: .spent
    case .committed: .committed
    case .forecast: .forecast
    case .outOfPocket: .outOfPocket
    case .staff: .staff
    case .other: nil
    }
  }

  private func painted(_ text: String, _ series: Chart.Series) -> String {
    role(of: series.meaning).map { palette.paint(text, as: $0) } ?? text
  }

  // MARK: Bars

  private func bars() -> String {
    let isSingle = chart.series.count == 1 && fitsBeside(chart.categories)
    let names = (isSingle ? chart.categories : chart.series.map { $0.name }).map { name($0) }
    let indent = isSingle ? "" : "  "
    let figures = figureWidth
    let rest = indent.utf8.count + 4 + figures
    let widest = names.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let nameWidth = width.map { min(widest, max(8, $0 - rest - ChartText.smallestBar)) } ?? widest
    let barWidth =
      width.map { max(ChartText.smallestBar, $0 - rest - nameWidth) } ?? ChartText.usualBar
    var text = ""
    for (index, category) in chart.categories.enumerated() {
      if !isSingle { text += wrapped(name(category)) }
      for (number, series) in chart.series.enumerated() {
        let value = series.values[index]
        let label = DisplayWidth.shortened(names[isSingle ? index : number], to: nameWidth)
        let bar = value.map { self.bar($0, within: barWidth) } ?? ""
        let figure = self.figure(value)
        let gap = barWidth - DisplayWidth.columns(of: bar) + 2 + figures
        text += indent + padded(label, nameWidth) + "  " + painted(bar, series)
        text += String(repeating: " ", count: gap - DisplayWidth.columns(of: figure))
        text += figure + "\n"
      }
    }
    return text
  }

  /// Whether names may stand beside their bars: else they take lines of their own.
  private func fitsBeside(_ names: [String]) -> Bool {
    guard let width else { return true }
    return names.allSatisfy { DisplayWidth.columns(of: name($0)) <= width / 3 }
  }

  private func wrapped(_ text: String) -> String {
    let lines = width.map { TextWrap.lines(of: text, width: max(8, $0)) } ?? [text]
    return lines.map { $0 + "\n" }.joined()
  }

  /// A bar from zero to a value; where values are below zero, zero stands further to the right.
  private func bar(_ value: CellAmount, within width: Int) -> String {
    let reach = reach(of: value.commodity)
    let span = reach.upperBound - reach.lowerBound
    guard span > 0 else { return "" }
    guard reach.lowerBound < 0 else {
      let eighths = Int((value.drawn / span * Double(width * 8)).rounded())
      return ChartText.blocks(value.mantissa == 0 ? 0 : max(1, eighths))
    }
    // Blocks grow to the right only, so that bars on both sides of zero take whole columns.
    let room = Double(width - 1)
    let left = Int((-reach.lowerBound / span * room).rounded())
    let length = Int((value.drawn.magnitude / span * room).rounded())
    let blocks = String(repeating: "█", count: value.mantissa == 0 ? 0 : max(1, length))
    if value.mantissa < 0 {
      return String(repeating: " ", count: max(0, left - blocks.count)) + blocks + "│"
    }
    return String(repeating: " ", count: left) + "│" + blocks
  }

  private static func blocks(_ eighths: Int) -> String {
    String(repeating: "█", count: eighths / 8) + ChartText.eighths[eighths % 8]
  }

  // MARK: Stacked bars

  private func stackedBars() -> String {
    let values = chart.series.flatMap { $0.values }
    let commodities = Set(values.compactMap { $0?.commodity })
    // Parts of a whole that is not known, or below zero, have no place behind each other.
    guard commodities.count == 1,
      values.allSatisfy({ $0.map { $0.mantissa >= 0 } ?? false })
    else { return bars() }
    let totals = chart.categories.indices.map { category in
      chart.series.map { $0.values[category]?.drawn ?? 0 }.reduce(0, +)
    }
    let most = totals.max() ?? 0
    let isBeside = fitsBeside(chart.categories)
    let names = chart.categories.map { name($0) }
    let nameWidth = isBeside ? names.map { DisplayWidth.columns(of: $0) }.max() ?? 0 : 0
    let barWidth =
      width.map { max(ChartText.smallestBar, $0 - nameWidth - 2) } ?? ChartText.usualBar
    var text = legend()
    for (index, category) in names.enumerated() {
      text += isBeside ? padded(category, nameWidth) : wrapped(category)
      let bar = stackedBar(of: index, upTo: most, within: barWidth)
      text += (bar.isEmpty ? "" : "  " + bar) + "\n" + figures(of: index)
    }
    return text
  }

  private func stackedBar(of category: Int, upTo most: Double, within width: Int) -> String {
    guard most > 0 else { return "" }
    var sum = 0.0
    var drawn = 0
    return chart.series.enumerated().map { number, series in
      sum += series.values[category]?.drawn ?? 0
      let end = Int((sum / most * Double(width)).rounded())
      defer { drawn = end }
      return painted(String(repeating: shade(number), count: end - drawn), series)
    }.joined()
  }

  private func shade(_ number: Int) -> String {
    ChartText.shades[number % ChartText.shades.count]
  }

  private func legend() -> String {
    chart.series.enumerated().map { number, series in
      painted(shade(number), series) + " " + name(series.name) + "\n"
    }.joined()
  }

  /// The figures of a category, as `  Begroot € 3, Besteed € 2`.
  private func figures(of category: Int) -> String {
    let text = chart.series.map { name($0.name) + " " + figure($0.values[category]) }
      .joined(separator: ", ")
    let lines = width.map { TextWrap.lines(of: text, width: max(8, $0 - 2)) } ?? [text]
    return lines.map { "  " + $0 + "\n" }.joined()
  }

  // MARK: Lines

  private func sparkLines() -> String {
    guard let first = chart.categories.first, let last = chart.categories.last else { return "" }
    let isDutch = language == .dutch
    var table = TextTable(columns: [
      TextTable.Column(isDutch ? "Reeks" : "Series"), TextTable.Column(first, .right),
      TextTable.Column(isDutch ? "verloop" : "course"), TextTable.Column(last, .right),
    ])
    for series in chart.series {
      table.append(
        [
          TextTable.Cell(series.name), TextTable.Cell(figure(series.values.first ?? nil)),
          TextTable.Cell(sparks(of: series), role: role(of: series.meaning)),
          TextTable.Cell(figure(series.values.last ?? nil)),
        ], as: .body)
    }
    return table.render(within: width, palette: palette)
  }

  /// A block for each value, as high as it is; a point where it is not known.
  private func sparks(of series: Chart.Series) -> String {
    series.values.map { value in
      guard let value else { return "·" }
      let reach = reach(of: value.commodity)
      let span = reach.upperBound - reach.lowerBound
      let height = span > 0 ? (value.drawn - reach.lowerBound) / span * 7 : 0
      return ChartText.sparks[Int(height.rounded())]
    }.joined()
  }
}

extension CellAmount {
  /// The amount as far as a drawing shows it; never a figure to reckon or to show.
  var drawn: Double {
    var divisor = 1.0
    for _ in 0..<scale { divisor *= 10 }
    return Double(mantissa) / divisor
  }
}
