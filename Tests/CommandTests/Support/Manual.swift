import Foundation

/// The examples of README.md.
enum Manual {
  struct Block {
    /// What stands behind the fence.
    let kind: String
    let text: String
  }

  /// The fenced blocks of a chapter.
  static func blocks(below heading: String) throws -> [Block] {
    let text = try String(
      contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: Substring(heading)) else { return [] }
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
      } else if line.hasPrefix("## ") {
        break
      }
    }
    return blocks
  }
}
