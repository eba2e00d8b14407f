package import Diagnostics
import Reading

/// The texts of a workspace as they were read, and what is to become of some of them.
///
/// Everything that is read is kept, since the changes rest on all of it.
package final class EditedFiles {
  package struct Folder: Hashable {
    package let path: String
    package let ending: String
  }

  private let unedited: WorkspaceFiles
  /// Each text by its path, as it was first read.
  package private(set) var originals: [String: Source] = [:]
  private var edits: [String: [UInt8]] = [:]
  /// What was found in each folder that was looked into.
  package private(set) var listings: [Folder: [String]] = [:]

  package init(_ files: WorkspaceFiles) { unedited = files }

  /// The workspace as it is with the edits.
  package var files: WorkspaceFiles {
    WorkspaceFiles(
      access: unedited.access.reading { self.content($0) }, files: { self.list($0, $1) },
      isFolder: unedited.isFolder)
  }

  /// The text of a file as it was read; nil where it was not, or could not be.
  package func original(_ path: String) -> Source? { originals[Paths.plain(path)] }

  package func edit(_ path: String, _ bytes: [UInt8]) { edits[Paths.plain(path)] = bytes }

  package func edited(_ path: String) -> [UInt8]? { edits[Paths.plain(path)] }

  /// The files whose text is another one now.
  package var editedPaths: [String] {
    edits.keys.filter { edits[$0] != originals[$0]?.copyOfBytes() }.sorted()
  }

  private func content(_ path: String) -> FileAccess.Content {
    let key = Paths.plain(path)
    if let bytes = edits[key] { return .source(Source(path: path, bytes: bytes)) }
    if let source = originals[key], source.path == path { return .source(source) }
    let content = unedited.access.read(path)
    guard case .source(let read) = content else { return content }
    // A large file is mapped, and would change under our hands if somebody writes it meanwhile.
    let source = Source(path: path, bytes: read.copyOfBytes())
    if originals[key] == nil { originals[key] = source }
    return .source(source)
  }

  private func list(_ path: String, _ ending: String) -> [String] {
    let folder = Folder(path: path, ending: ending)
    let found = listings[folder] ?? unedited.files(path, ending)
    listings[folder] = found
    let new = edits.keys.filter {
      $0.hasPrefix(path + "/") && $0.hasSuffix(ending) && originals[$0] == nil
    }
    return new.isEmpty ? found : (found + new).sorted()
  }
}
