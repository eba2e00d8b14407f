package import Diagnostics

/// A value of a document, with the place where it stands.
package struct Placed<Value: Sendable>: Sendable {
  package let value: Value
  package let place: Place

  package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

/// An amount of euros in a document: known, or undetermined where the writer left it open.
///
/// Undetermined is a value of its own: it is never taken for zero, and never for a pass.
package struct Figure: Sendable {
  package let amount: Quantity?
  package let place: Place

  package init(_ amount: Quantity?, at place: Place) {
    self.amount = amount
    self.place = place
  }

  package var isUndetermined: Bool { amount == nil }
}

/// A sum of figures of which some may be undetermined: what is known, and what is missing.
package struct FigureSum: Sendable {
  package private(set) var known: Quantity = .zero
  /// The figures that are undetermined, in their order.
  package private(set) var missing: [Figure] = []

  package init(_ figures: [Figure] = []) {
    for figure in figures { add(figure) }
  }

  package mutating func add(_ figure: Figure) {
    guard let amount = figure.amount else {
      missing.append(figure)
      return
    }
    // Amounts of a document have at most 18 digits, so 128 bits hold the sum of any document.
    known = known.adding(amount) ?? known
  }

  /// The sum, if all of it is known.
  package var total: Quantity? { missing.isEmpty ? known : nil }
}
