import Basics
package import Diagnostics
package import Ledger

/// The rows of an export beside the mapping and the books: what is new, what is there already, and
/// what cannot be booked.
///
/// Each row has one fate, so that their sums together are that of the export.
package struct ImportBatch {
  package enum Fate: CaseIterable, Sendable {
    case new
    /// In the books by an earlier import.
    case booked
    /// In the books with something else: not booked once more.
    case changed
    /// Left out on purpose.
    case leftOut
    case unmapped
  }

  package let rows: [ExportRow]
  package let identities: [RowIdentity]
  package private(set) var fates: [Fate] = []
  /// The row of the mapping for each row; nil where there is none.
  package private(set) var targets: [Int?] = []
  package private(set) var diagnostics: [Diagnostic] = []

  private let mapping: ImportMapping
  private let known: KnownImports
  /// Where rows without a mapping go; nil where they are not booked.
  private let clearingAccount: String?

  /// Sorts the rows of an export that is source `number` of the run.
  package init(
    _ reading: ExportReading, number: Int, _ mapping: ImportMapping, _ known: KnownImports,
    clearingAccount: String?
  ) {
    rows = reading.rows
    identities = RowIdentity.all(of: reading.rows, system: mapping.system)
    self.mapping = mapping
    self.known = known
    self.clearingAccount = clearingAccount
    findTargets(number)
    let gone = goneByKey()
    for index in rows.indices { fates.append(fate(of: index, gone)) }
    reportChanges(gone, number)
    reportAltered(number)
    reportByHand(number)
    diagnostics.sort { $0.precedes($1) }
  }

  package func sum(of fate: Fate) -> ExportSum {
    var sum = ExportSum()
    for index in rows.indices where fates[index] == fate { sum.add(rows[index]) }
    return sum
  }

  /// The mapping row of a row that has one.
  package func target(of index: Int) -> ImportMapping.Row? {
    targets[index].map { mapping.rows[$0] }
  }

  // MARK: Sorting

  private mutating func findTargets(_ number: Int) {
    var index = MappingIndex(mapping.rows)
    for row in rows {
      switch index.match(row.keys) {
      case .row(let target): targets.append(target)
      case .none: targets.append(nil)
      case .several(let one, let other):
        targets.append(nil)
        diagnostics.append(ambiguity(row, one, other, number))
      }
    }
  }

  private func ambiguity(_ row: ExportRow, _ one: Int, _ other: Int, _ number: Int) -> Diagnostic {
    let label = Bilingual(dutch: "past", english: "fits")
    return Diagnostic(
      .ambiguousExportRow, at: Place(source: number, range: row.range),
      Bilingual(
        dutch: "deze regel past bij twee rijen van het importdocument",
        english: "this row fits two rows of the import document"),
      related: [one, other].map {
        Diagnostic.Related(place: mapping.rows[$0].place, label: label)
      },
      help: Bilingual(
        dutch: "maak een rij met alle sleutels van deze regel samen; die gaat dan voor",
        english: "make a row with all keys of this row together; it goes first then"))
  }

  /// What the books hold under a key of the export, and the export does not hold any more.
  private func goneByKey() -> [String: [RowIdentity]] {
    let present = Set(identities)
    var gone: [String: [RowIdentity]] = [:]
    for key in Set(identities.map { $0.key }) {
      let missing = (known.ofKey[key] ?? []).filter { !present.contains($0) }
      if !missing.isEmpty { gone[key] = missing }
    }
    return gone
  }

  private func fate(of index: Int, _ gone: [String: [RowIdentity]]) -> Fate {
    let identity = identities[index]
    if known.booked[identity] != nil { return .booked }
    if let target = target(of: index), !target.isBooked { return .leftOut }
    if gone[identity.key] != nil { return .changed }
    return targets[index] == nil && clearingAccount == nil ? .unmapped : .new
  }

  // MARK: Findings

  private mutating func reportChanges(_ gone: [String: [RowIdentity]], _ number: Int) {
    guard !gone.isEmpty else { return }
    var reported: Set<String> = []
    for index in rows.indices where fates[index] == .changed {
      let key = identities[index].key
      reported.insert(key)
      diagnostics.append(change(index, gone[key] ?? [], number))
    }
    // What is only gone has no row of its own to point at.
    for index in rows.indices {
      let key = identities[index].key
      guard let missing = gone[key], reported.insert(key).inserted else { continue }
      diagnostics.append(
        Diagnostic(
          .changedExportRow, at: Place(source: number, range: rows[index].range),
          Bilingual(
            dutch: "van dit stuk stond bij een eerdere import meer in de export",
            english: "an earlier export held more of this document"),
          related: related(missing),
          help: Bilingual(
            dutch: "is het teruggedraaid, haal dan de regel met dit label uit het journaal",
            english: "if it was taken back, remove the line with this label from the journal")))
    }
  }

  private func change(_ index: Int, _ gone: [RowIdentity], _ number: Int) -> Diagnostic {
    let row = rows[index]
    var notes: [Bilingual] = []
    if gone.count == 1, let before = known.booked[gone[0]]?.amount, let now = row.amount,
      before != now
    {
      notes.append(
        Bilingual { language in
          let (old, new) = (before.text(of: "€", in: language), now.text(of: "€", in: language))
          return language == .dutch ? "eerst \(old), nu \(new)" : "first \(old), now \(new)"
        })
    }
    return Diagnostic(
      .changedExportRow, at: Place(source: number, range: row.range),
      Bilingual(
        dutch: "deze regel is eerder ingelezen met iets anders, en wordt niet nog eens geboekt",
        english: "this row was imported before with something else, and is not booked once more"),
      related: related(gone), notes: notes,
      help: Bilingual(
        dutch: "haal de oude regels van het stuk weg en lees opnieuw in, of laat het zo",
        english: "remove the old lines of the document and import again, or leave it so"))
  }

  private func related(_ gone: [RowIdentity]) -> [Diagnostic.Related] {
    gone.prefix(3).compactMap { known.booked[$0] }.map {
      Diagnostic.Related(
        place: $0.place, label: Bilingual(dutch: "zo geboekt", english: "booked like this"))
    }
  }

  private mutating func reportAltered(_ number: Int) {
    for index in rows.indices {
      guard let booked = known.booked[identities[index]], let amount = rows[index].amount,
        let before = booked.amount, before != amount
      else { continue }
      let note = Bilingual { language in
        let (old, new) = (amount.text(of: "€", in: language), before.text(of: "€", in: language))
        return language == .dutch
          ? "in de export \(old), in het journaal \(new)"
          : "in the export \(old), in the journal \(new)"
      }
      diagnostics.append(
        Diagnostic(
          .alteredImport, at: booked.place,
          Bilingual(
            dutch: "deze ingelezen boeking heeft een ander bedrag dan de export",
            english: "this imported booking has another amount than the export"),
          related: [
            Diagnostic.Related(
              place: Place(source: number, range: rows[index].range),
              label: Bilingual(dutch: "in de export", english: "in the export"))
          ], notes: [note],
          help: Bilingual(
            dutch: "zet bij elk deel van een gesplitste regel hetzelfde importlabel",
            english: "put the same import label on each part of a line that was split")))
    }
  }

  private mutating func reportByHand(_ number: Int) {
    var reported: Set<String> = []
    for index in rows.indices where fates[index] == .new {
      let code = rows[index].document
      guard let place = known.byHand[code], !code.isEmpty, reported.insert(code).inserted else {
        continue
      }
      diagnostics.append(
        Diagnostic(
          .bookedByHand, at: Place(source: number, range: rows[index].range),
          Bilingual(
            dutch: "stuk \(code) staat al in de boeken, en niet door een import",
            english: "document \(code) is in the books already, and not by an import"),
          related: [
            Diagnostic.Related(
              place: place, label: Bilingual(dutch: "met de hand", english: "by hand"))
          ],
          help: Bilingual(
            dutch: "haal na het inlezen een van beide weg, anders telt het dubbel",
            english: "remove one of the two after the import, or it counts twice")))
    }
  }
}

