import Basics
import Diagnostics
import Glibc
import Reading

/// `init --hook`: a hook of git that checks what is staged before each commit.
///
/// Nothing that somebody else wrote is touched: where another hook stands already, it says which
/// line belongs in it. A hook of an earlier version gives way.
enum HookInstall {
  /// Installs the hook for the workspace around the current folder, and says what was done.
  static func install(_ terminal: Terminal) throws(WrongUse) -> ExitStatus {
    let start = DiskFiles.currentFolder
    try BookInput.enterWorkspace()
    let folders = GitFolders(start: start, workspace: DiskFiles.currentFolder)
    let place = try GitPlace(folders, prefix: try folders.prefix())
    let path = try hookPath(place, folders)
    let hook = Hook(workspace: String(decoding: place.workspace, as: UTF8.self))
    let words = HookWords(path: path, line: hook.line, terminal.language)
    var judged = FileChanges.Judged.missing
    if isThere(path) {
      guard case .source(let source) = DiskFiles.read(path), isRunnable(path) else {
        return refuse(words.other)
      }
      let old = String(decoding: source.copyOfBytes(), as: UTF8.self)
      switch hook.age(of: old) {
      case .current:
        Output().say(words.already + "\n")
        return .clean
      case .older: judged = .text(source)
      case nil:
        return refuse(old.range(ofWord: "pre-commit.com") != nil ? words.framework : words.other)
      }
    }
    var changes = FileChanges(makesFolders: true)
    changes.put(path, judged, Array(hook.text(in: terminal.language).utf8), mode: 0o777)
    do throws(WriteRefusal) {
      try changes.commit()
    } catch {
      return error.say(terminal.language)
    }
    Output().say(words.installed + "\n")
    return .clean
  }

  private static func refuse(_ words: String) -> ExitStatus {
    Output(STDERR_FILENO).say("wijkboek: " + words + "\n")
    return .wrongUse
  }

  /// Where git looks for the hook: `core.hooksPath` decides, and all worktrees share one.
  private static func hookPath(
    _ place: GitPlace, _ folders: GitFolders
  ) throws(WrongUse) -> String {
    // As seen from the top, from where git runs it.
    let asked = ChildProcess.run(["git", "-C", place.top, "rev-parse", "--git-path", "hooks"])
    guard let asked, asked.status == 0 else { throw folders.refusal() }
    let folder = String(decoding: asked.output.filter { $0 != 0x0A }, as: UTF8.self)
    return (folder.hasPrefix("/") ? folder : place.top + "/" + folder) + "/pre-commit"
  }

  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    // A link that leads nowhere stands there too.
    return unsafe lstat(path, &status) == 0
  }

  private static func isRunnable(_ path: String) -> Bool { unsafe access(path, X_OK) == 0 }
}

/// The text of the hook.
private struct Hook {
  /// The folder of the workspace, from the top of the repository; empty if it is the top.
  let workspace: String

  /// What the hook comes down to.
  var line: String {
    "wijkboek check --staged"
      + (workspace.isEmpty ? "" : " --workspace " + Hook.quoted(workspace))
  }

  /// The folder of the books, from the top of the repository.
  private var ledgers: String {
    Hook.quoted((workspace.isEmpty ? "" : workspace + "/") + "ledgers")
  }

  /// The last words of its second line, in every version.
  private static let mark = ": wijkboek init --hook"

  enum Age { case older, current }

  /// Whether a text is one of our hooks for this workspace, and of which version; nil where anybody
  /// else has written in it.
  func age(of text: String) -> Age? {
    let (lines, ownLines) = (text.parts(at: "\n"), self.text(in: .dutch).parts(at: "\n"))
    guard lines.count == ownLines.count, lines[1].hasSuffix(Hook.mark) else { return nil }
    let (commands, own) = (Hook.commands(among: lines), Hook.commands(among: ownLines))
    if commands == own { return .current }
    return commands == [own[0], "[ -d \(ledgers) ] || exit 0"] + own.dropFirst(2) ? .older : nil
  }

  /// What a hook does, without its comments and what it says.
  private static func commands(among lines: [Substring]) -> [Substring] {
    lines.filter { line in
      let parts = line.parts(at: "'")
      let isMessage = parts.count == 3 && parts[0] == "  echo " && parts[2] == " >&2"
      return !line.hasPrefix("# ") && !isMessage
    }
  }

  /// A hook may be shared by several repositories, so it does nothing where there are no books.
  func text(in language: Language) -> String {
    let isDutch = language == .dutch
    let what =
      isDutch ? "Toetst wat klaarstaat voor deze commit." : "Checks what is staged for this commit."
    let who = isDutch ? "Geplaatst door" : "Installed by"
    let skip = isDutch ? "Eén keer overslaan" : "To skip it once"
    let missing =
      isDutch
      ? "wijkboek staat niet in het zoekpad (PATH); deze commit is niet getoetst"
      : "wijkboek is not on the search path (PATH); this commit was not checked"
    return """
      #!/bin/sh
      # \(what) \(who)\(Hook.mark)
      # \(skip): git commit --no-verify
      [ -d \(ledgers) ] || git ls-files --error-unmatch \(ledgers) >/dev/null 2>&1 || exit 0
      if ! command -v wijkboek >/dev/null 2>&1; then
        echo '\(missing)' >&2
        exit 1
      fi
      exec \(line)

      """
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}

/// What is said of the hook.
private struct HookWords {
  let installed: String
  let already: String
  let other: String
  let framework: String

  init(path: String, line: String, _ language: Language) {
    switch language {
    case .dutch:
      installed = """
        de hook staat in \(path)
        Vanaf nu toetst git bij elke commit wat klaarstaat: \(line)
        Weer weg: verwijder dat bestand.
        """
      already = "de hook stond er al: \(path)"
      other = """
        er staat al een andere hook in \(path); die blijft zoals zij is
                  zet er deze regel in: \(line) || exit 1
        """
      framework = """
        pre-commit beheert de hook in \(path); die blijft zoals zij is
                  zet wijkboek in .pre-commit-config.yaml; wijkboek help elke-dag zegt hoe
        """
    case .english:
      installed = """
        the hook stands in \(path)
        From now on git checks what is staged at each commit: \(line)
        To undo this, remove that file.
        """
      already = "the hook was there already: \(path)"
      other = """
        there is another hook in \(path); it stays as it is
                  put this line in it: \(line) || exit 1
        """
      framework = """
        pre-commit manages the hook in \(path); it stays as it is
                  put wijkboek in .pre-commit-config.yaml; wijkboek help elke-dag says how
        """
    }
  }
}
