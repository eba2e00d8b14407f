import Basics
package import Diagnostics
package import Ledger

/// A book as it was read, and what is to be said about it.
package struct BookReading {
  package var book: Book
  /// All findings of reading, in the order in which they are shown.
  package var diagnostics: [Diagnostic]

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Reads the journals at `paths`, in that order, as if one file included them.
  package static func read(
    _ paths: [String], from files: FileAccess, workers: Workers = .alone
  ) -> BookReading {
    var run = ReadingRun(files: files, workers: workers)
    run.readRoots(paths)
    return run.finish()
  }

  /// Of the journals at `paths`, those that no other includes, in the order of their paths.
  ///
  /// Files that include each other in a circle have no such beginning; one of them shows the circle,
  /// so that none is left out.
  package static func roots(
    among paths: [String], from files: FileAccess, workers: Workers = .alone
  ) -> [String] {
    let paths = paths.map { Paths.plain($0) }.sorted()
    guard paths.count > 1 else { return paths }
    var targets: [String: [String]] = [:]
    var included: Set<String> = []
    let sources = paths.map { path -> Source? in
      guard case .source(let source) = files.read(path) else { return nil }
      return source
    }
    let arguments = Slots<[String]>(count: paths.count)
    workers.run(paths.count) { index in
      if let source = sources[index] { arguments.put(IncludeScan.arguments(in: source), at: index) }
    }
    for (index, path) in paths.enumerated() {
      guard let arguments = arguments.take(at: index) else { continue }
      let found = arguments.flatMap { IncludeScan.targets(of: $0, in: path, files) }
      targets[path] = found
      included.formUnion(found.filter { $0 != path })
    }
    var roots = paths.filter { !included.contains($0) }
    var reached: Set<String> = []
    var open = roots
    for path in paths {
      while let next = open.popLast() {
        if reached.insert(next).inserted { open += targets[next] ?? [] }
      }
      if !reached.contains(path) {
        roots.append(path)
        open.append(path)
      }
    }
    return roots.sorted()
  }
}

/// Finds what a journal includes without reading the rest of it.
enum IncludeScan {
  static func arguments(in source: Source) -> [String] {
    source.withBytes { bytes in
      var arguments: [String] = []
      var isInCommentBlock = false
      var position = bytes.starts(with: "\u{FEFF}", at: 0, end: bytes.count) ? 3 : 0
      while position < bytes.count {
        let next = bytes.first(ASCII.lineFeed, from: position, to: bytes.count)
        let start = bytes[position] == ASCII.exclamation ? position + 1 : position
        if isInCommentBlock {
          isInCommentBlock = !bytes.starts(with: "end comment", at: position, end: next)
        } else if bytes.starts(with: "comment", at: start, end: next) {
          let line = bytes.line(at: position, end: bytes.count)
          isInCommentBlock = bytes.skipBlanks(start + 7, line.end) == line.end
        } else if bytes.starts(with: "include", at: start, end: next) {
          let line = bytes.line(at: position, end: bytes.count)
          let argument = bytes.skipBlanks(start + 7, line.end)
          if argument > start + 7 {
            arguments.append(bytes.text(argument, bytes.trimmedEnd(argument, line.end)))
          }
        }
        position = next + 1
      }
      return arguments
    }
  }

  /// The files that an include names, as seen from the file that holds it.
  static func targets(of pattern: String, in path: String, _ files: FileAccess) -> [String] {
    var pattern = pattern
    for prefix in ["journal:", "j:"] where pattern.hasPrefix(prefix) {
      pattern = String(pattern.dropFirst(prefix.count))
    }
    if pattern.hasPrefix("~/"), let home = files.home { pattern = home + pattern.dropFirst() }
    return Paths.matches(Paths.joined(Paths.folder(of: path), pattern), in: files)
      .map { Paths.plain($0) }
  }

  /// Whether hledger would read the file as something else than a journal.
  static func isOtherFormat(_ pattern: String) -> Bool {
    let prefixes = ["timeclock:", "timedot:", "csv:", "tsv:", "ssv:", "rules:"]
    let endings = [".timeclock", ".timedot", ".csv", ".tsv", ".ssv", ".rules"]
    return prefixes.contains { pattern.hasPrefix($0) } || endings.contains { pattern.hasSuffix($0) }
  }
}
