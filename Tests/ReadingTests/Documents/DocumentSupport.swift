import Basics
import Diagnostics
import Foundation
import Ledger
import Reading

/// The folder of the package.
let packageFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

func shippedText(_ path: String) throws -> String {
  try String(contentsOf: packageFolder.appending(path: path), encoding: .utf8)
}

let planPath = "ledgers/2020/stadskanaal-borger-odoorn/plan.md"
let organisationPath = "ledgers/organisatie.md"

extension DocumentReading {
  static func read(_ texts: String...) -> DocumentReading {
    read(
      texts.enumerated().map { Source(path: "ledgers/\($0.offset).md", text: $0.element) },
      firstNumber: 0)
  }

  var plan: Plan { plans.first ?? Plan(source: -1) }
  var codes: [String] { diagnostics.map { $0.code.text } }

  /// Code, place and sentence of each finding, for messages of tests.
  func findings(_ texts: String...) -> [String] {
    diagnostics.map { diagnostic in
      let source = Source(path: "", text: texts[diagnostic.place.source])
      let text = source.text(in: diagnostic.place.range)
      return "\(diagnostic.code.text) [\(text)] \(diagnostic.message.dutch)"
        + (diagnostic.help.map { " = " + $0.dutch } ?? "")
    }
  }
}

extension Figure {
  /// The amount as a plain number, nil where it is undetermined.
  var euros: String? { amount?.reduced.text }
}
