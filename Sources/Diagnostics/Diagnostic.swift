/// How much a finding matters.
package enum Severity: Int, Comparable, CaseIterable, Sendable {
  case note
  case warning
  case error

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Something that is to be said about a place in a text.
///
/// This is the one type for it: readers, checks and norms make it, collectors count it, renderers
/// draw it. The code is stable and is not the wording; `DiagnosticCode` holds the catalogue.
package struct Diagnostic: Sendable {
  /// Another place that the finding rests on, and what is to be seen there.
  package struct Related: Sendable {
    package let place: Place
    package let label: Bilingual

    package init(place: Place, label: Bilingual) {
      self.place = place
      self.label = label
    }
  }

  package let code: FindingCode
  package var severity: Severity
  package let place: Place
  /// What is wrong, as one sentence without a full stop.
  package private(set) var message: Bilingual
  /// What is to be seen at the place itself.
  package var label: Bilingual?
  package var related: [Related]
  /// Facts that the reader needs: a sum as a calculation, a legal basis.
  package var notes: [Bilingual]
  /// What to do about it.
  package var help: Bilingual?
  /// Changes to the texts that would settle it; several are ways to choose from.
  package var fixes: [Fix]
  /// The rows that answer it, where it asks something.
  package var offer: OfferedRows?
  /// Of whom and on what ground, where a norm says it.
  package var judgement: Judgement?
  /// Personal data, which nobody may read in a finding: not in this one, nor in another that shows
  /// the same line.
  package var masked: [Place] = []

  package init(
    _ code: DiagnosticCode, at place: Place, _ message: Bilingual, label: Bilingual? = nil,
    related: [Related] = [], notes: [Bilingual] = [], help: Bilingual? = nil,
    fixes: [Fix?] = []
  ) {
    self.code = .builtIn(code)
    severity = code.severity
    self.place = place
    self.message = message
    self.label = label
    self.related = related
    self.notes = notes
    self.help = help
    self.fixes = fixes.compactMap { $0 }
  }

  /// A finding of a norm, which has a code and a severity of its own.
  package init(
    norm code: String, _ severity: Severity, at place: Place, _ message: Bilingual,
    _ judgement: Judgement
  ) {
    self.code = .norm(code)
    self.severity = severity
    self.place = place
    self.message = message
    related = []
    notes = []
    fixes = []
    self.judgement = judgement
  }
}

extension Diagnostic {
  /// The same finding with every text of it changed: what people read, not where it stands.
  package func withTexts(_ change: (String) -> String) -> Diagnostic {
    var copy = self
    copy.message = message.mapped(change)
    copy.label = label.map { $0.mapped(change) }
    copy.related = related.map { Related(place: $0.place, label: $0.label.mapped(change)) }
    copy.notes = notes.map { $0.mapped(change) }
    copy.help = help.map { $0.mapped(change) }
    copy.fixes = fixes.compactMap { $0.withTexts(change) }
    copy.offer = offer?.withTexts(change)
    copy.judgement = judgement?.withTexts(change)
    return copy
  }

  /// Whether `self` is shown before `other`: by text, place, and code, never by when it was found.
  package func precedes(_ other: Diagnostic) -> Bool {
    if place.source != other.place.source { return place.source < other.place.source }
    let (left, right) = (place.range, other.place.range)
    if left.start != right.start { return left.start < right.start }
    if left.end != right.end { return left.end < right.end }
    if code != other.code { return code.text < other.code.text }
    return message.dutch < other.message.dutch
  }
}
