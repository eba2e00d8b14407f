import Basics
import Diagnostics
import Markdown

/// The words for lines and directives that are not understood.
extension JournalReader {
  /// A directive that lacks what it needs, or of which `start` and what follows is not understood.
  mutating func reportIncomplete(
    _ bytes: Span<UInt8>, _ directive: Directive, from start: Int? = nil
  ) {
    let line = directive.line
    let margin = bytes.skipBlanks(line.start, line.end)
    let first = start.map { bytes.skipBlanks($0, line.end) } ?? margin
    let end = max(first, bytes.trimmedEnd(line.start, line.end))
    let text = bytes.quoted(first, end)
    let word = bytes.text(margin, min(directive.wordEnd, margin + 40))
    let help = JournalReader.example(of: word).map {
      Bilingual(
        dutch: "schrijf bijvoorbeeld \($0.dutch)", english: "write for example \($0.english)")
    }
    report(
      .incompleteDirective, first, end,
      start == nil
        ? Bilingual(
          dutch: "de richtlijn \(text) is onvolledig",
          english: "the directive \(text) is incomplete")
        : Bilingual(
          dutch: "dit wordt in de richtlijn \(word) niet begrepen: \(text)",
          english: "this is not understood in the directive \(word): \(text)"),
      help: help)
  }

  /// How a directive looks when it is complete.
  private static func example(of word: String) -> Bilingual? {
    switch word.drop(while: { $0 == "!" }) {
    case "account":
      Bilingual(
        dutch: "account 82020 LFF 001:oop  ; opmerking",
        english: "account 82020 LFF 001:oop  ; comment")
    case "alias":
      Bilingual(
        dutch: "alias Wijkbeheer = 82020 LFF 001:oop:Wijkbeheer",
        english: "alias Wijkbeheer = 82020 LFF 001:oop:Wijkbeheer")
    case "apply": Bilingual(dutch: "apply account Kas", english: "apply account Kas")
    case "commodity", "format":
      Bilingual(dutch: "commodity € 1.000,00", english: "commodity € 1,000.00")
    case "D": Bilingual(dutch: "D € 1.000,00", english: "D € 1,000.00")
    case "decimal-mark": Bilingual(dutch: "decimal-mark ,", english: "decimal-mark ,")
    case "include": Bilingual(dutch: "include T1.journal", english: "include T1.journal")
    case "P":
      Bilingual(dutch: "P 2020-01-01 uur € 62,50", english: "P 2020-01-01 uur € 62.50")
    case "payee": Bilingual(dutch: "payee Hovenier", english: "payee Hovenier")
    case "tag": Bilingual(dutch: "tag gemeente", english: "tag gemeente")
    case "~":
      Bilingual(
        dutch: "~ monthly from 2020-01  Huur", english: "~ monthly from 2020-01  Rent")
    case "=": Bilingual(dutch: "= ^82020", english: "= ^82020")
    case let other where other.hasPrefix("Y"): Bilingual(dutch: "Y2020", english: "Y2020")
    default: nil
    }
  }

  /// An `end apply account` without its beginning, which hledger refuses.
  mutating func reportNothingToEnd(_ bytes: Span<UInt8>, _ line: Line) {
    report(
      .incompleteDirective, line.start, bytes.trimmedEnd(line.start, line.end),
      Bilingual(
        dutch: "hier eindigt een apply account die nergens begint",
        english: "an apply account ends here that begins nowhere"),
      help: Bilingual(
        dutch: "haal deze regel weg, of schrijf erboven waar apply account begint",
        english: "remove this line, or write above it where apply account begins"))
  }

  mutating func reportUnsupported(
    _ bytes: Span<UInt8>, _ line: Line, _ name: String, help: Bilingual? = nil
  ) {
    report(
      .unsupportedDirective, line.start, bytes.trimmedEnd(line.start, line.end),
      Bilingual(
        dutch: "de richtlijn \(name) wordt niet ondersteund",
        english: "the directive \(name) is not supported"),
      help: help
        ?? Bilingual(
          dutch: "haal haar weg, of schrijf voluit wat zij bedoelt",
          english: "remove it, or write in full what it means"))
  }

  /// Reports a line at the margin that starts with none of the known words, and returns where the
  /// lines begin that it says nothing about.
  mutating func reportUnknown(
    _ bytes: Span<UInt8>, _ line: Line, _ word: String, end: Int
  ) -> Int {
    for mark in ["<<<<<<<", "|||||||", ">>>>>>>"] where word.hasPrefix(mark) {
      return reportConflict(bytes, line, end: end)
    }
    let foreign = [
      "A", "C", "I", "N", "S", "assert", "b", "bucket", "capture", "check", "define", "def", "eval",
      "expr", "fixed", "endfixed", "h", "H", "i", "o", "O", "python", "require", "test", "value",
      "year",
    ]
    if foreign.contains(word) {
      reportUnsupported(bytes, line, word)
      return line.next
    }
    let last = bytes.trimmedEnd(line.start, line.end)
    let text = bytes.quoted(line.start, last)
    report(
      .unknownLine, line.start, last,
      Bilingual(
        dutch: "deze regel wordt niet begrepen: \(text)",
        english: "this line is not understood: \(text)"),
      help: JournalReader.helpForUnknown(word),
      fixes: [respelling(line, word), indenting(bytes, line)].compactMap { $0 }.prefix(1).map { $0 }
    )
    return line.next
  }

  private static let directives = [
    "account", "alias", "apply account", "comment", "commodity", "decimal-mark", "end aliases",
    "end apply account", "end comment", "include", "payee", "tag",
  ]

  /// The line with its first word spelled right; directives of two words are left to the writer.
  private func respelling(_ line: Line, _ word: String) -> Fix? {
    let known = JournalReader.directives
    guard word != "comment", let meant = Spelling.nearest(to: word, among: known),
      !meant.contains(" ")
    else { return nil }
    return Fix(
      spelling: word, as: meant, among: known,
      at: [place(line.start, line.start + word.utf8.count)])
  }

  private static func helpForUnknown(_ word: String) -> Bilingual {
    if word == "comment" {
      return Bilingual(
        dutch: "zet comment alleen op een regel en de tekst eronder, of begin met een puntkomma",
        english: "put comment on a line of its own and the text below, or start with a semicolon")
    }
    if let meant = Spelling.nearest(to: word, among: directives) {
      return Bilingual(dutch: "bedoelt u \(meant)?", english: "do you mean \(meant)?")
    }
    return Bilingual(
      dutch: "begin een boeking met een datum, en laat haar regels inspringen",
      english: "start a transaction with a date, and indent its postings")
  }

  /// Reports a mark of git, and returns where the lines begin that it says nothing about: the
  /// indented lines below it are half of a transaction.
  mutating func reportConflict(_ bytes: Span<UInt8>, _ line: Line, end: Int) -> Int {
    diagnostics.append(
      TextFaults.conflict(at: place(line.start, bytes.trimmedEnd(line.start, line.end))))
    leftOut = true
    return passIndented(bytes, from: line.next, end: end).next
  }
}
