import Basics
import Foundation
import Ledger
import Reading
import TestSupport
import Testing

/// The journals of 2020 in the pots of the plan, against figures that hledger gave.
struct ShippedPotsTests {
  private let pots: [Pot]

  init() {
    let folder =
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path + "/ledgers/2020/stadskanaal-borger-odoorn/"
    let reading = BookReading.read(
      ["T1", "T2", "T3"].map { folder + $0 + ".journal" }, from: .disk, workers: .alone)
    let paths = reading.book.names.paths(LedgerCodes(SamplePlan.organisation))
    pots =
      Pots(
        reading.book, paths: paths,
        Attribution(SamplePlan.organisation, PlanRegister([SamplePlan.plan]), reading.book.names)
      ).pots
  }

  private func pot(_ name: String) throws -> Pot {
    let named = pots.filter { $0.account.pot == name }
    #expect(named.count == 1, "there is one pot \(name)")
    return try #require(named.first)
  }

  private func text(_ sum: MoneySum) -> String? { sum.total?.reduced.text }

  @Test(arguments: [
    ("82019 LFS 001:oop", "0", "50741.45"), ("82020 LFF 001:oop", "6292", "40365.6"),
    ("82020 LFF 002:oop", "3025", "78278.51"), ("82019 LFS 001:personeel", "0", "248000"),
    ("82020 LFF 001:personeel", "0", "22312.5"), ("82020 LFF 002:personeel", "0", "142218.75"),
    ("team:oop", "9317", "169385.56"), ("team:personeel", "0", "412531.25"),
    ("43022:oop", "0", "10230"), ("43022:oop:De Koepel", "0", "7462.5"),
    ("43022:oop:'t Huurdertje", "0", "2767.5"),
  ])
  func themesAndTeam(name: String, committed: String, spent: String) throws {
    let pot = try pot(name)
    #expect(text(pot.committed) == committed)
    #expect(text(pot.spent) == spent)
  }

  @Test(arguments: [
    ("82019 LFS 001:oop:Achter de voordeur (o.a. OGGZ)", "0", "5354.25", "645.75"),
    ("82019 LFS 001:oop:" + SamplePlan.housing, "0", "14250", "750"),
    ("82019 LFS 001:oop:Crisiswoning in Stadskanaal en Borger-Odoorn", "0", "20610.2", "-610.2"),
    ("82019 LFS 001:oop:Uitwerken woonlastenonderzoek Borger-Odoorn", "0", "2662", "338"),
    ("82020 LFF 001:oop:Wijkbeheer", "0", "33940.5", "8059.5"),
    ("82020 LFF 001:oop:Bewonerscommissies", "0", "2081.2", "918.8"),
    ("82020 LFF 001:oop:Musselkanaal, Parkhof", "6292", "3146", "562"),
    ("82020 LFF 002:oop:Oud en nieuw", "0", "2698.3", "301.7"),
    ("82020 LFF 002:oop:Activiteiten in wijken en dorpen", "3025", "8489.3", "3485.7"),
    ("82020 LFF 002:oop:Schoonmaken divers complexen", "0", "56946.27", "3053.73"),
    ("82020 LFF 002:oop:Tuingereedschapsuitleenpunt", "0", "1372.14", "627.86"),
    ("82020 LFF 002:oop:Musselkanaal, Asterstraat duplex", "0", "0", "4000"),
  ])
  func activities(name: String, committed: String, spent: String, free: String) throws {
    let pot = try pot(name)
    #expect(text(pot.committed) == committed)
    #expect(text(pot.spent) == spent)
    #expect(pot.free?.reduced.text == free)
  }

  @Test func oneActivityIsOver() throws {
    let over = pots.filter { pot in
      if case .broken = pot.executionLaw { return true }
      return false
    }
    #expect(
      over.map { $0.account.pot }
        == ["82019 LFS 001:oop:Crisiswoning in Stadskanaal en Borger-Odoorn"])
  }

  @Test func anOpenBudgetIsNotJudged() throws {
    let pot = try pot("82020 LFF 001:oop:" + SamplePlan.bicycles)
    #expect(text(pot.spent) == "1197.9")
    #expect(pot.free == nil)
    guard case .undetermined(let missing) = pot.executionLaw else {
      Issue.record("an open budget cannot be judged")
      return
    }
    #expect(missing.map { $0.name } == [SamplePlan.bicycles])
  }

  /// All that was booked is in some pot, and journals made no pot that the plan does not have.
  @Test func nothingIsLeftOut() throws {
    #expect(text(try pot("corporatie").spent) == "592146.81")
    #expect(pots.count == 29)
  }
}
