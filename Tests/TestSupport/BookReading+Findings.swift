import Compliance
package import Diagnostics
import Ledger
package import Reading
import Rendering

extension BookReading {
  /// What `check` says about the book: the findings of reading and of all checks, in order.
  package var allDiagnostics: [Diagnostic] {
    let paths = book.names.paths(.withoutTable)
    let all =
      diagnostics + BookChecks.run(on: book, paths: paths)
      + PrivacyCheck.run(on: book.sources) + PrivacyCheck.run(onAccountsOf: book)
    return all.sorted { $0.precedes($1) }
  }

  /// The findings as a file or pipe would show them, with a blank line between each two.
  package func rendered(_ diagnostics: [Diagnostic], in language: Language) -> String {
    var renderer = TextRenderer(
      sources: book.sources, language: language, palette: .plain, width: nil,
      mask: SourceMask(diagnostics, of: book.sources))
    return diagnostics.map { renderer.render($0) }.joined(separator: "\n")
  }
}
