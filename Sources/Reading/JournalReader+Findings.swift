import Diagnostics

/// The words for lines and directives that are not understood.
extension JournalReader {
  mutating func reportIncomplete(
    _ bytes: Span<UInt8>, _ directive: Directive, from start: Int? = nil
  ) {
    let line = directive.line
    let first = start ?? line.start
    let end = max(first, bytes.trimmedEnd(line.start, line.end))
    let text = bytes.text(first, min(end, first + 60))
    report(
      .incompleteDirective, first, end,
      start == nil
        ? Bilingual(
          dutch: "de richtlijn \(text) is onvolledig",
          english: "the directive \(text) is incomplete")
        : Bilingual(
          dutch: "\(text) wordt in deze richtlijn niet begrepen",
          english: "\(text) is not understood in this directive"))
  }

  mutating func reportUnsupported(_ bytes: Span<UInt8>, _ line: Line, _ name: String) {
    report(
      .unsupportedDirective, line.start, bytes.trimmedEnd(line.start, line.end),
      Bilingual(
        dutch: "de richtlijn \(name) wordt niet ondersteund",
        english: "the directive \(name) is not supported"),
      help: Bilingual(
        dutch: "haal haar weg, of schrijf voluit wat zij bedoelt",
        english: "remove it, or write in full what it means"))
  }

  /// A line at the margin that starts with none of the known words.
  mutating func reportUnknown(_ bytes: Span<UInt8>, _ line: Line, _ word: String) {
    for mark in ["<<<<<<<", "|||||||", ">>>>>>>"] where word.hasPrefix(mark) {
      reportConflict(bytes, line)
      return
    }
    let foreign = [
      "A", "C", "I", "N", "S", "assert", "b", "bucket", "capture", "check", "define", "def", "eval",
      "expr", "fixed", "endfixed", "h", "H", "i", "o", "O", "python", "require", "test", "value",
      "year",
    ]
    if foreign.contains(word) {
      reportUnsupported(bytes, line, word)
      return
    }
    let known = [
      "account", "alias", "apply account", "comment", "commodity", "decimal-mark", "end aliases",
      "end apply account", "end comment", "include", "payee", "tag",
    ]
    let end = bytes.trimmedEnd(line.start, line.end)
    let text = bytes.text(line.start, min(end, line.start + 60))
    report(
      .unknownLine, line.start, end,
      Bilingual(
        dutch: "de regel \(text) wordt niet begrepen",
        english: "the line \(text) is not understood"),
      help: Spelling.nearest(to: word, among: known).map {
        Bilingual(dutch: "bedoelt u \($0)?", english: "do you mean \($0)?")
      }
        ?? Bilingual(
          dutch: "begin een boeking met een datum, en laat haar regels inspringen",
          english: "start a transaction with a date, and indent its postings"))
  }

  mutating func reportConflict(_ bytes: Span<UInt8>, _ line: Line) {
    report(
      .conflictMark, line.start, bytes.trimmedEnd(line.start, line.end),
      Bilingual(
        dutch: "hier staat een onopgelost conflict van git",
        english: "there is an unresolved git conflict here"),
      help: Bilingual(
        dutch: "kies wat moet blijven en haal de merktekens weg",
        english: "choose what is to stay and remove the marks"))
    leftOut = true
  }
}
