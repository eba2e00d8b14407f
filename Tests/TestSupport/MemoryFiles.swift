import Basics
package import Diagnostics
import Ledger
package import Reading

/// Files that exist in a test only.
package struct MemoryFiles: Sendable {
  package var files: [String: [UInt8]]

  package init(_ files: [String: [UInt8]]) { self.files = files }

  package init(texts: [(path: String, text: String)]) {
    files = Dictionary(
      texts.map { (Paths.plain($0.path), Array($0.text.utf8)) }, uniquingKeysWith: { $1 })
  }

  package var access: FileAccess {
    let files = files
    return FileAccess(
      read: { path in
        guard let bytes = files[path] else { return .failure(.missing) }
        return .source(Source(path: path, bytes: bytes))
      },
      list: { folder in
        let plain = Paths.plain(folder)
        let prefix = plain.isEmpty ? "" : plain + "/"
        var entries: [String: Bool] = [:]
        for path in files.keys where path.hasPrefix(prefix) {
          let parts = path.dropFirst(prefix.count).split(separator: "/")
          guard let name = parts.first else { continue }
          entries[String(name)] = parts.count > 1
        }
        return entries.map { FileAccess.Entry(name: $0.key, isDirectory: $0.value) }
      })
  }
}

extension BookReading {
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
    for (account, totals) in sums.accounts.enumerated() where !totals.isEmpty {
      for total in totals {
        let name = book.names.commodities[Int(total.commodity)]
        result[book.names.accounts[account], default: [:]][name] = total.quantity.reduced.text
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
