import Diagnostics
import Document

/// A chart for a browser: a picture with its text alternative, and its figures as a table.
///
/// The picture is drawn for the width of a telephone and grows with its frame, so that its letters
/// stay large enough on both. Whoever points at a piece, or reaches it with the keyboard, reads its
/// figures.
enum ChartHTML {
  static func text(of chart: Chart, number: Int, in language: Language) -> String {
    var html = HTMLText()
    let name = "grafiek-\(number)"
    html.line("<figure class=\"chart\" aria-labelledby=\"\(name)-titel\">")
    html.element("figcaption", chart.title, "id=\"\(name)-titel\"")
    html.append(legend(of: chart))
    let patterns = ChartPatterns(number: number)
    let picture =
      switch chart.kind {
      case .bars: BarPicture.bars(of: chart, patterns, language)
      case .stackedBars: BarPicture.stacks(of: chart, patterns, language)
      case .lines: LinePicture.lines(of: chart, language)
      }
    html.line(
      "<svg viewBox=\"0 0 \(ChartScale.width) \(picture.height)\" role=\"group\" "
        + "aria-labelledby=\"\(name)-titel \(name)-tekst\">")
    html.line(patterns.definitions)
    html.append(picture.svg)
    html.line("</svg>")
    html.element("p", chart.description, "id=\"\(name)-tekst\" class=\"alternative\"")
    html.line("<details>")
    html.element(
      "summary", language == .dutch ? "Cijfers van deze grafiek" : "Figures of this chart")
    html.append(HTMLTable.text(of: table(of: chart, language), in: language) { _ in nil })
    html.line("</details>")
    html.line("</figure>")
    return html.text
  }

  /// What each colour and pattern stands for; one series needs none.
  private static func legend(of chart: Chart) -> String {
    guard chart.series.count > 1 else { return "" }
    var html = HTMLText()
    html.line("<ul class=\"legend\" aria-hidden=\"true\">")
    for (series, style) in zip(chart.series, chart.styles) {
      html.line(
        "<li><span class=\"swatch \(style)\"></span>"
          + HTMLText.escaped(series.name) + "</li>")
    }
    html.line("</ul>")
    return html.text
  }

  private static func table(of chart: Chart, _ language: Language) -> Table {
    var table = Table(
      columns: [Table.Column(key: "category", title: language == .dutch ? "Onderdeel" : "Item")]
        + chart.series.map { Table.Column(key: $0.name, title: $0.name, alignment: .right) })
    for (index, category) in chart.categories.enumerated() {
      table.append(
        [.text(category)]
          + chart.series.map { series in
            series.values[index].map { .amounts([$0]) } ?? Cell(.unknown(nil))
          })
    }
    return table
  }
}

extension Chart {
  /// What the style calls each series: what it means, or its number where several mean the same.
  var styles: [String] {
    let peers = series.indices.filter { series[$0].meaning == .other }
    return series.indices.map { index in
      guard peers.count > 1, let number = peers.firstIndex(of: index) else {
        return series[index].meaning.name
      }
      return "peer\(number % HTMLStyle.rhythms.count)"
    }
  }
}

extension Chart.Meaning {
  /// What the style calls it.
  var name: String {
    switch self {
    case .budget: "budget"
    case .spent: "spent"
    case .committed: "committed"
    case .forecast: "forecast"
    case .outOfPocket: "oop"
    case .staff: "staff"
    case .other: "other"
    }
  }
}

/// Hatching for what is not money spent yet, so that nothing hangs on colour alone.
struct ChartPatterns {
  /// The number of the chart: names of patterns hold for the whole page.
  let number: Int

  var definitions: String {
    "<defs>"
      + [Chart.Meaning.committed, .forecast].map { meaning in
        "<pattern id=\"\(id(of: meaning))\" width=\"6\" height=\"6\" "
          + "patternUnits=\"userSpaceOnUse\" "
          + "patternTransform=\"rotate(\(meaning == .committed ? 45 : 135))\">"
          + "<rect width=\"6\" height=\"6\" class=\"ground\"/>"
          + "<rect width=\"3\" height=\"6\" class=\"fill-\(meaning.name)\"/></pattern>"
      }.joined() + "</defs>"
  }

  /// How a shape of a series is filled.
  func fill(_ meaning: Chart.Meaning) -> String {
    switch meaning {
    case .committed, .forecast:
      "fill=\"url(#\(id(of: meaning)))\" class=\"edge-\(meaning.name)\""
    case .budget, .spent, .outOfPocket, .staff, .other: "class=\"fill-\(meaning.name)\""
    }
  }

  private func id(of meaning: Chart.Meaning) -> String { "\(meaning.name)-\(number)" }
}
