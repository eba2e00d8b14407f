import Basics
import Diagnostics

/// Breaks prose into lines at its spaces.
package enum TextWrap {
  package static func lines(of text: String, width: Int) -> [String] {
    lines(of: text, first: width, rest: width)
  }

  /// Text whose lines are none of them wider than `width`, where that is not nil.
  ///
  /// What is indented goes on a little further to the right.
  package static func block(of text: String, width: Int?) -> String {
    guard let width else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let indent = line.prefix { $0 == " " }.count
      let hanging = indent == 0 ? 0 : indent + 2
      return lines(of: String(line), first: width, rest: max(8, width - hanging))
        .joined(separator: "\n" + String(repeating: " ", count: hanging))
    }.joined(separator: "\n")
  }

  /// The lines of `text`: the first takes at most `first` columns, the others at most `rest`.
  ///
  /// A word that is longer than a line is cut, since a terminal would cut it in a worse place: a path
  /// or an account behind a sign, where it has one. An
  /// amount such as `€ 14.000` stays together.
  static func lines(of text: String, first: Int, rest: Int) -> [String] {
    guard DisplayWidth.columns(of: text) > first else { return [text] }
    var lines: [String] = []
    var line = ""
    var used = 0
    var room = first
    for (index, word) in words(of: text).enumerated() {
      let columns = DisplayWidth.columns(of: word)
      if index > 0, used + 1 + columns <= room {
        line += " " + word
        used += 1 + columns
        continue
      }
      if index > 0 {
        lines.append(line)
        (line, used, room) = ("", 0, rest)
      }
      for character in word {
        let columns = DisplayWidth.columns(of: character)
        if used + columns > room, used > 0 {
          let end = line.lastIndex { "/:-".contains($0) }.map { line.index(after: $0) }
          let left = String(line[(end ?? line.endIndex)...])
          lines.append(String(line.dropLast(left.count)))
          (line, used, room) = (left, DisplayWidth.columns(of: left), rest)
        }
        line.append(character)
        used += columns
      }
    }
    lines.append(line)
    return lines
  }

  static func words(of text: String) -> [String] {
    var words: [String] = []
    var belongsToPrevious = false
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
      if belongsToPrevious, let last = words.popLast() {
        words.append(last + " " + part)
      } else {
        words.append(String(part))
      }
      let end = part.unicodeScalars.last
      belongsToPrevious = end?.properties.generalCategory == .currencySymbol
    }
    return words
  }
}
