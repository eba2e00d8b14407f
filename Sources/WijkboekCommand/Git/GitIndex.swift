import Diagnostics

/// What stands in git's index, and what stood at HEAD: both sides of the next commit.
///
/// Four processes tell it, side by side, since each costs as much as reading all books: what the
/// index holds, what of it differs from HEAD, which files git keeps as they are, and which of those
/// were changed on disk. None of them runs a filter of the repository.
struct GitIndex {
  let place: GitPlace
  private(set) var objects: GitObjects
  /// What is staged, both names of what was renamed.
  private(set) var staged: Set<GitTree.Path> = []
  /// The new names of files by their old ones.
  private(set) var renamed: [GitTree.Path: GitTree.Path] = [:]
  /// Files that a merge left with two versions.
  private(set) var unmerged: Set<GitTree.Path> = []
  private var entries: [GitTree.Path: GitEntry] = [:]
  private var entriesAtHead: [GitTree.Path: GitEntry] = [:]

  var tree: GitTree { GitTree(entries, place, objects) }
  var treeAtHead: GitTree { GitTree(entriesAtHead, place, objects) }

  init(_ folders: GitFolders) throws(WrongUse) {
    let git = folders.git
    // Of these attributes, each makes git keep another text than lies on disk.
    let asOnDisk = ":(top,attr:!filter !ident !working-tree-encoding)"
    guard
      let listing = ChildProcess.start(git + ["ls-files", "-s", "-v", "-z", "--full-name", ":/"]),
      let difference = ChildProcess.start(git + GitIndex.difference("HEAD")),
      let plain = ChildProcess.start(git + ["ls-files", "-z", asOnDisk]),
      let dirty = ChildProcess.start(git + ["diff-files", "-z", "--name-only", "--", asOnDisk]),
      let objects = GitObjects(git)
    else { throw folders.refusal() }
    let (listed, differing) = (listing.finish(), difference.finish())
    let (unfiltered, touched) = (plain.finish(), dirty.finish())
    guard listed.status == 0, unfiltered.status == 0, touched.status == 0,
      let staged = differing.status == 0 ? differing.output : GitIndex.beforeFirstCommit(git)
    else { throw folders.refusal() }
    self.objects = objects
    let names = GitIndex.pieces(unfiltered.output)
    let all = GitIndex.pieces(listed.output)
    let prefix: GitTree.Path
    if all.count == names.count, let known = GitIndex.prefix(all, names, folders.called) {
      prefix = known
    } else {
      prefix = try folders.prefix()
    }
    place = try GitPlace(folders, prefix: prefix)
    list(all, asOnDisk: all.count == names.count ? nil : GitIndex.fullNames(names, prefix))
    for path in GitIndex.pieces(touched.output) { entries[Array(path)]?.isSameOnDisk = false }
    entriesAtHead = entries
    compare(GitIndex.pieces(staged))
    leaveOutAnnounced(git)
    openSubmodules(git)
  }

  /// Whether files may be read that are called otherwise.
  var hasLinks: Bool { entries.values.contains { $0.kind == .link } }

  // MARK: What git says

  private static func difference(_ revision: String, _ more: [String] = []) -> [String] {
    ["diff-index", "--cached", "-z", "-M", "--ignore-submodules=none"] + more + [revision, "--"]
  }

  /// What is staged where there is no commit yet: all of it, held against nothing.
  private static func beforeFirstCommit(_ git: [String], _ more: [String] = []) -> [UInt8]? {
    guard let empty = ChildProcess.run(git + ["hash-object", "-t", "tree", "/dev/null"]),
      empty.status == 0
    else { return nil }
    let tree = String(decoding: empty.output.filter { $0 != 0x0A }, as: UTF8.self)
    let answer = ChildProcess.run(git + difference(tree, more))
    return answer.flatMap { $0.status == 0 ? $0.output : nil }
  }

  private static func pieces(_ output: [UInt8]) -> [ArraySlice<UInt8>] {
    output.split(separator: 0)
  }

