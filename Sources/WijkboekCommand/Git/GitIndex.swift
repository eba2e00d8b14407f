import Diagnostics

/// What stands in git's index, and what stood at HEAD: both sides of the next commit.
///
/// Three processes tell it, side by side, since each costs as much as reading all books: what the
/// index holds, what differs from HEAD and from the disk, and which files git keeps as they are.
struct GitIndex {
  let place: GitPlace
  let objects: GitObjects
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
      let status = ChildProcess.start(
        git + [
          "status", "--porcelain=v2", "-z", "--untracked-files=no", "--find-renames",
          "--ignore-submodules=all",
        ]),
      let plain = ChildProcess.start(git + ["ls-files", "-z", asOnDisk]),
      let objects = GitObjects(git)
    else { throw folders.refusal() }
    let (listed, differing, unchanged) = (listing.finish(), status.finish(), plain.finish())
    guard listed.status == 0, differing.status == 0, unchanged.status == 0 else {
      throw folders.refusal()
    }
    self.objects = objects
    let names = GitIndex.pieces(unchanged.output)
    let all = GitIndex.pieces(listed.output)
    let prefix: GitTree.Path
    if all.count == names.count, let known = GitIndex.prefix(all, names, folders.called) {
      prefix = known
    } else {
      prefix = try folders.prefix()
    }
    place = try GitPlace(folders, prefix: prefix)
    list(all, asOnDisk: all.count == names.count ? nil : GitIndex.fullNames(names, prefix))
    entriesAtHead = entries
    compare(GitIndex.pieces(differing.output))
  }

  /// Whether files may be read that are called otherwise.
  var hasLinks: Bool { entries.values.contains { $0.kind == .link } }

  // MARK: What git says

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

  /// Reads what differs: `1 XY sub mH mI mW hH hI path`, or with a `2` in front of what was renamed,
  /// with a score and the old name.
  ///
  /// X is how the index differs from HEAD, Y how the disk differs from the index.
  private mutating func compare(_ pieces: [ArraySlice<UInt8>]) {
    var rest = pieces[...]
    while let piece = rest.popFirst() {
      let isRenamed = piece.first == UInt8(ascii: "2")
      guard isRenamed || piece.first == UInt8(ascii: "1") else { continue }
      let words = piece.split(separator: 0x20, maxSplits: isRenamed ? 9 : 8)
      guard let last = words.last, words.count == (isRenamed ? 10 : 9) else { continue }
      let path = Array(last)
      let old = isRenamed ? rest.popFirst().map { Array($0) } : nil
      let (ofIndex, ofDisk) = (words[1][words[1].startIndex], words[1][words[1].startIndex + 1])
      if ofDisk != UInt8(ascii: ".") {
        for path in [path, old ?? path] { entries[path]?.isSameOnDisk = false }
        for path in [path, old ?? path] { entriesAtHead[path]?.isSameOnDisk = false }
      }
      let before = GitEntry(
        kind: GitEntry.Kind(mode: words[3]), object: String(decoding: words[6], as: UTF8.self))
      switch ofIndex {
      case UInt8(ascii: "."):
        // A file that `git add -N` only announced stands in the index, but in no commit.
        if words[4].allSatisfy({ $0 == UInt8(ascii: "0") }) || isRenamed {
          entries[path] = nil
          entriesAtHead[path] = nil
        }
        continue
      case UInt8(ascii: "A"), UInt8(ascii: "C"): entriesAtHead[path] = nil
      case UInt8(ascii: "R"):
        entriesAtHead[path] = nil
        if let old {
          entriesAtHead[old] = before
          renamed[old] = path
          staged.insert(old)
        }
      default: entriesAtHead[path] = before
      }
      staged.insert(path)
    }
  }
}
