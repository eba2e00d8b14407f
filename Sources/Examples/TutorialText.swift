package import Diagnostics

/// The norms that a page of the guide has its reader write.
///
/// They stand in blocks of Markdown with four backticks, one after the other, and make one file:
///
///     ````markdown
///     ## EIG-01 Elke activiteit heeft een uitvoerder
///     …
///     ````
package enum TutorialText {
  /// The page with every other line left empty, so that each line keeps its number.
  package static func rules(in page: Source) -> Source {
    let bytes = page.withBytes { text in
      var bytes: [UInt8] = []
      var isWritten = false
      var start = 0
      for position in 0..<text.count where text[position] == UInt8(ascii: "\n") {
        let isFence = begins(text, start, position)
        if isFence {
          isWritten = !isWritten && position > start + 4
        } else if isWritten {
          for index in start..<position { bytes.append(text[index]) }
        }
        bytes.append(UInt8(ascii: "\n"))
        start = position + 1
      }
      return bytes
    }
    return Source(path: page.path, bytes: bytes)
  }

  /// Whether a line begins with the fence of such a block.
  private static func begins(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 4 else { return false }
    for index in start..<(start + 4) where text[index] != UInt8(ascii: "`") { return false }
    return true
  }
}
