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

  /// hledger reads most last lines without a line end, but not these.
  private mutating func checkLastLine(_ source: Source, _ number: Int) {
    let start = source.withBytes { bytes -> Int? in
      guard let last = bytes.indices.last, bytes[last] != ASCII.lineFeed else { return nil }
      var start = last
      while start > 0, bytes[start - 1] != ASCII.lineFeed { start -= 1 }
      let words: [StaticString] = ["include", "apply account", "comment", "end comment"]
      let isDirective = words.contains { bytes.starts(with: $0, at: start, end: bytes.count) }
      let isBlank = bytes.skipBlanks(start, bytes.count) == bytes.count
      let isLoneDate =
        ASCII.isDigit(bytes[start]) && bytes.firstBlank(start, bytes.count) == bytes.count
      return isDirective || isBlank || isLoneDate ? start : nil
    }
    guard let start else { return }
    diagnostics.append(
      Diagnostic(
        .missingLineEnd, at: Place(source: number, from: start, to: source.count),
        Bilingual(
          dutch: "achter de laatste regel ontbreekt een regeleinde",
          english: "the last line lacks a line end"),
        help: Bilingual(
          dutch: "druk op Enter achter de laatste regel, of laat wijkboek fmt dat doen",
          english: "press Enter behind the last line, or let wijkboek fmt do so")))
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
