import Diagnostics

@testable import Markdown

/// Which of the rules that hold for any text at all are broken in a document.
///
/// There should be none.
func broken(_ document: MarkdownDocument) -> [String] {
  var found: [String] = []
  let count = UInt32(document.source.count)
  var end: UInt32 = 0
  for block in document.blocks {
    let range = block.range
    if range.start < end || range.end > count { found.append("blocks overlap at \(range)") }
    end = range.end
    found += rowsOutOfPlace(block)
    for inline in inlines(of: block) {
      found += broken(inline, in: document.source).map { "\($0) in '\(inline.text)'" }
      if inline.range.start < range.start || inline.range.end > range.end {
        found.append("'\(inline.text)' lies outside of its block")
      }
    }
  }
  for problem in document.problems where problem.range.end > count {
    found.append("\(problem.kind) lies outside of the text")
  }
  return found + lost(document).map { "byte \($0) is lost" }
}

private func rowsOutOfPlace(_ block: Block) -> [String] {
  guard case .table(let table) = block else { return [] }
  var found: [String] = []
  var end = table.range.start
  for row in table.rows {
    if row.range.start < end || row.range.end > table.range.end {
      found.append("row out of place at \(row.range)")
    }
    end = row.range.start
    for cell in row.cells {
      if cell.range.start < end || cell.range.end > row.range.end {
        found.append("cell out of place at \(cell.range)")
      }
      end = cell.range.end
    }
    end = row.range.end
  }
  return found
}

private func inlines(of block: Block) -> [Inline] {
  switch block {
  case .heading(let heading): [heading.content]
  case .prose(let prose): [prose.content]
  case .table(let table):
    table.rows.flatMap { $0.cells.map { $0.content } } + (table.caption.map { [$0] } ?? [])
  case .fence, .thematicBreak, .comment, .frontMatter: []
  }
}

private func broken(_ inline: Inline, in source: Source) -> [String] {
  var found: [String] = []
  for range in [inline.leadRange, inline.restRange]
  where range.start < inline.range.start || range.end > inline.range.end {
    found.append("range outside of the text")
  }
  let (text, lead, rest) = (inline.text, inline.lead, inline.rest)
  if lead + rest != text, lead + " " + rest != text { found.append("text is not lead and rest") }
  if text.utf8.first == 0x20 || text.utf8.last == 0x20 { found.append("text is not trimmed") }
  if text.contains("  ") { found.append("white space is not folded") }
  let count = text.utf8.count
  if count > 0 {
    let leadRange = inline.range(ofUTF8: 0..<lead.utf8.count, in: source)
    if leadRange != inline.leadRange { found.append("place of the lead") }
    let restRange = inline.range(ofUTF8: (count - rest.utf8.count)..<count, in: source)
    if !rest.isEmpty, restRange != inline.restRange { found.append("place of the rest") }
  }
  return found
}

/// The bytes that lie in no block, without white space and the marks of list items and quotes.
private func lost(_ document: MarkdownDocument) -> [Int] {
  let bytes = document.source.copyOfBytes()
  let marks = Set(" \t\r\n\u{0B}\u{0C}>-*+.)0123456789".utf8)
  var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  var gaps: [Range<Int>] = []
  for range in document.blocks.map({ $0.range }) {
    if position < Int(range.start) { gaps.append(position..<Int(range.start)) }
    position = max(position, Int(range.end))
  }
  if position < bytes.count { gaps.append(position..<bytes.count) }
  return gaps.flatMap { gap in gap.filter { !marks.contains(bytes[$0]) } }
}
