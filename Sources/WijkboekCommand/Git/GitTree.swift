import Diagnostics
import Glibc
import Reading
import Workspace

/// What git keeps at a path.
struct GitEntry: Sendable {
  enum Kind {
    case file
    case link
    /// Another repository, of which only the commit is kept.
    case submodule

    /// As git writes it, in base 8.
    init(mode: some Sequence<UInt8>) {
      switch Array(mode.prefix(3)) {
      case Array("120".utf8): self = .link
      case Array("160".utf8): self = .submodule
      default: self = .file
      }
    }
  }

  let kind: Kind
  /// The name that git has for the text.
  let object: String
  /// Whether the file on disk holds the same text.
  var isSameOnDisk = false

  /// Whether the text is empty, by the names that git gives to nothing.
  var isEmpty: Bool {
    object == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"
      || object == "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813"
  }
}

/// Files as git keeps them, in its index or at a revision, seen from a workspace in the repository.
///
/// Symbolic links are followed as a disk would; what they lead to outside the repository is read
/// there, since git keeps nothing of it. So is a submodule, which is a repository of its own.
final class GitTree: Sendable {
  /// From the top of the repository, as bytes: git tells names apart that are equal as texts.
  typealias Path = [UInt8]

  private let entries: [Path: GitEntry]
  /// The names in each folder.
  private let folders: [Path: Set<Path>]
  private let place: GitPlace
  private let objects: GitObjects

  init(_ entries: [Path: GitEntry], _ place: GitPlace, _ objects: GitObjects) {
    self.entries = entries
    self.place = place
    self.objects = objects
    var folders: [Path: Set<Path>] = [[]: []]
    for path in entries.keys {
      var child = path[...]
      while true {
        let slash = child.lastIndex(of: UInt8(ascii: "/"))
        let parent = slash.map { child[..<$0] } ?? []
        let name = Array(slash.map { child[($0 + 1)...] } ?? child)
        let isKnown = folders[Array(parent)] != nil
        folders[Array(parent), default: []].insert(name)
        guard !isKnown, !parent.isEmpty else { break }
        child = parent
      }
    }
    self.folders = folders
  }

  /// The workspace as readers and judges see it.
  var workspace: WorkspaceFiles {
    let access = FileAccess(
      read: { self.read($0) }, list: { self.list($0) }, identity: { self.identity($0) },
      home: DiskFiles.environment("HOME"))
    return WorkspaceFiles(access) { path in
      switch self.resolve(path) {
      case .folder: true
      case .outside(let disk): DiskFiles.isDirectory(disk)
      case .file, .missing: false
      }
    }
  }

  // MARK: Paths

  private enum Resolved {
    case file(Path, GitEntry)
    case folder(Path)
    /// Not kept by git; a path on disk.
    case outside(String)
    case missing
  }

  private static let mostLinks = 40

  /// What a path leads to, as seen from the workspace.
  private func resolve(_ path: String) -> Resolved {
    var open: [Path]
    switch place.pathFromTop(path) {
    case .some(let inside): open = GitTree.parts(inside)
    case .none: return .outside(path)
    }
    open.reverse()
    var current: Path = []
    var links = 0
    while let part = open.popLast() {
      if part == Array(".".utf8) { continue }
      if part == Array("..".utf8) {
        guard !current.isEmpty else {
          return .outside(place.top + "/../" + GitTree.text(open.reversed()))
        }
        current = Array(current[..<(current.lastIndex(of: UInt8(ascii: "/")) ?? 0)])
        continue
      }
      let next = current.isEmpty ? part : current + [UInt8(ascii: "/")] + part
      guard let entry = entries[next] else {
        guard folders[next] != nil else { return .missing }
        current = next
        continue
      }
      switch entry.kind {
      case .file: return open.isEmpty ? .file(next, entry) : .missing
      case .submodule:
        return .outside(place.top + "/" + GitTree.text([next] + open.reversed()))
      case .link:
        links += 1
        guard links <= GitTree.mostLinks, let target = objects.target(ofLink: entry.object) else {
          return .missing
        }
        if target.hasPrefix("/") {
          guard let inside = place.pathFromTop(target) else {
            return .outside(GitTree.text([Array(target.utf8)] + open.reversed()))
          }
          current = []
          open += GitTree.parts(inside).reversed()
        } else {
          open += GitTree.parts(Array(target.utf8)).reversed()
        }
      }
    }
    return folders[current] == nil ? .missing : .folder(current)
  }

  private static func parts(_ path: Path) -> [Path] {
    path.split(separator: UInt8(ascii: "/")).map { Array($0) }
  }

  private static func text(_ parts: some Sequence<Path>) -> String {
    String(decoding: Array(parts.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
  }

  // MARK: Files

  private func read(_ path: String) -> FileAccess.Content {
    switch resolve(path) {
    case .file(let inside, let entry):
      let disk = entry.isSameOnDisk ? place.top + "/" + GitTree.text([inside]) : nil
      guard let source = objects.source(path, entry.object, onDisk: disk) else {
        return .failure(.missing)
      }
      return .source(source)
    case .folder: return .failure(.isDirectory)
    case .outside(let disk): return DiskFiles.read(disk, calling: path)
    case .missing: return .failure(.missing)
    }
  }

  private func list(_ path: String) -> [FileAccess.Entry] {
    switch resolve(path) {
    case .folder(let folder):
      return (folders[folder] ?? []).map { bytes in
        let inside = folder.isEmpty ? bytes : folder + [UInt8(ascii: "/")] + bytes
        let isLink = entries[inside]?.kind == .link
        let name = String(decoding: bytes, as: UTF8.self)
        let isDirectory =
          switch resolve(path + "/" + name) {
          case .folder: true
          case .outside(let disk): DiskFiles.isDirectory(disk)
          case .file, .missing: false
          }
        return FileAccess.Entry(name: name, isDirectory: isDirectory, isLink: isLink)
      }
    case .outside(let disk): return DiskFiles.list(disk)
    case .file, .missing: return []
    }
  }

  /// What a path leads to, whatever links lie on the way.
  private func identity(_ path: String) -> String? {
    switch resolve(path) {
    case .file(let inside, _), .folder(let inside): "git:" + String(decoding: inside, as: UTF8.self)
    case .outside(let disk): DiskFiles.identity(disk)
    case .missing: nil
    }
  }
}
