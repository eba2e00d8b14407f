import Compliance
import Diagnostics
import Norms
import Privacy
import Reading
import Rendering
import Workspace

/// The rulebook that a command works with: the documents below `rules/`, or in the folder that
/// `--rules` names.
struct RuleInput {
  static let option = OptionSpec(
    "rules", value: .folder,
    Bilingual(
      dutch: "lees het normenboek in deze map (anders rules)",
      english: "read the rulebook in this folder (else rules)"))

  let sources: [Source]
  let reading: RulebookReading
  let diagnostics: [Diagnostic]

  /// Reads the rulebook on disk.
  init(_ options: ParsedOptions) throws(WrongUse) {
    let files = WorkspaceFiles.onDisk()
    _ = try RuleInput.isAskedFor(options, in: files)
    let texts = WorkspaceTexts(
      files.chapters(of: RuleInput.folder(options)), firstNumber: 0, in: files)
    sources = texts.sources
    reading = RulebookReading.read(sources, firstNumber: 0)
    diagnostics = texts.diagnostics + reading.diagnostics
  }

  /// Whether all files of it could be read.
  var isReadable: Bool { !diagnostics.contains { $0.isOfUnreadableFile } }

  /// Takes personal data out of what is shown of it.
  var mask: TextMask {
    SourceMask(PrivacyCheck.run(onRules: sources, firstNumber: 0), of: sources).words
  }

  /// The folder of the rulebook, as seen from the top of the workspace: however it is written, it
  /// is one folder, and its files are those that git knows.
  static func folder(_ options: ParsedOptions) -> String {
    ReportedPath(options.value("rules") ?? "rules", below: DiskFiles.currentFolder).text
  }

  /// Whether the user names a folder, which has to be there.
  static func isAskedFor(
    _ options: ParsedOptions, in files: WorkspaceFiles
  ) throws(WrongUse) -> Bool {
    guard options.has("rules") else { return false }
    let folder = folder(options)
    guard files.isFolder(folder) else {
      throw .wrongValue(folder, option: "--rules", allowed: "rules, …")
    }
    return true
  }

  /// The texts of the guide beside the rulebook, if it has one.
  static func guide(_ options: ParsedOptions, firstNumber: Int) -> WorkspaceTexts {
    let files = WorkspaceFiles.onDisk()
    return WorkspaceTexts(
      files.guide(of: folder(options)), firstNumber: firstNumber, in: files)
  }
}
