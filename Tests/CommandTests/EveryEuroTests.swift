import Foundation
import Testing

/// A booking that hides its money is one finding, at that booking, however many teams keep books.
@Suite struct EveryEuroTests {
  private static let journal = "ledgers/2023/hersenschim/T1.journal"
  private static let label = "; gemeente: Hersenschim"

  /// The texts of the demo, and what is found in them.
  private static let demo = Result {
    let folder = try Folder()
    _ = try folder.run(["init", "--demo", "--yes", "."])
    return (texts: try Folder.texts(below: folder.path), found: try lines(folder))
  }

  /// The findings of the demo with another booking, and those of before that are not there any more.
  private func findings(
    adding booking: String, to path: String = journal
  ) throws -> (new: [String], gone: [String]) {
    let (texts, before) = try EveryEuroTests.demo.get()
    let folder = try Folder()
    try folder.write(texts, below: ".")
    try folder.write(folder.text(of: path) + "\n" + booking, to: path)
    let after = try EveryEuroTests.lines(folder)
    var (new, gone) = (after, before)
    for line in before { if let index = new.firstIndex(of: line) { new.remove(at: index) } }
    for line in after { if let index = gone.firstIndex(of: line) { gone.remove(at: index) } }
    return (new, gone)
  }

  /// The findings without their columns, which say where in a line they stand.
  private static func lines(_ folder: Folder) throws -> [String] {
    let run = try folder.run(["check", "--concise"])
    // Beside the findings it tells which norms were judged.
    #expect(run.status == 1 && run.errors.hasPrefix("normen: "))
    return run.output.split(separator: "\n").map { String($0) }
      .map { $0.replacing(#/^([^:]*):\d+:\d+:/#) { $0.output.1 + ":" } }
  }

  private static let bookings: [(String, String)] = [
    ("8202O LFF 001:oop  € 50.000,00\n    Crediteuren", "REK-02"),
    ("8202 LFF 001:oop  € 50.000,00\n    Crediteuren", "REK-02"),
    ("\u{200B}82020 LFF 001:oop  € 50.000,00\n    Crediteuren", "REK-02"),
    ("oop:82020 LFF 001  € 50.000,00\n    Crediteuren", "REK-05"),
    ("Achter de voordeur  € 50.000,00\n    Crediteuren", "REK-05"),
    ("begroting:82020 LFF 001:oop  € 90.000,00\n    Crediteuren", "BAL-06"),
    ("verplichting:82020 LFF 001:oop  € 1,00\n    Crediteuren", "BAL-06"),
    ("(begroting:team:oop)  € 90.000,00", "BAL-06"),
    ("resultaat:Besparing  € 500,00\n    resultaat:tegenrekening", "REK-09"),
  ]

  @Test(arguments: bookings) func whatHidesIsFound(lines: String, code: String) throws {
    let found = try findings(
      adding: "2023-03-01 * (X1) Iets  \(EveryEuroTests.label)\n    \(lines)\n")
    #expect(found.new.count == 1 && found.gone.isEmpty, "\(found)")
    #expect(found.new[0].hasPrefix(EveryEuroTests.journal + ": fout " + code), "\(found.new)")
  }

  /// What has no price is said once, and not again for each sum that it is in.
  @Test(arguments: ["5 bankjes", "500"]) func aCountWithoutAPriceIsFound(amount: String) throws {
    let path = "ledgers/2023/sprookjesbroek-mythebeek/T1.journal"
    let found = try findings(
      adding: "2023-03-01 * (X1) Iets  ; gemeente: Mythebeek\n    82020 LFF 002:oop  \(amount)\n"
        + "    Voorraad\n", to: path)
    #expect(found.new.count == 1 && found.gone.isEmpty, "\(found)")
    #expect(found.new[0].hasPrefix(path + ": fout REK-09"), "\(found.new)")
  }

  /// No plan is told that it cannot be judged: who has to look stands at the booking.
  @Test(arguments: [
    ("", "LBL-06"), ("; gemeente Hersenschim", "LBL-07"), ("; gemeente: Hersenschimm", "LBL-04"),
  ])
  func aBookingOfNobodyIsOneFinding(label: String, code: String) throws {
    let found = try findings(
      adding: "2023-03-01 * (X1) Iets  \(label)\n    82020 LFF 001:oop  € 500,00\n    Crediteuren\n"
    )
    let told = found.new.filter { $0.contains(" \(code) ") }
    #expect(told.count == 1 && told[0].hasPrefix(EveryEuroTests.journal), "\(found.new)")
    #expect(!found.new.contains { $0.contains("niet te toetsen") }, "\(found.new)")
    // What is broken already stays so, and says how much more it may be.
    #expect(found.new.count == found.gone.count + 1, "\(found)")
  }

  @Test func aMunicipalityOfTwoTeamsIsOneFinding() throws {
    let found = try findings(
      adding: """
        | Gebiedsteam | Gemeente     | Boeken compleet tot |
        | ----------- | ------------ | ------------------- |
        | Hersenschim | Luchtkasteel | 2023-12-31          |

        """, to: "ledgers/organisatie.md")
    #expect(found.new.filter { $0.contains(" ORG-09 ") }.count == 1)
    #expect(!found.new.contains { $0.contains("niet te toetsen") }, "\(found.new)")
  }
}
