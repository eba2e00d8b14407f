/// A journal made from a seed, to be read by Wijkboek and by the real hledger.
///
/// Of a sound journal the generator knows that hledger 1.25 accepts it, and with which balances.
/// Numbers that can be read in two ways stand only below a directive that declares their mark,
/// since Wijkboek refuses them elsewhere on purpose. An unsound journal has exactly one fault.
package struct RandomJournal: Sendable {
  /// What the generator meant.
  package enum Intent: String, CaseIterable, Sendable {
    case sound, unbalanced, failedAssertion, impossibleDate
  }

  /// The main file first, then those that it or another one includes.
  ///
  /// Paths are relative to the folder of the main file.
  package let files: [(path: String, text: String)]
  package let constructs: Set<Construct>
  package let intent: Intent

  /// The balance of each account in each commodity, children not counted, zeros left out.
  ///
  /// Canonical quantities, as in `HledgerAnswer`. For an unsound journal they are as if the planted
  /// fault were not a fault.
  package let balances: [String: [String: String]]

  /// A journal with an intent that also follows from the seed: five of eight are sound.
  package init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let intent = random.pick([.sound, .sound] + Intent.allCases + [.sound, .sound])
    self.init(seed: seed, intent: intent)
  }

  package init(seed: UInt64, intent: Intent) {
    var maker = JournalMaker(seed: seed, intent: intent)
    files = maker.make()
    constructs = maker.constructs
    balances = maker.balances
    self.intent = intent
  }
}
