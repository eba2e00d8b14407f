import Examples
import Foundation
import Testing

/// An example takes the tables of its premise, but for those that it gives itself.
@Suite struct ExampleTextTests {
  private static let premise = """
    | Plan        |           |
    | ----------- | --------- |
    | Gebiedsteam | Voorbeeld |

    | Thema           |       |
    | --------------- | ----- |
    | Grootboeknummer | 43022 |

    | Activiteit | Budget |
    | ---------- | -----: |
    | Feest      |    100 |

    | Thema           |               |
    | --------------- | ------------- |
    | Grootboeknummer | 82019 LFS 001 |

    2020-01-01 * (F1) Eerste
        43022   € 1,00
        Kas

    """

  /// The first and the last cell of each table, in order.
  private func tables(_ example: String, premise: String? = premise) -> [String] {
    let text = ExampleText(premise: premise, example: example).markdown
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.split(separator: "").map { table in
      let cells = [table.first, table.last].map { line in
        (line ?? "").split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
          .map { String($0.split(separator: " ").joined(separator: " ")) }
      }
      return (cells[0].first ?? "") + ": " + (cells[1].last ?? "")
    }
  }

  @Test func anEmptyExampleIsThePremise() {
    #expect(
      tables("") == ["Plan: Voorbeeld", "Thema: 43022", "Activiteit: 100", "Thema: 82019 LFS 001"])
  }

  @Test(arguments: ["Activiteit", "activiteit", "  ACTIVITEIT  "])
  func aTableReplacesTheOneWithItsFirstHeader(title: String) {
    let own = "|\(title)| Budget |\n| --- | --- |\n| Borrel | 7 |\n"
    #expect(tables(own).map { $0.lowercased().suffix(3) } == ["eld", "022", ": 7", "001"])
  }

  /// All that have the header go, since an example says what themes there are.
  @Test func aTableReplacesAllWithItsFirstHeader() {
    let own = "| Thema | |\n| --- | --- |\n| Grootboeknummer | 82020 LFF 001 |\n"
    #expect(tables(own) == ["Plan: Voorbeeld", "Thema: 82020 LFF 001", "Activiteit: 100"])
  }

  @Test func otherHeadersReplaceNothing() {
    let own = "| Bron | Tot |\n| --- | --- |\n| Fonds | 2021-01-01 |\n"
    #expect(tables(own).count == 5)
    #expect(tables(own).last == "Bron: 2021-01-01")
  }

  @Test func withoutAPremise() {
    let own = "| Bron | Tot |\n| --- | --- |\n| Fonds | 2021-01-01 |\n"
    #expect(tables(own, premise: nil) == ["Bron: 2021-01-01"])
  }

  @Test func entriesAreAdded() {
    let own = "2020-02-02 * (F2) Tweede\n    43022   € 2,00\n    Kas\n"
    let text = ExampleText(premise: Self.premise, example: own)
    #expect(text.journal.hasPrefix("decimal-mark ,\n"))
    let first = text.journal.range(of: "(F1)")
    let second = text.journal.range(of: "(F2)")
    #expect(first != nil && second != nil)
    #expect(!text.journal.contains("|") && !text.markdown.contains("(F"))
    if let first, let second { #expect(first.lowerBound < second.lowerBound) }
  }
}
