import Basics
import Diagnostics
import Ledger
import Markdown

// The column Onderdeel.
extension CellReader {
  /// The parts of the law that a cell lists; nil where it is open, or after reporting that it holds
  /// something else.
  ///
  /// One that nobody knows leaves all of them open: it might be the one that a norm is about.
  mutating func parts(_ cell: Cell) -> [Placed<LegalPart>]? {
    let names = names(cell)
    var parts: [Placed<LegalPart>] = []
    for name in names {
      guard let part = LegalPart(written: name.value) else {
        reportUnknownPart(name, cell, isOnly: names.count == 1)
        return nil
      }
      if !parts.contains(where: { $0.value == part }) { parts.append(Placed(part, at: name.place)) }
    }
    guard parts.count > 1, parts.contains(where: { $0.value == .outside }) else {
      return parts.isEmpty ? nil : parts
    }
    reportUnreadable(
      .unreadableValue, cell, what: Self.part, suggestion: nil,
      form: Bilingual(
        dutch: "geen staat alleen: wat onder een onderdeel valt, valt niet buiten de wet",
        english: "geen stands alone: what is of a part is not outside the law"))
    return nil
  }

  private static let part = Bilingual(dutch: "onderdeel van de wet", english: "part of the law")

  private mutating func reportUnknownPart(_ name: Placed<String>, _ cell: Cell, isOnly: Bool) {
    let known = LegalPart.allCases.map { $0.rawValue }
    let list = known.joined(separator: ", ")
    let meant = Self.part(meantBy: name.value)
    let text = name.value.clipped(to: 60)
    report(
      .unreadableValue, at: name.place,
      Bilingual(
        dutch: "\(text) is niet te lezen als \(Self.part.dutch)",
        english: "\(text) cannot be read as \(Self.part.english)"),
      help: meant.map {
        Bilingual(
          dutch: "bedoelt u \($0.rawValue), \($0.words.dutch)?",
          english: "do you mean \($0.rawValue), \($0.words.english)?")
      } ?? Bilingual(dutch: "kies uit \(list)", english: "choose from \(list)"),
      fixes: [
        isOnly
          ? meant.flatMap { rewriting(name.value, as: $0.rawValue, .unsafe, at: name.place) } : nil
      ])
  }

  /// The part that a slip of the pen stands for, or the words of one.
  private static func part(meantBy text: String) -> LegalPart? {
    let word = Word(text).folded
    let named = LegalPart.allCases.first { part in
      word == Word(part.words.dutch).folded || word == Word(part.words.english).folded
    }
    return named
      ?? NearWord.nearest(to: text, among: LegalPart.allCases.map { $0.rawValue }).flatMap {
        LegalPart(rawValue: $0)
      }
  }
}
