import Diagnostics
import Glibc
import Ledger
import Reading

/// The journals that a command works on: those that the user names, else those of the workspace.
struct BookInput {
  let reading: BookReading
  let paths: [AccountPath]
  /// Whether the journals are those of a workspace.
  let isWorkspace: Bool

  static let fileOption = OptionSpec(
    "file", short: "f", value: "BESTAND", mayRepeat: true,
    Bilingual(
      dutch: "lees dit journaal in plaats van de werkmap",
      english: "read this journal instead of the workspace"))

  /// Reads the journals in `files`, or those of the workspace around the current folder.
  init(files: [String]) throws(WrongUse) {
    isWorkspace = files.isEmpty
    let roots = files.isEmpty ? try BookInput.workspaceRoots() : files
    reading = BookReading.read(roots, from: DiskFiles.access, workers: Cores.workers)
    paths = reading.book.names.accounts.map { AccountPath($0) }
  }

  /// The journals below `ledgers/` that no other includes; the current folder becomes the workspace,
  /// so that paths are told as seen from there.
  private static func workspaceRoots() throws(WrongUse) -> [String] {
    try enterWorkspace()
    let journals = FolderWalk.files(below: "ledgers", ending: ".journal")
    return BookReading.roots(among: journals, from: DiskFiles.access)
  }

  /// Goes to the nearest folder, from here upwards, that holds `ledgers/`.
  static func enterWorkspace() throws(WrongUse) {
    var folder = DiskFiles.currentFolder
    while !DiskFiles.isDirectory(folder + "/ledgers") {
      guard folder != "/", folder.contains("/") else { throw .noWorkspace }
      folder = Paths.folder(of: folder)
    }
    _ = unsafe chdir(folder)
  }

  /// Whether all files that were named could be read.
  var isReadable: Bool {
    !reading.diagnostics.contains { $0.code == .unreadableFile || $0.code == .fileTooLarge }
  }

  /// Shows the errors that stop a report, on standard error: no figure is told of books that are
  /// not sound.
  ///
  /// Gives the status with which the run ends on them; nil if there are none.
  func refusal(_ terminal: Terminal) -> ExitStatus? {
    let errors = reading.diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return nil }
    let output = Output(STDERR_FILENO)
    FindingList(sources: reading.book.sources, terminal.ofErrors).show(errors, on: output)
    output.flush()
    return isReadable ? .findings : .wrongUse
  }
}
