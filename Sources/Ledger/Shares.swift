import Basics

extension Plan.Activity {
  /// A part of the activity's amount, for one municipality or for none that is known.
  struct Part {
    let municipality: String?
    let amount: Quantity
  }

  /// The amount by municipality.
  ///
  /// A single municipality without a share has all of it. Several without shares leave it
  /// undetermined who has what, so then the amount stays whole and belongs to none.
  func parts(of amount: Quantity) -> [Part] {
    if municipalities.count == 1, municipalities[0].percent == nil {
      return [Part(municipality: municipalities[0].municipality.value, amount: amount)]
    }
    let percents = municipalities.compactMap { $0.percent }
    guard !percents.isEmpty, percents.count == municipalities.count,
      let (shares, rest) = amount.split(byPercent: percents)
    else { return [Part(municipality: nil, amount: amount)] }
    var parts: [Part] = []
    for (share, municipality) in zip(shares, municipalities) {
      parts.append(Part(municipality: municipality.municipality.value, amount: share))
    }
    if !rest.isZero { parts.append(Part(municipality: nil, amount: rest)) }
    return parts
  }
}
