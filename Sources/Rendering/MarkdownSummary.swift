import Basics
import Diagnostics

/// A summary of what was found, to be pasted into a merge request.
///
/// Counts first, then what is wrong as a table, then what cannot be judged yet; everything else is
/// folded away.
struct MarkdownSummary {
  /// GitHub takes no text of more than 65,536 characters, so long tables are cut and the rest counted.
  private static let mostRows = 50
  private static let mostExplained = 20

  private let report: FindingReport
  private let language: Language
  private var locator: SourceLocator

  init(_ report: FindingReport) {
    self.report = report
    language = report.language
    locator = SourceLocator(report.sources)
  }

  mutating func text() -> String {
    let findings = report.shown()
    let open = findings.filter { !$0.isWaived }
    let wrong = open.filter { !$0.isUndetermined }
    // Where a plan has been settled, not knowing is an error, and stands among the errors.
    let errors = open.filter { $0.severity == .error }
    let unknown = open.filter { $0.isUndetermined && $0.severity < .error }
    let warnings = wrong.filter { $0.severity == .warning }
    let notes = wrong.filter { $0.severity == .note }
    let waived = findings.filter { $0.isWaived }

    var text = "## Wijkboek\n\n" + headline(errors, warnings, notes, unknown, waived) + "\n"
    if !errors.isEmpty {
      text += "\n### " + say("Fouten en geschonden normen", "Errors and broken norms") + "\n\n"
      text += table(of: errors)
      text += folded(say("Toelichting", "Explanation"), explanations(of: errors))
    }
    if !unknown.isEmpty {
      text += "\n### " + say("Nog niet te toetsen", "Cannot be judged yet") + "\n"
      let title = language.count(
        unknown.count, ("bevinding", "bevindingen"), ("finding", "findings"))
      text += folded(title, table(of: unknown))
    }
    for (title, findings) in [
      (
        language.count(warnings.count, ("waarschuwing", "waarschuwingen"), ("warning", "warnings")),
        warnings
      ),
      (language.count(notes.count, ("opmerking", "opmerkingen"), ("note", "notes")), notes),
    ] where !findings.isEmpty {
      text += folded(title, table(of: findings))
    }
    if !waived.isEmpty {
      let title = language.count(
        waived.count, ("uitzondering", "uitzonderingen"), ("waiver", "waivers"))
      text += folded(title, table(of: waived))
    }
    return text + scope()
  }

  /// What was not read, and which norms were judged.
  private mutating func scope() -> String {
    var text = ""
    if let count = UnreadWords(report.unread).count(in: language) {
      var list = ""
      for unread in report.unread.prefix(MarkdownSummary.mostRows) {
        let message = MarkdownText.escaped(unread.message.text(in: language))
        list += "- \(place(unread.place)): \(message)\n"
      }
      text += folded(count, list + rest(report.unread.count - MarkdownSummary.mostRows))
    }
    guard let norms = report.norms else { return text }
    let words = MarkdownText.escaped(norms.words(in: language)) + "\n"
    if norms.codes.isEmpty { return text + "\n" + words }
    let title = language.count(norms.codes.count, ("norm", "normen"), ("norm", "norms"))
    return text + folded(title + say(" getoetst", " judged"), words)
  }

  // MARK: Words

  private func say(_ dutch: String, _ english: String) -> String {
    language == .dutch ? dutch : english
  }

  /// The counts, as `**2 fouten**, 1 waarschuwing. Toetsingen: 12 × voldoet, …`.
  private func headline(
    _ errors: [Diagnostic], _ warnings: [Diagnostic], _ notes: [Diagnostic],
    _ unknown: [Diagnostic], _ waived: [Diagnostic]
  ) -> String {
    let first =
      errors.isEmpty
      ? say("geen fouten", "no errors")
      : language.count(errors.count, ("fout", "fouten"), ("error", "errors"))
    var pieces = ["**" + first + "**"]
    if !warnings.isEmpty {
      pieces.append(
        language.count(warnings.count, ("waarschuwing", "waarschuwingen"), ("warning", "warnings")))
    }
    if !notes.isEmpty {
      pieces.append(language.count(notes.count, ("opmerking", "opmerkingen"), ("note", "notes")))
    }
    if !unknown.isEmpty {
      pieces.append("\(unknown.count) " + say("nog niet te toetsen", "cannot be judged yet"))
    }
    if !waived.isEmpty {
      pieces.append("\(waived.count) " + say("uitgezonderd", "waived"))
    }
    if !report.frozen.isEmpty {
      pieces.append("\(report.frozen.count) " + say("bevroren", "frozen"))
    }
    let counts = report.counts
    let (pass, fail, open) = (counts.pass, counts.fail, counts.undetermined)
    guard pass + fail + open + counts.ongoing > 0 else {
      return pieces.joined(separator: ", ") + "."
    }
    let ongoing =
      counts.ongoing == 0
      ? "" : say(", \(counts.ongoing) × loopt nog", ", \(counts.ongoing) × ongoing")
    let verdicts =
      say(
        "Toetsingen: \(pass) × voldoet, \(fail) × voldoet niet, \(open) × niet te toetsen",
        "Verdicts: \(pass) × complies, \(fail) × does not comply, \(open) × cannot be judged")
      + ongoing + "."
    return pieces.joined(separator: ", ") + ". " + verdicts
  }

