import Foundation
import Testing

/// Whatever users read exists in Dutch and in English, and neither has words of the other.
///
/// Languages are told apart by their small words, which no sentence does without. Names of users and
/// the words of norms are Dutch in both.
@Suite struct LanguageTests {
  private static let dutch: Set<String> = [
    "de", "het", "een", "niet", "geen", "van", "voor", "zijn", "wordt", "worden", "staat", "deze",
    "dit", "dat", "naar", "ook", "maar", "bij", "uit", "welke", "hier", "moet", "zonder", "tussen",
    "elk", "elke", "meer", "dan", "nog", "te", "en", "om", "er", "tot", "als", "door", "alleen",
    "daar", "dus", "heeft", "hebben", "kunnen",
  ]
  private static let english: Set<String> = [
    "the", "an", "and", "not", "which", "with", "from", "this", "that", "are", "be", "has", "have",
    "its", "it", "by", "to", "for", "cannot", "does", "your", "you", "their", "than", "what",
    "there", "here", "every", "each", "must", "without", "until", "they", "into",
  ]

  /// How many small words of each language a text has.
  private static func score(_ text: String) -> (dutch: Int, english: Int) {
    var counts = (dutch: 0, english: 0)
    // What is put in is no word of ours.
    let text = text.replacing(/\\\([^)]*\)/, with: "")
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "-" }) {
      if dutch.contains(String(word)) { counts.dutch += 1 }
      if english.contains(String(word)) { counts.english += 1 }
    }
    return counts
  }

  // MARK: What is shown

  /// The pairs of outputs that other tests compare the program with, Dutch and English.
  private static let recorded: [(dutch: String, english: String)] = {
    let names =
      (try? FileManager.default.subpathsOfDirectory(
        atPath: Repository.root.appending(path: "Tests").path)) ?? []
    let all = Set(names.map { "Tests/" + $0 })
    return all.sorted().compactMap { name in
      let partner =
        name.hasSuffix(".en.txt")
        ? name.dropLast(7) + ".nl.txt" : Substring(name.replacing("-lang-en", with: ""))
      guard partner != name, all.contains(String(partner)) else { return nil }
      // What a norm says of itself is Dutch, as whoever wrote it wrote it; the shipped books are full
      // of names; and odd findings have words of nobody.
      let ofUsers = [
        "WW-04", "verdicts", "Goldens/findings.", "openpyxl",
      ]
      if ofUsers.contains(where: { name.contains($0) }) { return nil }
      return (String(partner), name)
    }
  }()

  /// What users wrote themselves, as the outputs show it.
  private static let own: String = {
    let names = ["ledgers", "Tests"].flatMap { top in
      ((try? FileManager.default.subpathsOfDirectory(
        atPath: Repository.root.appending(path: top).path)) ?? []).map { top + "/" + $0 }
    }
    let texts = names.filter { $0.hasSuffix(".journal") || $0.hasSuffix(".md") }
      .compactMap { try? Repository.text(of: $0) }
    return texts.joined(separator: "\n")
  }()

  private static func lines(of path: String) throws -> [Substring] {
    try Repository.text(of: path).split(separator: "\n").filter { line in
      // Lines of the books, where they stand, and what a fix makes of them.
      !["│", "┌─", "├─"].contains { line.contains($0) }
        && line.firstMatch(of: #/^ *\d+ [-+?] /#) == nil
        // Words of a plan beside those of the law, which are Dutch in both.
        && line.firstMatch(of: #/^ *= (verschil|difference): /#) == nil
    }
  }

  @Test func whatIsShownIsInOneLanguage() throws {
    #expect(LanguageTests.recorded.count > 100)
    var looked = 0
    for pair in LanguageTests.recorded {
      for (path, isDutch) in [(pair.dutch, true), (pair.english, false)] {
        for line in try LanguageTests.lines(of: path) {
          looked += 1
          let counts = LanguageTests.score(String(line))
          let (own, other) =
            isDutch ? (counts.dutch, counts.english) : (counts.english, counts.dutch)
          guard other >= 2, other > own else { continue }
          // What users wrote, quoted behind a colon; and how a norm says when it is in force.
          let ours = line.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !LanguageTests.own.contains($0.prefix(30)) && !$0.hasPrefix("altijd, vanaf") }
          let rest = LanguageTests.score(ours.joined(separator: " "))
          let isForeign =
            isDutch ? rest.english > max(1, rest.dutch) : rest.dutch > max(1, rest.english)
          #expect(!isForeign, "\(path): \(line)")
        }
      }
    }
    #expect(looked > 2000)
  }

  // MARK: What the program can say

  /// Rooms that no user of the program hears: tools of ours, and books in the language of books.
  private static let rooms = ["Benchmark", "ByteLoop", "Demo", "Embed", "Fuzzing"]

  /// Files that hold words of norms, plans or people on purpose, or scripts for a shell.
  private static let exempt = [
    "/Norms/Parsing/", "/Norms/Language/", "/Norms/Rulebook/", "/Reading/Documents/",
    "/NameDetector", "BashCompletion", "ZshCompletion", "FishCompletion",
  ]

  /// An exception ends with the room or the file that it was made for.
  @Test func exceptionsAreNeeded() throws {
    let files = try Repository.swiftFiles(below: "Sources")
    for room in LanguageTests.rooms {
      #expect(files.contains { $0.room == room }, "\(room) is gone: take its exception out")
    }
    for part in LanguageTests.exempt {
      #expect(files.contains { $0.path.contains(part) }, "\(part) is gone: take its exception out")
    }
  }

  /// A text in quotes with the number of its line.
  private static func texts(in file: Repository.File) -> [(line: Int, text: String)] {
    var texts: [(line: Int, text: String)] = []
    var isBlock = false
    var isBroken = false
    for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if line.contains("\"\"\"") {
        isBlock.toggle()
      } else if isBlock {
        texts.append((number, String(line)))
      } else if line.contains("precondition") || line.contains("fatalError") {
        // A promise of ours is told to ourselves.
        isBroken = !line.contains("\"")
      } else if !line.trimmingPrefix(while: { $0 == " " }).hasPrefix("//") {
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() where index % 2 == 1 {
          if !isBroken { texts.append((number, String(part))) }
        }
        if parts.count > 1 { isBroken = false }
      }
    }
    return texts
  }

  @Test func everySentenceHasItsTranslationBesideIt() throws {
    var sentences = 0
    for file in try Repository.swiftFiles(below: "Sources") {
      if LanguageTests.rooms.contains(file.room) { continue }
      if LanguageTests.exempt.contains(where: { file.path.contains($0) }) { continue }
      let texts = LanguageTests.texts(in: file).map {
        ($0.line, LanguageTests.score($0.text), $0.text)
      }
      for (line, counts, text) in texts where max(counts.dutch, counts.english) >= 2 {
        guard counts.dutch != counts.english else { continue }
        sentences += 1
        let isDutch = counts.dutch > counts.english
        let hasPartner = texts.contains { other, words, _ in
          abs(other - line) <= 16
            && (isDutch ? words.english > words.dutch : words.dutch > words.english)
        }
        #expect(hasPartner, "\(file.path):\(line + 1) stands alone: \(text)")
      }
    }
    #expect(sentences > 500)
  }

  /// `message` beside `melding`, `advice` beside `advies`, and a title in English.
  @Test func everyNormSpeaksBothLanguages() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "rules").path)
    var norms = 0
    for name in names.sorted() where name.hasSuffix(".md") {
      let text = try Repository.text(of: "rules/" + name)
      for section in text.split(separator: "\n## ").dropFirst() {
        let title = section.prefix { $0 != "\n" }
        guard section.contains("```norm\n") else { continue }
        norms += 1
        #expect(section.contains("\n| English "), "\(title)")
        for (dutch, english) in [
          ("melding", "message"), ("vraag", "message"), ("advies", "advice"),
        ]
        where section.contains("\n\(dutch) \"") {
          #expect(section.contains("\n\(english) \""), "\(title) has no \(english)")
        }
        for line in section.split(separator: "\n") {
          let isEnglish = ["message \"", "advice \"", "| English "].contains { line.hasPrefix($0) }
          let isDutch = ["melding \"", "vraag \"", "advies \""].contains { line.hasPrefix($0) }
          guard isEnglish || isDutch else { continue }
          // What stands in braces is the language of norms, and behind a colon a law may be quoted.
          let plain = line.replacing(/\{[^}]*\}/, with: "").prefix { $0 != ":" }
          let words = LanguageTests.score(String(plain))
          #expect(isDutch ? words.english < 2 : words.dutch < 2, "\(title): \(line)")
        }
      }
    }
    #expect(norms > 40)
  }
}
