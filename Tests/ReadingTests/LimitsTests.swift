import Diagnostics
import Ledger
import Reading
import TestSupport
import Testing

/// Lines, files and chains of files that are larger than any that people write.
@Suite struct LimitsTests {
  private static let megabytes = Thorough.count(1_000_000, thorough: 10_000_000)

  @Test func aCommentOfMegabytes() {
    var bytes = [UInt8](repeating: 0x61, count: Self.megabytes)
    bytes.replaceSubrange(0..<2, with: Array("; ".utf8))
    bytes += Array("\n2020-01-01 x\n    a  1\n    b\n".utf8)
    let reading = read(bytes)
    let (findings, balances) = (reading.findings, reading.balances)
    #expect(findings.isEmpty)
    #expect(balances == ["a": ["": "1"], "b": ["": "-1"]])
  }

  /// The finding shows the place, and neither its message nor its picture holds the line.
  @Test(arguments: [("x ", 0x2C, 1), ("x ; ", 0x00, 1), ("x ; ", 0x5B, 0)])
  func aPostingOfMegabytes(start: String, byte: UInt8, findings: Int) {
    var bytes = Array("2020-01-01 x\n    a  1 \(start)".utf8)
    bytes += [UInt8](repeating: byte, count: Self.megabytes)
    bytes += Array("\n    b  -1 x\n".utf8)
    let reading = read(bytes)
    let codes = reading.diagnostics.map { $0.code.builtIn }
    #expect(codes.count == findings)
    let size = reading.rendered(reading.diagnostics, in: .dutch).utf8.count
    #expect(size < 2000)
  }

  @Test func aNameOfMegabytes() {
    var bytes = Array("2020-01-01 x\n    ".utf8)
    bytes += [UInt8](repeating: 0x61, count: Self.megabytes)
    bytes += Array("  1\n    b\n".utf8)
    let reading = read(bytes)
    let (findings, balance) = (reading.findings, reading.balances["b"])
    #expect(findings.isEmpty)
    #expect(balance == ["": "-1"])
  }

  @Test func manyFindingsAreCompleteAndTakeTheirTime() {
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      let one = Array("2020-01-01 x\n a  1\n b  2\n\n".utf8)
      let bytes = Array(repeatElement(one, count: count).joined())
      var reading = BookReading.read(text: "")
      let duration = clock.measure { reading = read(bytes) }
      let codes = reading.diagnostics.map { $0.code.builtIn }
      let isComplete = codes == [DiagnosticCode](repeating: .unbalanced, count: count)
      let transactions = reading.book.transactionCount
      #expect(isComplete && transactions == 0)
      return duration
    }
    let few = time(2000)
    // Twenty times as many take twenty times as long; what grows with the square takes 400 times.
    #expect(time(40_000) < few * 80)
  }

  /// Side tables must not be copied for each transaction that adds a row.
  @Test(arguments: [
    "2020-01-01 x\n a  1 A @ 2 B\n b  1 C\n c\n\n",
    "2020-01-01 x\n a  = 0 A\n b  1 C = 1 C\n b  -1 C\n c  2 D @ 1 A\n d\n\n",
  ])
  func manyAmountsLeftOutTakeTheirTime(text: String) {
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      let bytes = Array(repeatElement(Array(text.utf8), count: count).joined())
      var reading = BookReading.read(text: "")
      let duration = clock.measure { reading = read(bytes) }
      let findings = reading.findings
      #expect(findings.isEmpty)
      return duration
    }
    let few = time(400)
    #expect(time(4000) < few * 40)
  }

  // MARK: Files

  @Test(arguments: [32, 33])
  func aChainOfFiles(length: Int) {
    let texts = (1...length).map { number in
      ("\(number).journal", number < length ? "include \(number + 1).journal\n" : "account a\n")
    }
    let reading = BookReading.read(["1.journal"], from: MemoryFiles(texts: texts).access)
    #expect(reading.book.sources.count == 32)
    #expect(reading.diagnostics.map { $0.code.builtIn } == (length > 32 ? [.includeTooDeep] : []))
  }

  @Test func aFileThatIncludesItself() {
    let reading = BookReading.read(text: "include boek.journal\n2020-01-01 x\n    a  1\n    b\n")
    #expect(reading.findings == ["boek.journal:1:9 INC-02 boek.journal includes itself"])
    #expect(reading.book.transactionCount == 1)
  }

  @Test func aCircleOfFiles() {
    let texts = [("a.journal", "include b.journal\n"), ("b.journal", "include a.journal\n")]
    let reading = BookReading.read(["a.journal"], from: MemoryFiles(texts: texts).access)
    #expect(
      reading.findings == [
        "b.journal:1:9 INC-02 include in a circle: a.journal → b.journal → a.journal"
      ])
  }

  @Test(arguments: ["*.journal2", "2020/*.journal", "**/x.journal", "[", "?", "~/x.journal"])
  func anIncludeThatFindsNothing(pattern: String) {
    let reading = BookReading.read(text: "include \(pattern)\n")
    #expect(reading.diagnostics.map { $0.code.builtIn } == [.includeNotFound])
  }

  @Test(arguments: ["", "\n", "\r\n", " ", "\t\n", "\u{FEFF}", ";", "\n\n\n"])
  func nothing(text: String) {
    let reading = BookReading.read(text: text)
    #expect(reading.balances.isEmpty)
    #expect(reading.diagnostics.allSatisfy { $0.code == .missingLineEnd })
  }

  private func read(_ bytes: [UInt8]) -> BookReading {
    BookReading.read(["boek.journal"], from: MemoryFiles(["boek.journal": bytes]).access)
  }
}
