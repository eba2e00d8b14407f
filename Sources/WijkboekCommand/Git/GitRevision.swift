import Diagnostics

/// The files of a commit.
struct GitRevision {
  let tree: GitTree
  private let place: GitPlace
  private let commit: String

  /// Looks a revision up by any name that git knows it by.
  init(_ name: String, _ folders: GitFolders) throws(WrongUse) {
    place = try GitPlace(folders, prefix: try folders.prefix())
    let git = folders.git
    guard !name.hasPrefix("-"),
      let found = ChildProcess.run(git + ["rev-parse", "--verify", "--quiet", name + "^{commit}"]),
      found.status == 0
    else {
      throw .git(
        Bilingual(
          dutch: "git kent geen versie \(name); in CI moet die eerst opgehaald zijn (git fetch)",
          english: "git knows no revision \(name); in CI it has to be fetched first (git fetch)"))
    }
    commit = String(decoding: found.output.filter { $0 != 0x0A }, as: UTF8.self)
    guard
      let listing = ChildProcess.run(git + ["ls-tree", "-r", "-z", "--full-tree", commit]),
      listing.status == 0, let objects = GitObjects(git)
    else { throw folders.refusal() }
    var entries: [GitTree.Path: GitEntry] = [:]
    // `100644 blob 0123abcd…<tab>path`
    for piece in listing.output.split(separator: 0) {
      let halves = piece.split(separator: 0x09, maxSplits: 1)
      guard halves.count == 2 else { continue }
      let words = halves[0].split(separator: 0x20)
      guard words.count == 3 else { continue }
      entries[Array(halves[1])] = GitEntry(
        kind: GitEntry.Kind(mode: words[0]), object: String(decoding: words[2], as: UTF8.self))
    }
    tree = GitTree(entries, place, objects)
  }

  /// The new paths of files that were renamed since, by their old ones, as findings have them.
  func renames(staged isStaged: Bool) -> [String: String] {
    let question = ["diff-index", "-z", "-M", "--name-status", "--diff-filter=R"]
    let answer = ChildProcess.run(
      place.git + question + (isStaged ? ["--cached"] : []) + [commit])
    guard let answer, answer.status == 0 else { return [:] }
    // `R100`, the old path, the new path.
    let pieces = answer.output.split(separator: 0).map { Array($0) }
    var paths: [String: String] = [:]
    for start in stride(from: 0, to: pieces.count - 2, by: 3) {
      guard let old = place.pathInWorkspace(pieces[start + 1]),
        let new = place.pathInWorkspace(pieces[start + 2])
      else { continue }
      paths[old] = new
    }
    return paths
  }
}
