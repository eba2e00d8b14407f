import Basics
import Diagnostics
import Ledger
import Markdown

/// The table of a norm: on what ground, since when, and how severe.
struct NormTable {
  private enum Label: String, CaseIterable {
    case basis = "grondslag"
    case validity = "geldig"
    case severity = "ernst"
    case audience = "voor wie"
    case silentBeside = "zwijgt bij"
    case english = "english"

    /// As it is shown to people.
    var shown: String {
      switch self {
      case .basis: "Grondslag"
      case .validity: "Geldig"
      case .severity: "Ernst"
      case .audience: "Voor wie"
      case .silentBeside: "Zwijgt bij"
      case .english: "English"
      }
    }
  }

  private(set) var citations: [Citation] = []
  /// The cell that they stand in.
  private(set) var basis: TextRange?
  private(set) var validity: Validity?
  private(set) var severities: SeverityByStatus?
  private(set) var audience: String?
  /// The codes of what says the same, each with its place.
  private(set) var silentBeside: [Placed<String>] = []
  private(set) var english: String?
  private var seen: Set<Label> = []

  /// Whether a table is that of a norm: by its header, or by two of the labels that it must have.
  static func isNorm(_ table: Table) -> Bool {
    guard let first = table.rows.first else { return false }
    if first[0].text.lowercased() == "norm" { return true }
    let needed: [Label] = [.basis, .validity, .severity]
    return table.rows.count { label($0).map { needed.contains($0) } ?? false } >= 2
  }

  private static func label(_ row: Row) -> Label? {
    var text = row[0].text.lowercased()
    if text.hasSuffix(":") { text.removeLast() }
    return Label(rawValue: text)
  }

  mutating func read(
    _ table: Table, _ document: MarkdownDocument, _ diagnostics: inout [Diagnostic]
  ) {
    for (index, row) in table.rows.enumerated() where !row.isEmpty {
      let isTitle = index == 0 && row[0].text.lowercased() == "norm"
      guard let label = NormTable.label(row) else {
        if !isTitle { diagnostics.append(unknown(row, isFirst: index == 0, document)) }
        continue
      }
      guard seen.insert(label).inserted else {
        diagnostics.append(repeated(row, document))
        continue
      }
      read(label, row, document, &diagnostics)
    }
  }

  private mutating func read(
    _ label: Label, _ row: Row, _ document: MarkdownDocument, _ diagnostics: inout [Diagnostic]
  ) {
    let cell = row[1]
    let place = document.place(cell.isEmpty ? row[0].range : cell.range)
    switch label {
    case .basis:
      citations = CitationText.citations(cell.text)
      basis = cell.range
      if let problem = CitationText.problem(cell.text, at: place) { diagnostics.append(problem) }
    case .validity:
      validity = NormTable.validity(cell.text)
      if validity == nil { diagnostics.append(NormTable.unreadableValidity(cell.text, at: place)) }
    case .severity:
      severities = NormTable.severities(cell.text)
      if severities == nil {
        diagnostics.append(NormTable.unreadableSeverity(cell.text, at: place))
      }
    case .audience: audience = cell.isEmpty ? nil : cell.text
    case .silentBeside:
      silentBeside = cell.text.split { $0 == "," || $0 == ";" || $0 == " " }.map {
        Placed($0.uppercased(), at: place)
      }
    case .english: english = cell.isEmpty ? nil : cell.text
    }
  }

  private func unknown(_ row: Row, isFirst: Bool, _ document: MarkdownDocument) -> Diagnostic {
    let name = Wording.short(row[0].text)
    let labels = Label.allCases.map { $0.shown } + (isFirst ? ["Norm"] : [])
    return Diagnostic(
      .unknownNormRow, at: document.place(row[0].isEmpty ? row.range : row[0].range),
      Bilingual(
        dutch: "de tabel van een norm kent geen rij \(name)",
        english: "the table of a norm knows no row \(name)"),
      help: Wording.nearest(to: row[0].text, among: labels).map { Wording.meant($0) }
        ?? Bilingual(
          dutch: "kies uit \(labels.listed(with: "en"))",
          english: "choose from \(labels.listed(with: "and"))"),
      fixes: [Wording.fix(row[0].text, among: labels, at: document.place(row[0].range))])
  }

  private func repeated(_ row: Row, _ document: MarkdownDocument) -> Diagnostic {
    let name = Wording.short(row[0].text)
    return Diagnostic(
      .unknownNormRow, at: document.place(row[0].range),
      Bilingual(
        dutch: "de rij \(name) staat twee keer in deze tabel",
        english: "the row \(name) stands twice in this table"),
      help: Bilingual(
        dutch: "haal er een weg; gronden staan in één cel, met ; ertussen",
        english: "take one away; grounds stand in one cell, with ; between them"))
  }

