package import Diagnostics
import Reading

/// Texts of a workspace: one that could not be read is empty, and has a finding.
package struct WorkspaceTexts: Sendable {
  static let none = WorkspaceTexts(firstNumber: 0)

  /// The number of the first text among all that a run reads.
  package let firstNumber: Int
  package private(set) var sources: [Source] = []
  package private(set) var diagnostics: [Diagnostic] = []

  /// Whether all of them could be read.
  package var isReadable: Bool { !diagnostics.contains { $0.isOfUnreadableFile } }

  private init(firstNumber: Int) { self.firstNumber = firstNumber }

  package init(_ paths: [String], firstNumber: Int, in files: WorkspaceFiles) {
    self.init(firstNumber: firstNumber)
    for path in paths {
      switch files.access.read(path) {
      case .source(let source): sources.append(source)
      case .failure(let failure):
        let place = Place(source: firstNumber + sources.count, from: 0, to: 0)
        sources.append(Source(path: path, bytes: []))
        diagnostics.append(FileFindings.unreadable(path, failure, at: place))
      }
    }
  }
}

extension WorkspaceTexts {
  /// The pages of law texts beside a rulebook; those that it lacks are the ones that are shipped.
  package static func laws(
    besides rules: String, in files: WorkspaceFiles, shipped: [Source], firstNumber: Int
  ) -> WorkspaceTexts {
    var texts = WorkspaceTexts(files.laws(of: rules), firstNumber: firstNumber, in: files)
    let own = Set(texts.sources.map { Paths.name(of: $0.path) })
    texts.sources += shipped.filter { !own.contains(Paths.name(of: $0.path)) }
    return texts
  }
}

extension Diagnostic {
  package var isOfUnreadableFile: Bool { code == .unreadableFile || code == .fileTooLarge }
}