// MARK: Entries

extension ImportBatch {
  /// The account that a row is booked on.
  package func account(of index: Int) -> String {
    target(of: index)?.account ?? clearingAccount ?? ""
  }

  /// What is to be written for the new rows: by day, and on one day in the order of the export.
  ///
  /// The rows of one document and day are one entry, since a document number stands once.
  package func entries() -> [JournalEntry] {
    var groups: [[Int]] = []
    var numbers: [String: Int] = [:]
    for index in rows.indices where fates[index] == .new {
      let row = rows[index]
      guard !row.document.isEmpty else {
        groups.append([index])
        continue
      }
      // A byte between the parts that none of them holds.
      let name = [row.journal, row.bookYear, row.document, row.day.text]
        .joined(separator: "\u{1F}")
      if let number = numbers[name] {
        groups[number].append(index)
      } else {
        numbers[name] = groups.count
        groups.append([index])
      }
    }
    let order = groups.indices.sorted {
      let (one, other) = (rows[groups[$0][0]].day, rows[groups[$1][0]].day)
      return one != other ? one < other : $0 < $1
    }
    var used = known.codes
    return order.map { entry(of: groups[$0], &used) }
  }

  private func entry(of group: [Int], _ used: inout Set<String>) -> JournalEntry {
    let first = rows[group[0]]
    var lines = group.map { index in
      line(of: index, remark: remark(rows[index], beside: first))
    }
    lines += counterLines(of: group)
    return JournalEntry(
      day: first.day, code: code(first.document, &used), payee: first.relation,
      description: first.description, lines: lines)
  }

