import Ledger
import Testing

/// The parts of the law: how they are written, and which lies within which.
@Suite struct LegalPartTests {
  @Test(
    arguments: [
      ("a", LegalPart.socialWork), ("B", .infrastructure), ("c 1°", .cleanPlans),
      ("C2", .nuisancePlans), ("c3º", .safetyPlans), ("Overlegwet", .consultation),
      ("geen", .outside),
    ])
  func readsAsItIsWritten(text: String, part: LegalPart) {
    #expect(LegalPart(written: text) == part)
  }

  @Test(arguments: ["", "e", "c4", "ab", "a.", "1", "woonmaatschappelijk werk"])
  func nothingElseIsOne(text: String) {
    #expect(LegalPart(written: text) == nil)
  }

  /// `c` is a plan for any of its three aims; nothing else holds another part.
  @Test func onlyPlansHoldOthers() {
    for part in LegalPart.allCases {
      let holders = LegalPart.allCases.filter { part.lies(within: $0) }
      let isAim = [.cleanPlans, .nuisancePlans, .safetyPlans].contains(part)
      #expect(Set(holders) == (isAim ? [part, .plans] : [part]))
    }
  }
}
