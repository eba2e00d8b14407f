import Compliance
import Diagnostics
import Reading
import Workspace

/// `check --staged`: what the next commit would bring that is not there yet.
///
/// It judges the index, not the disk, so that a file of which a part is staged is judged as it will
/// be committed; and it holds what it finds against HEAD, so that who mends one thing is not stopped
/// by another that was there before.
enum StagedCheck {
  static let options = [
    OptionSpec(
      "staged",
      Bilingual(
        dutch: "toets wat in git klaarstaat, en toon wat er nieuw aan is",
        english: "check what is staged in git, and show what is new in it")),
    OptionSpec(
      "all",
      Bilingual(
        dutch: "met --staged: toon ook wat er al was", english: "with --staged: show the rest too")),
  ]

  /// Judges the index of the repository around the current folder.
  ///
  /// `start` is the folder in which the program was started.
  static func run(_ options: ParsedOptions, start: String) throws(WrongUse) -> JudgedWorkspace {
    if let file = (options.all("file") + options.operands).first {
      throw .notTogether(option: "--staged", with: file)
    }
    try GitFolders.enterWorkspace()
    let folders = GitFolders(start: start, workspace: DiskFiles.currentFolder)
    let index = try index(folders, options)
    let isOfBooks = index.books(options)
    let isOfLink = index.hasLinks && !index.staged.isEmpty
    var (now, before) = try judge(
      index, options, mustCompare: isOfLink || index.staged.contains(where: isOfBooks))
    // What journals include may lie elsewhere.
    if case .same = before, !index.staged.isEmpty, now.reachesElsewhere {
      before = atHead(index, options)
    }
    now.keepNew(since: before, renamed: index.renamedInWorkspace, showsOld: options.has("all"))
    return now
  }

  /// Judges the index, and HEAD on another core at the same time.
  private static func judge(
    _ index: GitIndex, _ options: ParsedOptions, mustCompare: Bool
  ) throws(WrongUse) -> (now: JudgedWorkspace, before: Comparison.Earlier) {
    let workers = Cores.workers
    guard mustCompare, workers.count > 1 else {
      let now = try JudgedWorkspace(options, in: index.tree.workspace)
      // Where nothing is wrong, nothing is new.
      let mayBeNew = mustCompare && !now.diagnostics.isEmpty
      return (now, mayBeNew ? atHead(index, options) : .same)
    }
    let now = Slots<Result<JudgedWorkspace, WrongUse>>(count: 1)
    let before = Slots<Comparison.Earlier>(count: 1)
    workers.run(2) { number in
      if number == 0 {
        let tree = index.tree
        now.put(
          Result { () throws(WrongUse) in try JudgedWorkspace(options, in: tree.workspace) }, at: 0)
      } else {
        before.put(atHead(index, options), at: 0)
      }
    }
    guard let now = now.take(at: 0), let before = before.take(at: 0) else {
      preconditionFailure("Both sides of a commit were judged.")
    }
    return (try now.get(), before)
  }

  /// What cannot be judged at HEAD, such as by a rulebook that is new, has no findings there.
  private static func atHead(_ index: GitIndex, _ options: ParsedOptions) -> Comparison.Earlier {
    let run = try? JudgedWorkspace(options, in: index.treeAtHead.workspace)
    return run.map { .of($0) } ?? .nothing
  }

  /// The index, which has one version of each file of the books.
  static func index(
    _ folders: GitFolders, _ options: ParsedOptions
  ) throws(WrongUse) -> GitIndex {
    let index = try GitIndex(folders)
    let unmerged = index.unmerged.filter(index.books(options))
    if let first = unmerged.map({ String(decoding: $0, as: UTF8.self) }).min() {
      throw .git(conflict(first, others: unmerged.count - 1))
    }
    return index
  }

  private static func conflict(_ path: String, others: Int) -> Bilingual {
    let rest = Bilingual(
      dutch: others == 0 ? "" : " en nog \(others)",
      english: others == 0 ? "" : " and \(others) more")
    return Bilingual(
      dutch: "git heeft van \(path)\(rest.dutch) twee versies; los het conflict op en doe git add",
      english: "git has two versions of \(path)\(rest.english); solve the conflict and git add it")
  }
}

extension GitIndex {
  /// Tells the files of the books and their rules, by their paths from the top.
  fileprivate func books(_ options: ParsedOptions) -> (GitTree.Path) -> Bool {
    let rules = RuleInput.folder(options)
    return { path in
      guard let path = place.pathInWorkspace(path) else { return false }
      // Either folder may be a submodule.
      return rules == "." || ["ledgers", rules].contains { path == $0 || path.hasPrefix($0 + "/") }
    }
  }

  /// The new paths of renamed files by their old ones, as findings have them.
  fileprivate var renamedInWorkspace: [String: String] {
    var paths: [String: String] = [:]
    for (old, new) in renamed {
      guard let old = place.pathInWorkspace(old), let new = place.pathInWorkspace(new) else {
        continue
      }
      paths[old] = new
    }
    return paths
  }
}
