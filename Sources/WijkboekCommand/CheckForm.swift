import Diagnostics
import Glibc
import Rendering

/// In which form `check` tells what it found, and where that goes.
struct CheckForm {
  enum Kind: Equatable {
    case text
    /// One line a finding.
    case concise
    /// For programs, or for a merge request.
    case report(FindingFormat)
  }

  let kind: Kind
  let showsVerdicts: Bool
  /// Whether what was not read is named, and the norms that were judged.
  let isFull: Bool
  let includesWaived: Bool
  /// The file that the report goes to, from the top of the disk; nil for standard output.
  let path: String?

  static let options = [
    OptionSpec(
      "format", value: Placeholder(choices: CheckForm.names),
      Bilingual(dutch: "vorm van de uitvoer", english: "form of the output")),
    OptionSpec(
      "concise",
      Bilingual(
        dutch: "één regel per bevinding, voor editors", english: "one line a finding, for editors"
      )),
    OptionSpec(
      "full",
      Bilingual(
        dutch: "noem ook wat niet gelezen is, en welke normen getoetst zijn (bij text)",
        english: "name what was not read too, and the norms that were judged (text)")),
    OptionSpec(
      "output", short: "o", value: .file,
      Bilingual(
        dutch: "schrijf naar dit bestand, ook als het er al is; - is standaarduitvoer",
        english: "write to this file, even if it is there already; - is standard output")),
    OptionSpec(
      "verdicts",
      Bilingual(
        dutch: "toon elk oordeel, ook wat voldoet, met de cijfers (bij text en json)",
        english: "show every verdict, the passes too, with its figures (text and json)")),
    OptionSpec(
      "waived",
      Bilingual(
        dutch: "neem ook op wat is vrijgesteld (bij sarif, github en gitlab)",
        english: "include what is waived (sarif, github and gitlab)")),
  ]

  private static let names = ["text"] + FindingFormat.allCases.map { $0.rawValue }

  /// Reads no file and changes no folder, so that what is typed wrong is told first and a path is
  /// seen from where the user stands.
  init(_ options: ParsedOptions) throws(WrongUse) {
    let typed = options.value("format") ?? "text"
    let format = FindingFormat(rawValue: typed)
    guard format != nil || typed == "text" else {
      throw .wrongValue(
        typed, option: "--format", allowed: CheckForm.names.joined(separator: ", "))
    }
    if format != nil, options.has("concise") {
      throw .notTogether(option: "--concise", with: "--format")
    }
    kind = format.map { .report($0) } ?? (options.has("concise") ? .concise : .text)
    isFull = options.has("full")
    // The forms for programs name it always.
    if isFull, kind != .text { throw .optionWithout("--full", "--format text") }
    showsVerdicts = options.has("verdicts")
    if showsVerdicts, let format, format != .json {
      throw .notTogether(option: "--verdicts", with: "--format \(format.rawValue)")
    }
    includesWaived = options.has("waived")
    if includesWaived, ![.sarif, .github, .gitlab].contains(format) {
      throw .optionWithout("--waived", "--format sarif, github, gitlab")
    }
    path = options.value("output").flatMap { $0 == "-" ? nil : DiskFiles.fromTop($0) }
  }

  /// The terminal that the output is for; a file is as wide as its text, and has no colours of its
  /// own.
  func terminal(_ terminal: Terminal) -> Terminal { path == nil ? terminal : terminal.ofFile }

  /// Writes the whole output at once; false, with a word on standard error, where that fails.
  func write(_ text: String, _ terminal: Terminal) -> Bool {
    guard let path else {
      // With its colours; whoever made it has made safe what it quotes.
      let output = Output()
      output.write(text)
      output.flush()
      return true
    }
    var changes = FileChanges()
    changes.put(path, .anything, Array(text.utf8))
    do throws(WriteRefusal) {
      try changes.commit()
      return true
    } catch {
      error.say(terminal.language)
      return false
    }
  }
}
