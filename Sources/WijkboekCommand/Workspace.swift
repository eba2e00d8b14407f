import Reading

/// The files of a workspace: which there are, and how each of them is read.
///
/// They lie on disk, in git's index, or in git at some revision, and whoever judges them need not
/// know where. Paths are as seen from the top of the workspace.
struct Workspace {
  /// How readers reach files, those that an `include` names too.
  let access: FileAccess
  /// The files below a folder whose names have an ending, in the order of their paths.
  let files: (_ folder: String, _ ending: String) -> [String]
  let isFolder: (_ path: String) -> Bool

  /// The files on disk, as seen from the current folder.
  static func onDisk(takesStandardInput: Bool = false) -> Workspace {
    let access = DiskFiles.access(takesStandardInput: takesStandardInput)
    return Workspace(
      access: access, files: { WorkspaceFolder.files(below: $0, ending: $1, in: access) },
      isFolder: { DiskFiles.isDirectory($0) })
  }
}
