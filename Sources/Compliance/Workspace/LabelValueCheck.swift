import Basics
import Diagnostics
import Ledger

/// What the labels `team`, `gemeente`, `afspraak` and `bron` name is known to the organisation.
///
/// One finding per value. A kind of name of which the organisation lists none is not judged.
enum LabelValueCheck {
  static func run(on book: Book, _ organisation: Organisation) -> [Diagnostic] {
    let listed = Label.listed(organisation)
    let known = listed.mapValues { Set($0) }
    let mistakes = book.names.labelSets.flatMap { set in
      set.filter { label in
        !label.value.isEmpty && known[label.name].map { !$0.contains(label.value) } ?? false
      }
    }.unique
    let places = LabelPlaces.all(of: Set(mistakes), in: book)
    return mistakes.compactMap { label in
      places[label].flatMap { finding(label, listed[label.name] ?? [], $0) }
    }
  }

  private static func finding(
    _ label: Label, _ listed: [String], _ places: LabelPlaces
  ) -> Diagnostic? {
    guard let place = places.first else { return nil }
    let meant = Spelling.nearest(to: label.value, among: listed)
    let (name, value) = (label.name, label.value.clipped(to: 60))
    let names = WorkspaceWords.list(listed)
    return Diagnostic(
      .unknownLabelValue, at: place,
      Bilingual(
        dutch: "label \(name): de organisatie kent \(value) niet",
        english: "label \(name): the organisation does not know \(value)"),
      notes: WorkspaceWords.times(places.count),
      help: meant.map { WorkspaceWords.meant($0) }
        ?? Bilingual(
          dutch: "bekend: \(names); zet de naam anders in de tabel van de organisatie",
          english: "known: \(names); else add the name to the table of the organisation"),
      fixes: [
        meant.flatMap {
          LabelPlaces.canHold($0)
            ? Fix(spelling: label.value, as: $0, among: listed, at: places.all) : nil
        }
      ])
  }
}
