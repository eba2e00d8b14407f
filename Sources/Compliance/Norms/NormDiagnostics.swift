import Basics
import Diagnostics
import Ledger
import Norms

/// The words and places of a finding.
extension NormRun {
  private static let mostRelated = 8
  private static let mostMissing = 10

  /// Nil where all that is missing has a finding of its own: one booking whose team nobody knows is
  /// one finding, at that booking, and not one in each plan that it may be of.
  func diagnostic(of found: Found, waiver: Waiver?) -> Diagnostic? {
    let first = found.pieces[0]
    let count = found.pieces.reduce(0) { $0 + $1.count }
    let account = judging.account(first.verdict, count == 1 ? [.words, .grounds, .known] : .words)
    if account.isToldElsewhere,
      found.pieces.dropFirst().allSatisfy({ judging.account($0.verdict, .words).isToldElsewhere })
    {
      return nil
    }
    let isList = (!found.fields.isEmpty || isAskedByRow) && count > 1
    let isUndetermined = first.verdict.outcome == .undetermined
    var subject = Judgement.Subject(of: first.verdict.subject, subjects)
    for piece in found.pieces.dropFirst() {
      subject = subject.shared(with: Judgement.Subject(of: piece.verdict.subject, subjects))
    }
    var judgement = Judgement(isUndetermined ? .undetermined : .fails, of: subject, basis: basis)
    judgement.isOfOneLine = first.verdict.subject.subject == .posting
    judgement.waiver = waiver.map {
      Judgement.Waiver(reason: $0.reason?.value ?? "", until: $0.until?.value.text)
    }
    let excess = count == 1 ? account.excess : nil
    let known = known(found, account, count)
    judgement.extent = Judgement.Extent(
      count: count, excess: excess, known: known)
    let shown =
      count == 1
      ? resting(on: account, first.verdict)
      : found.isElsewhere ? waiting(for: account.missing, found, count) : listed(found, count)
    var diagnostic = Diagnostic(
      norm: norm.code, first.severity, at: shown.place,
      isList
        ? listMessage(found, count)
        : found.isElsewhere && count > 1 ? waitingMessage(count) : account.message, judgement)
    diagnostic.label = shown.label ?? (count > 1 ? nil : account.evidence.first?.label)
    diagnostic.related = shown.related
    if let waiver { diagnostic.notes.append(note(of: waiver)) }
    if let calculation = account.calculation, count == 1 { diagnostic.notes.append(calculation) }
    if shown.left > 0 { diagnostic.notes.append(Self.more(shown.left, isOfRows: count > 1)) }
    diagnostic.notes += basisNotes
    if count == 1 { diagnostic.notes += account.datedValues }
    if norm.rule.isQuestion {
      addQuestion(to: &diagnostic, found, account)
    } else {
      addHelp(to: &diagnostic, found, account, isList)
    }
    if isUndetermined {
      let places = isList ? [diagnostic.place] : account.missing.compactMap { $0.place }
      if let who = facts.whoFillsIn(places) { diagnostic.notes.append(who) }
    }
    return diagnostic
  }

  /// How much is at stake: of lines what they come to, else what is known of what is not yet
  /// judged; nil for what is broken and no line.
  private func known(_ found: Found, _ account: Account, _ count: Int) -> Known? {
    var sum = Known()
    for piece in found.pieces {
      guard piece.verdict.subject.subject == .posting else {
        return count == 1 ? account.known : nil
      }
      sum.add(piece.known)
    }
    return sum
  }

  /// What to do: what the norm says, else what to fill in.
  private func addHelp(
    to diagnostic: inout Diagnostic, _ found: Found, _ account: Account, _ isList: Bool
  ) {
    let outcome = found.pieces[0].verdict.outcome
    if isList {
      let words = fieldWords(found.fields)
      diagnostic.help = Bilingual(
        dutch: "vul in: \(words.dutch)", english: "fill in: \(words.english)")
      return
    }
    let missing = outcome == .undetermined ? Self.list(account.missing) : nil
    if let advice = account.advice {
      diagnostic.help = advice
      if let missing {
        diagnostic.notes.append(
          Bilingual(dutch: "ontbreekt: \(missing.dutch)", english: "missing: \(missing.english)"))
      }
    } else if let missing {
      diagnostic.help = Bilingual(
        dutch: "vul in: \(missing.dutch)", english: "fill in: \(missing.english)")
    }
  }

  /// How to answer, after what the norm itself advises.
  private func addQuestion(to diagnostic: inout Diagnostic, _ found: Found, _ account: Account) {
    let asked = AskedRows(norm, found.pieces.map { $0.verdict.subject }, facts)
    diagnostic.notes += asked.notes
    if let advice = account.advice { diagnostic.notes.append(advice) }
    diagnostic.help = asked.help
    diagnostic.offer = asked.offer
  }

