import Diagnostics
import Markdown
import Testing

/// That a fault is found wherever in a text it stands: plain letters are passed several at once.
@Suite struct TextFaultsTests {
  private func codes(_ bytes: [UInt8]) -> [String] {
    TextFaults.diagnostics(of: Source(path: "plan.md", bytes: bytes), number: 0)
      .map { "\($0.code.text) \($0.place.range.start)" }
  }

  @Test(arguments: [
    (UInt8(0x00), "TXT-04"), (0x1B, "TXT-04"), (0x7F, "TXT-04"), (0x80, "TXT-03"), (0xFF, "TXT-03"),
  ])
  func aFaultIsFoundAtEachPlace(byte: UInt8, code: String) {
    for length in 1...24 {
      for place in 0..<length {
        var text = [UInt8](repeating: 0x61, count: length)
        text[place] = byte
        let expected = DiagnosticCode(typed: code).map { "\($0.rawValue) \(place)" }
        #expect(codes(text + [0x0A]) == [expected], "\(length)")
      }
    }
  }

  @Test func plainTextHasNone() {
    let plain = (UInt8(0x20)...0x7E).map { $0 }
    for start in plain.indices { #expect(codes(plain[start...] + [0x0A]).isEmpty) }
  }
}
