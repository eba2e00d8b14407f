import Compliance
import Diagnostics
import Norms
import Privacy
import Reading
import Rendering
import Templates
import Workspace

/// The rulebook that a command works with: the documents below `rules/`, or in the folder that
/// `--rules` names.
struct RuleInput {
  static let option = OptionSpec(
    "rules", value: .folder,
    Bilingual(
      dutch: "lees het normenboek in deze map (anders rules)",
      english: "read the rulebook in this folder (else rules)"))

  private let chapters: [Source]
  /// The chapters, then the pages of law texts.
  let sources: [Source]
  let reading: RulebookReading
  /// What the norms rest on; nothing where it was not asked for.
  let laws: LawTexts
  let diagnostics: [Diagnostic]

  /// Reads the rulebook on disk, and the laws that its norms rest on where those matter.
  init(_ options: ParsedOptions, withLaws: Bool) throws(WrongUse) {
    let files = WorkspaceFiles.onDisk()
    _ = try RuleInput.isAskedFor(options, in: files)
    let folder = RuleInput.folder(options)
    let texts = WorkspaceTexts(files.chapters(of: folder), firstNumber: 0, in: files)
    chapters = texts.sources
    guard withLaws else {
      sources = texts.sources
      reading = RulebookReading.read(sources, firstNumber: 0)
      laws = .none
      diagnostics = texts.diagnostics + reading.diagnostics
      return
    }
    let pages = WorkspaceTexts.laws(
      besides: folder, in: files, shipped: RuleInput.shippedLaws, firstNumber: texts.sources.count)
    let (laws, found) = LawTexts.read(pages.sources, firstNumber: pages.firstNumber)
    sources = texts.sources + pages.sources
    reading = RulebookReading.read(texts.sources, firstNumber: 0, laws: laws)
    self.laws = laws
    diagnostics = texts.diagnostics + reading.diagnostics + pages.diagnostics + found
  }

  /// The pages of law texts that the program has within it.
  static var shippedLaws: [Source] {
    ShippedRulebook.laws.map { Source(path: $0.path, text: $0.text) }
  }

  /// Whether all files of it could be read.
  var isReadable: Bool { !diagnostics.contains { $0.isOfUnreadableFile } }

  /// Takes personal data out of what is shown of it.
  var mask: TextMask {
    SourceMask(PrivacyCheck.run(onRules: chapters, firstNumber: 0), of: chapters).words
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
