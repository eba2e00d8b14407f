import Basics
import Ledger
import Markdown

// What the law has a corporation agree, offer and pay.
extension OrganisationReader {
  mutating func readPromises(_ grid: Grid) {
    for row in cells.read(grid, as: .promises).rows {
      guard let name = row.text(.promise) else { continue }
      var promise = Organisation.Promise(name: name)
      promise.agreement = row.text(.agreement)
      promise.municipalities = row.names(.municipality)
      let earlier = organisation.promises.first {
        $0.name.value == name.value && $0.agreement?.value == promise.agreement?.value
          && $0.municipalities.map { $0.value } == promise.municipalities.map { $0.value }
      }
      guard isNew(name, earlier?.name) else { continue }
      promise.by = row.text(.executor)
      promise.count = row.count(.count)
      promise.figure = row.figure(.amount)
      promise.due = row.day(.until)
      promise.state = row.state(.state)
      promise.done = row.day(.done)
      promise.published = row.day(.published)
      promise.disputed = row.day(.disputed)
      promise.submitted = row.day(.submitted)
      organisation.promises.append(promise)
    }
  }

  mutating func readTenantsOrganisations(_ grid: Grid) {
    for row in cells.read(grid, as: .tenantsOrganisations).rows {
      guard let name = row.text(.organisation), let year = row.year(.year) else { continue }
      let earlier = organisation.tenantsOrganisations.first {
        $0.name.value == name.value && $0.year.value == year.value
      }
      guard isNew(name, earlier?.name) else { continue }
      var tenants = Organisation.TenantsOrganisation(name: name, year: year)
      tenants.municipalities = row.names(.municipality)
      tenants.figure = row.figure(.amount)
      tenants.accounted = row.day(.accounted)
      tenants.trainingDays = row.count(.trainingDays)
      tenants.consulted = row.day(.consulted)
      organisation.tenantsOrganisations.append(tenants)
    }
  }

  mutating func readBids(_ grid: Grid) {
    for row in cells.read(grid, as: .bids).rows {
      guard let year = row.year(.year), let municipality = row.text(.municipality) else { continue }
      let earlier = organisation.bids.first {
        $0.municipality.value == municipality.value && $0.year.value == year.value
      }
      guard isNew(municipality, earlier?.municipality) else { continue }
      var bid = Organisation.Bid(year: year, municipality: municipality)
      bid.from = row.year(.from)
      bid.until = row.year(.until)
      bid.hasProgramme = row.yesOrNo(.hasProgramme)
      bid.liveability = row.figure(.amount)
      bid.invited = row.day(.invited)
      bid.due = row.day(.due)
      bid.sent = row.day(.sent)
      bid.filed = row.day(.filed)
      organisation.bids.append(bid)
    }
  }
}
