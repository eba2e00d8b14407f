import CodeCatalogue
import Diagnostics
import Document
import Glibc
import Privacy
import Reading
import Rendering
import Reports
import Workspace

/// `check --against REVISION`: what a change does to caps and free room.
///
/// It judges the books as they stood at the revision and as they are now, on two cores, and tells the
/// difference: findings that came, findings that went, and pots of which a figure changed.
struct AgainstCheck {
  static let option = OptionSpec(
    "against", value: Placeholder("VERSIE", "REVISION"),
    Bilingual(
      dutch: "toon wat er sinds deze versie in git veranderde, ook aan budget en vrije ruimte",
      english: "show what changed since this revision in git, budget and free room too"))

  let now: JudgedWorkspace
  private let revision: String
  private let form: CheckForm
  private let before: JudgedWorkspace
  private let pots: PotChangesReport
  /// Takes personal data out of what is said of the money.
  private let mask: TextMask

  /// Judges both states of the books; those of now are on disk, or in the index with `--staged`.
  ///
  /// `start` is the folder in which the program was started.
  init(
    _ revision: String, _ options: ParsedOptions, _ form: CheckForm, start: String
  ) throws(WrongUse) {
    if let file = (options.all("file") + options.operands).first {
      throw .notTogether(option: "--against", with: file)
    }
    for name in ["all", "concise", "verdicts", "waived"] where options.has(name) {
      throw .notTogether(option: "--" + name, with: "--against")
    }
    guard [.text, .report(.json), .report(.markdown)].contains(form.kind) else {
      throw .wrongValue(
        options.value("format") ?? "", option: "--against --format", allowed: "text, json, markdown"
      )
    }
    self.form = form
    self.revision = revision
    if options.has("staged") {
      try GitFolders.enterWorkspace()
    } else {
      try BookInput.enterWorkspace()
    }
    let folders = GitFolders(start: start, workspace: DiskFiles.currentFolder)
    let old = try GitRevision(revision, folders)
    let new = options.has("staged") ? try StagedCheck.index(folders, options).tree : nil
    let runs = Slots<Result<JudgedWorkspace, WrongUse>>(count: 2)
    Cores.workers.run(2) { number in
      runs.put(
        Result { () throws(WrongUse) in
          let tree = number == 0 ? old.tree : new
          return try JudgedWorkspace(options, in: tree?.workspace ?? .onDisk())
        }, at: number)
    }
    guard let first = runs.take(at: 0), let second = runs.take(at: 1) else {
      preconditionFailure("Both states of the books were judged.")
    }
    before = try first.get()
    var now = try second.get()
    pots = PotChangesReport(from: before.pots, to: now.pots)
    mask = SourceMask(now.diagnostics, of: now.sources).words
    now.keepNew(since: .of(before), renamed: old.renames(), showsOld: false)
    self.now = now
  }

  // MARK: Output

  func text(_ terminal: Terminal) -> String {
    switch form.kind {
    case .report(.json): json(terminal.language)
    case .report: markdown(terminal.language)
    case .text, .concise: page(terminal)
    }
  }

  private var gone: [Diagnostic] { now.comparison?.gone ?? [] }

  private func page(_ terminal: Terminal) -> String {
    let words = AgainstWords(revision, terminal.language)
    let report = FindingReport(now, CheckBaseline.Content(), form, in: terminal.language)
    var text = FindingList(
      sources: report.sources, terminal, isConcise: false, mask: report.mask
    ).text(of: report.found)
    if !gone.isEmpty {
      text += words.gone + "\n"
      text +=
        FindingList(
          sources: before.sources, terminal, isConcise: true,
          mask: SourceMask(gone, of: before.sources)
        ).text(of: gone) + "\n"
    }
    for group in pots.groups(in: terminal.language) {
      text += mask.hidden(in: group.heading) + "\n"
      text += TableText.text(
        of: ShownTable(group.table, hiddenBy: mask), in: terminal.language, width: terminal.width,
        palette: terminal.isColoured ? .coloured : .plain)
      text += "\n"
    }
    return text + words.summary(new: now.diagnostics, gone: gone, hasPots: !pots.isEmpty) + "\n"
      + (form.isFull ? report.scope : "") + report.unreadLine(isNamed: form.isFull)
  }

  /// `{"version":1,"against":…,"new":{…},"gone":{…},"pots":[…]}`, where new and gone are as `check
  /// --format json` has them.
  private func json(_ language: Language) -> String {
    func text(of run: JudgedWorkspace) -> String {
      FindingFormat.json.text(of: FindingReport(run, CheckBaseline.Content(), form, in: language))
    }
    let (new, gone) = (text(of: now), text(of: before.keeping(gone)))
    let members = [
      ("version", "1"), ("against", JSONText.string(revision)), ("new", new), ("gone", gone),
      ("pots", TableJSON.text(of: ShownTable(pots.machineTable, hiddenBy: mask))),
    ]
    // Each of them ends its last line.
    let trimmed = members.map { ($0.0, $0.1.hasSuffix("\n") ? String($0.1.dropLast()) : $0.1) }
    return JSONText.object(trimmed) + "\n"
  }

  private func markdown(_ language: Language) -> String {
    let words = AgainstWords(revision, language)
    var text = "## Wijkboek\n\n"
    text += words.summary(new: now.diagnostics, gone: gone, hasPots: !pots.isEmpty) + "\n"
    text += "\n" + now.norms.words(in: language) + "\n"
    text += FindingReport(now, CheckBaseline.Content(), form, in: language)
      .unreadLine(isNamed: false)
    for (title, list, sources) in [
      (words.new, now.diagnostics, now.sources), (words.gone, gone, before.sources),
    ] where !list.isEmpty {
      let report = FindingReport(
        findings: list, sources: sources, language: language, catalogue: .shipped)
      text += "\n### " + title + "\n\n" + FindingTable.markdown(of: report)
    }
    for group in pots.groups(in: language) {
      text += "\n### " + mask.hidden(in: group.heading) + "\n\n"
      text += TableMarkdown.text(of: ShownTable(group.table, hiddenBy: mask), in: language)
    }
    return text
  }
}

/// The words around the figures.
private struct AgainstWords {
  private let revision: String
  private let language: Language
  private var isDutch: Bool { language == .dutch }

  init(_ revision: String, _ language: Language) {
    self.revision = revision
    self.language = language
  }

  var new: String { isDutch ? "Nieuw sinds \(revision)" : "New since \(revision)" }
  var gone: String { isDutch ? "Verdwenen sinds \(revision)" : "Gone since \(revision)" }

  /// How many findings came and went, such as `Sinds main: 1 nieuwe bevinding, 2 verdwenen`.
  func summary(new: [Diagnostic], gone: [Diagnostic], hasPots: Bool) -> String {
    let went = gone.count
    let came = language.count(
      new.count, ("nieuwe bevinding", "nieuwe bevindingen"), ("new finding", "new findings"))
    if isDutch {
      let found = new.isEmpty ? "geen nieuwe bevindingen" : came
      return "Sinds \(revision): \(found), \(went == 0 ? "geen" : String(went)) verdwenen"
        + (hasPots ? "." : "; geen budget en geen vrije ruimte veranderde.")
    }
    let found = new.isEmpty ? "no new findings" : came
    return "Since \(revision): \(found), \(went == 0 ? "none" : String(went)) gone"
      + (hasPots ? "." : "; no budget and no free room changed.")
  }
}
