/// Finds everything below a folder, wherever it lies.
///
/// Each folder is looked into once, however many links lead to it: a link to a folder around it has
/// no end. So links come when the things themselves are known, and what is hidden comes last of
/// all. What may not be looked into is found too, so that reading says so.
struct FolderWalk {
  struct Found {
    let path: String
    /// What the path leads to; two with the same answer are one file.
    let identity: String
    let isHidden: Bool
    /// The folder that this one is another name of.
    var sameFolder: String?
    /// Whether it is a folder that may not be looked into.
    var isForbidden = false
  }

  private struct Step {
    let path: String
    let isDirectory: Bool
    let isHidden: Bool
  }

  private let files: FileAccess
  private var found: [Found] = []
  /// Where each folder was found first.
  private var folders: [String: String] = [:]
  private var links: [Step] = []
  private var hidden: [Step] = []

  /// Things themselves first, then what links lead to, then what is hidden, if that is asked for.
  static func all(below folder: String, in files: FileAccess, withHidden: Bool) -> [Found] {
    var walk = FolderWalk(files: files)
    walk.visit(folder, isHidden: false)
    var (nextLink, nextHidden) = (0, 0)
    while true {
      if nextLink < walk.links.count {
        walk.take(walk.links[nextLink])
        nextLink += 1
      } else if withHidden, nextHidden < walk.hidden.count {
        walk.take(walk.hidden[nextHidden])
        nextHidden += 1
      } else {
        return walk.found
      }
    }
  }

  private init(files: FileAccess) { self.files = files }

  private mutating func take(_ step: Step) {
    if step.isDirectory { return visit(step.path, isHidden: step.isHidden) }
    let identity = files.identity(step.path) ?? step.path
    found.append(Found(path: step.path, identity: identity, isHidden: step.isHidden))
  }

  private mutating func visit(_ folder: String, isHidden: Bool) {
    let identity = files.identity(folder) ?? folder
    if let first = folders[identity] {
      found.append(
        Found(path: folder, identity: identity, isHidden: isHidden, sameFolder: first))
      return
    }
    folders[identity] = folder
    if case .failure(.forbidden) = files.read(folder) {
      found.append(
        Found(path: folder, identity: identity, isHidden: isHidden, isForbidden: true))
      return
    }
    for entry in files.list(folder).sorted(by: { $0.name < $1.name }) {
      let isPoint = entry.name.hasPrefix(".")
      // The files of git are its own.
      if entry.name == ".git" { continue }
      let step = Step(
        path: folder.isEmpty ? entry.name : folder + "/" + entry.name,
        isDirectory: entry.isDirectory, isHidden: isHidden || isPoint)
      if isPoint, !isHidden {
        hidden.append(step)
      } else if !entry.isLink {
        take(step)
      } else if let around = PatternWalk.folder(
        around: folder, thatIs: step.path, files.identity)
      {
        let target = files.identity(around) ?? around
        found.append(
          Found(
            path: step.path, identity: step.path, isHidden: isHidden,
            sameFolder: folders[target] ?? around))
      } else {
        links.append(step)
      }
    }
  }
}
