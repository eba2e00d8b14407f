import Basics
import Diagnostics
import Ledger
import Markdown

/// The municipalities of an activity: `Stadskanaal 60%, Borger-Odoorn 40%`.
extension PlanReader {
  mutating func shares(_ cell: Cell) -> [Plan.Share] {
    guard cells.text(cell) != nil else { return [] }
    if municipalities.contains(cell.text) {
      let name = Placed(cell.text, at: cells.place(cell))
      return [Plan.Share(municipality: name, percent: nil)]
    }
    // The same division often stands in many rows.
    if let read = readShares[cell.text] {
      return read.map {
        let name = Placed($0.municipality, at: cells.place(of: $0.part, in: cell))
        return Plan.Share(municipality: name, percent: $0.percent)
      }
    }
    var shares: [Plan.Share] = []
    var read: [ReadShare] = []
    let findings = cells.diagnostics.count
    for part in municipalityParts(cell.text) {
      guard let share = share(String(cell.text.utf8[part]) ?? "", part, cell) else { return [] }
      if let first = shares.first(where: { $0.municipality.value == share.municipality.value }) {
        cells.reportDuplicate(
          at: share.municipality.place, first: first.municipality.place,
          of: Bilingual { _ in share.municipality.value })
        return []
      }
      shares.append(share)
      let start = cell.text.utf8.distance(from: cell.text.startIndex, to: part.lowerBound)
      let count = cell.text.utf8.distance(from: part.lowerBound, to: part.upperBound)
      read.append(
        ReadShare(
          municipality: share.municipality.value, percent: share.percent,
          part: start..<(start + count)))
    }
    guard isWhole(shares, cell) else { return [] }
    if cells.diagnostics.count == findings { readShares[cell.text] = read }
    return shares
  }

  /// The parts of a cell between commas, semicolons and slashes, and between `en` where both sides
  /// of it are names, since a municipality may be called Peel en Maas.
  private func municipalityParts(_ text: String) -> [Range<String.Index>] {
    var parts: [Range<String.Index>] = []
    let hasNames = !organisation.municipalityNames.isEmpty
    for part in text.splitRanges(by: [ASCII.comma, ASCII.semicolon, ASCII.slash]) {
      let piece = String(text[part])
      guard hasNames, organisation.rows(inMunicipality: piece).isEmpty,
        let middle = piece.range(ofWord: " en ")
      else {
        parts.append(part)
        continue
      }
      let offset = text.utf8.distance(from: text.startIndex, to: part.lowerBound)
      let end = text.utf8.index(text.startIndex, offsetBy: offset + middle.lowerBound)
      let start = text.utf8.index(text.startIndex, offsetBy: offset + middle.upperBound)
      parts.append(part.lowerBound..<end)
      parts.append(start..<part.upperBound)
    }
    return parts
  }

  /// A name with or without a percentage.
  private mutating func share(
    _ text: String, _ part: Range<String.Index>, _ cell: Cell
  ) -> Plan.Share? {
    let start = cell.text.utf8.distance(from: cell.text.startIndex, to: part.lowerBound)
    let place = cells.place(of: start..<(start + text.utf8.count), in: cell)
    var words = text.split(separator: " ").map { String($0) }
    var percent: Quantity?
    // A sign that stands apart belongs to the number before it.
    if words.count > 1, words[words.count - 1] == "%" {
      words.removeLast()
      words[words.count - 1] += "%"
    }
    if let last = words.last, last.utf8.contains(where: { ASCII.isDigit($0) || $0 == 0x25 }) {
      words.removeLast()
      let bare = last.utf8.filter { $0 != 0x25 && $0 != 0x28 && $0 != 0x29 }
      let number = String(decoding: bare, as: UTF8.self)
      let quantity = DocumentValue.decimal(number)
      guard let quantity, last.utf8.contains(0x25), !words.isEmpty else {
        reportShare(text, place, suggestion: quantity == nil ? nil : text + "%")
        return nil
      }
      percent = quantity
    }
    let name = words.joined(separator: " ")
    return Plan.Share(municipality: municipality(name, at: place), percent: percent)
  }

  private mutating func reportShare(_ text: String, _ place: Place, suggestion: String?) {
    cells.report(
      .unreadablePlanShare, at: place,
      Bilingual(
        dutch: "\(text.clipped(to: 60)) is niet te lezen als gemeente met een aandeel",
        english: "\(text.clipped(to: 60)) cannot be read as a municipality with a share"),
      help: suggestion.map { CellReader.meant($0) }
        ?? Bilingual(
          dutch: "schrijf het als Stadskanaal 60%, Borger-Odoorn 40%",
          english: "write it as Stadskanaal 60%, Borger-Odoorn 40%"),
      fixes: [suggestion.flatMap { cells.rewriting(text, as: $0, .unsafe, at: place) }])
  }

  /// Whether the shares are all there and add up to 100; if not, that is said.
  private mutating func isWhole(_ shares: [Plan.Share], _ cell: Cell) -> Bool {
    let percents = shares.compactMap { $0.percent }
    if percents.isEmpty { return true }
    let sum = percents.reduce(Quantity.zero) { $0.adding($1) ?? $0 }
    if percents.count == shares.count, sum == Quantity(mantissa: 100, scale: 0) { return true }
    let text = sum.text(in: .dutch)
    cells.report(
      .sharesNotWhole, at: cells.place(cell),
      percents.count < shares.count
        ? Bilingual(
          dutch: "niet elke gemeente heeft hier een aandeel",
          english: "not every municipality has a share here")
        : Bilingual(
          dutch: "de aandelen zijn samen \(text)% en geen 100%",
          english: "the shares are \(text)% together and not 100%"))
    return false
  }
}

extension String {
  /// The ranges between bytes of ASCII, without white space around them; empty ones are left out.
  func splitRanges(by marks: [UInt8]) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    let bytes = utf8
    var start = bytes.startIndex
    var position = start
    func add(_ end: String.Index) {
      var (first, last) = (start, end)
      while first < last, bytes[first] == ASCII.space { first = bytes.index(after: first) }
      while last > first, bytes[bytes.index(before: last)] == ASCII.space {
        last = bytes.index(before: last)
      }
      if first < last { ranges.append(first..<last) }
    }
    while position < bytes.endIndex {
      let next = bytes.index(after: position)
      // A comma between digits sets off decimals.
      let isDecimal =
        bytes[position] == ASCII.comma && position > bytes.startIndex && next < bytes.endIndex
        && ASCII.isDigit(bytes[bytes.index(before: position)]) && ASCII.isDigit(bytes[next])
      if marks.contains(bytes[position]), !isDecimal {
        add(position)
        start = next
      }
      position = next
    }
    add(bytes.endIndex)
    return ranges
  }
}
