import Basics
import Diagnostics
import Markdown

/// Puts the clauses of a norm together.
struct RuleReader {
  private var parser: RuleParser
  private let letters: Letters
  /// What is pointed at where a clause is missing.
  private let heading: Place

  private init(_ fence: Fence, _ document: MarkdownDocument, _ values: DatedValueNames) {
    letters = Letters(document.source, lines: fence.lines)
    parser = RuleParser(letters, source: document.number, values: values)
    let range = fence.infoRange.count > 0 ? fence.infoRange : fence.range
    heading = document.place(range)
  }

  /// Reads the block of a norm; the rule is nil where anything is wrong with it.
  static func read(
    _ fence: Fence, of document: MarkdownDocument, values: DatedValueNames
  ) -> (rule: NormRule?, diagnostics: [Diagnostic]) {
    var reader = RuleReader(fence, document, values)
    let rule = reader.rule()
    let diagnostics = reader.parser.diagnostics
    return (diagnostics.isEmpty ? rule : nil, diagnostics)
  }

  private mutating func rule() -> NormRule? {
    var clauses: [ClauseWord: Clause] = [:]
    for clause in Clause.split(letters) {
      guard let word = clause.word else {
        unknown(clause)
        continue
      }
      if let first = clauses[word] { repeated(clause, word, first) } else { clauses[word] = clause }
    }
    guard let subject = clauses[.subject] else {
      missing("voor", "voor elk thema per jaar")
      return nil
    }
    // Without a subject no name means anything, so nothing is said of the other clauses.
    guard parser.readSubject(subject) else { return nil }
    let condition = clauses[.condition].map { truth($0, "waar") }
    let demand = demand(clauses[.requirement], clauses[.question])
    let templates = [ClauseWord.dutchMessage, .englishMessage, .dutchAdvice, .englishAdvice].map {
      word in clauses[word].flatMap { parser.template($0) }
    }
    guard let demand, parser.diagnostics.isEmpty else { return nil }
    return NormRule(
      subject: parser.subject, division: parser.division, condition: condition ?? nil,
      demand: demand, dutchMessage: templates[0], englishMessage: templates[1],
      advice: templates[2], englishAdvice: templates[3])
  }

  private mutating func demand(_ requirement: Clause?, _ question: Clause?) -> NormRule.Demand? {
    let required = requirement.flatMap { truth($0, "eis") }
    let asked = question.flatMap { parser.template($0) }
    if let requirement, let question {
      let later = requirement.start.lowerBound < question.start.lowerBound ? question : requirement
      parser.report(
        .normClauseCount, at: parser.place(letters.range(later.start)),
        Bilingual(
          dutch: "een norm heeft een eis of een vraag, en niet allebei",
          english: "a norm has an eis or a vraag, and not both"),
        help: Bilingual(
          dutch: "maak er twee normen van", english: "make two norms of it"))
      return nil
    }
    if requirement == nil, question == nil {
      missing("eis", "eis vrij >= € 0")
      return nil
    }
    return required.map { .requirement($0) } ?? asked.map { .question($0) }
  }

  private mutating func truth(_ clause: Clause, _ word: String) -> Expression? {
    guard let expression = parser.wholeExpression(clause.content, behind: clause.start),
      parser.expectTruth(expression, word)
    else { return nil }
    return expression
  }

  private mutating func missing(_ word: String, _ example: String) {
    parser.report(
      .normClauseCount, at: heading,
      Bilingual(
        dutch: "deze norm heeft geen regel die met \(word) begint",
        english: "this norm has no line that begins with \(word)"),
      help: Bilingual(
        dutch: "voeg er een toe, zoals: \(example)", english: "add one, such as: \(example)"))
  }

  private mutating func repeated(_ clause: Clause, _ word: ClauseWord, _ first: Clause) {
    let name = word.rawValue
    parser.report(
      .normClauseCount, at: parser.place(letters.range(clause.start)),
      Bilingual(
        dutch: "\(name) staat twee keer in deze norm",
        english: "\(name) stands twice in this norm"),
      related: [
        Diagnostic.Related(
          place: parser.place(letters.range(first.start)),
          label: Bilingual(dutch: "de eerste", english: "the first"))
      ],
      help: word == .condition
        ? Bilingual(
          dutch: "verbind ze met en; waar in een telling staat niet aan het begin van een regel",
          english: "join them by en; the waar of a count does not stand at the start of a line")
        : Bilingual(
          dutch: "haal er een weg, of maak er twee normen van",
          english: "take one away, or make two norms of it"))
  }

  private mutating func unknown(_ clause: Clause) {
    let word = letters.text(clause.start)
    let words = Clause.words
    parser.report(
      .unknownNormClause, at: parser.place(letters.range(clause.start)),
      Bilingual(
        dutch: "geen regel van een norm begint met \(Wording.short(word))",
        english: "no line of a norm begins with \(Wording.short(word))"),
      help: Wording.nearest(to: word, among: words).map { Wording.meant($0) }
        ?? Bilingual(
          dutch: "begin met \(words.listed(with: "of"))",
          english: "begin with \(words.listed(with: "or"))"),
      fixes: [
        Wording.fix(word, among: words, at: parser.place(letters.range(clause.start)))
      ])
  }
}

