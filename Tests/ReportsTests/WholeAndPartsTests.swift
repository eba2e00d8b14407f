import Basics
import Diagnostics
import Document
import Foundation
import Ledger
import TestSupport
import Testing

@testable import Reports

/// Of random books the sum of the parts is the whole, by team, municipality, theme, kind and period:
/// in `balance`, in the pots and in the reports, which all say the same.
@Suite struct WholeAndPartsTests {
  private typealias Key = ThemeKey
  private typealias Amounts = [Key: Quantity]

  /// One book in its rooms.
  private struct Books {
    let random: RandomBooks
    let reports: ReportBooks

    init(_ random: RandomBooks) {
      self.random = random
      reports = ReportBooks(random.input)
    }

    var attribution: Attribution { reports.attribution }

    /// What `balance` says, in euros; -1 is what is nobody's.
    func balance(
      _ layer: AccountPath.Layer, team: Int? = nil, municipality: Int? = nil, _ first: Day,
      _ last: Day
    ) throws -> Amounts {
      var selection = Sums.Selection()
      selection.layer = layer
      selection.team = team
      selection.municipality = municipality
      selection.period = Period(from: first, to: last)
      let sums = reports.sums(selection, isValued: true)
      var amounts: Amounts = [:]
      for (account, totals) in sums.accounts {
        let path = reports.input.paths[Int(account)]
        guard let code = path.ledgerCode, let kind = path.kind else { continue }
        for total in totals {
          guard reports.value.isEuro(total.commodity) else {
            throw Complaint(words: "\(path) has no value")
          }
          try WholeAndPartsTests.add(total.quantity, to: Key(code: code, kind: kind), in: &amounts)
        }
      }
      return amounts.filter { !$0.value.isZero }
    }

    /// What bookings come to by their own words.
    func told(
      _ layer: AccountPath.Layer, _ first: Day, _ last: Day,
      where isWanted: (RandomBooks.Entry) -> Bool
    ) throws -> Amounts {
      var amounts: Amounts = [:]
      for entry in random.entries where entry.layer == layer && isWanted(entry) {
        let key = Key(code: entry.code, kind: entry.kind)
        if first <= entry.day, entry.day <= last {
          try WholeAndPartsTests.add(
            Quantity(mantissa: Int128(entry.cents), scale: 2), to: key, in: &amounts)
        }
        if let released = entry.released, first <= released.day, released.day <= last {
          try WholeAndPartsTests.add(
            Quantity(mantissa: Int128(-released.cents), scale: 2), to: key, in: &amounts)
        }
      }
      return amounts.filter { !$0.value.isZero }
    }
  }

  private static func add(_ amount: Quantity, to key: Key, in amounts: inout Amounts) throws {
    guard let sum = (amounts[key] ?? .zero).adding(amount) else {
      throw Complaint(words: "too large")
    }
    amounts[key] = sum
  }

  private static func sum(_ parts: [Amounts]) throws -> Amounts {
    var whole: Amounts = [:]
    for part in parts { for (key, amount) in part { try add(amount, to: key, in: &whole) } }
    return whole.filter { !$0.value.isZero }
  }

  private static func expect(_ one: Amounts, _ other: Amounts, _ what: String) throws {
    guard one != other else { return }
    func text(_ amounts: Amounts) -> String {
      amounts.map { "\($0.key.code):\($0.key.kind.rawValue) \($0.value.text)" }.sorted()
        .joined(separator: ", ")
    }
    throw Complaint(words: "\(what): \(text(one)) and not \(text(other))")
  }

  // MARK: The properties

  /// Why books do not add up; nil where they do.
  private static func complaint(about random: RandomBooks) -> String? {
    do {
      let books = Books(random)
      for year in RandomBooks.years {
        let periods = ["-T1", "-T2", "-T3", ""].compactMap { ReportPeriod("\(year)\($0)") }
        for period in periods {
          for layer in [AccountPath.Layer.realisation, .commitment, .forecast] {
            try expectBalances(books, layer, period)
          }
          try expectReports(books, period)
        }
        try expectPots(books, year)
      }
      return nil
    } catch let complaint as Complaint {
      return complaint.words
    } catch {
      return "\(error)"
    }
  }

