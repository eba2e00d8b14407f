import Basics
import Diagnostics
import Examples
import Ledger
import Norms
import Rendering

/// What `norms show` and `explain` tell of a norm.
struct NormPage {
  let norm: Norm
  let rulebook: Rulebook
  /// What it rests on, by day.
  let laws: LawTexts
  /// The day of which the words of the law are shown; nil for those that the norm names.
  let day: Day?
  let language: Language
  let width: Int

  var text: String {
    var text = "\(norm.code) \(norm.title.text(in: language))\n\n"
    for (index, citation) in norm.citations.enumerated() {
      text += line(index == 0 ? word("grondslag", "basis") : "", citation.text)
      if let address = citation.address { text += line("", address) }
    }
    text += line(word("geldig", "in force"), validity)
    text += line(word("ernst", "severity"), severities)
    text += line(word("dag", "day"), norm.rule.dayOfJudgement.text(in: language))
    if let audience = norm.audience { text += line(word("voor wie", "for whom"), audience) }
    for paragraph in norm.explanation {
      text += "\n" + TextWrap.lines(of: paragraph, width: width).joined(separator: "\n") + "\n"
    }
    let words = CitedWords(norm: norm, laws: laws, day: day, language: language, width: width).text
    if !words.isEmpty { text += "\n" + word("wettekst", "text of the law") + "\n" + words }
    text += "\n" + indented(norm.text)
    if norm.rule.isQuestion {
      text += "\n" + TextWrap.lines(of: wayToAnswer, width: width).joined(separator: "\n") + "\n"
    }
    for value in values { text += "\n" + page(of: value) }
    return text + "\n" + word("voorbeelden: ", "examples: ") + examples + "\n"
  }

  /// How the question of this norm is answered.
  private var wayToAnswer: String {
    let code = norm.code
    if norm.rule.subject == .posting {
      return word(
        "Beantwoord deze vraag bij de boeking, met het label motivering: \(code): ….",
        "Answer this question at the posting, with the label motivering: \(code): ….")
    }
    let row = word(
      "Beantwoord deze vraag met een rij in een tabel Antwoord; check toont haar om te plakken. Zij "
        + "vervalt als verandert waar zij over gaat.",
      "Answer this question with a row of a table Antwoord; check shows it to be pasted. It lapses "
        + "when what it is about changes.")
    if norm.rule.subject != .activity { return row }
    return row
      + word(
        " Of schrijf in de cel Motivering \(code): ….",
        " Or write \(code): … in the cell Motivering.")
  }

  private func line(_ label: String, _ text: String) -> String {
    let column = 11
    let padding = String(repeating: " ", count: max(1, column - label.count))
    let lines = TextWrap.lines(of: text, width: width - column)
    return label + padding
      + lines.joined(separator: "\n" + String(repeating: " ", count: column)) + "\n"
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
  }

  private var validity: String {
    switch (norm.validity.from, norm.validity.until) {
    case (nil, nil): return word("altijd", "always")
    case (let from?, nil): return word("vanaf ", "from ") + from.text
    case (nil, let until?): return word("tot en met ", "until ") + until.text
    case (let from?, let until?): return from.text + word(" tot en met ", " until ") + until.text
    }
  }

  /// Each level with the status from which it holds.
  private var severities: String {
    let all = [Plan.Status.draft, .consultation, .adopted].map { norm.severities[$0] }
    if let only = all[0], all.allSatisfy({ $0 == only }) { return only.word(in: language) }
    var parts: [String] = []
    var last: Severity?
    for status in [Plan.Status.draft, .consultation, .adopted] {
      guard let severity = norm.severities[status], severity != last else { continue }
      let from = parts.isEmpty ? word("in ", "at ") : word("vanaf ", "from ")
      parts.append("\(severity.word(in: language)) \(from)\(status.rawValue)")
      last = severity
    }
    return parts.joined(separator: ", ")
  }

  /// The dated values that the norm uses.
  private var values: [DatedValue] {
    norm.rule.datedValues.map { rulebook.values[$0] }
  }

  private func page(of value: DatedValue) -> String {
    var text = word("waarde ", "value ") + "\"\(value.name)\"\n"
    for entry in value.entries {
      let until = entry.until.map { word(" tot en met ", " until ") + $0.text } ?? ""
      let status = entry.status.words(in: language)
      text += "  \(value.text(of: entry, in: language)), \(word("vanaf", "from")) "
      text += "\(entry.from.text)\(until) (\(status)): \(entry.source)\n"
    }
    return text
  }

  private var examples: String {
    Example.Expectation.allCases.compactMap { expectation in
      let count = norm.examples.count { $0.expectation == expectation }
      return count == 0 ? nil : "\(count) \(expectation.words(in: language))"
    }.joined(separator: ", ")
  }

  private func word(_ dutch: String, _ english: String) -> String {
    language == .dutch ? dutch : english
  }
}

extension NormRule {
  /// By which day a subject is judged: which norms and dated values hold for it.
  var dayOfJudgement: Bilingual {
    if subject == .posting {
      return Bilingual(dutch: "die van de boeking", english: "that of the posting")
    }
    if division.contains(.year) {
      return Bilingual(dutch: "31 december van elk jaar", english: "31 December of each year")
    }
    switch subject {
    case .activity:
      return Bilingual(
        dutch: "31 december van het jaar van de activiteit",
        english: "31 December of the activity's year")
    case .theme, .plan, .municipalityBudget, .approval:
      return Bilingual(
        dutch: "31 december van elk jaar waarvoor het plan cijfers heeft",
        english: "31 December of each year that the plan has figures for")
    case .agreement:
      return Bilingual(dutch: "de laatste van de afspraak", english: "the last of the agreement")
    case .promise:
      return Bilingual(
        dutch: "de laatste waarop de toezegging op tijd is",
        english: "the last on which the promise is in time")
    case .tenantsOrganisation, .bid:
      return Bilingual(
        dutch: "31 december van het jaar van de rij", english: "31 December of the row's year")
    case .advice:
      return Bilingual(
        dutch: "die waarop om advies is gevraagd", english: "that on which advice was asked")
    case .document:
      return Bilingual(
        dutch: "de eerste dag van het stuk", english: "the first day of the document")
    case .posting, .team, .municipality, .corporation, .fundingSource, .commitment:
      return Bilingual(dutch: "de peildatum", english: "the day of judgement")
    }
  }
}
