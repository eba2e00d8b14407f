import Diagnostics
import Document

/// Bars from left to right, each category below the other with its name above its bars.
///
///     Woonmaatschappelijk werk
///     ████████████████████ € 53.511
///     ███████████ € 31.200
struct BarPicture {
  private static let barHeight = 14
  private static let lineHeight = 17
  /// What is kept free behind a bar for its figure.
  private static let figureWidth = 112
  private static let length = ChartScale.width - figureWidth
  /// How many letters of ordinary width fit beside each other.
  private static let lettersInLine = 56

  private let chart: Chart
  private let scale: ChartScale
  private let patterns: ChartPatterns
  private let language: Language
  private var picture = ChartPicture()

  /// A bar of each series for each category.
  static func bars(of chart: Chart, _ patterns: ChartPatterns, _ language: Language) -> ChartPicture
  {
    var drawing = BarPicture(chart, ChartScale(chart), patterns, language)
    for index in chart.categories.indices {
      drawing.drawName(of: index)
      for series in chart.series { drawing.drawBar(series, index) }
      drawing.picture.height += 8
    }
    return drawing.picture
  }

  /// One bar for each category, with what it is made of behind each other, and the figures below.
  static func stacks(
    of chart: Chart, _ patterns: ChartPatterns, _ language: Language
  ) -> ChartPicture {
    var drawing = BarPicture(chart, ChartScale(chart, stacked: true), patterns, language)
    for index in chart.categories.indices {
      drawing.drawName(of: index)
      drawing.drawStack(index)
      drawing.picture.height += 10
    }
    return drawing.picture
  }

  private init(
    _ chart: Chart, _ scale: ChartScale, _ patterns: ChartPatterns, _ language: Language
  ) {
    self.chart = chart
    self.scale = scale
    self.patterns = patterns
    self.language = language
  }

  private mutating func drawName(of index: Int) {
    for line in TextWrap.lines(of: chart.categories[index], width: BarPicture.lettersInLine) {
      drawText(line, x: 0, "class=\"name\"")
      picture.height += BarPicture.lineHeight
    }
    picture.height += 2
  }

  private mutating func drawBar(_ series: Chart.Series, _ index: Int) {
    let value = series.values[index]
    let figure = value.map { CellText.text(of: $0, in: language) } ?? "?"
    let words = HTMLText.escaped("\(chart.categories[index]), \(series.name): \(figure)")
    picture.svg += "<g tabindex=\"0\" role=\"img\" aria-label=\"\(words)\"><title>\(words)</title>"
    let zero = scale.place(ofWhole: 0, on: BarPicture.length)
    let place = value.map { scale.place(of: $0, on: BarPicture.length) } ?? zero
    drawPiece(from: min(zero, place), to: max(zero, place), patterns.fill(series.meaning))
    drawText(figure, x: max(zero, place) + 50, "class=\"figure\"", down: -2)
    picture.svg += "</g>\n"
    picture.height += BarPicture.barHeight + 3
  }

  private mutating func drawStack(_ index: Int) {
    let zero = scale.place(ofWhole: 0, on: ChartScale.width)
    var (left, right) = (zero, zero)
    var figures: [String] = []
    for series in chart.series {
      let value = series.values[index]
      let figure = value.map { CellText.text(of: $0, in: language) } ?? "?"
      figures.append("\(series.name) \(figure)")
      guard let value else { continue }
      let words = HTMLText.escaped("\(chart.categories[index]), \(series.name): \(figure)")
      picture.svg +=
        "<g tabindex=\"0\" role=\"img\" aria-label=\"\(words)\"><title>\(words)</title>"
      let width = scale.place(of: value, on: ChartScale.width) - zero
      drawPiece(
        from: width < 0 ? left + width : right, to: width < 0 ? left : right + width,
        patterns.fill(series.meaning))
      picture.svg += "</g>\n"
      if width < 0 { left += width } else { right += width }
    }
    picture.height += BarPicture.barHeight + 2
    let text = figures.joined(separator: " · ")
    for line in TextWrap.lines(of: text, width: BarPicture.lettersInLine) {
      drawText(line, x: 0, "class=\"figure\"", down: -2)
      picture.height += BarPicture.lineHeight
    }
  }

  private mutating func drawPiece(from start: Int, to end: Int, _ fill: String) {
    picture.svg +=
      "<rect x=\"\(tenths(start))\" y=\"\(picture.height)\" width=\"\(tenths(end - start))\" "
      + "height=\"\(BarPicture.barHeight)\" \(fill)/>"
  }

  private mutating func drawText(_ text: String, x: Int, _ attributes: String, down: Int = 0) {
    picture.svg +=
      "<text x=\"\(tenths(x))\" y=\"\(picture.height + 13 + down)\" \(attributes)>"
      + HTMLText.escaped(text) + "</text>"
  }
}
