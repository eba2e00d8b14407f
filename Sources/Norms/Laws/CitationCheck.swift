import Basics
import Diagnostics
import Markdown

/// Holds what the norms rest on against the texts of the law.
struct CitationCheck {
  let laws: LawTexts

  /// What is wrong with the citations of a norm, or was not read.
  ///
  /// A norm with a citation of what does not exist is refused: its findings would tell people to look
  /// where there is nothing.
  func findings(
    _ citations: [Citation], in cell: TextRange, of document: MarkdownDocument
  ) -> [Diagnostic] {
    citations.compactMap { citation in
      // What names no law is an agreement of the organisation's own.
      guard citation.lawNumber != nil || citation.article != nil else { return nil }
      let place = Self.place(of: citation, in: cell, document)
      switch laws.finding(citation) {
      case .found: return nil
      case .absent(let article, let absence): return absent(citation, article, absence, at: place)
      case .unread: return unread(citation, at: place)
      }
    }
  }

  /// The words of the citation within the cell; the whole cell where they are written otherwise.
  private static func place(
    of citation: Citation, in cell: TextRange, _ document: MarkdownDocument
  ) -> Place {
    guard let words = document.source.text(in: cell).range(ofWord: citation.text) else {
      return document.place(cell)
    }
    let start = Int(cell.start)
    return Place(
      source: document.number, from: start + words.lowerBound, to: start + words.upperBound)
  }

  private func absent(
    _ citation: Citation, _ article: LawArticle, _ absence: CitationFinding.Absence,
    at place: Place
  ) -> Diagnostic {
    let name = "\(citation.law ?? citation.lawNumber ?? "") artikel \(article.number)"
    let state = citation.textOf?.text ?? ""
    let paragraph = citation.paragraph ?? ""
    let part = Wording.short(citation.part ?? "")
    let message: Bilingual
    switch absence {
    case .paragraphs:
      message = Bilingual(
        dutch: "\(name) heeft in de tekst van \(state) geen genummerde leden",
        english: "\(name) has no numbered leden in the text of \(state)")
    case .paragraph:
      message = Bilingual(
        dutch: "\(name) heeft in de tekst van \(state) geen lid \(paragraph)",
        english: "\(name) has no lid \(paragraph) in the text of \(state)")
    case .wholeArticle:
      message = Bilingual(
        dutch: "\(name) heeft in de tekst van \(state) leden, en deze grond noemt er geen",
        english: "\(name) has leden in the text of \(state), and this ground names none")
    case .opening:
      message = Bilingual(
        dutch: "\(name) heeft hier in de tekst van \(state) geen aanhef",
        english: "\(name) has no opening words here in the text of \(state)")
    case .part:
      message = Bilingual(
        dutch: "\(name) heeft hier in de tekst van \(state) geen onderdeel \(part)",
        english: "\(name) has no part \(part) here in the text of \(state)")
    }
    return Diagnostic(.absentCitation, at: place, message, help: help(citation, absence, state))
  }

  private func help(
    _ citation: Citation, _ absence: CitationFinding.Absence, _ state: String
  ) -> Bilingual {
    if absence == .paragraphs, let part = citation.part {
      let words = "art. \(citation.article ?? ""), aanhef en onder \(part)"
      return Bilingual(dutch: "schrijf \(words)", english: "write \(words)")
    }
    return Bilingual(
      dutch: "noem lid en onderdeel zoals zij in die tekst staan, of de tekst van een andere dag",
      english: "name lid and part as they stand in that text, or the text of another day")
  }

  private func unread(_ citation: Citation, at place: Place) -> Diagnostic {
    let name =
      Wording.short(citation.law ?? citation.lawNumber ?? "")
      + (citation.article.map { " artikel " + Wording.short($0) } ?? "")
    let state = citation.textOf?.text
    return Diagnostic(
      .unreadCitation, at: place,
      Bilingual(
        dutch: state.map { "niet gelezen: \(name) in de tekst van \($0)" }
          ?? "niet gelezen: \(name), waarbij geen tekst van een dag is genoemd",
        english: state.map { "not read: \(name) in the text of \($0)" }
          ?? "not read: \(name), of which no text of a day is named"),
      help: Bilingual(
        dutch: "zoek de woorden zelf op; de wetteksten van Wijkboek hebben ze niet van die dag",
        english: "look the words up yourself; Wijkboek's texts of laws lack them of that day"))
  }
}
