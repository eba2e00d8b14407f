import Basics
import Diagnostics

/// Files that lie in memory: those of an example, of a page, of a test.
package struct MemoryFiles: Sendable {
  package var files: [String: [UInt8]]

  package init(_ files: [String: [UInt8]]) { self.files = files }

  /// Of two files by one name the last is there.
  package init(texts: [(path: String, text: String)]) {
    files = [:]
    for (path, text) in texts { files[Paths.plain(path)] = Array(text.utf8) }
  }

  package var access: FileAccess {
    let files = files
    return FileAccess(
      read: { path in
        guard let bytes = files[path] else { return .failure(.missing) }
        return .source(Source(path: path, bytes: bytes))
      },
      list: { folder in
        let plain = Paths.plain(folder)
        let prefix = plain.isEmpty ? "" : plain + "/"
        var entries: [String: Bool] = [:]
        for path in files.keys where path.hasPrefix(prefix) {
          let parts = path.dropFirst(prefix.count).split(separator: "/")
          guard let name = parts.first else { continue }
          entries[String(name)] = parts.count > 1
        }
        return entries.map { FileAccess.Entry(name: $0.key, isDirectory: $0.value) }
      })
  }
}
