import Basics
import Diagnostics
import Document
import Ledger

/// What figures of a page are made of, so that each can lead to its lines.
struct FigureOrigins {
  /// Which lines: those of a layer on a theme, on one of its activities, or of a municipality; on a
  /// page of several teams or years those of one of them.
  struct Key: Hashable {
    let layer: AccountPath.Layer
    var code: String?
    var kind: AccountPath.Kind?
    var activity: String?
    var municipality: String?
    var team: String?
    var year: Int?

    fileprivate var rank: [String] {
      words.map { $0 ?? "" }
    }

    fileprivate var words: [String?] {
      [
        layer == .realisation ? "realisatie" : layer.rawValue, team, year.map { String($0) },
        municipality, code, kind?.rawValue, activity,
      ]
    }

    /// What a line of a journal is one of: its theme, its activity and its municipality.
    static func all(of row: Bookings.Row) -> [Key] {
      var keys = [Key(layer: row.layer, code: row.code, kind: row.kind)]
      if let activity = row.activity {
        keys.append(Key(layer: row.layer, code: row.code, kind: row.kind, activity: activity))
      }
      if let municipality = row.municipalityName, row.layer != .forecast {
        keys.append(Key(layer: row.layer, kind: row.kind, municipality: municipality))
      }
      return keys
    }
  }

  private let books: ReportBooks
  /// Of each month at most so many lines are listed; the rest is counted.
  private let mostPerMonth: Int

  private struct Found {
    var key = ""
    var lines: [[PostingPlace]] = Array(repeating: [], count: 12)
    var amounts: [Quantity?] = Array(repeating: .zero, count: 12)
    var counts = [Int](repeating: 0, count: 12)
    var cells: [Origin.Line] = []
  }

  private var found: [Key: Found] = [:]
  private var order: [Key] = []
  private var names: Set<String> = []

  init(_ books: ReportBooks, mostPerMonth: Int = 40) {
    self.books = books
    self.mostPerMonth = mostPerMonth
  }

  // MARK: Collecting

  /// A line of a journal, which all of the keys hold.
  mutating func add(
    _ line: PostingPlace, to keys: [Key], _ euros: Quantity?
  ) {
    let month = books.input.book.posting(at: line).day.components.month - 1
    let (most, books) = (mostPerMonth, books)
    for key in keys {
      change(key) { found in
        found.counts[month] += 1
        found.amounts[month] = found.amounts[month].flatMap { sum in
          euros.flatMap { sum.adding($0) }
        }
        found.lines[month].append(line)
        // Sorting now and then keeps the first of very many without keeping all of them.
        if found.lines[month].count > most * 8 {
          found.lines[month].sort(by: books.precedes)
          found.lines[month].removeLast(found.lines[month].count - most)
        }
      }
    }
  }

  /// A cell of a document.
  mutating func add(_ cell: Origin.Line, to key: Key) {
    change(key) { $0.cells.append(cell) }
  }

  private mutating func change(_ key: Key, _ body: (inout Found) -> Void) {
    if found[key] == nil {
      order.append(key)
      found[key] = Found()
    }
    if let index = found.index(forKey: key) { body(&found.values[index]) }
  }

  /// Puts all in an order that does not depend on which journal was read first, and names them.
  ///
  /// Before that nothing has a key to be asked for.
  mutating func settle() {
    order.sort { $0.rank.lexicographicallyPrecedes($1.rank) }
    for key in order {
      let name = name(of: key)
      if let index = found.index(forKey: key) { found.values[index].key = name }
    }
  }

  /// A key that is a word of small letters, digits and hyphens, and like no other.
  private mutating func name(of key: Key) -> String {
    let name = Slug.of(key.words.compactMap { $0 }.joined(separator: " "))
    var unique = name
    var number = 2
    while names.contains(unique) {
      unique = name + "-\(number)"
      number += 1
    }
    names.insert(unique)
    return unique
  }

  // MARK: Asked

  /// The key of an origin; nil where nothing is in it.
  func key(_ key: Key) -> String? { found[key]?.key }

  /// The key of the first line in some months.
  func key(_ key: Key, from months: ClosedRange<Int>) -> String? {
    guard let found = found[key], let month = months.first(where: { found.counts[$0 - 1] > 0 })
    else { return nil }
    return FigureOrigins.lineKey(found.key, month)
  }

  private static func lineKey(_ key: String, _ month: Int) -> String {
    key + (month < 10 ? "-0" : "-") + String(month)
  }

  /// All origins, with their lines in words.
  func origins(
    title: (Key) -> String, line: (PostingPlace, _ key: String?) -> Origin.Line
  ) -> [Origin] {
    order.compactMap { key in
      guard let found = found[key] else { return nil }
      var origin = Origin(key: found.key, title: title(key))
      origin.lines = found.cells
      var rest = (count: 0, amount: Optional(Quantity.zero))
      for month in 1...12 {
        let all = found.lines[month - 1].sorted(by: books.precedes)
        let shown = all.prefix(mostPerMonth)
        var amount: Quantity? = .zero
        for (index, one) in shown.enumerated() {
          let made = line(one, index == 0 ? FigureOrigins.lineKey(found.key, month) : nil)
          origin.lines.append(made)
          amount = amount.flatMap { sum in
            made.amount.flatMap { sum.adding(Quantity(mantissa: $0.mantissa, scale: $0.scale)) }
          }
        }
        let left = found.counts[month - 1] - shown.count
        guard left > 0 else { continue }
        rest.count += left
        rest.amount = rest.amount.flatMap { sum in
          found.amounts[month - 1].flatMap { all in
            amount.flatMap { all.adding(-$0) }.flatMap { sum.adding($0) }
          }
        }
      }
      if rest.count > 0 {
        origin.rest = (rest.count, rest.amount.map { FigureCells.euros($0) })
      }
      return origin
    }
  }
}