// The clause that names the subject.
extension RuleParser {
  /// Reads `voor elk thema per jaar`.
  mutating func readSubject(_ clause: Clause) -> Bool {
    let (found, problems) = Lexer.tokens(of: letters, clause.content, source: source)
    (tokens, position, limit) = (found, 0, found.count)
    diagnostics += problems
    guard problems.isEmpty else { return false }
    guard take("elk") || take("elke") || take("ieder") || take("iedere") else {
      report(
        .malformedNormClause, at: place(letters.range(clause.start)),
        Bilingual(
          dutch: "achter voor ontbreekt elk of elke",
          english: "elk or elke is missing behind voor"),
        help: Bilingual(
          dutch: "schrijf bijvoorbeeld voor elk thema per jaar, in het enkelvoud",
          english: "write for instance voor elk thema per jaar, in the singular"))
      return false
    }
    let start = position
    while let word = word(at: position), word != "per" { position += 1 }
    let name = text(start, position)
    let named = Vocabulary.subjectNames.first { $0.name == name }?.subject
    guard let named else {
      unknownSubject(name, start, clause)
      return false
    }
    (subject, division) = (named, [])
    scope = Scope(subject: named, owner: .subject)
    while take("per") { guard readDivision() else { return false } }
    guard position == limit else {
      report(
        .malformedNormClause, at: placeHere,
        Bilingual(
          dutch: "achter het onderwerp past alleen per jaar, per tertiaal, per maand of per soort",
          english: "only per jaar, per tertiaal, per maand or per soort fits behind the subject"),
        help: Bilingual(
          dutch: "zet een voorwaarde op een eigen regel, die met waar begint",
          english: "put a condition on a line of its own that begins with waar"))
      return false
    }
    return true
  }

  private mutating func unknownSubject(_ name: String, _ start: Int, _ clause: Clause) {
    let names = Vocabulary.subjectNames.map { $0.name }
    let shown = Wording.short(name)
    let place = start < position ? place(from: start) : self.place(letters.range(clause.start))
    report(
      .unknownNormSubject, at: place,
      name.isEmpty
        ? Bilingual(
          dutch: "achter voor elk ontbreekt het onderwerp",
          english: "the subject is missing behind voor elk")
        : Bilingual(
          dutch: "\(shown) is geen onderwerp van normen",
          english: "\(shown) is no subject of norms"),
      help: (Synonyms.subject(name) ?? Wording.nearest(to: name, among: names))
        .map { Wording.meant($0) }
        ?? Bilingual(
          dutch: "kies uit \(names.listed(with: "en"))",
          english: "choose from \(names.listed(with: "and"))"),
      fixes: [Wording.fix(name, among: names, at: place)])
  }

  private static let divisions = ["jaar", "tertiaal", "maand", "soort"]

  private mutating func readDivision() -> Bool {
    let part: Division? =
      switch word(at: position) {
      case "jaar": .year
      case "soort": .kind
      case "tertiaal": .tertiaal
      case "maand": .month
      default: nil
      }
    guard let part else {
      let word = word(at: position) ?? ""
      report(
        .unknownNormSubject, at: placeHere,
        Bilingual(
          dutch: "achter per past alleen jaar, tertiaal, maand of soort",
          english: "only jaar, tertiaal, maand or soort fits behind per"),
        help: Wording.nearest(to: word, among: RuleParser.divisions)
          .map { Wording.meant($0) }
          ?? Bilingual(
            dutch: "kies een van deze vier, of haal per weg",
            english: "choose one of these four, or take per away"),
        fixes: [Wording.fix(word, among: RuleParser.divisions, at: placeHere)])
      return false
    }
    guard !subject.hasOwnDay else {
      let words = subject.words
      report(
        .unknownNormSubject, at: placeHere,
        Bilingual(
          dutch: "een \(words.dutch) heeft één dag, en is niet te verdelen",
          english: "a \(words.english) has one day, and cannot be divided"),
        help: Bilingual(
          dutch: "haal per weg, of kies een ander onderwerp zoals activiteit",
          english: "take per away, or choose another subject such as activiteit"))
      return false
    }
    position += 1
    division.formUnion(part)
    guard !division.isSuperset(of: [.tertiaal, .month]) else {
      position -= 1
      report(
        .unknownNormSubject, at: placeHere,
        Bilingual(
          dutch: "per tertiaal en per maand gaan niet samen",
          english: "per tertiaal and per maand do not go together"),
        help: Bilingual(
          dutch:
            "kies een van de twee; een ander deel van het jaar staat achter een gegeven, zoals "
            + "gerealiseerd in december",
          english: "choose one of the two; another part of the year stands behind a field, such as "
            + "gerealiseerd in december"))
      return false
    }
    return true
  }
}
