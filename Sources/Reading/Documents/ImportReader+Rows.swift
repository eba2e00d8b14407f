import Basics
import Diagnostics
import Ledger
import Markdown

// Where rows of a file are booked.
extension ImportReader {
  /// Reads a table of rows, and says which keys it has columns for.
  mutating func readRows(_ grid: Grid) -> Set<ImportTables.RowHead> {
    let columns = cells.columns(grid, ImportTables.rowWords)
    for row in grid.body {
      var fields: [ImportTables.RowHead: Cell] = [:]
      for column in columns {
        if let cell = grid.cell(row, column.index), !cell.isEmpty { fields[column.meaning] = cell }
      }
      if fields.isEmpty { continue }
      read(fields, at: cells.document.place(grid.rows[row].range))
    }
    return Set(columns.map { $0.meaning }).intersection([.account, .costCentre, .project])
  }

  private mutating func read(_ fields: [ImportTables.RowHead: Cell], at place: Place) {
    var row = ImportMapping.Row(place: place)
    for (index, key) in [ImportTables.RowHead.account, .costCentre, .project].enumerated() {
      guard let cell = fields[key] else { continue }
      // An open key would hold for everything, as an empty one does.
      guard let text = cells.text(cell) else { return reportIncomplete(cells.place(cell), "", "") }
      row.keys[index] = text
    }
    guard row.precision > 0 else {
      return reportIncomplete(
        place, "een rekening, kostenplaats of project", "an account, cost centre or project")
    }
    let names = row.keys.map { $0?.value }
    if let first = mapping.rows.first(where: { $0.keys.map { $0?.value } == names }) {
      let name = names.compactMap { $0 }.joined(separator: ", ")
      return cells.reportDuplicate(at: place, first: first.place, of: Bilingual { _ in name })
    }
    if let cell = fields[.isBooked] {
      guard let isBooked = yesOrNo(cell) else { return }
      row.isBooked = isBooked
    }
    if row.isBooked {
      guard readAccount(fields, &row) else { return }
      readLabels(fields, &row)
      if let cell = fields[.counterAccount] { row.counterAccount = counterAccount(cell) }
    }
    mapping.rows.append(row)
  }

  private mutating func reportIncomplete(_ place: Place, _ dutch: String, _ english: String) {
    cells.report(
      .incompleteImportRow, at: place,
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
    _ fields: [ImportTables.RowHead: Cell], _ row: inout ImportMapping.Row
  ) -> Bool {
    guard let cell = fields[.code], let code = cells.text(cell) else {
      reportIncomplete(
        fields[.code].map { cells.place($0) } ?? row.place, "het grootboeknummer", "the GL code")
      return false
    }
    guard isKnownCode(code) else { return false }
    row.code = code
    if let cell = fields[.kind], let kind = cells.text(cell) {
      row.kind = AccountPath.Kind(rawValue: kind.value.lowercased())
      if row.kind == nil {
        reportUnreadable(cell, "oop, personeel")
        return false
      }
    } else if codes.ownKind(of: code.value) == nil {
      reportIncomplete(
        fields[.kind].map { cells.place($0) } ?? row.place, "de soort (oop of personeel)",
        "the kind (oop or personeel)")
      return false
    }
    if let cell = fields[.activity] {
      guard let activity = cells.text(cell) else {
        reportIncomplete(cells.place(cell), "de activiteit", "the activity")
        return false
      }
      guard let name = activityName(activity, code.value) else { return false }
      row.activity = name
    }
    return true
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
    _ fields: [ImportTables.RowHead: Cell], _ row: inout ImportMapping.Row
  ) {
    let known: [(ImportTables.RowHead, String, Bilingual, [String])] = [
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
      guard let cell = fields[head] else { continue }
      guard let value = cells.text(cell) else {
        reportIncomplete(
          cells.place(cell), "een waarde voor \(label)", "a value for \(label)")
        continue
      }
      if !names.isEmpty, !names.contains(value.value) {
        reportUnknown(value, what, names, meant: nil)
      } else if value.value.utf8.contains(ASCII.comma) {
        cells.report(
          .unreadableImportValue, at: value.place,
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
    _ fields: [ImportTables.RowHead: Cell], _ row: ImportMapping.Row
  ) {
    guard let team = row.label("team"), let municipality = row.label("gemeente"),
      let cell = fields[.team], organisation.municipalityNames.contains(municipality)
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
