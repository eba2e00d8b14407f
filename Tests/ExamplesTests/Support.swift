import Diagnostics
import Examples
import Foundation
import Norms
import TestSupport

/// A rulebook as it lies on disk, and what its examples come to.
struct TestedRulebook {
  let sources: [Source]
  let reading: RulebookReading
  let test: NormTest

  init(_ texts: [(path: String, text: String)]) {
    sources = texts.map { Source(path: $0.path, text: $0.text) }
    reading = RulebookReading.read(sources, firstNumber: 0)
    test = NormTest(reading.rulebook, reading.documents)
  }

  /// What is wrong with the rulebook and its examples, in words.
  var complaints: [String] {
    (reading.diagnostics + test.diagnostics).map { diagnostic in
      let notes = diagnostic.notes.map { "; " + $0.dutch }.joined()
      return "\(diagnostic.code.text) \(diagnostic.message.dutch)\(notes)"
    }
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: JournalFixture.repository + "/" + path, encoding: .utf8)
  }

  /// The rulebook that is shipped.
  static func shipped() throws -> TestedRulebook {
    let names = JournalFixture.names(in: JournalFixture.repository + "/rules")
      .filter { $0.hasSuffix(".md") }
    return TestedRulebook(
      try names.map { name in ("rules/" + name, try text("rules/" + name)) })
  }
}
