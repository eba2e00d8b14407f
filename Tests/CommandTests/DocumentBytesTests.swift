import Foundation
import TestSupport
import Testing

/// A document that was saved in another way says the same: one finding with one fix, and each figure.
@Suite struct DocumentBytesTests {
  private static let page = "ledgers/organisatie.md"

  /// The shipped books with their documents in other bytes.
  private static func books(_ change: (String) -> [UInt8]) throws -> Folder {
    let folder = try Folder.workspace()
    for path in [page, try plan(folder)] {
      let url = URL(filePath: folder.path + "/" + path)
      try Data(change(String(contentsOf: url, encoding: .utf8))).write(to: url)
    }
    return folder
  }

  private static func plan(_ folder: Folder) throws -> String {
    let found = try folder.shell("find ledgers -name plan.md")
    return try #require(found.lines.first)
  }

  /// Letters that Windows-1252 does not have are none of this test.
  private static func windows(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      if scalar == "€" { return 0x80 }
      return UInt8(exactly: scalar.value) ?? UInt8(ascii: "-")
    }
  }

  private static let changes:
    [(name: String, code: String?, change: @Sendable (String) -> [UInt8])] = [
      ("Windows-1252", "TXT-03", windows),
      ("old Mac", "TXT-04", { Array($0.replacing("\n", with: "\r").utf8) }),
      ("CRLF", nil, { Array($0.replacing("\n", with: "\r\n").utf8) }),
      ("Windows", "TXT-03", { windows($0.replacing("\n", with: "\r\n")) }),
      ("twice converted", nil, { Array($0.replacing("\n", with: "\r\r\n").utf8) }),
    ]

  @Test(arguments: changes.indices) func oneFindingWithOneFix(index: Int) throws {
    let (name, code, change) = Self.changes[index]
    let known = try Findings.read(Folder.workspace().run("check", "--format", "json"))
    let folder = try Self.books(change)
    let found = try Findings.read(folder.run("check", "--format", "json"))
    var codes = found.findings.map { $0.code }
    if let code {
      let own = found.findings.filter { $0.code == code }
      #expect(own.map { $0.path } == [try Self.plan(folder), Self.page].sorted())
      codes.removeAll { $0 == code }
    }
    #expect(codes.sorted() == known.findings.map { $0.code }.sorted(), "\(name)")
    #expect(found.summary.fail == known.summary.fail && found.summary.pass == known.summary.pass)
    guard code != nil else { return }
    _ = try folder.run("check", "--fix", "--unsafe-fixes")
    let after = try Findings.read(folder.run("check", "--format", "json"))
    #expect(!after.findings.contains { $0.code == code })
  }
}
