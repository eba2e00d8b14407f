import Foundation
import Testing

/// A folder that lives as long as the test that works in it.
final class Folder {
  let path: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = base.appending(path: "wijkboek-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    // A test may have taken away the right to look into a folder.
    for name in FileManager.default.enumerator(atPath: path)?.allObjects ?? [] {
      guard let name = name as? String else { continue }
      let attributes = try? FileManager.default.attributesOfItem(atPath: path + "/" + name)
      guard attributes?[.type] as? FileAttributeType == .typeDirectory else { continue }
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: path + "/" + name)
    }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A folder that holds a copy of the books and the rulebook that are shipped.
  static func workspace() throws -> Folder {
    let folder = try Folder()
    for top in ["ledgers", "rules"] {
      try folder.write(Folder.texts(below: Repository.root.path + "/" + top), below: top)
    }
    return folder
  }

  /// A folder that holds a copy of one of the books that tests have for themselves.
  static func book(_ name: String) throws -> Folder {
    let folder = try Folder()
    try folder.write(
      texts(below: Repository.root.path + "/Tests/CommandTests/Books/" + name), below: ".")
    return folder
  }

  /// The texts of all files below a path, by name.
  static func texts(below path: String) throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
    var texts: [String: String] = [:]
    for name in names {
      let url = URL(filePath: path + "/" + name, directoryHint: .checkFileSystem)
      if !url.hasDirectoryPath { texts[name] = try String(contentsOf: url, encoding: .utf8) }
    }
    return texts
  }

  /// Writes texts anew, so that they belong to whoever runs the tests.
  func write(_ texts: [String: String], below top: String) throws {
    for (name, text) in texts { try write(text, to: top + "/" + name) }
  }

  /// Writes a copy of chapters of the rulebook that is shipped, below a folder.
  func writeChapters(_ names: String..., below top: String = ".") throws {
    for name in names {
      let path = "rules/" + name + ".md"
      try write(
        String(contentsOf: Repository.root.appending(path: path), encoding: .utf8),
        to: top + "/" + path)
    }
  }

  /// Replaces texts of a file, each of which must stand there, and writes it, or another file.
  func change(
    _ name: String, _ changes: [(String, String)], to other: String? = nil,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    var text = try text(of: name)
    for (old, new) in changes {
      try #require(text.contains(old), "\(name) has no '\(old)'", sourceLocation: location)
      text = text.replacing(old, with: new)
    }
    try write(text, to: other ?? name)
  }

  /// Writes a file, and the folders around it, and gives its full path.
  @discardableResult
  func write(_ text: String, to name: String, permissions: Int? = nil) throws -> String {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    if let permissions { try set(permissions, of: name) }
    return url.path
  }

  func set(_ permissions: Int, of name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions], ofItemAtPath: path + "/" + name)
  }

  func permissions(of name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }

  func text(of name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  func names(in folder: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }

  /// The journals among the files of this folder, as paths from here.
  func journals() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(".journal") }
      .sorted()
  }

  func run(
    _ arguments: String..., environment: [String: String] = [:], input: String? = nil
  ) throws -> Program.Run {
    try run(arguments, environment: environment, input: input)
  }

  func run(
    _ arguments: [String], environment: [String: String] = [:], input: String? = nil
  ) throws -> Program.Run {
    try Program.run(arguments, in: path, environment: environment, input: input)
  }

  func shell(
    _ script: String, environment: [String: String] = [:], minutes: Int = 1
  ) throws -> Program.Run {
    try Program.shell(script, in: path, environment: environment, minutes: minutes)
  }
}

extension Folder {
  /// Whether a test can run the program as a user whom permissions bind.
  static let hasOrdinaryUser = geteuid() != 0 || Program.isInstalled("setpriv")

  /// Runs lines of shell as a user to whom this folder belongs and whom permissions bind.
  ///
  /// The superuser may read and write everything, so where tests run as such the rights are dropped.
  func ordinaryShell(_ script: String) throws -> Program.Run {
    guard geteuid() == 0 else { return try shell(script) }
    // The program may lie where only the superuser can go.
    let programs = try Folder()
    let copy = programs.path + "/wijkboek"
    try FileManager.default.copyItem(atPath: Program.path, toPath: copy)
    return try shell(
      """
      chown -Rh 65534:65534 . && \
      exec setpriv --reuid=65534 --regid=65534 --clear-groups sh -c "$SCRIPT"
      """, environment: ["SCRIPT": script, "W": copy])
  }
}
