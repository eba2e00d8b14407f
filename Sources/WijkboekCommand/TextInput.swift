import Diagnostics
import Reading

/// Texts of a workspace: one that could not be read is empty, and has a finding.
struct TextInput: Sendable {
  static let none = TextInput(firstNumber: 0)

  /// The number of the first text among all that a run reads.
  let firstNumber: Int
  private(set) var sources: [Source] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether all of them could be read.
  var isReadable: Bool { !diagnostics.contains { $0.isOfUnreadableFile } }

  private init(firstNumber: Int) { self.firstNumber = firstNumber }

  init(_ paths: [String], firstNumber: Int, in workspace: Workspace) {
    self.init(firstNumber: firstNumber)
    for path in paths {
      switch workspace.access.read(path) {
      case .source(let source): sources.append(source)
      case .failure(let failure):
        let place = Place(source: firstNumber + sources.count, from: 0, to: 0)
        sources.append(Source(path: path, bytes: []))
        diagnostics.append(FileFindings.unreadable(path, failure, at: place))
      }
    }
  }
}
