import Foundation

/// The files of this repository, as they lie on disk.
enum Repository {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// By path, as seen from the top.
  static func files(below folder: String) throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: root.appending(path: folder).path)
    var files: [String: String] = [:]
    for name in names where name.contains(".") {
      let path = folder + "/" + name
      files[path] = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
    return files
  }
}
