package import Basics
package import Diagnostics

/// Why a verdict is what it is.
package struct Account: Sendable {
  /// What of an account is made: words take most of the time of a check, and many are never shown.
  package struct Parts: OptionSet, Sendable {
    /// The message, the advice and what is missing: what is said of one subject and of many.
    package static let words = Parts(rawValue: 1)
    /// The places, the calculation and the dated values that it rests on.
    package static let grounds = Parts(rawValue: 2)
    package static let known = Parts(rawValue: 4)
    package static let figures = Parts(rawValue: 8)
    package static let all: Parts = [.words, .grounds, .known, .figures]

    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }
  }

  /// A place that the verdict rests on, and what stands there.
  package struct Evidence: Sendable {
    package let place: Place
    package let label: Bilingual

    package init(at place: Place, _ label: Bilingual) {
      self.place = place
      self.label = label
    }
  }

  /// A figure that is compared, in the words of the norm: what `--verdicts` shows.
  package struct Figure: Sendable {
    package let words: String
    package let value: Bilingual
    /// The number itself; nil for what is none.
    package let bounds: Bounds?

    init(words: String, value: Bilingual, bounds: Bounds?) {
      self.words = words
      self.value = value
      self.bounds = bounds
    }
  }

  /// What the norm says of the subject, as one sentence without a full stop.
  package internal(set) var message = Bilingual(dutch: "", english: "")
  /// What to do, where the norm says so.
  package internal(set) var advice: Bilingual?
  /// The cells and lines that decide, those of what is judged against first.
  package internal(set) var evidence: [Evidence] = []
  /// The sum as a calculation: `€ 53.511 + € 55.539 = € 109.050, dat is € 1.050 boven € 108.000`.
  package internal(set) var calculation: Bilingual?
  /// By how much the norm is broken, or by how much at least; nil where that is no number.
  package internal(set) var excess: Ratio?
  /// How much is known; only of verdicts that are undetermined or ongoing.
  package internal(set) var known: Known?
  /// What would have to be filled in; only of verdicts that are undetermined.
  package internal(set) var missing: [Missing] = []
  /// The dated values that were used, each with its source, and whether it is derived.
  package internal(set) var datedValues: [Bilingual] = []
  package internal(set) var figures: [Figure] = []

  init() {}

  /// The account of whoever stands in for the judge.
  package init(
    message: Bilingual, advice: Bilingual? = nil, evidence: [Evidence] = [],
    calculation: Bilingual? = nil, missing: [Missing] = [], datedValues: [Bilingual] = []
  ) {
    self.message = message
    self.advice = advice
    self.evidence = evidence
    self.calculation = calculation
    self.missing = missing
    self.datedValues = datedValues
  }
}
