import Basics
import Diagnostics

/// A place that a finding points at, with what is needed to draw it.
struct Mark {
  let place: Place
  /// The 1-based line that is shown.
  let line: Int
  /// The bytes to mark in that line.
  let range: Range<Int>
  /// The character that the mark is made of.
  let sign: Character
  let role: Palette.Role
  let label: String
}

/// The marks of one text, in the order in which they are drawn.
struct MarkedSource {
  /// The place that is named above the lines: the first that the finding mentions in this text.
  let place: Place
  var marks: [Mark]
}

extension Mark {
  /// The marks of a finding, its own place first, each text once and in the order of mention.
  static func groups(
    of diagnostic: Diagnostic, _ words: inout ShownWords, _ locator: inout SourceLocator
  ) -> [MarkedSource] {
    let first = Mark(
      at: diagnostic.place, sign: "^", role: diagnostic.severity.role,
      label: diagnostic.label, &words, &locator)
    var groups = [MarkedSource(place: diagnostic.place, marks: [first])]
    var groupOfSource = [diagnostic.place.source: 0]
    for related in diagnostic.related {
      let mark = Mark(
        at: related.place, sign: "-", role: .related,
        label: related.label, &words, &locator)
      if let group = groupOfSource[related.place.source] {
        groups[group].marks.append(mark)
      } else {
        groupOfSource[related.place.source] = groups.count
        groups.append(MarkedSource(place: related.place, marks: [mark]))
      }
    }
    return groups
  }

  private init(
    at place: Place, sign: Character, role: Palette.Role, label: Bilingual?,
    _ words: inout ShownWords, _ locator: inout SourceLocator
  ) {
    let lines = locator.lines(of: place)
    let line = locator.range(ofLine: lines.first, at: place)
    let bytes = locator.range(of: place)
    let start = max(bytes.lowerBound, line.lowerBound)
    var label = label.map { words.of($0) } ?? ""
    if lines.last > lines.first {
      let end = words.language.upToLine(lines.last)
      label = label.isEmpty ? end : "\(end): \(label)"
      range = start..<max(start, line.upperBound)
    } else {
      range = start..<max(start, bytes.upperBound)
    }
    self.place = place
    self.line = lines.first
    self.sign = sign
    self.role = role
    self.label = label
  }
}

extension MarkedSource {
  /// The marks line by line; on one line they keep the order in which the finding mentions them.
  func marksByLine() -> [[Mark]] {
    let order = marks.indices.sorted { left, right in
      (marks[left].line, left) < (marks[right].line, right)
    }
    var lines: [[Mark]] = []
    for index in order {
      let mark = marks[index]
      if let last = lines.indices.last, lines[last].first?.line == mark.line {
        lines[last].append(mark)
      } else {
        lines.append([mark])
      }
    }
    return lines
  }
}