  private static func list(_ missing: [Missing]) -> Bilingual? {
    // A rule may ask for the same thing twice.
    var told: Set<String> = []
    let missing = missing.filter { told.insert($0.dutch).inserted }
    if missing.isEmpty { return nil }
    let shown = missing.prefix(mostMissing)
    let left = missing.count - shown.count
    return Bilingual(
      dutch: shown.map { $0.dutch }.joined(separator: ", ")
        + (left > 0 ? " en nog \(left) andere" : ""),
      english: shown.map { $0.english }.joined(separator: ", ")
        + (left > 0 ? " and \(left) others" : ""))
  }

  // MARK: Places

  private struct Shown {
    let place: Place
    var label: Bilingual?
    var related: [Diagnostic.Related] = []
    /// How many places are not shown.
    var left = 0
  }

  /// The places that a single verdict rests on, and those where something is to be filled in.
  private func resting(on account: Account, _ verdict: Verdict) -> Shown {
    var seen: Set<Place> = []
    var places: [Diagnostic.Related] = []
    for evidence in account.evidence where seen.insert(evidence.place).inserted {
      places.append(Diagnostic.Related(place: evidence.place, label: evidence.label))
    }
    if verdict.outcome == .undetermined {
      for missing in account.missing {
        guard let place = missing.place, seen.insert(place).inserted else { continue }
        places.append(
          Diagnostic.Related(
            place: place,
            label: Bilingual(
              dutch: "ontbreekt: \(missing.dutch)", english: "missing: \(missing.english)")))
      }
    }
    // What has to be filled in is shown before what is known.
    let lacking = verdict.outcome == .undetermined ? Set(account.missing.map { $0.place }) : []
    places =
      places.prefix(1) + places.dropFirst().filter { lacking.contains($0.place) }
      + places.dropFirst().filter { !lacking.contains($0.place) }
    guard let first = places.first else {
      return Shown(place: facts.place(of: verdict.subject) ?? norm.place)
    }
    let related = places.dropFirst().prefix(Self.mostRelated)
    return Shown(
      place: first.place, label: first.label, related: Array(related),
      left: places.count - 1 - related.count)
  }

  /// The rows or lines of a finding about several, the first of them as its own place.
  private func listed(_ found: Found, _ count: Int) -> Shown {
    var places: [Diagnostic.Related] = []
    for piece in found.pieces {
      if piece.rows.isEmpty {
        places.append(rowPlace(piece.verdict.subject, found.fields))
      } else {
        places += piece.rows.map { linePlace($0) }
      }
    }
    places.sort { left, right in
      let (one, other) = (left.place, right.place)
      if one.source != other.source { return one.source < other.source }
      return one.range.start < other.range.start
    }
    let related = places.dropFirst().prefix(Self.mostRows - 1)
    return Shown(
      place: places.first?.place ?? norm.place, label: places.first?.label,
      related: Array(related), left: count - 1 - related.count)
  }

  /// The lines that wait for something elsewhere, with the place of that as the finding's own.
  private func waiting(for missing: [Missing], _ found: Found, _ count: Int) -> Shown {
    var shown = listed(found, count)
    guard let lacking = missing.first(where: { $0.place != nil }), let place = lacking.place,
      place.source != shown.place.source
    else { return shown }
    shown.related.insert(
      Diagnostic.Related(
        place: shown.place, label: shown.label ?? Bilingual(dutch: "", english: "")), at: 0)
    shown = Shown(
      place: place,
      label: Bilingual(
        dutch: "ontbreekt: \(lacking.dutch)", english: "missing: \(lacking.english)"),
      related: shown.related, left: shown.left)
    return shown
  }

  private func rowPlace(_ reference: SubjectReference, _ fields: [Field]) -> Diagnostic.Related {
    let field = fields.first.flatMap { facts.origin($0, reference).places.first }
    let name = facts.name(of: reference)
    let year = reference.year == 0 ? "" : " \(reference.year)"
    return Diagnostic.Related(
      place: field ?? facts.place(of: reference) ?? norm.place,
      label: Bilingual { _ in name.clipped(to: 60) + year })
  }

  private func linePlace(_ row: PostingPlace) -> Diagnostic.Related {
    let book = facts.books.book
    let (code, day) = (book.code(of: row) ?? "", book.posting(at: row).day.text)
    return Diagnostic.Related(
      place: book.accountPlace(of: row),
      label: Bilingual { _ in code.isEmpty ? day : day + " (" + code.clipped(to: 40) + ")" })
  }