  /// Says which of the rows that a norm must have are missing.
  func missing(at place: Place) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if !seen.contains(.basis) {
      found.append(
        Diagnostic(
          .missingNormBasis, at: place,
          Bilingual(
            dutch: "deze norm zegt niet op welke grond zij berust",
            english: "this norm does not say on what ground it rests"),
          help: Bilingual(
            dutch: "voeg een rij Grondslag toe: een artikel, of een afspraak in woorden",
            english: "add a row Grondslag: an article, or an agreement in words")))
    }
    if !seen.contains(.validity) { found.append(NormTable.unreadableValidity("", at: place)) }
    if !seen.contains(.severity) { found.append(NormTable.unreadableSeverity("", at: place)) }
    return found
  }
}

// Since when, and how severe.
extension NormTable {
  /// `altijd`, `vanaf D`, `D tot en met D`, `tot en met D`.
  private static func validity(_ text: String) -> Validity? {
    var words = text.lowercased().spacedWords.map { String($0) }
    if words == ["altijd"] { return .always }
    let hasFrom = words.first == "vanaf"
    if hasFrom { words.removeFirst() }
    var end = words.count
    var until: Day?
    if let to = words.firstIndex(of: "tot") {
      guard words.count > to + 3, words[to + 1] == "en", words[to + 2] == "met",
        let last = DayText.day(words[(to + 3)...].joined(separator: " "))
      else { return nil }
      until = last
      end = to
      if to == 0, !hasFrom { return Validity(from: nil, until: until) }
    } else if !hasFrom {
      return nil
    }
    guard let from = DayText.day(words[..<end].joined(separator: " ")) else { return nil }
    if let until, until < from { return nil }
    return Validity(from: from, until: until)
  }

  private static func unreadableValidity(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unreadableNormValidity, at: place,
      text.isEmpty
        ? Bilingual(
          dutch: "deze norm zegt niet vanaf wanneer zij geldt",
          english: "this norm does not say since when it is in force")
        : Bilingual(
          dutch: "uit \(Wording.short(text)) is niet te lezen wanneer de norm geldt",
          english: "\(Wording.short(text)) does not tell when the norm is in force"),
      help: Wording.nearest(to: text, among: ["altijd"]).map { Wording.meant($0) }
        ?? Bilingual(
          dutch:
            "schrijf bij Geldig: altijd, vanaf 2015-07-01, of 2015-07-01 tot en met 2021-12-31",
          english: "write at Geldig: altijd, vanaf 2015-07-01, or 2015-07-01 tot en met 2021-12-31")
    )
  }

  /// Each level with the lowest status at which it holds: `opmerking in concept, fout vanaf
  /// overleg`; a level without a status holds from concept on.
  private static func severities(_ text: String) -> SeverityByStatus? {
    var slots: [Severity?] = [nil, nil, nil]
    let parts = text.lowercased().split(separator: ",", omittingEmptySubsequences: false)
    for part in parts {
      let words = part.spacedWords.map { String($0) }
      guard let first = words.first, let level = levels.firstIndex(of: first) else { return nil }
      var status = 0
      if words.count > 1 {
        guard words.count == 3, ["in", "vanaf", "bij"].contains(words[1]),
          let found = statuses.firstIndex(of: words[2])
        else { return nil }
        status = found
      }
      guard slots[status] == nil else { return nil }
      slots[status] = Severity(rawValue: level)
    }
    let consultation = slots[1] ?? slots[0]
    return SeverityByStatus(
      draft: slots[0], consultation: consultation, adopted: slots[2] ?? consultation)
  }

  /// In the order of `Severity`.
  private static let levels = ["opmerking", "waarschuwing", "fout"]
  private static let statuses = ["concept", "overleg", "vastgesteld"]

  private static func unreadableSeverity(_ text: String, at place: Place) -> Diagnostic {
    let known = Set(levels + statuses + ["in", "vanaf", "bij"])
    var meant: String?
    for word in text.lowercased().split(whereSeparator: { $0 == " " || $0 == "," }) {
      let word = String(word)
      if meant == nil, !known.contains(word) {
        meant = Wording.nearest(to: word, among: levels + statuses)
      }
    }
    return Diagnostic(
      .unreadableNormSeverity, at: place,
      text.isEmpty
        ? Bilingual(
          dutch: "deze norm zegt niet hoe ernstig het is als zij niet gehaald wordt",
          english: "this norm does not say how severe it is when it is not met")
        : Bilingual(
          dutch: "uit \(Wording.short(text)) is niet te lezen hoe ernstig het is",
          english: "\(Wording.short(text)) does not tell how severe it is"),
      help: meant.map { Wording.meant($0) }
        ?? Bilingual(
          dutch: "schrijf bij Ernst: fout, of opmerking in concept, fout vanaf overleg",
          english: "write at Ernst: fout, or opmerking in concept, fout vanaf overleg"))
  }
}
