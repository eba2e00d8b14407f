import Basics
import Foundation
import Ledger
import Reading
import TestSupport
import Testing
import Writing

/// What plans allot, as a journal that hledger and Wijkboek read alike.
struct PlanJournalTests {
  private func text(_ plan: Plan = SamplePlan.plan) -> String {
    PlanJournal.text(of: PlanPostings(plan, SamplePlan.organisation).transactions)
  }

  /// The balances that the postings themselves say, zeros left out.
  private func balances(_ plan: Plan) -> [String: [String: String]] {
    var book = Book()
    book.add(PlanPostings(plan, SamplePlan.organisation).transactions)
    let paths = book.names.paths(LedgerCodes(SamplePlan.organisation))
    var result: [String: [String: String]] = [:]
    let sums = Sums(
      of: book, paths: paths, Sums.Selection(), Attribution(labelsOf: book.names))
    for (account, totals) in sums.accounts {
      for total in totals {
        result[book.names.accounts[Int(account)]] = ["€": total.quantity.reduced.text]
      }
    }
    return result
  }

  private var plans: [Plan] {
    let third = Quantity(mantissa: 3333, scale: 2)
    let shared = SamplePlan.plan.sharing(
      "Wijkbeheer", [("Stadskanaal", third), ("Borger-Odoorn", third)])
    guard let day = Day(year: 2020, month: 6, day: 1) else { return [] }
    let changed = shared.changing(
      on: day, code: "82020 LFF 001", .outOfPocket, activity: "Wijkbeheer", by: -1_000
    ).changing(on: day, code: nil, .staff, activity: nil, by: nil)
    return [SamplePlan.plan, shared, changed]
  }

  @Test func itIsAligned() {
    let head = """
      decimal-mark ,
      commodity € 1.000,00

      2020-01-01 * (OOB) Plan  ; team: Stadskanaal en Borger-Odoorn
          begroting:team:oop         € 194.310
          begroting:team:personeel   € 453.043
          begroting:corporatie      € -647.353

      2020-01-01 * (OOB) Thema's  ; team: Stadskanaal en Borger-Odoorn
          begroting:82019 LFS 001:oop          € 53.511

      """
    #expect(text().hasPrefix(head))
    #expect(
      text().contains("\n    ; onbekend: begroting:82020 LFF 001:oop:\(SamplePlan.bicycles)\n"))
  }

  @Test func weReadItBack() {
    for plan in plans {
      let reading = BookReading.read(text: text(plan))
      #expect(reading.findings.isEmpty)
      #expect(reading.balances == balances(plan))
    }
  }

  @Test(.enabled(if: HledgerBalance.isInstalled, "hledger is not installed"))
  func hledgerReadsItTheSame() throws {
    for plan in plans {
      let file = FileManager.default.temporaryDirectory
        .appending(path: "wijkboek-plan-\(UUID().uuidString).journal")
      try Data(text(plan).utf8).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      #expect(HledgerBalance.complaint(about: file.path) == nil)
      #expect(HledgerBalance.of(file.path) == .balances(balances(plan)))
    }
  }

  @Test func aPlanOfUnknownsIsAJournalToo() {
    var plan = SamplePlan.plan
    plan.budgets = []
    plan.themes = [plan.themes[3]]
    let text = text(plan)
    #expect(text.contains("\n; onbekend: begroting:43022:oop:De Koepel\n"))
    #expect(BookReading.read(text: text).findings.isEmpty)
  }
}
