import Glibc

/// Keeps other runs of this program from writing at the same time.
///
/// The folders themselves are locked, so nothing is left behind, and a run that is killed holds
/// nobody up. Where a file system knows no locks, what changed meanwhile is still seen.
struct WriteLock {
  private static let step: UInt32 = 5_000
  private static let mostSteps = 1_000

  private let descriptors: [Int32]

  /// Locks each of the folders, in the same order as every other run; `path` is what it is for.
  init(_ folders: [String], for path: String) throws(WriteRefusal) {
    var descriptors: [Int32] = []
    for folder in Set(folders).sorted() {
      let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      descriptors.append(descriptor)
      var steps = 0
      while flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
        steps += 1
        guard steps < WriteLock.mostSteps else {
          for descriptor in descriptors { close(descriptor) }
          throw WriteRefusal(path, .busy)
        }
        usleep(WriteLock.step)
      }
    }
    self.descriptors = descriptors
  }

  func end() { for descriptor in descriptors { close(descriptor) } }
}

/// The folders that are made for new files, and go again where the files do not come.
final class MadeFolders {
  private var made: [String] = []

  /// Makes a folder, and those above it.
  func make(_ path: String) -> Bool {
    if path.isEmpty || DiskFiles.isDirectory(path) { return true }
    guard let slash = path.lastIndex(of: "/"), make(String(path[..<slash])) else { return false }
    guard unsafe mkdir(path, 0o777) == 0 else { return DiskFiles.isDirectory(path) }
    made.append(path)
    return true
  }

  func keep() { made = [] }

  deinit {
    // What somebody put into one meanwhile keeps it.
    for path in made.reversed() { _ = unsafe rmdir(path) }
  }
}
