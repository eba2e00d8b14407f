import Basics
import Diagnostics
import Ledger

/// Reads the cell Grondslag: articles of laws, and agreements in words.
enum CitationText {
  static func citations(_ text: String) -> [Citation] {
    text.parts(at: ";").map { trimmed($0) }.filter { !$0.isEmpty }.map { citation($0) }
  }

  /// What is wrong with the cell, if anything is: nothing in it, or a number or day that is none.
  static func problem(_ text: String, at place: Place) -> Diagnostic? {
    let parts = text.parts(at: ";").map { trimmed($0) }.filter { !$0.isEmpty }
    if parts.isEmpty {
      return Diagnostic(
        .missingNormBasis, at: place,
        Bilingual(
          dutch: "deze norm zegt niet op welke grond zij berust",
          english: "this norm does not say on what ground it rests"),
        help: Bilingual(
          dutch: "schrijf achter Grondslag een artikel, of een afspraak in woorden",
          english: "write an article behind Grondslag, or an agreement in words"))
    }
    for remark in parts.flatMap({ divided($0).remarks }) where flaw(remark) {
      return Diagnostic(
        .missingNormBasis, at: place,
        Bilingual(
          dutch: "in de grondslag is \(Wording.short(remark)) niet te lezen",
          english: "\(Wording.short(remark)) in the ground cannot be read"),
        help: Bilingual(
          dutch: "schrijf een wet als (BWBR0005181, tekst 2015-07-01)",
          english: "write a law as (BWBR0005181, tekst 2015-07-01)"))
    }
    return nil
  }

  /// Whether a remark begins like the number or the text of a law and is neither.
  private static func flaw(_ remark: String) -> Bool {
    let word = remark.lowercased()
    if word.hasPrefix("bwb") { return !isLawNumber(remark) }
    return word.hasPrefix("tekst ") && textOf(remark) == nil
  }

  private static func trimmed(_ text: Substring) -> String {
    let isMargin = { (byte: UInt8) in byte == 0x20 || byte == 0x2C }
    let bytes = text.utf8.drop(while: isMargin)
    let last = bytes.lastIndex { !isMargin($0) }
    return last.map { String(Substring(bytes[...$0])) } ?? ""
  }

  /// The words before the parentheses at the end, and the remarks within those.
  private static func divided(_ text: String) -> (head: String, remarks: [String]) {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return (text, []) }
    let inner = text[text.index(after: open)...].dropLast()
    return (trimmed(text[..<open]), inner.parts(at: ",").filter { !$0.isEmpty }.map { trimmed($0) })
  }

  private static func isLawNumber(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 11 && text.hasPrefix("BWB") && 0x41...0x5A ~= bytes[3]
      && bytes[4...].allSatisfy { 0x30...0x39 ~= $0 }
  }

  private static func textOf(_ remark: String) -> Day? {
    guard remark.lowercased().hasPrefix("tekst ") else { return nil }
    return DayText.day(trimmed(remark.dropFirst("tekst ".count)))
  }

  private static func citation(_ text: String) -> Citation {
    let (head, remarks) = divided(text)
    let lawNumber = remarks.first { isLawNumber($0) }
    var state: Day?
    for remark in remarks where state == nil { state = textOf(remark) }
    if let found = article(head) {
      return Citation(
        text: text, law: found.law, article: found.article, paragraph: found.paragraph,
        hasOpening: found.hasOpening, part: found.part, lawNumber: lawNumber, textOf: state)
    }
    return Citation(
      text: text, law: lawNumber == nil ? nil : head, lawNumber: lawNumber, textOf: state)
  }

  private struct Article {
    let law: String
    let article: String
    var paragraph: String?
    var hasOpening = false
    var part: String?
  }

  /// `Woningwet art. 45 lid 2 onder f, 1°`, `BTIV 2015 art. 51, aanhef en onder a`, with commas or
  /// without; nil for other words.
  private static func article(_ text: String) -> Article? {
    let words = text.spacedWords
    let mark = words.firstIndex { ["art.", "art", "artikel"].contains($0.lowercased()) }
    guard let mark, mark > 0, mark + 1 < words.count else { return nil }
    let number = trimmed(words[mark + 1])
    guard let first = number.utf8.first, 0x30...0x39 ~= first else { return nil }
    var found = Article(
      law: trimmed(Substring(words[..<mark].joined(separator: " "))), article: number)
    guard !found.law.isEmpty else { return nil }
    var rest = words[(mark + 2)...]
    if rest.first?.lowercased() == "lid" {
      guard rest.count > 1 else { return nil }
      found.paragraph = trimmed(rest[rest.startIndex + 1])
      rest = rest.dropFirst(2)
    }
    if rest.first.map({ trimmed($0) }) == "aanhef" {
      found.hasOpening = true
      rest = rest.dropFirst()
      if rest.first == "en" { rest = rest.dropFirst() }
    }
    if ["onder", "onderdeel", "onderdelen"].contains(rest.first?.lowercased() ?? "") {
      let part = trimmed(Substring(rest.dropFirst().joined(separator: " ")))
      guard !part.isEmpty else { return nil }
      found.part = part
      rest = []
    }
    return rest.isEmpty ? found : nil
  }
}

/// The numbers of laws, as some citation in the rulebook gives them.
struct LawNumbers {
  /// Nil where two citations contradict each other.
  private var numbers: [String: String?] = [:]

  init(_ citations: [Citation]) {
    for citation in citations {
      guard let law = citation.law?.lowercased(), let number = citation.lawNumber else { continue }
      if let known = numbers[law], known != number {
        numbers.updateValue(nil, forKey: law)
      } else {
        numbers[law] = number
      }
    }
  }

  /// A citation with the number of its law, if it is known.
  func completed(_ citation: Citation) -> Citation {
    guard citation.lawNumber == nil, let law = citation.law,
      let number = numbers[law.lowercased()] ?? nil
    else { return citation }
    return Citation(
      text: citation.text, law: citation.law, article: citation.article,
      paragraph: citation.paragraph, hasOpening: citation.hasOpening, part: citation.part,
      lawNumber: number, textOf: citation.textOf)
  }
}
