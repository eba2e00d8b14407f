import Basics
import Diagnostics

/// Breaks prose into lines at its spaces.
package enum TextWrap {
  package static func lines(of text: String, width: Int) -> [String] {
    lines(of: text, first: width, rest: width)
  }

  /// The lines of `text`: the first takes at most `first` columns, the others at most `rest`.
  ///
  /// A word that is longer than a line is cut, since a terminal would cut it in a worse place. An
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
          lines.append(line)
          (line, used, room) = ("", 0, rest)
        }
        line.append(character)
        used += columns
      }
    }
    lines.append(line)
    return lines
  }

  private static func words(of text: String) -> [String] {
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
