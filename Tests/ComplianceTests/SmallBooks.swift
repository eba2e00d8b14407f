import Basics
import Compliance
import Diagnostics
import Foundation
import Ledger
import Norms
import Reading
import TestSupport
import Testing

/// Books written as text, for a test of one thing.
struct SmallBooks {
  static let organisation = """
    # Organisatie

    | Gebiedsteam | Gemeente | Boeken compleet tot |
    | ----------- | -------- | ------------------- |
    | Noord       | Veendam  | 2020-12-31          |
    | Noord       | Pekela   | 2020-12-31          |
    | Zuid        | Emmen    | 2020-04-30          |

    | Gemeente | Jaar | Woningen |
    | -------- | ---- | -------: |
    | Veendam  | 2020 |    1.000 |
    | Pekela   | 2020 |      500 |
    | Emmen    | 2020 |        ? |

    | Grootboeknummer | Thema        | Verantwoordelijk |
    | --------------- | ------------ | ---------------- |
    | 82019 LFS 001   | Maatschappij | gebiedsteams     |
    | 82020 LFF 002   | Schoon       | gebiedsteams     |
    | 43022           | Participatie | stuurteam MP     |

    | Afspraak | Partijen             | Gemeenten | Vanaf      | Tot        | Getekend   | Afgesproken maximum |
    | -------- | -------------------- | --------- | ---------- | ---------- | ---------- | ------------------: |
    | Bod-2020 | corporatie, gemeente | Veendam   | 2020-01-01 | 2020-12-31 | 2019-12-01 |                   ? |
    | Bod-2019 | corporatie           | Pekela    | 2019-01-01 | 2019-12-31 | 2018-12-01 |                     |

    | Bron     | Tot        |
    | -------- | ---------- |
    | subsidie | 2020-06-30 |
    """

  static let plan = """
    # Plan Noord

    | Plan        |           |
    | ----------- | --------- |
    | Gebiedsteam | Noord     |
    | Looptijd    | 2020-2021 |
    | Status      | overleg   |

    | Budget 2020      |   Bedrag |
    | ---------------- | -------: |
    | Gemeente Veendam | € 40.000 |
    | Gemeente Pekela  | € 20.000 |
    | Personele inzet  | € 35.000 |
    | Out of pocket    | € 25.000 |
    | Totaal           | € 60.000 |

    ## Maatschappij

    | Thema                     |               |
    | ------------------------- | ------------- |
    | Grootboeknummer           | 82019 LFS 001 |
    | Out of pocket kosten 2020 | € 15.000      |
    | Personele inzet 2020      | € 20.000      |

    | Omschrijving activiteit | Budget | Jaar | Gemeente                | Afspraak |
    | ----------------------- | -----: | ---- | ----------------------- | -------- |
    | Spreekuur *elke week*   |  6.000 | 2020 | Veendam                 | Bod-2020 |
    | Woontraining            |      ? | 2020 | Veendam 60%, Pekela 40% |          |

    ## Schoon

    | Thema                     |               |
    | ------------------------- | ------------- |
    | Grootboeknummer           | 82020 LFF 002 |
    | Out of pocket kosten 2020 | € 10.000      |
    | Personele inzet 2020      | € 15.000      |

    | Omschrijving activiteit | Budget | Jaar | Code |
    | ----------------------- | -----: | ---- | ---- |
    | Opruimdag               |  4.000 | 2020 | OPR  |
    """

  static let journal = """
    decimal-mark ,

    2020-02-03 ! (V1) Hovenier  ; gemeente: Veendam
        verplichting:82020 LFF 002:oop:OPR   € 1.000,00
        verplichting:tegenrekening

    2020-03-12 * (F1) Hovenier  ; gemeente: Veendam, afspraak: Bod-2020
        82020 LFF 002:oop:OPR                € 400,00
        Crediteuren

    2020-03-14 * (F2) Hovenier  ; gemeente: Veendam, afspraak: Bod-2020
        82020 LFF 002:oop:Opruimdag          € 250,00
        Crediteuren

    2020-03-20 * (F3) Hovenier  ; gemeente: Veendam, afspraak: Bod-2020
        82020 LFF 002:oop:OPR                € 50,00
        Crediteuren

    2020-06-01 * (F4) Trainer  ; team: Noord
        82019 LFS 001:oop:Woontraining       € 300,00
        Crediteuren

    2020-06-30 * Uren  ; gemeente: Pekela
        82019 LFS 001:personeel              10,00 uur @ € 60,00
        Loonkosten
    """

