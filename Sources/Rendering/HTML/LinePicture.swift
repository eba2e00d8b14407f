import Basics
import Diagnostics
import Document

/// A line for each series over moments in time, with an axis of amounts on the left.
///
/// Each moment is a band over the whole height: whoever points at it, or reaches it with the
/// keyboard, sees the figures of that moment.
struct LinePicture {
  // The frame in which the lines are drawn.
  private static let left = 78
  private static let top = 12
  private static let length = ChartScale.width - left - 14
  private static let rise = 170
  private static let noteWidth = 200
  /// About how wide a letter of a name is.
  private static let letter = 7

  private let chart: Chart
  private let scale: ChartScale
  private let language: Language
  private var svg = ""

  static func lines(of chart: Chart, _ language: Language) -> ChartPicture {
    let scale = ChartScale(chart)
    var drawing = LinePicture(chart, scale.rounded(to: scale.step), language)
    drawing.drawAxis(step: scale.step)
    for (series, style) in zip(chart.series, chart.styles) { drawing.drawLine(series, style) }
    for index in chart.categories.indices { drawing.drawBand(index) }
    return ChartPicture(svg: drawing.svg, height: top + rise + 28)
  }

  private init(_ chart: Chart, _ scale: ChartScale, _ language: Language) {
    self.chart = chart
    self.scale = scale
    self.language = language
  }

  private func x(_ index: Int) -> Int {
    let gaps = max(1, chart.categories.count - 1)
    return LinePicture.left * 10 + LinePicture.length * 10 * index / gaps
  }

  private func y(_ place: Int) -> Int { (LinePicture.top + LinePicture.rise) * 10 - place }

  private mutating func drawAxis(step: Int128) {
    let unit = chart.series.lazy.flatMap { $0.values }.compactMap { $0?.commodity }.first ?? ""
    var number = scale.least
    while number <= scale.most {
      let height = y(scale.place(ofWhole: number, on: LinePicture.rise))
      let label = language.text(mantissa: number, scale: 0, commodity: unit)
      svg +=
        "<line x1=\"\(LinePicture.left)\" x2=\"\(ChartScale.width)\" y1=\"\(tenths(height))\" "
        + "y2=\"\(tenths(height))\" class=\"\(number == 0 ? "zero" : "grid")\"/>"
        + "<text x=\"\(LinePicture.left - 8)\" y=\"\(tenths(height + 40))\" class=\"tick end\">"
        + HTMLText.escaped(label) + "</text>\n"
      number += step
    }
    // Only as many names as have room beside each other.
    let longest = chart.categories.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let gaps = max(1, chart.categories.count - 1)
    let every = (longest * LinePicture.letter + 6) * gaps / LinePicture.length + 1
    for (index, name) in chart.categories.enumerated() where index % every == 0 {
      // The name below the last moment must not run off the picture.
      let half = DisplayWidth.columns(of: name) * LinePicture.letter * 5
      let middle = min(x(index), ChartScale.width * 10 - half)
      svg +=
        "<text x=\"\(tenths(middle))\" y=\"\(LinePicture.top + LinePicture.rise + 20)\" "
        + "class=\"tick middle\">" + HTMLText.escaped(name) + "</text>"
    }
    svg += "\n"
  }

  /// The line, broken where nothing is known.
  private mutating func drawLine(_ series: Chart.Series, _ style: String) {
    var stretches: [[String]] = [[]]
    for (index, value) in series.values.enumerated() {
      guard let value else {
        stretches.append([])
        continue
      }
      let height = y(scale.place(of: value, on: LinePicture.rise))
      stretches[stretches.count - 1].append(tenths(x(index)) + "," + tenths(height))
      svg +=
        "<circle cx=\"\(tenths(x(index)))\" cy=\"\(tenths(height))\" r=\"2.5\" "
        + "class=\"fill-\(style)\"/>"
    }
    for stretch in stretches where stretch.count > 1 {
      let points = stretch.joined(separator: " ")
      svg += "<polyline points=\"\(points)\" class=\"line-\(style)\"/>\n"
    }
  }

  private mutating func drawBand(_ index: Int) {
    let figures = chart.series.map { series in
      series.name + ": "
        + (series.values[index].map { CellText.text(of: $0, in: language) } ?? "?")
    }
    let words = HTMLText.escaped(
      chart.categories[index] + ", " + figures.joined(separator: ", "))
    let half = LinePicture.length * 5 / max(1, chart.categories.count - 1)
    let height = 8 + 16 * (figures.count + 1)
    // The note stands on the side where there is room.
    let isLeft = index * 2 < chart.categories.count
    let note = isLeft ? x(index) + 80 : x(index) - 80 - LinePicture.noteWidth * 10
    svg +=
      "<g class=\"band\" tabindex=\"0\" role=\"img\" aria-label=\"\(words)\">"
      + "<rect x=\"\(tenths(x(index) - half))\" y=\"\(LinePicture.top)\" "
      + "width=\"\(tenths(half * 2))\" height=\"\(LinePicture.rise)\" class=\"catch\"/>"
      + "<g class=\"tip\" aria-hidden=\"true\"><rect x=\"\(tenths(note))\" "
      + "y=\"\(LinePicture.top)\" width=\"\(LinePicture.noteWidth)\" height=\"\(height)\" rx=\"4\"/>"
    for (line, text) in ([chart.categories[index]] + figures).enumerated() {
      svg +=
        "<text x=\"\(tenths(note + 80))\" y=\"\(LinePicture.top + 18 + line * 16)\">"
        + HTMLText.escaped(text) + "</text>"
    }
    svg += "</g></g>\n"
  }
}
