import Glibc
import Reading

/// Finds all files of a kind below a folder.
///
/// Each file and folder counts once, however many links lead to it: a journal that is read twice
/// doubles its figures, and a link to a folder around it has no end. So links come last, when the
/// things themselves are known, and one to a folder around it is passed over. What may not be looked into is found too, so that reading says so.
struct FolderWalk {
  /// What a path leads to; two paths with the same identity are one file.
  private struct Identity: Hashable {
    let device: UInt
    let number: UInt
  }

  private let ending: String
  private var found: [String] = []
  private var seen: Set<Identity> = []
  private var links: [String] = []

  /// The files below `folder` whose names end in `ending`, in the order of their paths.
  static func files(below folder: String, ending: String) -> [String] {
    var walk = FolderWalk(ending: ending)
    walk.visit(folder)
    while !walk.links.isEmpty { walk.visit(walk.links.removeFirst()) }
    return walk.found.sorted()
  }

  private init(ending: String) { self.ending = ending }

  private mutating func visit(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      if path.hasSuffix(ending) { found.append(path) }
      return
    }
    let identity = Identity(device: UInt(status.st_dev), number: UInt(status.st_ino))
    guard seen.insert(identity).inserted else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      if path.hasSuffix(ending) { found.append(path) }
      return
    }
    guard unsafe access(path, R_OK | X_OK) == 0 else {
      found.append(path)
      return
    }
    let names = DiskFiles.list(path).map { $0.name }.filter { !$0.hasPrefix(".") }
    for name in names.sorted() {
      let inner = path + "/" + name
      if !DiskFiles.isLink(inner) {
        visit(inner)
      } else if !PatternWalk.leadsAround(inner, from: path, DiskFiles.identity) {
        links.append(inner)
      }
    }
  }
}
