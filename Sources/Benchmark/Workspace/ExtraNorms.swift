/// More norms than the rulebook has: its own ones once more, under other codes.
enum ExtraNorms {
  private static let mark = "## "
  private static let valueMark = "| Waarde \""

  /// A document with `count` norms, copied from those of `chapters` in turn.
  static func page(_ count: Int, from chapters: [String]) throws(Failure) -> String {
    let norms = chapters.flatMap { sections(of: $0) }
    guard !norms.isEmpty else { throw .cannotRun("the rulebook has no norms") }
    let copies = (0..<count).map { number in
      renamed(norms[number % norms.count], to: "XX-\(padded(number + 1, to: 2))")
    }
    return "# Nog eens\n\n" + copies.joined()
  }

  /// The norms of a chapter, each from its heading on, as lines.
  private static func sections(of chapter: String) -> [[Substring]] {
    var sections: [[Substring]] = []
    var isWithin = false
    var isValue = false
    for line in chapter.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(mark) {
        isWithin = isNorm(line)
        if isWithin { sections.append([]) }
      }
      // A dated value exists once, and the copies use that of the original.
      isValue = line.hasPrefix(valueMark) || (isValue && line.hasPrefix("|"))
      if isWithin, !isValue { sections[sections.count - 1].append(line) }
    }
    return sections
  }

  /// Whether a heading begins with a code, such as `BGR-01`.
  private static func isNorm(_ heading: Substring) -> Bool {
    guard let word = heading.dropFirst(mark.count).split(separator: " ").first else { return false }
    let parts = word.split(separator: "-")
    return parts.count == 2 && parts[0].allSatisfy { $0.isUppercase }
      && parts[1].allSatisfy { $0.isNumber }
  }

  private static func renamed(_ section: [Substring], to code: String) -> String {
    let title = section[0].split(separator: " ").dropFirst(2).joined(separator: " ")
    return (["\(mark)\(code) \(title)"[...]] + section.dropFirst()).joined(separator: "\n") + "\n"
  }
}
