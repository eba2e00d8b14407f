/// Files as Swift says them: texts in quotes, which compile much faster than lists of bytes.
enum SwiftText {
  static func constant(named name: String, of files: [FolderContents.File]) -> String {
    let items = files.map { file in
      "    (path: \(quoted(file.path)), text: \(literal(file))),\n"
    }
    return "  static let \(name): [(path: String, text: String)] = [\n" + items.joined() + "  ]\n"
  }

  /// A text over several lines, in which nothing has another meaning than itself.
  private static func literal(_ file: FolderContents.File) -> String {
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      fail("\(file.path): not UTF-8")
    }
    // Swift reads a carriage return in a text as the end of a line.
    guard !file.bytes.contains(UInt8(ascii: "\r")), !file.bytes.contains(0) else {
      fail("\(file.path): holds a carriage return or a zero byte")
    }
    let marks = String(repeating: "#", count: longestRun(of: "#", in: text) + 1)
    return "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
  }

  private static func quoted(_ path: String) -> String {
    guard !path.contains("\""), !path.contains("\\") else { fail("\(path): not a name to embed") }
    return "\"\(path)\""
  }

  private static func longestRun(of sign: Character, in text: String) -> Int {
    var (longest, run) = (0, 0)
    for character in text {
      run = character == sign ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
