package import Diagnostics
package import Ledger

/// Judges one subject by one norm.
package struct Judge {
  package let rulebook: Rulebook
  package let facts: Facts

  package init(_ rulebook: Rulebook, _ facts: Facts) {
    self.rulebook = rulebook
    self.facts = facts
  }

  /// What a norm says of a subject on a day; nil where its `waar` does not hold.
  ///
  /// Whether the norm is in force on that day, the caller has looked at.
  package func verdict(of norm: Int, on subject: SubjectReference, day: Day) -> Verdict? {
    preconditionFailure("The judge is being written.")
  }

  /// What is to be said about a verdict: its words, what it rests on, and what is missing.
  package func account(of verdict: Verdict) -> Account {
    preconditionFailure("The judge is being written.")
  }
}

/// Why a verdict is what it is.
package struct Account: Sendable {
  /// A place that the verdict rests on, and what stands there.
  package struct Evidence: Sendable {
    package let place: Place
    package let label: Bilingual

    package init(at place: Place, _ label: Bilingual) {
      self.place = place
      self.label = label
    }
  }

  /// What the norm says of the subject, as one sentence without a full stop.
  package let message: Bilingual
  /// What to do, where the norm says so.
  package let advice: Bilingual?
  /// The cells and lines that decide, those of the figure that is judged first.
  package let evidence: [Evidence]
  /// The sum as a calculation: `€ 53.511 + € 55.539 = € 109.050, dat is € 1.050 boven € 108.000`.
  package let calculation: Bilingual?
  /// What would have to be filled in; only of verdicts that are undetermined.
  package let missing: [Missing]
  /// The dated values that were used, each with its source, and whether it is derived.
  package let datedValues: [Bilingual]
  /// Each figure that is compared, with its words in the norm: what `--verdicts` shows.
  package let figures: [(words: String, value: Bilingual)]

  package init(
    message: Bilingual, advice: Bilingual?, evidence: [Evidence], calculation: Bilingual?,
    missing: [Missing], datedValues: [Bilingual], figures: [(words: String, value: Bilingual)]
  ) {
    self.message = message
    self.advice = advice
    self.evidence = evidence
    self.calculation = calculation
    self.missing = missing
    self.datedValues = datedValues
    self.figures = figures
  }
}
