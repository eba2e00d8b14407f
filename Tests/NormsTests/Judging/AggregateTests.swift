import Basics
import Diagnostics
import Ledger
import Norms
import TestSupport
import Testing

/// Sums, means and extremes over elements of which some may not count, and some amounts are open.
@Suite struct AggregateTests {
  private struct Element {
    let least: Int128
    let most: Int128
    let isSure: Bool
  }

  /// Facts of a theme with such activities, of which a budget is all that is known.
  private static func facts(_ elements: [Element], isOpen: Bool) -> Facts {
    Facts(
      value: { field, subject in
        if field == .activities {
          return .subjects(
            SubjectList(
              elements.indices.map {
                Member(SubjectReference(.activity, Int32($0)), isSure: elements[$0].isSure)
              }, isOpen: isOpen))
        }
        let element = elements[Int(subject.index)]
        return .number(Bounds(least: Ratio(element.least), most: Ratio(element.most)))
      }, isFilledIn: { _, _ in true }, origin: { _, _ in Origin() }, missing: { _, _ in [] },
      answer: { _, _ in nil }, known: { _, _ in Known() }, lines: { [$0] })
  }

  private static func outcome(
    _ requirement: String, _ elements: [Element], isOpen: Bool = false
  ) throws -> Verdict.Outcome? {
    let reading = Sample.read(Sample.chapter("voor elk thema\neis \(requirement)"))
    let judge = Judge(reading.rulebook, facts(elements, isOpen: isOpen))
    let day = try #require(Day(year: 2020, month: 12, day: 31))
    return judge.verdict(of: 0, on: SubjectReference(.theme, 0), day: day)?.outcome
  }

  /// All that an aggregate can be, for each choice of elements and of their amounts.
  private static func results(
    _ elements: [Element], _ aggregate: ([Int128]) -> Ratio?
  ) -> [Ratio] {
    var choices: [[Int128]] = [[]]
    for element in elements {
      var next = element.isSure ? [] : choices
      for choice in choices {
        next += Set([element.least, element.most]).map { choice + [$0] }
      }
      choices = next
    }
    return choices.compactMap(aggregate)
  }

  private static let aggregates: [(words: String, @Sendable ([Int128]) -> Ratio?)] = [
    ("som van", { Ratio($0.reduce(0, +)) }),
    ("gemiddelde", { Ratio($0.reduce(0, +), over: Int128($0.count)) }),
    ("hoogste", { $0.max().map { Ratio($0) } }),
    ("laagste", { $0.min().map { Ratio($0) } }),
  ]

