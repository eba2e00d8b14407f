import Foundation

extension RandomJournal {
  /// Writes the files below a folder, which is made when needed, and gives the path of the main file.
  package func write(below path: String) throws -> String {
    try RandomJournal.write(files, below: path)
  }

  /// The same of any texts; what was below the folder before goes.
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
