import Basics

/// The rows of the organisation as answers about them rest on them.
extension Organisation {
  /// Where a team works, without up to when its books are complete, which goes on by itself.
  package func record(ofTeam name: String) -> CellRecord {
    var record = CellRecord()
    record.add("team", name)
    record.add("municipalities", rows(ofTeam: name).compactMap { $0.municipality?.value })
    return record
  }

  /// Who works in a municipality, and what the corporation has there.
  package func record(ofMunicipality name: String) -> CellRecord {
    var record = CellRecord()
    record.add("municipality", name)
    record.add("teams", rows(inMunicipality: name).map { $0.name.value })
    record.add(
      "dwellings",
      dwellings.filter { $0.municipality.value == name }.map { row in
        var own = CellRecord()
        own.add("year", String(row.year.value))
        own.add("count", row.count?.value.reduced.text)
        return own
      })
    return record
  }

  /// The teams of the corporation and what is booked on which code.
  package var record: CellRecord {
    var record = CellRecord()
    record.add("teams", teamNames.map { self.record(ofTeam: $0) })
    record.add(
      "codes",
      ledgerCodes.map { row in
        var own = CellRecord()
        own.add("code", row.code.value)
        own.add("theme", row.theme?.value)
        own.add("responsible", row.responsible?.value)
        own.add("kind", row.kind?.value.rawValue)
        return own
      })
    return record
  }
}

extension Organisation.Agreement {
  package var record: CellRecord {
    var record = CellRecord()
    record.add("name", name.value)
    record.add("parties", parties)
    record.add("municipalities", municipalities.map { $0.value })
    record.add("from", from)
    record.add("until", until)
    record.add("signed", signed)
    record.add("maximum", maximum)
    return record
  }
}
