import CodeCatalogue
import Diagnostics
import Rendering

/// Findings that a book of nobody sane would give, in texts that were hardly readable.
enum OddReport {
  static let rules = [
    RuleDescription(
      id: "BGR-02", title: .same("Tweede {norm}"), text: "eis: som [a](b) = {c}\n", helpText: "",
      level: .warning),
    RuleDescription(
      id: "BGR-01", title: .same("Eerste, norm: 100%"), text: "voor elk gebiedsteam\neis: x",
      helpText: "Vraag het na.", level: .error),
    RuleDescription(
      id: "BGR-01", title: .same("Eerste norm, zoals zij later werd"), text: "", helpText: "",
      level: .error),
  ]

  static let sources = [
    Source(path: "./ledgers/a b/é,100%:x.journal", text: "eerste \"regel\"\n😀é x\r\nlaatste"),
    Source(path: "leeg.journal", text: ""),
    Source(path: "stuk.journal", bytes: [0x61, 0xFF, 0xC3, 0x28, 0x0A, 0xF0, 0x9F, 0x98]),
    Source(path: "/werk/boek/plan|*<b>@x.md", text: "| a |\n\n"),
    Source(path: "goed.md", text: "niets aan de hand\n"),
    Source(path: "/elders/los.md", text: "x"),
  ]

  static func place(_ source: Int, _ start: Int, _ end: Int) -> Place {
    Place(source: source, from: start, to: end)
  }

  static func norm(
    _ code: String, _ severity: Severity, _ outcome: Judgement.Outcome, at place: Place,
    _ message: String, waived: Bool = false
  ) -> Diagnostic {
    var subject = Judgement.Subject()
    subject.team = "T\"1"
    subject.year = 2020
    let basis = Judgement.Basis(
      text: "BBV art. 5", law: "BBV", article: "5", state: nil, address: nil)
    var judgement = Judgement(outcome, of: subject, basis: [basis])
    if waived {
      judgement.waiver = Judgement.Waiver(reason: "akkoord & <klaar>", until: "2020-12-31")
    }
    return Diagnostic(norm: code, severity, at: place, .same(message), judgement)
  }

  static var findings: [Diagnostic] {
    var findings = [
      Diagnostic(
        .malformedAmount, at: place(0, 7, 14),
        Bilingual(dutch: "bedrag ‘\"1\"’ niet begrepen", english: "amount not understood"),
        label: .same("hier [zie](1) {0}"),
        related: [Diagnostic.Related(place: place(2, 1, 2), label: .same("en daar"))],
        notes: [.same("100% van a|b, 50 % niet")],
        help: Bilingual(dutch: "schrijf: <bedrag>", english: "write: <amount>"),
        fixes: [
          Fix(
            .same("schrijf [x](y) {0}\u{1B}"), .safe,
            [
              Fix.Edit(place(0, 7, 14), "\"€ 1\""), Fix.Edit(place(0, 32, 32), "\r\n"),
              Fix.Edit(place(2, 0, 1), "é"),
            ]), Fix(.same("toon"), .displayOnly, [Fix.Edit(place(0, 7, 14), "niets")]),
        ]),
      // The emoji, up to and with the line end.
      Diagnostic(
        .unknownLine, at: place(0, 15, 25), .same("regel\r\n::error::\u{1B}[2J ]]>"),
        fixes: [Fix(.same("weg ermee"), .unsafe, [Fix.Edit(place(0, 15, 25), "")])]),
      // Twice the same, behind the end of a text without a line end.
      Diagnostic(.missingLineEnd, at: place(0, 32, 32), .same("geen regeleinde")),
      Diagnostic(.missingLineEnd, at: place(0, 32, 90), .same("geen regeleinde")),
      Diagnostic(.unreadableFile, at: place(1, 0, 0), .same("leeg \u{FFFF}\u{0}\u{202E}")),
      Diagnostic(.invalidUTF8, at: place(2, 1, 2), .same("geen UTF-8")),
      Diagnostic(.invalidUTF8, at: place(2, 5, 8), .same("")),
      Diagnostic(.misspelledLabel, at: place(3, 0, 5), .same("`code` *vet* @jan #12 !3 :100: $x$")),
      // Behind the last line, which has a line end.
      Diagnostic(.unknownLine, at: place(3, 7, 7), .same("https://x.nl www.x.nl &amp; ~1 %4 ^5")),
      norm("BGR-01", .error, .fails, at: place(3, 2, 3), "budget overschreden | 100%"),
      norm("BGR-01", .error, .fails, at: place(3, 2, 3), "uitgezonderd", waived: true),
      norm("BGR-03", .warning, .undetermined, at: place(5, 0, 1), "bedrag onbekend"),
      norm("BGR-03", .error, .undetermined, at: place(5, 1, 1), "vastgesteld en toch onbekend"),
    ]
    findings[7].severity = .warning
    var note = Diagnostic(.emptyLabel, at: place(3, 0, 1), .same("opmerking"))
    note.severity = .note
    findings.append(note)
    return findings.sorted { $0.precedes($1) }
  }

  static func report(
    _ language: Language = .dutch, withWaived: Bool = false
  ) -> FindingReport {
    var report = FindingReport(
      findings: findings, sources: sources, language: language, catalogue: .shipped)
    report.counts.pass = 12
    report.counts.fail = 2
    report.counts.undetermined = 2
    report.tell(rules)
    report.version = "1.2.3"
    report.root = "/werk/boek"
    report.includesWaived = withWaived
    report.tell([
      Unread(.sameFile("a\u{1B}[2J|b.md"), at: Place(source: 1, from: 0, to: 0)),
      Unread(.comment, at: Place(source: 0, from: 7, to: 14)),
      Unread(.comment, at: Place(source: 0, from: 15, to: 25)),
    ])
    report.norms = .judged(["BGR-01", "BGR-03"])
    return report
  }
}
