import Basics
import Diagnostics
import Ledger
import Norms

/// The answers of the books: which were needed, and what is wrong with the others.
struct AnswerUse {
  /// A row that a norm asked about.
  private struct Asked: Hashable {
    let norm: String
    let subject: Subject
    let index: Int32
  }

  private let facts: BookFacts
  private var asked: Set<Asked> = []
  /// The rows of answers that were needed, or of which a question tells why they do not count.
  private var told: Set<Place> = []
  private var contested: [Place: (first: Place, norm: String)] = [:]
  /// Where a reason stands without a code, beside a question that is open.
  private var bare: [Place] = []
  /// The codes in labels of bookings about which a question is open, since none of them answers it.
  private var labels: [Placed<String>] = []

  init(_ facts: BookFacts) { self.facts = facts }

  /// Takes up how the questions of a norm stand.
  mutating func meet(_ verdicts: [JudgedVerdict], of norm: Norm) {
    guard norm.rule.isQuestion else { return }
    for judged in verdicts {
      let reference = judged.verdict.subject
      let key = Asked(norm: norm.code, subject: reference.subject, index: reference.index)
      guard asked.insert(key).inserted else { continue }
      switch facts.standing(of: norm.code, reference) {
      case .answered(let given): told.insert(given.row?.place ?? given.place)
      case .lapsed(let answer), .unfinished(let answer): told.insert(answer.place)
      case .contested(let given):
        let first = given[0].place
        let later = given.dropFirst().map { $0.place }.filter { $0 != first }
        // All of them may stand in one cell.
        for place in later.isEmpty ? [first] : later {
          contested[place] = (first: first, norm: norm.code)
        }
        told.formUnion(given.map { $0.row?.place ?? $0.place })
      case .open:
        guard let text = facts.motivation(of: reference),
          judged.verdict.outcome == .undetermined,
          let place = facts.origin(.motivation, reference).places.first
        else { continue }
        let entries = AnswersInCell(text).entries
        if entries.isEmpty {
          bare.append(place)
        } else if reference.subject == .posting {
          labels += entries.map { Placed($0.norm, at: place) }
        }
      }
    }
  }

  func findings(_ rulebook: Rulebook) -> [Diagnostic] {
    let rows = facts.books.answers.compactMap { finding(of: $0, rulebook) }
    return rows + cellFindings(rulebook) + labelFindings(rulebook) + duplicates + bareMotivations
  }

  // MARK: Rows of a table

  private func finding(of answer: Answer, _ rulebook: Rulebook) -> Diagnostic? {
    let named = rulebook.norms.filter {
      WaiverUse.folded($0.code) == WaiverUse.folded(answer.norm.value)
    }
    let words = AnsweredNorm(rulebook)
    guard let norm = named.first(where: { $0.rule.isQuestion }), norm.rule.subject != .posting
    else { return words.finding(answer.norm, named.first) }
    guard let subject = answer.subject else { return nil }
    let key = BookFacts.NamedRow(
      subject: norm.rule.subject, name: WaiverUse.folded(subject.value))
    let rows = (facts.markedRows(norm.rule.subject)[key] ?? []).filter {
      facts.isWithin(facts.answerPlan(answer), $0.plan)
    }
    if rows.isEmpty { return unknownSubject(subject, norm, answer) }
    if !answer.isWhole || told.contains(answer.place) || !rows.contains(where: { $0.isJudged }) {
      return nil
    }
    return unused(norm.code, subject.value, at: answer.norm.place)
  }

