import Basics
import Ledger
import Norms

/// Who is to agree to a plan by name, and who of them does not yet.
struct PlanConsents {
  private let municipalities: [String]
  private let tenantsOrganisations: [String]
  /// What is written of those who agreed, with name and date.
  private let given: [String]

  init(_ plan: Plan, years: [Int], _ organisation: Organisation) {
    let ofTeam = plan.team.map { organisation.rows(ofTeam: $0.value) } ?? []
    let named = plan.budgets.flatMap { $0.municipalities }.map { $0.name.value }
    let listed = ofTeam.compactMap { $0.municipality?.value }
    let municipalities = (listed.isEmpty ? named : listed).unique
    self.municipalities = municipalities
    tenantsOrganisations =
      organisation.tenantsOrganisations.filter { row in
        years.contains(row.year.value)
          && (row.municipalities.isEmpty
            || row.municipalities.contains { municipalities.contains($0.value) })
      }.map { $0.name.value }.unique
    given = plan.agreements.filter { $0.name != nil && $0.day != nil }.map {
      $0.party.value + " " + ($0.name?.value ?? "")
    }
  }

  func names(for field: Field) -> [String] {
    switch field {
    case .municipalities: municipalities
    case .municipalitiesWithoutConsent: withoutConsent(municipalities)
    case .tenantsOrganisations: tenantsOrganisations
    case .tenantsOrganisationsWithoutConsent: withoutConsent(tenantsOrganisations)
    default: preconditionFailure("A plan asks for its municipalities and tenants' organisations.")
    }
  }

  private func withoutConsent(_ names: [String]) -> [String] {
    names.filter { name in
      let words = [WordSequence(name)]
      return !given.contains { words.areFound(in: $0) }
    }
  }
}
