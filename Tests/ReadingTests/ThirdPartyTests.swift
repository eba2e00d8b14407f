import Diagnostics
import Foundation
import Reading
import TestSupport
import Testing

/// The journals of other projects: each is read with hledger's result, or refused by name.
///
/// They are not part of this project. WIJKBOEK_THIRD_PARTY names a folder with the unpacked sources
/// of hledger and ledger; without it nothing is compared, and the test says so.
@Suite struct ThirdPartyTests {
  private enum Verdict: String, CaseIterable {
    case same = "read with hledger's result"
    case bothRefuse = "refused by both"
    case refusedByName = "refused by Wijkboek alone, by name"
    case acceptedAlone = "accepted by Wijkboek alone"
    case different = "read to another result"
    case notComparable = "hledger gave nothing to compare with"
  }

  private static let folder = ProcessInfo.processInfo.environment["WIJKBOEK_THIRD_PARTY"]

  @Test(
    .enabled(
      if: folder != nil && HledgerBalance.isInstalled,
      "WIJKBOEK_THIRD_PARTY is not set, or hledger is not installed: nothing is compared"))
  func everyJournalIsReadAlikeOrRefused() throws {
    let root = try #require(ThirdPartyTests.folder)
    let scratch = FileManager.default.temporaryDirectory
      .appending(path: "wijkboek-third-party-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    var counts: [Verdict: Int] = [:]
    var codes: [String: Int] = [:]
    for path in try ThirdPartyTests.journals(below: root, scratch: scratch) {
      let reading = BookReading.read([path], from: .disk)
      let verdict = ThirdPartyTests.compare(reading, HledgerBalance.of(path))
      counts[verdict, default: 0] += 1
      if verdict == .refusedByName,
        let first = reading.diagnostics.first(where: { $0.severity == .error })
      {
        codes[first.code.text, default: 0] += 1
      }
      let findings = reading.findings.prefix(3)
      #expect(verdict != .different && verdict != .acceptedAlone, "\(path): \(verdict) \(findings)")
    }
    for verdict in Verdict.allCases { print("\(counts[verdict] ?? 0)\t\(verdict.rawValue)") }
    print("refused alone:", codes.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" })
    #expect((counts[.same] ?? 0) > 20, "There was something to compare.")
  }

  private static func compare(_ reading: BookReading, _ answer: HledgerAnswer) -> Verdict {
    switch answer {
    case .unusable: .notComparable
    case .refused: reading.hasErrors ? .bothRefuse : .acceptedAlone
    case .balances(let expected):
      reading.hasErrors ? .refusedByName : reading.balances == expected ? .same : .different
    }
  }

  /// Whole journals where they lie, and those that stand within test files, written to a folder.
  private static func journals(below root: String, scratch: URL) throws -> [String] {
    var found: [String] = []
    let endings = [".journal", ".j", ".hledger", ".ledger", ".dat"]
    let names = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
    for name in names {
      let path = root + "/" + name
      if endings.contains(where: { name.hasSuffix($0) }) { found.append(path) }
      guard name.hasSuffix(".test"), let text = try? String(contentsOfFile: path, encoding: .utf8)
      else { continue }
      for (number, journal) in embedded(in: text).enumerated() {
        let file = scratch.appending(
          path: name.replacing("/", with: "_") + "-\(number).journal")
        try journal.write(to: file, atomically: true, encoding: .utf8)
        found.append(file.path)
      }
    }
    return found
  }

  /// hledger's tests give a journal behind a line with `<`; ledger's put it before `test`.
  private static func embedded(in text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var journals: [String] = []
    var current: [Substring]?
    let isShellTest = lines.contains { $0.hasPrefix("<") || $0.hasPrefix("$ ") }
    guard isShellTest else {
      let journal = lines.prefix { !$0.hasPrefix("test ") }
      return [journal.joined(separator: "\n") + "\n"]
    }
    for line in lines {
      if line.hasPrefix("<") {
        current = []
      } else if line.hasPrefix("$") || line.hasPrefix(">") {
        if let journal = current { journals.append(journal.joined(separator: "\n") + "\n") }
        current = nil
      } else {
        current?.append(line)
      }
    }
    return journals
  }
}
