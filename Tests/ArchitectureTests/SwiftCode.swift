/// The code of a Swift file without its comments and without what stands in quotes.
///
/// Each such byte is a blank in `lines`, so lines are those of the file. Code within
/// a string, `"\(like.this)"`, stays code.
struct SwiftCode {
  private(set) var lines: [String] = []
  /// Whether the line, by its number, begins within a text in quotes.
  private(set) var beginsInText: [Bool] = [false]

  private let input: [UInt8]
  private var output: [UInt8] = []
  private var at = 0
  /// The quotes and brackets that are open, the innermost last.
  private var open: [Opening] = []

  private static let lineFeed = UInt8(ascii: "\n")
  /// The bytes with which something opens or closes; all others are passed on as they are.
  private static let signs = Array("/#\"\\()".utf8)

  private enum Opening: Equatable {
    case string(isLong: Bool, hashes: Int)
    case interpolation(depth: Int)
  }

  init(_ text: String) {
    input = Array(text.utf8)
    output.reserveCapacity(input.count)
    while at < input.count {
      if case .string(let isLong, let hashes) = open.last {
        stepInString(isLong: isLong, hashes: hashes)
      } else {
        stepInCode()
      }
    }
    lines = output.split(separator: SwiftCode.lineFeed, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Steps

  private mutating func stepInCode() {
    if !SwiftCode.signs.contains(input[at]) {
      if input[at] == SwiftCode.lineFeed { beginsInText.append(false) }
      output.append(input[at])
      at += 1
    } else if reads("//") {
      while at < input.count, input[at] != SwiftCode.lineFeed { hide(1) }
    } else if reads("/*") {
      hideBlockComment()
    } else if let hashes = hashesOfString() {
      let isLong = reads("\"\"\"", ahead: hashes)
      hide(hashes + (isLong ? 3 : 1))
      open.append(.string(isLong: isLong, hashes: hashes))
    } else {
      if case .interpolation(let depth) = open.last {
        let change = reads("(") ? 1 : reads(")") ? -1 : 0
        open.removeLast()
        if depth + change > 0 { open.append(.interpolation(depth: depth + change)) }
      }
      output.append(input[at])
      at += 1
    }
  }

  private mutating func stepInString(isLong: Bool, hashes: Int) {
    guard SwiftCode.signs.contains(input[at]) else { return hide(1) }
    let escape = "\\" + String(repeating: "#", count: hashes)
    let end = String(repeating: "\"", count: isLong ? 3 : 1) + escape.dropFirst()
    if reads(escape + "(") {
      hide(escape.count)
      output.append(UInt8(ascii: "("))
      at += 1
      open.append(.interpolation(depth: 1))
    } else if reads(escape) {
      hide(escape.count + 1)
    } else if reads(end) {
      hide(end.count)
      open.removeLast()
    } else {
      hide(1)
    }
  }

  /// Block comments may stand within one another.
  private mutating func hideBlockComment() {
    var depth = 0
    repeat {
      depth += reads("/*") ? 1 : reads("*/") ? -1 : 0
      hide(reads("/*") || reads("*/") ? 2 : 1)
    } while depth > 0 && at < input.count
  }

  // MARK: Characters

  private mutating func hide(_ count: Int) {
    for index in at..<min(at + count, input.count) {
      output.append(input[index] == SwiftCode.lineFeed ? SwiftCode.lineFeed : UInt8(ascii: " "))
      if input[index] == SwiftCode.lineFeed {
        if case .string = open.last {
          beginsInText.append(true)
        } else {
          beginsInText.append(false)
        }
      }
    }
    at = min(at + count, input.count)
  }

  private func reads(_ word: String, ahead: Int = 0) -> Bool {
    let start = at + ahead
    return input[min(start, input.count)...].starts(with: word.utf8)
  }

  /// How many `#` stand in front of the quote that opens a string here; nil if none is opened.
  private func hashesOfString() -> Int? {
    var index = at
    while index < input.count, input[index] == UInt8(ascii: "#") { index += 1 }
    return index < input.count && input[index] == UInt8(ascii: "\"") ? index - at : nil
  }
}
