/// Figures to be drawn; the same figures stand in a table beside it.
package struct Chart: Sendable {
  package enum Kind: Sendable {
    /// For each category a bar of each series, one below the other.
    case bars
    /// For each category one bar, with the series behind each other.
    case stackedBars
    /// A line for each series over the categories, which are moments in their order.
    case lines
  }

  /// What a series is, so that it has the same colour in every chart.
  package enum Meaning: Sendable {
    case budget
    case spent
    case committed
    case forecast
    case outOfPocket
    case staff
    case other
  }

  package struct Series: Sendable {
    package let name: String
    package let meaning: Meaning
    /// A value for each category; nil where it is not known, which is not drawn as zero.
    package let values: [CellAmount?]

    package init(name: String, meaning: Meaning, values: [CellAmount?]) {
      self.name = name
      self.meaning = meaning
      self.values = values
    }
  }

  package let kind: Kind
  package let title: String
  /// What is to be seen in it, in words, for whoever does not see it.
  package let description: String
  package let categories: [String]
  package private(set) var series: [Series] = []

  package init(_ kind: Kind, title: String, description: String, categories: [String]) {
    self.kind = kind
    self.title = title
    self.description = description
    self.categories = categories
  }

  package mutating func append(_ series: Series) {
    precondition(
      series.values.count == categories.count, "A series has a value for each category.")
    self.series.append(series)
  }
}
