import Glibc

// The whole loop stands in one file: SwiftPM compiles files side by side, and the optimiser then
// leaves calls from one file into another as calls, which made the loop 4 % slower.

/// What one pass over a journal's bytes leaves behind: sums and counts, and nothing else.
///
/// This is the least that reading a journal can cost. It trusts its input to be a well-formed
/// journal that ends in a line feed, follows no directive, and reports no place.
struct JournalSums {
  private(set) var names = NameTable()
  /// In cents, by the number that `names` gave the account.
  private(set) var sums = [Int64](repeating: 0, count: NameTable.slotCount)
  private(set) var transactions = 0
  private(set) var postings = 0
  /// The numbers of all label names and values added up, so that the labels must be read.
  private(set) var labels = 0
  /// Transactions that do not balance, and dates that cannot be.
  private(set) var odd = 0
  /// What the postings of the current transaction add up to, in cents.
  private var balance: Int64 = 0

  /// Reads `count` bytes: the first byte of a line tells what the line is.
  mutating func read(_ base: UnsafePointer<UInt8>, _ count: Int) {
    var start = unsafe base
    let end = unsafe base + count
    while unsafe start < end {
      let newline = unsafe memchr(start, CInt(Ascii.newline), end - start)
      let lineEnd =
        unsafe newline.map { unsafe UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) } ?? end
      if unsafe Ascii.isDigit(start[0]) {
        closeTransaction()
        transactions += 1
        unsafe readDate(start)
        unsafe readLabels(start + 10, lineEnd)
      } else if unsafe start[0] == Ascii.space {
        unsafe readPosting(start, lineEnd)
      }
      unsafe start = unsafe lineEnd + 1
    }
    closeTransaction()
  }

  private mutating func closeTransaction() {
    if balance != 0 { odd += 1 }
    balance = 0
  }

  private mutating func readDate(_ date: UnsafePointer<UInt8>) {
    let year =
      unsafe Self.digit(date[0]) * 1000 + Self.digit(date[1]) * 100 + Self.digit(date[2]) * 10
      + Self.digit(date[3])
    let month = unsafe Self.digit(date[5]) * 10 + Self.digit(date[6])
    let day = unsafe Self.digit(date[8]) * 10 + Self.digit(date[9])
    if month > 12 || day > 31 || year < 1900 { odd += 1 }
  }

  private static func digit(_ byte: UInt8) -> Int { Int(byte - Ascii.zero) }

  /// Reads the labels in the comment of a header line: `name: value, name: value`.
  private mutating func readLabels(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
    var next = unsafe start
    while unsafe next < end && next[0] != Ascii.semicolon { unsafe next += 1 }
    unsafe next += 1
    while unsafe next < end {
      while unsafe next < end && next[0] == Ascii.space { unsafe next += 1 }
      let name = unsafe next
      while unsafe next < end && next[0] != Ascii.colon { unsafe next += 1 }
      let nameID = unsafe names.id(name, next - name)
      unsafe next += 1
      while unsafe next < end && next[0] == Ascii.space { unsafe next += 1 }
      let value = unsafe next
      while unsafe next < end && next[0] != Ascii.comma { unsafe next += 1 }
      let valueID = unsafe names.id(value, next - value)
      labels &+= Int(nameID &+ valueID)
      unsafe next += 1
    }
  }

  /// Reads an account, which ends at two spaces, and an amount, of which all digits count.
  private mutating func readPosting(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
    var next = unsafe start
    while unsafe next[0] == Ascii.space { unsafe next += 1 }
    let account = unsafe next
    while unsafe next < end && !(next[0] == Ascii.space && next[1] == Ascii.space) {
      unsafe next += 1
    }
    let accountID = unsafe names.id(account, next - account)
    while unsafe next < end && next[0] == Ascii.space { unsafe next += 1 }
    while unsafe next < end && next[0] >= Ascii.upperA { unsafe next += 1 }
    while unsafe next < end && next[0] == Ascii.space { unsafe next += 1 }
    let isNegative = unsafe next[0] == Ascii.minus
    var amount: Int64 = 0
    while unsafe next < end {
      let byte = unsafe next[0]
      if Ascii.isDigit(byte) { amount = amount &* 10 &+ Int64(byte - Ascii.zero) }
      unsafe next += 1
    }
    if isNegative { amount = -amount }
    balance &+= amount
    sums[Int(accountID)] &+= amount
    postings += 1
  }
}

/// Gives each distinct name a small number, so that sums can stand in an array.
///
/// A name is known by its 64-bit hash alone: the yardstick trusts that no two names of one journal
/// share it, and that there are far fewer names than slots.
struct NameTable {
  static let slotCount = 4096

  private var hashes = [UInt64](repeating: 0, count: slotCount)
  private var ids = [Int32](repeating: -1, count: slotCount)
  private(set) var names: [String] = []

  /// The number of the name that starts at `start` and is `count` bytes long.
  mutating func id(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    let hash = unsafe Self.hash(start, count)
    var slot = Int(hash >> 40) & (Self.slotCount - 1)
    while true {
      if hashes[slot] == hash { return ids[slot] }
      if hashes[slot] == 0 {
        hashes[slot] = hash
        ids[slot] = Int32(names.count)
        let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
        names.append(unsafe String(decoding: bytes, as: UTF8.self))
        return ids[slot]
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
  }

  /// A hash of eight bytes at a time, never zero, because zero marks a free slot.
  private static func hash(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(count)
    var index = 0
    while index + 8 <= count {
      let word = unsafe UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)
      hash = (hash ^ word) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
      index += 8
    }
    var tail: UInt64 = 0
    var shift: UInt64 = 0
    while index < count {
      tail |= unsafe UInt64(start[index]) << shift
      shift += 8
      index += 1
    }
    hash = (hash ^ tail) &* 0xc4ce_b9fe_1a85_ec53
    return (hash ^ (hash >> 29)) | 1
  }
}

/// The bytes that a journal's lines are told apart by.
enum Ascii {
  static var newline: UInt8 { 10 }
  static var space: UInt8 { 32 }
  static var comma: UInt8 { 44 }
  static var minus: UInt8 { 45 }
  static var zero: UInt8 { 48 }
  static var nine: UInt8 { 57 }
  static var colon: UInt8 { 58 }
  static var semicolon: UInt8 { 59 }
  /// The least byte of a letter or of the € sign.
  static var upperA: UInt8 { 65 }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= zero && byte <= nine }
}
