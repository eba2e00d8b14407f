import Diagnostics
import Ledger

/// A document number occurs once among the transactions that realise or commit liveability money.
///
/// Other transactions may share one: a payment bears the number of its invoice.
enum DocumentNumberCheck {
  private struct Occurrence {
    let part: Int
    let transaction: Int
  }

  static func run(on book: Book, paths: [AccountPath]) -> [Diagnostic] {
    let counts = paths.map {
      $0.isLiveability && ($0.layer == .realisation || $0.layer == .commitment)
    }
    var table = CodeTable(capacity: book.transactionCount)
    var diagnostics: [Diagnostic] = []
    for (number, part) in book.parts.enumerated() {
      let source = book.sources[part.source]
      source.withBytes { bytes in
        for index in part.transactions.indices where part.transactions[index].codeLength > 0 {
          let rows = part.postingRange(ofTransaction: index)
          guard rows.contains(where: { counts[Int(part.postings[$0].account)] }) else { continue }
          let earlier = table.insert(bytes, part.transactions[index], part: number, index) {
            book.sources[book.parts[$0].source]
          }
          guard let (firstPart, first) = earlier else { continue }
          diagnostics.append(
            finding(
              book, first: Occurrence(part: firstPart, transaction: first),
              second: Occurrence(part: number, transaction: index)))
        }
      }
    }
    return diagnostics
  }

  private static func finding(
    _ book: Book, first: Occurrence, second: Occurrence
  ) -> Diagnostic {
    let (here, there) = (codePlace(book, second), codePlace(book, first))
    let code = book.sources[here.source].text(in: here.range)
    let day = book.parts[first.part].transactions[first.transaction].day.text
    return Diagnostic(
      .duplicateDocument, at: here,
      Bilingual(
        dutch: "stuknummer \(code) komt al voor op \(day)",
        english: "document number \(code) occurs already on \(day)"),
      related: [
        Diagnostic.Related(
          place: there, label: Bilingual(dutch: "eerder geboekt", english: "booked before"))
      ],
      help: Bilingual(
        dutch: "haal de dubbele boeking weg, of geef het stuk een eigen nummer",
        english: "remove the doubled transaction, or give the document a number of its own"))
  }

  private static func codePlace(_ book: Book, _ occurrence: Occurrence) -> Place {
    let part = book.parts[occurrence.part]
    let transaction = part.transactions[occurrence.transaction]
    let start = Int(transaction.codeStart)
    return Place(source: part.source, from: start, to: start + Int(transaction.codeLength))
  }
}

/// A table of document numbers that points into the texts instead of copying from them: a book has
/// about as many numbers as transactions.
private struct CodeTable {
  private struct Entry: BitwiseCopyable {
    var hash: UInt32
    var part: UInt32
    /// 1-based, so that 0 is an empty entry.
    var transaction: UInt32
    var start: UInt32
    var length: UInt32
  }

  private var entries: [Entry]

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    let empty = Entry(hash: 0, part: 0, transaction: 0, start: 0, length: 0)
    entries = [Entry](repeating: empty, count: size)
  }

  /// Adds a number, or returns where it stands already.
  mutating func insert(
    _ bytes: Span<UInt8>, _ transaction: Transaction, part: Int, _ index: Int,
    source: (Int) -> Source
  ) -> (part: Int, transaction: Int)? {
    let (start, length) = (Int(transaction.codeStart), Int(transaction.codeLength))
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in start..<(start + length) {
      hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01B3
    }
    let short = UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
    var slot = Int(short) & (entries.count - 1)
    while entries[slot].transaction != 0 {
      let entry = entries[slot]
      if entry.hash == short, Int(entry.length) == length,
        isSame(bytes, start, length, Int(entry.start), source(Int(entry.part)))
      {
        return (Int(entry.part), Int(entry.transaction) - 1)
      }
      slot = (slot + 1) & (entries.count - 1)
    }
    entries[slot] = Entry(
      hash: short, part: UInt32(part), transaction: UInt32(index + 1), start: UInt32(start),
      length: UInt32(length))
    return nil
  }

  private func isSame(
    _ bytes: Span<UInt8>, _ start: Int, _ length: Int, _ other: Int, _ source: Source
  ) -> Bool {
    source.withBytes { text in
      for offset in 0..<length where bytes[start + offset] != text[other + offset] { return false }
      return true
    }
  }
}
