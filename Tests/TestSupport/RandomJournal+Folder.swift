import Foundation

extension RandomJournal {
  /// Writes the files below a folder, which is made when needed, and gives the path of the main file.
  package func write(below path: String) throws -> String {
    let folder = URL(filePath: path)
    for file in files {
      let url = folder.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
    return folder.appending(path: files.first?.path ?? "").path
  }
}
