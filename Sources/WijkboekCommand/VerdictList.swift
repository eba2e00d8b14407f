import Basics
import Compliance
import Diagnostics
import Document
import Ledger
import Norms
import Privacy
import Rendering
import Workspace

/// Every verdict of `check`, the passes too, with the figures that it rests on.
struct VerdictList {
  private let run: JudgedWorkspace
  private let language: Language

  init(_ run: JudgedWorkspace, _ language: Language) {
    self.run = run
    self.language = language
  }

  /// The verdicts as the JSON of `check` holds them.
  var forMachines: [FindingsJSON.Verdict] {
    guard let results = run.results else { return [] }
    return results.verdicts.map { judged in
      let account = results.account(of: judged.verdict, [.figures, .known])
      return FindingsJSON.Verdict(
        code: run.rulebook.norms[judged.verdict.norm].code, judged.verdict.outcome.machine,
        of: results.subject(of: judged.verdict), at: results.place(of: judged.verdict),
        count: judged.lines,
        figures: account.figures.map { figure in
          FindingsJSON.Verdict.Figure(
            words: figure.words, value: figure.value.text(in: language),
            least: figure.bounds?.least?.text,
            most: figure.bounds?.most?.text)
        }, known: account.known)
    }
  }

  /// A table of all verdicts.
  func text(_ terminal: Terminal, hiddenBy mask: TextMask) -> String {
    let isDutch = language == .dutch
    var table = Table(columns: [
      Table.Column(key: "code", title: "norm"),
      Table.Column(key: "verdict", title: isDutch ? "oordeel" : "verdict"),
      Table.Column(key: "subject", title: isDutch ? "over" : "about"),
      Table.Column(key: "figures", title: isDutch ? "waarden" : "figures"),
    ])
    guard let results = run.results else { return "" }
    for judged in results.verdicts {
      let figures = results.account(of: judged.verdict, .figures).figures.map {
        $0.words + " = " + $0.value.text(in: language)
      }
      let lines = isDutch ? "\(judged.lines) regels" : "\(judged.lines) lines"
      table.append([
        .text(run.rulebook.norms[judged.verdict.norm].code),
        .text(judged.verdict.outcome.words(in: language)),
        .text(
          results.subject(of: judged.verdict).words(in: language)
            + (judged.lines > 1 ? " (\(lines))" : "")),
        .text(figures.joined(separator: "; ")),
      ])
    }
    return TableText.text(
      of: ShownTable(table, hiddenBy: mask), in: language, width: terminal.width,
      palette: terminal.isColoured ? .coloured : .plain)
  }
}

extension Verdict.Outcome {
  fileprivate var machine: FindingsJSON.Verdict.Outcome {
    switch self {
    case .complies: .pass
    case .fails: .fail
    case .undetermined: .undetermined
    case .ongoing: .ongoing
    }
  }

  fileprivate func words(in language: Language) -> String {
    switch (self, language) {
    case (.complies, .dutch): "voldoet"
    case (.fails, .dutch): "voldoet niet"
    case (.undetermined, .dutch): "niet te toetsen"
    case (.ongoing, .dutch): "loopt nog"
    case (.complies, .english): "passes"
    case (.fails, .english): "fails"
    case (.undetermined, .english): "undetermined"
    case (.ongoing, .english): "ongoing"
    }
  }
}

extension Judgement.Subject {
  /// What is known of it, from the widest to the narrowest.
  fileprivate func words(in language: Language) -> String {
    var parts = [team, municipality, agreement, theme, activity, document, kind].compactMap { $0 }
    if let year { parts.append(String(year) + (tertiaal.map { "-T\($0)" } ?? monthDigits)) }
    return parts.isEmpty
      ? (language == .dutch ? "de corporatie" : "the corporation")
      : parts.joined(separator: ", ")
  }

  /// The month behind its year, as `--period` writes it: `-03`.
  private var monthDigits: String { month.map { ($0 < 10 ? "-0" : "-") + String($0) } ?? "" }
}
