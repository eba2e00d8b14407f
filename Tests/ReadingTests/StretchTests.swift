import Diagnostics
import Ledger
import Reading
import TestSupport
import Testing

/// A large file that is read in stretches, one for each core, gives the same book and the same
/// findings in the same order as one that is read from beginning to end.
@Suite struct StretchTests {
  /// Directives that change how the lines behind them are read, so that a guess made about a later
  /// stretch is wrong, and lines that do not.
  static let interruptions: [(name: String, text: String)] = [
    ("nothing", ""),
    ("decimal-mark", "decimal-mark .\n"),
    ("the same decimal-mark", "decimal-mark ,\n"),
    ("alias", "alias Kas = Bank\n"),
    ("end aliases", "end aliases\n"),
    ("apply account", "apply account Huis\n"),
    ("end apply account", "end apply account\n"),
    ("apply and end", "apply account Huis\n2020-01-01 x\n Kas  € 1\n Bank\nend apply account\n"),
    ("commodity", "commodity 1,000. uur\n"),
    ("the same commodity with other decimals", "commodity € 1.000,\n"),
    ("default commodity", "D 1.000,000 uur\n"),
    ("year", "Y2021\n"),
    ("a comment block", "comment\n2020-01-01 no\n Kas  € 1\nend comment\n"),
    ("an open comment block", "comment\n2020-01-01 no\n"),
    ("include", "include in.journal\n"),
    ("include of nothing", "include weg.journal\n"),
    ("prices and rules", "P 2020-01-01 uur € 2\n~ monthly\n Kas  € 1\n Bank\n= Kas\n (Pot)  *1\n"),
    ("new names", "2020-01-01 x\n Nieuw  1 boom\n Kas  -1 boom ; nieuw: ja\n"),
    ("a mistake", "2020-01-01 x\n Nieuw  1 boom\n Kas  1,2,3\n\nwat is dit\n"),
    ("a balance", "2020-12-31 x\n Kas  = € 5\n Bank\n"),
    ("a wrong balance", "2020-12-31 x\n Kas  € 1 = € 7\n Bank\n"),
    ("a tab in a name", "2020-01-01 x\n Kas\tgroot  € 1\n Bank\n"),
    ("odd bytes", "; \u{0}\n2020-01-01 x\n Kas\u{A0}  € 1\n Bank\n"),
  ]

  @Test(arguments: interruptions.indices)
  func anywhere(index: Int) throws {
    let (name, text) = Self.interruptions[index]
    // In each of three stretches once, and in two of them.
    let all = [[40, 90], [15], [50], [85]]
    for places in all.prefix(Thorough.count(1, thorough: 4)) {
      let files = Self.files(interruption: text, at: places)
      let alone = BookReading.read(["boek.journal"], from: files.access)
      let together = BookReading.read(["boek.journal"], from: files.access, workers: .three)
      let difference = BookComparison.difference(alone, together)
      #expect(difference == nil, "\(name) at \(places) percent")
    }
  }

  /// Names that were resolved under a directive are resolved anew when it ends.
  @Test(arguments: [
    ("alias Giro = Bank\n", "end aliases\n"), ("apply account Wijk\n", "end apply account\n"),
  ])
  func whatEndsIsForgotten(head: String, end: String) {
    for place in [15, 50, 85] {
      let files = Self.files(head: head, interruption: end, at: [place])
      let alone = BookReading.read(["boek.journal"], from: files.access)
      let together = BookReading.read(["boek.journal"], from: files.access, workers: .three)
      let difference = BookComparison.difference(alone, together)
      #expect(difference == nil, "at \(place) percent")
    }
  }

  @Test(arguments: [2, 3, 4, 7])
  func anyNumberOfWorkers(count: Int) {
    let files = Self.files(interruption: Self.interruptions[17].text, at: [20, 40, 60, 80])
    let alone = BookReading.read(["boek.journal"], from: files.access)
    let together = BookReading.read(
      ["boek.journal"], from: files.access, workers: .inOrder(count))
    #expect(BookComparison.difference(alone, together) == nil)
    #expect(together.book.parts.count > count)
    #expect(alone.book.parts.count == 1)
    #expect(alone.findings.isEmpty)
  }

