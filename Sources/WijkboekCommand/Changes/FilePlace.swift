import Diagnostics
import Glibc
import Reading

/// Where a path leads to, whatever links lie on the way.
struct FilePlace {
  /// From the top of the disk, without links.
  let target: String
  /// Whether it is a pipe or a device: that takes bytes as they come, and stays what it is.
  let isStream: Bool

  /// Refuses what lies in a workspace as it is written, and elsewhere by a link.
  ///
  /// Where the user names a place outside, that is what the user means.
  init(_ path: String) throws(WriteRefusal) {
    isStream = FilePlace.isStream(path)
    target = isStream ? path : FilePlace.target(of: path)
    let written = Paths.plain(DiskFiles.fromTop(path))
    guard let workspace = FilePlace.workspace(around: Paths.folder(of: written)) else { return }
    let real = FilePlace.target(of: workspace)
    guard FilePlace.target(of: path).hasPrefix(real == "/" ? real : real + "/") else {
      throw WriteRefusal(path, .outside)
    }
  }

  var folder: String { Paths.folder(of: target) }

  /// The folder in which all runs that may write there meet: that of the books, where there are any.
  var lockedFolder: String {
    FilePlace.workspace(around: folder).map { ($0 == "/" ? "" : $0) + "/ledgers" } ?? folder
  }

  /// Whether a path leads to a pipe or a device.
  static func isStream(_ path: String) -> Bool {
    if given(path) != nil { return true }
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// What this process was given under a name; to open it anew would begin at its start.
  private static func given(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    default:
      let folder = ["/dev/fd/", "/proc/self/fd/"].first { path.hasPrefix($0) }
      return folder.flatMap { Int32(path.dropFirst($0.count)) }
    }
  }

  /// Writes to a pipe or a device.
  func pour(_ bytes: [UInt8]) -> Bool {
    let given = FilePlace.given(target)
    let descriptor = unsafe given.map { dup($0) } ?? open(target, O_WRONLY)
    guard descriptor >= 0 else { return false }
    let isWritten = Output.writeAll(bytes, to: descriptor)
    return close(descriptor) == 0 && isWritten
  }

  // MARK: Links and folders

  /// What a path leads to; of what is not there yet, where it would come.
  private static func target(of path: String) -> String {
    var (start, rest) = (DiskFiles.fromTop(path), "")
    while true {
      if let found = real(start) { return found == "/" ? "/" + rest.dropFirst() : found + rest }
      guard start.contains("/"), start != "/" else { return start + rest }
      let folder = Paths.folder(of: start)
      rest = "/" + start.dropFirst(folder == "/" ? 1 : folder.utf8.count + 1) + rest
      start = folder
    }
  }

  /// A path without links, from the top of the disk; nil where nothing is there.
  static func real(_ path: String) -> String? {
    unsafe realpath(path, nil).map { pointer in
      defer { unsafe free(pointer) }
      return unsafe String(cString: pointer)
    }
  }

  private static func workspace(around folder: String) -> String? {
    var folder = folder
    while !DiskFiles.isDirectory(folder + "/ledgers") {
      guard folder != "/", folder.contains("/") else { return nil }
      folder = Paths.folder(of: folder)
    }
    return folder
  }

  // MARK: What it holds

  /// Whether the file is what was judged.
  func holds(_ judged: FileChanges.Judged) -> Bool {
    switch judged {
    case .anything: return true
    case .missing:
      var status = stat()
      return unsafe lstat(target, &status) != 0 && errno == ENOENT
    case .text(let source): return source.isOnDisk(at: target)
    }
  }
}

extension Source {
  /// Whether a file on disk holds this text.
  ///
  /// It is read rather than mapped, since a file that becomes shorter meanwhile must not end the
  /// program between two files of a set.
  func isOnDisk(at path: String) -> Bool {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    return withBytes { bytes in
      unsafe bytes.withUnsafeBufferPointer { text in
        var start = 0
        while true {
          let count = unsafe read(descriptor, &block, block.count)
          if count < 0, errno == EINTR { continue }
          if count == 0 { return start == text.count }
          guard 1...max(1, text.count - start) ~= count, let base = text.baseAddress,
            unsafe memcmp(block, base + start, count) == 0
          else { return false }
          start += count
        }
      }
    }
  }
}
