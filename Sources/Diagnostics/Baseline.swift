import Basics

/// Findings that were there before, which a file lets be.
///
/// Each has a line, such as
///
///     1125eac8ceacc3ae BAL-01 fout ledgers/2020/T1.journal de boeking is niet in evenwicht: …
///
/// with a tab between the fields, and behind the message of what cannot be judged how much is known of
/// it, such as `3 regels: 1250.00`, so that it is seen to grow. Lines are in the order of path and code, so that a change is easy
/// to read and two of them seldom touch each other. Messages are in Dutch whatever language the
/// program speaks, so that everybody writes the same file.
package struct Baseline: Sendable {
  package struct Entry: Hashable, Sendable {
    package let fingerprint: String
    package let code: String
    package let severity: Severity
    package let path: String
    /// Fit to be shown, and without personal data.
    package let message: String
    /// How much was known of what could not be judged; nil in files of before that was kept.
    package let known: Known?

    package init(
      fingerprint: String, code: String, severity: Severity, path: String, message: String,
      known: Known? = nil
    ) {
      self.fingerprint = fingerprint
      self.code = code
      self.severity = severity
      self.path = path
      self.message = message
      self.known = known
    }

    /// Whether it lets be as much as a finding speaks of, or more.
    func holds(_ known: Known?) -> Bool {
      guard let known, let own = self.known else { return true }
      return known.isMore(than: own) != true
    }

    /// The figures of the message, in their order.
    var figures: [String] { Baseline.figures(in: message) }

    func precedes(_ other: Entry) -> Bool {
      if path != other.path { return path < other.path }
      if code != other.code { return code < other.code }
      return fingerprint == other.fingerprint
        ? message < other.message : fingerprint < other.fingerprint
    }
  }

  package private(set) var entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = Array(Set(entries)).sorted { $0.precedes($1) }
  }

  /// The entry that lets a finding be.
  ///
  /// `finding` must be without personal data.
  package static func entry(
    of finding: Diagnostic, _ fingerprint: String, path: String
  ) -> Entry {
    Entry(
      fingerprint: fingerprint, code: finding.code.text, severity: finding.severity,
      path: VisibleText.of(path), message: VisibleText.of(finding.message.dutch),
      known: finding.judgement?.extent?.known)
  }

  /// Whether a finding may be let be: who froze that a file cannot be read would see nothing any
  /// more, and what is waived has been settled in another way.
  package static func canHold(_ finding: Diagnostic) -> Bool {
    switch finding.code {
    case .builtIn(.unreadableFile), .builtIn(.fileTooLarge), .builtIn(.damagedBaselineLine): false
    default: finding.judgement?.waiver == nil
    }
  }

  // MARK: What it lets be

  /// What a baseline makes of a finding.
  package enum Standing: Equatable, Sendable {
    case new
    case frozen
    /// It is there still, and its figures or its weight are not what they were.
    case changed(figures: [String])
  }

  /// By what a finding is known that had another code when it was frozen: its fingerprint has the
  /// code in it, and is another now.
  private struct RenamedKey: Hashable {
    let code: String
    let path: String
    let message: String

    init(_ entry: Entry) {
      code = DiagnosticCode.retired[entry.code]?.rawValue ?? entry.code
      path = entry.path
      message = entry.message
    }
  }

  /// What it makes of findings, each with the entry that would let it be, and its own entries that
  /// none of them have.
  package func standings(
    of findings: [Diagnostic], _ wanted: [Entry]
  ) -> (standings: [Standing], gone: [Entry]) {
    var byFingerprint: [String: [Entry]] = [:]
    var renamed: [RenamedKey: [Entry]] = [:]
    for entry in entries {
      byFingerprint[entry.fingerprint, default: []].append(entry)
      if DiagnosticCode.retired[entry.code] != nil {
        renamed[RenamedKey(entry), default: []].append(entry)
      }
    }
    var seen: Set<String> = []
    let standings = zip(findings, wanted).map { finding, wanted -> Standing in
      guard Baseline.canHold(finding),
        let entries = byFingerprint[wanted.fingerprint]
          ?? renamed[RenamedKey(wanted)]?.popLast().map({ [$0] }),
        let first = entries.first
      else { return .new }
      seen.insert(first.fingerprint)
      let figures = wanted.figures
      let isAsItWas = entries.contains {
        $0.severity >= finding.severity && $0.figures == figures
          && $0.holds(finding.judgement?.extent?.known)
      }
      if isAsItWas { return .frozen }
      let known = first.figures == figures ? first.known.map { [$0.text] } : nil
      return .changed(figures: known ?? first.figures)
    }
    return (standings, entries.filter { !seen.contains($0.fingerprint) })
  }

  /// The numbers in a sentence, as they are written; a mark at the end of one is no part of it.
  static func figures(in text: String) -> [String] {
    var figures: [String] = []
    var open: [UInt8] = []
    func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    for byte in Array(text.utf8) + [0x20] {
      let isMark = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
      let isSign = byte == UInt8(ascii: "-")
      if isDigit(byte) || (isMark && !open.isEmpty) {
        open.append(byte)
        continue
      }
      while let last = open.last, !isDigit(last) { open.removeLast() }
      if !open.isEmpty { figures.append(String(decoding: open, as: UTF8.self)) }
      open = isSign ? [byte] : []
    }
    return figures
  }

  // MARK: The file

  private static let heading = """
    # Bevindingen die er al waren: wijkboek check telt ze en toont ze niet.
    # Findings that were there before: wijkboek check counts them and does not show them.
    # wijkboek check --write-baseline, --update-baseline, --no-baseline

    """

  /// The whole file.
  package var text: String {
    var text = Baseline.heading
    for entry in entries {
      text +=
        [
          entry.fingerprint, entry.code, entry.severity.word(in: .dutch), entry.path, entry.message,
          entry.known?.text,
        ].compactMap { $0 }.joined(separator: "\t") + "\n"
    }
    return text
  }

  /// Reads a file, and says which of its lines let nothing be.
  package static func read(
    _ source: Source, number: Int
  ) -> (baseline: Baseline, diagnostics: [Diagnostic]) {
    var entries: [Entry] = []
    var diagnostics: [Diagnostic] = []
    let index = LineIndex(source)
    for line in 1...index.starts.count {
      let range = index.range(ofLine: line, in: source)
      let text = source.text(in: range)
      let isEmpty = text.utf8.allSatisfy { StableHash.isSpace($0) }
      if isEmpty || text.utf8.first == UInt8(ascii: "#") { continue }
      if let entry = entry(text) {
        entries.append(entry)
      } else {
        diagnostics.append(damaged(Place(source: number, range: range)))
      }
    }
    return (Baseline(entries), diagnostics)
  }

  private static func entry(_ line: String) -> Entry? {
    let fields = line.utf8.split(
      separator: UInt8(ascii: "\t"), maxSplits: 5, omittingEmptySubsequences: false
    ).map { String(Substring($0)) }
    guard (5...6).contains(fields.count), fields.allSatisfy({ !$0.isEmpty }) else { return nil }
    let isHexadecimal = fields[0].utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
    guard fields[0].utf8.count == 16, isHexadecimal else { return nil }
    guard let severity = Severity.allCases.first(where: { $0.word(in: .dutch) == fields[2] })
    else { return nil }
    let known = fields.count == 6 ? Known(text: fields[5]) : nil
    if fields.count == 6, known == nil { return nil }
    return Entry(
      fingerprint: fields[0], code: fields[1], severity: severity, path: fields[3],
      message: fields[4], known: known)
  }

  private static func damaged(_ place: Place) -> Diagnostic {
    Diagnostic(
      .damagedBaselineLine, at: place,
      Bilingual(
        dutch: "deze regel van de bevroren bevindingen is niet te lezen",
        english: "this line of the frozen findings cannot be read"),
      help: Bilingual(
        dutch: "haal de regel weg, of maak het bestand opnieuw met wijkboek check --write-baseline",
        english: "remove the line, or make the file anew with wijkboek check --write-baseline"))
  }
}
