import Basics
import Compliance
import Diagnostics
import Foundation
import Ledger
import Norms
import Reading
import TestSupport
import Testing

/// Questions of norms, and answers that hold, lapse or never did.
@Suite struct AnswerTests {
  // MARK: A rulebook of questions, and books to ask about

  static func norm(_ code: String, _ body: String) -> String {
    """
    ## \(code) Een proef

    | Norm      |         |
    | --------- | ------- |
    | Grondslag | afspraak |
    | Geldig    | altijd  |
    | Ernst     | waarschuwing |

    ```norm
    \(body)
    ```

    """
  }

  /// One question about each kind of thing that a norm can judge.
  static let questions: [(code: String, subject: String)] = [
    ("TST-01", "voor elke activiteit\nwaar naam noemt \"opruimdag\""),
    ("TST-05", "voor elk thema\nwaar naam is \"Schoon\""), ("TST-06", "voor elk plan"),
    ("TST-07", "voor elk gebiedsteam\nwaar naam is \"Noord\""),
    ("TST-08", "voor elke gemeente\nwaar naam is \"Veendam\""), ("TST-09", "voor elke corporatie"),
    ("TST-10", "voor elke afspraak\nwaar naam is \"Bod-2020\""),
  ]

  static let rulebook: Rulebook = {
    let text =
      questions.map { norm($0.code, $0.subject + "\nvraag \"mag dat?\"") }.joined()
      + norm("TST-02", "voor elke activiteit\nwaar naam noemt \"buurthuis\"\nvraag \"mag dat?\"")
      + norm(
        "TST-11",
        "voor elke activiteit\nwaar budget > € 5.000 en naam noemt \"opruimdag\"\n"
          + "vraag \"mag dat?\"")
      + norm("TST-03", "voor elke activiteit\neis budget > € 0")
      + norm(
        "TST-04", "voor elke boeking\nwaar omschrijving noemt \"trainer\"\nvraag \"mag dat?\"")
    let read = RulebookReading.read(
      [Source(path: "rules/t.md", text: "# Proef\n\n" + text)], firstNumber: 9)
    return read.rulebook
  }()

  struct Judged {
    let results: NormResults
    let books: SmallBooks

    func finding(_ code: String) -> Diagnostic? {
      results.diagnostics.first { $0.code.text == code }
    }

    func isAnswered(_ code: String) -> Bool {
      let number = AnswerTests.rulebook.norms.firstIndex { $0.code == code }
      let outcomes = results.verdicts.filter { $0.verdict.norm == number }.map {
        $0.verdict.outcome
      }
      return !outcomes.isEmpty && outcomes.allSatisfy { $0 == .complies }
    }

    /// What is said about answers themselves.
    var codes: [String] {
      results.diagnostics.map { $0.code.text }.filter { $0.hasPrefix("ANT") }
    }
  }

  func judged(
    _ plans: [String] = [SmallBooks.plan], further: [String] = [],
    organisation: String = SmallBooks.organisation, journal: String = SmallBooks.journal
  ) -> Judged {
    let books = SmallBooks(journal, plans: plans, organisation: organisation, further: further)
    return Judged(results: NormCheck.run(Self.rulebook, on: books.books), books: books)
  }

  /// What is offered, with its open cells filled in from left to right.
  static func filled(
    _ lines: [String], _ cells: [String] = ["het mag", "manager", "2020-03-01"]
  ) -> String {
    lines.map { line in
      cells.reduce(line) { line, cell in
        guard let open = line.range(of: "| ? |") else { return line }
        return line.replacingCharacters(in: open, with: "| \(cell) |")
      }
    }.joined(separator: "\n") + "\n"
  }

  func offer(_ code: String, in judged: Judged) throws -> [String] {
    try #require(judged.finding(code)?.offer, "\(code) asks, and offers a row").lines
  }

  static func plan(
    _ row: String, heads: String = "Omschrijving activiteit | Budget | Jaar | Motivering"
  )
    -> String
  {
    let count = heads.split(separator: "|").count
    return SmallBooks.plan.components(
      separatedBy: "| Omschrijving activiteit | Budget | Jaar | Code")[0]
      + "| \(heads) |\n|\(String(repeating: " --- |", count: count))\n| \(row) |\n"
  }

