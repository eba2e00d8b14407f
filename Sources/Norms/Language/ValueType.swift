/// What kind of value an expression has.
package enum ValueType: Equatable, Sendable {
  case number(Unit)
  /// A year such as 2020, which is written without groups of digits.
  case year
  case day
  case period
  case text
  /// Several texts, such as the municipalities of an agreement.
  case texts
  /// The parts of the law that something is; it is each that one of them is or lies within.
  case legalParts
  case truth
  /// Another subject: `plan` of a theme.
  case subject(Subject)
  /// Several of them: `activiteiten` of a theme.
  case subjects(Subject)

  /// Whether it is a list of what has a name: a text may be one of them.
  package var isNamed: Bool {
    switch self {
    case .texts: true
    case .subjects(let subject): subject != .posting
    default: false
    }
  }
}

/// What a number counts: euros, dwellings, hours, days, months, or nothing.
///
/// Multiplying adds the exponents and dividing subtracts them, so that euros by dwellings is euros
/// per dwelling. A number without any of these is a count or a share, which are not compared.
package struct Unit: Hashable, Sendable {
  package var euros: Int8 = 0
  package var dwellings: Int8 = 0
  package var hours: Int8 = 0
  package var days: Int8 = 0
  package var months: Int8 = 0
  package var isShare = false

  package static let count = Unit()
  package static let share = Unit(isShare: true)
  package static let money = Unit(euros: 1)
  package static let dwellings = Unit(dwellings: 1)
  package static let moneyPerDwelling = Unit(euros: 1, dwellings: -1)
  package static let hours = Unit(hours: 1)
  package static let moneyPerHour = Unit(euros: 1, hours: -1)
  package static let days = Unit(days: 1)
  package static let months = Unit(months: 1)

  package init(
    euros: Int8 = 0, dwellings: Int8 = 0, hours: Int8 = 0, days: Int8 = 0, months: Int8 = 0,
    isShare: Bool = false
  ) {
    self.euros = euros
    self.dwellings = dwellings
    self.hours = hours
    self.days = days
    self.months = months
    self.isShare = isShare
  }

  /// Whether nothing is counted: a plain number or a share.
  package var isBare: Bool {
    euros == 0 && dwellings == 0 && hours == 0 && days == 0 && months == 0
  }
}
