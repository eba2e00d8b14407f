import Diagnostics
import Norms
import Reading

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
    let folder = options.value("rules") ?? "rules"
    if options.has("rules"), !workspace.isFolder(folder) {
      throw .wrongValue(folder, option: "--rules", allowed: "rules, …")
    }
    var sources: [Source] = []
    var diagnostics: [Diagnostic] = []
    for path in workspace.files(folder, ".md") {
      switch workspace.access.read(path) {
      case .source(let source): sources.append(source)
      case .failure(let failure):
        let place = Place(source: firstNumber + sources.count, from: 0, to: 0)
        sources.append(Source(path: path, bytes: []))
        diagnostics.append(FileFindings.unreadable(path, failure, at: place))
      }
    }
    self.sources = sources
    reading = RulebookReading.read(sources, firstNumber: firstNumber)
    self.diagnostics = diagnostics + reading.diagnostics
  }
}
