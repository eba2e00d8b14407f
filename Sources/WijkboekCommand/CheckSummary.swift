import Basics
import Compliance
import Diagnostics
import Ledger
import Rendering
import Workspace

/// The last lines of `check`: what was read, what was found, and what the norms say.
struct CheckSummary {
  private let run: JudgedWorkspace
  private let report: FindingReport
  /// How many frozen findings are no longer there.
  private let gone: Int
  private let words: SummaryWords
  private let language: Language

  init(_ run: JudgedWorkspace, _ report: FindingReport, gone: Int) {
    self.run = run
    self.report = report
    self.gone = gone
    language = report.language
    words = SummaryWords(report.language)
  }

  /// Such as `93 boekingen in 3 bestanden: geen fouten, 2 waarschuwingen`.
  var text: String {
    let (transactions, plans) = (run.book.transactionCount, run.documents.plans.count)
    let parts = [
      words.transactions.counting(transactions, saysNone: plans == 0),
      words.plans.counting(plans),
    ].compactMap { $0 }
    let files = words.files.counting(
      run.book.sources.count + run.documents.sources.count, saysNone: true)
    let read = parts.joined(separator: " \(words.and) ") + " in \(files ?? "")"
    if let comparison = run.comparison { return staged(read, comparison) + norms }
    let frozen = words.frozen.counting(report.frozen.count).map { ", " + $0 } ?? ""
    return read + ": " + found(report.found) + frozen + "\n" + norms + mended
  }

  /// Such as `geen fouten, 2 waarschuwingen`.
  private func found(_ findings: [Diagnostic]) -> String {
    func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
    return [
      words.errors.counting(count(.error), saysNone: true),
      words.warnings.counting(count(.warning)), words.notes.counting(count(.note)),
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// What the next commit brings, and what was there before it.
  private func staged(_ read: String, _ comparison: Comparison) -> String {
    let isDutch = language == .dutch
    var text = (isDutch ? "klaargezet in git: " : "staged in git: ") + read + "\n"
    text += (isDutch ? "nieuw: " : "new: ") + found(comparison.new) + "\n"
    guard !comparison.old.isEmpty else { return text }
    text += (isDutch ? "stond er al: " : "there before: ") + found(comparison.old)
    if !comparison.showsOld {
      text += isDutch ? " (niet getoond; --all toont ze)" : " (not shown; --all shows them)"
    }
    return text + "\n"
  }

  /// What is frozen and no longer there.
  private var mended: String {
    if gone == 0 { return "" }
    return Bilingual(
      dutch: (gone == 1
        ? "1 bevroren bevinding komt niet meer voor"
        : "\(gone) bevroren bevindingen komen niet meer voor")
        + "; wijkboek check --update-baseline haalt weg wat er niet meer is\n",
      english: (gone == 1
        ? "1 frozen finding is no longer there" : "\(gone) frozen findings are no longer there")
        + "; wijkboek check --update-baseline takes out what is gone\n"
    ).text(in: language)
  }

  /// Such as `41 normen op 312 onderdelen: 290 voldoet, 3 voldoet niet, 19 niet te toetsen`.
  private var norms: String {
    let isDutch = language == .dutch
    guard let results = run.results, case .judged = run.norms else {
      return run.norms.words(in: language) + "\n"
    }
    let counts = results.counts
    let waived =
      counts.waived == 0
      ? ""
      : isDutch
        ? ", waarvan \(counts.waived) vrijgesteld" : ", of which \(counts.waived) are waived"
    let norms = words.norms.counting(counts.norms, saysNone: true) ?? ""
    let subjects = words.subjects.counting(counts.subjects, saysNone: true) ?? ""
    let asOf = results.asOf.text
    let open = words.ongoing.counting(counts.ongoing).map { $0 + ", " } ?? ""
    let total =
      isDutch
      ? "\(norms) op \(subjects): \(counts.pass) voldoet, \(counts.fail) voldoet niet, "
        + "\(open)\(counts.undetermined) niet te toetsen\(waived); peildatum \(asOf)\n"
      : "\(norms) on \(subjects): \(counts.pass) pass, \(counts.fail) fail, "
        + "\(open)\(counts.undetermined) undetermined\(waived); as of \(asOf)\n"
    return total + ongoing(results)
  }

  /// What still runs, a line for each team, such as `loopt nog: Noord, 12 oordelen over 2020`.
  private func ongoing(_ results: NormResults) -> String {
    results.ongoingByTeam.map { team, count, years in
      let verdicts = words.verdicts.counting(count) ?? ""
      let over = years.map { String($0) }.joined(separator: ", ")
      let start = language == .dutch ? "loopt nog: " : "ongoing: "
      let link = language == .dutch ? " over " : " on "
      return start + VisibleText.of(team) + ", " + verdicts + (over.isEmpty ? "" : link + over)
        + "\n"
    }.joined()
  }
}

extension FindingReport {
  /// What was not read, a line each.
  var unreadLines: String { UnreadWords(unread).lines(sources, in: language) }

  /// What was not read, and which norms were judged.
  var scope: String { unreadLines + (norms?.words(in: language) ?? "") + "\n" }

  /// The very last line: how much was not read, and how to see what.
  func unreadLine(isNamed: Bool) -> String {
    guard let count = UnreadWords(unread).count(in: language) else { return "" }
    if isNamed { return count + "\n" }
    let way = Bilingual(
      dutch: "; wijkboek check --full noemt ze", english: "; wijkboek check --full names them")
    return count + way.text(in: language) + "\n"
  }
}

/// The words of the last line, in one language.
private struct SummaryWords {
  /// A noun as it stands behind a number.
  struct Noun {
    let language: Language
    let dutch: (one: String, many: String)
    let english: (one: String, many: String)

    /// The number with its noun; nil for none, unless that is worth a word.
    func counting(_ number: Int, saysNone: Bool = false) -> String? {
      if number > 0 { return language.count(number, dutch, english) }
      let none = language == .dutch ? "geen " + dutch.many : "no " + english.many
      return saysNone ? none : nil
    }
  }

  let transactions: Noun
  let plans: Noun
  let files: Noun
  let errors: Noun
  let warnings: Noun
  let notes: Noun
  let frozen: Noun
  let norms: Noun
  let subjects: Noun
  let verdicts: Noun
  let ongoing: Noun
  let and: String

  init(_ language: Language) {
    func noun(_ dutch: (String, String), _ english: (String, String)) -> Noun {
      Noun(language: language, dutch: dutch, english: english)
    }
    transactions = noun(("boeking", "boekingen"), ("transaction", "transactions"))
    plans = noun(("plan", "plannen"), ("plan", "plans"))
    files = noun(("bestand", "bestanden"), ("file", "files"))
    errors = noun(("fout", "fouten"), ("error", "errors"))
    warnings = noun(("waarschuwing", "waarschuwingen"), ("warning", "warnings"))
    notes = noun(("opmerking", "opmerkingen"), ("note", "notes"))
    frozen = noun(("bevroren", "bevroren"), ("frozen", "frozen"))
    norms = noun(("norm", "normen"), ("norm", "norms"))
    subjects = noun(("onderdeel", "onderdelen"), ("subject", "subjects"))
    verdicts = noun(("oordeel", "oordelen"), ("verdict", "verdicts"))
    ongoing = noun(("loopt nog", "loopt nog"), ("ongoing", "ongoing"))
    and = language == .dutch ? "en" : "and"
  }
}
