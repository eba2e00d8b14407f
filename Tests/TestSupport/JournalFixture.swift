import Diagnostics
import Foundation
package import Reading

/// A journal that shows what one diagnostic code says: `BAL-01-unbalanced.journal`, or a folder of
/// that name with a `main.journal`.
///
/// They lie below `Tests/ReadingTests/Fixtures`, a folder to a family, with what is said about them
/// in each language beside them.
package struct JournalFixture: Sendable, CustomStringConvertible {
  /// `BAL-01-unbalanced`.
  package let name: String
  /// Where it lies, without an ending.
  package let path: String
  /// The journals as they are read, by paths relative to the fixture.
  package let files: MemoryFiles

  package var description: String { name }

  /// The part of the name that is a code.
  package var code: String { String(name.prefix(6)) }

  /// The main journals, in the order in which they are read.
  package var roots: [String] {
    let main = files.files[name + ".journal"] == nil ? "main.journal" : name + ".journal"
    return [main] + (JournalFixture.furtherRoots[name] ?? [])
  }

  /// The journals of the fixture, and what cannot lie in a repository: files that may not be read.
  package var access: FileAccess {
    let (memory, failures) = (files.access, JournalFixture.failures[name] ?? [:])
    return FileAccess(
      read: { path in failures[path].map { .failure($0) } ?? memory.read(path) },
      list: memory.list)
  }

  private static let furtherRoots = ["TXT-01-unreadable-file": ["hoofd.journal"]]

  private static let failures: [String: [String: FileAccess.Failure]] = [
    "TXT-01-unreadable-file": ["2020": .isDirectory, "geheim.journal": .forbidden],
    "TXT-02-file-too-large": ["alles.journal": .tooLarge],
  ]

  // MARK: On disk

  /// The folder of this repository.
  package static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  package static let folder = repository + "/Tests/ReadingTests/Fixtures"

  /// All fixtures, in the order of their names.
  package static let all: [JournalFixture] = names(in: folder).flatMap { family in
    names(in: "\(folder)/\(family)").compactMap { entry in
      let path = "\(folder)/\(family)/\(entry)"
      if entry.hasSuffix(".journal") {
        return JournalFixture(
          name: String(entry.dropLast(8)), path: String(path.dropLast(8)),
          files: MemoryFiles([entry: bytes(of: path)]))
      }
      let journals = journals(below: path)
      return journals.isEmpty
        ? nil : JournalFixture(name: entry, path: path, files: MemoryFiles(journals))
    }
  }

  /// The journals that are shipped with the program, by their paths in the repository.
  package static let shippedJournals: [(path: String, bytes: [UInt8])] =
    journals(below: repository + "/ledgers").sorted { $0.key < $1.key }
    .map { ("ledgers/" + $0.key, $0.value) }

  private static func journals(below folder: String) -> [String: [UInt8]] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return Dictionary(
      uniqueKeysWithValues: paths.filter { $0.hasSuffix(".journal") }
        .map { ($0, bytes(of: folder + "/" + $0)) })
  }

  /// What a folder holds, in the order of names.
  package static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private static func bytes(of path: String) -> [UInt8] {
    [UInt8](FileManager.default.contents(atPath: path) ?? Data())
  }
}
