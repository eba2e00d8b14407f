import Basics
import Diagnostics
import Privacy

/// The words of findings as they are drawn: in one language, fit for a terminal, and without what
/// nobody may read.
///
/// Findings of one code say much that is alike, so a text that was looked at is known again.
struct ShownWords {
  let language: Language
  private let mask: TextMask
  private var known: [String: String] = [:]
  /// So that a run with a finding for each line of a long journal does not keep them all.
  private static let most = 1024

  init(in language: Language, without mask: TextMask) {
    self.language = language
    self.mask = mask
  }

  mutating func of(_ text: Bilingual) -> String { VisibleText.of(hidden(text.text(in: language))) }

  /// Whether nothing that a fix writes would be hidden: with bullets it would write something else.
  mutating func showsAll(of fix: Fix) -> Bool {
    for edit in fix.edits where hidden(edit.replacement) != edit.replacement { return false }
    return true
  }

  private mutating func hidden(_ text: String) -> String {
    if let shown = known[text] { return shown }
    let shown = mask.hidden(in: text)
    if known.count == Self.most { known.removeAll(keepingCapacity: true) }
    known[text] = shown
    return shown
  }
}
