import Foundation

extension RandomJournal {
  /// Writes texts below a folder, which is made when needed, and gives the path of the main file; what
  /// was below the folder before goes.
  package static func write(_ files: Shrinking.Texts, below path: String) throws -> String {
    let folder = URL(filePath: path)
    try? FileManager.default.removeItem(at: folder)
    for file in files {
      let url = folder.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
    return folder.appending(path: files.first?.path ?? "").path
  }
}
