import Basics
import Diagnostics
import Ledger
import Markdown

// Where rows of a file are booked.
extension ImportReader {
  /// Reads a table of rows, and says which keys it has columns for.
  mutating func readRows(_ grid: Grid) -> Set<TableForm.Field> {
    let table = cells.read(grid, as: .importRows)
    for row in table.rows where !row.cells.isEmpty { read(row) }
    return Set(table.fields).intersection(ImportTables.keys)
  }

  private mutating func read(_ fields: FormRow) {
    var row = ImportMapping.Row(place: fields.place)
    for (index, key) in ImportTables.keys.enumerated() {
      // An open key would hold for everything, as an empty one does.
      if fields.isUnsaid(key) { return reportIncomplete(place(of: key, fields), "", "") }
      row.keys[index] = fields.text(key)
    }
    guard row.precision > 0 else {
      return reportIncomplete(
        row.place, "een rekening, kostenplaats of project", "an account, cost centre or project")
    }
    let names = row.keys.map { $0?.value }
    if let first = mapping.rows.first(where: { $0.keys.map { $0?.value } == names }) {
      let name = names.compactMap { $0 }.joined(separator: ", ")
      return cells.reportDuplicate(at: row.place, first: first.place, of: Bilingual { _ in name })
    }
    if let cell = fields.cells[.isBooked] {
      guard let isBooked = yesOrNo(cell) else { return }
      row.isBooked = isBooked
    }
    if row.isBooked {
      guard readAccount(fields, &row) else { return }
      readLabels(fields, &row)
      if let cell = fields.cells[.counterAccount] { row.counterAccount = counterAccount(cell) }
    }
    mapping.rows.append(row)
  }

  private mutating func reportIncomplete(_ place: Place, _ dutch: String, _ english: String) {
    cells.report(
      .incompleteRow, at: place,
      dutch.isEmpty
        ? Bilingual(
          dutch: "deze sleutel is nog open, dus de rij telt niet mee",
          english: "this key is still open, so the row does not count")
        : Bilingual(dutch: "deze rij mist \(dutch)", english: "this row lacks \(english)"),
      help: Bilingual(
        dutch: "vul het in, haal de rij weg, of zet nee in de kolom Boeken",
        english: "fill it in, remove the row, or put nee into the column Boeken"))
  }

  // MARK: The account

  private mutating func readAccount(
    _ fields: FormRow, _ row: inout ImportMapping.Row
  ) -> Bool {
    guard let code = fields.text(.code) else {
      reportIncomplete(place(of: .code, fields), "het grootboeknummer", "the GL code")
      return false
    }
    guard isKnownCode(code) else { return false }
    row.code = code
    row.kind = fields.kind(.kind)?.value
    if row.kind == nil {
      // What is no kind was said by the reader of the cell.
      if let cell = fields.cells[.kind], !DocumentValue.isOpen(cell.text) { return false }
      if codes.ownKind(of: code.value) == nil {
        reportIncomplete(
          place(of: .kind, fields), "de soort (oop of personeel)", "the kind (oop or personeel)")
        return false
      }
    }
    if fields.isUnsaid(.activity) {
      reportIncomplete(place(of: .activity, fields), "de activiteit", "the activity")
      return false
    }
    if let activity = fields.text(.activity) {
      guard let name = activityName(activity, code.value) else { return false }
      row.activity = name
    }
    return true
  }

  /// The place of a cell, or of its row where nothing is written in it.
  private func place(of field: TableForm.Field, _ row: FormRow) -> Place {
    row.cells[field].map { cells.place($0) } ?? row.place
  }

  private mutating func isKnownCode(_ code: Placed<String>) -> Bool {
    if codes.contains(code.value) { return true }
    let same = codes.listed.first { Word($0).folded == Word(code.value).folded }
    reportUnknown(
      code, Bilingual(dutch: "grootboeknummer", english: "GL code"), codes.listed, meant: same)
    return false
  }

