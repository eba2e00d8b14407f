import Basics
import Diagnostics

/// What a text of a law says where a citation points.
package enum CitationFinding: Sendable {
  /// What is not there.
  package enum Absence: Sendable {
    /// The article has no numbered leden.
    case paragraphs
    case paragraph
    /// A part is cited of an article with leden, and no lid.
    case wholeArticle
    case opening
    case part
  }

  /// The lines that are cited, with the opening words that they belong to.
  case found(LawArticle, [LawArticle.Line])
  case absent(LawArticle, Absence)
  /// Nobody read this law, this article or this state.
  case unread
}

extension LawTexts {
  /// What the state that a citation names says where it points.
  package func finding(_ citation: Citation) -> CitationFinding {
    guard let day = citation.textOf, let number = citation.article,
      let article = law(of: citation)?.article(number, in: day)
    else { return .unread }
    return article.finding(citation)
  }
}

extension LawArticle {
  /// What this text says where a citation of its article points.
  package func finding(_ citation: Citation) -> CitationFinding {
    let absent = { (absence: CitationFinding.Absence) -> CitationFinding in
      isWhole ? .absent(self, absence) : .unread
    }
    var within = lines
    if let paragraph = citation.paragraph {
      guard hasParagraphs else { return .absent(self, .paragraphs) }
      within = lines.filter { $0.lid == paragraph }
      if within.isEmpty { return absent(.paragraph) }
    }
    if citation.hasOpening, !within.contains(where: { $0.part.isEmpty }) { return absent(.opening) }
    guard let text = citation.part else {
      return .found(self, citation.hasOpening ? within.filter { $0.part.isEmpty } : within)
    }
    if citation.paragraph == nil, hasParagraphs { return .absent(self, .wholeArticle) }
    guard let paths = CitationParts.paths(text) else { return .absent(self, .part) }
    for path in paths where !within.contains(where: { $0.part.starts(with: path) }) {
      return absent(.part)
    }
    return .found(
      self,
      within.filter { line in
        paths.contains { line.part.starts(with: $0) || $0.starts(with: line.part) }
      })
  }
}
