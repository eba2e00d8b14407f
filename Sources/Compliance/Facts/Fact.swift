import Basics
import Diagnostics
import Ledger
import Norms

/// What is known of one field of one subject.
struct Fact {
  let value: Value
  let isFilledIn: Bool
  /// The cell, if there is one.
  let place: Place?

  init(_ value: Value, isFilledIn: Bool = true, at place: Place? = nil) {
    self.value = value
    self.isFilledIn = isFilledIn
    self.place = place
  }

  static let absent = Fact(.absent, isFilledIn: false)

  static func text(_ text: String?, at place: Place? = nil) -> Fact {
    text.map { Fact(.text($0), at: place) } ?? .absent
  }

  static func text(_ placed: Placed<String>?) -> Fact {
    text(placed?.value, at: placed?.place)
  }

  static func texts(_ texts: [String], at place: Place?) -> Fact {
    texts.isEmpty ? .absent : Fact(.texts(texts), at: place)
  }

  /// Names of a list; those of an empty one are missing where the row stands.
  static func names(_ names: [Placed<String>], at row: Place) -> Fact {
    texts(names.map { $0.value }, at: names.first?.place ?? row)
  }

  static func truth(_ placed: Placed<Bool>?) -> Fact {
    guard let placed else { return Fact(.truth(.unknown), isFilledIn: false) }
    return Fact(.truth(Truth(placed.value)), at: placed.place)
  }

  static func year(_ placed: Placed<Int>?) -> Fact {
    year(placed?.value, at: placed?.place)
  }

  static func day(_ placed: Placed<Day>?) -> Fact {
    placed.map { Fact(.day(DayBounds($0.value)), at: $0.place) } ?? .absent
  }

  static func year(_ year: Int?, isFilledIn: Bool = true, at place: Place? = nil) -> Fact {
    guard let year else { return .absent }
    return Fact(.number(Bounds(Ratio(Int128(year)))), isFilledIn: isFilledIn, at: place)
  }

  /// An amount of a document; one that is open is anything from zero up.
  static func figure(_ figure: Figure?) -> Fact {
    guard let amount = figure?.amount else {
      return Fact(.number(.fromZero), isFilledIn: false, at: figure?.place)
    }
    return Fact(.number(Bounds(Ratio(amount))), at: figure?.place)
  }

  static func count(_ count: Placed<Quantity>?) -> Fact {
    guard let count else { return Fact(.number(.fromZero), isFilledIn: false) }
    return Fact(.number(Bounds(Ratio(count.value))), at: count.place)
  }

  /// The first of several figures that have to be added up.
  static func sum(_ figures: [Figure], isWhole: Bool = true) -> Fact {
    let sum = FigureSum(figures)
    let known = Ratio(sum.known)
    let isKnown = isWhole && sum.gaps.isEmpty && !figures.isEmpty
    return Fact(
      .number(Bounds(least: known, most: isKnown ? known : nil)), isFilledIn: isKnown,
      at: sum.gaps.first?.place ?? figures.first?.place)
  }

  static func subject(_ reference: SubjectReference?, at place: Place? = nil) -> Fact {
    reference.map { Fact(.subject($0), at: place) } ?? .absent
  }

  static func subjects(
    _ members: [Member], isOpen: Bool = false, at place: Place? = nil
  ) -> Fact {
    Fact(
      .subjects(SubjectList(members, isOpen: isOpen)), isFilledIn: !members.isEmpty, at: place)
  }

  static func period(
    _ from: Placed<Day>?, _ until: Placed<Day>?, at place: Place? = nil
  ) -> Fact {
    Fact(
      .period(
        from: from.map { DayBounds($0.value) } ?? .anything,
        until: until.map { DayBounds($0.value) } ?? .anything),
      isFilledIn: from != nil && until != nil, at: from?.place ?? until?.place ?? place)
  }

  /// Whether there is nothing left to fill in.
  var isKnown: Bool {
    switch value {
    case .absent: false
    case .number(let bounds): bounds.exact != nil
    case .day(let bounds): bounds.exact != nil
    case .period(let from, let until): from.exact != nil && until.exact != nil
    case .subjects(let list): !list.isOpen && list.members.allSatisfy { $0.isSure }
    case .truth(let truth): truth != .unknown
    case .text, .texts, .subject: true
    }
  }
}

extension Bounds {
  /// A share of it that is above zero, exactly.
  func multiplied(by share: Ratio) -> Bounds {
    Bounds(
      least: least?.multiplied(by: share), most: most?.multiplied(by: share))
  }
}
