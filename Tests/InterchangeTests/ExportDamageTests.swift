import Diagnostics
import Foundation
import Interchange
import Ledger
import TestSupport
import Testing

/// No bytes at all bring the reader down, and none of them is booked in silence.
@Suite struct ExportDamageTests {
  private func document(_ encoding: String = "UTF-8       ") throws -> String {
    try String(contentsOfFile: SmallImport.folder + "/import.md", encoding: .utf8)
      .replacing("UTF-8       ", with: encoding)
  }

  private func export() throws -> [UInt8] {
    let text = try String(contentsOfFile: SmallImport.folder + "/sound.csv", encoding: .utf8)
    return Array(text.replacing("Container", with: "\"Café \"\"Zoë\"\"; € 5\r\n\"").utf8)
  }

  /// A file that was cut off is refused, or has fewer rows, or the last of its rows says less.
  @Test func cutAtEveryByte() throws {
    let (whole, document) = (try export(), try document())
    let rows = try SmallImport(document: document, export: whole).reading.rows
    #expect(rows.count == 2)
    for end in whole.indices {
      let small = try SmallImport(document: document, export: Array(whole[..<end]))
      let found = small.reading.rows
      #expect(found.count <= rows.count)
      if small.reading.diagnostics.isEmpty {
        #expect(!found.isEmpty && found[0].amount != nil)
      }
      for diagnostic in small.findings {
        let source = small.sources[diagnostic.place.source]
        #expect(Int(diagnostic.place.range.end) <= source.count)
      }
    }
  }

  @Test(arguments: ["UTF-8       ", "Windows-1252"])
  func bytesAreChangedAtRandom(encoding: String) throws {
    let (whole, document) = (try export(), try document(encoding))
    var random = SeededRandom(seed: 4180)
    let marks: [UInt8] = [0x22, 0x3B, 0x0A, 0x0D, 0x2D, 0x2C, 0x2E, 0x00, 0x80, 0xFF, 0xC3, 0x28]
    for _ in 0..<Thorough.count(200, thorough: 20_000) {
      var bytes = whole
      for _ in 0...random.below(4) {
        let place = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes[place] = random.pick(marks)
        case 1: bytes.insert(random.pick(marks), at: place)
        default: bytes.remove(at: place)
        }
      }
      let small = try SmallImport(document: document, export: bytes)
      let sums = ImportBatch.Fate.allCases.map { small.batch.sum(of: $0) }
      #expect(sums.reduce(ExportSum(), +) == small.reading.total)
    }
  }

  @Test func noiseIsNoExport() throws {
    let document = try document()
    var random = SeededRandom(seed: 99)
    for _ in 0..<100 {
      let bytes = (0..<random.below(200)).map { _ in UInt8(random.below(256)) }
      let small = try SmallImport(document: document, export: bytes)
      #expect(small.reading.rows.isEmpty && !small.reading.diagnostics.isEmpty)
    }
  }
}
