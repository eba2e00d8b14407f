import Diagnostics
import Ledger
import Norms

/// Who can fill in what is missing, which follows from the file that it is to stand in.
extension BookFacts {
  private enum Role {
    case areaManager, control, bookkeeper, ruleKeeper

    var words: Bilingual {
      switch self {
      case .areaManager: Bilingual(dutch: "de gebiedsmanager", english: "the area manager")
      case .control: Bilingual(dutch: "control", english: "control")
      case .bookkeeper: Bilingual(dutch: "de administratie", english: "the bookkeepers")
      case .ruleKeeper:
        Bilingual(
          dutch: "de beheerder van het normenboek", english: "the keeper of the rulebook")
      }
    }
  }

  /// Such as `wie: de gebiedsmanager, in ledgers/2020/noord/plan.md`; nil where no place is known.
  func whoFillsIn(_ places: [Place]) -> Bilingual? {
    var sources: [Int] = []
    for place in places where !sources.contains(place.source) { sources.append(place.source) }
    if sources.isEmpty { return nil }
    return Bilingual { language in
      let start = language == .dutch ? "wie: " : "who: "
      let parts = sources.map { source in
        let words = role(source).words.text(in: language)
        let path = books.path(of: source)
        return path.isEmpty ? words : words + ", in " + path
      }
      return start + parts.joined(separator: "; ")
    }
  }

  private func role(_ source: Int) -> Role {
    // Rules are read behind everything else, and are no text of the books.
    if !books.book.sources.indices.contains(source) { return .ruleKeeper }
    if sourcesOfJournals.contains(source) { return .bookkeeper }
    return sourcesOfPlans.contains(source) ? .areaManager : .control
  }
}