  /// Results count in the order of the stretches, whichever is ready first.
  @Test func workersThatEndInAnotherOrder() {
    let files = Self.files(interruption: Self.interruptions[17].text, at: [20, 40, 60, 80])
    let alone = BookReading.read(["boek.journal"], from: files.access)
    let backwards = Workers(count: 4) { count, body in
      for index in (0..<count).reversed() { body(index) }
    }
    let together = BookReading.read(["boek.journal"], from: files.access, workers: backwards)
    #expect(BookComparison.difference(alone, together) == nil)
  }

  @Test(arguments: ["\r\n", "\n"], [true, false])
  func anyLineEnd(lineEnd: String, hasMark: Bool) {
    var files = Self.files(interruption: Self.interruptions[17].text, at: [50])
    var bytes = files.files["boek.journal"] ?? []
    bytes.removeLast()
    if lineEnd == "\r\n" { bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }
    files.files["boek.journal"] = (hasMark ? [0xEF, 0xBB, 0xBF] : []) + bytes
    let alone = BookReading.read(["boek.journal"], from: files.access)
    let together = BookReading.read(["boek.journal"], from: files.access, workers: .three)
    #expect(BookComparison.difference(alone, together) == nil)
    #expect(alone.findings.isEmpty)
  }

  /// A large file among others: what it leaves behind is the same.
  @Test func alsoWhenIncluded() {
    var files = Self.files(interruption: "commodity 1.000,0 boom\nalias Kas = Pot\n", at: [30])
    files.files["main.journal"] = Array(
      "include boek.journal\n2020-01-01 x\n Kas  1.000 boom\n Bank\n".utf8)
    let alone = BookReading.read(["main.journal"], from: files.access)
    let together = BookReading.read(["main.journal"], from: files.access, workers: .three)
    #expect(BookComparison.difference(alone, together) == nil)
    #expect(alone.findings.isEmpty)
  }

  // MARK: Texts

  private static let head = "alias Giro = Bank\napply account Wijk\n"

  /// A text of more than two MiB with an interruption at each of some places, in percent.
  private static func files(
    head: String = head, interruption: String, at places: [Int]
  ) -> MemoryFiles {
    let blocks = 100
    var text = Array("decimal-mark ,\ncommodity € 1.000,00\nY2020\n\(head)".utf8)
    for block in 0..<blocks {
      for place in places where place == block { text += Array(interruption.utf8) }
      text += transactions
    }
    precondition(text.count > 2 << 20, "A shorter text is not read in stretches.")
    return MemoryFiles([
      "boek.journal": text,
      "in.journal": Array("alias Kas = Pot\n2020-01-01 x\n Kas  € 1\n Bank\n".utf8),
    ])
  }

  /// Few transactions with much text behind them, since every test reads many texts.
  private static let transactions = Array(
    """
    2020-01-31 * (F1) Winkel  ; \(long), gemeente: Stadskanaal
        82020 LFF 001:oop:Wijkbeheer     € 1.250,00
        Kas
    2020/1/3=2020/1/5 Uren  ; \(long)
        ! 82020 LFF 001:personeel        4,00 uur @ € 62,50  ; date: 2020-02-01, bron: fonds
        Giro                                        € -250,00
    1/4 Bomen ; \(long)
        ; fase: 2
        Tuin  2 boom {€ 3} [2020-01-01] @@ € 6
        Kas  € 1,5
        Kas  1 uur
        Bank
    2020-01-05 Doorgeschoven ; \(long)
        [82020 LFF 001:oop]  € 5
        [82020 LFF 002:oop]  € -5
        (Teller)  1


    """.utf8)

  private static let long = String(repeating: "een hele lange omschrijving ", count: 200)
}

extension Workers {
  static var three: Workers { inOrder(3) }

  /// Several workers that take turns, so that a test is the same each time.
  static func inOrder(_ count: Int) -> Workers {
    Workers(count: count) { count, body in
      for index in 0..<count { body(index) }
    }
  }
}
