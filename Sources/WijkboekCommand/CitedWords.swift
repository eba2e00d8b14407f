import Basics
import Diagnostics
import Norms
import Rendering

/// The words of the law that a norm rests on: those of the texts that it cites, or those in force on
/// a day.
struct CitedWords {
  let norm: Norm
  let laws: LawTexts
  /// Nil for the days that the norm itself names.
  let day: Day?
  let language: Language
  let width: Int

  /// A passage with the days of which it was read, or why it is shown.
  private struct Passage {
    let law: Law
    let article: String
    var states: [Day]
    let lines: [LawArticle.Line]
    var remark: Bilingual?
  }

  /// Each passage once, indented below its source; empty where none was read.
  var text: String {
    var passages: [Passage] = []
    for passage in day.map({ inForce(on: $0) }) ?? cited {
      let same = passages.firstIndex {
        $0.law.number == passage.law.number && $0.article == passage.article
          && $0.lines.map { $0.printed } == passage.lines.map { $0.printed }
      }
      if let same {
        passages[same].states = (passages[same].states + passage.states).unique.sorted()
      } else {
        passages.append(passage)
      }
    }
    return passages.map { text(of: $0) }.joined(separator: "\n")
  }

  private var cited: [Passage] {
    norm.citations.compactMap { citation in
      guard let state = citation.textOf, let law = laws.law(of: citation),
        case .found(let article, let lines) = laws.finding(citation)
      else { return nil }
      return Passage(law: law, article: article.number, states: [state], lines: lines)
    }
  }

  /// Of each article the words on a day, pointed to as the norm does in the text nearest to it.
  private func inForce(on day: Day) -> [Passage] {
    var nearest: [Citation] = []
    for citation in norm.citations where citation.article != nil && laws.law(of: citation) != nil {
      guard
        let same = nearest.firstIndex(where: {
          $0.article == citation.article
            && laws.law(of: $0)?.number == laws.law(of: citation)?.number
        })
      else {
        nearest.append(citation)
        continue
      }
      if let state = citation.textOf, state <= day,
        nearest[same].textOf.map({ $0 < state || $0 > day }) ?? true
      {
        nearest[same] = citation
      }
    }
    return nearest.compactMap { passage($0, on: day) }
  }

  private func passage(_ citation: Citation, on day: Day) -> Passage? {
    guard let law = laws.law(of: citation), let number = citation.article,
      let reading = law.reading(of: number, on: day)
    else { return nil }
    let lines = lines(citation, in: reading.article)
    let isKnown = reading.isOfDay || reading.next.map { $0.has(lines) } ?? false
    return Passage(
      law: law, article: number, states: [reading.state], lines: lines,
      remark: isKnown
        ? Bilingual(
          dutch: "zo luidde het op \(day.text)", english: "as it read on \(day.text)")
        : Bilingual(
          dutch: "niet gelezen op \(day.text)", english: "not read of \(day.text)"))
  }

  /// What a citation points to in another text than its own; all of the article where that has no
  /// such place.
  private func lines(_ citation: Citation, in article: LawArticle) -> [LawArticle.Line] {
    if case .found(_, let lines) = article.finding(citation) { return lines }
    return article.lines
  }

  private func text(of passage: Passage) -> String {
    let states = passage.states.map { $0.text }.joined(separator: ", ")
    let word = language == .dutch ? "tekst" : "text of"
    var title = "\(passage.law.names.first ?? passage.law.title) artikel \(passage.article)"
    title += " (\(passage.law.number), \(word) \(states))"
    if let remark = passage.remark { title += ", \(remark.text(in: language))" }
    let lines = passage.lines.flatMap {
      TextWrap.lines(of: $0.printed, width: max(20, width - 4)).map { "    " + $0 }
    }
    return ([TextWrap.block(of: "  " + title, width: width)] + lines).joined(separator: "\n") + "\n"
  }
}