  /// The folder in which git was called, as seen from the top: what the name of one file from there
  /// lacks of its full name.
  ///
  /// That saves a process, which would have to be asked for it.
  private static func prefix(
    _ listed: [ArraySlice<UInt8>], _ names: [ArraySlice<UInt8>], _ folder: String
  ) -> GitTree.Path? {
    guard let full = listed.first?.split(separator: 0x09, maxSplits: 1).last, var name = names.first
    else { return nil }
    var steps = 0
    while name.starts(with: "../".utf8) {
      name = name.dropFirst(3)
      steps += 1
    }
    let head = full.dropLast(name.count)
    guard full.dropFirst(head.count).elementsEqual(name) else { return nil }
    let inner = Array(folder.utf8).split(separator: UInt8(ascii: "/")).suffix(steps)
    let parts = head.split(separator: UInt8(ascii: "/")) + inner
    return Array(parts.joined(separator: [UInt8(ascii: "/")]))
  }

  /// Names as seen from the folder in which git was called, from the top.
  private static func fullNames(
    _ names: [ArraySlice<UInt8>], _ prefix: GitTree.Path
  ) -> Set<GitTree.Path> {
    let folders = prefix.split(separator: UInt8(ascii: "/"))
    return Set(
      names.map { name in
        var (name, steps) = (name, 0)
        while name.starts(with: "../".utf8) {
          name = name.dropFirst(3)
          steps += 1
        }
        return Array((folders.dropLast(steps) + [name]).joined(separator: [UInt8(ascii: "/")]))
      })
  }

  /// Reads `H 100644 0123abcd… 0<tab>path`.
  ///
  /// A small letter or an `S` is for files at which git does not look (`assume-unchanged`,
  /// `skip-worktree`), so that what lies on disk may be anything.
  private mutating func list(_ pieces: [ArraySlice<UInt8>], asOnDisk: Set<GitTree.Path>?) {
    for piece in pieces {
      let halves = piece.split(separator: 0x09, maxSplits: 1)
      guard halves.count == 2 else { continue }
      let words = halves[0].split(separator: 0x20)
      guard words.count == 4 else { continue }
      let path = Array(halves[1])
      guard words[3].elementsEqual("0".utf8) else {
        unmerged.insert(path)
        continue
      }
      entries[path] = GitEntry(
        kind: GitEntry.Kind(mode: words[1]), object: String(decoding: words[2], as: UTF8.self),
        isSameOnDisk: words[0].elementsEqual("H".utf8) && asOnDisk?.contains(path) ?? true)
    }
  }

  /// Reads what differs from HEAD: `:100644 100644 0123abcd… 4567ef89… M`, then the path; of what was
  /// renamed both paths, the old one first.
  private mutating func compare(_ pieces: [ArraySlice<UInt8>]) {
    var rest = pieces[...]
    while let piece = rest.popFirst() {
      let words = piece.dropFirst().split(separator: 0x20)
      guard piece.first == UInt8(ascii: ":"), words.count == 5, let first = rest.popFirst() else {
        continue
      }
      var path = Array(first)
      let before = GitEntry(
        kind: GitEntry.Kind(mode: words[0]), object: String(decoding: words[2], as: UTF8.self))
      switch words[4].first {
      case UInt8(ascii: "U"): continue
      case UInt8(ascii: "A"): entriesAtHead[path] = nil
      case UInt8(ascii: "R"):
        guard let new = rest.popFirst() else { continue }
        entriesAtHead[path] = before
        renamed[path] = Array(new)
        staged.insert(path)
        path = Array(new)
        entriesAtHead[path] = nil
      default: entriesAtHead[path] = before
      }
      staged.insert(path)
    }
  }

  /// A file that `git add -N` only announced stands in the index as an empty one, but in no commit.
  private mutating func leaveOutAnnounced(_ git: [String]) {
    let empty = staged.filter { entriesAtHead[$0] == nil && entries[$0]?.isEmpty == true }
    guard !empty.isEmpty else { return }
    let more = ["--ita-invisible-in-index", "--name-only"]
    let asked = ChildProcess.run(git + GitIndex.difference("HEAD", more))
    let real = asked.flatMap { $0.status == 0 ? $0.output : nil }
    guard let names = real ?? GitIndex.beforeFirstCommit(git, more) else { return }
    for path in empty.subtracting(GitIndex.pieces(names).map { Array($0) }) {
      entries[path] = nil
      staged.remove(path)
    }
  }

  /// Of a submodule whose commit is staged, both sides are read as they are committed.
  private mutating func openSubmodules(_ git: [String]) {
    var submodules = GitSubmodules(place)
    for path in staged {
      submodules.open(path, in: &entries)
      submodules.open(path, in: &entriesAtHead)
    }
    if let own = submodules.objects(git) { objects = own }
  }
}
