import Diagnostics
import Ledger
import Norms

/// From verdicts to findings: what fails, and what cannot be judged.
extension NormRun {
  static let mostRows = 10

  /// What is said about one verdict, or about the part of it that a waiver lets be.
  struct Piece {
    let verdict: Verdict
    let severity: Severity
    let waiver: Int?
    /// The lines that it speaks of, or the first of them; none for what is no posting.
    let rows: [PostingPlace]
    let count: Int
    /// What its lines come to.
    let known: Known
  }

  /// What pieces have in common that are one finding.
  private struct Key: Hashable {
    let outcome: Verdict.Outcome
    let severity: Severity
    let waiver: Int?
    let source: Int
    /// The table, the group of postings, or the piece itself.
    let table: Int
    /// What is not filled in; empty where that is not what is wrong.
    let fields: [UInt8]
    /// What lines name that is itself not known enough.
    let named: [String]
  }

  struct Found {
    var pieces: [Piece]
    let fields: [Field]
    /// Whether lines wait for one and the same thing that stands elsewhere.
    let isElsewhere: Bool
  }

  /// The findings of the verdicts; marks those that a waiver lets be.
  ///
  /// What another norm tells of the same subject is left to that one.
  mutating func findings(_ told: ToldSubjects, _ waivers: inout WaiverUse) -> [Diagnostic] {
    let candidates = waivers.candidates(of: norm.code)
    var kept: [JudgedVerdict] = []
    var pieces: [Piece] = []
    for judged in verdicts {
      // What is as it should be, so far or for good, is no finding.
      guard judged.verdict.isAmiss, !told.isTold(judged.verdict.subject, beside: norm) else {
        kept.append(judged)
        continue
      }
      for piece in split(judged, candidates, waivers) {
        kept.append(
          JudgedVerdict(
            verdict: judged.verdict, lines: piece.count, severity: judged.severity,
            waiver: piece.waiver))
        if let waiver = piece.waiver {
          waivers.use(waiver)
          waivedLines += piece.count
        }
        pieces.append(piece)
      }
    }
    verdicts = kept
    return joined(pieces).compactMap { found in
      diagnostic(of: found, waiver: found.pieces[0].waiver.map { waivers.waivers[$0] })
    }
  }

  /// Whether a person is asked about rows, of which those of one table are one finding.
  var isAskedByRow: Bool { norm.rule.isQuestion && norm.rule.subject != .posting }

  /// One finding for each table that misses something, and for each group of postings.
  private func joined(_ pieces: [Piece]) -> [Found] {
    var found: [Found] = []
    var numbers: [Key: Int] = [:]
    for (index, piece) in pieces.enumerated() {
      let reference = piece.verdict.subject
      let fields = missingFields(piece)
      let named = fields.isEmpty ? namedElsewhere(piece) : []
      let table: Int
      if let own = facts.kind(of: reference).table(of: reference, facts),
        !fields.isEmpty || !named.isEmpty || isAskedByRow
      {
        table = own
      } else {
        table = reference.subject == .posting ? facts.group(of: reference) : index
      }
      let place =
        piece.rows.first.map { facts.books.book.accountPlace(of: $0) } ?? facts.place(of: reference)
      let source = named.isEmpty ? place?.source : nil
      let key = Key(
        outcome: piece.verdict.outcome, severity: piece.severity, waiver: piece.waiver,
        source: source ?? -1, table: table, fields: fields.map { $0.rawValue }, named: named)
      if let number = numbers[key] {
        found[number].pieces.append(piece)
      } else {
        numbers[key] = found.count
        found.append(Found(pieces: [piece], fields: fields, isElsewhere: !named.isEmpty))
      }
    }
    return found
  }

  /// The agreement and the source that lines name, where those are why nothing can be said.
  private func namedElsewhere(_ piece: Piece) -> [String] {
    guard piece.verdict.subject.subject == .posting, piece.verdict.outcome == .undetermined else {
      return []
    }
    let group = facts.group(of: piece.verdict.subject)
    var named: [String] = []
    let fields: [(Field, PostingLabel)] = [
      (.agreement, .agreement), (.fundingSource, .fundingSource),
    ]
    for (field, label) in fields where reach.fields.contains(field) {
      if let found = facts.label(label, ofGroup: group) {
        named.append(label.rawValue + ": " + found.value)
      }
    }
    return named
  }