  // MARK: Rows of a table

  @Test func theRulebookIsSound() {
    #expect(Self.rulebook.norms.count == Self.questions.count + 4)
  }

  /// What is printed is pasted as it is, filled in, and read back.
  @Test(arguments: questions.map { $0.code }, [true, false])
  func whatIsOfferedAnswersOnceItIsFilledIn(code: String, isInPlan: Bool) throws {
    let open = judged()
    #expect(!open.isAnswered(code) && open.codes == [])
    let rows = Self.filled(try offer(code, in: open))
    let answered =
      isInPlan
      ? judged([SmallBooks.plan + "\n\n## Antwoorden\n\n" + rows])
      : judged(further: ["# Antwoorden\n\n" + rows])
    #expect(answered.isAnswered(code))
    #expect(answered.finding(code) == nil && answered.codes == [])
    // Only what was answered is.
    for other in Self.questions where other.code != code {
      #expect(!answered.isAnswered(other.code), "\(other.code)")
    }
  }

  @Test func whatIsNotFilledInAnswersNothing() throws {
    let rows = try offer("TST-01", in: judged()).joined(separator: "\n")
    let pasted = judged([SmallBooks.plan + "\n\n" + rows + "\n"])
    #expect(!pasted.isAnswered("TST-01"))
    let finding = try #require(pasted.finding("TST-01"))
    #expect(
      finding.notes.contains { $0.dutch == "het antwoord over Opruimdag is nog niet af" })
    // The table is there now, so that its head is not offered again.
    #expect(finding.offer?.head == [])
  }

  @Test(arguments: 0..<5)
  func eachCellIsNeeded(empty: Int) throws {
    let lines = try offer("TST-01", in: judged())
    let row = Self.filled([lines[2]])
    var cells = row.split(separator: "|").map { String($0) }.filter { $0 != "\n" }
    cells[empty + 1] = " "
    let table = lines[0...1].joined(separator: "\n") + "\n|" + cells.joined(separator: "|") + "|\n"
    let result = judged([SmallBooks.plan + "\n\n" + table])
    #expect(!result.isAnswered("TST-01"))
  }

  @Test func aDayThatDoesNotExistAnswersNothing() throws {
    let rows = Self.filled(try offer("TST-01", in: judged()), ["mag", "manager", "2020-02-30"])
    let read = judged([SmallBooks.plan + "\n\n" + rows])
    #expect(!read.isAnswered("TST-01"))
  }

  /// Below a word that nobody knows may stand what the answer was not meant to be without.
  @Test(arguments: ["Onderwerp", "Wie", "Datum"])
  func aTableWithAWordOfItsOwnAnswersNothing(head: String) throws {
    let lines = try offer("TST-01", in: judged())
    let rows = Self.filled([lines[0].replacing(head, with: "Besproken met"), lines[1], lines[2]])
    let document = Source(path: "ledgers/antwoorden.md", text: rows)
    let read = DocumentReading.read([document], firstNumber: 0)
    #expect(read.answers.isEmpty)
    #expect(read.diagnostics.first?.severity == .error)
    #expect(!judged(further: [rows]).isAnswered("TST-01"))
  }

  @Test func aNameWithMarksOfMarkdownIsReadBack() throws {
    let plan = Self.plan(#"Opruimdag a\|b \*c\* \<d\> &amp; \_e\_ `f` | 100 | 2020 | "#)
    let rows = Self.filled(try offer("TST-01", in: judged([plan])))
    let answered = judged([plan + "\n" + rows])
    #expect(answered.isAnswered("TST-01") && answered.codes == [])
  }

  /// A name that nobody may read could not be pasted.
  @Test func aNameThatIsHiddenIsOfferedByItsCode() throws {
    let plan = Self.plan(
      "Opruimdag Verzonnenstraat 99 | 100 | 2020 | OPV",
      heads: "Omschrijving activiteit | Budget | Jaar | Code")
    let rows = try offer("TST-01", in: judged([plan]))
    #expect(rows[2].hasPrefix("| TST-01 | OPV | ? |"))
    #expect(judged([plan + "\n" + Self.filled(rows)]).isAnswered("TST-01"))
  }

  // MARK: The mark

  private static let heads =
    "Omschrijving activiteit | Budget | Jaar | Gemeente | Afspraak | Code | Soort | Onderdeel"
    + " | Doelgroep | Bron | Start | Eind | Uren | Uitvoerder | Verwacht resultaat | Toelichting"
  private static let cells = [
    "Opruimdag", "4.000", "2020", "Veendam 60%, Pekela 40%", "Bod-2020", "OPR", "oop", "c",
    "eigen huurders", "subsidie", "2020-03-01", "2020-04-01", "10", "Welzijn", "schone straat",
    "met prikstokken",
  ]
  private static let others = [
    "Opruimdag samen", "4.001", "2021", "Veendam 50%, Pekela 50%", "", "OPS", "personeel", "c1", "",
    "", "2020-03-02", "2020-04-02", "11", "Hovenier", "schone straten", "met zakken",
  ]

  private func answered(_ cells: [String], after row: [String]? = nil, motive: String = "") throws
    -> (Judged, String)
  {
    let heads = Self.heads + " | Motivering"
    let before = Self.plan((row ?? cells).joined(separator: " | ") + " | ", heads: heads)
    let rows = Self.filled(try offer("TST-01", in: judged([before])))
    let after = Self.plan(cells.joined(separator: " | ") + " | " + motive, heads: heads)
    return (judged([after + "\n" + rows]), rows)
  }

  /// Whichever other cell is changed, the question is open again.
  @Test(arguments: cells.indices)
  func theAnswerLapsesWithAnyOtherCell(changed: Int) throws {
    var cells = Self.cells
    cells[changed] = Self.others[changed]
    let (result, _) = try answered(cells, after: Self.cells)
    #expect(!result.isAnswered("TST-01"))
    let finding = try #require(result.finding("TST-01"))
    // A row of another name is another row, of which nobody answered anything.
    if changed == 0 {
      #expect(result.codes == ["ANT-03"])
      return
    }
    let note =
      "het antwoord over Opruimdag, van manager op 2020-03-01, is vervallen: de rij is daarna "
      + "veranderd"
    #expect(finding.notes.contains { $0.dutch == note }, "\(finding.notes.map { $0.dutch })")
    let row = try #require(finding.offer?.rows.first)
    #expect(row.hasPrefix("| TST-01 | Opruimdag | het mag | ? | ? | "))
    #expect(result.codes == [])
  }

  @Test func theReasonIsNoPartOfTheMark() throws {
    #expect(try answered(Self.cells, motive: "op verzoek").0.isAnswered("TST-01"))
  }

  /// The same cells in other columns, with other spaces and other spellings of the same amounts.
  @Test(arguments: 1...20)
  func theFormOfTheTableDoesNotMatter(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let (_, rows) = try answered(Self.cells)
    var columns = Array(zip(Self.heads.split(separator: "|").map { String($0) }, Self.cells))
    columns[1].1 = ["4.000", "€ 4.000", "4000,00", "€ 4.000,-"][Int(random.next() % 4)]
    columns.shuffle(using: &random)
    let space = { String(repeating: " ", count: Int(random.next() % 4)) }
    let heads = columns.map { space() + $0.0 + space() }.joined(separator: "|")
    let cells = columns.map { space() + $0.1 + space() }.joined(separator: "|")
    #expect(judged([Self.plan(cells, heads: heads) + "\n" + rows]).isAnswered("TST-01"))
  }

  /// A row of another team that reads alike is asked about by itself.
  @Test func anAnswerIsForOneTeam() throws {
    let other = SmallBooks.plan.replacing("| Noord     |", with: "| Zuid      |")
      .replacing("Veendam", with: "Emmen").replacing("Pekela", with: "Emmen")
    let rows = Self.filled(try offer("TST-01", in: judged()))
    let both = judged([SmallBooks.plan, other], further: [rows])
    #expect(!both.isAnswered("TST-01"))
    #expect(both.finding("TST-01")?.judgement?.subject.team == "Zuid")
    // And one that stands in another plan is not for this one.
    #expect(judged([SmallBooks.plan, other + "\n\n" + rows]).finding("TST-01") != nil)
  }

  /// A verdict that passes tells what it rests on.
  @Test func aVerdictTellsTheAnswer() throws {
    let rows = Self.filled(try offer("TST-01", in: judged()))
    let answered = judged(further: [rows])
    let number = Self.rulebook.norms.firstIndex { $0.code == "TST-01" }
    let verdict = try #require(answered.results.verdicts.first { $0.verdict.norm == number })
      .verdict
    let figures = answered.results.account(of: verdict, .figures).figures
    #expect(figures.map { $0.words + ": " + $0.value.dutch } == ["antwoord: het mag"])
  }

  // MARK: In Motivering

  @Test(arguments: [
    ("TST-01: het mag", true), ("tst-01: het mag", true), ("TST-01 : het mag", true),
    ("op eigen grond; TST-01: het mag; echt", true), ("TST-02: nee; TST-01: ja", true),
    ("het mag", false), ("TST-01:", false), ("TST-01: ?", false), ("TST-01", false),
    ("TST-02: het mag", false), ("zie TST-01: het mag", false), ("", false),
  ])
  func aCodeAnswersItsOwnQuestion(motive: String, isAnswered: Bool) {
    let result = judged([Self.plan("Opruimdag | 100 | 2020 | " + motive)])
    #expect(result.isAnswered("TST-01") == isAnswered)
  }

  @Test func oneCellAnswersSeveralQuestions() {
    let plan = Self.plan("Opruimdag buurthuis | 100 | 2020 | TST-01: het mag; TST-02: het moet")
    let result = judged([plan])
    #expect(result.isAnswered("TST-01") && result.isAnswered("TST-02") && result.codes == [])
  }

  /// A row is an activity in each of its years, of which a norm may ask about one.
  @Test func anAnswerInARowOfSeveralYearsIsNeededOnce() {
    let heads = "Omschrijving activiteit | Budget 2020 | Budget 2021 | Motivering"
    let plan = Self.plan(
      "Opruimdag | 4.000 | 6.000 | TST-01: het mag; TST-11: het moet", heads: heads)
    let result = judged([plan])
    #expect(result.isAnswered("TST-01") && result.isAnswered("TST-11"))
    #expect(result.codes == [])
    let other = judged([Self.plan("Opruimdag | 4.000 | 4.000 | TST-11: het moet", heads: heads)])
    #expect(other.codes == ["ANT-05"])
  }

  /// However many there are, a plan tells it once.
  @Test func aBareReasonIsToldOnce() throws {
    let row = "Opruimdag | 100 | 2020 | nagekeken |\n| Opruimdag twee | 100 | 2020 | ook"
    let result = judged([Self.plan(row)])
    #expect(result.codes == ["ANT-06"])
    let finding = try #require(result.finding("ANT-06"))
    #expect(
      finding.message.dutch
        == "een motivering zonder code van een norm beantwoordt geen vraag; zo staan er hier 2")
    #expect(finding.severity == .note)
  }

  @Test func aBareReasonBesideNoQuestionIsAnExplanation() {
    #expect(judged([Self.plan("Spreekuur | 100 | 2020 | nagekeken")]).codes == [])
  }

  @Test(arguments: [("TST-04: het mag", true), ("het mag", false), ("TST-01: het mag", false)])
  func aBookingIsAnsweredWhereItStands(label: String, isAnswered: Bool) {
    let journal = SmallBooks.journal.replacing(
      "(F4) Trainer  ; team: Noord", with: "(F4) Trainer  ; team: Noord, motivering: \(label)")
    let result = judged(journal: journal)
    #expect(result.isAnswered("TST-04") == isAnswered)
    #expect(result.finding("TST-04")?.offer == nil)
    // A code that asks nothing about bookings is told beside the booking.
    #expect(result.codes == (isAnswered ? [] : [label == "het mag" ? "ANT-06" : "ANT-02"]))
    if !isAnswered {
      let help = result.finding("TST-04")?.help?.dutch
      #expect(help == "zet het antwoord bij de boeking, als motivering: TST-04: …")
    }
  }

  // MARK: What is wrong with answers

  @Test func twoAnswersAreNone() throws {
    let rows = try offer("TST-01", in: judged())
    let twice =
      Self.filled(rows) + Self.filled([rows[2]], ["het mag niet", "control", "2020-04-01"])
    let result = judged([SmallBooks.plan + "\n\n" + twice])
    #expect(!result.isAnswered("TST-01") && result.codes == ["ANT-04"])
    let note = "over Opruimdag staan 2 antwoorden: welk geldt, is niet te zeggen"
    #expect(result.finding("TST-01")?.notes.contains { $0.dutch == note } == true)
    // A row and a cell are two as well.
    let plan = Self.plan("Opruimdag | 100 | 2020 | TST-01: het mag")
    let own = Self.filled(try offer("TST-01", in: judged([Self.plan("Opruimdag | 100 | 2020 | ")])))
    let both = judged([plan + "\n" + own])
    #expect(!both.isAnswered("TST-01") && both.codes == ["ANT-04"])
    let cell = judged([Self.plan("Opruimdag | 100 | 2020 | TST-01: ja; TST-01: nee")])
    #expect(!cell.isAnswered("TST-01") && cell.codes == ["ANT-04"])
  }

  /// A new answer beside the old one counts; the old one can go.
  @Test func aNewAnswerTakesThePlaceOfALapsedOne() throws {
    let rows = try offer("TST-01", in: judged())
    let old = Self.filled([rows[2].replacing(rows[2].suffix(18), with: "| 0123-4567-89ab |")])
    let result = judged([SmallBooks.plan + "\n\n" + Self.filled(rows) + old])
    #expect(result.isAnswered("TST-01") && result.codes == ["ANT-05"])
  }

  @Test func aSubjectIsCalledByItsNameOrCode() throws {
    let rows = Self.filled(try offer("TST-01", in: judged()))
    for name in ["OPR", "opruimdag", "OPRUIMDAG"] {
      let named = rows.replacing("Opruimdag", with: name)
      #expect(judged([SmallBooks.plan + "\n\n" + named]).isAnswered("TST-01"), "\(name)")
    }
    // A theme has many activities, so that its name answers for none of them.
    let theme = judged([SmallBooks.plan + "\n\n" + rows.replacing("Opruimdag", with: "Schoon")])
    #expect(!theme.isAnswered("TST-01") && theme.codes == ["ANT-03"])
    let slip = judged([SmallBooks.plan + "\n\n" + rows.replacing("Opruimdag", with: "Opruimdga")])
    #expect(slip.finding("ANT-03")?.help?.dutch == "bedoelt u Opruimdag?")
  }

  @Test(arguments: [
    ("TST-03", "TST-03 is een eis en stelt geen vraag, dus valt er niets te antwoorden"),
    ("TST-04", "TST-04 vraagt naar boekingen, en wordt hier niet beantwoord"),
    ("TST-99", "er is geen norm TST-99"),
  ])
  func onlyAQuestionIsAnswered(code: String, message: String) throws {
    let rows = Self.filled(try offer("TST-01", in: judged())).replacing("TST-01", with: code)
    let result = judged([SmallBooks.plan + "\n\n" + rows])
    #expect(result.codes == ["ANT-02"])
    #expect(result.finding("ANT-02")?.message.dutch == message)
    let cell = judged([Self.plan("Opruimdag | 100 | 2020 | \(code): het mag")])
    #expect(cell.codes == ["ANT-02"] && cell.finding("ANT-02")?.message.dutch == message)
  }

  /// The fixtures of findings that need a rulebook.
  @Test(arguments: [
    "ANT-02-norm", "ANT-03-subject", "ANT-04-twice", "ANT-05-unasked", "ANT-06-bare",
  ])
  func fixtures(name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ReadingTests/DocumentFixtures")
    let text = try String(contentsOf: folder.appending(path: name + ".md"), encoding: .utf8)
    let result = name.hasPrefix("ANT-06") ? judged([text]) : judged(further: [text])
    #expect(result.codes == [String(name.prefix(6))])
    for finding in result.results.diagnostics where finding.code.builtIn != nil {
      #expect(finding.message.dutch.count <= 160 && finding.message.english.count <= 160)
      #expect(finding.help != nil)
    }
  }
}
