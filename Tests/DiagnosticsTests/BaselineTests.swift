import Basics
import Diagnostics
import Testing

/// Findings that were there before are let be as long as they are what they were.
@Suite struct BaselineTests {
  private func finding(
    _ message: String = "€ 14.000 te veel", _ code: DiagnosticCode = .unbalanced,
    severity: Severity = .warning
  ) -> Diagnostic {
    var finding = Diagnostic(
      code, at: Place(source: 0, from: 0, to: 1), Bilingual(dutch: message, english: "too much"))
    finding.severity = severity
    return finding
  }

  private let key = "1125eac8ceacc3ae"

  private func entry(_ finding: Diagnostic, _ fingerprint: String? = nil) -> Baseline.Entry {
    Baseline.entry(of: finding, fingerprint ?? key, path: "ledgers/a b.journal")
  }

  private func read(_ text: String) -> (baseline: Baseline, diagnostics: [Diagnostic]) {
    Baseline.read(Source(path: ".wijkboek-baseline", text: text), number: 3)
  }

  // MARK: The file

  @Test func aFileIsReadBackAsItWasWritten() {
    let entries = [
      entry(finding("é € -1,50"), "ffffffffffffffff"), entry(finding(), "0000000000000000"),
      entry(finding("met \t tab \n en regeleinde", .emptyLabel, severity: .note)), entry(finding()),
      entry(finding()),
    ]
    let baseline = Baseline(entries)
    #expect(baseline.entries.count == 4, "What is the same is one entry.")
    let (again, diagnostics) = read(baseline.text)
    #expect(again.entries == baseline.entries && diagnostics.isEmpty)
    #expect(read(baseline.text.replacing("\n", with: "\r\n")).baseline.entries == again.entries)
    let lines = baseline.text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(
      lines.first
        == "0000000000000000\tBAL-01\twaarschuwing\tledgers/a b.journal\t€ 14.000 te veel")
    // By path and code, so that a change is easy to see.
    #expect(lines.map { $0.split(separator: "\t")[1] } == ["BAL-01", "BAL-01", "BAL-01", "LBL-03"])
    #expect(Baseline(entries.reversed()).text == baseline.text)
  }

  @Test(arguments: [
    Known(), Known(amount: Ratio(-5), lines: 1),
    Known(amount: Ratio(10), unvalued: Ratio(3), lines: 2),
    Known(amount: Ratio(1, over: 3) ?? .zero, unvalued: Ratio(5, over: 4) ?? .zero, lines: 70),
  ])
  func howMuchIsKnownIsKept(known: Known) throws {
    var finding = finding()
    var judgement = Judgement(.undetermined, of: Judgement.Subject(), basis: [])
    judgement.extent = Judgement.Extent(count: 1, excess: nil, known: known)
    finding.judgement = judgement
    let baseline = Baseline([entry(finding)])
    let (again, diagnostics) = read(baseline.text)
    #expect(again.entries == baseline.entries && diagnostics.isEmpty)
    #expect(again.standings(of: [finding], [entry(finding)]).standings == [.frozen])
    var more = known
    more.amount = more.amount.adding(Ratio(1, over: 100) ?? .zero) ?? .zero
    judgement.extent = Judgement.Extent(count: 1, excess: nil, known: more)
    finding.judgement = judgement
    #expect(again.standings(of: [finding], [entry(finding)]).standings != [.frozen])
  }

  @Test(arguments: [
    "<<<<<<< HEAD", "1125eac8ceacc3ae BAL-01 fout a.journal met spaties",
    "1125eac8ceacc3a\tBAL-01\tfout\ta.journal\tkort", "1125EAC8CEACC3AE\tBAL-01\tfout\ta\tgroot",
    "1125eac8ceacc3ae\tBAL-01\terg\ta.journal\tx", "1125eac8ceacc3ae\tBAL-01\tfout\t\tx",
    "1125eac8ceacc3ae\tBAL-01\tfout\ta.journal", "1125eac8ceacc3ae\tBAL-01\tfout\ta.journal\t",
    "x", "\u{FEFF}", "\u{0}", "1125eac8ceacc3ae\tBAL-01\tfout\ta.journal\tx\tveel",
    "1125eac8ceacc3ae\tBAL-01\tfout\ta.journal\tx\t1 regels: 4",
  ])
  func aLineThatIsNoEntryIsAFinding(line: String) {
    let good = "1125eac8ceacc3ae\tBAL-01\tfout\ta.journal\teen\n"
    let text = "# kop\n\n" + good + line + "\n" + good.replacing("1125", with: "1126")
    let (baseline, diagnostics) = read(text)
    #expect(baseline.entries.count == 2)
    #expect(diagnostics.map { $0.code.text } == ["BVR-01"])
    let place = diagnostics.first?.place
    #expect(place?.source == 3)
    let start = text.utf8.count - good.utf8.count - line.utf8.count - 1
    #expect(place?.range == TextRange(start, start + line.utf8.count))
  }

