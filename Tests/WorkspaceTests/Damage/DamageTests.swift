import Compliance
import Diagnostics
import Ledger
import Norms
import Reading
import TestSupport
import Testing

/// Whatever is damaged in the shipped files is found where it is, or means what it meant.
///
/// Every kind of damage is planted at places of which a seed decides. The table of all kinds, with
/// how often each was planted and found, is recorded in `Goldens/damage.txt`.
@Suite struct DamageTests {
  private static let kinds =
    DamagedBooks.journals.map { ($0, Damage.ofAnyText + Damage.ofJournals) }
    + [
      (DamagedBooks.plan, Damage.ofAnyText + Damage.ofPlans),
      (DamagedBooks.organisation, Damage.ofAnyText + Damage.ofOrganisation),
      ("rules/uitputting.md", Damage.ofAnyText + Damage.ofRulebook),
      ("rules/begroting.md", Damage.ofRulebook),
    ]

  @Test func everyDamageIsSeen() throws {
    let books = try DamagedBooks()
    var table = ""
    for (path, damages) in Self.kinds {
      table += path + "\n"
      for damage in damages {
        let count = plant(damage, in: path, books)
        #expect(count.planted > 0, "\(path): \(damage.name): there is no place for it")
        table += "  \(damage.name): \(count.planted)× beschadigd, \(count.found)× gevonden"
        table += count.same > 0 ? ", \(count.same)× betekent het hetzelfde\n" : "\n"
      }
    }
    // Thoroughly there is more of everything, and the table is another one.
    if Thorough.isAsked { return }
    let golden = Golden(JournalFixture.repository + "/Tests/WorkspaceTests/Goldens/damage.txt")
    let complaint = golden.complaint(about: table)
    #expect(complaint == nil, "\(complaint ?? "")")
  }

  private struct Count {
    var planted = 0
    var found = 0
    var same = 0
  }

  /// Plants one kind of damage a few times, and looks each time whether it is seen.
  private func plant(_ damage: Damage, in path: String, _ books: DamagedBooks) -> Count {
    var count = Count()
    for seed in 0..<UInt64(Thorough.count(2, thorough: 25)) {
      var random = SeededRandom(seed: seed)
      guard let damaged = books.damaged(path, by: damage, &random) else { continue }
      count.planted += 1
      let (isFound, isSame) = damage.outcome(of: damaged)
      if isFound { count.found += 1 }
      if isSame { count.same += 1 }
      if damage.isRight(damaged) { continue }
      let line = damaged.lines.lowerBound + 1
      Issue.record(
        """
        \(path): \(damage.name), seed \(seed), line \(line): \(damaged.told)
        \(damaged.smallest { damage.isRight($0) })
        """)
    }
    return count
  }
}

extension Damage {
  /// Whether a damaged file is told, and else whether it means what it meant.
  fileprivate func outcome(of damaged: DamagedFile) -> (isFound: Bool, isSame: Bool) {
    let isFound = damaged.isFound
    return (isFound, !isFound && effect != .isFound && damaged.meansTheSame)
  }

  fileprivate func isRight(_ damaged: DamagedFile) -> Bool {
    let (isFound, isSame) = outcome(of: damaged)
    return effect == .meansTheSame ? isSame : isFound || isSame
  }
}