  private func unknownSubject(
    _ subject: Placed<String>, _ norm: Norm, _ answer: Answer
  ) -> Diagnostic {
    let kind = norm.rule.subject
    let references = (0..<facts.kinds[kind].count(facts)).map { SubjectReference(kind, Int32($0)) }
      .filter { facts.isWithin(facts.answerPlan(answer), facts.plan(of: $0)) }
    let names = references.flatMap { facts.answerNames(of: $0) }.unique
    let near = Spelling.nearest(to: subject.value, among: names)
    let meant = near?.clipped(to: 60)
    // A name that takes more bytes than it has, or would, stands between marks of Markdown.
    let isBare = subject.value.utf8.count == subject.place.range.count
    let mended = near.flatMap { isBare && Answer.isPlain($0) ? $0 : nil }
    let typed = subject.value.clipped(to: 60)
    let asked = kind.plural
    return Diagnostic(
      .unknownAnswerSubject, at: subject.place,
      Bilingual(
        dutch: "\(norm.code) vraagt naar \(asked.dutch), en \(typed) is er hier geen",
        english: "\(norm.code) asks about \(asked.english), and \(typed) is none here"),
      help: meant.map { Bilingual(dutch: "bedoelt u \($0)?", english: "do you mean \($0)?") }
        ?? Bilingual(
          dutch: "schrijf de naam of de code zoals die er in het plan of de organisatie staat",
          english: "write the name or the code as the plan or the organisation has it"),
      fixes: [
        mended.flatMap { Fix(spelling: subject.value, as: $0, among: names, at: [subject.place]) }
      ])
  }

  private func unused(_ norm: String, _ subject: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unusedAnswer, at: place,
      Bilingual(
        dutch: "\(norm) vraagt nu niets over \(subject.clipped(to: 60)), of is al beantwoord",
        english: "\(norm) asks nothing about \(subject.clipped(to: 60)) now, or is answered already"
      ),
      help: Bilingual(
        dutch: "haal het antwoord weg, of laat het staan als de vraag terug kan komen",
        english: "remove the answer, or let it be if the question may come back"))
  }

  // MARK: Answers in Motivering

  private func cellFindings(_ rulebook: Rulebook) -> [Diagnostic] {
    let kind = facts.kinds[.activity]
    // One row is several activities where it has amounts of several years or kinds.
    var activities: [Place: [Int]] = [:]
    for index in facts.activities.indices where !kind.years(of: index, .year, facts).isEmpty {
      guard let cell = facts.register.activity(of: facts.activities[index]).motivation else {
        continue
      }
      activities[cell.place, default: []].append(index)
    }
    return activities.flatMap { place, row in
      let cell = facts.register.activity(of: facts.activities[row[0]]).motivation?.value ?? ""
      return AnswersInCell(cell).entries.compactMap { finding(of: $0, at: place, row, rulebook) }
    }
  }

  private func finding(
    of entry: AnswersInCell.Entry, at place: Place, _ row: [Int], _ rulebook: Rulebook
  ) -> Diagnostic? {
    let named = rulebook.norms.filter { $0.code == entry.norm }
    guard let norm = named.first(where: { $0.rule.isQuestion }), norm.rule.subject == .activity
    else { return AnsweredNorm(rulebook).finding(Placed(entry.norm, at: place), named.first) }
    if entry.text.isEmpty { return emptyAnswer(entry.norm, at: place) }
    let isAsked = row.contains {
      asked.contains(Asked(norm: entry.norm, subject: .activity, index: Int32($0)))
    }
    if isAsked { return nil }
    let name = facts.name(of: SubjectReference(.activity, Int32(row[0])))
    return unused(entry.norm, name, at: place)
  }

  /// The codes beside bookings that ask nothing about bookings.
  private func labelFindings(_ rulebook: Rulebook) -> [Diagnostic] {
    labels.compactMap { typed in
      let named = rulebook.norms.filter { $0.code == typed.value }
      let isAsked = named.contains { $0.rule.isQuestion && $0.rule.subject == .posting }
      return isAsked ? nil : AnsweredNorm(rulebook).finding(typed, named.first)
    }
  }

  private func emptyAnswer(_ norm: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .incompleteAnswer, at: place,
      Bilingual(
        dutch: "achter \(norm): staat geen antwoord", english: "behind \(norm): stands no answer"),
      help: Bilingual(
        dutch: "schrijf het antwoord erachter, of haal de code weg",
        english: "write the answer behind it, or remove the code"))
  }

  // MARK: What answers too often, and what answers nothing

  private var duplicates: [Diagnostic] {
    contested.map { place, other in
      Diagnostic(
        .duplicateAnswer, at: place,
        Bilingual(
          dutch: "\(other.norm) is hier meer dan één keer beantwoord",
          english: "\(other.norm) is answered more than once here"),
        related: other.first == place
          ? []
          : [
            Diagnostic.Related(
              place: other.first,
              label: Bilingual(dutch: "een ander antwoord", english: "another answer"))
          ],
        help: Bilingual(
          dutch: "laat één antwoord staan: zolang er meer zijn, geldt er geen",
          english: "keep one answer: while there are several, none holds"))
    }
  }

  /// One for each text, however many reasons it holds.
  private var bareMotivations: [Diagnostic] {
    Dictionary(grouping: Set(bare)) { $0.source }.values.compactMap { places in
      let places = places.sorted { $0.range.start < $1.range.start }
      guard let first = places.first else { return nil }
      let related = places.dropFirst().prefix(NormRun.mostRows - 1).map {
        Diagnostic.Related(place: $0, label: Bilingual(dutch: "ook hier", english: "here too"))
      }
      let count = places.count
      return Diagnostic(
        .bareMotivation, at: first,
        Bilingual(
          dutch: "een motivering zonder code van een norm beantwoordt geen vraag"
            + (count > 1 ? "; zo staan er hier \(count)" : ""),
          english: "a reason without the code of a norm answers no question"
            + (count > 1 ? "; there are \(count) of them here" : "")),
        related: Array(related),
        help: Bilingual(
          dutch: "zet de code ervoor van de vraag die het beantwoordt, zoals WW-16: …",
          english: "put the code of the question that it answers before it, such as WW-16: …"))
    }
  }
}

