import Diagnostics

// Names, and what leads from one to the next.
extension RuleParser {
  /// The words from here on, as many as the longest name has.
  var upcoming: ArraySlice<String?> {
    var words: [String?] = []
    words.reserveCapacity(Names.mostWords)
    for index in position..<min(limit, position + Names.mostWords) {
      words.append(tokens[index].word)
    }
    return words[...]
  }

  mutating func reference() -> Expression? {
    let start = position
    let named = named()
    return spanned(named, from: start)
  }

  private mutating func named() -> Expression? {
    deeper { parser in
      let start = parser.position
      let words = parser.upcoming
      if let name = Names.longest(words, of: nil) {
        let end = start + name.words.count
        let months = parser.span(at: end)
        if parser.word(at: months?.end ?? end) == "van" {
          parser.position = months?.end ?? end
          let place = parser.place(from: start)
          let path = parser.path(start..<end)
          guard let months, let path else { return path }
          return parser.during(path, months.span, at: place, from: start)
        }
      }
      if let name = Names.longest(words, of: parser.scope.subject) {
        parser.position += name.words.count
        return parser.field(
          name.word, of: parser.scope.subject, .owner(parser.scope.owner), from: start)
      }
      if parser.takeAnswer() { return nil }
      if let name = Names.longest(words, of: nil) {
        parser.position += name.words.count
      } else {
        parser.skipUnknown()
      }
      guard parser.position > start else {
        if !parser.hasFailed { parser.nameMissing() }
        return nil
      }
      if parser.isWord("van"), parser.position + 1 < parser.limit {
        return parser.path(start..<parser.position)
      }
      parser.unknown(start..<parser.position, of: parser.scope.subject)
      return nil
    }
  }

  /// Whose field a name is.
  private enum Whose {
    case owner(Expression.Owner)
    case reference(Expression)
  }

  /// Reads what stands behind a name and `van`: the name is a field of that.
  private mutating func path(_ name: Range<Int>) -> Expression? {
    let start = name.lowerBound
    position += 1
    // An article says nothing: `van de corporatie`.
    if isWord("de") || isWord("het"), word(at: position + 1) != nil { position += 1 }
    if take("norm") {
      return field(name, of: subject, .owner(.subject), from: start)
    }
    guard let owner = reference() else { return nil }
    guard case .subject(let other) = owner.type else {
      notAnOwner(owner, name)
      return nil
    }
    return field(name, of: other, .reference(owner), from: start)
  }

  private mutating func notAnOwner(_ owner: Expression, _ name: Range<Int>) {
    let (type, shown) = (owner.type.words, text(name.lowerBound, name.upperBound))
    var help = Bilingual(
      dutch: "kies achter van een gegeven dat naar iets anders leidt, zoals plan of afspraak",
      english: "choose behind van a field that leads to something else, such as plan or afspraak")
    if case .subjects = owner.type {
      help = Bilingual(
        dutch: "schrijf som van, gemiddelde, hoogste of laagste voor \(shown)",
        english: "write som van, gemiddelde, hoogste or laagste before \(shown)")
    }
    report(
      .normTypeClash, at: owner.place,
      Bilingual(
        dutch: "\(Wording.short(shown)) van dit kan niet, want dit is: \(type.dutch)",
        english: "\(Wording.short(shown)) of this cannot be, since this is: \(type.english)"),
      help: help)
  }

  /// The field that the words of a name mean for a subject.
  private mutating func field(
    _ name: Range<Int>, of subject: Subject, _ whose: Whose, from start: Int
  ) -> Expression? {
    let known = Names.exact(name.map { tokens[$0].word }, of: subject)
    guard let known else {
      unknown(name, of: subject)
      return nil
    }
    return field(known.word, of: subject, whose, from: start)
  }

  private mutating func field(
    _ word: Word, of subject: Subject, _ whose: Whose, from start: Int
  ) -> Expression? {
    guard word.needs.isSubset(of: knownDivision) else {
      divisionMissing(word, of: subject, at: place(from: start))
      return nil
    }
    let node: Expression.Node =
      switch whose {
      case .owner(let owner): .field(word.field, owner)
      case .reference(let reference): .through(reference, word.field)
      }
    return Expression(node, word.type, at: place(from: start))
  }

  /// By what everything that a norm leads to is known: what has a day has a year of its own.
  var knownDivision: Division { subject.hasOwnDay ? division.union(.year) : division }

