import Basics
import Diagnostics

/// A quotation and the law, word by word: what both have, and between brackets what either has.
struct QuotationDifference {
  private struct Stretch {
    var same: [String] = []
    var quoted: [String] = []
    var law: [String] = []

    var isSame: Bool { quoted.isEmpty && law.isEmpty }
  }

  private var stretches: [Stretch] = []

  /// How many words are shown before and behind a difference.
  private static let context = 3

  init(
    _ piece: Quotation.Piece, _ alignment: WordAlignment, in passage: LawPassage
  ) {
    var current = Stretch()
    for step in alignment.steps {
      if case .same(let quoted, _) = step {
        if !current.isSame {
          stretches.append(current)
          current = Stretch()
        }
        current.same.append(piece.text(quoted))
        continue
      }
      if !current.same.isEmpty {
        stretches.append(current)
        current = Stretch()
      }
      switch step {
      case .onlyQuoted(let index): current.quoted.append(piece.text(index))
      case .onlyLaw(let index): current.law.append(passage.text(index))
      case .same: break
      }
    }
    stretches.append(current)
  }

  var text: Bilingual {
    Bilingual(
      dutch: "verschil: " + shown("plan", "wet"), english: "difference: " + shown("plan", "law"))
  }

  private func shown(_ plan: String, _ law: String) -> String {
    var parts: [String] = []
    for (index, stretch) in stretches.enumerated() {
      guard stretch.isSame else {
        let sides = [
          stretch.quoted.isEmpty ? "" : "\(plan): " + stretch.quoted.joined(separator: " "),
          stretch.law.isEmpty ? "" : "\(law): " + stretch.law.joined(separator: " "),
        ]
        parts.append("[" + sides.filter { !$0.isEmpty }.joined(separator: "; ") + "]")
        continue
      }
      let before = index == 0 ? 0 : Self.context
      let behind = index + 1 == stretches.count ? 0 : Self.context
      if stretch.same.count <= before + behind {
        parts += stretch.same
      } else {
        parts += stretch.same.prefix(before)
        parts.append("…")
        parts += stretch.same.suffix(behind)
      }
    }
    return parts.joined(separator: " ")
  }
}
