import Basics

/// A piece of personal data in a text, by its bytes.
package struct PersonalData: Sendable {
  package enum Kind: CaseIterable, Sendable {
    case serviceNumber
    case vatNumber
    case bankAccount
    case email
    case telephone
    case address
    case name
  }

  package let kind: Kind
  /// 0-based byte offsets in the text.
  package let range: Range<Int>
  /// The word that makes it personal, for a name: the care word.
  package var witness: Range<Int>?
}

extension PersonalData {
  /// Longer texts are looked at in pieces, so that no line, however long, takes more than its share
  /// of time.
  private static let mostBytes = 1 << 14

  /// All personal data in `range`, in order, no two of which overlap.
  ///
  /// `heading` is the head of the column that a cell stands in, which says of a bare number what it
  /// is.
  package static func all(
    in bytes: Span<UInt8>, _ range: Range<Int>, heading: (Int) -> Range<Int>? = { _ in nil }
  ) -> [PersonalData] {
    var found: [PersonalData] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = min(start + mostBytes, range.upperBound)
      if end < range.upperBound {
        var blank = end
        while blank > start, !ASCII.isWhiteSpace(bytes[blank]) { blank -= 1 }
        if blank > start { end = blank }
      }
      let triggers = PrivacyTriggers(in: bytes, start..<end)
      if triggers.contains(.disguised) {
        let seen = SeenText(bytes, start..<end)
        found += all(as: seen) { heading($0).map { TextWord.all(in: bytes, $0) } ?? [] }
      } else if !triggers.areHarmless {
        found += piece(in: bytes, start..<end, triggers) { number in
          heading(number).map { TextWord.all(in: bytes, $0) } ?? []
        }
      }
      start = end
    }
    return found
  }

  /// What is found in a path: in its text, and in its names.
  package static func all(inPath path: [UInt8]) -> [PersonalData] {
    all(in: path.span, path.indices) + all(inNames: path, path.indices)
  }

  /// What is found in names whose words are parted by hyphens, underscores or points.
  static func all(inNames bytes: [UInt8], _ range: Range<Int>) -> [PersonalData] {
    var words: [UInt8] = []
    for byte in bytes[range] {
      let isSign = byte == ASCII.minus || byte == ASCII.underscore || byte == ASCII.point
      words.append(byte == ASCII.slash ? ASCII.lineFeed : isSign ? ASCII.space : byte)
    }
    return words.split(separator: ASCII.lineFeed).flatMap { all(in: words.span, $0.indices) }.map {
      PersonalData(
        kind: $0.kind,
        range: ($0.range.lowerBound + range.lowerBound)..<($0.range.upperBound + range.lowerBound))
    }
  }

  /// What is found in a text as a reader sees it, by its bytes in the text as it is written.
  private static func all(
    as seen: SeenText, heading: (Int) -> [TextWord]
  ) -> [PersonalData] {
    let bytes = seen.bytes.span
    let triggers = PrivacyTriggers(in: bytes, bytes.indices)
    if triggers.areHarmless { return [] }
    return piece(in: bytes, bytes.indices, triggers) {
      heading(seen.written($0..<($0 + 1)).lowerBound)
    }.map { data in
      PersonalData(
        kind: data.kind, range: seen.written(data.range),
        witness: data.witness.map { seen.written($0) })
    }
  }

  /// What is sure goes first: the digits of a bank account are no telephone number.
  private static func piece(
    in bytes: Span<UInt8>, _ range: Range<Int>, _ triggers: PrivacyTriggers,
    heading: (Int) -> [TextWord]
  ) -> [PersonalData] {
    var words = TextWords(range)
    var found: [PersonalData] = []
    func add(_ kind: Kind, _ ranges: [Range<Int>]) {
      for range in ranges where !found.contains(where: { $0.range.overlaps(range) }) {
        found.append(PersonalData(kind: kind, range: range))
      }
    }
    if triggers.contains(.at) { add(.email, EmailDetector.find(in: bytes, range)) }
    if triggers.contains(.digits) {
      add(.vatNumber, VATNumberDetector.find(in: bytes, range))
    }
    if triggers.contains(.account) {
      add(.bankAccount, BankAccountDetector.find(in: bytes, range))
    }
    if triggers.contains(.digits) {
      add(
        .serviceNumber,
        ServiceNumberDetector.find(in: bytes, range, words: &words, heading: heading))
      add(.telephone, TelephoneDetector.find(in: bytes, range, words: &words))
    }
    if triggers.contains(.address) {
      add(.address, AddressDetector.find(in: bytes, range, words: words.all(bytes)))
    }
    if triggers.isSuperset(of: [.name, .care]) {
      for (name, care) in NameDetector.find(in: bytes, range, words: words.all(bytes))
      where !found.contains(where: { $0.range.overlaps(name) }) {
        found.append(PersonalData(kind: .name, range: name, witness: care))
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
