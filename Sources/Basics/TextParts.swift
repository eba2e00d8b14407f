extension Substring {
  /// The parts of a text between marks of ASCII, empty ones included; a text without the mark is one
  /// part.
  ///
  /// Looks at bytes: to take a text apart into what people see as letters costs ten times as much.
  package func parts(at mark: Unicode.Scalar) -> [Substring] {
    precondition(mark.isASCII, "A mark of several bytes is not found by looking at each.")
    let byte = UInt8(truncatingIfNeeded: mark.value)
    let bytes = utf8
    var parts: [Substring] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      let next = bytes.index(after: index)
      if bytes[index] == byte {
        parts.append(self[start..<index])
        start = next
      }
      index = next
    }
    parts.append(self[start...])
    return parts
  }

  /// The words of a text: its parts between spaces, without empty ones.
  package var spacedWords: [Substring] { parts(at: " ").filter { !$0.isEmpty } }
}

extension String {
  package func parts(at mark: Unicode.Scalar) -> [Substring] { self[...].parts(at: mark) }

  package var spacedWords: [Substring] { self[...].spacedWords }
}

extension String {
  /// The text, or its beginning with a sign of omission where it has more characters than a sentence
  /// has room for.
  package func clipped(to most: Int) -> String {
    count <= most ? self : String(prefix(most - 1)) + "…"
  }

  /// The text of digits with zeros before it, where it has fewer of them than the width.
  package func zeroPadded(to width: Int) -> String {
    String(repeating: "0", count: max(0, width - utf8.count)) + self
  }

  /// The text with another in each place of a part of it, without the standard library's search,
  /// which small builds lack.
  package func replacing(part: String, by other: String) -> String {
    let (all, wanted) = (Array(utf8), Array(part.utf8))
    guard !wanted.isEmpty else { return self }
    var replaced: [UInt8] = []
    var index = 0
    while index < all.count {
      if all[index...].starts(with: wanted) {
        replaced += other.utf8
        index += wanted.count
      } else {
        replaced.append(all[index])
        index += 1
      }
    }
    return String(decoding: replaced, as: UTF8.self)
  }

  /// The first place of a short text, as offsets of UTF-8.
  package func range(ofWord word: String) -> Range<Int>? {
    let (all, wanted) = (Array(utf8), Array(word.utf8))
    guard all.count >= wanted.count, !wanted.isEmpty else { return nil }
    for start in 0...(all.count - wanted.count)
    where all[start..<(start + wanted.count)].elementsEqual(wanted) {
      return start..<(start + wanted.count)
    }
    return nil
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it is first.
  package var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Set<String> {
  /// Takes in the first of some names, which are numbered from 1, that is not in it yet.
  package mutating func insertFree(_ name: (Int) -> String) -> String {
    var number = 1
    while true {
      let name = name(number)
      if insert(name).inserted { return name }
      number += 1
    }
  }

  /// Takes in a name, or with a number behind it where it is in it already: *noord*, *noord-2*.
  package mutating func insertFree(_ name: String) -> String {
    insertFree { $0 == 1 ? name : name + "-\($0)" }
  }
}

extension [String] {
  /// The first names of a list, as a sentence enumerates them.
  package func listed(most: Int) -> String {
    prefix(most).joined(separator: ", ") + (count > most ? ", …" : "")
  }

  /// All of a list as a sentence enumerates it, with a word before the last: `a, b en c`.
  package func listed(with word: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
