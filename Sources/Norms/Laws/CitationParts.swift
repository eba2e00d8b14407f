import Basics

/// The parts of an article that a citation names, each from outside to inside.
enum CitationParts {
  /// Of `a tot en met c` a, b and c; of `f, 1°` the first of f; nil for what cannot be read.
  static func paths(_ text: String) -> [[String]]? {
    var paths: [[String]] = []
    var letter: String?
    /// Whether a letter stands open that its numbers may still follow.
    var isOpen = false
    var from: Character?
    for word in text.parts(at: ",").flatMap({ $0.spacedWords }) {
      let name = word.hasSuffix(".") ? String(word.dropLast()) : String(word)
      switch name.lowercased() {
      case "en", "of", "onder", "onderdeel", "met": continue
      case "tot":
        guard let letter, letter.count == 1, isOpen else { return nil }
        from = letter.first
        continue
      default: break
      }
      if name.hasSuffix("°") {
        guard name.dropLast().utf8.allSatisfy({ ASCII.isDigit($0) }), name.count > 1 else {
          return nil
        }
        // The letter itself is meant no more: only what stands below it.
        if isOpen { paths.removeLast() }
        isOpen = false
        paths.append((letter.map { [$0] } ?? []) + [name])
        continue
      }
      guard 1...2 ~= name.utf8.count, name.utf8.allSatisfy({ ASCII.isLetter($0) }) else {
        return nil
      }
      if let first = from {
        guard let last = name.first, name.count == 1, let low = first.asciiValue,
          let high = last.asciiValue, low < high
        else { return nil }
        for byte in (low + 1)...high { paths.append([String(Character(Unicode.Scalar(byte)))]) }
        from = nil
        isOpen = false
      } else {
        paths.append([name])
        isOpen = true
      }
      letter = name
    }
    return paths.isEmpty || from != nil ? nil : paths
  }
}
