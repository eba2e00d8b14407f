import Basics
package import Diagnostics

/// A kind of file that is read, by what its name ends in.
package struct FileKind: Equatable, Sendable {
  package let ending: String
  /// What other programs have such names end in.
  private let others: [String]
  /// Words that a writer may have misspelled.
  private let words: [String]

  package static let journal = FileKind(
    ending: ".journal", others: [".hledger", ".ledger", ".j"],
    words: ["journal", "journaal", "hledger", "ledger"])
  package static let document = FileKind(
    ending: ".md", others: [".markdown", ".mdown", ".mkd", ".mkdn", ".mdwn", ".mdtext"],
    words: ["markdown"])

  init(ending: String, others: [String] = [], words: [String] = []) {
    self.ending = ending
    self.others = others
    self.words = words
  }

  func isEnding(of path: String) -> Bool { path.hasSuffix(ending) }

  /// Whether a path names a file of this kind, even if it would not be read below a folder.
  package func isMeant(by path: String) -> Bool {
    isEnding(of: path) || meantName(of: Paths.name(of: path)) != nil
  }

  /// What a file is to be called to be read, that looks as if it were of this kind: `T2.journal` for
  /// `T2.journal.txt`, `T2.JOURNAL`, `T2.hledger` and `T2.jounral`.
  func meantName(of name: String) -> String? {
    var rest = name[...]
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    // Windows hides the ending that it adds.
    while rest.count > 4, rest.suffix(4).lowercased() == ".txt" { rest = rest.dropLast(4) }
    let lower = rest.lowercased()
    for ending in [ending] + others where lower.hasSuffix(ending) && lower.count > ending.count {
      return rest.dropLast(ending.count) + self.ending
    }
    guard let point = rest.lastIndex(of: "."), point > rest.startIndex else { return nil }
    let typed = rest[rest.index(after: point)...]
    guard typed.count > 4, typed.allSatisfy({ $0.isLetter }),
      Spelling.nearest(to: String(typed), among: words) != nil
    else {
      return nil
    }
    return rest[..<point] + ending
  }
}

/// The files below a folder of a workspace: each of them is read, or passed over for a reason.
package struct WorkspaceFolder {
  /// In the order of their paths.
  package let read: [String]
  /// In the order of its paths.
  package let passedOver: [(path: String, reason: Unread.Reason)]

  /// The folder of a rulebook that explains how norms are written: `check` never judges by it.
  package static let guide = "handleiding"

  /// The folder of a rulebook that holds the texts of the laws that its norms rest on.
  package static let laws = "wetteksten"

  /// Whether a file of a rulebook belongs to its guide.
  package static func isGuide(_ path: String, of rulebook: String) -> Bool {
    path.hasPrefix(Paths.joined(rulebook, guide) + "/")
  }

  /// Whether a file of a rulebook is a page of law texts.
  package static func isLaw(_ path: String, of rulebook: String) -> Bool {
    path.hasPrefix(Paths.joined(rulebook, laws) + "/")
  }

  /// Whether a file of a rulebook is one of its chapters, by which books are judged.
  package static func isChapter(_ path: String, of rulebook: String) -> Bool {
    !isGuide(path, of: rulebook) && !isLaw(path, of: rulebook)
  }

  /// The folder of a rulebook with its chapters alone: the pages beside them are read by others.
  package static func rulebook(_ folder: String, in files: FileAccess) -> WorkspaceFolder {
    WorkspaceFolder(folder, of: [.document], in: files) { !isChapter($0, of: folder) }
  }

  /// `kinds` are those that are read in this folder.
  package init(_ folder: String, of kinds: [FileKind], in files: FileAccess) {
    self.init(folder, of: kinds, in: files) { _ in false }
  }

  /// What is read by others is neither read here nor passed over.
  private init(
    _ folder: String, of kinds: [FileKind], in files: FileAccess,
    except isReadElsewhere: (String) -> Bool
  ) {
    let all = FolderWalk.all(below: folder, in: files, withHidden: true)
    let first = WorkspaceFolder.read(all, kinds)
    read = first.values.filter { !isReadElsewhere($0) }.sorted()
    let paths = Set(all.map { $0.path })
    let names = Set(first.values)
    passedOver = all.filter { !names.contains($0.path) }.map { found in
      (found.path, WorkspaceFolder.reason(found, first[found.identity], paths, kinds))
    }.sorted { $0.0 < $1.0 }
  }

  /// The files below a folder whose names have an ending, in the order of their paths.
  package static func files(
    below folder: String, ending: String, in files: FileAccess
  ) -> [String] {
    let all = FolderWalk.all(below: folder, in: files, withHidden: false)
    return read(all, [FileKind(ending: ending)]).values.sorted()
  }

  /// By which name each file is read: the first that is of one of the kinds.
  ///
  /// What may not be looked into is among them, so that reading says so.
  private static func read(_ all: [FolderWalk.Found], _ kinds: [FileKind]) -> [String: String] {
    var first: [String: String] = [:]
    for found in all where !found.isHidden && found.sameFolder == nil {
      let isWanted = found.isForbidden || kinds.contains { $0.isEnding(of: found.path) }
      if isWanted, first[found.identity] == nil { first[found.identity] = found.path }
    }
    return first
  }

  private static func reason(
    _ found: FolderWalk.Found, _ same: String?, _ paths: Set<String>, _ kinds: [FileKind]
  ) -> Unread.Reason {
    if let same = found.sameFolder ?? same { return .sameFile(same) }
    if found.isHidden { return .hidden }
    for kind in kinds {
      guard let meant = kind.meantName(of: Paths.name(of: found.path)) else { continue }
      let path = Paths.joined(Paths.folder(of: found.path), meant)
      return .otherName(meant, isTaken: paths.contains(path))
    }
    return .otherKind
  }
}