  let books: JudgedBooks
  let sources: [Source]
  let facts: BookFacts

  init(
    _ journal: String = SmallBooks.journal, plans: [String] = [SmallBooks.plan],
    organisation: String = SmallBooks.organisation, further: [String] = [], asOf: Day? = nil
  ) {
    let reading = BookReading.read(text: journal + "\n")
    #expect(reading.findings.isEmpty)
    let texts = [organisation] + plans + further
    let documents = texts.enumerated().map {
      Source(path: "ledgers/\($0.offset).md", text: $0.element)
    }
    self.init(reading, documents, asOf: asOf)
  }

  init(_ reading: BookReading, _ documents: [Source], asOf: Day? = nil) {
    let read = DocumentReading.read(documents, firstNumber: reading.book.sources.count)
    books = JudgedBooks(
      reading.book, paths: reading.book.names.paths(LedgerCodes(read.organisation)),
      documents: documents, plans: read.plans, organisation: read.organisation,
      waivers: read.waivers, answers: read.answers, asOf: asOf)
    sources = reading.book.sources + documents
    facts = BookFacts(books)
  }

  /// The books that are shipped with the program.
  static func shipped() throws -> SmallBooks {
    let folder =
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path + "/ledgers/"
    let team = "2020/stadskanaal-borger-odoorn/"
    let reading = BookReading.read(
      ["T1", "T2", "T3"].map { folder + team + $0 + ".journal" }, from: .disk, workers: .alone)
    let documents = try ["organisatie.md", team + "plan.md"].map { path in
      Source(path: path, text: try String(contentsOfFile: folder + path, encoding: .utf8))
    }
    return SmallBooks(reading, documents)
  }

  func text(at place: Place) -> String { sources[place.source].text(in: place.range) }

  // MARK: What facts say, as text

  func subject(
    _ subject: Subject, _ name: String = "", year: Int = 0, _ kind: AccountPath.Kind? = nil,
    tertiaal: Int = 0
  ) throws -> SubjectReference {
    let division: Division = year == 0 ? [] : .year
    let all = NormSubjectList(facts, subject, division)
    let found = try #require(
      all.references.first {
        facts.facts.origin(.asOf, $0).name == name && $0.year == Int16(year)
      }, "there is a \(subject.rawValue) \(name)")
    var reference = found
    reference.kind = kind
    if tertiaal > 0 { reference.part = .tertiaal(tertiaal) }
    return reference
  }

  func value(_ field: Field, _ reference: SubjectReference) -> String {
    facts.facts.value(field, reference).text
  }

  func missing(_ field: Field, _ reference: SubjectReference) -> [String] {
    facts.facts.missing(field, reference).map { $0.dutch }
  }

  /// A number that is known exactly.
  func exact(_ field: Field, _ reference: SubjectReference) -> Ratio? {
    guard case .number(let bounds) = facts.facts.value(field, reference) else { return nil }
    return bounds.exact
  }

  /// The lines of journals in the list of a subject, each by itself.
  func lines(of reference: SubjectReference) -> [SubjectReference] {
    guard case .subjects(let list) = facts.facts.value(.postings, reference) else { return [] }
    return list.members.flatMap { $0.count > 1 ? facts.facts.lines($0.subject) : [$0.subject] }
  }

  func names(in field: Field, of reference: SubjectReference) -> [String] {
    guard case .subjects(let list) = facts.facts.value(field, reference) else { return [] }
    return list.members.map { facts.facts.value(.name, $0.subject).text }
  }

  func isFilledIn(_ field: Field, _ reference: SubjectReference) -> Bool {
    facts.facts.isFilledIn(field, reference)
  }
}

/// The subjects that a norm of some kind would judge.
struct NormSubjectList {
  let references: [SubjectReference]

