package import Reading

/// The files of a workspace: which there are, and how each of them is read.
///
/// They lie on disk, in git's index, in git at some revision, or in memory, and whoever judges them
/// need not know where. Paths are as seen from the top of the workspace.
package struct WorkspaceFiles {
  /// How readers reach files, those that an `include` names too.
  package let access: FileAccess
  /// The files below a folder whose names have an ending, in the order of their paths.
  package let files: (_ folder: String, _ ending: String) -> [String]
  package let isFolder: (_ path: String) -> Bool

  package init(
    access: FileAccess, files: @escaping (_ folder: String, _ ending: String) -> [String],
    isFolder: @escaping (_ path: String) -> Bool
  ) {
    self.access = access
    self.files = files
    self.isFolder = isFolder
  }

  /// Files of which nothing is known but how they are reached.
  package init(_ access: FileAccess, isFolder: @escaping (_ path: String) -> Bool) {
    self.init(
      access: access, files: { WorkspaceFolder.files(below: $0, ending: $1, in: access) },
      isFolder: isFolder)
  }

  /// The chapters of the rulebook in a folder.
  package func chapters(of folder: String) -> [String] {
    files(folder, FileKind.document.ending).filter { WorkspaceFolder.isChapter($0, of: folder) }
  }

  /// The pages of law texts beside them.
  package func laws(of folder: String) -> [String] {
    files(folder, FileKind.document.ending).filter { WorkspaceFolder.isLaw($0, of: folder) }
  }

  /// The pages of the guide beside it, which nothing is judged by.
  package func guide(of folder: String) -> [String] {
    files(folder, FileKind.document.ending).filter { WorkspaceFolder.isGuide($0, of: folder) }
  }
}
