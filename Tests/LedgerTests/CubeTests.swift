import Basics
import Diagnostics
import Ledger
import Reading
import TestSupport
import Testing

/// A cube says what a slow walk over all postings says.
@Suite struct CubeTests {
  private static func read(_ text: String) -> (book: Book, paths: [AccountPath]) {
    let reading = BookReading.read(text: text)
    return (reading.book, reading.book.names.paths(.withoutTable))
  }

  private static let journal = """
    decimal-mark ,
    P 2020-01-01 uur € 60,00
    2020-01-31 (F1) a  ; gemeente: Stadskanaal
        82020 LFF 001:oop:Wijkbeheer  € 100,00
        82020 LFF 001:oop:Wijkbeheer  € 50,5  ; bron: wijkfonds
        82020 LFF 001:oop:Wijkbeheer  € -20
        Crediteuren
    2020-01-01 b  ; gemeente: Stadskanaal
        82020 LFF 001:oop:Wijkbeheer  € 7,125
        Crediteuren
    2020-02-01 (U1) c  ; gemeente: Stadskanaal
        82019 LFS 001:personeel  2 uur
        82019 LFS 001:personeel  3 uren
        82019 LFS 001:personeel  -4 boom
        82019 LFS 001:personeel  -5 boom
        Loonkosten
    2020-02-01 d  ; gemeente: Stadskanaal
        begroting:82020 LFF 001:oop  € 5
        begroting:team:oop
    """

  // MARK: By hand

