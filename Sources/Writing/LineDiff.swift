import Basics

/// The difference between two texts, in the form that `patch`, `git apply` and people read.
///
///     --- journaal
///     +++ journaal
///     @@ -3,2 +3,2 @@
///      2020-03-12 * Hovenier
///     -  Crediteuren  € -10
///     +    Crediteuren  € -10
package enum LineDiff {
  /// The bytes of a unified diff; empty if the texts are the same.
  package static func unifiedBytes(
    old: [UInt8], new: [UInt8], oldName: String, newName: String, context: Int = 3
  ) -> [UInt8] {
    if old == new { return [] }
    let oldLines = lines(of: old)
    let newLines = lines(of: new)
    let changes = LineMatching(old: old, oldLines: oldLines, new: new, newLines: newLines).changes()
    var output: [UInt8] = []
    output.append(contentsOf: "--- \(headerName(oldName))\n+++ \(headerName(newName))\n".utf8)
    for hunk in hunks(of: changes, context: max(0, context), oldCount: oldLines.count) {
      append(hunk, old: (old, oldLines), new: (new, newLines), to: &output)
    }
    return output
  }

  // MARK: Hunks

  /// Changes that stand close enough together to share their context.
  private struct Hunk {
    var changes: ArraySlice<LineChange>
    var old: Range<Int>
    var new: Range<Int>
  }

  private static func hunks(
    of changes: [LineChange], context: Int, oldCount: Int
  ) -> [Hunk] {
    var hunks: [Hunk] = []
    var first = 0
    while first < changes.count {
      var last = first
      while last + 1 < changes.count,
        changes[last + 1].old.lowerBound - changes[last].old.upperBound <= 2 * context
      {
        last += 1
      }
      let (start, end) = (changes[first], changes[last])
      let before = min(context, start.old.lowerBound)
      let after = min(context, oldCount - end.old.upperBound)
      hunks.append(
        Hunk(
          changes: changes[first...last],
          old: start.old.lowerBound - before..<end.old.upperBound + after,
          new: start.new.lowerBound - before..<end.new.upperBound + after))
      first = last + 1
    }
    return hunks
  }

  private typealias Text = (bytes: [UInt8], lines: [Range<Int>])

  private static func append(_ hunk: Hunk, old: Text, new: Text, to output: inout [UInt8]) {
    output.append(contentsOf: "@@ -\(extent(hunk.old)) +\(extent(hunk.new)) @@\n".utf8)
    var at = hunk.old.lowerBound
    for change in hunk.changes {
      append(at..<change.old.lowerBound, of: old, mark: ASCII.space, to: &output)
      append(change.old, of: old, mark: ASCII.minus, to: &output)
      append(change.new, of: new, mark: ASCII.plus, to: &output)
      at = change.old.upperBound
    }
    append(at..<hunk.old.upperBound, of: old, mark: ASCII.space, to: &output)
  }

  private static func append(
    _ lines: Range<Int>, of text: Text, mark: UInt8, to output: inout [UInt8]
  ) {
    for line in lines {
      let range = text.lines[line]
      output.append(mark)
      output.append(contentsOf: text.bytes[range])
      if text.bytes[range.upperBound - 1] != ASCII.lineFeed {
        output.append(contentsOf: "\n\\ No newline at end of file\n".utf8)
      }
    }
  }

  /// First line and number of lines; an empty range is named by the line before it.
  private static func extent(_ lines: Range<Int>) -> String {
    switch lines.count {
    case 0: "\(lines.lowerBound),0"
    case 1: "\(lines.lowerBound + 1)"
    default: "\(lines.lowerBound + 1),\(lines.count)"
    }
  }

  // MARK: Parts

  /// The lines of a text, each with the line feed that ends it, none of them empty.
  private static func lines(of text: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (at, byte) in text.enumerated() where byte == ASCII.lineFeed {
      lines.append(start..<at + 1)
      start = at + 1
    }
    if start < text.count { lines.append(start..<text.count) }
    return lines
  }

  /// The name as `patch` reads it: quoted when it holds a byte that would end it or confuse.
  private static func headerName(_ name: String) -> String {
    func isPlain(_ byte: UInt8) -> Bool {
      byte >= ASCII.space && byte != ASCII.quote && byte != ASCII.backslash && byte != ASCII.delete
    }
    if name.utf8.allSatisfy(isPlain) {
      // Without the tab, a program that reads the name may stop at its first space.
      return name.utf8.contains(ASCII.space) ? name + "\t" : name
    }
    var quoted = "\""
    for scalar in name.unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F {
        quoted += "\\" + String(scalar.value, radix: 8).zeroPadded(to: 3)
      } else {
        if scalar == "\"" || scalar == "\\" { quoted += "\\" }
        quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
