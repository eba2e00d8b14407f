package import Basics
package import Diagnostics

/// The laws of which texts were read.
package struct LawTexts: Sendable {
  package let laws: [Law]

  package static let none = LawTexts(laws: [])

  package init(laws: [Law]) { self.laws = laws }

  /// Reads pages of law texts; the first of them is source `firstNumber`.
  package static func read(
    _ sources: [Source], firstNumber: Int
  ) -> (texts: LawTexts, diagnostics: [Diagnostic]) {
    var laws: [Law] = []
    var diagnostics: [Diagnostic] = []
    for (index, source) in sources.enumerated() {
      var reader = LawPageReader(source, number: firstNumber + index)
      reader.read()
      if let law = reader.law { laws.append(law) }
      diagnostics += reader.diagnostics
    }
    return (LawTexts(laws: laws), diagnostics)
  }

  /// The law that a citation means: by its number, else by its name.
  package func law(of citation: Citation) -> Law? {
    if let number = citation.lawNumber { return laws.first { $0.number == number } }
    guard let name = citation.law?.lowercased() else { return nil }
    return laws.first { law in
      law.title.lowercased() == name || law.names.contains { $0.lowercased() == name }
    }
  }
}

extension Law {
  /// The text of an article that holds on a day; nil if none was read of that day or before.
  ///
  /// A text holds from its state until the next one. Which states there are between two that were
  /// read nobody knows, so the last one before a day is only certain where the next one says the same.
  package func reading(of number: String, on day: Day) -> LawReading? {
    var best: (article: LawArticle, state: Day)?
    var next: (article: LawArticle, state: Day)?
    for article in articles where article.number == number {
      for state in article.states {
        if state <= day {
          if best.map({ $0.state < state }) ?? true { best = (article, state) }
        } else if next.map({ state < $0.state }) ?? true {
          next = (article, state)
        }
      }
    }
    guard let best else { return nil }
    let isOfDay = best.state == day
    return LawReading(
      article: best.article, state: best.state, next: isOfDay ? nil : next?.article,
      isOfDay: isOfDay)
  }

  /// The text of an article in a state; nil if that was not read.
  package func article(_ number: String, in state: Day) -> LawArticle? {
    articles.first { $0.number == number && $0.states.contains(state) }
  }
}
