import Foundation
import Testing

/// Output that is kept beside the tests, and compared byte by byte.
///
/// It is recorded only when RECORD_GOLDENS is set, and recording fails the test, so that nothing is
/// ever taken for right because it was just written.
enum Golden {
  static let folder = Repository.root.appending(path: "Tests/CommandTests/Goldens")
  private static let isRecording =
    !(ProcessInfo.processInfo.environment["RECORD_GOLDENS"] ?? "").isEmpty

  static func expect(
    _ output: String, is name: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if isRecording {
      try Data(output.utf8).write(to: file)
      Issue.record("\(name) was recorded; look at what changed", sourceLocation: location)
      return
    }
    guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("\(name) does not exist; record it", sourceLocation: location)
      return
    }
    guard output != golden else { return }
    let (old, new) = (lines(of: golden), lines(of: output))
    let first = zip(old, new).prefix { $0 == $1 }.count
    let expected = first < old.count ? old[first] : "(the end)"
    let found = first < new.count ? new[first] : "(the end)"
    Issue.record(
      "\(name), line \(first + 1)\nexpected: \(expected)\nfound:    \(found)",
      sourceLocation: location)
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
