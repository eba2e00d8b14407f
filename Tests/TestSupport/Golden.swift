import Foundation

/// A text that lies in a file beside the tests, for tests that compare with it.
///
/// Files are written only when `RECORD_GOLDENS` is set, and a test that records fails all the same:
/// what was recorded is to be looked at, and nothing passes because it was missing.
package struct Golden {
  private let path: String

  package init(_ path: String) {
    self.path = path
  }

  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil

  /// Why the file does not hold `text`; nil if it does.
  package func complaint(about text: String) -> String? {
    if Golden.isRecording {
      do {
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return "recorded \(path): look at it, and run again without RECORD_GOLDENS"
      } catch {
        return "cannot be recorded: \(error)"
      }
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      return "\(path) is missing: set RECORD_GOLDENS to record it"
    }
    let expected = String(decoding: bytes, as: UTF8.self)
    guard expected.utf8.elementsEqual(text.utf8) else {
      return "\(path) differs: \(Golden.difference(expected, text))"
    }
    return nil
  }

  /// The first line in which two texts differ.
  private static func difference(_ expected: String, _ actual: String) -> String {
    let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(expected, actual).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    func line(_ lines: [Substring]) -> String {
      same < lines.count ? "“\(lines[same])”" : "the end"
    }
    return "line \(same + 1) is \(line(actual)) and should be \(line(expected))"
  }
}
