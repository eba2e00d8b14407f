/// How many verdicts of each kind a check gave.
struct VerdictCounts: Equatable {
  let pass: Int
  let fail: Int
  let undetermined: Int

  var text: String {
    "\(grouped(pass)) pass, \(grouped(fail)) fail, \(grouped(undetermined)) undetermined"
  }

  /// Reads the summary of `check --format json`, which stands before all findings.
  init(_ answer: [UInt8]) throws(Failure) {
    let beginning = String(decoding: answer.prefix(400), as: UTF8.self)
    guard let pass = Self.count("pass", in: beginning),
      let fail = Self.count("fail", in: beginning),
      let undetermined = Self.count("undetermined", in: beginning)
    else { throw .wrongResult("check --format json does not begin with a summary of verdicts") }
    self.pass = pass
    self.fail = fail
    self.undetermined = undetermined
  }

  /// The number behind a key such as `"pass":`.
  private static func count(_ key: String, in text: String) -> Int? {
    let mark = Array("\"\(key)\":".utf8)
    let bytes = Array(text.utf8)
    guard bytes.count >= mark.count else { return nil }
    let found = (0...(bytes.count - mark.count)).first {
      bytes[$0..<($0 + mark.count)] == mark[...]
    }
    guard let found else { return nil }
    let digits = bytes[(found + mark.count)...].prefix {
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
