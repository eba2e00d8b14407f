import Diagnostics
import Testing

@testable import Reading

/// What `include` finds by a pattern, in folders with links, and how much work that takes.
@Suite struct PatternTests {
  /// Folders and links in memory, and how often somebody asked what a folder holds.
  private final class Tree {
    /// Real folders by their path from the top, with the names of the journals in them.
    var folders: [String: [String]]
    /// Where a link leads, by its path.
    var links: [String: String]
    var lists = 0

    init(_ folders: [String: [String]], links: [String: String] = [:]) {
      self.folders = folders
      self.links = links
    }

    /// The real folder that a path leads to.
    func real(_ path: String) -> String? {
      var parts: [String] = []
      for part in path.split(separator: "/") where part != "." {
        if part == ".." { parts = parts.dropLast() } else { parts.append(String(part)) }
        let here = parts.joined(separator: "/")
        if let target = links[here] { parts = target.split(separator: "/").map { String($0) } }
      }
      let found = parts.joined(separator: "/")
      return folders[found] == nil ? nil : found
    }

    var access: FileAccess {
      FileAccess(
        read: { _ in .source(Source(path: "x", text: "2020-01-01 x\n    a  1\n    b\n")) },
        list: { path in
          self.lists += 1
          guard let folder = self.real(path) else { return [] }
          let prefix = folder.isEmpty ? "" : folder + "/"
          func inner(_ path: String) -> String? {
            guard path.hasPrefix(prefix), path != folder else { return nil }
            let name = String(path.dropFirst(prefix.count))
            return name.isEmpty || name.contains("/") ? nil : name
          }
          return (self.folders[folder] ?? []).map { .init(name: $0, isDirectory: false) }
            + self.folders.keys.compactMap { inner($0) }.map { .init(name: $0, isDirectory: true) }
            + self.links.keys.compactMap { inner($0) }
            .map { .init(name: $0, isDirectory: true, isLink: true) }
        }, identity: { self.real($0) })
    }

    func matches(_ pattern: String) -> [String] { Paths.matches(pattern, in: access) }
  }

  private static let folders = ["": ["a.journal"], "x": ["b.journal"], "x/y": ["c.journal"]]
  private static let all = ["a.journal", "x/b.journal", "x/y/c.journal"]

  @Test(arguments: [
    ["l": "", "m": ""], ["x/up": "x", "x/y/top": ""], ["l": "x", "m": "x/y"], ["x/y/l": "x/y"],
    ["l": "x", "x/m": ""],
  ])
  func eachRealFolderIsVisitedOnce(links: [String: String]) {
    let tree = Tree(Self.folders, links: links)
    #expect(tree.matches("**/*.journal") == Self.all)
    // Twice: for `**` and for what follows it.
    #expect(tree.lists <= 2 * Self.folders.count)
  }

  @Test func whatLiesElsewhereIsFoundOnce() {
    let tree = Tree(
      ["": [], "w": ["a.journal"], "o": ["b.journal"]], links: ["w/l": "o", "w/m": "o"])
    #expect(tree.matches("w/**/*.journal").count == 2)
    #expect(tree.matches("w/l/*.journal") == ["w/l/b.journal"])
  }

  @Test func aLinkToTheTopOfTheDiskLeadsNowhere() {
    var folders = ["": ["e.journal"], "home": [], "home/w": ["a.journal"], "home/w/x": []]
    for number in 0..<500 { folders["disk\(number)"] = ["d.journal"] }
    let tree = Tree(folders, links: ["home/w/root": "", "home/w/x/home": "home"])
    #expect(tree.matches("home/w/**/*.journal") == ["home/w/a.journal"])
    // The two folders of the pattern, and twice each of the two below it.
    #expect(tree.lists <= 6)
  }

  /// The work is the folders times the parts of the pattern, however often `**` stands in it.
  @Test(arguments: [1, 2, 6, 12])
  func repeatedStarsTakeNoMoreThanTheirNumber(stars: Int) {
    var folders = ["": ["a.journal"]]
    var path = "d"
    for _ in 0..<60 {
      folders[path] = ["b.journal"]
      path += "/d"
    }
    let tree = Tree(folders)
    let pattern = String(repeating: "**/", count: stars) + "*.journal"
    #expect(tree.matches(pattern).count == 61)
    #expect(tree.lists <= (stars + 1) * 61)
  }

  /// Without `**` too: sixty links to where they lie are one folder.
  @Test func starsOverLinksTakeNoMoreThanTheirNumber() {
    var links: [String: String] = [:]
    for number in 0..<60 { links["l\(number)"] = "" }
    let tree = Tree(["": ["a.journal"]], links: links)
    #expect(tree.matches("*/*/*/*/*/*.journal").count == 1)
    #expect(tree.lists <= 6)
  }

  @Test func withoutLinksAllIsFoundAsBefore() {
    let tree = Tree(Self.folders)
    #expect(tree.matches("*/*.journal") == ["x/b.journal"])
    #expect(tree.matches("x/**/c.journal") == ["x/y/c.journal"])
    #expect(tree.matches("x/*/../*.journal") == ["x/y/../b.journal"])
    #expect(tree.matches("*.journal") == ["a.journal"])
    #expect(tree.matches("**/z.journal") == [])
  }

  /// A link that is passed over names the folder that it leads to.
  @Test func aLinkIsTheFolderThatItLeadsTo() {
    let tree = Tree(
      ["w": ["a.journal"], "w/x": [], "w/x/y": ["b.journal"], "": []],
      links: ["w/x/y/up": "w/x", "w/x/y/top": "w", "w/x/out": "", "w/x/y/self": "w/x/y"])
    let folder = WorkspaceFolder("w", of: [.journal], in: tree.access)
    #expect(folder.read == ["w/a.journal", "w/x/y/b.journal"])
    #expect(
      folder.passedOver.map { "\($0.path): \($0.reason)" } == [
        "w/x/out: sameFile(\"w/x/../..\")", "w/x/y/self: sameFile(\"w/x/y\")",
        "w/x/y/top: sameFile(\"w\")", "w/x/y/up: sameFile(\"w/x\")",
      ])
  }
}
