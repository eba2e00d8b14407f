import Basics
import Diagnostics
import Ledger
import Norms

/// Leaves out what a norm says on lines of which a check of the program says the same.
///
///     | Zwijgt bij | AVG-06 |
struct SilentFindings {
  private struct Line: Hashable {
    let source: Int
    let line: Int
  }

  /// The checks beside which norms are silent, by the code of the norm.
  private let checks: [String: Set<DiagnosticCode>]
  private let sources: [Source]

  init(_ rulebook: Rulebook, in sources: [Source]) {
    var checks: [String: Set<DiagnosticCode>] = [:]
    for norm in rulebook.norms {
      let codes = norm.silentBeside.compactMap { DiagnosticCode(typed: $0.value) }
      if !codes.isEmpty { checks[norm.code, default: []].formUnion(codes) }
    }
    self.checks = checks
    self.sources = sources
  }

  func leftOut(of diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !checks.isEmpty else { return diagnostics }
    let wanted = Set(checks.values.joined())
    var lines: [DiagnosticCode: Set<Line>] = [:]
    var indexes: [Int: LineIndex] = [:]
    func line(_ place: Place) -> Line {
      let index = indexes[place.source] ?? LineIndex(sources[place.source])
      indexes[place.source] = index
      return Line(source: place.source, line: index.line(at: place.range.start))
    }
    func places(_ diagnostic: Diagnostic) -> [Place] {
      [diagnostic.place] + diagnostic.related.map { $0.place }
    }
    for diagnostic in diagnostics {
      guard let code = diagnostic.code.builtIn, wanted.contains(code) else { continue }
      lines[code, default: []].formUnion(places(diagnostic).map { line($0) })
    }
    guard !lines.isEmpty else { return diagnostics }
    return diagnostics.filter { diagnostic in
      guard let codes = checks[diagnostic.code.text] else { return true }
      return !codes.contains { code in
        lines[code].map { told in places(diagnostic).allSatisfy { told.contains(line($0)) } }
          ?? false
      }
    }
  }
}
