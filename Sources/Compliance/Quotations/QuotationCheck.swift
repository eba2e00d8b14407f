import Basics
package import Diagnostics
package import Ledger
package import Norms

/// What plans quote of the law is the law, as it read on the day by which the plan is judged.
///
/// What stands between quotation marks is a quotation; a summary is none. A plan is judged by
/// 31 December of each year that it has figures for, as its norms are.
package struct QuotationCheck {
  private struct Quoted {
    let theme: Plan.Theme
    let text: Placed<String>
    let years: [Int]
    let pieces: [Quotation.Piece]
  }

  private let search: QuotationSearch
  private let quoted: [Quoted]

  /// Whether there is anything to compare, so that the law has to be read.
  package static func isNeeded(_ plans: [Plan]) -> Bool {
    plans.contains { plan in
      plan.themes.contains { theme in
        theme.legalText.map { Quotation.isLikely(in: $0.value) } ?? false
      }
    }
  }

  package static func run(on plans: [Plan], _ laws: LawTexts) -> [Diagnostic] {
    let check = QuotationCheck(plans, laws)
    return check.quoted.flatMap { check.findings($0) }
  }

  private init(_ plans: [Plan], _ laws: LawTexts) {
    quoted = plans.flatMap { plan in
      plan.themes.compactMap { theme in
        guard let text = theme.legalText else { return nil }
        let pieces = Quotation.all(in: text.value).flatMap { $0.pieces }
        return pieces.isEmpty
          ? nil : Quoted(theme: theme, text: text, years: plan.figureYears, pieces: pieces)
      }
    }
    search = QuotationSearch(quoted.flatMap { $0.pieces }, in: laws)
  }

  /// One finding of each piece at most: of the first year for which the law says something else, else
  /// of the first for which nobody read what it says.
  private func findings(_ quoted: Quoted) -> [Diagnostic] {
    quoted.pieces.compactMap { piece in
      var open: Diagnostic?
      for day in quoted.years.compactMap({ Day(endOf: $0) }) {
        guard let found = finding(piece, quoted, on: day) else { continue }
        guard found.code == .uncheckedQuotation else { return found }
        open = open ?? found
      }
      return open
    }
  }

  private func finding(
    _ piece: Quotation.Piece, _ quoted: Quoted, on day: Day
  ) -> Diagnostic? {
    guard let best = search.best(piece, on: day) else { return unknown(quoted) }
    let number = best.passage.article.number
    guard let reading = best.law.reading(of: number, on: day) else {
      return unread(piece, quoted, best, nil, on: day)
    }
    let now = search.match(piece, best.law, reading.article)
    if now.alignment.cost == 0 { return nil }
    if !isKnown(piece, reading, now) {
      return unread(piece, quoted, now, reading.state, on: day)
    }
    let isOther = best.alignment.cost < now.alignment.cost
    return isOther
      ? expired(piece, quoted, best, now, reading.state, on: day)
      : inexact(piece, quoted, now, reading.state, on: day)
  }

  /// Whether a text was read of the day, or those before and after it have the same words here.
  private func isKnown(
    _ piece: Quotation.Piece, _ reading: LawReading, _ now: QuotationSearch.Match
  ) -> Bool {
    if reading.isOfDay { return true }
    guard let next = reading.next else { return false }
    let then = search.match(piece, now.law, next)
    // What neither has, the law between them need not have had.
    if !now.isSentence || !then.isSentence { return !now.isSentence && !then.isSentence }
    return then.alignment.words(in: then.passage) == now.alignment.words(in: now.passage)
  }
}

// What is said.
extension QuotationCheck {
  private func expired(
    _ piece: Quotation.Piece, _ quoted: Quoted, _ other: QuotationSearch.Match,
    _ now: QuotationSearch.Match, _ state: Day, on day: Day
  ) -> Diagnostic {
    let states = other.passage.article.states
    let isOld = (states.last ?? day) <= day
    let text = (isOld ? states.last : states.first)?.text ?? ""
    let (theme, place) = (Self.name(of: quoted), Self.place(of: other))
    return diagnostic(
      .expiredQuotation, quoted,
      Bilingual(
        dutch: "\(theme) haalt \(place) aan in de tekst van \(text), die op \(day.text) "
          + (isOld ? "niet meer gold" : "nog niet gold"),
        english: "\(theme) quotes \(place) in the text of \(text), which on \(day.text) was "
          + (isOld ? "no longer in force" : "not yet in force")),
      piece, now.isSentence ? now : other, state)
  }