  /// `balance` has all of it once by team and once by municipality, and as the bookings say.
  private static func expectBalances(
    _ books: Books, _ layer: AccountPath.Layer, _ period: ReportPeriod
  ) throws {
    let (first, last) = (period.firstDay, period.lastDay)
    let whole = try books.balance(layer, first, last)
    let what = "\(layer == .realisation ? "what is realised" : layer.rawValue) of \(period.text)"
    try expect(whole, books.told(layer, first, last) { _ in true }, what)
    var (ofTeams, ofPlaces): ([Amounts], [Amounts]) = ([], [])
    for number in -1..<books.attribution.teams.count {
      let name = number < 0 ? nil : books.attribution.teams[number]
      let own = try books.balance(layer, team: number, first, last)
      let told = try books.told(layer, first, last) { books.random.team(of: $0) == name }
      try expect(own, told, what + ", team \(name ?? "nobody's")")
      ofTeams.append(own)
    }
    for number in -1..<books.attribution.municipalities.count {
      let name = number < 0 ? nil : books.attribution.municipalities[number]
      let own = try books.balance(layer, municipality: number, first, last)
      let told = try books.told(layer, first, last) { books.random.municipality(of: $0) == name }
      try expect(own, told, what + ", municipality \(name ?? "none")")
      ofPlaces.append(own)
    }
    try expect(sum(ofTeams), whole, what + ", all teams")
    try expect(sum(ofPlaces), whole, what + ", all municipalities")
  }

  /// The reports have what `balance` has, and their parts are their whole.
  private static func expectReports(_ books: Books, _ period: ReportPeriod) throws {
    let (start, first, last) = (period.firstDayOfYear, period.firstDay, period.lastDay)
    for (number, name) in books.attribution.teams.enumerated() {
      let what = "\(name) \(period.text)"
      let figures = TeamFigures(books.reports, name, period)
      let soFar = try books.balance(.realisation, team: number, start, last)
      try expect(amounts(figures.all) { $0.upTo.known }, soFar, what + " so far")
      try expect(
        amounts(figures.all) { $0.inPeriod.known },
        books.balance(.realisation, team: number, first, last), what + " in the period")
      try expect(
        amounts(figures.all) { $0.open.known },
        books.balance(.commitment, team: number, start, last), what + " committed")
      try expect(
        amounts(figures.all) { $0.given?.known ?? .zero },
        books.balance(.forecast, team: number, start, last), what + " forecast")
      for row in figures.all {
        guard let code = row.code, let kind = row.kind else { continue }
        let parts = figures.activities(of: code, kind, rest: "rest").map { $0.upTo.known }
        // Below staff and participation there may be nothing.
        if parts.isEmpty, kind == .staff || code == RandomBooks.participation { continue }
        try expect(
          [Key(code: code, kind: kind): try total(parts)],
          [Key(code: code, kind: kind): row.upTo.known], what + " by activity")
      }
      // The comparison has the same, but for what falls under another.
      let compared = ComparedTeam(books.reports, name, period)
      for kind in [AccountPath.Kind.outOfPocket, .staff] {
        let own = soFar.filter { $0.key.kind == kind && $0.key.code != RandomBooks.participation }
        let key = Key(code: "", kind: kind)
        try expect(
          [key: compared.row(of: kind).upTo.known], [key: try total(Array(own.values))],
          what + " compared")
      }
    }
    for (number, name) in books.attribution.municipalities.enumerated() {
      try expectMunicipality(
        books, name, period, books.balance(.realisation, municipality: number, start, last))
    }
  }

  private static func total(_ amounts: [Quantity]) throws -> Quantity {
    try amounts.reduce(.zero) { sum, amount in
      guard let next = sum.adding(amount) else { throw Complaint(words: "too large") }
      return next
    }
  }

  private static func amounts(
    _ rows: [FigureRow], _ amount: (FigureRow) -> Quantity
  ) -> Amounts {
    var found: Amounts = [:]
    for row in rows {
      guard let code = row.code, let kind = row.kind, !amount(row).isZero else { continue }
      found[Key(code: code, kind: kind)] = amount(row)
    }
    return found
  }

  private static func expectMunicipality(
    _ books: Books, _ name: String, _ period: ReportPeriod, _ balance: Amounts
  ) throws {
    let page = GemeenteReport.page(
      books.reports, municipality: name, team: nil, period, in: .dutch, isTraceable: false)
    let codes = Dictionary(
      RandomBooks.themes.map { ($0.value, $0.key) }, uniquingKeysWith: { one, _ in one })
    var shown: Amounts = [:]
    let blocks = page.parts.first { $0.key == "themas" }?.blocks ?? []
    for case .table(let table) in blocks {
      for row in table.rows where row.role == .body {
        guard case .text(let title) = row.cells[0].value, let code = codes[title] else {
          throw Complaint(words: "\(name) has an unknown theme")
        }
        for (key, kind) in [("outOfPocket", AccountPath.Kind.outOfPocket), ("staff", .staff)] {
          guard let column = table.columns.firstIndex(where: { $0.key == key }),
            let amount = row.cells[column].quantity
          else { throw Complaint(words: "\(name) \(period.text): a cell is no amount") }
          if !amount.isZero { shown[Key(code: code, kind: kind)] = amount }
        }
      }
    }
    try expect(shown, balance, "the report of \(name), \(period.text)")
  }

  /// The pots of the themes have what the teams have, and that of the corporation has all.
  private static func expectPots(_ books: Books, _ year: Int) throws {
    guard let period = ReportPeriod("\(year)") else { throw Complaint(words: "no year") }
    let pots = books.reports.pots(period)
    let (first, last) = (period.firstDay, period.lastDay)
    for (layer, figure) in [
      (AccountPath.Layer.realisation, { $0.spent }), (.commitment, { $0.committed }),
    ] as [(AccountPath.Layer, (Pot) -> MoneySum)] {
      for number in -1..<books.attribution.teams.count {
        let name = number < 0 ? nil : books.attribution.teams[number]
        var found: Amounts = [:]
        for pot in pots.pots where pot.year == year && pot.team == name {
          guard case .theme(let code, let kind) = pot.account else { continue }
          let amount = figure(pot).known
          if !amount.isZero { found[Key(code: code, kind: kind)] = amount }
        }
        try expect(
          found, books.balance(layer, team: number, first, last),
          "the pots of \(name ?? "nobody"), \(year), \(layer.rawValue)")
      }
      let whole = try books.balance(layer, first, last)
      let top = pots[year: year, team: nil, account: .corporation].map { figure($0).known }
      let key = Key(code: "", kind: .outOfPocket)
      try expect(
        [key: top ?? .zero], [key: try total(Array(whole.values))],
        "the pot of the corporation, \(year), \(layer.rawValue)")
    }
  }

  // MARK: The books

  private func expectSound(
    _ seed: UInt64, isPlain: Bool, _ complaint: (RandomBooks) throws -> String?
  ) rethrows {
    let random = RandomBooks(seed: seed, isPlain: isPlain)
    guard let words = try complaint(random) else { return }
    let kept = try Shrinking.smallest(random.entries) { entries in
      var fewer = random
      fewer.entries = entries
      return try complaint(fewer) != nil
    }
    var small = random
    small.entries = kept
    let last = try complaint(small) ?? words
    Issue.record("seed \(seed): \(last)\n\(small.organisation)\n\(small.journal)")
  }

  @Test(arguments: 0..<4) func theSumOfThePartsIsTheWhole(batch: Int) {
    let count = Thorough.count(6, thorough: 100)
    for seed in (batch * 1_000)..<(batch * 1_000 + count) {
      expectSound(UInt64(seed), isPlain: false) { WholeAndPartsTests.complaint(about: $0) }
    }
  }

  /// hledger knows a municipality where the booking says it once, and has the same sums then.
  @Test(
    .enabled(if: HledgerBalance.isInstalled, "hledger is not installed: nothing is compared"),
    arguments: 0..<2)
  func hledgerHasTheSameSums(batch: Int) throws {
    let count = Thorough.count(4, thorough: 40)
    for seed in (batch * 1_000)..<(batch * 1_000 + count) {
      try expectSound(UInt64(seed), isPlain: true) { try WholeAndPartsTests.hledgerComplaint($0) }
    }
  }

  private static func hledgerComplaint(_ random: RandomBooks) throws -> String? {
    if let own = complaint(about: random) { return own }
    let books = Books(random)
    let file = FileManager.default.temporaryDirectory.appending(
      path: "wijkboek-\(UUID().uuidString).journal")
    try Data(random.journal.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    guard let first = Day(year: 2023, month: 1, day: 1),
      let last = Day(year: 2024, month: 12, day: 31)
    else { return "no days" }
    do {
      for layer in [AccountPath.Layer.realisation, .commitment, .forecast] {
        try expect(
          books.balance(layer, first, last), HledgerSums.of([file.path], layer),
          "hledger, \(layer.rawValue)")
        for (number, name) in books.attribution.municipalities.enumerated() {
          try expect(
            books.balance(layer, municipality: number, first, last),
            HledgerSums.of([file.path], layer, name), "hledger, \(layer.rawValue) of \(name)")
        }
      }
      return nil
    } catch let complaint as Complaint {
      return complaint.words
    }
  }
}
