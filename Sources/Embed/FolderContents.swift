import Glibc

/// The files below a folder, and what they say.
enum FolderContents {
  struct File {
    /// As seen from the folder.
    let path: String
    let bytes: [UInt8]
  }

  /// In the order of their paths; what an editor or a system left behind is passed over.
  static func files(below folder: String) -> [File] {
    var files: [File] = []
    collect(folder, "", &files)
    return files.sorted { $0.path < $1.path }
  }

  private static func collect(_ folder: String, _ prefix: String, _ files: inout [File]) {
    guard let stream = unsafe opendir(folder) else { fail("\(folder): cannot be read") }
    defer { _ = unsafe closedir(stream) }
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") || name.hasSuffix("~") { continue }
      let path = folder + "/" + name
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { fail("\(path): cannot be read") }
      if status.st_mode & S_IFMT == S_IFDIR {
        collect(path, prefix + name + "/", &files)
      } else {
        files.append(File(path: prefix + name, bytes: read(path)))
      }
    }
  }

  private static func read(_ path: String) -> [UInt8] {
    guard let stream = unsafe fopen(path, "r") else { fail("\(path): cannot be read") }
    defer { _ = unsafe fclose(stream) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&block, 1, block.count, stream)
      if count == 0 { return bytes }
      bytes += block[..<count]
    }
  }

  static func write(_ text: String, to path: String) -> Bool {
    guard let stream = unsafe fopen(path, "w") else { return false }
    let isWritten = unsafe fputs(text, stream) >= 0
    return unsafe fclose(stream) == 0 && isWritten
  }
}
