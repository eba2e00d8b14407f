// Steps over bytes that every reader takes. Places are plain integers and the bytes are passed to
// each call: a struct that keeps a `Span` would need an experimental feature, and is no faster.

extension Span<UInt8> {
  /// Eight bytes from `offset` on, the first in the lowest place.
  @inlinable @inline(__always) package func word(at offset: Int) -> UInt64 {
    // The load itself checks that all eight lie within the span; every bit pattern is a number.
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The first place of `wanted`, or `end`.
  @inlinable @inline(__always) package func first(
    _ wanted: UInt8, from start: Int, to end: Int
  ) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let pattern = ones &* UInt64(wanted)
    var position = start
    while position + 8 <= end {
      let difference = word(at: position) ^ pattern
      let zeros = (difference &- ones) & ~difference & highs
      if zeros != 0 { return position + zeros.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < end && self[position] != wanted { position += 1 }
    return position
  }

  /// The first place from `start` on that is no space or tab.
  @inlinable @inline(__always) package func skipBlanks(_ start: Int, _ end: Int) -> Int {
    var position = start
    while position < end && ASCII.isBlank(self[position]) { position += 1 }
    return position
  }

  /// A hash of the bytes from `start` to `end`, eight of them at a time.
  @inlinable @inline(__always) package func hash(_ start: Int, _ end: Int) -> UInt64 {
    var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: end - start)
    var position = start
    while position + 8 <= end {
      hash = (hash ^ word(at: position)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      position += 8
    }
    var tail: UInt64 = 0
    while position < end {
      tail = tail << 8 | UInt64(self[position])
      position += 1
    }
    hash = (hash ^ tail) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 29)
  }
}
