import Basics
package import Diagnostics
import Privacy

extension SourceMask {
  /// A whole text with a bullet for each character that is to be masked, and a picture for each that
  /// a terminal would act on but for line ends.
  package func text(of source: Source, number: Int) -> String {
    var text = ""
    var position = 0
    func add(_ end: Int) {
      let part = source.text(in: TextRange(position, end))
      text += part.split(separator: "\n", omittingEmptySubsequences: false)
        .map { VisibleText.of(String($0)) }.joined(separator: "\n")
      position = end
    }
    for range in ranges(in: 0..<source.count, ofSource: number) {
      add(min(range.lowerBound, source.count))
      let end = min(range.upperBound, source.count)
      let hidden = source.text(in: TextRange(position, end))
      text += String(repeating: TextMask.sign, count: hidden.count)
      position = end
    }
    add(source.count)
    return text
  }
}
