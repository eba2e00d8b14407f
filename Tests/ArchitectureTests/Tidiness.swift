/// What the style of this project forbids in a file.
enum Tidiness {
  static let mostLines = 500
  static let mostLinesOfFunction = 70

  /// A word that may not stand in code, where, and what to write in its place.
  struct BannedWord {
    let word: String
    let instead: String
    /// Rooms in which the word is right, or, if `only` says so, the rooms in which it is wrong.
    var except: Set<String> = []
    var only: Set<String> = []
    var isBannedInTests = true
    var isBannedInComments = false

    func applies(to file: Repository.File) -> Bool {
      if file.path.hasPrefix("Tests/") { return isBannedInTests }
      return only.isEmpty ? !except.contains(file.room) : only.contains(file.room)
    }
  }

  /// The rooms that run within a web page too.
  static let core: Set<String> = [
    "Basics", "Compliance", "Diagnostics", "Document", "Ledger", "Markdown", "Norms", "Reading",
    "Rendering", "Reports", "Writing", "Examples", "Interchange", "Privacy",
  ]

  static let bannedWords = [
    BannedWord(word: "try!", instead: "throw on, or catch"),
    BannedWord(word: "as!", instead: "as? with a way out, or a type that needs no cast"),
    BannedWord(word: "fatalError(", instead: "preconditionFailure with a sentence"),
    BannedWord(
      word: "print(", instead: "Output, which survives a broken pipe",
      except: ["Benchmark", "ByteLoop"], isBannedInTests: false),
    BannedWord(
      word: "import Foundation", instead: "the standard library or a file of our own", only: core,
      isBannedInTests: false),
    BannedWord(
      word: "String(describing:", instead: "a text that is written out", isBannedInTests: false),
    // The words are put together here, so that this file does not hold them.
    BannedWord(word: "TO" + "DO", instead: "do it, or open an issue", isBannedInComments: true),
    BannedWord(word: "FIX" + "ME", instead: "fix it, or open an issue", isBannedInComments: true),
  ]

  /// Files that multiply typed digits themselves: each counts them, so that no number of them can
  /// overflow.
  static let readersOfDigits: Set<String> = [
    // One pass over every amount and every date of a book.
    "Sources/Reading/JournalReader+Numbers.swift", "Sources/Reading/JournalReader+Dates.swift",
    // Of two bases, and seven digits at most.
    "Sources/Markdown/Entities.swift",
  ]

  /// Whether a line makes a number of digits: it multiplies by a base, and adds what one digit says.
  ///
  /// A remainder is bounded by what it is divided by.
  static func multipliesDigits(_ line: String) -> Bool {
    guard !line.contains("% ") else { return false }
    return line.contains(
      /&?\*=? ?(8|10|16|100|1_?000|\([^()]*\? ?\d+ ?: ?\d+\)) ?&?\+ ?(U?Int|\(|digit|byte|value)/)
  }

  /// Everything that is wrong with a file, as `path:line: what`.
  static func flaws(in file: Repository.File) -> [String] {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    let code = SwiftCode(file.text)
    var flaws: [String] = []
    // The last line ends in a line feed, so nothing stands behind it.
    if lines.count - 1 >= mostLines {
      flaws.append("\(file.path): \(lines.count - 1) lines; split it below \(mostLines)")
    }
    for function in functions(in: code) where function.lines >= mostLinesOfFunction {
      flaws.append(
        "\(file.path):\(function.start + 1): a function of \(function.lines) lines; split it below "
          + "\(mostLinesOfFunction)")
    }
    for banned in bannedWords where banned.applies(to: file) {
      for (number, line) in (banned.isBannedInComments ? lines : code.lines).enumerated()
      where holds(line, banned.word) {
        flaws.append("\(file.path):\(number + 1): \(banned.word); instead: \(banned.instead)")
      }
    }
    if core.contains(file.room), !readersOfDigits.contains(file.path) {
      for (number, line) in code.lines.enumerated() where multipliesDigits(line) {
        flaws.append(
          "\(file.path):\(number + 1): digits are multiplied; instead: append(digit:) or "
            + "init?(digits:) of Basics, which are nil where the number does not fit")
      }
    }
    if file.path.hasPrefix("Sources/"), let line = undocumentedFirstType(lines, code.lines) {
      flaws.append("\(file.path):\(line + 1): a doc comment is missing on the first type")
    }
    return flaws
  }

  /// Whether a word stands in a line as a call or word of its own, not as the end of another one.
  private static func holds(_ line: String, _ word: String) -> Bool {
    line.contains(word)
      && line.ranges(of: word).contains { range in
        let before = line[..<range.lowerBound]
        if before.hasSuffix("func ") { return false }
        guard let last = before.last else { return true }
        return !last.isLetter && !last.isNumber && last != "_" && last != "."
      }
  }

  // MARK: Functions

  /// The functions and initializers with a body: the line of their name, and how many lines they have.
  ///
  /// The lines of a long text in quotes do not count: a page of words is not a page of code.
  static func functions(in code: SwiftCode) -> [(start: Int, lines: Int)] {
    let lines = code.lines
    return lines.indices.compactMap { start in
      // Most lines need no closer look, and a closer look is slow.
      guard ["func ", "init", "subscript"].contains(where: { lines[start].contains($0) }),
        lines[start].contains(/\b(?:func [^ ]|init[?!]?[(<]|subscript[(<]|deinit\b)/),
        !lines[start].contains(/(?:self|super|\))\.init|\.init[(]/)
      else { return nil }
      guard let end = end(ofFunction: start, in: lines) else { return nil }
      return (start, (start...end).count { !code.beginsInText[$0] })
    }
  }

  /// The line with the brace that closes the function; nil if the function has no body.
  private static func end(ofFunction start: Int, in code: [String]) -> Int? {
    var (braces, brackets) = (0, 0)
    for (number, line) in code.enumerated().dropFirst(start) {
      for byte in line.utf8 {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["): brackets += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): brackets -= 1
        case UInt8(ascii: "{") where brackets == 0 || braces > 0: braces += 1
        case UInt8(ascii: "}"):
          // The type ends before a body has begun.
          if braces == 0, brackets == 0 { return nil }
          braces -= brackets == 0 || braces > 0 ? 1 : 0
          if braces == 0, brackets == 0 { return number }
        default: break
        }
      }
    }
    return nil
  }

  // MARK: Doc comments

  private static func undocumentedFirstType(_ lines: [String], _ code: [String]) -> Int? {
    let form =
      #/
      ^ (?: @ \w+ \s+ | (?: public|package|internal|fileprivate|private|final|indirect ) \s+ )*
      (?: struct|enum|class|actor|protocol ) \s
      /#
    let words = ["struct", "enum", "class", "actor", "protocol"]
    let first = code.firstIndex { line in
      words.contains { line.contains($0) } && line.contains(form)
    }
    guard let first else { return nil }
    let above = lines[..<first].last { !$0.hasPrefix("@") }
    return above?.hasPrefix("///") == true ? nil : first
  }
}
