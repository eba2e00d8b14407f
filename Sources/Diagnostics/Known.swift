package import Basics

/// How much is known of what is not known whole, so that it is seen to grow.
package struct Known: Hashable, Sendable {
  /// In euros, or in the unit of what is judged.
  package var amount: Ratio
  /// What counts in something that nothing gives a value, such as hours without a price.
  package var unvalued: Ratio
  /// The lines of journals that it comes from.
  package var lines: Int

  package init(amount: Ratio = .zero, unvalued: Ratio = .zero, lines: Int = 0) {
    self.amount = amount
    self.unvalued = unvalued
    self.lines = lines
  }

  /// A sum too large to be exact stays what it was, and is told apart by its lines alone.
  package mutating func add(_ other: Known) {
    amount = amount.adding(other.amount) ?? amount
    unvalued = unvalued.adding(other.unvalued) ?? unvalued
    lines += other.lines
  }

  /// Whether any of it grew since; nil if nothing changed.
  func isMore(than earlier: Known) -> Bool? {
    if self == earlier { return nil }
    return amount > earlier.amount || unvalued > earlier.unvalued || lines > earlier.lines
  }
}

// What a baseline calls it.
extension Known {
  /// `3 regels: 1250`, and `3 regels: 1250 en 40 zonder waarde`.
  var text: String {
    let without = unvalued == .zero ? "" : " en " + unvalued.text + " zonder waarde"
    return (lines == 1 ? "1 regel: " : "\(lines) regels: ") + amount.text + without
  }

  /// Reads what `text` writes; nil for anything else.
  init?(text: String) {
    let words = text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    guard words.count == 3 || words.count == 7, let lines = Int(words[0]), lines >= 0,
      words[1] == (lines == 1 ? "regel:" : "regels:"), let amount = Ratio(text: words[2])
    else { return nil }
    var unvalued = Ratio.zero
    if words.count == 7 {
      guard words[3] == "en", words[5...] == ["zonder", "waarde"],
        let other = Ratio(text: words[4])
      else { return nil }
      unvalued = other
    }
    self.init(amount: amount, unvalued: unvalued, lines: lines)
  }
}
