package import Basics
import Ledger

/// What is known of something: exactly, within bounds, or not at all.
package enum Value: Sendable {
  case number(Bounds)
  case day(DayBounds)
  case period(from: DayBounds, until: DayBounds)
  case text(String)
  case texts([String])
  case truth(Truth)
  case subject(SubjectReference)
  case subjects(SubjectList)
  /// Not filled in, and so unknown.
  case absent
}

/// An element of a list; where it is not sure that it belongs there, it counts and does not count.
package struct Member: Sendable {
  package let subject: SubjectReference
  package let isSure: Bool
  /// How many it stands for: a group of lines that are alike is opened only where they may fare
  /// differently.
  package let count: Int

  package init(_ subject: SubjectReference, isSure: Bool = true, count: Int = 1) {
    self.subject = subject
    self.isSure = isSure
    self.count = count
  }
}

/// The elements of a list.
package struct SubjectList: Sendable {
  package let members: [Member]
  /// Whether there may be more of them that nobody has written down yet: the bookings of books that
  /// are not complete.
  package let isOpen: Bool

  package init(_ members: [Member], isOpen: Bool = false) {
    self.members = members
    self.isOpen = isOpen
  }

  /// How many there are at least, if each of them belongs there.
  package var count: Int { members.reduce(0) { $0 + $1.count } }
}

/// Yes, no, or not to be said.
package enum Truth: Sendable {
  case no
  case unknown
  case yes

  package init(_ value: Bool) { self = value ? .yes : .no }

  package static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  package static func && (left: Truth, right: Truth) -> Truth {
    if left == .no || right == .no { return .no }
    return left == .yes && right == .yes ? .yes : .unknown
  }

  package static func || (left: Truth, right: Truth) -> Truth { !(!left && !right) }
}

/// The numbers that an amount may be: from the least to the most, each nil where there is none.
package struct Bounds: Equatable, Sendable {
  package let least: Ratio?
  package let most: Ratio?

  package static let anything = Bounds(least: nil, most: nil)
  /// A budget or count that nobody filled in.
  package static let fromZero = Bounds(least: .zero, most: nil)

  package init(_ exact: Ratio) { self.init(least: exact, most: exact) }

  package init(least: Ratio?, most: Ratio?) {
    if let least, let most {
      precondition(least <= most, "The least that a number can be is no more than the most.")
    }
    self.least = least
    self.most = most
  }

  /// The number, if there is just one that it can be.
  package var exact: Ratio? { least != nil && least == most ? least : nil }

  /// All that is possible for either.
  package func union(_ other: Bounds) -> Bounds {
    Bounds(
      least: least.flatMap { one in other.least.map { min(one, $0) } },
      most: most.flatMap { one in other.most.map { max(one, $0) } })
  }
}

/// The days that a date may be.
package struct DayBounds: Equatable, Sendable {
  package let first: Day?
  package let last: Day?

  package static let anything = DayBounds(first: nil, last: nil)

  package init(_ day: Day) { self.init(first: day, last: day) }

  package init(first: Day?, last: Day?) {
    if let first, let last {
      precondition(first <= last, "The first day that a date can be is no later than the last.")
    }
    self.first = first
    self.last = last
  }

  package var exact: Day? { first != nil && first == last ? first : nil }
}
