/// Paths as text: joined, made plain, and matched against patterns.
package enum Paths {
  /// `b/../c.journal` as seen from the folder `a`: `a/c.journal`.
  package static func joined(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty { return plain(path) }
    return plain(folder + "/" + path)
  }

  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? ""
  }

  /// The path without `.` and with as few `..` as possible.
  ///
  /// Behind a pattern `..` stays: `*/..` is as many folders as the pattern finds.
  package static func plain(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != "..", !isPattern(last) {
        parts.removeLast()
      } else if part != ".." || !path.hasPrefix("/") {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  private static func isPattern(_ text: some StringProtocol) -> Bool {
    text.contains { $0 == "*" || $0 == "?" || $0 == "[" }
  }

  /// What fits a pattern, in the order of their paths.
  ///
  /// `*` and `?` stand for a part of a name, `[a-c]` for one character of it, `**` for any number
  /// of folders. Names with a point in front are hidden from `*`.
  static func matches(_ pattern: String, in files: FileAccess) -> [String] {
    guard isPattern(pattern) else { return [pattern] }
    return PatternWalk.matches(pattern, in: files)
  }

  /// Whether a name fits a pattern.
  ///
  /// The last star is tried again from a later place whenever what follows it does not fit, so the
  /// cost is at most the product of both lengths.
  static func matches(_ name: [Character], _ pattern: [Character]) -> Bool {
    if name.first == ".", pattern.first != "." { return false }
    var (position, at) = (0, 0)
    var star: (pattern: Int, name: Int)?
    while position < name.count {
      if at < pattern.count, pattern[at] == "*" {
        star = (at, position)
        at += 1
      } else if at < pattern.count, let next = matchOne(name[position], pattern, at) {
        position += 1
        at = next
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        (position, at) = (last.name + 1, last.pattern + 1)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == "*" }
  }

  /// Where the pattern goes on if its next piece takes the character.
  private static func matchOne(
    _ character: Character, _ pattern: [Character], _ at: Int
  ) -> Int? {
    if pattern[at] == "?" { return at + 1 }
    guard pattern[at] == "[", let close = pattern[(at + 1)...].firstIndex(of: "]") else {
      return pattern[at] == character ? at + 1 : nil
    }
    var index = at + 1
    let isNegated = index < close && (pattern[index] == "!" || pattern[index] == "^")
    if isNegated { index += 1 }
    var isIn = false
    while index < close {
      if index + 2 < close, pattern[index + 1] == "-" {
        isIn = isIn || (pattern[index] <= character && character <= pattern[index + 2])
        index += 3
      } else {
        isIn = isIn || pattern[index] == character
        index += 1
      }
    }
    return isIn != isNegated ? close + 1 : nil
  }
}
