import Basics
import Diagnostics

/// A header word or label as it is compared: without case, spacing and punctuation (unless a sign
/// such as `€` is all that it is), and with the year that stands in it taken out, and the unit of its amounts and marks of footnotes too.
///
/// `Out-of-pocket kosten 2020 (x € 1.000)` becomes `outofpocketkosten`, 2020 and thousands.
struct Word: Equatable, Sendable {
  let folded: String
  let year: Int?
  let unit: MoneyUnit?

  init(_ written: String) {
    let bare = FootnoteMark.removed(from: written)
    let split = MoneyUnit.split(bare)
    unit = split?.unit
    let text = split?.rest ?? bare
    var letters: [UInt8] = []
    letters.reserveCapacity(text.utf8.count)
    var year: Int?
    // The digits of a number stand at the end of the letters until it has ended.
    var numberStart = 0
    func endNumber() {
      defer { numberStart = letters.count }
      guard letters.count - numberStart == 4, year == nil,
        let found = Word.year(letters[numberStart...])
      else { return }
      year = found
      letters.removeLast(4)
    }
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        let byte = UInt8(truncatingIfNeeded: value)
        if ASCII.isDigit(byte) {
          letters.append(byte)
          continue
        }
        endNumber()
        if ASCII.isLetter(byte) {
          letters.append(byte | 0x20)
          numberStart = letters.count
        }
      } else if scalar.properties.isAlphabetic {
        endNumber()
        letters += Array(scalar.properties.lowercaseMapping.utf8)
        numberStart = letters.count
      } else {
        endNumber()
      }
    }
    endNumber()
    folded =
      letters.isEmpty
      ? String(text.unicodeScalars.filter(Word.isSign)) : String(decoding: letters, as: UTF8.self)
    self.year = year
  }

  /// Whether a mark says something by itself, as `€` and `#` do, and a bracket does not.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .currencySymbol, .mathSymbol, .otherSymbol: true
    case .otherPunctuation: "#%&*@‰".unicodeScalars.contains(scalar)
    default: false
    }
  }

  private static func year(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(digits: digits).flatMap { DocumentValue.years ~= $0 ? $0 : nil }
  }
}

/// The words that a kind of table knows, each with what it means.
struct Vocabulary<Meaning: Equatable & Sendable>: Sendable {
  struct Entry: Sendable {
    /// As it is suggested to people.
    let word: String
    let folded: String
    let meaning: Meaning
  }

  let entries: [Entry]

  /// The words of each meaning, the one to be suggested first.
  init(_ meanings: [(Meaning, [String])]) {
    var entries: [Entry] = []
    for (meaning, words) in meanings {
      for word in words {
        entries.append(Entry(word: word, folded: Word(word).folded, meaning: meaning))
      }
    }
    self.entries = entries
  }

  func exact(_ word: Word) -> Meaning? { entry(word)?.meaning }

  func entry(_ word: Word) -> Entry? { entries.first { $0.folded == word.folded } }

  /// The word that was most likely meant.
  func nearest(_ word: Word) -> Entry? {
    let known = entries.map { $0.folded }
    let folded =
      MeantWords.known(word, among: known) ?? NearWord.nearest(to: word.folded, among: known)
    return folded.flatMap { folded in entries.first { $0.folded == folded } }
  }

  /// Whether a word can be nothing but another way to write one that is known.
  func isSure(_ word: Word, _ entry: Entry) -> Bool {
    Spelling.isSure(that: word.folded, means: entry.folded, among: entries.map { $0.folded })
  }
}