  func divisionHelp(_ per: String) -> Bilingual {
    Bilingual(
      dutch: "zet \(per) achter het onderwerp, in de regel die met voor begint",
      english: "put \(per) behind the subject, in the line that begins with voor")
  }

  private mutating func divisionMissing(_ word: Word, of subject: Subject, at place: Place) {
    let lacking = word.needs.subtracting(division)
    let per =
      lacking.contains(.tertiaal)
      ? "per tertiaal"
      : lacking.contains(.month) ? "per maand" : lacking.contains(.kind) ? "per soort" : "per jaar"
    let (name, owner) = (word.names[0], subject.words)
    report(
      .missingNormDivision, at: place,
      Bilingual(
        dutch: "\(name) van een \(owner.dutch) is alleen bekend \(per)",
        english: "\(name) of a \(owner.english) is only known \(per)"),
      help: divisionHelp(per))
  }

  /// Steps over the words of a name that nobody knows: those up to an operator or the next line.
  private mutating func skipUnknown() {
    let start = position
    while let word = word(at: position), !Names.operators.contains(word),
      position == start || !tokens[position].startsLine
    {
      if position > start, Names.keywords.contains(word) || ComparisonWords.begins(with: word) {
        break
      }
      position += 1
    }
  }

  private mutating func nameMissing() {
    report(
      .malformedNormClause, at: placeHere,
      Bilingual(
        dutch: "hier ontbreekt de naam van een gegeven", english: "the name of a field is missing"),
      help: Bilingual(
        dutch: "wijkboek norms words \(scope.subject.rawValue) noemt wat hier kan staan",
        english: "wijkboek norms words \(scope.subject.rawValue) lists what can stand here"))
  }

  /// Says that a subject has no such name, and which one was probably meant.
  private mutating func unknown(_ name: Range<Int>, of subject: Subject) {
    let shown = text(name.lowerBound, name.upperBound)
    let owner = subject.words
    let place = Place(
      source: source, from: Int(tokens[name.lowerBound].range.start),
      to: Int(tokens[name.upperBound - 1].range.end))
    report(
      .unknownNormWord, at: place,
      Bilingual(
        dutch: "een \(owner.dutch) heeft geen \(Wording.short(shown))",
        english: "a \(owner.english) has no \(Wording.short(shown))"),
      help: meant(by: shown, of: subject)
        ?? Bilingual(
          dutch: "wijkboek norms words \(subject.rawValue) noemt wat een \(owner.dutch) heeft",
          english: "wijkboek norms words \(subject.rawValue) lists what a \(owner.english) has"),
      fixes: [
        isElsewhere(shown, of: subject)
          ? nil : Wording.fix(shown, among: candidates(of: subject), at: place)
      ])
  }

  /// What may stand where a word of a subject is asked for.
  private func candidates(of subject: Subject) -> [String] {
    Vocabulary.words(of: subject).flatMap { $0.names }
      + ["waarde", "aantal", "som van", "hoogste", "laagste", "gemiddelde", "verschil tussen"]
  }

  /// Whether a name is a word of what a subject belongs to, so that it is not misspelled.
  private func isElsewhere(_ name: String, of subject: Subject) -> Bool {
    Vocabulary.words(of: subject).contains { word in
      guard case .subject(let other) = word.type else { return false }
      return Vocabulary.words(of: other).contains { $0.names.contains(name) }
    }
  }

  private func meant(by name: String, of subject: Subject) -> Bilingual? {
    let words = Vocabulary.words(of: subject)
    // Whoever asks a posting for the period of its agreement has the right word in the wrong place.
    for word in words {
      guard case .subject(let other) = word.type else { continue }
      let isThere = Vocabulary.words(of: other).contains { $0.names.contains(name) }
      if isThere { return Wording.meant("\(name) van \(word.names[0])") }
    }
    if let other = Synonyms.field(name, of: subject) { return Wording.meant(other) }
    if Language.dutch.months.contains(name) {
      return Bilingual(
        dutch: "zet de maand achter een bedrag: gerealiseerd in \(name)",
        english: "put the month behind an amount: gerealiseerd in \(name)")
    }
    let candidates = candidates(of: subject)
    if let near = Wording.nearest(to: name, among: candidates) { return Wording.meant(near) }
    // `out` alone is the beginning of one name, and that is a hint too.
    let begun = candidates.filter { $0.hasPrefix(name + " ") }
    return begun.count == 1 ? Wording.meant(begun[0]) : nil
  }
}
