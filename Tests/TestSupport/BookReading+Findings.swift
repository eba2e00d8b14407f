import Basics
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

  /// Reads one text that stands alone.
  package static func read(text: String, workers: Workers = .alone) -> BookReading {
    read(
      ["boek.journal"],
      from: MemoryFiles(["boek.journal": Array(text.utf8)]).access, workers: workers)
  }

  /// The balance of each account in each commodity, zeros left out, in canonical text.
  package var balances: [String: [String: String]] {
    let paths = book.names.paths(.withoutTable)
    let sums = Sums(
      of: book, paths: paths, Sums.Selection(), Attribution(labelsOf: book.names))
    var result: [String: [String: String]] = [:]
    for (account, totals) in sums.accounts {
      for total in totals {
        let name = book.names.commodities[Int(total.commodity)]
        result[book.names.accounts[Int(account)], default: [:]][name] = total.quantity.reduced.text
      }
    }
    return result
  }

  /// The findings as `path:line:column code message`, for messages of tests.
  package var findings: [String] { diagnostics.map { finding(of: $0) } }

  package func finding(of diagnostic: Diagnostic) -> String {
    let source = book.sources[diagnostic.place.source]
    let index = LineIndex(source)
    let line = index.line(at: diagnostic.place.range.start)
    let column = index.column(at: diagnostic.place.range.start, in: source)
    return
      "\(source.path):\(line):\(column) \(diagnostic.code.text) \(diagnostic.message.english)"
  }
}
