import Diagnostics
import Reading
import Workspace

extension EditedFiles {
  /// The files on disk.
  convenience init() { self.init(.onDisk()) }

  /// Writes what was edited, if everything that was read is still the same.
  func commit() throws(WriteRefusal) {
    var changes = FileChanges()
    for path in editedPaths {
      changes.put(path, original(path).map { .text($0) } ?? .missing, edited(path) ?? [])
    }
    try changes.commit(changedElsewhere: changed)
  }

  private func changed() -> String? {
    for (path, source) in originals where edited(path) == nil {
      // What came through a pipe cannot be read again.
      if DiskFiles.isRegular(path), !source.isOnDisk(at: path) { return path }
    }
    let disk = WorkspaceFiles.onDisk()
    for (folder, names) in listings {
      let now = disk.files(folder.path, folder.ending)
      if now != names { return Set(now).symmetricDifference(names).min() }
    }
    return nil
  }
}
