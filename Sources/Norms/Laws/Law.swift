package import Basics
package import Diagnostics

/// A law, or a decree: the articles that norms rest on, word for word.
package struct Law: Sendable {
  /// Such as `BWBR0036702`.
  package let number: String
  package let title: String
  /// What citations call it, the usual name first.
  package let names: [String]
  /// Of each article the texts that it had, in the order of the page.
  package let articles: [LawArticle]
}

/// The text of an article, as it stood on some days.
package struct LawArticle: Sendable {
  /// A paragraph of the text.
  package struct Line: Sendable {
    /// The number of the lid that it belongs to; nil in an article that has none.
    package let lid: String?
    /// The part that it is, from outside to inside: `c`, `1°`; empty for opening words.
    package let part: [String]
    /// The words, without the number or letter before them.
    package let text: String

    /// The words without what joins them to the next line, which changes as lines are added.
    fileprivate var core: String {
      var words = text.spacedWords
      if words.last == "en" || words.last == "of" { words.removeLast() }
      let core = words.joined(separator: " ")
      let last = core.utf8.last
      return last == 0x2C || last == 0x2E || last == 0x3B ? String(core.dropLast()) : core
    }

    /// As the law prints it: `a. woonmaatschappelijk werk, …`.
    package var printed: String {
      if let last = part.last { return "\(last). \(text)" }
      return lid.map { "\($0). \(text)" } ?? text
    }
  }

  /// Such as `44bis`.
  package let number: String
  /// The days of which it was read and said the same, the earliest first.
  package let states: [Day]
  package let lines: [Line]
  /// Whether all of it is there, so that what is not there does not exist.
  package let isWhole: Bool
  /// The heading of this text.
  package let place: Place

  package var hasParagraphs: Bool { lines.contains { $0.lid != nil } }

  /// Whether this text has some lines of another, wherever they stand in it now.
  package func has(_ others: [Line]) -> Bool {
    let own = Set(lines.map { $0.core })
    return others.allSatisfy { own.contains($0.core) }
  }
}

/// The text of an article that holds on a day, as far as anybody read it.
package struct LawReading: Sendable {
  package let article: LawArticle
  /// The state that was read on that day or last before it.
  package let state: Day
  /// The text that was read next after the day; nil if it was read of that very day, or if nothing
  /// was read since.
  package let next: LawArticle?
  /// Whether it was read of that very day.
  package let isOfDay: Bool
}
