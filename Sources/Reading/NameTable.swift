import Basics

/// Gives each distinct run of bytes a number, in the order of first appearance.
///
/// The bytes of all names lie in one array; `slots` is an open hash table of numbers into it:
///
///     slots   [ 0 ][ 2 ][ 0 ][ 1 ] …        number + 1, 0 for empty
///     hashes  [ h₀ ][ h₁ ] …                by number
///     starts  [ 0 ][ 5 ][ 12 ] …            by number, and the end of the last
///     bytes   K a s …
struct NameTable: Sendable {
  private var slots: [UInt32]
  private var hashes: [UInt64] = []
  private var starts: [UInt32] = [0]
  private var bytes: [UInt8] = []

  init(capacity: Int = 256) {
    slots = [UInt32](repeating: 0, count: capacity)
  }

  var count: Int { hashes.count }

  /// The number of the name in the bytes from `start` to `end`; a new name gets the next number.
  @inline(__always) mutating func number(
    of text: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    let hash = text.hash(start, end)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while true {
      let entry = slots[slot]
      if entry == 0 { return insert(text, start, end, hash, at: slot) }
      let number = Int(entry) - 1
      if hashes[number] == hash && equals(number, text, start, end) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  func text(of number: Int) -> String {
    String(decoding: bytes[Int(starts[number])..<Int(starts[number + 1])], as: UTF8.self)
  }

  /// Two names may share a hash, so the bytes decide.
  @inline(__always) private func equals(
    _ number: Int, _ text: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var position = Int(starts[number])
    guard Int(starts[number + 1]) - position == end - start else { return false }
    let own = bytes.span
    var other = start
    while other + 8 <= end {
      if text.word(at: other) != own.word(at: position) { return false }
      other += 8
      position += 8
    }
    while other < end {
      if text[other] != own[position] { return false }
      other += 1
      position += 1
    }
    return true
  }

  private mutating func insert(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ hash: UInt64, at slot: Int
  ) -> Int {
    let number = hashes.count
    slots[slot] = UInt32(number + 1)
    hashes.append(hash)
    for index in start..<end { bytes.append(text[index]) }
    starts.append(UInt32(bytes.count))
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    let mask = slots.count * 4 - 1
    slots = [UInt32](repeating: 0, count: mask + 1)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }
}
