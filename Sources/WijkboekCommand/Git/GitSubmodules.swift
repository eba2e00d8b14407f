/// The repositories within a repository, of which that keeps only the commits.
struct GitSubmodules {
  private let place: GitPlace
  /// Where they keep their texts.
  private var stores: Set<String> = []

  init(_ place: GitPlace) { self.place = place }

  /// Puts the files of a submodule, as its commit has them, in its place.
  ///
  /// One whose commit was not fetched stays closed, and is read from disk.
  mutating func open(_ path: GitTree.Path, in entries: inout [GitTree.Path: GitEntry]) {
    guard let entry = entries[path], case .submodule = entry.kind else { return }
    // A hook gets variables that name the outer repository.
    let variables = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"]
    let folder = place.top + "/" + String(decoding: path, as: UTF8.self)
    let git = ["env"] + variables.flatMap { ["-u", $0] } + ["git", "-C", folder]
    guard
      let listing = ChildProcess.run(git + GitEntry.listing(of: entry.object)),
      listing.status == 0,
      let store = ChildProcess.run(
        git + ["rev-parse", "--path-format=absolute", "--git-path", "objects"]), store.status == 0
    else { return }
    stores.insert(String(decoding: store.output.filter { $0 != 0x0A }, as: UTF8.self))
    entries[path] = nil
    for (name, inner) in GitEntry.entries(listed: listing.output) {
      entries[path + [UInt8(ascii: "/")] + name] = inner
    }
  }

  /// What reads the texts of the repository and of the submodules that were opened; nil if none was.
  func objects(_ git: [String]) -> GitObjects? {
    guard !stores.isEmpty else { return nil }
    let stores = stores.sorted().joined(separator: ":")
    return GitObjects(["env", "GIT_ALTERNATE_OBJECT_DIRECTORIES=" + stores] + git)
  }
}

extension GitEntry {
  static func listing(of revision: String) -> [String] {
    ["ls-tree", "-r", "-z", "--full-tree", revision]
  }

  /// Reads `100644 blob 0123abcd…<tab>path`.
  static func entries(listed output: [UInt8]) -> [GitTree.Path: GitEntry] {
    var entries: [GitTree.Path: GitEntry] = [:]
    for piece in output.split(separator: 0) {
      let halves = piece.split(separator: 0x09, maxSplits: 1)
      guard halves.count == 2 else { continue }
      let words = halves[0].split(separator: 0x20)
      guard words.count == 3 else { continue }
      entries[Array(halves[1])] = GitEntry(
        kind: Kind(mode: words[0]), object: String(decoding: words[2], as: UTF8.self))
    }
    return entries
  }
}
