import Basics
import Ledger
import Norms

/// The organisations of tenants that the organisation lists, as texts may mention them.
struct NamedOrganisations {
  private let names: [(name: String, words: [WordSequence])]

  init(_ organisation: Organisation) {
    names = organisation.tenantsOrganisations.map { $0.name.value }.unique.map {
      ($0, [WordSequence($0)])
    }
  }

  /// What any line has to mention that mentions one of them.
  var words: [WordSequence] { names.flatMap { $0.words } }

  /// The first that one of some texts mentions.
  func named(in texts: [String]) -> String? {
    names.first { entry in texts.contains { entry.words.areFound(in: $0) } }?.name
  }
}
