import Basics
import Diagnostics
import Markdown

/// Changes that settle what is wrong with a cell.
extension CellReader {
  /// A known word in the place of a near miss of it, which stands in `place`.
  func respelling(
    _ typed: String, as meant: String, among known: [String], at place: Place
  ) -> Fix? {
    edit(typed, meant, at: place).flatMap {
      Fix(spelling: typed, as: meant, among: known, at: [$0.place])
    }
  }

  /// A text in the place of another one, which stands in `place`.
  func rewriting(_ typed: String, as meant: String, _ grade: Fix.Grade, at place: Place) -> Fix? {
    Fix(Fix.writing(meant), grade, [edit(typed, meant, at: place)].compactMap { $0 })
  }

  /// Nil where the text does not stand there in so many letters, or not once: between marks of
  /// Markdown nobody could tell what to write.
  func edit(_ typed: String, _ meant: String, at place: Place) -> Fix.Edit? {
    let written = document.source.text(in: place.range)
    guard meant != typed, CellReader.isPlain(meant),
      let found = written.range(ofWord: typed),
      written.utf8.count == place.range.count,
      !written.hasAnother(typed, behind: found.lowerBound)
    else { return nil }
    let start = Int(place.range.start)
    return Fix.Edit(
      Place(
        source: place.source, from: start + found.lowerBound, to: start + found.upperBound), meant)
  }

  /// Whether a text means itself in a cell, without any escapes.
  static func isPlain(_ text: String) -> Bool {
    !text.utf8.contains { byte in
      switch byte {
      case 0x00..<0x20, 0x23, 0x26, 0x2A, 0x3C, 0x3E, 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x7C, 0x7E:
        true
      default: false
      }
    }
  }

  /// The contents of two cells in each other's place.
  func swapping(_ one: Cell, _ other: Cell) -> Fix? {
    let texts = [one, other].map { document.source.text(in: $0.range) }
    guard texts == [one.text, other.text], texts.allSatisfy({ CellReader.isPlain($0) }) else {
      return nil
    }
    return Fix(
      Bilingual(dutch: "wissel de twee cellen om", english: "swap the two cells"), .unsafe,
      [Fix.Edit(place(one), other.text), Fix.Edit(place(other), one.text)])
  }
}

extension String {
  /// Whether a text stands in this one again, behind a place where it stands.
  fileprivate func hasAnother(_ text: String, behind start: Int) -> Bool {
    guard let rest = String(utf8.dropFirst(start + 1)) else { return true }
    return rest.range(ofWord: text) != nil
  }
}
