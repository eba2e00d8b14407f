import Compliance
import Diagnostics
import Norms
import Privacy
import Reading
import Rendering

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

  /// Reads the rulebook; its first text gets `firstNumber`.
  init(
    _ options: ParsedOptions, firstNumber: Int, in workspace: Workspace = .onDisk()
  ) throws(WrongUse) {
    let texts = try RuleInput.texts(options, firstNumber: firstNumber, in: workspace)
    sources = texts.sources
    reading = RulebookReading.read(sources, firstNumber: firstNumber)
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

  /// The texts of the rulebook.
  static func texts(
    _ options: ParsedOptions, firstNumber: Int, in workspace: Workspace
  ) throws(WrongUse) -> TextInput {
    let folder = folder(options)
    if options.has("rules"), !workspace.isFolder(folder) {
      throw .wrongValue(folder, option: "--rules", allowed: "rules, …")
    }
    let chapters = workspace.files(folder, ".md")
      .filter { !WorkspaceFolder.isGuide($0, of: folder) }
    return TextInput(chapters, firstNumber: firstNumber, in: workspace)
  }

  /// The texts of the guide beside the rulebook, if it has one.
  static func guide(
    _ options: ParsedOptions, firstNumber: Int, in workspace: Workspace = .onDisk()
  ) -> TextInput {
    let folder = folder(options)
    let pages = workspace.files(folder, ".md")
      .filter { WorkspaceFolder.isGuide($0, of: folder) }
    return TextInput(pages, firstNumber: firstNumber, in: workspace)
  }
}
