import Foundation
import Testing

/// The pages of the repository: each link leads somewhere, and each room has its page.
@Suite struct PagesTests {
  /// The pages that people read: README, those of rooms and tests, and the manual.
  private static func pages() throws -> [String] {
    let below = try ["Sources", "Tests", "rules/handleiding"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(
        atPath: Repository.root.appending(path: folder).path
      ).map { folder + "/" + $0 }
    }
    return ["README.md"]
      + below.filter {
        $0.hasSuffix("/README.md") || $0.hasPrefix("Sources/Manual/Files/")
          || $0.hasPrefix("rules/handleiding/")
      }.sorted()
  }

  /// A page without its fenced blocks.
  private static func prose(of path: String) throws -> [Substring] {
    var fence: Substring?
    return try Repository.text(of: path).split(separator: "\n").filter { line in
      if let open = fence {
        if line == open { fence = nil }
        return false
      }
      guard line.hasPrefix("```") else { return true }
      fence = line.prefix { $0 == "`" }
      return false
    }
  }

  /// What a git host calls a heading in an address.
  private static func anchor(of heading: Substring) -> String {
    heading.drop { $0 == "#" || $0 == " " }.lowercased().filter {
      $0.isLetter || $0.isNumber || $0 == "-" || $0 == " " || $0 == "_"
    }.replacing(" ", with: "-")
  }

  /// The links of a page that lead nowhere.
  private static func deadLinks(of page: String, _ lines: [Substring]) throws -> [String] {
    try lines.flatMap { $0.matches(of: /\]\(([^)]+)\)/).map { String($0.1) } }.filter { link in
      if link.hasPrefix("https://") { return false }
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let folder = URL(filePath: "/" + page).deletingLastPathComponent()
      let path =
        parts[0].isEmpty
        ? page
        : String(folder.appending(path: String(parts[0])).standardizedFileURL.path.dropFirst())
      guard FileManager.default.fileExists(atPath: Repository.root.appending(path: path).path)
      else { return true }
      guard parts.count > 1 else { return false }
      return try !prose(of: path).contains {
        $0.hasPrefix("#") && anchor(of: $0) == parts[1]
      }
    }
  }

  @Test func everyLinkLeadsSomewhere() throws {
    var links = 0
    for page in try Self.pages() {
      let lines = try Self.prose(of: page)
      links += lines.reduce(0) { $0 + $1.matches(of: /\]\(/).count }
      #expect(try Self.deadLinks(of: page, lines) == [], "\(page)")
    }
    #expect(links > 80)
  }

  @Test(arguments: ["[a](b.md)", "[a](Sources/README.md#geen-kop)", "[a](#geen-kop)"])
  func plantedLinkIsFound(link: String) throws {
    #expect(try Self.deadLinks(of: "README.md", [Substring(link)]).count == 1)
  }

  @Test func readmeIsShort() throws {
    let readme = try Repository.text(of: "README.md")
    #expect(readme.utf8.count < 10_000)
    #expect(readme.contains("swift run -c release wijkboek check\nswift test\n"))
  }

  /// What README says, no page says again.
  @Test func nothingIsSaidTwice() throws {
    let readme = Set(try Self.prose(of: "README.md").filter { $0.count > 60 })
    #expect(readme.count > 10)
    for page in try Self.pages() where page != "README.md" {
      #expect(try readme.intersection(Self.prose(of: page)).isEmpty, "\(page)")
    }
  }

  @Test func everyRoomHasItsPage() throws {
    let table = try RoomTable(markdown: Repository.text(of: "Sources/README.md"))
    for room in table.names {
      let page = try Repository.text(of: "Sources/\(room)/README.md")
      #expect(page.hasPrefix("# \(room)\n\n"))
      for heading in ["\n## In the order of reading\n\n- `", "\n## To add\n\n"] {
        #expect(page.contains(heading), "\(room)")
      }
    }
  }

  /// The names by which the pages of rooms lead their readers are names of the code.
  @Test func roomsNameWhatIsThere() throws {
    let table = try RoomTable(markdown: Repository.text(of: "Sources/README.md"))
    let package = try Repository.text(of: "Package.swift")
    var names = 0
    for room in table.names {
      let files = try Repository.swiftFiles(below: "Sources/" + room)
      let code = files.map { $0.text }.joined(separator: "\n")
      let paths = files.map { $0.path }
      let page = try Repository.text(of: "Sources/\(room)/README.md")
      for name in page.matches(of: /`([A-Za-z\/]*[A-Z]\w+(?:\.swift)?)`/).map({ String($0.1) }) {
        guard let last = name.split(separator: "/").last else { continue }
        names += 1
        let isFile = paths.contains { $0.hasSuffix("/" + last) || $0.hasSuffix("/\(last).swift") }
        let isWord = try !name.hasSuffix(".swift") && code.contains(Regex("\\b\(last)\\b"))
        #expect(
          isFile || isWord || PagesTests.isThere(name, in: room) || package.contains("\"\(name)\""),
          "\(room): \(name)")
      }
    }
    #expect(names > 200)
  }

  /// Whether a path is one from the top, from the rooms, or from a room.
  private static func isThere(_ path: String, in room: String) -> Bool {
    ["", "Sources/", "Sources/\(room)/"].contains {
      FileManager.default.fileExists(atPath: Repository.root.appending(path: $0 + path).path)
    }
  }

  /// What is to be done to add something is short, and names files that are there.
  @Test func addingIsToldInFewLines() throws {
    let page = try Repository.text(of: "Sources/README.md")
    let chapter =
      page.components(separatedBy: "\n## How to add\n").last?
      .components(separatedBy: "\n## ").first ?? ""
    let parts = chapter.components(separatedBy: "\n### ").dropFirst()
    #expect(parts.count == 8)
    for part in parts {
      let lines = part.split(separator: "\n").dropFirst()
      #expect(lines.count < 10, "\(part)")
      for match in part.matches(of: /`((?:[A-Z]\w+\/)+[\w+]+\.(?:swift|md))`/) {
        // Whoever adds gives these their names.
        if ["NAME", "SUBJECT", "NameReport"].contains(where: { match.1.contains($0) }) { continue }
        let path = match.1.hasPrefix("Tests/") ? String(match.1) : "Sources/" + match.1
        #expect(
          FileManager.default.fileExists(atPath: Repository.root.appending(path: path).path),
          "\(path)")
      }
    }
  }
}