  /// The cells or labels whose absence makes the verdict what it is.
  private func missingFields(_ piece: Piece) -> [Field] {
    let reference = piece.verdict.subject
    guard facts.kind(of: reference).table(of: reference, facts) != nil else { return [] }
    if norm.rule.isQuestion { return [] }
    let isFailure = piece.verdict.outcome == .fails
    return (isFailure ? reach.demanded : reach.valued).filter { field in
      if MoneyField(field) != nil { return false }
      let fact = facts.fact(field, reference)
      // What is named but not known lacks something elsewhere, not here.
      return !fact.isFilledIn && (isFailure || !fact.isKnown)
    }.sorted { $0.rawValue < $1.rawValue }
  }

  // MARK: Waivers

  private func split(
    _ judged: JudgedVerdict, _ candidates: [Int], _ waivers: WaiverUse
  ) -> [Piece] {
    let reference = judged.verdict.subject
    let isPosting = reference.subject == .posting
    let own = candidates.isEmpty ? nil : waivers.match(candidates, names(of: reference, waivers))
    let isNamed = candidates.contains { waivers.waivers[$0].subject != nil }
    guard isPosting, own == nil,
      isNamed || !(facts.isInOneFile || facts.line(of: reference) != nil)
    else {
      let rows = isPosting ? self.rows(of: reference, atMost: Self.mostRows) : []
      let known = isPosting ? facts.known(ofLines: reference) : Known()
      return [piece(judged, own, rows, judged.lines, known)]
    }
    // A document code tells lines apart that are alike otherwise, and so does their file.
    var parts: [(waiver: Int?, source: Int, rows: [PostingPlace])] = []
    for row in rows(of: reference, atMost: Int.max) {
      let book = facts.books.book
      let source = book.parts[row.part].source
      let code = isNamed ? book.code(of: row) : nil
      let waiver = code.flatMap { waivers.match(candidates, [waivers.folded($0)]) }
      if let index = parts.firstIndex(where: { $0.waiver == waiver && $0.source == source }) {
        parts[index].rows.append(row)
      } else {
        parts.append((waiver, source, [row]))
      }
    }
    return parts.map {
      piece(
        judged, $0.waiver, Array($0.rows.prefix(Self.mostRows)), $0.rows.count,
        facts.known(of: $0.rows))
    }
  }

  private func piece(
    _ judged: JudgedVerdict, _ waiver: Int?, _ rows: [PostingPlace], _ count: Int,
    _ known: Known
  ) -> Piece {
    Piece(
      verdict: judged.verdict, severity: severity(of: judged, isWaived: waiver != nil),
      waiver: waiver, rows: rows, count: count, known: known)
  }

  private func severity(of judged: JudgedVerdict, isWaived: Bool) -> Severity {
    if isWaived { return .note }
    // What nobody knows yet is no error, however far the plan has come.
    return judged.verdict.outcome == .undetermined
      ? min(judged.severity, .warning) : judged.severity
  }

  private func rows(of posting: SubjectReference, atMost most: Int) -> [PostingPlace] {
    if let row = facts.line(of: posting) { return [row] }
    return facts.groups.rows(of: facts.group(of: posting), atMost: most)
  }

  /// All that a waiver may call a subject.
  private func names(of reference: SubjectReference, _ waivers: WaiverUse) -> Set<String> {
    let subject = Judgement.Subject(of: reference, subjects)
    var names = [
      subject.team, subject.municipality, subject.theme, subject.activity, subject.agreement,
      facts.plan(of: reference).flatMap { facts.books.plans[$0].title?.value },
    ].compactMap { $0 }
    names += facts.kind(of: reference).otherNames(reference, facts)
    return Set(names.map { waivers.folded($0) })
  }
}
