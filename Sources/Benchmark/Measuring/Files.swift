import Glibc

/// Small dealings with files and folders.
enum Files {
  /// All bytes of a small file.
  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("cannot read \(path)") }
    defer { _ = close(descriptor) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe block.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      guard count >= 0 else { throw .system("cannot read \(path)") }
      if count == 0 { return bytes }
      bytes += block[..<count]
    }
  }

  static func text(of path: String) throws(Failure) -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  static func write(_ text: String, to path: String) throws(Failure) {
    var file = try BlockFile(creating: path)
    file.append(Array(text.utf8))
    _ = try file.finish()
  }

  static func remove(_ path: String) throws(Failure) {
    guard unsafe unlink(path) == 0 else { throw .system("cannot remove \(path)") }
  }

  /// Makes a folder, unless it is there.
  static func makeFolder(_ path: String) throws(Failure) {
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw .system("cannot make \(path)")
    }
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) throws(Failure) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw .system("cannot read \(folder)") }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      names.append(name)
    }
    return names.sorted()
  }

  /// The first lines of a file for a message, or nothing if it cannot be read.
  static func beginning(of path: String) -> String {
    guard let text = try? text(of: path) else { return "" }
    return text.split(separator: "\n").prefix(10).joined(separator: "\n")
  }

  /// The path from the root, with links followed.
  static func absolute(_ path: String) throws(Failure) -> String {
    guard let found = unsafe realpath(path, nil) else { throw .system("cannot find \(path)") }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  static func isProgram(_ path: String) -> Bool { unsafe access(path, X_OK) == 0 }

  /// The path of a program that stands beside this one.
  static func sibling(_ name: String) throws(Failure) -> String {
    let program = try absolute("/proc/self/exe")
    let folder = program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (folder + [name[...]]).joined(separator: "/")
  }

  /// Does `work` with `folder` as the working directory, and goes back.
  static func inside<Result>(
    _ folder: String, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let before = try absolute(".")
    guard unsafe chdir(folder) == 0 else { throw .system("cannot enter \(folder)") }
    defer { _ = unsafe chdir(before) }
    return try work()
  }
}

/// The folder for journals and answers: the user's, where they stay, or one that goes away.
struct WorkFolder {
  private let path: String
  private let isKept: Bool

  var errors: String { file("errors.txt") }

  init(keeping folder: String?) throws(Failure) {
    if let folder {
      try Files.makeFolder(folder)
      path = try Files.absolute(folder)
      isKept = true
      return
    }
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/benchmark-XXXXXX".utf8CString)
    let made: String? = unsafe template.withUnsafeMutableBufferPointer { name in
      guard let start = name.baseAddress, unsafe mkdtemp(start) != nil else { return nil }
      return unsafe String(cString: start)
    }
    guard let made else { throw .system("cannot make a folder in \(parent)") }
    path = try Files.absolute(made)
    isKept = false
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Removes a file, unless the user wants to keep it.
  func discard(_ file: String) {
    if !isKept { _ = unsafe unlink(file) }
  }

  /// Removes an empty folder within this one, unless the user wants to keep it.
  func discardFolder(_ folder: String) {
    if !isKept { _ = unsafe rmdir(folder) }
  }

  /// Removes the folder, which must be empty but for the errors, unless the user wants to keep it.
  func remove() {
    if isKept { return }
    discard(errors)
    _ = unsafe rmdir(path)
  }
}
