import Diagnostics
import Reading
import TestSupport
import Testing

/// What the fuzzer has found, and what must not come back.
@Suite struct FoundByFuzzingTests {
  private func codes(_ text: String) -> [DiagnosticCode] {
    BookReading.read(text: text).diagnostics.compactMap { $0.code.builtIn }
  }

  /// hledger ends a line at a return, so that a transaction could stand behind one unseen.
  @Test(arguments: ["account a\n  note\r2020-01-01 x\n", "commodity A\n  ; b\r\n  ;\rc\n"])
  func returnBelowADirectiveIsSeen(text: String) {
    #expect(codes(text) == [.controlCharacter])
  }

  @Test(arguments: ["account a\n", "commodity 1.000,00 A\n", "commodity A\n"])
  func linesBelowADirectiveAreUTF8(directive: String) {
    let bytes = Array(directive.utf8) + Array("  ; caf".utf8) + [0xE9, 0x0A]
    let reading = BookReading.read(
      ["boek.journal"], from: MemoryFiles(["boek.journal": bytes]).access)
    #expect(reading.diagnostics.contains { $0.code == .invalidUTF8 })
    #expect(reading.diagnostics.count { $0.code == .invalidUTF8 } == 1, "It is said once.")
  }

  @Test(arguments: [
    "alias a = (b)\n", "alias a = [b]\n", "alias a = * b\n", "alias a = ! b\n", "alias a = ;b\n",
    "alias a =\n", "alias a = b  c\n", "alias a = b\tc\n", "apply account b  c\n",
    "apply account (b\n", "apply account * b\n",
  ])
  func accountsThatNoPostingCanNameAreRefused(directive: String) {
    #expect(codes(directive) == [.incompleteDirective])
  }

  @Test(arguments: ["alias a = b c\n", "alias a = b (c)\n", "apply account b; c\n"])
  func otherAccountsAreNot(directive: String) {
    #expect(codes(directive) == [])
  }

  @Test(arguments: [
    "    * b", "    * b  *2", "    *  b  5 A", "    ! b  *-1,5 A", "  *b  *2 A @ 3 B",
  ])
  func statusOfARuleIsNoFactor(line: String) {
    #expect(codes("= ^a\n\(line)\n") == [])
  }
}