  /// The bounds of an aggregate are those of all that it can be: a limit there holds, and a stricter
  /// one does not.
  @Test(arguments: 0..<60) func theBoundsAreThoseOfAllResults(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let elements = (0..<random.number(in: 1...5)).map { index in
      let least = Int128(random.number(in: 0...6)) * 120
      return Element(
        least: least, most: least + Int128(random.number(in: 0...2)) * 60,
        isSure: index == 0 || random.chance(60))
    }
    for (words, result) in Self.aggregates {
      let all = Self.results(elements, result)
      let (least, most) = (try #require(all.min()), try #require(all.max()))
      let aggregate = "\(words) budget van activiteiten"
      func limit(_ ratio: Ratio) -> String { "€ \(ratio.numerator) / \(ratio.denominator)" }
      #expect(try Self.outcome("\(aggregate) >= \(limit(least))", elements) == .complies)
      #expect(try Self.outcome("\(aggregate) > \(limit(least))", elements) != .complies)
      #expect(try Self.outcome("\(aggregate) <= \(limit(most))", elements) == .complies)
      #expect(try Self.outcome("\(aggregate) < \(limit(most))", elements) != .complies)
      #expect(try Self.outcome("\(aggregate) < \(limit(least))", elements) == .fails)
      #expect(try Self.outcome("\(aggregate) > \(limit(most))", elements) == .fails)
    }
  }

  /// What nobody has written down yet only adds: a limit from above is never met for sure.
  @Test(arguments: [
    ("aantal activiteiten >= 2", Verdict.Outcome.complies),
    ("aantal activiteiten <= 2", .undetermined), ("aantal activiteiten <= 1", .fails),
    ("som van budget van activiteiten >= € 30", .complies),
    ("som van budget van activiteiten <= € 99", .undetermined),
    ("som van budget van activiteiten < € 30", .fails),
    ("gemiddeld budget van activiteiten <= € 99", .undetermined),
    ("hoogste budget van activiteiten < € 20", .fails),
    ("hoogste budget van activiteiten <= € 20", .undetermined),
    ("laagste budget van activiteiten > € 10", .fails),
    ("laagste budget van activiteiten >= € 10", .undetermined),
  ])
  func anOpenListMayGrow(requirement: String, outcome: Verdict.Outcome) throws {
    let elements = [
      Element(least: 10, most: 10, isSure: true), Element(least: 20, most: 20, isSure: true),
    ]
    #expect(try Self.outcome(requirement, elements, isOpen: true) == outcome)
  }

  /// A group of four lines, of which the last two have a document number, and of 1 to 4 euros.
  private static var ofLines: Facts {
    Facts(
      value: { field, subject in
        switch field {
        case .postings:
          return .subjects(SubjectList([Member(SubjectReference(.posting, 0), count: 4)]))
        case .amount:
          let number = Int128(subject.index)
          return .number(
            number == 0
              ? Bounds(least: Ratio(1), most: Ratio(4)) : Bounds(Ratio(-number)))
        case .phase: return .text("schets")
        default: return .absent
        }
      },
      isFilledIn: { field, subject in
        field == .document ? subject.index < -2 : field == .phase
      },
      origin: { _, _ in Origin() }, missing: { _, _ in [] },
      answer: { _, _ in nil }, known: { _, _ in Known() },
      lines: { _ in (1...4).map { SubjectReference(.posting, Int32(-$0)) } })
  }

  /// A group is opened where its lines may fare differently, and counted whole where they do not.
  @Test(arguments: [
    ("aantal boekingen = 4", true), ("aantal boekingen waar fase is \"schets\" = 4", true),
    ("aantal boekingen waar fase is leeg = 0", true),
    ("aantal boekingen waar stuk is leeg = 2", true),
    ("aantal boekingen waar stuk is leeg = 4", false),
    ("aantal boekingen waar bedrag > € 2 = 2", true),
    ("som van bedrag van boekingen = € 10", true),
    ("som van bedrag van boekingen waar stuk is ingevuld = € 7", true),
    ("gemiddeld bedrag van boekingen = € 2,50", true),
    ("hoogste bedrag van boekingen = € 4", true),
  ])
  func groupsOfLinesAreOpened(requirement: String, holds: Bool) throws {
    let reading = Sample.read(Sample.chapter("voor elk thema\neis \(requirement)"))
    #expect(reading.rulebook.norms.count == 1)
    let judge = Judge(reading.rulebook, Self.ofLines)
    let day = try #require(Day(year: 2020, month: 12, day: 31))
    let verdict = judge.verdict(of: 0, on: SubjectReference(.theme, 0), day: day)
    #expect(verdict?.outcome == (holds ? .complies : .fails))
  }

  @Test func nothingHasNoMean() throws {
    #expect(try Self.outcome("gemiddeld budget van activiteiten <= € 1", []) == .undetermined)
    #expect(
      try Self.outcome("(gemiddeld budget van activiteiten of anders € 1) = € 1", []) == .complies)
  }

  @Test(arguments: [
    ("verschil tussen € 3 en som van budget van activiteiten = € 7", Verdict.Outcome.complies),
    ("verschil tussen som van budget van activiteiten en € 3 = € 7", .complies),
    ("verschil tussen som van budget van activiteiten en € 12 < € 2", .fails),
  ])
  func aDifferenceHasNoSign(requirement: String, outcome: Verdict.Outcome) throws {
    let elements = [Element(least: 10, most: 10, isSure: true)]
    #expect(try Self.outcome(requirement, elements) == outcome)
  }

  @Test(arguments: [
    ("verschil tussen som van budget van activiteiten en € 12 <= € 2", Verdict.Outcome.complies),
    ("verschil tussen som van budget van activiteiten en € 12 >= € 1", .undetermined),
  ])
  func aDifferenceMayBeOpen(requirement: String, outcome: Verdict.Outcome) throws {
    let elements = [Element(least: 10, most: 14, isSure: true)]
    #expect(try Self.outcome(requirement, elements) == outcome)
  }
}
