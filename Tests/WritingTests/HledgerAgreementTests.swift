import Foundation
import Testing

@testable import Writing

/// The formatted journal says to hledger what the journal said.
///
/// hledger itself is the judge, so these tests need it. The formatter does not.
@Suite(.enabled(if: Hledger.isInstalled, "hledger is not installed: nothing to compare with"))
struct HledgerAgreementTests {
  @Test(arguments: Fixtures.all)
  func fixturesMeanTheSame(text: String) throws {
    let before = [UInt8](text.utf8)
    let after = JournalFormat.formatted(before)
    for question in Hledger.questions {
      let answer = try Hledger.answer(to: question, about: before)
      #expect(try Hledger.answer(to: question, about: after) == answer)
    }
  }

  /// Lines at the edge of what hledger reads, where a space more or less would be another meaning.
  @Test(arguments: [
    "2020-01-01 *(c) x\n", "2020-01-01 (c)x\n", "2020-01-01 (c;d)x;y\n", "2020-01-01 * ! x\n",
    "2020-01-01\n a ;b  1;c\n d\n", "2020-01-01\n * ;a  1\n b\n", "2020-01-01\n !*a  1\n b\n",
    "2020-01-01\n (a)\u{A0}\u{A0}1\n", "2020-01-01\n (a)  €\u{A0}1\n",
    "2020-01-01\n (a)  1 (@) 3\n",
    "2020-01-01\n (a)  5eur\n (a)  5e1eur\n (a)  5e+ 1 e\n", "2020-01-01\n (a)  ,5\n (b)  5,\n",
    "2020-01-01\n a  1\n b\n *\n ; x\n", "2020-01-01\r\n\ta  1\r\n  b \r\n",
    "2020-01-01\n (a)  1\n \t\n\n\n; x\n", "2020-01-01 x\r  (a)  1\r",
    "account a\n  \n   x\n  ; y\n\n2020-01-01\n (a)  1\n",
    "alias /b/ = c \n2020-01-01\n (ab)  1\n", "comment\nx\n\n\n", "2020-01-01\n (a\tb)  1\n",
  ])
  func edgesMeanTheSame(text: String) throws {
    let before = [UInt8](text.utf8)
    let answer = try Hledger.answer(to: Hledger.print, about: before)
    #expect(
      try Hledger.answer(to: Hledger.print, about: JournalFormat.formatted(before)) == answer)
  }
}

/// The hledger on this machine.
private enum Hledger {
  static let isInstalled: Bool = path != nil

  private static let path: URL? = {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return folders.split(separator: ":")
      .map { URL(filePath: String($0)).appending(path: "hledger") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  struct Failure: Error {
    let message: String
  }

  static let print = ["print", "-O", "json"]

  /// The commands that together tell all that hledger knows of a journal.
  static let questions = [
    print,
    ["print", "--explicit", "--auto", "--forecast=2019..2021"],
    ["accounts", "--types"],
    ["prices"],
    ["payees"],
    ["tags", "--values"],
  ]

  /// What hledger says, without the places at which things stand in the journal.
  static func answer(to question: [String], about text: [UInt8]) throws -> Data {
    let output = try output(of: question, for: text)
    return question == print ? try withoutPlaces(output) : output
  }

  private static func output(of arguments: [String], for text: [UInt8]) throws -> Data {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "wijkboek-\(UUID().uuidString).journal")
    try Data(text).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = path
    process.arguments = ["-f", file.path] + arguments
    // hledger reads bytes as the locale says.
    process.environment = ["LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"]
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    let message = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(message: String(decoding: message, as: UTF8.self))
    }
    return data
  }

  private static func withoutPlaces(_ json: Data) throws -> Data {
    func cleaned(_ value: Any) -> Any {
      if let values = value as? [Any] { return values.map(cleaned) }
      guard let members = value as? [String: Any] else { return value }
      return
        members
        .filter { $0.key != "tsourcepos" && $0.key != "baposition" }
        .mapValues(cleaned)
    }
    let value = try JSONSerialization.jsonObject(with: json)
    return try JSONSerialization.data(withJSONObject: cleaned(value), options: .sortedKeys)
  }
}
