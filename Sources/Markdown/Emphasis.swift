import Basics

/// A run of `*` or `_` that may begin or end emphasis.
struct Delimiter {
  /// What is left of the run: as an end of emphasis it is used up from its start, as a beginning
  /// from its end.
  var start: Int
  var end: Int
  let byte: UInt8
  let canOpen: Bool
  let canClose: Bool
  let count: Int
  /// The neighbours that are still in play, as indices; -1 and the number of delimiters are none.
  var previous: Int
  var next: Int

  /// Under which searches for a beginning can share what they found out; see `pairDelimiters`.
  var family: Int {
    // By byte, by whether it may also begin, and by the remainder of its length by three.
    (byte == ASCII.asterisk ? 0 : 6) + (canOpen ? 3 : 0) + count % 3
  }

  static let families = 12

  /// Whether `self` may begin the emphasis that `closer` ends: CommonMark's "rule of three" keeps
  /// `**a*b**` from ending in the middle.
  func opens(for closer: Delimiter) -> Bool {
    guard canOpen, byte == closer.byte else { return false }
    let isOdd = (canClose || closer.canOpen) && (count + closer.count) % 3 == 0
    return !isOdd || (count % 3 == 0 && closer.count % 3 == 0)
  }
}

extension InlineReader {
  /// Takes up the run of `*` or `_` at `position`, and returns where it ends.
  mutating func addDelimiter(
    _ bytes: Span<UInt8>, _ position: Int, _ start: Int, _ end: Int
  ) -> Int {
    let byte = bytes[position]
    let stop = bytes.skip(byte, position, end)
    let before = bytes.scalar(before: position, start: start)
    let after = stop < end ? bytes.scalar(at: stop, end: end) : nil
    let spaceBefore = before.map { $0.kind == .space } ?? true
    let spaceAfter = after.map { $0.kind == .space } ?? true
    let markBefore = before?.isPunctuation ?? false
    let markAfter = after?.isPunctuation ?? false
    let isLeft = !spaceAfter && (!markAfter || spaceBefore || markBefore)
    let isRight = !spaceBefore && (!markBefore || spaceAfter || markAfter)
    // An underscore within a word is a part of the word.
    let isStrict = byte == ASCII.underscore
    let index = delimiters.count
    delimiters.append(
      Delimiter(
        start: position, end: stop, byte: byte,
        canOpen: isLeft && (!isStrict || !isRight || markBefore),
        canClose: isRight && (!isStrict || !isLeft || markAfter), count: stop - position,
        previous: index - 1, next: index + 1))
    return stop
  }

  /// Pairs the delimiters behind a place as CommonMark does, marks those that are emphasis, and
  /// forgets them all.
  ///
  /// `bottoms` holds for each family the delimiter at or below which no beginning was found, so
  /// that no search goes the same way twice.
  mutating func pairDelimiters(behind place: Int) {
    var base = delimiters.count
    while base > 0, delimiters[base - 1].start > place { base -= 1 }
    guard base < delimiters.count else { return }
    bottoms.removeAll(keepingCapacity: true)
    for _ in 0..<Delimiter.families { bottoms.append(base - 1) }
    var closer = base
    while closer < delimiters.count {
      guard delimiters[closer].canClose else {
        closer = delimiters[closer].next
        continue
      }
      var opener = delimiters[closer].previous
      let family = delimiters[closer].family
      while opener > bottoms[family], !delimiters[opener].opens(for: delimiters[closer]) {
        opener = delimiters[opener].previous
      }
      if opener > bottoms[family] {
        mark(from: opener, to: closer)
        // What stands between them has no partner left.
        link(opener, closer)
        if delimiters[opener].start == delimiters[opener].end { unlink(opener) }
        if delimiters[closer].start == delimiters[closer].end {
          unlink(closer)
          closer = delimiters[closer].next
        }
      } else {
        bottoms[family] = delimiters[closer].previous
        if !delimiters[closer].canOpen { unlink(closer) }
        closer = delimiters[closer].next
      }
    }
    delimiters.removeLast(delimiters.count - base)
    if base > 0 { delimiters[base - 1].next = base }
  }

  private mutating func mark(from opener: Int, to closer: Int) {
    let isBold =
      delimiters[opener].end - delimiters[opener].start >= 2
      && delimiters[closer].end - delimiters[closer].start >= 2
    let count = isBold ? 2 : 1
    delimiters[opener].end -= count
    let open = delimiters[opener].end
    let close = delimiters[closer].start
    delimiters[closer].start += count
    marks.append(
      Mark(start: open, end: open + count, effect: isBold ? .bold(true) : .italic(true)))
    marks.append(
      Mark(start: close, end: close + count, effect: isBold ? .bold(false) : .italic(false)))
  }

  private mutating func link(_ left: Int, _ right: Int) {
    if left >= 0 { delimiters[left].next = right }
    if right < delimiters.count { delimiters[right].previous = left }
  }

  private mutating func unlink(_ index: Int) {
    link(delimiters[index].previous, delimiters[index].next)
  }
}
