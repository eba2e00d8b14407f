import Basics
import Diagnostics
import Document
import Foundation
import Ledger
import Norms
import Reading
import Rendering
import Reports
import TestSupport
import Testing

/// The figures of the shipped books are what hledger makes of the same journals.
@Suite(.enabled(if: HledgerBalance.isInstalled, "hledger is not installed: nothing is compared"))
struct ReportHledgerTests {
  private static let thirds = ["2020-T1", "2020-T2", "2020-T3"]

  /// What hledger adds up of some months.
  private func hledger(
    _ layer: AccountPath.Layer, _ from: Int, _ to: Int, municipality: String? = nil
  ) throws -> [ThemeKey: Quantity] {
    let end = to == 12 ? "2021-01-01" : String(format: "2020-%02d-01", to + 1)
    return try HledgerSums.of(
      ShippedBooks.journals, layer, municipality,
      options: ["-b", String(format: "2020-%02d-01", from), "-e", end])
  }

  /// The cells of a column of a table with themes, by code and kind.
  private func column(
    _ key: String, of part: String, _ page: Page
  ) throws -> [ThemeKey: Quantity] {
    let table = try page.table(part)
    let column = try #require(table.columns.firstIndex { $0.key == key })
    var sums: [ThemeKey: Quantity] = [:]
    var kind = AccountPath.Kind.outOfPocket
    for row in table.rows {
      guard case .text(let name) = row.cells[0].value else { continue }
      switch row.role {
      case .group: kind = name == "Personele inzet" ? .staff : .outOfPocket
      case .body:
        let amount = try #require(row.cells[column].quantity)
        let code = try #require(ShippedBooks.codes[name])
        if !amount.isZero { sums[ThemeKey(code: code, kind: kind)] = amount }
      default: continue
      }
    }
    return sums
  }

  @Test(arguments: thirds) func themesAreHledgers(third: String) throws {
    let period = try #require(ReportPeriod(third))
    let page = ShippedBooks.page(period)
    let (first, last) = (period.firstMonth, period.lastMonth)
    #expect(try column("inPeriod", of: "uitvoering", page) == hledger(.realisation, first, last))
    #expect(try column("upTo", of: "uitvoering", page) == hledger(.realisation, 1, last))
    #expect(try column("open", of: "uitvoering", page) == hledger(.commitment, 1, last))
    let forecasts = try hledger(.forecast, 1, last)
    // Of the year that is over it is what was used.
    if !forecasts.isEmpty, last < 12 {
      #expect(try column("forecast", of: "prognose", page) == forecasts)
    }
    #expect(try hledger(.realisation, 1, last).count == 7, "All themes and kinds were compared.")
  }

  @Test(arguments: thirds) func municipalitiesAreHledgers(third: String) throws {
    let period = try #require(ReportPeriod(third))
    let table = try ShippedBooks.page(period).table("gemeenten")
    func shown(_ name: String, _ column: String) throws -> Quantity {
      let number = try #require(table.columns.firstIndex { $0.key == column })
      let row = try #require(table.rows.first { $0.cells[0].value == .text(name) })
      return try #require(row.cells[number].quantity)
    }
    func sum(_ sums: [ThemeKey: Quantity], _ kind: AccountPath.Kind? = nil) throws -> Quantity {
      var total = Quantity.zero
      for (key, value) in sums where kind.map({ key.kind == $0 }) ?? true {
        total = try #require(total.adding(value))
      }
      return total
    }
    let (first, last) = (period.firstMonth, period.lastMonth)
    for name in ["Stadskanaal", "Borger-Odoorn"] {
      let soFar = try hledger(.realisation, 1, last, municipality: name)
      #expect(try shown(name, "outOfPocket") == sum(soFar, .outOfPocket))
      #expect(try shown(name, "staff") == sum(soFar, .staff))
      #expect(try shown(name, "upTo") == sum(soFar))
      #expect(
        try shown(name, "inPeriod") == sum(hledger(.realisation, first, last, municipality: name)))
      #expect(
        try shown(name, "open") == sum(hledger(.commitment, 1, last, municipality: name)))
    }
  }
}

/// The books that are shipped, read once.
enum ShippedBooks {
  static let folder = JournalFixture.repository + "/ledgers/2020/stadskanaal-borger-odoorn"
  static let journals = ["T1", "T2", "T3"].map { folder + "/" + $0 + ".journal" }
  static let team = "Stadskanaal en Borger-Odoorn"
  static let codes = [
    "Woonmaatschappelijk werk": "82019 LFS 001",
    "Aanleg en onderhoud kleinschalige infrastructuur": "82020 LFF 001",
    "Schoon, heel & veilig": "82020 LFF 002", "Participatie": "43022",
  ]

  /// The input of reports; `change` may alter it first.
  static func input(
    journals: [String] = journals, _ change: (inout ReportInput) -> Void = { _ in }
  ) -> ReportInput {
    func source(_ path: String) -> Source {
      guard case .source(let source) = FileAccess.disk.read(path) else {
        preconditionFailure("The shipped documents and rules can be read.")
      }
      return source
    }
    let documents =
      ["/plan.md", "/tertiaal-2020-T2.md"].map { folder + $0 }
      + [JournalFixture.repository + "/ledgers/organisatie.md"]
    var input = ReportInput.of(
      BookReading.read(journals, from: .disk).book, documents.map { source($0) },
      rules: [source(JournalFixture.repository + "/rules/rapportage.md")])
    change(&input)
    return input
  }

  static func page(_ period: ReportPeriod, _ input: ReportInput = input()) -> Page {
    TertiaalReport.page(
      ReportBooks(input), team: team, period, in: .dutch, isTraceable: true)
  }
}

extension Page {
  /// The first table of a part.
  func table(_ key: String) throws -> Table {
    let part = try #require(parts.first { $0.key == key })
    for block in part.blocks { if case .table(let table) = block { return table } }
    throw NoTable(part: key)
  }

  struct NoTable: Error {
    let part: String
  }
}

extension Cell {
  /// A single amount.
  var quantity: Quantity? {
    guard case .amounts(let amounts) = value, amounts.count == 1 else { return nil }
    return Quantity(mantissa: amounts[0].mantissa, scale: amounts[0].scale)
  }
}
