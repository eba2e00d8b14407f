import Basics
package import Diagnostics
package import Privacy

/// What nobody may read of a run: the places of its texts at which personal data stand, and the
/// words that are said of them.
///
/// A finding of personal data would do harm if it printed them, and so would any other finding on
/// the same line, or one whose message quotes it.
package struct SourceMask: Sendable {
  /// A mask that knows of no place, and hides what it finds in words.
  package static let nothing = SourceMask([], of: [])

  /// By the number of the source: ranges in order, none of which touch.
  private var ranges: [Int: [Range<Int>]] = [:]
  /// Takes the same out of words.
  package let words: TextMask

  /// The mask of everything that these findings say is to be masked.
  package init(_ diagnostics: [Diagnostic], of sources: [Source]) {
    var ranges: [Int: [Range<Int>]] = [:]
    for diagnostic in diagnostics {
      for place in diagnostic.masked where place.range.count > 0 {
        ranges[place.source, default: []].append(Int(place.range.start)..<Int(place.range.end))
      }
    }
    self.ranges = ranges.mapValues { $0.united() }
    words = TextMask(
      ranges.flatMap { number, ranges in
        sources.indices.contains(number) ? sources[number].pieces(ranges) : []
      } + sources.flatMap { TextMask.pieces(ofPath: $0.path) })
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

extension SourceMask {
  /// The masked ranges of a line, with what the words of the run tell of it.
  func ranges(
    ofLine line: Range<Int>, in source: Source, number: Int
  ) -> ArraySlice<Range<Int>> {
    let found = words.places(ofLine: line, in: source)
    let known = ranges(in: line, ofSource: number)
    return found.isEmpty ? known : (Array(known) + found).united()[...]
  }
}

extension TextMask {
  /// What is to be hidden of a line; nothing of one that is longer than any sentence.
  func places(ofLine line: Range<Int>, in source: Source) -> ArraySlice<Range<Int>> {
    guard line.count < 1 << 14 else { return [] }
    let bytes = source.pieces([line]).first ?? []
    return places(in: bytes).map {
      ($0.lowerBound + line.lowerBound)..<($0.upperBound + line.lowerBound)
    }.united()[...]
  }
}

extension Source {
  fileprivate func pieces(_ ranges: [Range<Int>]) -> [[UInt8]] {
    withBytes { bytes in
      ranges.map { range in
        var piece: [UInt8] = []
        for index in range where index < bytes.count { piece.append(bytes[index]) }
        return piece
      }
    }
  }
}

extension SourceMask {
  /// The findings without personal data in any of their texts.
  package func hidden(in findings: [Diagnostic]) -> [Diagnostic] {
    findings.map { $0.withTexts { words.hidden(in: $0) } }
  }

  /// The texts, called by names without personal data.
  package func hidden(in sources: [Source]) -> [Source] {
    sources.map { source in
      let path = words.hidden(in: source.path)
      return path == source.path ? source : source.named(path)
    }
  }
}
