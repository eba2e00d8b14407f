package import Diagnostics

/// How the reader reaches files.
///
/// The core knows none itself: on a disk, in git's index and in a web page they lie in different
/// places.
package struct FileAccess {
  package enum Failure: Sendable {
    case missing
    case isDirectory
    /// A pipe, a device or a socket.
    case notAFile
    case forbidden
    case tooLarge
    /// Something else than text.
    case notText(FileForm)
  }

  package enum Content {
    case source(Source)
    case failure(Failure)
  }

  package struct Entry {
    package let name: String
    package let isDirectory: Bool
    /// Whether it only leads to something that lies elsewhere.
    package let isLink: Bool

    package init(name: String, isDirectory: Bool, isLink: Bool = false) {
      self.name = name
      self.isDirectory = isDirectory
      self.isLink = isLink
    }
  }

  /// The text at a path; what is no text is a failure, and nobody sees its bytes.
  package let read: (String) -> Content
  /// What a folder holds, in any order; nothing if there is no such folder.
  package let list: (String) -> [Entry]
  /// Which folder a path leads to; two paths with the same answer are one folder.
  ///
  /// Nil where each path is a folder of its own.
  package let identity: (String) -> String?
  /// What `~` stands for.
  package let home: String?

  package init(
    read: @escaping (String) -> Content, list: @escaping (String) -> [Entry],
    identity: @escaping (String) -> String? = { _ in nil }, home: String? = nil
  ) {
    self.read = { read($0).ofText }
    self.list = list
    self.identity = identity
    self.home = home
  }

  /// The same files, of which the texts are read in another way.
  package func reading(_ read: @escaping (String) -> Content) -> FileAccess {
    FileAccess(read: read, list: list, identity: identity, home: home)
  }
}

/// How many cores there are, and how to run the same work on each of them.
package struct Workers {
  package let count: Int
  /// Runs the body for 0, 1, … up to the first number, and returns when all have ended.
  package let run: (Int, @Sendable (Int) -> Void) -> Void

  package init(count: Int, run: @escaping (Int, @Sendable (Int) -> Void) -> Void) {
    self.count = count
    self.run = run
  }

  /// One core, which does one thing after the other.
  package static var alone: Workers {
    Workers(count: 1) { count, body in
      for index in 0..<count { body(index) }
    }
  }
}
