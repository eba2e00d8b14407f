import Basics

/// Finds the files that fit a pattern.
///
/// Each real folder is looked into once for each rest of the pattern, however many links lead to it
/// and however often `**` would come by: so the work is at most the number of folders times the
/// parts of the pattern. Links come last, when the folders themselves are known, and for `**` a link
/// to a folder around it leads to nothing new.
package struct PatternWalk {
  /// What is left to do in a folder.
  private struct Visit: Hashable {
    let partsLeft: Int
    let folder: String
  }

  private let files: FileAccess
  private let parts: [String]
  private var found: [String] = []
  private var seen: Set<Visit> = []
  private var links: [(first: Int, path: String)] = []

  /// In the order of their paths.
  static func matches(_ pattern: String, in files: FileAccess) -> [String] {
    var walk = PatternWalk(files: files, parts: pattern.split(separator: "/").map { String($0) })
    walk.visit(pattern.hasPrefix("/") ? "/" : "", from: 0)
    // While links are followed, further ones may be found.
    var next = 0
    while next < walk.links.count {
      walk.visit(walk.links[next].path, from: walk.links[next].first)
      next += 1
    }
    return walk.found.sorted().unique
  }

  private init(files: FileAccess, parts: [String]) {
    self.files = files
    self.parts = parts
  }

  private func identity(_ folder: String) -> String {
    let path = folder.isEmpty ? "." : folder
    return files.identity(path) ?? path
  }

  private mutating func visit(_ folder: String, from first: Int) {
    guard first < parts.count else { return }
    let visit = Visit(partsLeft: parts.count - first, folder: identity(folder))
    guard seen.insert(visit).inserted else { return }
    let part = parts[first]
    let isLast = first + 1 == parts.count
    if part == "**" { self.visit(folder, from: first + 1) }
    if part == "..", !isLast {
      self.visit(folder.isEmpty ? ".." : folder + "/..", from: first + 1)
      return
    }
    let wanted = Array(part)
    for entry in files.list(folder.isEmpty ? "." : folder) {
      let path = folder.isEmpty || folder == "/" ? folder + entry.name : folder + "/" + entry.name
      if part == "**" {
        guard entry.isDirectory, !entry.name.hasPrefix(".") else { continue }
        if !entry.isLink { self.visit(path, from: first) }
        if entry.isLink, PatternWalk.folder(around: folder, thatIs: path, files.identity) == nil {
          links.append((first, path))
        }
      } else if Paths.matches(Array(entry.name), wanted) {
        if isLast {
          // A folder is no journal, and saying so is better than passing over it.
          found.append(path)
        } else if entry.isLink {
          links.append((first + 1, path))
        } else if entry.isDirectory {
          self.visit(path, from: first + 1)
        }
      }
    }
  }

  /// The folder that a link in `folder` leads to, if that is `folder` or one around it.
  package static func folder(
    around folder: String, thatIs link: String, _ identity: (String) -> String?
  ) -> String? {
    guard let target = identity(link) else { return nil }
    var path = folder.isEmpty ? "." : folder
    var last: String?
    // Above the top of a disk there is only that top again.
    while let around = identity(path), around != last {
      if around == target { return path }
      last = around
      path += "/.."
    }
    return nil
  }
}
