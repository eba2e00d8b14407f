import Basics
package import Diagnostics
package import Ledger

/// One thing that is judged: an activity, or a theme in a year and of a kind of money.
package struct SubjectReference: Hashable, Sendable {
  package let subject: Subject
  /// Its number among its like; what that means, only who keeps the facts knows.
  package let index: Int32
  /// Zero where years are not judged apart.
  package var year: Int16 = 0
  package var kind: AccountPath.Kind?
  /// The whole year where its parts are not judged apart.
  package var part: YearPart = .whole

  package init(
    _ subject: Subject, _ index: Int32, year: Int16 = 0, kind: AccountPath.Kind? = nil,
    part: YearPart = .whole
  ) {
    self.subject = subject
    self.index = index
    self.year = year
    self.kind = kind
    self.part = part
  }
}

/// What the books know: the judge asks, and knows no books itself.
///
/// `Compliance` makes this of real books.
package struct Facts {
  /// The value of a field.
  ///
  /// An amount that is open, and a sum over books that are not complete, are
  /// bounds; what is not filled in and can be anything is `absent`.
  package let value: (Field, SubjectReference) -> Value
  /// Whether a field is filled in, which is always known.
  ///
  /// A cell with `?` is not.
  package let isFilledIn: (Field, SubjectReference) -> Bool
  /// Where a field stands; asked for findings only.
  package let origin: (Field, SubjectReference) -> Origin
  /// What would have to be filled in before a field is known; empty if it is known.
  package let missing: (Field, SubjectReference) -> [Missing]
  /// What somebody answered to what the norm of a code asks about a subject; nil as long as the
  /// question is open.
  package let answer: (String, SubjectReference) -> String?
  /// The value of a field as the books have it so far, as if each period that still runs ended on
  /// the day of judgement; nil where nobody knows of such periods.
  package let soFar: ((Field, SubjectReference) -> Value)?
  /// How much is known of a field, and from how many lines; asked for what cannot be judged.
  package let known: (Field, SubjectReference) -> Known
  /// The lines of a group of lines that are alike, each as a subject of its own.
  package let lines: (SubjectReference) -> [SubjectReference]

  package init(
    value: @escaping (Field, SubjectReference) -> Value,
    isFilledIn: @escaping (Field, SubjectReference) -> Bool,
    origin: @escaping (Field, SubjectReference) -> Origin,
    missing: @escaping (Field, SubjectReference) -> [Missing],
    answer: @escaping (String, SubjectReference) -> String?,
    soFar: ((Field, SubjectReference) -> Value)? = nil,
    known: @escaping (Field, SubjectReference) -> Known,
    lines: @escaping (SubjectReference) -> [SubjectReference]
  ) {
    self.value = value
    self.isFilledIn = isFilledIn
    self.origin = origin
    self.missing = missing
    self.answer = answer
    self.soFar = soFar
    self.known = known
    self.lines = lines
  }

  /// The same facts with the values that the books have so far.
  var ofBooksSoFar: Facts? {
    guard let soFar else { return nil }
    let (value, isFilledIn) = (value, isFilledIn)
    return Facts(
      value: soFar,
      isFilledIn: { field, subject in
        isFilledIn(field, subject)
          || (soFar(field, subject).isExactNumber && !value(field, subject).isExactNumber)
      }, origin: origin, missing: missing, answer: answer, known: known, lines: lines)
  }
}

extension Known {
  /// Of a value that rests on no lines: a number counts for what it is at least.
  package init(of value: Value) {
    guard case .number(let bounds) = value else {
      self.init()
      return
    }
    self.init(amount: bounds.least ?? bounds.most ?? .zero)
  }
}

/// Where a value comes from.
package struct Origin: Sendable {
  /// The cells or lines; of many lines the first ones.
  package var places: [Place]
  /// How many lines a sum has that are not among the places.
  package var left = 0
  /// What the value is called there: the name of a theme or an activity.
  package var name: String
  /// The activity that says it, where a booking is silent itself.
  package var inheritedFrom: String?

  package init(_ places: [Place] = [], name: String = "") {
    self.places = places
    self.name = name
  }
}

/// Something without which a norm cannot be judged.
package struct Missing: Hashable, Sendable {
  /// What it is, as a phrase: `het budget van Spreekuur`.
  package let dutch: String
  package let english: String
  /// The cell or line where it is to be filled in, or what ought to hold it.
  package let place: Place?
  /// Whether it is only that a period still runs, so that nobody can fill it in yet.
  package let isTime: Bool
  /// Whether the booking that lacks it has a finding of its own, so that nobody has to be told again.
  package let isToldAtBooking: Bool
  /// Whether it says what a norm is about, and is told once for all that lack it: until it is there
  /// nobody needs to fill in anything else.
  package let isOfScope: Bool

  package init(
    dutch: String, english: String, at place: Place?, isTime: Bool = false,
    isToldAtBooking: Bool = false, isOfScope: Bool = false
  ) {
    self.dutch = dutch
    self.english = english
    self.place = place
    self.isTime = isTime
    self.isToldAtBooking = isToldAtBooking
    self.isOfScope = isOfScope
  }
}
