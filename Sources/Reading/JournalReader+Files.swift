import Basics
import Diagnostics

// Where a file begins and ends.
extension JournalReader {
  /// Goes on with a state that a file begins with, or that holds again behind one: the aliases,
  /// parents and decimal marks of another end with it.
  mutating func begin(with state: ReadingState) {
    let isNamedAlike = state.parents == self.state.parents && state.aliases == self.state.aliases
    self.state = state
    // What written names stand for stays as it is where nothing renames them.
    if !isNamedAlike { forgetWrittenAccounts() }
    tables.refreshMarks(state)
  }

  /// Says what is wrong with the end of a file.
  mutating func endFile(_ source: Source, _ number: Int) {
    if isInCommentBlock { reportOpenComment(number) }
    isInCommentBlock = false
    checkLastLine(source, number)
  }

  /// hledger reads most last lines without a line end, but not these; and half of a posting may be
  /// what a file that was cut off ends with.
  private mutating func checkLastLine(_ source: Source, _ number: Int) {
    let last = source.withBytes { bytes -> (start: Int, isOfTransaction: Bool)? in
      guard let last = bytes.indices.last, bytes[last] != ASCII.lineFeed else { return nil }
      var start = last
      while start > 0, bytes[start - 1] != ASCII.lineFeed { start -= 1 }
      let words: [StaticString] = ["include", "apply account", "comment", "end comment"]
      let isDirective = words.contains { bytes.starts(with: $0, at: start, end: bytes.count) }
      let isBlank = bytes.skipBlanks(start, bytes.count) == bytes.count
      let isLoneDate =
        ASCII.isDigit(bytes[start]) && bytes.firstBlank(start, bytes.count) == bytes.count
      if isDirective || isBlank || isLoneDate { return (start, false) }
      return ASCII.isBlank(bytes[start]) ? (start, true) : nil
    }
    guard let last else { return }
    var diagnostic = Diagnostic(
      .missingLineEnd, at: Place(source: number, from: last.start, to: source.count),
      Bilingual(
        dutch: "achter de laatste regel ontbreekt een regeleinde",
        english: "the last line lacks a line end"),
      help: Bilingual(
        dutch: "druk op Enter achter de laatste regel, of laat wijkboek fmt dat doen",
        english: "press Enter behind the last line, or let wijkboek fmt do so"),
      fixes: [endingLastLine(source, number)])
    if last.isOfTransaction {
      diagnostic.severity = .note
      diagnostic.notes = [
        Bilingual(
          dutch: "is het bestand afgebroken, dan ontbreekt hier een deel van een boeking",
          english: "if the file was cut off, a part of a transaction is missing here")
      ]
    }
    diagnostics.append(diagnostic)
  }

  /// A line end as the file has them.
  private func endingLastLine(_ source: Source, _ number: Int) -> Fix? {
    let end = source.withBytes { bytes -> String in
      let first = bytes.first(ASCII.lineFeed, from: 0, to: bytes.count)
      let isReturn = 0 < first && first < bytes.count && bytes[first - 1] == ASCII.carriageReturn
      return isReturn ? "\r\n" : "\n"
    }
    return Fix(
      Bilingual(dutch: "voeg een regeleinde toe", english: "add a line end"), .safe,
      [Fix.Edit(Place(source: number, from: source.count, to: source.count), end)])
  }

  private mutating func reportOpenComment(_ number: Int) {
    let start = commentBlockStart
    diagnostics.append(
      Diagnostic(
        .openCommentBlock, at: Place(source: number, from: start, to: start + "comment".utf8.count),
        Bilingual(
          dutch: "dit commentaar wordt nergens gesloten", english: "this comment is closed nowhere"),
        help: Bilingual(
          dutch: "zet achter het commentaar een regel end comment",
          english: "put a line end comment behind the comment")))
  }
}
