import Basics
import Diagnostics
import Document
import Ledger
import Norms
import Rendering
import Reports
import TestSupport
import Testing

/// The tertiary report says what its formulas say, and what it cannot say.
@Suite struct TertiaalReportTests {
  private func page(
    _ third: String, _ change: (inout ReportInput) -> Void = { _ in }
  ) throws -> Page {
    ShippedBooks.page(try #require(ReportPeriod(third)), ShippedBooks.input(change))
  }

  private func row(_ table: Table, _ name: String, after group: String? = nil) throws -> [Cell] {
    var isIn = group == nil
    for row in table.rows {
      if row.role == .group, let group { isIn = row.cells[0].value == .text(group) }
      if isIn, row.cells[0].value == .text(name), row.role != .group { return row.cells }
    }
    throw Page.NoTable(part: name)
  }

  private func euros(_ cents: Int128) -> Quantity { Quantity(mantissa: cents, scale: 2) }

  /// Eight twelfths of 99.260 are 66.173,33.
  @Test func aBudgetIsOfItsMonths() throws {
    let cells = try row(page("2020-T2").table("budget"), "Schoon, heel & veilig")
    #expect(cells[4].quantity == euros(6_617_333))
    let whole = try row(page("2020-T3").table("budget"), "Schoon, heel & veilig")
    #expect(whole[4].quantity == euros(9_926_000))
  }

  /// Without `prognose:` what is expected is realised, committed and the budget to come.
  @Test func aForecastIsWorkedOut() throws {
    let page = try page("2020-T1")
    let execution = try row(page.table("uitvoering"), "Schoon, heel & veilig")
    let budget = try row(page.table("budget"), "Schoon, heel & veilig")
    let forecast = try row(page.table("prognose"), "Schoon, heel & veilig")
    var sum = try #require(execution[3].quantity)
    for part in [execution[4].quantity, budget[3].quantity, budget[4].quantity.map { -$0 }] {
      let part = try #require(part)
      sum = try #require(sum.adding(part))
    }
    #expect(forecast[2].quantity == sum)
    #expect(forecast[3].value == .text("berekend"))
  }

  @Test func aForecastIsGiven() throws {
    let cells = try row(page("2020-T2").table("prognose"), "Schoon, heel & veilig")
    #expect(cells[2].quantity == euros(8_745_000))
    #expect(cells[3].value == .text("opgegeven"))
  }

  /// 78.278,51 was spent and 3.025 promised, which is more than the 80.425 that were expected.
  @Test func aForecastIsNeverBelowWhatIsUsed() throws {
    let cells = try row(
      page("2020-T3") { input in
        // The year is not over while nobody judges by its last day.
        guard let day = Day(year: 2020, month: 12, day: 30) else { return }
        input.now = PeriodJudgement(asOf: day, findings: [], ongoing: [:])
      }.table("prognose"), "Schoon, heel & veilig")
    #expect(cells[2].quantity == euros(8_130_351))
    #expect(cells[3].value == .text("opgegeven"))
  }

  @Test func ofAYearThatIsOverTheForecastIsWhatWasUsed() throws {
    let cells = try row(page("2020-T3").table("prognose"), "Woonmaatschappelijk werk")
    #expect(cells[2].quantity == euros(5_074_145))
    #expect(cells[3].value == .text("afgesloten"))
  }

  /// The themes have 208.310 out of pocket and the team 194.310: it used 169.385,56 and 9.317 of it.
  @Test func aTeamIsJudgedByWhatItWasGranted() throws {
    let table = try page("2020-T3").table("uitvoering")
    let divided = try row(table, "Verdeeld")
    #expect(divided[1].quantity == euros(20_831_000))
    #expect(divided[5].value == .empty && divided[6].value == .empty)
    let granted = try row(table, "Toegekend")
    #expect(granted[1].quantity == euros(19_431_000))
    #expect(granted[3].quantity == euros(16_938_556) && granted[4].quantity == euros(931_700))
    #expect(granted[5].ratio == Ratio(17_870_256, over: 19_431_000))
    #expect(granted[6].quantity == euros(1_560_744))
  }

  @Test func anOpenBudgetStaysOpen() throws {
    let page = try page("2020-T2")
    for (part, columns) in [("budget", [1, 3, 4]), ("uitvoering", [1, 5, 6]), ("prognose", [4])] {
      let cells = try row(page.table(part), "Participatie")
      for column in columns {
        guard case .unknown = cells[column].value else {
          Issue.record("\(part) \(column): \(cells[column].value)")
          continue
        }
      }
    }
    // What is outside the team's budget does not open its total.
    let total = try #require(page.table("budget").rows.last)
    #expect(total.cells[3].quantity == euros(64_735_300))
  }

  /// Each formula of a spreadsheet gives the value that the page shows.
  @Test(arguments: ["2020-T1", "2020-T2", "2020-T3"]) func formulasGiveTheirValues(
    third: String
  ) throws {
    var seen = 0
    for part in try page(third).parts {
      for case .table(let table) in part.blocks {
        for row in table.rows {
          for cell in row.cells {
            guard let formula = cell.formula else { continue }
            seen += 1
            let worth = try #require(value(of: formula, in: table), "\(part.key)")
            #expect(worth == cell.ratio, "\(part.key): \(cell.value)")
          }
        }
      }
    }
    #expect(seen > 100)
  }

  private func value(of formula: Formula, in table: Table) -> Ratio? {
    switch formula {
    case .cell(let row, let column): return table.rows[row].cells[column].ratio
    case .sum(let column, let rows):
      var sum = Ratio.zero
      for row in rows {
        guard let next = table.rows[row].cells[column].ratio.flatMap({ sum.adding($0) }) else {
          return nil
        }
        sum = next
      }
      return sum
    case .plus(let left, let right):
      return value(of: left, in: table).flatMap { one in
        value(of: right, in: table).flatMap { one.adding($0) }
      }
    case .minus(let left, let right):
      return value(of: left, in: table).flatMap { one in
        value(of: right, in: table).flatMap { one.adding(-$0) }
      }
    case .over(let left, let right):
      return value(of: left, in: table).flatMap { one in
        value(of: right, in: table).flatMap { one.divided(by: $0) }
      }
    }
  }

  /// A figure leads to lines that amount to it.
  @Test(arguments: ["2020-T1", "2020-T2", "2020-T3"]) func figuresAreWhatTheirLinesAre(
    third: String
  ) throws {
    let page = try page(third)
    let origins = page.origins
    var keys: Set<String> = []
    for origin in origins {
      #expect(keys.insert(origin.key).inserted)
      for line in origin.lines { if let key = line.key { #expect(keys.insert(key).inserted) } }
    }
    var seen = 0
    for (part, column) in [("uitvoering", 3), ("uitvoering", 4), ("uitvoering", 1)] {
      for row in try page.table(part).rows where row.role == .body {
        guard let key = row.cells[column].origin, let amount = row.cells[column].quantity else {
          continue
        }
        let origin = try #require(origins.first { $0.key == key })
        var sum = Quantity.zero
        for line in origin.lines {
          let own = try #require(line.amount)
          sum = try #require(sum.adding(Quantity(mantissa: own.mantissa, scale: own.scale)))
        }
        #expect(sum == amount, "\(key)")
        seen += 1
      }
    }
    #expect(seen >= 15)
    // What was spent in the period begins with its first line.
    for row in try page.table("uitvoering").rows where row.role == .body {
      if let key = row.cells[2].origin { #expect(keys.contains(key), "\(key)") }
    }
  }

  /// Books that are not complete can be over, and never within.
  @Test func incompleteBooksAreSaidToBeIncomplete() throws {
    let page = try page("2020-T2") { input in
      input.organisation.teams = input.organisation.teams.map {
        Organisation.Team(name: $0.name, municipality: $0.municipality, completeUntil: nil)
      }
    }
    let notices = page.parts[0].blocks.compactMap { block -> String? in
      if case .notice(let text, _) = block { return text }
      return nil
    }
    #expect(notices.contains { $0.hasPrefix("De boeken zijn niet compleet") })
    let table = try page.table("prognose")
    for row in table.rows where row.role == .body {
      #expect(row.cells[6].value != .text("groen"))
    }
  }

  @Test func aDeviationWithoutWordsIsAskedFor() throws {
    let given = try page("2020-T2").table("toelichting")
    #expect(given.rows.allSatisfy { $0.cells[3].tone != .bad })
    let without = try page("2020-T2") { $0.periodReports = [] }.table("toelichting")
    #expect(without.rows.count == 3)
    #expect(without.rows.allSatisfy { $0.cells[3].tone == .bad })
  }

  /// Without limits nothing is green, and the page says which are missing.
  @Test func limitsAreNeededForALight() throws {
    let page = try page("2020-T2") { $0.rulebook = Rulebook.empty }
    for row in try page.table("prognose").rows where row.role == .body {
      guard case .unknown = row.cells[6].value else {
        Issue.record("\(row.cells[6].value)")
        continue
      }
    }
  }

  /// The same whatever the order in which journals are read.
  @Test func theOrderOfFilesDoesNotMatter() throws {
    let period = try #require(ReportPeriod("2020-T2"))
    let other = ShippedBooks.page(
      period, ShippedBooks.input(journals: ShippedBooks.journals.reversed()))
    let own = ShippedBooks.page(period)
    #expect(PageJSON.text(of: ShownPage(own)) == PageJSON.text(of: ShownPage(other)))
  }

  @Test(arguments: [
    ("2020", 1, 12), ("2020-T1", 1, 4), ("2020-t2", 5, 8), ("2020-T3", 9, 12), ("2020-03", 3, 3),
  ])
  func periodsAreMonths(typed: String, first: Int, last: Int) throws {
    let period = try #require(ReportPeriod(typed))
    #expect(period.firstMonth == first && period.lastMonth == last && period.year == 2020)
  }

  @Test(arguments: ["2020-03-12", "2020-T4", "", "T2", "2020-13"])
  func whatIsNoPeriod(typed: String) { #expect(ReportPeriod(typed) == nil) }

  /// The values of the specification, and of texts of every length around a stretch of 32 bytes.
  @Test(
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
      ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
    ] as [(String, UInt64)])
  func contentMarks(text: String, mark: UInt64) {
    let bytes = Array(text.utf8)
    #expect(ContentMark.hash(bytes.span) == mark)
  }
}

extension Cell {
  fileprivate var ratio: Ratio? {
    switch value {
    case .share(let share): return Ratio(share.numerator, over: share.denominator)
    case .number(let number): return Ratio(Int128(number))
    default: return quantity.map { Ratio($0) }
    }
  }
}
