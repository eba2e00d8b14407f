package import Basics
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

/// A figure that a sum of figures lacks.
package enum FigureGap: SumGap {
  case undetermined(Figure)
  case tooLarge

  /// A budget is zero or more.
  package var least: Quantity? { .zero }
  package var most: Quantity? { nil }
  package var opposite: FigureGap { self }

  package var place: Place? {
    switch self {
    case .undetermined(let figure): figure.place
    case .tooLarge: nil
    }
  }

  /// Each cell is one by itself.
  package func absorb(_ other: FigureGap) -> Bool { false }
}

/// A sum of figures of which some may be undetermined.
package typealias FigureSum = PartialSum<FigureGap>

extension PartialSum where Gap == FigureGap {
  package init(_ figures: [Figure]) {
    self.init()
    for figure in figures { add(figure) }
  }

  package mutating func add(_ figure: Figure) {
    if let amount = figure.amount { add(amount) } else { miss(.undetermined(figure)) }
  }
}
