import Diagnostics
import Foundation
package import Reading

extension FileAccess {
  /// The files of this machine, for tests that read what real programs read.
  package static var disk: FileAccess {
    FileAccess(
      read: { path in
        guard FileManager.default.fileExists(atPath: path) else { return .failure(.missing) }
        guard !isFolder(path) else { return .failure(.isDirectory) }
        guard let data = FileManager.default.contents(atPath: path) else {
          return .failure(.forbidden)
        }
        return .source(Source(path: path, bytes: [UInt8](data)))
      },
      list: { folder in
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.map { FileAccess.Entry(name: $0, isDirectory: isFolder(folder + "/" + $0)) }
      }, home: ProcessInfo.processInfo.environment["HOME"])
  }

  private static func isFolder(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }
}