  @Test(arguments: ["", "\n", "# x", "  \n\t\n", "#\t\t\t\t"])
  func whatSaysNothingIsNoFinding(text: String) {
    let (baseline, diagnostics) = read(text)
    #expect(baseline.entries.isEmpty && diagnostics.isEmpty)
  }

  // MARK: What it lets be

  private func standing(
    of finding: Diagnostic, by entries: [Baseline.Entry], _ fingerprint: String? = nil
  ) -> Baseline.Standing? {
    Baseline(entries).standings(of: [finding], [entry(finding, fingerprint)]).standings.first
  }

  @Test func whatIsAsItWasIsFrozen() {
    #expect(standing(of: finding(), by: [entry(finding())]) == .frozen)
    #expect(standing(of: finding(), by: []) == .new)
    #expect(standing(of: finding(), by: [entry(finding())], "ffffffffffffffff") == .new)
    // Words may change, and so may a weight that grows less.
    let other = finding("te veel: € 14.000", severity: .note)
    #expect(standing(of: other, by: [entry(finding())]) == .frozen)
  }

  @Test(arguments: [
    ("€ 14.001 te veel", Severity.warning), ("€ -14.000 te veel", .warning),
    ("€ 14.000 te veel van 2", .warning), ("te veel", .warning), ("€ 14.000 te veel", .error),
  ])
  func whatBecameOtherIsShownAgain(message: String, severity: Severity) {
    let now = finding(message, severity: severity)
    #expect(standing(of: now, by: [entry(finding())]) == .changed(figures: ["14.000"]))
    // Two branches that both froze it: either will do.
    #expect(standing(of: now, by: [entry(finding()), entry(now)]) == .frozen)
  }

  @Test(arguments: [DiagnosticCode.unreadableFile, .fileTooLarge, .damagedBaselineLine])
  func whatHidesOthersIsNeverFrozen(code: DiagnosticCode) {
    let finding = finding("x", code)
    #expect(!Baseline.canHold(finding))
    #expect(standing(of: finding, by: [entry(finding)]) == .new)
  }

  @Test func whatIsWaivedIsNotFrozenAsWell() {
    var judgement = Judgement(.fails, of: Judgement.Subject(), basis: [])
    judgement.waiver = Judgement.Waiver(reason: "mag", until: nil)
    let waived = Diagnostic(
      norm: "BGR-01", .note, at: Place(source: 0, from: 0, to: 1),
      Bilingual(dutch: "x", english: "y"), judgement)
    let (standings, gone) = Baseline([entry(waived)]).standings(of: [waived], [entry(waived)])
    #expect(standings == [.new] && gone.count == 1)
  }

  @Test func whatIsGoneIsTold() {
    let entries = [entry(finding()), entry(finding(), "ffffffffffffffff")]
    let (_, gone) = Baseline(entries).standings(
      of: [finding("€ 1 te veel")], [entry(finding("€ 1 te veel"))])
    #expect(gone == [entries[1]], "What changed is there still.")
  }

  /// A finding that was frozen under a code that is called otherwise now stays frozen, and as many of
  /// them as there were.
  @Test func whatWasRenamedIsKnownAgain() throws {
    let now = finding("Kleur is niet bekend", .unknownWord)
    let old = "ffffffffffffffff\tPLN-02\twaarschuwing\tledgers/a b.journal\tKleur is niet bekend\n"
    let baseline = read(old).baseline
    let wanted = [entry(now), entry(now, "1125eac8ceacc3af")]
    let (standings, gone) = baseline.standings(of: [now, now], wanted)
    #expect(standings == [.frozen, .new] && gone.isEmpty)
    let other = finding("Geur is niet bekend", .unknownWord)
    #expect(baseline.standings(of: [other], [entry(other)]).standings == [.new])
    let elsewhere = finding("Kleur is niet bekend", .unknownTable)
    #expect(baseline.standings(of: [elsewhere], [entry(elsewhere)]).standings == [.new])
  }
}