  /// What journals call the activity; nil if plans have activities under the code and not this one.
  private mutating func activityName(_ activity: Placed<String>, _ code: String) -> String? {
    let all = plans.flatMap { $0.themes }.filter { $0.code?.value == code }
      .flatMap { $0.activities }
    for found in all {
      let names = found.namesInJournals
      if found.name.value == activity.value || found.code?.value == activity.value {
        return names[0]
      }
      // An account below that of an activity belongs to the activity.
      if names.contains(where: { activity.value == $0 || activity.value.hasPrefix($0 + ":") }) {
        return activity.value
      }
    }
    if all.isEmpty { return activity.value }
    let names = all.map { $0.name.value }
    cells.report(
      .unplannedImportActivity, at: activity.place,
      Bilingual(
        dutch: "geen plan heeft onder \(code) de activiteit \(activity.value.clipped(to: 60))",
        english: "no plan has the activity \(activity.value.clipped(to: 60)) under \(code)"),
      help: NearWord.nearest(to: activity.value, among: names).map { CellReader.meant($0) }
        ?? Bilingual(
          dutch: "kies een activiteit van dit thema, of neem deze op in het plan",
          english: "choose an activity of this theme, or add this one to the plan"))
    return nil
  }

  // MARK: Labels

  private mutating func readLabels(
    _ fields: FormRow, _ row: inout ImportMapping.Row
  ) {
    let known: [(TableForm.Field, String, Bilingual, [String])] = [
      (
        .team, "team", Bilingual(dutch: "gebiedsteam", english: "area team"),
        organisation.teamNames
      ),
      (
        .municipality, "gemeente", Bilingual(dutch: "gemeente", english: "municipality"),
        organisation.municipalityNames
      ),
      (
        .agreement, "afspraak", Bilingual(dutch: "afspraak", english: "agreement"),
        organisation.agreements.map { $0.name.value }
      ),
      (
        .source, "bron", Bilingual(dutch: "bron", english: "funding source"),
        organisation.sources.map { $0.name.value }
      ),
      (.targetGroup, "doelgroep", Bilingual(dutch: "", english: ""), []),
      (.phase, "fase", Bilingual(dutch: "", english: ""), []),
      (.motivation, "motivering", Bilingual(dutch: "", english: ""), []),
    ]
    for (head, label, what, names) in known {
      if fields.isUnsaid(head) {
        reportIncomplete(
          place(of: head, fields), "een waarde voor \(label)", "a value for \(label)")
      }
      guard let value = fields.text(head) else { continue }
      if !names.isEmpty, !names.contains(value.value) {
        reportUnknown(value, what, names, meant: nil)
      } else if value.value.utf8.contains(ASCII.comma) {
        cells.report(
          .unreadableValue, at: value.place,
          Bilingual(
            dutch: "in een label kan geen komma staan, want daar houdt het op",
            english: "a label cannot hold a comma, since it ends there"),
          help: Bilingual(
            dutch: "schrijf de waarde zonder komma", english: "write the value without a comma"))
      } else {
        row.labels.append(Label(name: label, value: value.value))
      }
    }
    reportStrangeTeam(fields, row)
  }

  /// A team that does not work in the municipality beside it.
  private mutating func reportStrangeTeam(
    _ fields: FormRow, _ row: ImportMapping.Row
  ) {
    guard let team = row.label("team"), let municipality = row.label("gemeente"),
      let cell = fields.cells[.team], organisation.municipalityNames.contains(municipality)
    else { return }
    let isOf = organisation.teams.contains {
      $0.name.value == team && $0.municipality?.value == municipality
    }
    if isOf { return }
    cells.report(
      .unknownImportName, at: cells.place(cell),
      Bilingual(
        dutch: "\(municipality.clipped(to: 60)) is geen gemeente van dit gebiedsteam",
        english: "\(municipality.clipped(to: 60)) is not a municipality of this area team"),
      help: Bilingual(
        dutch: "verbeter het team of de gemeente", english: "correct the team or the municipality"))
  }

  private mutating func reportUnknown(
    _ name: Placed<String>, _ what: Bilingual, _ known: [String], meant: String?
  ) {
    let text = name.value.clipped(to: 60)
    let list = known.listed(most: 6)
    cells.report(
      .unknownImportName, at: name.place,
      Bilingual(
        dutch: "\(text) is geen \(what.dutch) van de organisatie",
        english: "\(text) is not a \(what.english) of the organisation"),
      help: (meant ?? NearWord.nearest(to: name.value, among: known))
        .map { CellReader.meant($0) }
        ?? Bilingual(dutch: "bekend: \(list)", english: "known: \(list)"))
  }
}