  @Test func whatIsAlikeIsOneCell() {
    let (book, paths) = Self.read(Self.journal)
    let cube = Cube(of: book, paths: paths)
    let cells = cube.indices.map { cube[$0] }
    #expect(
      cells.map { book.names.accounts[Int($0.account)] } == [
        "82020 LFF 001:oop:Wijkbeheer", "82020 LFF 001:oop:Wijkbeheer",
        "82019 LFS 001:personeel", "begroting:82020 LFF 001:oop", "begroting:team:oop",
      ])
    #expect(cells[0].sum.text == "87.125")
    #expect(cells[0].least?.reduced.text == "-20")
    #expect(cells[0].most?.reduced.text == "100")
    #expect(cells[0].count == 3)
    #expect(cells[0].documents == .some)
    #expect(cells[0].firstDay.text == "2020-01-01")
    #expect(cells[0].lastDay.text == "2020-01-31")
    #expect((cells[0].year, cells[0].month) == (2020, 1))
    #expect(cube.rows(of: cells[0], in: book).map { $0.row } == [0, 2, 4])
    #expect(cells[1].sum.text == "50.5" && cells[1].documents == .all)
    #expect(book.names.labelSets[Int(cells[1].labels)].map { $0.value } == ["wijkfonds"])
    #expect(cube.budgetTransactions.map { $0.transaction } == [3])
  }

  @Test func hoursAndWhatHasNoValue() throws {
    let (book, paths) = Self.read(Self.journal)
    let cube = Cube(of: book, paths: paths)
    let cell = try #require(cube.indices.map { cube[$0] }.first { $0.hours == hours(5) })
    #expect(cell.sum.reduced.text == "120")
    #expect(cell.unvalued.map { book.names.commodities[Int($0.commodity)] } == ["uren", "boom"])
    #expect(cell.unvalued.map { $0.isNegative } == [false, true])
    #expect(cell.documents == .all && cell.count == 4)
  }

  private func hours(_ number: Int128) -> Quantity { Quantity(mantissa: number, scale: 0) }

  @Test func nothingIsRounded() throws {
    let most = "999999999999999999"
    let (book, paths) = Self.read(
      """
      decimal-mark ,
      2020-01-01 a
          (82020 LFF 001:oop)  € \(most)
          (82020 LFF 001:oop)  € \(most)
          (82020 LFF 001:oop)  € 0,01
          (82020 LFF 001:oop)  \(most) boom @ € \(most)
          (82020 LFF 001:oop)  -\(most) boom @ € \(most)
      """)
    let cube = Cube(of: book, paths: paths)
    let cell = try #require(cube.indices.map { cube[$0] }.first)
    #expect(cell.count == 5)
    #expect(cell.isExact)
    #expect(cell.sum.text == "1999999999999999998.01")
    #expect(cell.most?.reduced.text == "999999999999999998000000000000000001")
    #expect(cell.least?.reduced.text == "-999999999999999998000000000000000001")
  }

  @Test func aSumThatIsTooLargeIsNotExact() throws {
    let most = "999999999999999999"
    let (book, paths) = Self.read(
      """
      decimal-mark ,
      2020-01-01 a
          (82020 LFF 001:oop)  \(most) boom @ € \(most)
          (82020 LFF 001:oop)  € 0,000000000000000001
      """)
    let cube = Cube(of: book, paths: paths)
    let cell = try #require(cube.indices.map { cube[$0] }.first)
    #expect(!cell.isExact)
    #expect(cell.least?.text == "0.000000000000000001")
  }

  @Test func noPostingsHaveNoCells() {
    #expect(Cube(of: Book(), paths: []).count == 0)
    #expect(Cube.merged([]).count == 0)
    let (book, paths) = Self.read("2020-01-01 a\n  Kas  € 1\n  Bank\n")
    #expect(Cube(of: book, paths: paths).count == 0)
  }

  // MARK: Against a slow walk

  /// A cell as text, so that two of them are easily compared.
  private static func text(_ cell: CubeCell) -> String {
    let unvalued = cell.unvalued.map { "\($0.commodity) \($0.isNegative) \($0.first)" }
    return "\(cell.account) \(cell.labels) \(cell.outerLabels) \(cell.year) \(cell.month) "
      + "\(cell.sum.reduced.text) \(cell.isExact) \(cell.least?.reduced.text ?? "") "
      + "\(cell.most?.reduced.text ?? "") \(cell.hours.reduced.text) \(cell.count) "
      + "\(cell.firstDay.text) \(cell.lastDay.text) \(cell.documents) \(cell.first) \(unvalued)"
  }

  private static func slowly(_ book: Book, _ paths: [AccountPath]) -> [String] {
    struct Key: Hashable {
      let numbers: [Int]
    }
    let value = PostingValue(book)
    var order: [Key] = []
    var groups: [Key: [(posting: Posting, transaction: Transaction, euros: Quantity?)]] = [:]
    var firsts: [Key: PostingPlace] = [:]
    var unvalued: [Key: [String]] = [:]
    for (number, part) in book.parts.enumerated() {
      for index in part.transactions.indices {
        for row in part.postingRange(ofTransaction: index) {
          let (posting, transaction) = (part.postings[row], part.transactions[index])
          let path = paths[Int(posting.account)]
          guard path.isLiveability || path.layer == .budget else { continue }
          let (year, month, _) = posting.day.components
          let key = Key(
            numbers: [posting.account, posting.labels, transaction.labels].map { Int($0) }
              + [year, month])
          let place = PostingPlace(part: number, row: row, transaction: index)
          if groups[key] == nil {
            order.append(key)
            firsts[key] = place
          }
          let euros = value.euros(of: row, in: part)
          groups[key, default: []].append((posting, transaction, euros))
          let start = "\(posting.commodity) \(posting.mantissa < 0) "
          if euros == nil, unvalued[key]?.contains(where: { $0.hasPrefix(start) }) != true {
            unvalued[key, default: []].append(start + "\(place)")
          }
        }
      }
    }
    return order.map { key in
      let group = groups[key] ?? []
      let euros = group.compactMap { $0.euros }
      let hours = group.filter {
        ["uur", "uren"].contains(book.names.commodities[Int($0.posting.commodity)])
      }
      let coded = group.filter { $0.transaction.codeLength > 0 }.count
      let documents = coded == 0 ? "none" : coded == group.count ? "all" : "some"
      let days = group.map { $0.posting.day }
      return key.numbers.map { "\($0) " }.joined() + sum(euros).reduced.text + " true "
        + "\(euros.min()?.reduced.text ?? "") \(euros.max()?.reduced.text ?? "") "
        + sum(hours.map { $0.posting.quantity }).reduced.text
        + " \(group.count) \(days.min()?.text ?? "") \(days.max()?.text ?? "") \(documents) "
        + "\(firsts[key].map { "\($0)" } ?? "") \(unvalued[key] ?? [])"
    }
  }

  private static func sum(_ quantities: [Quantity]) -> Quantity {
    quantities.reduce(.zero) { $0.adding($1) ?? $0 }
  }

  @Test(arguments: 0..<12) func randomBooks(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let accounts = [
      "82020 LFF 001:oop", "82020 LFF 001:oop:a", "82019 LFS 001:personeel", "43022", "Kas",
      "verplichting:82020 LFF 001:oop", "begroting:team:oop",
    ]
    let amounts = ["€ 1", "€ -2,5", "€ 3,25", "EUR 4", "2 uur", "3 uren @ € 10", "-4 boom", "€ -9"]
    let labels = ["", "  ; gemeente: A", "  ; gemeente: B", "  ; bron: C"]
    var files: [String: [UInt8]] = [:]
    for file in 0..<random.number(in: 1...3) {
      var text = "decimal-mark ,\nP 2020-03-01 uur € 60\n"
      for _ in 0..<random.number(in: 20...400) {
        let (month, day) = (random.number(in: 1...6), random.number(in: 1...28))
        text += "2020-0\(month)-\(day < 10 ? "0" : "")\(day) \(random.pick(["", "(F1) "]))x"
        text += random.pick(labels) + "\n"
        for _ in 0..<random.number(in: 1...4) {
          text += "  (\(random.pick(accounts)))  \(random.pick(amounts))\(random.pick(labels))\n"
        }
      }
      files["\(file).journal"] = Array(text.utf8)
    }
    let reading = BookReading.read(
      files.keys.sorted(), from: MemoryFiles(files).access, workers: .alone)
    let book = reading.book
    let paths = book.names.paths(.withoutTable)
    let expected = Self.slowly(book, paths)
    let cube = Cube(of: book, paths: paths)
    #expect(cube.indices.map { Self.text(cube[$0]) } == expected)
    let selection = CubeSelection(of: book, paths: paths)
    let merged = Cube.merged(
      book.parts.indices.map { Cube.cells(of: $0, in: book, selection) })
    #expect(merged.indices.map { Self.text(merged[$0]) } == expected)
    #expect(merged.budgetTransactions.count == cube.budgetTransactions.count)
    for cell in cube.indices.map({ cube[$0] }) {
      let rows = cube.rows(of: cell, in: book)
      #expect(rows.count == cell.count)
      #expect(rows.first?.row == cell.first.row)
    }
  }
}
