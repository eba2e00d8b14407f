package import Diagnostics

/// The files in the folders of a workspace that a run passed over, each as a text without content.
package struct UnreadFiles {
  package private(set) var sources: [Source] = []
  package private(set) var unread: [Unread] = []
  /// Of those that look as if they were to be read.
  package private(set) var diagnostics: [Diagnostic] = []

  /// `read` are the paths of all that was read, since a journal may be included by any name.
  ///
  /// The first file gets `firstNumber`.
  package init(
    _ folders: [WorkspaceFolder], except read: [String], in files: FileAccess, firstNumber: Int
  ) {
    let passedOver = folders.flatMap { $0.passedOver }
    guard !passedOver.isEmpty else { return }
    let paths = Set(read)
    var identities: [String: String] = [:]
    for path in read {
      guard let identity = files.identity(path), identities[identity] == nil else { continue }
      identities[identity] = path
    }
    for (path, reason) in passedOver where !paths.contains(path) {
      let place = Place(source: firstNumber + sources.count, from: 0, to: 0)
      let same = files.identity(path).flatMap { identities[$0] }
      let reason = same.map { .sameFile($0) } ?? reason
      sources.append(Source(path: path, bytes: []))
      unread.append(Unread(reason, at: place))
      if case .otherName(let name, let isTaken) = reason {
        diagnostics.append(FileFindings.otherName(path, name, isTaken: isTaken, at: place))
      }
    }
  }
}
