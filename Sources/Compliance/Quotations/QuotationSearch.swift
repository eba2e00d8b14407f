import Basics
import Norms

/// Finds in all texts of laws what a piece of a quotation is taken from.
struct QuotationSearch {
  /// A text of an article, and how well a quotation fits it.
  struct Match {
    let law: Law
    let passage: LawPassage
    let alignment: WordAlignment
    /// Whether half of the words stand there in their order: less is another sentence.
    let isSentence: Bool
  }

  private let laws: LawTexts
  /// Of each text the words that it has of all that is quoted, in the order of the texts.
  private var found: [[Bool]] = []
  private var numbers: [UInt64: Int] = [:]

  /// Looks through all texts once for the words of all quotations.
  init(_ quoted: [Quotation.Piece], in laws: LawTexts) {
    self.laws = laws
    for piece in quoted {
      for word in piece.words where numbers[word.key] == nil { numbers[word.key] = numbers.count }
    }
    for law in laws.laws {
      for article in law.articles {
        var has = [Bool](repeating: false, count: numbers.count)
        for line in article.lines {
          for word in ComparedWord.read(Array(line.text.utf8)) {
            if let number = numbers[word.key] { has[number] = true }
          }
        }
        found.append(has)
      }
    }
  }

  /// The text that is most like a quotation, of any day; nil where none has most of its words in its
  /// order.
  ///
  /// Of equals it is the one that holds on a day, else the latest.
  func best(_ piece: Quotation.Piece, on day: Day) -> Match? {
    var best: Match?
    for candidate in candidates(piece, on: day).prefix(Self.mostCompared) {
      let match = self.match(piece, candidate.law, candidate.article)
      guard match.isSentence else { continue }
      if match.alignment.cost < best?.alignment.cost ?? Int.max { best = match }
      if match.alignment.cost == 0 { break }
    }
    return best
  }

  private static let mostCompared = 6

  private struct Candidate {
    let law: Law
    let article: LawArticle
    /// How many of the words it has, in whatever order.
    let count: Int
    let isInForce: Bool
  }

  /// The texts that have half of the words or more, the likeliest first.
  private func candidates(_ piece: Quotation.Piece, on day: Day) -> [Candidate] {
    let numbers = Set(piece.words.compactMap { self.numbers[$0.key] })
    var candidates: [Candidate] = []
    var index = 0
    for law in laws.laws {
      for article in law.articles {
        let count = numbers.count { found[index][$0] }
        index += 1
        guard count * 2 >= numbers.count else { continue }
        let inForce = law.reading(of: article.number, on: day)?.article
        candidates.append(
          Candidate(
            law: law, article: article, count: count,
            isInForce: inForce?.states == article.states))
      }
    }
    return candidates.sorted { left, right in
      if left.count != right.count { return left.count > right.count }
      if left.isInForce != right.isInForce { return left.isInForce }
      return (left.article.states.last ?? day) > (right.article.states.last ?? day)
    }
  }

  func match(_ piece: Quotation.Piece, _ law: Law, _ article: LawArticle) -> Match {
    let passage = LawPassage(article)
    let alignment = WordAlignment(piece.words.map { $0.key }, in: passage)
    return Match(
      law: law, passage: passage, alignment: alignment,
      isSentence: alignment.matches * 2 >= piece.words.count)
  }
}
