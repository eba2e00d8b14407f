/// Makes bytes smaller as RFC 1951 has it, in one block with the codes that the standard fixes.
///
/// A sheet is mostly the same words again and again, so that it becomes about ten times smaller.
enum Deflate {
  private static let shortest = 3
  private static let longest = 258
  private static let window = 32_768
  /// How many earlier places are tried for a repeat; more finds little more.
  private static let mostTries = 32

  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var output = BitWriter()
    output.write(1, bits: 1)
    output.write(1, bits: 2)
    var repeats = Repeats(count: bytes.count)
    var position = 0
    while position < bytes.count {
      let found = repeats.longest(at: position, in: bytes)
      if found.length >= shortest {
        output.writeRepeat(length: found.length, distance: found.distance)
      } else {
        output.writeLiteral(Int(bytes[position]))
      }
      let length = max(1, found.length)
      for place in position..<(position + length) { repeats.remember(place, in: bytes) }
      position += length
    }
    output.writeLiteral(256)
    return output.finished()
  }

  /// The earlier places at which the same three bytes stood.
  private struct Repeats {
    private static let size = 1 << 15
    private var latest: [Int32]
    /// The place before each place, with the same three bytes.
    private var earlier: [Int32]

    init(count: Int) {
      precondition(count < Int(Int32.max), "A file of a spreadsheet is not that large.")
      latest = [Int32](repeating: -1, count: Repeats.size)
      earlier = [Int32](repeating: -1, count: count)
    }

    private static func hash(_ place: Int, _ bytes: [UInt8]) -> Int {
      let value =
        UInt32(bytes[place]) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2])
      return Int((value &* 0x9E37_79B1) >> 17)
    }

    mutating func remember(_ place: Int, in bytes: [UInt8]) {
      guard place + shortest <= bytes.count else { return }
      let hash = Repeats.hash(place, bytes)
      earlier[place] = latest[hash]
      latest[hash] = Int32(place)
    }

    /// The longest repeat that begins here; of length 0 where there is none.
    func longest(at place: Int, in bytes: [UInt8]) -> (length: Int, distance: Int) {
      guard place + shortest <= bytes.count else { return (0, 0) }
      let most = min(Deflate.longest, bytes.count - place)
      var best = (length: 0, distance: 0)
      var candidate = Int(latest[Repeats.hash(place, bytes)])
      var tries = mostTries
      while candidate >= 0, place - candidate <= window, tries > 0, best.length < most {
        var length = 0
        while length < most, bytes[candidate + length] == bytes[place + length] { length += 1 }
        if length > best.length { best = (length, place - candidate) }
        candidate = Int(earlier[candidate])
        tries -= 1
      }
      return best.length >= shortest ? best : (0, 0)
    }
  }
}

/// Bits in the order of a deflate stream: the lowest of a byte first.
private struct BitWriter {
  private var bytes: [UInt8] = []
  private var pending: UInt32 = 0
  private var count: UInt32 = 0

  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
    2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]

  mutating func write(_ value: UInt32, bits: UInt32) {
    pending |= value << count
    count += bits
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  /// A code, which stands with its highest bit first.
  private mutating func writeCode(_ code: UInt32, bits: UInt32) {
    for bit in (0..<bits).reversed() { write((code >> bit) & 1, bits: 1) }
  }

  /// A byte, the end (256) or the class of a length (257 and up).
  mutating func writeLiteral(_ symbol: Int) {
    let code = UInt32(symbol)
    switch symbol {
    case ..<144: writeCode(0x30 + code, bits: 8)
    case ..<256: writeCode(0x190 + code - 144, bits: 9)
    case ..<280: writeCode(code - 256, bits: 7)
    default: writeCode(0xC0 + code - 280, bits: 8)
    }
  }

  mutating func writeRepeat(length: Int, distance: Int) {
    let lengths = BitWriter.lengthBases
    let lengthClass = (lengths.lastIndex { $0 <= length }) ?? 0
    writeLiteral(257 + lengthClass)
    // The last class is a length of its own.
    let isLast = lengthClass == lengths.count - 1
    let lengthBits = isLast || lengthClass < 8 ? 0 : lengthClass / 4 - 1
    write(UInt32(length - lengths[lengthClass]), bits: UInt32(lengthBits))
    let distances = BitWriter.distanceBases
    let distanceClass = (distances.lastIndex { $0 <= distance }) ?? 0
    writeCode(UInt32(distanceClass), bits: 5)
    let distanceBits = distanceClass < 4 ? 0 : distanceClass / 2 - 1
    write(UInt32(distance - distances[distanceClass]), bits: UInt32(distanceBits))
  }

  consuming func finished() -> [UInt8] {
    if count > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
    return bytes
  }
}