  // MARK: Parts

  private func folded(_ title: String, _ content: String) -> String {
    if content.isEmpty { return "" }
    return "\n<details>\n<summary>\(title)</summary>\n\n" + content + "\n</details>\n"
  }

  /// Norms before mistakes in the books, then by code; the order of places remains.
  private func grouped(_ findings: [Diagnostic]) -> [Diagnostic] {
    func precedes(_ left: FindingCode, _ right: FindingCode) -> Bool {
      let (isLeftNorm, isRightNorm) = (left.builtIn == nil, right.builtIn == nil)
      return isLeftNorm == isRightNorm ? left.text < right.text : isLeftNorm
    }
    return findings.enumerated().sorted { left, right in
      left.element.code == right.element.code
        ? left.offset < right.offset : precedes(left.element.code, right.element.code)
    }.map { $0.element }
  }

  mutating func table(of findings: [Diagnostic]) -> String {
    var text = say("| code | bevinding | plaats |", "| code | finding | place |")
    text += "\n| --- | --- | --- |\n"
    for finding in grouped(findings).prefix(MarkdownSummary.mostRows) {
      let code = MarkdownText.escaped(finding.code.text)
      var message = MarkdownText.escaped(finding.shownMessage(in: language))
      if let waiver = finding.judgement?.waiver {
        message += "<br>" + MarkdownText.escaped(waiver.text(in: language))
      }
      text += "| \(code) | \(message) | \(place(of: finding)) |\n"
    }
    return text + rest(findings.count - MarkdownSummary.mostRows)
  }

  private mutating func explanations(of findings: [Diagnostic]) -> String {
    let explained = grouped(findings).filter {
      !$0.further(in: language).isEmpty || !$0.related.isEmpty
    }
    var text = ""
    for finding in explained.prefix(MarkdownSummary.mostExplained) {
      let code = MarkdownText.escaped(finding.code.text)
      text += "- **\(code)** \(place(of: finding))\n"
      for line in finding.further(in: language) {
        text += "  <br>" + MarkdownText.escaped(line) + "\n"
      }
      for related in finding.related.prefix(MarkdownSummary.mostExplained) {
        let label = MarkdownText.escaped(related.label.text(in: language))
        text += "  <br>" + place(related.place) + (label.isEmpty ? "" : " " + label) + "\n"
      }
      let more = finding.related.count - MarkdownSummary.mostExplained
      if more > 0 { text += "  <br>" + restText(more) + "\n" }
    }
    return text + rest(explained.count - MarkdownSummary.mostExplained)
  }

  private func rest(_ count: Int) -> String {
    count > 0 ? "\n" + restText(count) + "\n" : ""
  }

  private func restText(_ count: Int) -> String {
    Wording.more(count, language)
  }

  private mutating func place(of finding: Diagnostic) -> String { place(finding.place) }

  /// Path and line, without a column: `:21:28` may be taken for the name of an emoji.
  private mutating func place(_ place: Place) -> String {
    let path = ReportedPath(locator.source(of: place).path, below: report.root).text
    return MarkdownText.escaped(path) + ":\(locator.position(of: place).start.line)"
  }
}

/// Findings as a table in Markdown, with no counts around it.
package enum FindingTable {
  package static func markdown(of report: FindingReport) -> String {
    var summary = MarkdownSummary(report)
    return summary.table(of: report.shown())
  }
}

/// Text of users within Markdown that a forge shows.
enum MarkdownText {
  /// A text that shows as it is, within a cell of a table too.
  ///
  /// Besides Markdown itself, forges make links of `@name`, `#12`, `!12` and addresses, and pictures
  /// of `:name:`, after they have taken escapes away. An empty comment keeps those apart.
  static func escaped(_ text: String) -> String {
    let scalars = Array(VisibleText.of(text).unicodeScalars)
    var escaped = ""
    for (position, scalar) in scalars.enumerated() {
      let next = position + 1 < scalars.count ? scalars[position + 1] : " "
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "~", "^":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
        if scalar == "~" || scalar == "^" { escaped += comment }
      case "&": escaped += "&amp;" + (isWord(next) ? comment : "")
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      // A formula begins and ends with it.
      case "$": escaped += "&#36;" + (isWord(next) ? comment : "")
      case "@", "#", "!", "%":
        escaped.unicodeScalars.append(scalar)
        if isWord(next) || next == "\"" { escaped += comment }
      case ":":
        escaped += ":"
        if next == "/" || isWord(next) { escaped += comment }
      case ".":
        escaped += "."
        if isAddress(before: position, in: scalars) { escaped += comment }
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static let comment = "<!-- -->"

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-", "+": true
    default: !scalar.isASCII
    }
  }

  /// Whether `www` stands before the point.
  private static func isAddress(before position: Int, in scalars: [Unicode.Scalar]) -> Bool {
    position >= 3
      && scalars[(position - 3)..<position].allSatisfy { $0 == "w" || $0 == "W" }
  }
}
