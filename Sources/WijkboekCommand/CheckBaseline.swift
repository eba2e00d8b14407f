import Diagnostics
import Glibc
import Reading
import Rendering

/// The frozen findings of a workspace: the file that holds them, and what `check` does with it.
struct CheckBaseline {
  /// At the top of the workspace.
  static let name = ".wijkboek-baseline"

  private enum Use {
    case looksAt
    case ignores
    case writes
    case prunes
  }

  static let options = [
    OptionSpec(
      "write-baseline",
      Bilingual(
        dutch: "bevries in \(name) wat nu gevonden wordt",
        english: "freeze in \(name) what is found now")),
    OptionSpec(
      "update-baseline",
      Bilingual(
        dutch: "haal uit \(name) wat er niet meer is, ook als er fouten zijn",
        english: "take out of \(name) what is no longer there, also where there are errors")),
    OptionSpec(
      "no-baseline",
      Bilingual(dutch: "toon ook wat bevroren is", english: "show what is frozen too")),
  ]

  private let use: Use
  /// Whether all is judged that the frozen findings came from.
  private let isOfAll: Bool

  init(_ options: ParsedOptions) throws(WrongUse) {
    let chosen = CheckBaseline.options.map { $0.name }.filter { options.has($0) }
    if chosen.count > 1 { throw .notTogether(option: "--\(chosen[1])", with: "--\(chosen[0])") }
    switch chosen.first {
    case "write-baseline": use = .writes
    case "update-baseline": use = .prunes
    case "no-baseline": use = .ignores
    // What was there at the last commit is left out of these anyhow, frozen or not.
    default: use = options.has("staged") || options.has("against") ? .ignores : .looksAt
    }
    let others = ["file", "status", "as-of", "rules", "staged", "against"].filter {
      options.has($0)
    }
    isOfAll = others.isEmpty && options.operands.isEmpty
    // What is found in a part, or in another light, says nothing of the rest.
    guard use == .writes || use == .prunes, let name = chosen.first else { return }
    if let other = others.first { throw .notTogether(option: "--" + name, with: "--" + other) }
    if let file = options.operands.first { throw .notTogether(option: "--" + name, with: file) }
  }

  // MARK: Reading

  /// The file, and what is wrong with it.
  struct Content {
    var sources: [Source] = []
    var baseline: Baseline?
    var diagnostics: [Diagnostic] = []
    /// What the file held, for whoever writes it.
    fileprivate var judged = FileChanges.Judged.missing

    var isReadable: Bool { sources.isEmpty || baseline != nil }
  }

  /// The path of the file; nil outside a workspace.
  private var path: String? {
    BookInput.workspaceFolder.map { folder in
      folder == DiskFiles.currentFolder ? CheckBaseline.name : folder + "/" + CheckBaseline.name
    }
  }

  /// Reads the file of the workspace; its text gets `number`.
  func read(number: Int) -> Content {
    guard use != .ignores, let path else { return Content() }
    switch DiskFiles.read(path) {
    case .source(let read):
      // A large file is mapped, and would change under our hands if somebody writes it meanwhile.
      let source = Source(path: path, bytes: read.copyOfBytes())
      // Whoever makes it anew need not hear what is wrong with the old one.
      if use == .writes { return Content(judged: .text(source)) }
      let (baseline, diagnostics) = Baseline.read(source, number: number)
      return Content(
        sources: [source], baseline: baseline, diagnostics: diagnostics, judged: .text(source))
    case .failure(.missing): return Content()
    case .failure(let failure):
      if use == .writes { return Content(judged: .anything) }
      let finding = FileFindings.unreadable(
        path, failure, at: Place(source: number, from: 0, to: 0))
      return Content(sources: [Source(path: path, bytes: [])], diagnostics: [finding])
    }
  }

  // MARK: What it comes to

  /// What became of the frozen findings.
  struct Outcome {
    /// How many are in the file and no longer in the books.
    var gone = 0
    /// What is to be told on standard error.
    var words: [Bilingual] = []
    /// Why the file was not written, where it should have been.
    var refusal: WriteRefusal?
  }

  /// Takes what is frozen out of a report, and writes the file where that was asked for.
  func apply(_ content: Content, to report: inout FindingReport, isReadable: Bool) -> Outcome {
    var outcome = Outcome()
    var baseline = content.baseline
    let mayWrite = isReadable && content.diagnostics.isEmpty
    if use == .writes || use == .prunes, !mayWrite {
      outcome.words.append(
        Bilingual(
          dutch: "\(CheckBaseline.name) is niet geschreven, want niet alles is te lezen",
          english: "\(CheckBaseline.name) was not written, since not everything can be read"))
    } else if use == .writes {
      let new = Baseline(report.entries)
      do throws(WriteRefusal) {
        try write(new, over: content.judged)
        outcome.say(Bilingual(dutch: "bevroren", english: "frozen"), new.entries.count)
      } catch {
        outcome.refusal = error
      }
      baseline = new
    }
    guard let baseline else { return outcome }
    let gone = Set(report.freeze(by: baseline))
    guard isOfAll, !gone.isEmpty else { return outcome }
    guard mayWrite, prunes(report) else {
      outcome.gone = gone.count
      return outcome
    }
    do throws(WriteRefusal) {
      let rest = baseline.entries.filter { !gone.contains($0) }
      try write(Baseline(rest), over: content.judged)
      outcome.say(Bilingual(dutch: "weggehaald", english: "taken out"), gone.count)
    } catch {
      outcome.gone = gone.count
      // Who only looks need not hear that another run does the same at this moment.
      if use == .prunes { outcome.refusal = error }
    }
    return outcome
  }

  /// Whether what is gone leaves the file: by itself where nothing is an error, since among
  /// errors something may be gone only because half of a change is not yet made.
  private func prunes(_ report: FindingReport) -> Bool {
    use == .prunes
      || use == .looksAt && !report.found.contains { $0.severity == .error }
        && path.map { unsafe access($0, W_OK) == 0 } == true
  }

  private func write(
    _ baseline: Baseline, over judged: FileChanges.Judged
  ) throws(WriteRefusal) {
    guard let path else { return }
    var changes = FileChanges()
    changes.put(path, judged, Array(baseline.text.utf8))
    try changes.commit()
  }
}

extension CheckBaseline.Outcome {
  /// Tells what was done with some findings.
  fileprivate mutating func say(_ what: Bilingual, _ count: Int) {
    words.append(
      Bilingual { language in
        CheckBaseline.name + ": "
          + language.count(count, ("bevinding", "bevindingen"), ("finding", "findings")) + " "
          + what.text(in: language)
      })
  }
}
