import Ledger
import Reading
import Testing

/// What the column Onderdeel says, of a code and of an activity.
@Suite struct LegalPartCellTests {
  private func parts(_ cell: String) -> Organisation.LedgerCode.Parts? {
    let text = """
      | Grootboeknummer | Thema | Onderdeel |
      | --------------- | ----- | --------- |
      | 46110           | Steun | \(cell) |
      """
    return DocumentReading.read(text).organisation.ledgerCodes.first?.parts
  }

  private func known(_ cell: String) -> [LegalPart] {
    guard case .known(let parts)? = parts(cell) else { return [] }
    return parts.map { $0.value }
  }

  @Test func severalStandBetweenCommas() {
    #expect(known("a") == [.socialWork])
    #expect(known("b, C 1°,c2") == [.infrastructure, .cleanPlans, .nuisancePlans])
    #expect(known("b, b") == [.infrastructure])
  }

  @Test func whatIsOpenOrWrongIsKnownAsSuch() {
    guard case .open? = parts(" "), case .open? = parts("?"), case .unreadable? = parts("a, e"),
      case .unreadable? = parts("a, geen")
    else {
      Issue.record("An open cell, and one that holds no part, are told apart.")
      return
    }
    let table = """
      | Grootboeknummer | Thema | Verantwoordelijk |
      | --------------- | ----- | ---------------- |
      | 46110           | Steun | gebiedsteams     |
      """
    guard case .withoutColumn? = DocumentReading.read(table).organisation.ledgerCodes.first?.parts
    else {
      Issue.record("A table without the column says so.")
      return
    }
  }

  @Test func anActivitySaysItMoreExactly() {
    let plan = """
      # Plan

      | Plan        |           |
      | ----------- | --------- |
      | Gebiedsteam | Noord     |
      | Looptijd    | 2022-2022 |

      ## Steun

      | Thema                     |         |
      | ------------------------- | ------- |
      | Grootboeknummer           | 46110   |
      | Out of pocket kosten 2022 | € 1.000 |

      | Omschrijving activiteit | Budget | Jaar | Onderdeel |
      | ----------------------- | -----: | ---- | --------- |
      | Buurtmaal               |    500 | 2022 | d         |
      | Spreekuur               |    500 | 2022 |           |
      """
    let activities = DocumentReading.read(plan).plan.themes.first?.activities ?? []
    #expect(activities.map { $0.parts.map { $0.value } } == [[.meeting], []])
  }
}
