import Basics
import Diagnostics
import Glibc
import Reading

/// Where a workspace lies in a repository of git, and how git is called there.
struct GitPlace: Sendable {
  /// The folder of the working tree.
  let top: String
  /// The folder of the workspace, as seen from the top; empty if it is the top itself.
  let workspace: GitTree.Path
  /// The program and its first arguments.
  let git: [String]

  /// `prefix` is the folder in which git is called, as seen from the top.
  init(_ folders: GitFolders, prefix: GitTree.Path) throws(WrongUse) {
    let parts = folders.called.split(separator: "/", omittingEmptySubsequences: true)
    let depth = prefix.split(separator: UInt8(ascii: "/")).count
    top = "/" + parts.dropLast(depth).joined(separator: "/")
    git = folders.git
    guard let inside = GitPlace.rest(of: folders.workspace, below: top) else {
      throw .git(
        Bilingual(
          dutch: "de werkmap \(folders.workspace) hoort niet bij de git-map \(top)",
          english: "the workspace \(folders.workspace) is no part of the git folder \(top)"))
    }
    workspace = inside
  }

  /// A path, as users know it, from the top; nil for what lies outside the repository.
  ///
  /// Steps upwards are not taken yet.
  func pathFromTop(_ path: String) -> GitTree.Path? {
    if path.hasPrefix("/") { return GitPlace.rest(of: path, below: top) }
    let path = Array(path.utf8)
    return workspace.isEmpty ? path : workspace + [UInt8(ascii: "/")] + path
  }

  /// A path from the top as users know it; nil for what lies outside the workspace.
  func pathInWorkspace(_ path: GitTree.Path) -> String? {
    if workspace.isEmpty { return String(decoding: path, as: UTF8.self) }
    let folder = workspace + [UInt8(ascii: "/")]
    guard path.starts(with: folder) else { return nil }
    return String(decoding: path.dropFirst(folder.count), as: UTF8.self)
  }

  private static func rest(of path: String, below top: String) -> GitTree.Path? {
    let (path, top) = (Array(path.utf8), Array(top == "/" ? "".utf8 : top.utf8))
    guard path.starts(with: top) else { return nil }
    let rest = path.dropFirst(top.count)
    guard rest.first == UInt8(ascii: "/") else { return rest.isEmpty ? [] : nil }
    return Array(rest.dropFirst())
  }
}

/// The folders that matter before git was asked anything.
struct GitFolders {
  /// The folder of the workspace, from the top of the disk.
  let workspace: String
  /// The folder that git is called in.
  let called: String

  /// `start` is the folder in which the user, or git for a hook, started the program.
  ///
  /// A hook may get `GIT_DIR` as seen from there, and without `GIT_WORK_TREE` that folder is the top.
  init(start: String, workspace: String) {
    self.workspace = workspace
    called = DiskFiles.environment("GIT_DIR") == nil ? workspace : start
    // It would turn our own patterns into names.
    _ = unsafe unsetenv("GIT_LITERAL_PATHSPECS")
  }

  /// How git is called: it must not write the index that a commit is being made from, nor start a
  /// program that the repository names, and it looks at all that tells a changed file.
  var git: [String] {
    [
      "git", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.checkStat=default",
      "-c", "core.trustctime=true", "-C", called,
    ]
  }

  /// Goes to the nearest folder, from here upwards, that holds `ledgers/` on disk or in the index.
  static func enterWorkspace() throws(WrongUse) {
    do throws(WrongUse) {
      try BookInput.enterWorkspace()
    } catch {
      var folder = DiskFiles.currentFolder
      while true {
        let asked = ChildProcess.run(["git", "-C", folder, "ls-files", "-z", "--", "ledgers"])
        guard let asked, asked.status == 0 else { throw error }
        if !asked.output.isEmpty { return try CheckCommand.go(to: folder, for: "--workspace") }
        guard folder != "/", folder.contains("/") else { throw error }
        folder = Paths.folder(of: folder)
      }
    }
  }

  /// The folder in which git is called, as seen from the top, as git itself says it.
  func prefix() throws(WrongUse) -> GitTree.Path {
    guard let asked = ChildProcess.run(git + ["rev-parse", "--show-prefix"]), asked.status == 0
    else { throw refusal() }
    var prefix = asked.output
    while let last = prefix.last, last == 0x0A || last == UInt8(ascii: "/") { prefix.removeLast() }
    return prefix
  }

  /// Why git does not answer, in plain words, and else in its own.
  func refusal() -> WrongUse {
    let question = git + ["rev-parse", "--is-inside-work-tree"]
    guard let asked = ChildProcess.run(["env", "LC_ALL=C"] + question, withErrors: true),
      asked.status != 127
    else {
      return .git(
        Bilingual(
          dutch: "git is hier niet te vinden; installeer het, of toets de bestanden op schijf",
          english: "git cannot be found here; install it, or check the files on disk"))
    }
    let words = String(decoding: asked.output, as: UTF8.self)
    if words.hasPrefix("false") || words.range(ofWord: "not a git repository") != nil {
      return .git(
        Bilingual(
          dutch: "\(workspace) staat niet in een werkmap van git; git init maakt er een van",
          english: "\(workspace) is not in a working tree of git; git init makes it one"))
    }
    let line = words.split(separator: "\n").first.map { String($0) } ?? "?"
    return .git(Bilingual(dutch: "git weigert: \(line)", english: "git refuses: \(line)"))
  }
}
