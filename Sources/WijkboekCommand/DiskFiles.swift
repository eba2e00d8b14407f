import Diagnostics
import Glibc
import Reading

/// Files on the disk of this machine.
enum DiskFiles {
  static var access: FileAccess {
    FileAccess(read: { read($0) }, list: { list($0) }, home: environment("HOME"))
  }

  /// Larger files are mapped rather than copied: that saves half of the time and the memory.
  private static let mappedFrom = 1 << 20

  static func read(_ path: String) -> FileAccess.Content {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else {
      return .failure(errno == EACCES || errno == EPERM ? .forbidden : .missing)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return .failure(.missing) }
    if status.st_mode & S_IFMT == S_IFDIR {
      return .failure(unsafe Glibc.access(path, R_OK | X_OK) == 0 ? .isDirectory : .forbidden)
    }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    if isRegular, Int(status.st_size) >= Source.maximumSize { return .failure(.tooLarge) }
    if isRegular, status.st_size >= mappedFrom {
      if let source = map(descriptor, path, count: Int(status.st_size)) { return .source(source) }
    }
    return readAll(descriptor, path, expected: isRegular ? Int(status.st_size) : 0)
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
    bytes.reserveCapacity(expected)
    var block = [UInt8](repeating: 0, count: max(1 << 16, expected + 1))
    while true {
      let count = unsafe Glibc.read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return .failure(errno == EISDIR ? .isDirectory : .forbidden) }
      if count == 0 { break }
      bytes.append(contentsOf: block[0..<count])
      if bytes.count >= Source.maximumSize { return .failure(.tooLarge) }
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
        FileAccess.Entry(name: name, isDirectory: isDirectory(path + "/" + name)))
    }
    return entries
  }

  static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  static var currentFolder: String {
    unsafe getcwd(nil, 0).map { pointer in
      defer { unsafe free(pointer) }
      return unsafe String(cString: pointer)
    } ?? "."
  }
}
