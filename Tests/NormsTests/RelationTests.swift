import Basics
import Diagnostics
import TestSupport
import Testing

@testable import Norms

/// What norms say of each other, and the figures that show it.
@Suite struct RelationTests {
  // MARK: Limits of figures

  private static func form(_ coefficients: [Int], _ constant: Int) throws -> LinearForm {
    var form = LinearForm(constant: Ratio(Int128(constant)))
    for (number, coefficient) in coefficients.enumerated() {
      let part = try #require(
        LinearForm(figure: "x\(number)").multiplied(by: Ratio(Int128(coefficient))))
      form = try #require(form.adding(part))
    }
    return form
  }

  private static func areMet(_ limits: [LinearLimit], by values: [String: Ratio]) -> Bool {
    limits.allSatisfy { limit in
      limit.form.value(values).map { limit.isStrict ? $0 < .zero : $0 <= .zero } ?? false
    }
  }

  /// What is found fulfils the limits; what is said to be impossible is so at each point that is tried.
  @Test(arguments: 0..<200) func limitsAreSolved(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let limits = try (0..<random.number(in: 1...7)).map { _ in
      LinearLimit(
        form: try Self.form(
          (0..<3).map { _ in random.number(in: 0...4) - 2 }, random.number(in: 0...8) - 4),
        isStrict: random.chance(40))
    }
    switch LinearSystem.solution(of: limits) {
    case .found(let values): #expect(Self.areMet(limits, by: values))
    case .unknown: Issue.record("seven limits of three figures can be followed")
    case .none:
      let halves = try (-8...8).map { try #require(Ratio($0, over: 2)) }
      for one in halves {
        for other in halves {
          for third in halves {
            #expect(!Self.areMet(limits, by: ["x0": one, "x1": other, "x2": third]))
          }
        }
      }
    }
  }

  /// Limits that add up to zero below zero leave no room, however many times each is taken.
  @Test(arguments: 0..<100) func contradictionsAreSeen(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var limits: [LinearLimit] = []
    var rest = LinearForm(constant: .zero)
    for _ in 0..<random.number(in: 1...4) {
      let form = try Self.form(
        (0..<4).map { _ in random.number(in: 0...6) - 3 }, random.number(in: 0...8) - 4)
      limits.append(LinearLimit(form: form, isStrict: false))
      let times = Ratio(Int128(random.number(in: 1...3)))
      let part = try #require(form.multiplied(by: times))
      rest = try #require(rest.adding(part))
    }
    let last = try #require(rest.multiplied(by: -.one))
    limits.append(LinearLimit(form: last, isStrict: true))
    guard case .none = LinearSystem.solution(of: limits) else {
      Issue.record("no figures fulfil these limits")
      return
    }
  }

  // MARK: Norms

  /// The relations of norms about one subject, each as `code kind codes`.
  private static func relations(_ blocks: [String], ernst: [String] = []) -> [String] {
    var text = "# Proef\n"
    for (number, block) in blocks.enumerated() {
      let severity = number < ernst.count ? ernst[number] : "fout"
      text += """

        ## EIG-0\(number + 1) Een norm

        | Norm      |          |
        | --------- | -------- |
        | Grondslag | afspraak |
        | Geldig    | altijd   |
        | Ernst     | \(severity) |

        ```norm
        voor elk gebiedsteam per jaar
        \(block)
        ```

        """
    }
    let rulebook = Sample.read(text).rulebook
    #expect(rulebook.norms.count == blocks.count)
    return NormRelation.all(in: rulebook).map { relation in
      let all = [rulebook.norms[relation.norm].code, "\(relation.kind)"]
      return (all + relation.others.map { rulebook.norms[$0].code }).joined(separator: " ")
    }
  }

  @Test(arguments: [
    (["eis vrij >= € 0", "eis verplicht + gerealiseerd <= begroot"], ["EIG-02 follows EIG-01"]),
    (["eis begroot <= € 9", "eis begroot <= € 5"], ["EIG-01 follows EIG-02"]),
    (["eis begroot < € 5", "eis begroot <= € 5"], ["EIG-02 follows EIG-01"]),
    (["eis begroot <= € 5", "eis begroot < € 5"], ["EIG-01 follows EIG-02"]),
    (
      ["waar verplicht > € 1\neis begroot <= € 9", "eis begroot <= € 5"], ["EIG-01 follows EIG-02"]
    ),
    (["eis begroot <= € 9", "waar verplicht > € 1\neis begroot <= € 5"], []),
    (
      [
        "eis verplicht <= € 3", "eis gerealiseerd <= € 4", "eis begroot <= € 9",
        "eis verplicht + gerealiseerd <= € 7",
      ], ["EIG-04 follows EIG-01 EIG-02"]
    ),
    (["eis begroot >= € 5", "eis begroot <= € 4"], ["EIG-01 clashes EIG-02"]),
    (
      ["waar naam is \"a\"\neis begroot >= € 5", "waar naam is \"b\"\neis begroot <= € 4"], []
    ),
    (
      [
        "waar naam is \"a\"\neis begroot >= € 5",
        "waar naam is een van \"a\", \"b\"\neis begroot <= € 4",
      ], ["EIG-01 clashes EIG-02"]
    ),
    (["waar begroot > € 5 en begroot < € 4\neis vrij > € 0"], ["EIG-01 appliesToNobody"]),
    (["waar begroot > € 5\neis begroot >= € 4"], ["EIG-01 isNeverBroken"]),
    (["eis aantal boekingen >= 0"], ["EIG-01 isNeverBroken"]),
    (["eis verschil tussen begroot en verplicht < € 0"], ["EIG-01 isNeverMet"]),
    (["eis begroot > € 3 of niet (begroot > € 3)"], ["EIG-01 isNeverBroken"]),
    (["eis begroot * begroot >= € 0 * begroot"], []),
    (["eis begroot t/m tertiaal 2 <= € 4", "eis begroot <= € 4"], []),
    (["eis naam noemt \"a\" of begroot > € 1", "eis naam noemt \"a\""], ["EIG-01 follows EIG-02"]),
  ])
  func normsAreHeldAgainstEachOther(blocks: [String], wanted: [String]) {
    #expect(Self.relations(blocks) == wanted)
  }

  /// A warning before the limit does not make the limit superfluous.
  @Test func whatIsLessSevereIsNoGround() {
    let blocks = ["eis begroot <= € 9", "eis begroot <= € 5"]
    #expect(Self.relations(blocks, ernst: ["fout", "waarschuwing"]) == [])
    #expect(
      Self.relations(blocks, ernst: ["waarschuwing", "fout"]) == ["EIG-01 follows EIG-02"])
    #expect(
      Self.relations(blocks, ernst: ["fout in concept", "fout vanaf overleg"]) == [])
  }
}
