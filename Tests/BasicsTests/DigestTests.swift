import Basics
import Testing

/// SHA-256 against the vectors of the standard.
struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
        + "lmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func knownVectors(text: String, digest: String) {
    #expect(Digest(text).hexadecimal == digest)
  }

  @Test func aHundredThousandLetters() {
    let digest = Digest([UInt8](repeating: 0x61, count: 1_000_000 / 10))
    #expect(
      digest.hexadecimal == "6d1cf22d7cc09b085dfc25ee1a1f3ae0265804c607bc2074ad253bcc82fd81ee")
  }

  /// Around the end of a block the length goes into it, or into one more.
  @Test func everyLengthIsADigestOfItsOwn() {
    let digests = (0...130).map { Digest([UInt8](repeating: 0x61, count: $0)).hexadecimal }
    #expect(Set(digests).count == 131)
    #expect(digests.allSatisfy { $0.count == 64 })
  }

  @Test func theShortFormIsForPeople() {
    #expect(Digest("abc").short == "ba78-16bf-8f01")
  }
}
