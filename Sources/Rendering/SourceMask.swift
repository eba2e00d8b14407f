package import Diagnostics

/// The places of a run that nobody may read, whatever finding shows their line.
///
/// A finding of personal data would do harm if it printed them, and so would any other finding on
/// the same line, or one whose message quotes it.
package struct SourceMask: Sendable {
  /// What is drawn for each column of a masked place.
  static let sign: Character = "•"

  /// A mask that hides nothing.
  package static let nothing = SourceMask([])

  /// By the number of the source: ranges in order, none of which touch.
  private var ranges: [Int: [Range<Int>]] = [:]

  /// The mask of everything that these findings say is to be masked.
  package init(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      for place in diagnostic.masked where place.range.count > 0 {
        ranges[place.source, default: []].append(Int(place.range.start)..<Int(place.range.end))
      }
    }
    ranges = ranges.mapValues { SourceMask.united($0) }
  }

  package var isEmpty: Bool { ranges.isEmpty }

  private static func united(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var united: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = united.last, range.lowerBound <= last.upperBound {
        united[united.count - 1] =
          last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        united.append(range)
      }
    }
    return united
  }

  /// The masked ranges that touch `bytes` in a source.
  func ranges(in bytes: Range<Int>, ofSource number: Int) -> ArraySlice<Range<Int>> {
    guard let all = ranges[number] else { return [] }
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].upperBound <= bytes.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < all.count, all[end].lowerBound < bytes.upperBound { end += 1 }
    return all[low..<end]
  }
}

/// What is said of a line, without the masked texts of that line.
struct MaskedWords {
  /// For texts in which nothing is to be hidden any more.
  static let none = MaskedWords()

  private var needles: [[UInt8]] = []

  private init() {}

  /// Words that are known already.
  init(_ needles: [[UInt8]]) {
    self.needles = needles.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
  }

  /// The words to take out of what is said of a finding: the masked places on its lines.
  init(_ diagnostic: Diagnostic, _ mask: SourceMask, locator: inout SourceLocator) {
    let places = [diagnostic.place] + diagnostic.related.map { $0.place }
    self.init(places, mask, locator: &locator)
  }

  /// The words to take out of what is said of some places: what is masked on their lines.
  init(_ places: [Place], _ mask: SourceMask, locator: inout SourceLocator) {
    guard !mask.isEmpty else { return }
    for place in places {
      let lines = locator.lines(of: place)
      let bytes =
        locator.range(ofLine: lines.first, at: place)
        .lowerBound..<locator.range(
          ofLine: lines.last, at: place
        ).upperBound
      for range in mask.ranges(in: bytes, ofSource: place.source) {
        let source = locator.source(of: place)
        let end = min(range.upperBound, source.count)
        guard range.lowerBound < end else { continue }
        let text = source.text(in: TextRange(range.lowerBound, end))
        needles.append(Array(text.utf8))
      }
    }
    needles.sort { $0.count > $1.count }
  }

  /// The text with a bullet for each character that is to be masked.
  func hidden(in text: String) -> String {
    guard !needles.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var shown: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let end = needles.reduce(position) { max($0, MaskedWords.end(of: $1, in: bytes, position)) }
      guard end > position else {
        shown.append(bytes[position])
        position += 1
        continue
      }
      for byte in bytes[position..<end] where byte & 0xC0 != 0x80 {
        shown += Array(String(SourceMask.sign).utf8)
      }
      position = end
    }
    return String(decoding: shown, as: UTF8.self)
  }

  /// Where the needle ends that begins at `start`, or `start` if it does not begin there.
  ///
  /// Messages quote with one space for several, and cut a long text with an ellipsis: what is left
  /// of a needle before one is hidden too.
  private static func end(of needle: [UInt8], in bytes: [UInt8], _ start: Int) -> Int {
    var (position, index) = (start, 0)
    while index < needle.count {
      guard position < bytes.count else { return start }
      if isBlank(needle[index]) {
        guard isBlank(bytes[position]) else {
          return index >= 3 && isEllipsis(bytes, position) ? position : start
        }
        while index < needle.count, isBlank(needle[index]) { index += 1 }
        while position < bytes.count, isBlank(bytes[position]) { position += 1 }
      } else if needle[index] == bytes[position] {
        index += 1
        position += 1
      } else {
        return index >= 3 && isEllipsis(bytes, position) ? position : start
      }
    }
    return position
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func isEllipsis(_ bytes: [UInt8], _ position: Int) -> Bool {
    position + 2 < bytes.count && bytes[position] == 0xE2 && bytes[position + 1] == 0x80
      && bytes[position + 2] == 0xA6
  }
}

extension SourceMask {
  /// The findings without the data that they are about in any of their texts.
  package func hidden(in findings: [Diagnostic], of sources: [Source]) -> [Diagnostic] {
    if isEmpty { return findings }
    var locator = SourceLocator(sources)
    return findings.map { finding in
      let words = MaskedWords(finding, self, locator: &locator)
      return finding.withTexts { words.hidden(in: $0) }
    }
  }

  /// Takes out of texts whatever is masked in some of the sources.
  package func hiding(
    sources numbers: Range<Int>, of sources: [Source]
  ) -> @Sendable (String) -> String {
    var needles: [[UInt8]] = []
    for number in numbers {
      let all = ranges(in: 0..<sources[number].count, ofSource: number)
      for range in all {
        let end = min(range.upperBound, sources[number].count)
        needles.append(
          Array(sources[number].text(in: TextRange(range.lowerBound, end)).utf8))
      }
    }
    let words = MaskedWords(needles)
    return { words.hidden(in: $0) }
  }

  /// The text at a place, with a sign for each character that nobody may read.
  package func text(at place: Place, in source: Source) -> String {
    let end = min(Int(place.range.end), source.count)
    let start = min(Int(place.range.start), end)
    let masked = ranges(in: start..<end, ofSource: place.source)
    guard !masked.isEmpty else { return source.text(in: TextRange(start, end)) }
    var text = ""
    var position = start
    for range in masked {
      let (first, last) = (max(range.lowerBound, start), min(range.upperBound, end))
      text += source.text(in: TextRange(position, first))
      let hidden = source.text(in: TextRange(first, last))
      text += String(repeating: SourceMask.sign, count: hidden.count)
      position = last
    }
    return text + source.text(in: TextRange(position, end))
  }
}
