/// A path as other programs are to read it: from the top of the workspace, with forward slashes.
///
/// Readers of reports look files up in a repository, so a path that is written `./a/../b.md` or from
/// the top of a disk would be a file that they do not know.
package struct ReportedPath: Sendable {
  /// The path without `.`, empty parts and steps that are taken back.
  package let text: String
  /// Whether the path begins at the top of the disk, since it lies outside the workspace.
  package let isAbsolute: Bool

  /// A path that users know; `root` is the folder of the workspace, from the top of the disk, and
  /// `start` the one that users stand in, from the top of the workspace, where that is another.
  package init(_ path: String, below root: String?, from start: String? = nil) {
    let isFromTop = path.utf8.first == UInt8(ascii: "/")
    let begin = isFromTop ? "" : start.map { $0 + "/" } ?? ""
    var parts = ReportedPath.parts(of: begin + path, isFromTop: isFromTop)
    var isAbsolute = isFromTop
    if isFromTop, let root {
      let top = ReportedPath.parts(of: root, isFromTop: true)
      if parts.starts(with: top) {
        parts.removeFirst(top.count)
        isAbsolute = false
      }
    }
    self.isAbsolute = isAbsolute
    let joined = parts.joined(separator: "/")
    text = isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
  }

  private static func parts(of path: String, isFromTop: Bool) -> [String] {
    var parts: [String] = []
    // By bytes: a combining mark behind a slash would be one character with it.
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      let part = String(Substring(part))
      if part == "." { continue }
      guard part == ".." else {
        parts.append(part)
        continue
      }
      if let last = parts.last, last != ".." {
        parts.removeLast()
      } else if !isFromTop {
        parts.append(part)
      }
    }
    return parts
  }

  /// The path as a URI, or as a part of one that begins at the workspace.
  package var uri: String {
    var uri = isAbsolute ? "file://" : ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += (byte < 16 ? "%0" : "%") + digits
      }
    }
    return uri
  }
}
