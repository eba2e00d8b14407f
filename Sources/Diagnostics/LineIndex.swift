/// The offsets at which the lines of a text begin, made only when somebody asks for a line.
package struct LineIndex: Sendable {
  /// 0-based byte offsets.
  package let starts: [UInt32]
  private let end: Int

  package init(_ source: Source) {
    end = source.count
    starts = source.withBytes { bytes in
      var starts: [UInt32] = [0]
      for index in bytes.indices where bytes[index] == 0x0A {
        starts.append(UInt32(truncatingIfNeeded: index + 1))
      }
      return starts
    }
  }

  /// The 1-based number of the line that holds the byte at `offset`.
  package func line(at offset: UInt32) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a 1-based line, without its line end.
  package func range(ofLine line: Int, in source: Source) -> TextRange {
    let start = Int(starts[line - 1])
    let next = line < starts.count ? Int(starts[line]) - 1 : end
    return source.withBytes { bytes in
      let endsInReturn = next > start && bytes[next - 1] == 0x0D
      return TextRange(start, endsInReturn ? next - 1 : next)
    }
  }

  /// The 1-based column, in characters as a reader counts them, of the byte at `offset`.
  package func column(at offset: UInt32, in source: Source) -> Int {
    let start = starts[line(at: offset) - 1]
    let characters = source.text(in: TextRange(Int(start), Int(max(start, offset))))
    let mark: Character = "\u{FEFF}"
    return characters.count + 1 - (characters.first == mark ? 1 : 0)
  }
}
