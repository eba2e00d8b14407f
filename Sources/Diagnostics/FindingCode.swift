package import Basics

/// The stable code of a finding: one of ours, or that of a norm of the rulebook.
package enum FindingCode: Hashable, Sendable {
  case builtIn(DiagnosticCode)
  case norm(String)

  package var text: String {
    switch self {
    case .builtIn(let code): code.rawValue
    case .norm(let code): code
    }
  }

  /// Nil for the code of a norm.
  package var builtIn: DiagnosticCode? {
    switch self {
    case .builtIn(let code): code
    case .norm: nil
    }
  }

  /// Whether a word has the form of a norm's code: one to four capitals, a hyphen, and two or three
  /// digits.
  package static func isNorm(_ word: String) -> Bool {
    let parts = word.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    return parts.count == 2 && 1...4 ~= parts[0].count && 2...3 ~= parts[1].count
      && parts[0].allSatisfy { 0x41...0x5A ~= $0 } && parts[1].allSatisfy { 0x30...0x39 ~= $0 }
  }

  package static func == (left: FindingCode, right: DiagnosticCode) -> Bool {
    left == .builtIn(right)
  }
}

/// What a norm says besides its words: of whom, how surely, and on what ground.
package struct Judgement: Sendable {
  package enum Outcome: Sendable {
    /// `voldoet niet`
    case fails
    /// `niet te toetsen`
    case undetermined
  }

  /// Whom a finding is about, as far as that is known.
  package struct Subject: Hashable, Sendable {
    package var team: String?
    package var municipality: String?
    package var theme: String?
    package var activity: String?
    package var agreement: String?
    package var year: Int?
    package var kind: String?
    package var tertiaal: Int?
    package var month: Int?
    package var document: String?

    package init() {}

    package func withTexts(_ change: (String) -> String) -> Subject {
      var copy = self
      copy.team = team.map { change($0) }
      copy.municipality = municipality.map { change($0) }
      copy.theme = theme.map { change($0) }
      copy.activity = activity.map { change($0) }
      copy.agreement = agreement.map { change($0) }
      copy.document = document.map { change($0) }
      copy.kind = kind.map { change($0) }
      return copy
    }
  }

  /// A ground: an article in the text of some day, or an agreement in words.
  package struct Basis: Sendable {
    package let text: String
    package let law: String?
    package let article: String?
    package let state: String?
    package let address: String?

    package init(text: String, law: String?, article: String?, state: String?, address: String?) {
      self.text = text
      self.law = law
      self.article = article
      self.state = state
      self.address = address
    }

    fileprivate func withTexts(_ change: (String) -> String) -> Basis {
      Basis(
        text: change(text), law: law.map(change), article: article.map(change),
        state: state.map(change), address: address.map(change))
    }
  }

  package struct Waiver: Sendable {
    package let reason: String
    /// The last day, as it is written.
    package let until: String?

    package init(reason: String, until: String?) {
      self.reason = reason
      self.until = until
    }
  }

  /// How much it is that a norm speaks of.
  package struct Extent: Sendable {
    /// The lines or rows of the finding.
    package let count: Int
    /// By how much the norm is broken, where that is a number.
    private let excess: Ratio?
    /// How much is known of what cannot be judged, and what lines come to that lack something.
    package let known: Known?

    package init(count: Int, excess: Ratio?, known: Known? = nil) {
      self.count = count
      self.excess = excess
      self.known = known
    }

    /// Whether the norm is broken by more, or more is known of what it cannot judge; nil where that
    /// is not known of both.
    func isMore(than other: Extent) -> Bool? {
      if let excess, let earlier = other.excess { return excess > earlier }
      if let known, let earlier = other.known { return known.isMore(than: earlier) }
      return nil
    }
  }

  package let outcome: Outcome
  package private(set) var subject: Subject
  package private(set) var basis: [Basis]
  package var waiver: Waiver?
  /// Whether it is about one line, such as a posting, and not about what many lines are together.
  ///
  /// One subject can have many such findings, so that only their lines tell them apart.
  package var isOfOneLine = false
  /// Nil where nobody counted.
  package var extent: Extent?

  package init(_ outcome: Outcome, of subject: Subject, basis: [Basis]) {
    self.outcome = outcome
    self.subject = subject
    self.basis = basis
  }

  func withTexts(_ change: (String) -> String) -> Judgement {
    var copy = self
    copy.subject = subject.withTexts(change)
    copy.basis = basis.map { $0.withTexts(change) }
    copy.waiver = waiver.map { Waiver(reason: change($0.reason), until: $0.until.map(change)) }
    return copy
  }
}