  // MARK: Words

  private func listMessage(_ found: Found, _ count: Int) -> Bilingual {
    let subject = norm.rule.subject.plural
    if isAskedByRow {
      return Bilingual(
        dutch: "bij \(count) \(subject.dutch) ontbreekt het antwoord: \(norm.title.dutch)"
          .clipped(to: 160),
        english: "\(count) \(subject.english) lack the answer: \(norm.title.english)"
          .clipped(to: 160))
    }
    let words = fieldWords(found.fields)
    return Bilingual(
      dutch: "bij \(count) \(subject.dutch) ontbreekt \(words.dutch): \(norm.title.dutch)"
        .clipped(to: 160),
      english: "\(count) \(subject.english) lack \(words.english): \(norm.title.english)"
        .clipped(to: 160))
  }

  private func waitingMessage(_ count: Int) -> Bilingual {
    let subject = norm.rule.subject.plural
    return Bilingual(
      dutch: "niet te toetsen bij \(count) \(subject.dutch): \(norm.title.dutch)"
        .clipped(to: 160),
      english: "cannot be judged for \(count) \(subject.english): \(norm.title.english)"
        .clipped(to: 160))
  }

  private func fieldWords(_ fields: [Field]) -> Bilingual {
    let nouns = fields.map { Vocabulary.noun(for: $0, of: norm.rule.subject) }
    return Bilingual(
      dutch: nouns.map { $0.dutch }.joined(separator: " en "),
      english: nouns.map { $0.english }.joined(separator: " and "))
  }

  private static func more(_ count: Int, isOfRows: Bool) -> Bilingual {
    if isOfRows {
      return Bilingual(
        dutch: count == 1 ? "en nog 1 regel" : "en nog \(count) regels",
        english: count == 1 ? "and 1 more line" : "and \(count) more lines")
    }
    return Bilingual(
      dutch: count == 1 ? "en nog 1 plaats" : "en nog \(count) plaatsen",
      english: count == 1 ? "and 1 more place" : "and \(count) more places")
  }

  private func note(of waiver: Waiver) -> Bilingual {
    let reason = waiver.reason?.value ?? ""
    return Bilingual(
      dutch: "vrijgesteld: \(reason)" + (waiver.who.map { ", door \($0.value)" } ?? "")
        + (waiver.until.map { ", tot en met \($0.value.text)" } ?? ""),
      english: "waived: \(reason)" + (waiver.who.map { ", by \($0.value)" } ?? "")
        + (waiver.until.map { ", until \($0.value.text)" } ?? ""))
  }

  // MARK: The legal basis

  private var basis: [Judgement.Basis] {
    norm.citations.map { citation in
      Judgement.Basis(
        text: citation.text, law: citation.law, article: citation.article,
        state: citation.textOf?.text, address: citation.address)
    }
  }

  private var basisNotes: [Bilingual] {
    norm.citations.map { citation in
      var text = citation.text
      var state = Bilingual(dutch: "", english: "")
      if let day = citation.textOf?.text, text.range(ofWord: day) == nil {
        state = Bilingual(dutch: " (tekst \(day))", english: " (text of \(day))")
      }
      if text.isEmpty { text = citation.law ?? norm.code }
      return Bilingual(
        dutch: "grondslag: \(text)\(state.dutch)", english: "basis: \(text)\(state.english)")
    }
  }
}

extension Subject {
  /// Several of them, in the middle of a sentence.
  var plural: (dutch: String, english: String) {
    switch self {
    case .posting: ("boekingen", "postings")
    case .activity: ("activiteiten", "activities")
    case .theme: ("thema's", "themes")
    case .plan: ("plannen", "plans")
    case .team: ("gebiedsteams", "area teams")
    case .municipality: ("gemeenten", "municipalities")
    case .corporation: ("corporaties", "corporations")
    case .agreement: ("prestatieafspraken", "performance agreements")
    case .promise: ("toezeggingen", "promises")
    case .tenantsOrganisation: ("huurdersorganisaties", "tenants' organisations")
    case .bid: ("boden", "bids")
    case .advice: ("adviezen", "advices")
    case .document: ("stukken", "documents")
    case .commitment: ("verplichtingen", "commitments")
    case .municipalityBudget: ("budgetten per gemeente", "budgets by municipality")
    case .approval: ("akkoorden", "approvals")
    case .fundingSource: ("bronnen", "funding sources")
    }
  }
}

extension Account {
  /// Whether something is missing, and all that is to be said of it is said where it is.
  fileprivate var isToldElsewhere: Bool {
    missing.contains { $0.isOfScope }
      || (!missing.isEmpty && missing.allSatisfy { $0.isToldAtBooking })
  }
}
