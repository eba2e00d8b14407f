package import Diagnostics
package import Ledger

/// Labels without a value whose value follows from another label of the same line.
package enum FollowingLabels {
  /// Adds the value to the findings about such labels.
  ///
  /// The team follows from the municipality wherever Wijkboek looks, so to write it changes nothing.
  /// That a team works in one municipality does not say that all of its money goes there.
  package static func complete(
    _ diagnostics: inout [Diagnostic], sources: [Source], _ organisation: Organisation
  ) {
    for index in diagnostics.indices where diagnostics[index].code == .emptyLabel {
      let place = diagnostics[index].place
      guard let fix = fix(at: place, in: sources[place.source], organisation) else { continue }
      diagnostics[index].fixes.append(fix)
    }
  }

  private static func fix(
    at place: Place, in source: Source, _ organisation: Organisation
  ) -> Fix? {
    let name = String(source.text(in: place.range).dropLast())
    guard name == "team" || name == "gemeente" else { return nil }
    let other = name == "team" ? "gemeente" : "team"
    let labels = labels(around: place, in: source)
    guard let given = labels.first(where: { $0.label.name == other })?.label.value,
      let own = labels.first(where: { $0.text.name.lowerBound == Int(place.range.start) })?.text
    else { return nil }
    let rows =
      name == "team"
      ? organisation.rows(inMunicipality: given) : organisation.rows(ofTeam: given)
    let values = Set(rows.compactMap { name == "team" ? $0.name.value : $0.municipality?.value })
    guard values.count == 1, let value = values.first, LabelPlaces.canHold(value) else {
      return nil
    }
    let gap = Place(source: place.source, from: Int(place.range.end), to: own.value.lowerBound)
    return Fix(
      Bilingual(dutch: "vul \(value) in", english: "fill in \(value)"),
      name == "team" ? .safe : .unsafe, [Fix.Edit(gap, " " + value)])
  }

  /// The labels in the comment of the line that holds a place.
  private static func labels(
    around place: Place, in source: Source
  ) -> [(label: Label, text: LabelText)] {
    source.withBytes { bytes in
      var (start, end) = (Int(place.range.start), Int(place.range.end))
      while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x3B { start -= 1 }
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      var labels: [(label: Label, text: LabelText)] = []
      var position = start
      while let found = LabelText(in: bytes, from: position, to: end) {
        func text(_ range: Range<Int>) -> String {
          source.text(in: TextRange(range.lowerBound, range.upperBound))
        }
        labels.append((Label(name: text(found.name), value: text(found.value)), found))
        position = found.next
      }
      return labels
    }
  }
}
