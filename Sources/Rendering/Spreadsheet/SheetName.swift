import Basics
import Diagnostics

/// Names of sheets as spreadsheets allow them, each once.
struct SheetNames {
  private static let longest = 31
  private var used: Set<String> = []

  /// A name for a sheet with this title.
  mutating func name(for title: String) -> String {
    var legal = ""
    for scalar in VisibleText.of(title).unicodeScalars {
      switch scalar {
      case "[", "]", ":", "*", "?", "/", "\\": legal += "-"
      default: legal.unicodeScalars.append(scalar)
      }
    }
    legal = SheetNames.trimmed(legal)
    // The name of the sheet that Excel keeps a history of changes in.
    if legal.isEmpty || legal.lowercased() == "history" { legal += "_" }
    var name = ""
    _ = used.insertFree { number in
      let end = number == 1 ? "" : " (\(number))"
      let room = SheetNames.longest - end.utf8.count
      name = SheetNames.trimmed(SheetNames.cut(legal, to: room)) + end
      return name.lowercased()
    }
    return name
  }

  /// Without spaces and apostrophes at its ends, where they are not allowed.
  private static func trimmed(_ name: String) -> String {
    var name = Substring(name)
    while let first = name.first, first == " " || first == "'" { name.removeFirst() }
    while let last = name.last, last == " " || last == "'" { name.removeLast() }
    return String(name)
  }

  /// The whole characters that fit, counted as UTF-16 does.
  private static func cut(_ name: String, to most: Int) -> String {
    var cut = ""
    var count = 0
    for character in name {
      count += character.utf16.count
      if count > most { break }
      cut.append(character)
    }
    return cut
  }
}
