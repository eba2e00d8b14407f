import Basics
import Diagnostics
import Ledger
import Norms

/// What norms of the law on personal data ask about activities, until it is answered.
///
/// Such a norm asks whether a name or an explanation tells where somebody lives. Until somebody has
/// said no, the page does not show what an address could be made of: words with a capital that are
/// no municipality, numbers, and the word before a number.
///
///     Crisiswoning aan het Boterdiep 14, huur    →    Crisiswoning aan het ••••••••• ••, huur
struct OpenQuestions {
  /// Texts of the plan, and what is shown of each, the longest first.
  private var texts: [(written: String, shown: String)] = []

  init(about plan: Plan, in books: ReportBooks) {
    let questions = books.input.now.questions.filter {
      $0.place.source == plan.source && OpenQuestions.isOpen($0, books.input.rulebook)
    }
    let places = questions.map { $0.place }
    for activity in plan.themes.flatMap({ $0.activities })
    where places.contains(where: { $0.touches(activity.name.place) }) {
      for text in [activity.name.value, activity.explanation?.value].compactMap({ $0 }) {
        let shown = OpenQuestions.shown(text, books.wordsOfMunicipalities)
        if shown != text { texts.append((text, shown)) }
      }
    }
    texts.sort { $0.written.utf8.count > $1.written.utf8.count }
  }

  /// Whether something is asked by the law on personal data, and nobody has answered.
  private static func isOpen(_ asked: AskedQuestion, _ rulebook: Rulebook) -> Bool {
    if asked.standing == .answered || asked.isWaived { return false }
    return rulebook.norms[asked.norm].citations.contains {
      $0.text.hasPrefix("UAVG") || $0.text.hasPrefix("AVG")
    }
  }

  /// A text of the page that tells no more than is known to be harmless.
  func hidden(in text: String) -> String {
    texts.reduce(text) { $0.replacing(part: $1.written, by: $1.shown) }
  }

  /// A word without the signs around it, such as the apostrophe of a name or a comma behind it.
  static func letters(of word: Substring) -> String {
    word.filter { $0.isLetter || $0 == "-" }
  }

  private static func shown(_ text: String, _ known: Set<String>) -> String {
    let words = text.parts(at: " ")
    return words.indices.map { index in
      let next = index + 1 < words.count ? words[index + 1] : ""
      let tells =
        words[index].contains(where: { $0.isNumber }) || next.first?.isNumber == true
        || index > 0 && words[index].contains(where: { $0.isUppercase })
          && !known.contains(letters(of: words[index]))
      return tells
        ? String(words[index].map { $0.isLetter || $0.isNumber ? "•" : $0 }) : String(words[index])
    }.joined(separator: " ")
  }
}

extension Place {
  fileprivate func touches(_ other: Place) -> Bool {
    source == other.source && range.start < other.range.end && other.range.start < range.end
  }
}
