// Changes to single bytes break nearly every journal, so that what comes behind a sound book would
// hardly ever be tried. Changes to whole lines and words often leave it sound.

/// One change to the lines of a text, which follows from a seed.
package struct LineMutation {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// A number from zero up to, and not including, the limit.
  package mutating func below(_ limit: Int) -> Int {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  package mutating func mutated(_ text: [UInt8]) -> [UInt8] {
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Array($0) }
    let (here, there) = (below(lines.count), below(lines.count))
    switch below(8) {
    case 0: lines.insert(lines[here], at: there)
    case 1: lines.remove(at: here)
    case 2: lines.swapAt(here, there)
    case 3: lines.insert(Array(LineMutation.lines[below(LineMutation.lines.count)].utf8), at: here)
    case 4: lines[here] += Array(word.utf8)
    case 5: lines[here].insert(contentsOf: word.utf8, at: below(lines[here].count + 1))
    case 6: lines[here] = exchanged(lines[here], with: lines[there])
    default: lines = moved(lines, from: min(here, there), to: max(here, there))
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private var word: String {
    mutating get { LineMutation.words[below(LineMutation.words.count)] }
  }

  /// A line whose end is that of another one.
  private mutating func exchanged(_ line: [UInt8], with other: [UInt8]) -> [UInt8] {
    Array(line.prefix(below(line.count + 1)) + other.suffix(below(other.count + 1)))
  }

  /// The lines of one stretch behind all others, as if a file were put together in another order.
  private func moved(_ lines: [[UInt8]], from start: Int, to end: Int) -> [[UInt8]] {
    Array(lines[..<start] + lines[end...] + lines[start..<end])
  }

  private static let lines = [
    "", "2020-01-05 x", "2020/1/5=1/6 * (c) a | b  ; d: e", " a  1", " b", " (c)  € 2,50",
    " [d]  1",
    " [e]", "  ; date: 2020-02-01", "  ; [1/3]", " a  = 5", " a  0 ==* 0", "decimal-mark ,",
    "decimal-mark .", "commodity 1.000,00 A", "commodity B", "  format 1,000.0 B", "D € 1.000,00",
    "P 2020-01-01 A 5,1 B", "Y2020", "include deel.journal", "alias a = f g", "end aliases",
    "apply account h", "end apply account", "comment", "end comment", "~ monthly  x", "= a",
    " (b)  *2", "account a  ; type: A", "payee x", "tag t", ";", "# x", "* y", "\u{FEFF}",
    "## Thema", "| --- | ---: |", "| a | b |", "| Totaal | € 12 |", "| ? | nihil | 2024 |", "x;y;z",
    "| Plan | |", "| Budget 2024 | Bedrag |", "| Thema | |", "=== ledgers/2024/ander.journal",
    "=== rules/ander.md", "```norm", "voor elk plan per jaar", "+---+---+", "| BGR-03 | | ? | | |",
  ]

  private static let words = [
    " ", "  ", "\t", "\r", "\u{A0}", ";", "  ; ", " = 1 A", " =* 1", " == 0 B", " @ 2 B", " @@ 2 B",
    " (@) 3 C", " {4 D}", " {{=5 E}}", " [2020-01-01]", "*", "!", "(", ")", "[", "]", "{", "}", ":",
    "€", "-", "+", "0", "9", ".", ",", "000", "1e3", "\"", "\"A 1\"", "date:", "gemeente: ", "é",
    "/", "=", "99999999999999999", ",000000000000000001", "82020 LFF 001:oop", "begroting:",
    " en ", " niet ", " of anders ", " van ", " is een van ", " som van ", " aantal ", " waar ",
    " ergens tussen ", " budget ", " eind - begin ", " 2020-01-01 ", " plan ", "```", "| ", " | ",
    "|", "?", "nihil", "n.v.t.", "€ 1.000 ", "Totaal", "**", "2024-T2",
    "&nbsp;", "<td>", "<!-- ", "123456782", "Gemeente ", "50 %", "\0", "\u{200B}", "\u{202E}",
  ]
}
