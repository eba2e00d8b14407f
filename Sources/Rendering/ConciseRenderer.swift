import Basics
package import Diagnostics
import Privacy

/// Draws a finding as one line that every editor can read: `path:line:column: severity CODE message`.
package struct ConciseRenderer {
  private var locator: SourceLocator
  private let language: Language
  private let mask: SourceMask

  package init(sources: [Source], language: Language, mask: SourceMask = .nothing) {
    locator = SourceLocator(mask.hidden(in: sources))
    self.language = language
    self.mask = mask
  }

  /// The line of a finding, without a line end.
  package mutating func render(_ diagnostic: Diagnostic) -> String {
    let location = locator.location(of: diagnostic.place)
    let severity = diagnostic.severity.word(in: language)
    let message = VisibleText.of(mask.words.hidden(in: diagnostic.message.text(in: language)))
    return "\(location): \(severity) \(diagnostic.code.text) \(message)"
  }
}
