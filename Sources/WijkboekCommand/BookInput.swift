import Diagnostics
import Glibc
import Ledger
import Reading
import Workspace

/// The journals and documents that a command works on: those that the user names, else those of the
/// workspace.
enum BookInput {
  static let fileOption = OptionSpec(
    "file", short: "f", value: .file, mayRepeat: true,
    Bilingual(
      dutch: "lees dit journaal in plaats van de werkmap; - is standaardinvoer",
      english: "read this journal instead of the workspace; - is standard input"))

  /// Reads the files that the user names, or the workspace around the current folder.
  static func books(named files: [String]) throws(WrongUse) -> WorkspaceBooks {
    if files.isEmpty { try enterWorkspace() }
    return WorkspaceBooks(
      .onDisk(takesStandardInput: files.contains("-")), named: files, workers: Cores.workers)
  }

  /// Goes to the nearest folder, from here upwards, that holds `ledgers/`: it becomes the workspace,
  /// so that paths are told as seen from there.
  static func enterWorkspace() throws(WrongUse) {
    guard let folder = workspaceFolder else { throw .noWorkspace }
    _ = unsafe chdir(folder)
  }

  /// The nearest folder, from here upwards, that holds `ledgers/`, from the top of the disk.
  static var workspaceFolder: String? {
    var folder = DiskFiles.currentFolder
    while !DiskFiles.isDirectory(folder + "/ledgers") {
      guard folder != "/", folder.contains("/") else { return nil }
      folder = Paths.folder(of: folder)
    }
    return folder
  }
}

extension WorkspaceFiles {
  /// The files on disk, as seen from the current folder.
  static func onDisk(takesStandardInput: Bool = false) -> WorkspaceFiles {
    WorkspaceFiles(
      DiskFiles.access(takesStandardInput: takesStandardInput),
      isFolder: { DiskFiles.isDirectory($0) })
  }
}

extension WorkspaceBooks {
  /// Shows the errors that stop a report, on standard error: no figure is told of books that are
  /// not sound.
  ///
  /// Gives the status with which the run ends on them; nil if there are none.
  func refusal(_ terminal: Terminal, _ documents: WorkspaceDocuments? = nil) -> ExitStatus? {
    let errors = stopping(documents)
    guard !errors.isEmpty else { return nil }
    let output = Output(STDERR_FILENO)
    let sources = reading.book.sources + (documents?.sources ?? [])
    FindingList(sources: sources, terminal.ofErrors).show(errors, on: output)
    output.flush()
    return isReadable(documents) ? .findings : .wrongUse
  }
}
