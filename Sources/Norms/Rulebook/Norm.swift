package import Basics
package import Diagnostics
package import Ledger

/// A rule of the rulebook: what it asks of whom, since when, and on what ground.
package struct Norm: Sendable {
  /// Such as `BGR-01`.
  package let code: String
  package let title: Bilingual
  /// The heading.
  package let place: Place
  package let citations: [Citation]
  package let validity: Validity
  package let severities: SeverityByStatus
  /// For whom it is, where the table says so.
  package let audience: String?
  /// The codes of norms and checks beside which it says nothing of the same subject: what has one
  /// cause is one finding.
  package let silentBeside: [Placed<String>]
  /// The paragraphs and headings up to the first example, as one text each.
  package let explanation: [String]
  package let rule: NormRule
  /// The text of the `norm` block.
  package let text: String
  package let textPlace: Place
  package let examples: [Example]

  package init(
    code: String, title: Bilingual, place: Place, citations: [Citation], validity: Validity,
    severities: SeverityByStatus, audience: String?, silentBeside: [Placed<String>] = [],
    explanation: [String], rule: NormRule, text: String, textPlace: Place, examples: [Example]
  ) {
    self.code = code
    self.title = title
    self.place = place
    self.citations = citations
    self.validity = validity
    self.severities = severities
    self.audience = audience
    self.silentBeside = silentBeside
    self.explanation = explanation
    self.rule = rule
    self.text = text
    self.textPlace = textPlace
    self.examples = examples
  }

  /// The same norm with another rule.
  package func with(_ rule: NormRule) -> Norm {
    Norm(
      code: code, title: title, place: place, citations: citations, validity: validity,
      severities: severities, audience: audience, silentBeside: silentBeside,
      explanation: explanation, rule: rule, text: text, textPlace: textPlace, examples: examples)
  }
}

/// What a `norm` block says.
package struct NormRule: Sendable {
  package enum Demand: Sendable {
    /// `eis`: this must hold.
    case requirement(Expression)
    /// `vraag`: a person must answer this.
    case question(Template)
  }

  package let subject: Subject
  package let division: Division
  /// The clause `waar`.
  package let condition: Expression?
  package let demand: Demand
  /// The clauses `melding` and `message`: nil where a default sentence is to be made.
  package let dutchMessage: Template?
  package let englishMessage: Template?
  /// The clause `advies`.
  package let advice: Template?
  /// The clause `advice`.
  package let englishAdvice: Template?

  /// Whether it asks a person, who has to answer for each subject.
  package var isQuestion: Bool {
    if case .question = demand { return true }
    return false
  }

  package init(
    subject: Subject, division: Division, condition: Expression?, demand: Demand,
    dutchMessage: Template? = nil, englishMessage: Template? = nil, advice: Template? = nil,
    englishAdvice: Template? = nil
  ) {
    self.subject = subject
    self.division = division
    self.condition = condition
    self.demand = demand
    self.dutchMessage = dutchMessage
    self.englishMessage = englishMessage
    self.advice = advice
    self.englishAdvice = englishAdvice
  }
}

/// A sentence with expressions in braces.
package struct Template: Sendable {
  package enum Piece: Sendable {
    case text(String)
    case value(Expression)
  }

  package let pieces: [Piece]
  package let place: Place

  package init(_ pieces: [Piece], at place: Place) {
    self.pieces = pieces
    self.place = place
  }
}

/// The ground of a norm: an article of a law in the text of some day, or an agreement in words.
package struct Citation: Sendable {
  /// As it is written.
  package let text: String
  package let law: String?
  package let article: String?
  package let paragraph: String?
  /// Whether it cites the opening words (`aanhef`) too.
  package let hasOpening: Bool
  /// The part of a paragraph: `f, 1°`.
  package let part: String?
  /// The number of the law, such as `BWBR0005181`.
  package let lawNumber: String?
  /// The state of the text that is cited.
  package let textOf: Day?

  package init(
    text: String, law: String? = nil, article: String? = nil, paragraph: String? = nil,
    hasOpening: Bool = false, part: String? = nil, lawNumber: String? = nil, textOf: Day? = nil
  ) {
    self.text = text
    self.law = law
    self.article = article
    self.paragraph = paragraph
    self.hasOpening = hasOpening
    self.part = part
    self.lawNumber = lawNumber
    self.textOf = textOf
  }

  /// Where the text can be read, if its number is known.
  package var address: String? {
    guard let lawNumber else { return nil }
    let state = textOf.map { "/" + $0.text } ?? ""
    return "https://wetten.overheid.nl/\(lawNumber)\(state)"
      + (article.map { "#Artikel" + $0 } ?? "")
  }
}

/// From when until when a norm holds; nil is always.
package struct Validity: Equatable, Sendable {
  package let from: Day?
  package let until: Day?

  package static let always = Validity(from: nil, until: nil)

  package init(from: Day?, until: Day?) {
    self.from = from
    self.until = until
  }

  package func contains(_ day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}

/// How much a finding matters at each status of the plan.
package struct SeverityByStatus: Equatable, Sendable {
  /// Nil where the norm does not hold yet.
  package let draft: Severity?
  package let consultation: Severity?
  package let adopted: Severity?

  package init(draft: Severity?, consultation: Severity?, adopted: Severity?) {
    self.draft = draft
    self.consultation = consultation
    self.adopted = adopted
  }

  package subscript(status: Plan.Status) -> Severity? {
    switch status {
    case .draft: draft
    case .consultation: consultation
    case .adopted: adopted
    }
  }
}

/// A small book that a norm is tried on.
package struct Example: Sendable {
  package enum Expectation: String, CaseIterable, Sendable {
    case complies = "voldoet"
    case fails = "voldoet niet"
    case undetermined = "niet te toetsen"
    case ongoing = "loopt nog"
    /// The norm has nothing to say: no subject, or none for which its `waar` holds.
    case notApplicable = "niet van toepassing"
  }

  package let expectation: Expectation
  /// Words of the line at which the finding must stand; nil where the example does not say.
  package let row: String?
  /// The number of its fence among the blocks of its document.
  package let block: Int
  package let place: Place

  package init(_ expectation: Expectation, at row: String? = nil, block: Int, place: Place) {
    self.expectation = expectation
    self.row = row
    self.block = block
    self.place = place
  }
}