  /// The number of the document; of a part that comes later, with a number of its own behind it.
  private func code(_ document: String, _ used: inout Set<String>) -> String? {
    if document.isEmpty { return nil }
    return used.insertFree { $0 == 1 ? document : document + "/\($0)" }
  }

  private func remark(_ row: ExportRow, beside first: ExportRow) -> String? {
    var words: [String] = []
    if row.relation != first.relation { words.append(row.relation) }
    if row.description != first.description { words.append(row.description) }
    let text = words.filter { !$0.isEmpty }.joined(separator: " | ")
    return text.isEmpty ? nil : text
  }

  private func line(of index: Int, remark: String?) -> JournalEntry.Line {
    let row = rows[index]
    let labels =
      (target(of: index)?.labels ?? [])
      + [Label(name: RowIdentity.label, value: identities[index].text)]
    if let hours = row.hours {
      return JournalEntry.Line(
        account: account(of: index), quantity: hours, commodity: "uur",
        totalCost: row.amount.map { $0.isNegative ? -$0 : $0 }, remark: remark, labels: labels)
    }
    return JournalEntry.Line(
      account: account(of: index), quantity: row.amount ?? Quantity.zero, commodity: "€",
      remark: remark, labels: labels)
  }

  /// The other side: one line for each counter-account and commodity.
  private func counterLines(of group: [Int]) -> [JournalEntry.Line] {
    var sums: [(account: String, commodity: String, quantity: Quantity)] = []
    for index in group {
      let row = rows[index]
      let account = target(of: index)?.counterAccount ?? mapping.counterAccount ?? ""
      let (quantity, commodity) = row.amount.map { ($0, "€") } ?? (row.hours ?? .zero, "uur")
      let found = sums.firstIndex { $0.account == account && $0.commodity == commodity }
      guard let found else {
        sums.append((account, commodity, quantity))
        continue
      }
      guard let sum = sums[found].quantity.adding(quantity) else {
        preconditionFailure("The rows of one document do not leave 128 bits.")
      }
      sums[found].quantity = sum
    }
    return sums.filter { !$0.quantity.isZero || sums.count == 1 }.map {
      JournalEntry.Line(account: $0.account, quantity: -$0.quantity, commodity: $0.commodity)
    }
  }
}
