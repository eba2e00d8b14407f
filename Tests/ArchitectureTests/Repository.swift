import Foundation

/// The files of this repository, as the tests that look at the code see them.
enum Repository {
  /// A Swift file: where it lies, as seen from the top of the repository, and what it says.
  struct File {
    let path: String
    let text: String

    /// The folder directly below the first one: of `Sources/Ledger/Rows.swift` it is `Ledger`.
    var room: String {
      let parts = path.split(separator: "/")
      return parts.count > 2 ? String(parts[1]) : ""
    }
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What lies at the top, hidden files left out.
  static func topLevel() throws -> Set<String> {
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path)
    return Set(names.filter { !$0.hasPrefix(".") })
  }

  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The names of the folders directly below a folder.
  static func folders(in folder: String) throws -> Set<String> {
    let url = root.appending(path: folder)
    let found = try FileManager.default.contentsOfDirectory(
      at: url, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles)
    return Set(
      try found.filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false }
        .map { $0.lastPathComponent })
  }

  /// All Swift files below a folder, in the order of their paths.
  static func swiftFiles(below folder: String) throws -> [File] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix(".swift") }.sorted()
      .map { File(path: folder + "/" + $0, text: try text(of: folder + "/" + $0)) }
  }
}
