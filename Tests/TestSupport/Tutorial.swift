import Foundation

/// The tutorial of the rulebook in README.md.
package enum Tutorial {
  /// What it has the reader write, block by block.
  package static func blocks() throws -> [String] {
    let text = try String(
      contentsOfFile: JournalFixture.repository + "/README.md", encoding: .utf8)
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
