import Diagnostics
import Norms
import TestSupport
import Testing

/// Whatever a rulebook holds, it is read to an end, and every place lies within it.
@Suite struct DamageTests {
  private func read(_ bytes: [UInt8]) {
    let source = Source(path: "rules/a.md", bytes: bytes)
    let reading = RulebookReading.read([source], firstNumber: 0)
    for diagnostic in reading.diagnostics {
      #expect(Int(diagnostic.place.range.end) <= bytes.count)
    }
  }

  @Test(arguments: ["pagina.md", "ontwerp.md"]) func cutAnywhere(name: String) throws {
    let bytes = try Array(Sample.file(name).utf8)
    let block = """
      voor elke activiteit per jaar
      waar begin + 3 maanden <= 2020-07-01 en niet (naam noemt "é", "b")
      eis hoogste eind van activiteiten van thema waar (budget > € 1,50 of naam is “x”) > begin
      melding "{naam} {{ {som van (budget * 2) van activiteiten van plan} }} {waarde "grens"}"
      """
    for end in stride(from: 0, to: bytes.count, by: 23) { read(Array(bytes[..<end])) }
    let text = Array(block.utf8)
    for end in text.indices {
      _ = Sample.complaints(about: String(decoding: text[..<end], as: UTF8.self))
      _ = Sample.complaints(about: String(decoding: text[end...], as: UTF8.self))
    }
  }

  @Test(arguments: 0..<40) func wordsInAnyOrder(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let words = [
      "voor", "elk", "elke", "thema", "activiteit", "per", "jaar", "\n", "\nwaar", "\neis",
      "\nmelding", "\nvraag", "som", "van", "aantal", "hoogste", "activiteiten", "thema's", "plan",
      "norm", "budget", "out", "of", "pocket", "anders", "en", "niet", "is", "een", "ingevuld",
      "noemt", "valt", "binnen", "ergens", "tussen", "waar", "waarde", "\"grens\"", "(", ")", "{",
      "}", "\"", ",", "+", "-", "*", "/", "<=", "=", "€", "5", "3,5", "%", "uur", "2020-01-01",
      "naam", "begin", "looptijd", "ja", "\u{201C}", "é", "\u{0}", "3.5",
    ]
    for _ in 0..<60 {
      var block = random.chance(70) ? "voor elke activiteit per jaar\neis" : ""
      for _ in 0..<random.number(in: 1...40) { block += " " + random.pick(words) }
      _ = Sample.complaints(about: block)
    }
  }

  @Test(arguments: 0..<20) func linesInAnyOrder(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var lines = try Sample.file("pagina.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    for _ in 0..<12 {
      let (one, other) = (random.below(lines.count), random.below(lines.count))
      switch random.below(3) {
      case 0: lines.swapAt(one, other)
      case 1: lines.remove(at: one)
      default: lines.insert(lines[other], at: one)
      }
    }
    read(Array(lines.joined(separator: "\n").utf8))
  }

  @Test(arguments: [
    "(", "niet ", "-", "ergens tussen ", "som van (", "som van ", "aantal ", "a van ",
    "naam van plan van ", "aantal activiteiten van thema waar (", "budget of anders ", "budget + ",
    "budget * ", "naam is een van ", "hoogste ", "ja en ", "waarde ",
  ])
  func repeatedWithoutEnd(part: String) {
    for count in [60, 400, 3000] {
      let text = String(repeating: part, count: count)
      let found = Sample.complaints(about: "voor elke activiteit per jaar\neis \(text)")
      #expect(!found.isEmpty && found.count < 20)
    }
  }

  @Test func deepIsRefusedAndLessDeepIsNot() {
    func nested(_ count: Int) -> String {
      "voor elk plan\neis " + String(repeating: "(", count: count) + "naam is ingevuld"
        + String(repeating: ")", count: count)
    }
    #expect(Sample.complaints(about: nested(40)) == [])
    #expect(Sample.complaints(about: nested(5000)).map { $0.prefix(6) } == ["NRM-13"])
  }

  @Test func anIndentedNormHasItsPlaces() {
    let text = Sample.chapter("voor elk thema\neis naem is ingevuld")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("#") || $0.hasPrefix("|") ? String($0) : "  " + $0 }
      .joined(separator: "\n")
    let source = Source(path: "rules/a.md", text: text)
    let found = RulebookReading.read([source], firstNumber: 0).diagnostics
    #expect(found.map { source.text(in: $0.place.range) } == ["naem"])
  }
}
