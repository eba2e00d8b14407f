import Basics

/// Finds citizen service numbers (bsn, the old sofinummer).
///
/// One in eleven numbers passes the test by chance, so a number alone says nothing: a word beside
/// it must, or the old way of writing, 1234.56.789, which is used for nothing else.
enum ServiceNumberDetector {
  /// Says that the number beside it is one.
  private static let names = [
    "bsn", "bsnnr", "bsnnummer", "burgerservicenummer", "burgerservicenr", "burgerservice", "sofi",
    "sofinummer", "sofinr", "persoonsnummer", "persoonsnr",
  ]

  /// Says that the text is about a person.
  private static let persons = [
    "geb", "geboren", "geboortedatum", "client", "clientnummer", "bewoner", "bewoonster", "huurder",
    "huurster", "inwoner", "klant", "patient", "paspoort", "legitimatie", "persoon",
  ]

  /// Says that the number before which it stands is that of something else.
  static let papers = [
    "factuur", "factuurnr", "factuurnummer", "fact", "faktuur", "creditnota", "order", "ordernr",
    "ordernummer", "opdracht", "opdrachtnr", "opdrachtnummer", "inkoopnr", "inkooporder", "bon",
    "werkbon", "bonnr", "bonnummer", "kenmerk", "referentie", "ref", "polis", "polisnummer",
    "dossier", "dossiernr", "dossiernummer", "contract", "contractnr", "contractnummer", "project",
    "projectnr", "projectnummer", "projectcode", "kvk", "rsin", "btw", "rekening", "rekeningnr",
    "rekeningnummer", "grootboek", "grootboeknummer", "boekstuk", "boekstuknummer", "stuk",
    "stuknr", "stuknummer", "meldnr", "meldnummer", "melding", "meldingsnr", "offerte", "artikel",
    "artikelnummer", "serienummer", "complex", "vhe", "zaak", "zaaknummer", "nota", "notanr",
    "debiteur", "debiteurnr", "debiteurnummer", "crediteur", "crediteurnr", "crediteurnummer",
    "relatienummer", "bestelling", "bestelnummer", "betalingskenmerk", "transactie", "dossiers",
  ]

  /// How many words on each side of a number speak of it.
  private static let reach = 4

  static func find(
    in bytes: Span<UInt8>, _ range: Range<Int>, words: inout TextWords,
    heading: (Int) -> [TextWord] = { _ in [] }
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = range.lowerBound
    while let number = GroupedNumber(from: &position, bytes, in: range) {
      guard isServiceNumber(number.digits) else { continue }
      let context = Context(of: number.range, in: words.all(bytes), near: reach)
      let isNamed =
        context.all.contains { names.contains($0.folded) }
        || context.spellsBurgerServiceNumber || context.spellsInitials
        || heading(number.start).contains { names.contains($0.folded) }
      guard isNamed || number.standsAlone(bytes, in: range) else { continue }
      let isPersonal =
        number.digits.count == 9 && number.separators != .points
        && context.all.contains {
          persons.contains($0.folded) || NameDetector.isTitle($0, bytes)
        }
        && !context.isPaper
      let isOldForm = number.groups == [4, 2, 3] && number.separators == .points
      if isNamed || isPersonal || (isOldForm && !context.isPaper) { found.append(number.range) }
    }
    return found
  }

  /// The eleven test: the digits, weighed 9 to 2 and the last one -1, add up to a multiple of 11.
  static func isServiceNumber(_ digits: [UInt8]) -> Bool {
    guard digits.count == 8 || digits.count == 9 else { return false }
    let padded = (digits.count == 8 ? [0] : []) + digits.map { Int($0) }
    guard padded.contains(where: { $0 != 0 }) else { return false }
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    var sum = 0
    for index in padded.indices { sum += weights[index] * padded[index] }
    return sum % 11 == 0
  }
}

/// The words around a number.
struct Context {
  let before: ArraySlice<TextWord>
  let after: ArraySlice<TextWord>

  init(of number: Range<Int>, in words: [TextWord], near reach: Int) {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.upperBound <= number.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    before = words[max(0, low - reach)..<low]
    var next = low
    while next < words.count, words[next].range.lowerBound < number.upperBound { next += 1 }
    after = words[next..<min(words.count, next + reach)]
  }

  var all: ArraySlice<TextWord>.SubSequence { before + after }

  /// Whether one of the two words right before the number says that it is a paper's.
  var isPaper: Bool {
    before.suffix(2).contains { ServiceNumberDetector.papers.contains($0.folded) }
  }

  /// The three letters with points between them.
  var spellsInitials: Bool {
    let words = before.map { $0.folded }
    return words.indices.dropLast(2).contains {
      words[$0] == "b" && words[$0 + 1] == "s" && words[$0 + 2] == "n"
    }
  }

  /// `burger service nr.`, in separate words.
  var spellsBurgerServiceNumber: Bool {
    let words = before.map { $0.folded }
    for index in words.indices.dropLast() where words[index] == "burger" {
      if words[index + 1].hasPrefix("service") { return true }
    }
    return false
  }
}

/// Digits, in groups that one point, space or hyphen parts.
struct GroupedNumber {
  enum Separators {
    case none, points, spaces, hyphens, mixed
  }

  let start: Int
  let end: Int
  let digits: [UInt8]
  let groups: [Int]
  let separators: Separators

  var range: Range<Int> { start..<end }

  /// The next number from `position` on, which is then behind it; of more than 20 digits the first.
  init?(from position: inout Int, _ bytes: Span<UInt8>, in range: Range<Int>) {
    while position < range.upperBound, !ASCII.isDigit(bytes[position]) { position += 1 }
    if position >= range.upperBound { return nil }
    start = position
    var digits: [UInt8] = []
    var groups: [Int] = []
    var separators = Separators.none
    while true {
      let groupStart = position
      while position < range.upperBound, ASCII.isDigit(bytes[position]) {
        if digits.count < 20 { digits.append(bytes[position] - ASCII.zero) }
        position += 1
      }
      groups.append(position - groupStart)
      let sign = bytes.byte(position, in: range)
      let kind: Separators =
        switch sign {
        case ASCII.point: .points
        case ASCII.space: .spaces
        case ASCII.minus: .hyphens
        default: .none
        }
      guard kind != .none, digits.count < 9,
        ASCII.isDigit(bytes.byte(position + 1, in: range))
      else { break }
      separators = separators == .none || separators == kind ? kind : .mixed
      position += 1
    }
    end = position
    self.digits = digits
    self.groups = groups
    self.separators = separators
  }

  /// Whether the number is no piece of a code, an amount, or a longer number.
  func standsAlone(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
    bytes.standsAlone(start..<end, in: range)
  }
}
