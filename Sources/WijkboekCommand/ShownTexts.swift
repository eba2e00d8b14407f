import Basics
import Diagnostics
import Privacy
import Rendering
import Workspace
import Writing

/// Texts as they are shown: without personal data.
struct ShownTexts {
  private let sources: [Source]
  private let mask: SourceMask

  /// The texts of a run of `check`, which knows what they hold.
  init(of run: JudgedWorkspace) {
    sources = run.sources
    mask = SourceMask(run.diagnostics, of: run.sources)
  }

  init(_ source: Source) {
    sources = [source]
    mask = SourceMask(lookingIn: [source])
  }

  /// The text at a path; nothing where there is none.
  subscript(path: String) -> [UInt8] {
    guard let number = sources.firstIndex(where: { $0.path == path }) else { return [] }
    let source = sources[number]
    return hidden(
      in: EditedText(of: source, number: number, in: 0..<source.count, [], mask).bytes)
  }

  /// Another text without what is known of these: a change may hide from sight what it does not
  /// take away.
  func hidden(in text: [UInt8]) -> [UInt8] { mask.words.hidden(inLines: text) }

  /// The difference between two states of a text, with nothing in it that a terminal obeys.
  static func difference(of path: String, from old: [UInt8], to new: [UInt8]) -> [UInt8] {
    let name = TextMask.unknowing.hidden(in: path)
    return VisibleText.ofLines(
      LineDiff.unifiedBytes(old: old, new: new, oldName: "a/" + name, newName: "b/" + name))
  }
}
