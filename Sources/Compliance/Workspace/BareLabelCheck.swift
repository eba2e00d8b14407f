import Basics
import Diagnostics
import Ledger

/// A comment such as `; gemeente Stadskanaal` was meant as a label, and without a colon is none.
///
/// Only a name that the organisation lists tells it from a sentence. One finding per label, at the
/// first place where it stands.
enum BareLabelCheck {
  private struct Bare {
    let word: TextRange
    let value: TextRange
  }

  /// A finding, and all places that it is about.
  typealias Found = (finding: Diagnostic, places: [Place])

  static func run(on book: Book, _ organisation: Organisation) -> [Found] {
    let listed = Label.listed(organisation)
    guard !listed.isEmpty else { return [] }
    var (places, order) = ([Label: [Place]](), [Label]())
    for number in Set(book.parts.map { $0.source }).sorted() {
      let source = book.sources[number]
      for bare in found(in: source, listed) {
        let name = source.text(in: bare.word).lowercased()
        let value = source.text(in: bare.value)
        guard let names = listed[name], let meant = meant(value, names) else { continue }
        let label = Label(name: name, value: meant)
        if places[label] == nil { order.append(label) }
        places[label, default: []].append(
          Place(source: number, from: Int(bare.word.start), to: Int(bare.value.end)))
      }
    }
    return order.compactMap { label in
      let own = places[label] ?? []
      return finding(label, own).map { ($0, own) }
    }
  }

  private static func meant(_ value: String, _ names: [String]) -> String? {
    if names.contains(value) { return value }
    return names.first { Spelling.isSure(that: value, means: $0, among: names) }
  }

  private static func finding(_ label: Label, _ places: [Place]) -> Diagnostic? {
    guard let first = places.first else { return nil }
    let (name, value) = (label.name, label.value.clipped(to: 60))
    let text = label.name + ": " + label.value
    return Diagnostic(
      .labelWithoutColon, at: first,
      Bilingual(
        dutch: "zonder dubbele punt is \(name) \(value) geen label, en telt het niet mee",
        english: "without a colon \(name) \(value) is no label, and does not count"),
      notes: WorkspaceWords.times(places.count),
      help: Bilingual(dutch: "schrijf \(name): \(value)", english: "write \(name): \(value)"),
      fixes: [
        LabelPlaces.canHold(label.value)
          ? Fix(Fix.writing(text), .safe, places.map { Fix.Edit($0, text) }) : nil
      ])
  }

  // MARK: Comments

  /// What stands at the beginning of a comment of a transaction, if that is the name of a label and a
  /// word behind it.
  private static func found(in source: Source, _ listed: [String: [String]]) -> [Bare] {
    let words = listed.keys.map { Array($0.utf8) }
    return source.withBytes { bytes in
      var found: [Bare] = []
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        // Lines of transactions begin with a digit, and those below them with a blank.
        let first = bytes[start]
        if first == 0x20 || first == 0x09 || 0x30...0x39 ~= first {
          var position = start
          while position < end, bytes[position] != 0x3B { position += 1 }
          if position < end, let bare = bare(bytes, position + 1, end, words) { found.append(bare) }
        }
        start = end + 1
      }
      return found
    }
  }

  private static func bare(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ words: [[UInt8]]
  ) -> Bare? {
    var position = start
    while position < end, isGap(bytes[position]) { position += 1 }
    let from = position
    while position < end, ASCII.isLetter(bytes[position]) { position += 1 }
    let length = position - from
    let isWord = words.contains { word in
      word.count == length && word.indices.allSatisfy { bytes[from + $0] | 0x20 == word[$0] }
    }
    guard isWord, position < end, isGap(bytes[position]) else { return nil }
    var value = position
    while value < end, isGap(bytes[value]) { value += 1 }
    var last = value
    while last < end, bytes[last] != 0x2C, bytes[last] != 0x3A { last += 1 }
    if last < end, bytes[last] == 0x3A { return nil }
    while last > value, isGap(bytes[last - 1]) || bytes[last - 1] == 0x0D { last -= 1 }
    guard value < last else { return nil }
    return Bare(word: TextRange(from, from + length), value: TextRange(value, last))
  }

  /// What may stand between a name and a value where a colon should.
  private static func isGap(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x3D || byte == 0x2D
  }
}
