import Basics
import Diagnostics
import Ledger
import Norms

/// What the organisation says that several subjects ask for.
extension BookFacts {
  func allMunicipalities(in year: Int) -> [String] {
    let counted = books.organisation.dwellings.filter { $0.year.value == year }
    return (municipalities + counted.map { $0.municipality.value }).unique
  }

  /// The sum over municipalities; one that is open leaves it open.
  func dwellingsFact(_ names: [String], _ year: Int) -> Fact {
    var bounds = Bounds(.zero)
    var place: Place?
    for name in names {
      let row = books.organisation.dwellings(of: name, in: year)
      place = place ?? row?.count?.place ?? row?.municipality.place
      bounds = bounds.adding(row?.count.map { Bounds(Ratio($0.value)) } ?? .fromZero)
    }
    if names.isEmpty { bounds = .fromZero }
    return Fact(.number(bounds), isFilledIn: bounds.exact != nil, at: place)
  }

  /// What is missing of the dwellings of some municipalities.
  func missingDwellings(_ names: [String], _ reference: SubjectReference) -> [Missing] {
    let year = Int(reference.year)
    return names.filter { books.organisation.dwellings(of: $0, in: year)?.count == nil }.map {
      name in
      let listed = books.organisation.dwellings.first?.municipality.place
      return .dwellings(
        of: name, in: year,
        at: books.organisation.dwellings(of: name, in: year)?.municipality.place ?? listed
          ?? place(of: reference))
    }
  }

  /// What the organisation says that its projects of a year cost: nothing where it lists none.
  func projectsFact(_ year: Int) -> Fact {
    let totals = books.organisation.projectTotals.filter { $0.year?.value == year }
    if let total = totals.first?.figure, !total.isUndetermined { return .figure(total) }
    let figures = books.organisation.projects.filter { $0.year?.value == year }
    if !figures.isEmpty { return .sum(figures.map { $0.figure }) }
    return totals.isEmpty
      ? Fact(.number(Bounds(.zero)), isFilledIn: false) : .figure(totals.first?.figure)
  }
}
