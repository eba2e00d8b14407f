import Foundation

/// The tutorial of the rulebook, which is a page of its guide.
package enum Tutorial {
  package static let page = "rules/handleiding/normen-schrijven.md"

  /// What it has the reader write, block by block.
  package static func blocks() throws -> [String] {
    let text = try String(
      contentsOfFile: JournalFixture.repository + "/" + page, encoding: .utf8)
    var blocks: [String] = []
    var lines: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "````markdown" {
        lines = []
      } else if line == "````", let block = lines {
        blocks.append(block.joined(separator: "\n"))
        lines = nil
      } else {
        lines?.append(line)
      }
    }
    return blocks
  }
}
