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
    guard let listing = ChildProcess.run(git + GitEntry.listing(of: commit)), listing.status == 0
    else { throw folders.refusal() }
    var entries = GitEntry.entries(listed: listing.output)
    var submodules = GitSubmodules(place)
    for path in entries.keys { submodules.open(path, in: &entries) }
    guard let objects = submodules.objects(git) ?? GitObjects(git) else { throw folders.refusal() }
    tree = GitTree(entries, place, objects)
  }

  /// The new paths of files that were renamed since, by their old ones, as findings have them.
  ///
  /// Git knows a new name when it is staged; it need not look at the disk for it.
  func renames() -> [String: String] {
    let question = ["diff-index", "--cached", "-z", "-M", "--name-status", "--diff-filter=R"]
    let answer = ChildProcess.run(place.git + question + [commit])
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