  private func inexact(
    _ piece: Quotation.Piece, _ quoted: Quoted, _ now: QuotationSearch.Match, _ state: Day,
    on day: Day
  ) -> Diagnostic {
    let (theme, place) = (Self.name(of: quoted), Self.place(of: now))
    return diagnostic(
      .inexactQuotation, quoted,
      Bilingual(
        dutch: "\(theme) haalt \(place) anders aan dan het op \(day.text) luidde",
        english: "\(theme) quotes \(place) otherwise than it read on \(day.text)"),
      piece, now, state)
  }

  private func unread(
    _ piece: Quotation.Piece, _ quoted: Quoted, _ match: QuotationSearch.Match, _ state: Day?,
    on day: Day
  ) -> Diagnostic {
    let (theme, place) = (Self.name(of: quoted), Self.place(of: match))
    return diagnostic(
      .uncheckedQuotation, quoted,
      Bilingual(
        dutch: "of \(theme) \(place) juist aanhaalt, is niet te toetsen: "
          + "van \(day.text) is geen tekst gelezen",
        english: "whether \(theme) quotes \(place) right cannot be judged: "
          + "no text of \(day.text) was read"),
      piece, match, state)
  }

  private func unknown(_ quoted: Quoted) -> Diagnostic {
    let theme = Self.name(of: quoted)
    return Diagnostic(
      .uncheckedQuotation, at: quoted.text.place,
      Bilingual(
        dutch:
          "wat \(theme) aanhaalt, is niet te toetsen: geen van de gelezen wetteksten heeft het",
        english: "what \(theme) quotes cannot be judged: none of the texts of laws that were read "
          + "has it"),
      help: Self.help)
  }

  private func diagnostic(
    _ code: DiagnosticCode, _ quoted: Quoted, _ message: Bilingual, _ piece: Quotation.Piece,
    _ match: QuotationSearch.Match, _ state: Day?
  ) -> Diagnostic {
    let day = (state ?? match.passage.article.states.first)?.text ?? ""
    let isGone = state.map { !match.passage.article.states.contains($0) } ?? false
    // What came in the place of an old text may stand behind the words that are quoted.
    let isChanged = code == .expiredQuotation && !isGone
    let alignment = isChanged ? match.alignment.continued(match.passage) : match.alignment
    let source = "\(Self.name(of: match.law)) artikel \(match.passage.article.number)"
    let text = Bilingual(
      dutch: "\(source) (\(match.law.number), tekst \(day))",
      english: "\(source) (\(match.law.number), text of \(day))")
    return Diagnostic(
      code, at: quoted.text.place, message,
      notes: [
        isGone
          ? Bilingual(
            dutch: "verschil: deze zin staat er niet in",
            english: "difference: this sentence is not in it")
          : QuotationDifference(piece, alignment, in: match.passage).text,
        Bilingual(
          dutch: "wettekst: \(text.dutch)", english: "text of the law: \(text.english)"),
      ], help: Self.help)
  }

  private static let help = Bilingual(
    dutch: "neem de woorden van de wet over, of laat de aanhalingstekens weg: "
      + "een samenvatting is geen citaat",
    english: "take over the words of the law, or leave out the quotation marks: "
      + "a summary is no quotation")

  private static func name(of quoted: Quoted) -> String { quoted.theme.name.value.clipped(to: 40) }

  private static func name(of law: Law) -> String { law.names.first ?? law.title }

  /// The smallest part of a law that holds all that is quoted.
  private static func place(of match: QuotationSearch.Match) -> String {
    let lines = match.alignment.steps.compactMap { step -> LawArticle.Line? in
      if case .same(_, let law) = step { return match.passage.line(law) }
      return nil
    }
    var place = "\(name(of: match.law)) artikel \(match.passage.article.number)"
    guard let first = lines.first, let last = lines.last, first.lid == last.lid else {
      return place
    }
    if let lid = first.lid { place += " lid \(lid)" }
    let common = zip(first.part, last.part).prefix { $0 == $1 }.map { $0.0 }
    if !common.isEmpty { place += " onder " + common.joined(separator: ", ") }
    return place
  }
}
