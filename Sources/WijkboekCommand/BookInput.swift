import Diagnostics
import Glibc
import Ledger
import Reading

/// The journals and documents that a command works on: those that the user names, else those of the
/// workspace.
struct BookInput {
  let reading: BookReading
  let paths: [AccountPath]
  private let documentPaths: [String]

  static let fileOption = OptionSpec(
    "file", short: "f", value: .file, mayRepeat: true,
    Bilingual(
      dutch: "lees dit journaal in plaats van de werkmap; - is standaardinvoer",
      english: "read this journal instead of the workspace; - is standard input"))

  /// Reads the journals in `files`, or those of the workspace around the current folder.
  init(files: [String]) throws(WrongUse) {
    let isDocument = { (path: String) in path.hasSuffix(".md") }
    let access = DiskFiles.access(takesStandardInput: files.contains("-"))
    let roots =
      files.isEmpty ? try BookInput.workspaceRoots(access) : files.filter { !isDocument($0) }
    documentPaths =
      files.isEmpty
      ? FolderWalk.files(below: "ledgers", ending: ".md") : files.filter { isDocument($0) }
    reading = BookReading.read(roots, from: access, workers: Cores.workers)
    paths = reading.book.names.accounts.map { AccountPath($0) }
  }

  /// The journals below `ledgers/` that no other includes; the current folder becomes the workspace,
  /// so that paths are told as seen from there.
  private static func workspaceRoots(_ access: FileAccess) throws(WrongUse) -> [String] {
    try enterWorkspace()
    let journals = FolderWalk.files(below: "ledgers", ending: ".journal")
    return BookReading.roots(among: journals, from: access)
  }

  /// What the documents say.
  ///
  /// Their sources come behind those of the book, so that a place tells which text it is in.
  func documents() -> Documents {
    var sources: [Source] = []
    var diagnostics: [Diagnostic] = []
    for path in documentPaths {
      switch DiskFiles.read(path) {
      case .source(let source): sources.append(source)
      case .failure(let failure):
        let place = Place(source: reading.book.sources.count + sources.count, from: 0, to: 0)
        sources.append(Source(path: path, bytes: []))
        diagnostics.append(FileFindings.unreadable(path, failure, at: place))
      }
    }
    let read = DocumentReading.read(sources, firstNumber: reading.book.sources.count)
    return Documents(
      sources: sources, plans: read.plans, waivers: read.waivers, organisation: read.organisation,
      diagnostics: diagnostics + read.diagnostics)
  }

  /// Plans and organisation, with the texts that they were read from.
  struct Documents {
    var sources: [Source] = []
    var plans: [Plan] = []
    var waivers: [Waiver] = []
    var organisation = Organisation()
    var diagnostics: [Diagnostic] = []

    /// What the plans allot.
    func postings(_ version: BudgetVersion, book: Book) -> PlanPostings {
      PlanPostings(plans, organisation, version: version) { number in
        let own = number - book.sources.count
        if sources.indices.contains(own) { return sources[own].path }
        return book.sources.indices.contains(number) ? book.sources[number].path : ""
      }
    }
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

  /// Whether all files that were asked for could be read.
  func isReadable(_ documents: Documents?) -> Bool {
    !(reading.diagnostics + (documents?.diagnostics ?? [])).contains {
      $0.code == .unreadableFile || $0.code == .fileTooLarge
    }
  }

  /// Shows the errors that stop a report, on standard error: no figure is told of books that are
  /// not sound.
  ///
  /// Gives the status with which the run ends on them; nil if there are none.
  func refusal(_ terminal: Terminal, _ documents: Documents? = nil) -> ExitStatus? {
    let all = reading.diagnostics + (documents?.diagnostics ?? [])
    let errors = all.filter { $0.severity == .error }
    guard !errors.isEmpty else { return nil }
    let output = Output(STDERR_FILENO)
    let sources = reading.book.sources + (documents?.sources ?? [])
    FindingList(sources: sources, terminal.ofErrors).show(errors, on: output)
    output.flush()
    return isReadable(documents) ? .findings : .wrongUse
  }
}
