import Diagnostics
import Document
import Foundation
import Rendering
import TestSupport
import Testing

/// Other programs read from a workbook what was written in it.
@Suite struct SpreadsheetTests {
  static let office = [
    "/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// A folder that is there for one test.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "wijkboek-sheets-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func write(_ bytes: [UInt8], _ path: String) {
    #expect(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
  }

  @Test(.disabled(if: Python.plain == nil, "no python3 is installed"))
  func archiveIsWhole() throws {
    try withFolder { folder in
      let path = folder + "/page.xlsx"
      for page in [SamplePage.page, Page(key: "leeg", title: "", subtitle: "")] {
        write(PageXLSX.bytes(of: ShownPage(page), in: .dutch), path)
        let output = try Python.run(Python.plain, SpreadsheetScripts.archive, with: [path])
        #expect(output == "whole\n")
      }
    }
  }

  /// Texts without repeats, with short and with long ones, near and far.
  @Test(.disabled(if: Python.plain == nil, "no python3 is installed"))
  func largeTextsComeBack() throws {
    var random = SeededRandom(seed: 7)
    let letters = Array("abcdefghijklmnopqrstuvwxyzé漢 ")
    let noise = String((0..<30_000).map { _ in letters[Int(random.next() % 29)] })
    let texts = [
      noise, String(repeating: "a", count: 32_000), String(repeating: "abc", count: 10_000),
      String(noise.prefix(15_000)) + noise.prefix(15_000),
    ]
    var page = Page(key: "groot", title: "Groot", subtitle: "")
    var part = Page.Part(key: "groot", title: "Groot")
    part.blocks = texts.map { .paragraph($0) }
    page.parts = [part]
    try withFolder { folder in
      let path = folder + "/page.xlsx"
      write(PageXLSX.bytes(of: ShownPage(page), in: .dutch), path)
      let output = try Python.run(
        Python.plain, SpreadsheetScripts.archive, with: [path, "1", "2", "3", "4"])
      #expect(output == "whole\n" + texts.joined(separator: "\n"))
    }
  }

  @Test(.disabled(if: Python.openpyxl == nil, "no python3 with openpyxl is installed"))
  func openpyxlReadsTheSameCells() throws {
    try withFolder { folder in
      for language in Language.allCases {
        let paths = [folder + "/page.xlsx", folder + "/page.json"]
        write(PageXLSX.bytes(of: ShownPage(SamplePage.page), in: language), paths[0])
        write(Array(PageJSON.text(of: ShownPage(SamplePage.page)).utf8), paths[1])
        let output = try Python.run(Python.openpyxl, SpreadsheetScripts.comparison, with: paths)
        let golden = Golden(PageGoldenTests.goldens + "openpyxl.\(language.rawValue).txt")
        #expect(golden.complaint(about: output) == nil)
        #expect(output.hasPrefix("all "), "\(output)")
      }
    }
  }

  @Test(
    .disabled(if: !Thorough.isAsked, "LibreOffice takes long: set WIJKBOEK_THOROUGH"),
    .disabled(if: office == nil, "LibreOffice is not installed"),
    .disabled(if: Python.openpyxl == nil, "no python3 with openpyxl is installed"))
  func libreOfficeWorksOutTheSame() throws {
    let office = try #require(Self.office)
    try withFolder { folder in
      let paths = ["ours", "bare", "out/bare"].map { "\(folder)/\($0).xlsx" }
      write(PageXLSX.bytes(of: ShownPage(SamplePage.page), in: .dutch), paths[0])
      let bare = Array(paths.prefix(2))
      let count = try Python.run(
        Python.plain, SpreadsheetScripts.withoutResults, with: bare)
      #expect(count == "25\n")
      for format in ["xlsx", "pdf"] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: office)
        process.arguments = [
          "-env:UserInstallation=file://\(folder)/office", "--headless", "--convert-to", format,
          "--outdir", "\(folder)/out", paths[1],
        ]
        process.standardOutput = nil
        process.standardError = nil
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
      let output = try Python.run(
        Python.openpyxl, SpreadsheetScripts.recalculated, with: [paths[0], paths[2]])
      #expect(output.hasSuffix("cells are the same\n"), "\(output)")
      #expect(FileManager.default.fileExists(atPath: "\(folder)/out/bare.pdf"))
    }
  }
}
