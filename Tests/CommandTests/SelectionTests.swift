import Foundation
import Testing

/// What `--team`, `--gemeente` and words select is never empty by mistake.
@Suite struct SelectionTests {
  private static let organisation = """
    # Organisatie

    | Gebiedsteam | Gemeente     | Boeken compleet tot |
    | ----------- | ------------ | ------------------- |
    | Noord       | Zuidhorn     | 2020-12-31          |
    | Fryslân     | Súdwest      | 2020-12-31          |

    | Grootboeknummer | Thema           | Verantwoordelijk | Onderdeel |
    | --------------- | --------------- | ---------------- | --------- |
    | ONDH-12         | Schoon en heel  | gebiedsteams     | c         |

    """

  private static let journal = """
    decimal-mark ,

    2020-03-12 * (F1) Hovenier  ; gemeente: Zuidhorn
        ONDH-12:oop:Wijkbeheer    € 1.250,00
        Crediteuren

    2020-04-12 * (F2) Hovenier  ; gemeente: Súdwest
        ONDH-12:oop               € 30,00
        Crediteuren

    2020-05-12 * (F3) Hovenier  ; team: Noord
        ONDH-12:oop               € 7,00
        Crediteuren

    """

  private func workspace() throws -> Folder {
    let folder = try Folder()
    try folder.write(SelectionTests.organisation, to: "ledgers/organisatie.md")
    try folder.write(SelectionTests.journal, to: "ledgers/a.journal")
    return folder
  }

  /// The team of a booking follows from its municipality, in every command.
  @Test(arguments: [
    ("--team Noord", ["€ 1.250,00", "€ 7,00"]), ("--team noord", ["€ 1.250,00", "€ 7,00"]),
    ("--team fryslan", ["€ 30,00"]), ("--gemeente sudwest", ["€ 30,00"]),
    ("--gemeente ZUIDHORN", ["€ 1.250,00"]), ("wijkbeheer", ["€ 1.250,00"]),
    ("schoon-en-heel", ["€ 1.250,00", "€ 30,00", "€ 7,00"]),
  ])
  func aNameIsLookedUp(words: String, amounts: [String]) throws {
    let folder = try workspace()
    let run = try folder.run(["register"] + words.split(separator: " ").map { String($0) })
    #expect(run.status == 0 && run.errors.isEmpty)
    let lines = run.output.split(separator: "\n").filter { $0.contains("ONDH-12") }
    #expect(lines.count == amounts.count, "\(run.output)")
    for (line, amount) in zip(lines, amounts) { #expect(line.contains("  " + amount)) }
  }

  @Test(arguments: [
    ("balance --team Nord", "bedoelt u Noord?"), ("register --team Nord", "bedoelt u Noord?"),
    ("balance --pots --team Nord", "bedoelt u Noord?"),
    ("report tertiaal 2020-T1 --team Nord", "bedoelt u Noord?"),
    ("balance --team Zuid", "kies uit Noord, Fryslân"),
    ("balance --gemeente Zuidhoorn", "bedoelt u Zuidhorn?"),
    ("register --gemeente Emmen", "kies uit Zuidhorn, Súdwest"),
    ("report gemeente 2020 --gemeente Emmen", "kies uit Zuidhorn, Súdwest"),
    ("balance Wijkbeher", "bedoelt u Wijkbeheer?"), ("register Thuiszorg", "geen 'Thuiszorg'"),
    ("balance -f ledgers/a.journal --gemeente Zuidhoorn", "bedoelt u Zuidhorn?"),
  ])
  func aNameThatNobodyKnowsIsRefused(command: String, words: String) throws {
    let run = try workspace().run(command.split(separator: " ").map { String($0) })
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  /// Of a journal that stands alone its labels are known and nothing else.
  @Test func aJournalAloneHasItsLabels() throws {
    let folder = try workspace()
    let team = try folder.run(["balance", "-f", "ledgers/a.journal", "--team", "noord"])
    #expect(team.status == 0 && team.output.contains("€ 7,00") && !team.output.contains("1.250"))
    let word = try folder.run(["balance", "-f", "ledgers/a.journal", "Thuiszorg"])
    #expect(word.status == 0 && word.errors.isEmpty)
  }
}
