/// Reads the answer of `balance --format json`, and only that:
/// `[{"account":"…","amounts":[{"commodity":"€","quantity":"1250.00"}]}]`.
///
/// Anything else is refused with the place in the answer, as it would not be the promised form.
struct BalanceJSON {
  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The accounts in the order of the answer.
  static func read(_ bytes: [UInt8]) throws(Failure) -> [AccountSum] {
    var reader = BalanceJSON(bytes)
    var sums: [AccountSum] = []
    try reader.list { reader throws(Failure) in sums.append(try reader.account()) }
    reader.skipSpace()
    guard reader.position == bytes.count else { throw reader.refusal("the end") }
    return sums
  }

  private mutating func account() throws(Failure) -> AccountSum {
    var name: String?
    var cents: [Int64] = []
    try object { reader, key throws(Failure) in
      switch key {
      case "account": name = try reader.string()
      case "amounts":
        try reader.list { reader throws(Failure) in cents.append(try reader.amount()) }
      default: throw reader.refusal("no key but account and amounts")
      }
    }
    guard let name, cents.count == 1 else {
      throw refusal("an account with one amount before here")
    }
    return AccountSum(account: name, cents: cents[0])
  }

  private mutating func amount() throws(Failure) -> Int64 {
    var commodity: String?
    var cents: Int64?
    try object { reader, key throws(Failure) in
      switch key {
      case "commodity": commodity = try reader.string()
      case "quantity": cents = Self.cents(try reader.string())
      default: throw reader.refusal("no key but commodity and quantity")
      }
    }
    guard commodity == "€", let cents else { throw refusal("an amount of euros before here") }
    return cents
  }

  /// The cents of a quantity such as `-1250.00`, or nil if it is none or holds parts of cents.
  private static func cents(_ quantity: String) -> Int64? {
    let isNegative = quantity.utf8.first == UInt8(ascii: "-")
    let parts = quantity.utf8.dropFirst(isNegative ? 1 : 0)
      .split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? Array(parts[1]) : []
    guard !parts[0].isEmpty, parts.count == 1 || !decimals.isEmpty else { return nil }
    guard decimals.dropFirst(2).allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
    var cents: Int64 = 0
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: max(0, 2 - decimals.count))
    for byte in parts[0] + decimals.prefix(2) + zeros {
      guard byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") else { return nil }
      let (tenfold, isTooLarge) = cents.multipliedReportingOverflow(by: 10)
      let (sum, isStillTooLarge) = tenfold.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
      guard !isTooLarge && !isStillTooLarge else { return nil }
      cents = sum
    }
    return isNegative ? -cents : cents
  }
}

// The grammar of JSON, as far as the form above needs it.
extension BalanceJSON {
  private func refusal(_ wanted: String) -> Failure {
    .wrongResult("balance --format json, byte \(position): expected \(wanted)")
  }

  private mutating func skipSpace() {
    while position < bytes.count, [9, 10, 13, 32].contains(bytes[position]) { position += 1 }
  }

  /// Steps over `character` if it comes next.
  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(Failure) {
    guard take(character) else { throw refusal("'\(character)'") }
  }

  private mutating func list(
    _ element: (inout BalanceJSON) throws(Failure) -> Void
  ) throws(Failure) {
    try expect("[")
    if take("]") { return }
    repeat { try element(&self) } while take(",")
    try expect("]")
  }

  private mutating func object(
    _ member: (inout BalanceJSON, _ key: String) throws(Failure) -> Void
  ) throws(Failure) {
    try expect("{")
    if take("}") { return }
    repeat {
      let key = try string()
      try expect(":")
      try member(&self, key)
    } while take(",")
    try expect("}")
  }

  private mutating func string() throws(Failure) -> String {
    try expect("\"")
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"): content += String(try escaped()).utf8
      default: content.append(byte)
      }
    }
    throw refusal("the end of a string")
  }

  /// The character behind a backslash, of which the names here need none beyond the first 65,536.
  private mutating func escaped() throws(Failure) -> Unicode.Scalar {
    guard position < bytes.count else { throw refusal("an escape") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let digits = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
      guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else {
        throw refusal("four hexadecimal digits")
      }
      position += 4
      return scalar
    default: throw refusal("a known escape")
    }
  }
}
