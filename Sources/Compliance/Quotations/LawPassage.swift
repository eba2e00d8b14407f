import Basics
import Norms

/// The words of a text of an article, in the order of its lines.
struct LawPassage: Sendable {
  let article: LawArticle
  let keys: [UInt64]
  /// Of each word the line, and where it stands in it.
  private let places: [(line: Int, range: Range<Int>)]
  /// Whether a word begins a line.
  private let startsLine: [Bool]
  /// Whether a word only joins its line to the next one: `en` or `of` at its end.
  let joins: [Bool]
  private let lines: [[UInt8]]

  static let joiners = [ComparedWord.key(of: "en"), ComparedWord.key(of: "of")]

  init(_ article: LawArticle) {
    self.article = article
    var keys: [UInt64] = []
    var places: [(line: Int, range: Range<Int>)] = []
    var starts: [Bool] = []
    var joins: [Bool] = []
    lines = article.lines.map { Array($0.text.utf8) }
    for (line, bytes) in lines.enumerated() {
      let words = ComparedWord.read(bytes)
      for (index, word) in words.enumerated() {
        keys.append(word.key)
        places.append((line, word.range))
        starts.append(index == 0)
        joins.append(
          index > 0 && index + 1 == words.count && Self.joiners.contains(word.key))
      }
    }
    self.keys = keys
    self.places = places
    startsLine = starts
    self.joins = joins
  }

  /// Whether something that joins lines may be left out or put in before a word.
  func isBetweenLines(_ index: Int) -> Bool {
    index > 0 && (index == keys.count || startsLine[index] || joins[index])
  }

  func text(_ index: Int) -> String {
    let place = places[index]
    return String(decoding: lines[place.line][place.range], as: UTF8.self)
  }

  func line(_ index: Int) -> LawArticle.Line { article.lines[places[index].line] }

  /// The end of the line of a word.
  func lineEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < keys.count, !startsLine[end] { end += 1 }
    if end > index + 1, joins[end - 1] { end -= 1 }
    return end
  }
}