/// What is said of the norm that an answer names, where it cannot be answered.
private struct AnsweredNorm {
  private let rulebook: Rulebook

  init(_ rulebook: Rulebook) { self.rulebook = rulebook }

  func finding(_ typed: Placed<String>, _ norm: Norm?) -> Diagnostic {
    let code = typed.value.clipped(to: 60)
    guard let norm else { return unknown(typed) }
    if norm.rule.isQuestion {
      let subject = norm.rule.subject
      return Diagnostic(
        .unknownAnsweredNorm, at: typed.place,
        Bilingual(
          dutch: "\(code) vraagt naar \(subject.plural.dutch), en wordt hier niet beantwoord",
          english: "\(code) asks about \(subject.plural.english), and is not answered here"),
        help: subject == .posting
          ? Bilingual(
            dutch: "zet het antwoord bij de boeking, als motivering: \(norm.code): …",
            english: "write the answer at the posting, as motivering: \(norm.code): …")
          : Bilingual(
            dutch: "beantwoord haar in een tabel Antwoord", english: "answer it in a table Antwoord"
          ))
    }
    return Diagnostic(
      .unknownAnsweredNorm, at: typed.place,
      Bilingual(
        dutch: "\(code) is een eis en stelt geen vraag, dus valt er niets te antwoorden",
        english: "\(code) demands something and asks no question, so there is nothing to answer"),
      help: Bilingual(
        dutch: "herstel wat niet voldoet, of stel het vrij in een tabel Vrijstelling",
        english: "mend what does not comply, or waive it in a table Vrijstelling"))
  }

  private func unknown(_ typed: Placed<String>) -> Diagnostic {
    let questions = rulebook.norms.filter { $0.rule.isQuestion }.map { $0.code }.unique
    let near = Spelling.nearest(to: typed.value.uppercased(), among: questions)
    let code = typed.value.clipped(to: 60)
    return Diagnostic(
      .unknownAnsweredNorm, at: typed.place,
      Bilingual(dutch: "er is geen norm \(code)", english: "there is no norm \(code)"),
      help: near.map { Bilingual(dutch: "bedoelt u \($0)?", english: "do you mean \($0)?") }
        ?? Bilingual(
          dutch: "wijkboek norms list toont alle codes",
          english: "wijkboek norms list shows all codes"))
  }
}
