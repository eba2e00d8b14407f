import Ledger

/// A sentence of a rulebook, put together of its words and of values.
///
/// Such a sentence is written for values that are known: `{bedrag} op {datum} ({stuk})`. Of several
/// bookings together the day is a span, which takes no `op`, and nobody filled in a number of their
/// document, so that there are no brackets for it.
struct Sentence {
  private(set) var text = ""
  /// Whether the bracket that the next words begin with has lost what stood in it.
  private var leavesOutBracket = false

  mutating func add(_ words: String) {
    text += leavesOutBracket && words.hasPrefix(")") ? String(words.dropFirst()) : words
    leavesOutBracket = false
  }

  /// Adds a value, written out as `words`; `next` is what the sentence goes on with.
  mutating func add(_ words: String, of value: Value, before next: String) {
    switch value {
    case .absent where text.hasSuffix(" (") && next.hasPrefix(")"):
      text.removeLast(2)
      leavesOutBracket = true
      return
    case .day(let days) where days.exact == nil && (days.first != nil || days.last != nil):
      for word in [" op ", " on "] where text.hasSuffix(word) { text.removeLast(word.count - 1) }
    default: break
    }
    text += words
  }
}
