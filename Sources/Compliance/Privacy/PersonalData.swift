import Basics

/// A piece of personal data in a text, by its bytes.
struct PersonalData {
  enum Kind: CaseIterable {
    case serviceNumber
    case vatNumber
    case bankAccount
    case email
    case telephone
    case address
    case name
  }

  let kind: Kind
  /// 0-based byte offsets in the text.
  let range: Range<Int>
  /// The word that makes it personal, for a name: the care word.
  var witness: Range<Int>?
}

extension PersonalData {
  /// Longer texts are looked at in pieces, so that no line, however long, takes more than its share
  /// of time.
  private static let mostBytes = 1 << 14

  /// All personal data in `range`, in order, no two of which overlap.
  ///
  /// `heading` is the head of the column that a cell stands in, which says of a bare number what it
  /// is.
  static func all(
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
      if !triggers.isEmpty { found += piece(in: bytes, start..<end, triggers, heading) }
      start = end
    }
    return found
  }

  /// What is sure goes first: the digits of a bank account are no telephone number.
  private static func piece(
    in bytes: Span<UInt8>, _ range: Range<Int>, _ triggers: PrivacyTriggers,
    _ heading: (Int) -> Range<Int>?
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
      add(.bankAccount, BankAccountDetector.find(in: bytes, range))
      let numbers = ServiceNumberDetector.find(in: bytes, range, words: &words) { number in
        heading(number).map { TextWord.all(in: bytes, $0) } ?? []
      }
      add(.serviceNumber, numbers)
      add(.telephone, TelephoneDetector.find(in: bytes, range, words: &words))
    }
    if triggers.contains(.address) {
      add(.address, AddressDetector.find(in: bytes, range, words: words.all(bytes)))
    }
    if triggers.contains(.name) {
      for (name, care) in NameDetector.find(in: bytes, range, words: words.all(bytes))
      where !found.contains(where: { $0.range.overlaps(name) }) {
        found.append(PersonalData(kind: .name, range: name, witness: care))
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
