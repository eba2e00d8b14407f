import Diagnostics
import Reading

/// The texts of a workspace on disk as they were read, and what is to become of some of them.
///
/// Everything that is read is kept, since the changes rest on all of it.
final class EditedTexts {
  private struct Folder: Hashable {
    let path: String
    let ending: String
  }

  private let disk = Workspace.onDisk()
  private var originals: [String: Source] = [:]
  private var edits: [String: [UInt8]] = [:]
  private var listings: [Folder: [String]] = [:]

  /// The workspace as it is with the edits.
  var workspace: Workspace {
    Workspace(
      access: disk.access.reading { self.content($0) },
      files: { self.files($0, $1) }, isFolder: disk.isFolder)
  }

  /// The text of a file as it was read; nil where it was not, or could not be.
  func original(_ path: String) -> Source? { originals[Paths.plain(path)] }

  func edit(_ path: String, _ bytes: [UInt8]) { edits[Paths.plain(path)] = bytes }

  /// The files whose text is another one now.
  var editedPaths: [String] {
    edits.keys.filter { edits[$0] != originals[$0]?.copyOfBytes() }.sorted()
  }

  private func content(_ path: String) -> FileAccess.Content {
    let key = Paths.plain(path)
    if let bytes = edits[key] { return .source(Source(path: path, bytes: bytes)) }
    if let source = originals[key], source.path == path { return .source(source) }
    let content = disk.access.read(path)
    guard case .source(let read) = content else { return content }
    // A large file is mapped, and would change under our hands if somebody writes it meanwhile.
    let source = Source(path: path, bytes: read.copyOfBytes())
    if originals[key] == nil { originals[key] = source }
    return .source(source)
  }

  private func files(_ path: String, _ ending: String) -> [String] {
    let folder = Folder(path: path, ending: ending)
    let found = listings[folder] ?? disk.files(path, ending)
    listings[folder] = found
    let new = edits.keys.filter {
      $0.hasPrefix(path + "/") && $0.hasSuffix(ending) && originals[$0] == nil
    }
    return new.isEmpty ? found : (found + new).sorted()
  }

  /// Writes what was edited, if everything that was read is still the same.
  func commit() throws(WriteRefusal) {
    var changes = FileChanges()
    for path in editedPaths {
      changes.put(path, originals[path].map { .text($0) } ?? .missing, edits[path] ?? [])
    }
    try changes.commit(changedElsewhere: changed)
  }

  private func changed() -> String? {
    for (path, source) in originals where edits[path] == nil {
      // What came through a pipe cannot be read again.
      if DiskFiles.isRegular(path), !source.isOnDisk(at: path) { return path }
    }
    for (folder, names) in listings {
      let now = disk.files(folder.path, folder.ending)
      if now != names { return Set(now).symmetricDifference(names).min() }
    }
    return nil
  }
}
