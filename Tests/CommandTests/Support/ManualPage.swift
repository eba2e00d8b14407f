import Foundation

/// The examples of the pages that users read.
enum ManualPage {
  struct Block {
    /// What stands behind the fence.
    let kind: String
    let text: String
  }

  /// The fenced blocks of a chapter of a page of the manual.
  static func blocks(of page: String, below heading: String) throws -> [Block] {
    try blocks(ofFile: "Sources/Manual/Files/\(page).md", below: heading)
  }

  /// The fenced blocks of a chapter of a file; of the whole of it where no heading is named.
  static func blocks(ofFile path: String, below heading: String? = nil) throws -> [Block] {
    let text = try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = heading.map({ lines.firstIndex(of: Substring($0)) }) ?? 0 else { return [] }
    var blocks: [Block] = []
    var open: (kind: String, lines: [Substring])?
    for line in lines[(start + 1)...] {
      if let block = open {
        if line == "```" {
          blocks.append(Block(kind: block.kind, text: block.lines.map { $0 + "\n" }.joined()))
          open = nil
        } else {
          open?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        open = (String(line.dropFirst(3)), [])
      } else if heading != nil, line.hasPrefix("## ") {
        break
      }
    }
    return blocks
  }
}
