import Diagnostics
import Glibc
import Reading

/// Files on the disk of this machine.
enum DiskFiles {
  /// The files as readers of journals reach them; `-` may stand for standard input.
  ///
  /// A text that was read is kept: of a workspace each journal is looked through for what it includes
  /// before the books are read, and a pipe can be read only once.
  static func access(takesStandardInput: Bool) -> FileAccess {
    let cache = SourceCache()
    return FileAccess(
      read: { path in
        cache.content(path) {
          if path == "-", takesStandardInput { return read(standardInput, calling: path) }
          return read(path)
        }
      }, list: { list($0) }, identity: { identity($0) }, home: environment("HOME"))
  }

  static let standardInput = "/dev/stdin"

  /// Larger files are mapped rather than copied: that saves half of the time and the memory.
  private static let mappedFrom = 1 << 20

  /// Reads a file, or a pipe that this process was given; `name` is what its source is called.
  static func read(_ path: String, calling name: String? = nil) -> FileAccess.Content {
    let name = name ?? path
    let isGiven = isGiven(path)
    let descriptor = descriptor(path, isGiven: isGiven)
    guard descriptor >= 0 else {
      // A socket cannot be opened.
      if errno == ENXIO { return .failure(.notAFile) }
      return .failure(errno == EACCES || errno == EPERM ? .forbidden : .missing)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return .failure(.missing) }
    if status.st_mode & S_IFMT == S_IFDIR {
      return .failure(unsafe Glibc.access(path, R_OK | X_OK) == 0 ? .isDirectory : .forbidden)
    }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    guard isRegular || isGiven else { return .failure(.notAFile) }
    if isRegular, Int(status.st_size) >= Source.maximumSize { return .failure(.tooLarge) }
    // Somebody may have read the first part of standard input.
    if isRegular, status.st_size >= mappedFrom, path != standardInput {
      if let source = map(descriptor, name, count: Int(status.st_size)) { return .source(source) }
    }
    return readAll(descriptor, name, expected: isRegular ? Int(status.st_size) : 0)
  }

  private static func descriptor(_ path: String, isGiven: Bool) -> Int32 {
    // It may be a socket, which cannot be opened by its name.
    if path == standardInput { return dup(STDIN_FILENO) }
    // Opening a pipe that lies in a folder would wait for whoever writes to it, if ever anybody does.
    return unsafe open(path, isGiven ? O_RDONLY : O_RDONLY | O_NONBLOCK)
  }

  /// Whether a path names something that was opened for this process: standard input, or a pipe of
  /// the shell; nothing is to be read from `/dev/null`, which is a way to say so.
  private static func isGiven(_ path: String) -> Bool {
    path == standardInput || path == "/dev/null" || path.hasPrefix("/dev/fd/")
      || path.hasPrefix("/proc/self/fd/")
  }

  private static func map(_ descriptor: Int32, _ path: String, count: Int) -> Source? {
    guard let start = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe start != MAP_FAILED
    else { return nil }
    nonisolated(unsafe) let mapped = unsafe start
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
    return unsafe Source(path: path, unsafeBytes: bytes.assumingMemoryBound(to: UInt8.self)) {
      _ = unsafe munmap(mapped, count)
    }
  }

  /// Reads to the end, so that a pipe works as well as a file.
  private static func readAll(
    _ descriptor: Int32, _ path: String, expected: Int
  ) -> FileAccess.Content {
    var bytes: [UInt8] = []
    var room = expected > 0 ? expected + 1 : 1 << 16
    while true {
      // What is read goes where it stays; a byte of room is left over when all of it is there.
      var count = 0
      let block = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        repeat {
          count = unsafe Glibc.read(descriptor, buffer.baseAddress, room)
        } while count < 0 && errno == EINTR
        filled = max(0, count)
      }
      guard count >= 0 else { return .failure(errno == EISDIR ? .isDirectory : .forbidden) }
      if count == 0 { break }
      if bytes.isEmpty { bytes = block } else { bytes += block }
      if bytes.count >= Source.maximumSize { return .failure(.tooLarge) }
      room = 1 << 16
    }
    return .source(Source(path: path, bytes: bytes))
  }

  static func list(_ path: String) -> [FileAccess.Entry] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { _ = unsafe closedir(folder) }
    var entries: [FileAccess.Entry] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      entries.append(
        FileAccess.Entry(
          name: name, isDirectory: isDirectory(path + "/" + name), isLink: isLink(path + "/" + name)
        ))
    }
    return entries
  }

  /// What a path leads to, whatever links lie on the way.
  static func identity(_ path: String) -> String? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? "\(status.st_dev):\(status.st_ino)" : nil
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  static func exists(_ path: String) -> Bool { unsafe Glibc.access(path, F_OK) == 0 }

  static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// A path as seen from the top of the disk.
  static func fromTop(_ path: String) -> String {
    path.utf8.first == UInt8(ascii: "/") ? path : currentFolder + "/" + path
  }

  /// The current folder as seen from the top of the git repository around it; nil where it is that
  /// top itself, or where there is none.
  static var folderInRepository: String? {
    let current = currentFolder
    var folder = current
    var status = stat()
    while unsafe stat(folder + "/.git", &status) != 0 {
      guard folder != "/", folder.contains("/") else { return nil }
      folder = Paths.folder(of: folder)
    }
    return folder == current ? nil : ReportedPath(current, below: folder).text
  }

  static var currentFolder: String {
    unsafe getcwd(nil, 0).map { pointer in
      defer { unsafe free(pointer) }
      return unsafe String(cString: pointer)
    } ?? "."
  }
}

/// The texts that were read, by path.
private final class SourceCache {
  private var sources: [String: Source] = [:]

  func content(_ path: String, _ read: () -> FileAccess.Content) -> FileAccess.Content {
    if let source = sources[path] { return .source(source) }
    let content = read()
    if case .source(let source) = content { sources[path] = source }
    return content
  }
}
