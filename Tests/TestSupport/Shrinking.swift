/// Cuts a case that fails down to a small one that still does, so that a person can see why.
package enum Shrinking {
  /// The texts of a workspace or of a journal with its includes; the first is the main one.
  package typealias Texts = [(path: String, text: String)]

  /// So many smaller cases are tried at most: programs from elsewhere may be asked about each.
  package static let mostTries = 400

  /// What is left of a list when nothing more can be taken out without it ceasing to fail.
  ///
  /// Halves are taken out first, then ever smaller stretches, down to single elements: `abcdefgh`,
  /// which fails because of `c` and `g`, becomes `cg`. A list that does not fail is given back.
  package static func smallest<Element>(
    _ elements: [Element], tries: Int = mostTries, stillFails: ([Element]) throws -> Bool
  ) rethrows -> [Element] {
    var left = tries
    return try smallest(elements, &left, stillFails)
  }

  private static func smallest<Element>(
    _ elements: [Element], _ left: inout Int, _ stillFails: ([Element]) throws -> Bool
  ) rethrows -> [Element] {
    var (kept, size) = (elements, max(1, elements.count / 2))
    while size > 0 {
      var (start, isSmaller) = (0, false)
      while start < kept.count, left > 0 {
        var fewer = kept
        fewer.removeSubrange(start..<min(start + size, kept.count))
        left -= 1
        if try stillFails(fewer) {
          (kept, isSmaller) = (fewer, true)
        } else {
          start += size
        }
      }
      if left <= 0 { break }
      // What could not be taken out before may be once something else is gone.
      if !isSmaller || size > 1 { size = size == 1 ? 0 : max(1, size / 2) }
    }
    return kept
  }

  /// Texts of which files, then paragraphs, then lines were taken out; the main file stays.
  package static func smallest(
    _ texts: Texts, tries: Int = mostTries, stillFails: (Texts) throws -> Bool
  ) rethrows -> Texts {
    guard let main = texts.first else { return texts }
    var left = tries
    let others = try smallest(Array(texts.dropFirst()), &left) { try stillFails([main] + $0) }
    var kept = [main] + others
    for separator in ["\n\n", "\n"] {
      for index in kept.indices {
        let pieces = split(kept[index].text, at: separator)
        let fewer = try smallest(pieces, &left) { pieces in
          var smaller = kept
          smaller[index].text = pieces.joined()
          return try stillFails(smaller)
        }
        kept[index].text = fewer.joined()
      }
    }
    return kept
  }

  /// Two versions of the same texts, of which what they share was taken out of both.
  ///
  /// A property says that what a change did is seen, or undone: it needs the texts before the change
  /// and after it. What differs stays.
  package static func smallest(
    _ before: Texts, _ after: Texts, tries: Int = mostTries,
    stillFails: (_ before: Texts, _ after: Texts) throws -> Bool
  ) rethrows -> (before: Texts, after: Texts) {
    precondition(
      before.map { $0.path } == after.map { $0.path }, "Both versions hold the same files.")
    let pairs = zip(before, after).map { Pair($0.path, $0.text, $1.text) }
    let shared = pairs.indices.flatMap { file in
      pairs[file].shared.map { (file: file, line: $0) }
    }
    func texts(_ kept: [(file: Int, line: Int)]) -> (before: Texts, after: Texts) {
      var lines = pairs.map { _ in Set<Int>() }
      for one in kept { lines[one.file].insert(one.line) }
      let both = zip(pairs, lines).map { ($0.path, $0.texts(keeping: $1)) }
      return (both.map { ($0, $1.before) }, both.map { ($0, $1.after) })
    }
    let kept = try smallest(shared, tries: tries) {
      let both = texts($0)
      return try stillFails(both.before, both.after)
    }
    return texts(kept)
  }

  /// A text in two versions, by lines: those at its start and its end are the same in both.
  private struct Pair {
    let path: String
    private let start: [String]
    private let end: [String]
    private let middle: (before: String, after: String)

    init(_ path: String, _ before: String, _ after: String) {
      self.path = path
      let (one, other) = (split(before, at: "\n"), split(after, at: "\n"))
      let first = zip(one, other).prefix { $0 == $1 }.count
      let rest = min(one.count, other.count) - first
      let last = zip(one.reversed(), other.reversed()).prefix(rest).prefix { $0 == $1 }.count
      start = Array(one[..<first])
      end = Array(one[(one.count - last)...])
      middle = (
        one[first..<(one.count - last)].joined(), other[first..<(other.count - last)].joined()
      )
    }

    var shared: Range<Int> { 0..<(start.count + end.count) }

    func texts(keeping lines: Set<Int>) -> (before: String, after: String) {
      let first = start.indices.filter { lines.contains($0) }.map { start[$0] }.joined()
      let last = end.indices.filter { lines.contains(start.count + $0) }.map { end[$0] }.joined()
      return (first + middle.before + last, first + middle.after + last)
    }
  }

  /// The pieces of a text, each with the separator behind it, so that joined they are the text.
  private static func split(_ text: String, at separator: String) -> [String] {
    var pieces: [String] = []
    var rest = Array(text.utf8)[...]
    let mark = Array(separator.utf8)
    var position = rest.startIndex
    while position + mark.count <= rest.endIndex {
      if rest[position..<(position + mark.count)].elementsEqual(mark) {
        position += mark.count
        pieces.append(String(decoding: rest[rest.startIndex..<position], as: UTF8.self))
        rest = rest[position...]
      } else {
        position += 1
      }
    }
    if !rest.isEmpty { pieces.append(String(decoding: rest, as: UTF8.self)) }
    return pieces
  }

  /// Texts for the message of a test.
  package static func shown(_ texts: Texts) -> String {
    texts.map { "--- \($0.path)\n\($0.text)" }.joined(separator: "\n")
  }
}