  init(_ facts: BookFacts, _ subject: Subject, _ division: Division) {
    let norm = Norm.asking(subject, division)
    var rulebook = Rulebook()
    rulebook.norms = [norm]
    let stand = StandIn(facts)
    _ = NormCheck.run(rulebook, on: facts, stand.judging)
    references = stand.asked.map { $0.subject }
  }
}

/// Stands in for the judge: says what it is told, and remembers what it was asked.
final class StandIn {
  struct Question {
    let norm: Int
    let subject: SubjectReference
    let day: Day
  }

  private(set) var asked: [Question] = []
  private let facts: BookFacts
  private let field: Field
  private let says: (Facts, SubjectReference) -> Verdict.Outcome?

  init(
    _ facts: BookFacts, showing field: Field = .asOf,
    says: @escaping (Facts, SubjectReference) -> Verdict.Outcome? = { _, _ in .complies }
  ) {
    self.facts = facts
    self.field = field
    self.says = says
  }

  var judging: Judging {
    Judging(
      verdict: { norm, subject, day in
        self.asked.append(Question(norm: norm, subject: subject, day: day))
        return self.says(self.facts.facts, subject).map {
          Verdict(norm: norm, subject: subject, outcome: $0, day: day)
        }
      },
      account: { verdict, _ in
        let facts = self.facts.facts
        return Account(
          message: Bilingual(dutch: "het klopt niet", english: "it is wrong"),
          evidence: facts.origin(self.field, verdict.subject).places.map {
            .init(at: $0, Bilingual(dutch: "hier", english: "here"))
          },
          missing: verdict.outcome == .undetermined
            ? facts.missing(self.field, verdict.subject) : [])
      })
  }
}

extension Norm {
  /// A norm of which only a test knows what it says.
  static func asking(
    _ subject: Subject, _ division: Division = [], code: String = "TST-01",
    validity: Validity = .always, demand: Norms.Expression.Node = .constant(.truth(.yes)),
    severities: SeverityByStatus = SeverityByStatus(
      draft: .note, consultation: .warning, adopted: .error)
  ) -> Norm {
    let place = Place(source: 0, from: 0, to: 0)
    // Who stands in for the judge tells accounts apart, so the norm has to look at them too.
    let account = Norms.Expression(
      .comparison(.equal, .own(.account), .own(.account)), .truth, at: place)
    return Norm(
      code: code, title: Bilingual(dutch: "een proef", english: "a trial"), place: place,
      citations: [
        Citation(
          text: "Woningwet art. 45", law: "Woningwet", article: "45", lawNumber: "BWBR0005181",
          textOf: Day(year: 2015, month: 7, day: 1))
      ],
      validity: validity, severities: severities, audience: nil, explanation: [],
      rule: NormRule(
        subject: subject, division: division,
        condition: subject == .posting ? account : nil,
        demand: .requirement(Norms.Expression(demand, .truth, at: place))),
      text: "", textPlace: place, examples: [])
  }
}

extension Norms.Expression {
  /// A field of the subject.
  static func own(_ field: Field) -> Norms.Expression {
    Norms.Expression(.field(field, .subject), .text, at: Place(source: 0, from: 0, to: 0))
  }
}

extension Value {
  /// The value as a test writes it: `100`, `0…`, `…`, `-`.
  var text: String {
    switch self {
    case .number(let bounds): bounds.text
    case .day(let bounds): bounds.text
    case .period(let from, let until): from.text + " - " + until.text
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: ", ")
    case .truth(let truth): "\(truth)"
    case .subject(let reference): "\(reference.subject.rawValue) \(reference.index)"
    case .subjects(let list):
      (list.members.map { "\($0.subject.index)" + ($0.isSure ? "" : "?") }
        + (list.isOpen ? ["…"] : [])).joined(separator: " ")
    case .absent: "-"
    }
  }
}

extension Bounds {
  var text: String {
    if let exact { return exact.text }
    return (least?.text ?? "") + "…" + (most?.text ?? "")
  }
}

extension Ratio {
  var text: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}

extension DayBounds {
  var text: String {
    if let exact { return exact.text }
    return (first?.text ?? "") + "…" + (last?.text ?? "")
  }
}
