import Basics
import Diagnostics
import Ledger
import Markdown

/// A table with a head that documents may hold: by which words it is known, what its columns mean,
/// what their cells hold, and which of them a row needs to be about anything.
struct TableForm: Sendable {
  /// What a column means.
  enum Field: Hashable, Sendable {
    case team, municipality, completeUntil, year, dwellings, code, theme, responsible, kind, parts
    case agreement, parties, from, until, signed, maximum, project, amount, source
    case word, meaning
    case norm, subject, reason, who, answer
    case explanation, motivation
    case givenField, givenColumn
    case location, contribution
    case published, promise, count, state, done, disputed, submitted
    case organisation, accounted, trainingDays, consulted
    case hasProgramme, invited, due, sent, filed
    case asked, received, isFollowed, answered
    case account, costCentre, isBooked, activity, targetGroup, phase, counterAccount
    case day, party, name, fingerprint
    case money(MoneyWords.Column), start, end, hours, executor, outcome

    /// What its amounts are, where it is a column of budgets.
    var money: MoneyWords.Column? { if case .money(let column) = self { column } else { nil } }
  }

  /// What the cells of a column hold.
  enum Content: Sendable {
    case text, names, amount, year, day, count, kind, parts, state, yesOrNo
  }

  /// What the words of a column tell of the table.
  enum Sign: Sendable {
    case none
    /// It may be this one, if one of the marks stands beside it.
    case key
    case mark
  }

  struct Column: Sendable {
    let field: Field
    /// The one that people are told first.
    let words: [String]
    let content: Content
    let sign: Sign
    /// Whether a row without it is about nothing.
    let isRequired: Bool

    init(
      _ field: Field, _ words: [String], as content: Content = .text, sign: Sign = .none,
      isRequired: Bool = false
    ) {
      self.field = field
      self.words = words
      self.content = content
      self.sign = sign
      self.isRequired = isRequired
    }

    init(
      _ field: Field, _ words: String..., as content: Content = .text, sign: Sign = .none,
      isRequired: Bool = false
    ) {
      self.init(field, words, as: content, sign: sign, isRequired: isRequired)
    }
  }

  let kind: TableKind
  let columns: [Column]
  let vocabulary: Vocabulary<Field>
  /// The words of the columns that tell what the table is, folded.
  let keys: [String]
  let marks: [String]
  /// Whether the key has to stand in the first column.
  let keyStandsFirst: Bool
  /// Whether any column of amounts is as good as a mark.
  let isKnownByAmounts: Bool

  init(
    _ kind: TableKind, keyStandsAnywhere: Bool = false, isKnownByAmounts: Bool = false,
    _ columns: Column...
  ) {
    self.kind = kind
    self.columns = columns
    self.isKnownByAmounts = isKnownByAmounts
    keyStandsFirst = !keyStandsAnywhere
    vocabulary = Vocabulary(columns.map { ($0.field, $0.words) })
    func folded(_ sign: Sign) -> [String] {
      columns.filter { $0.sign == sign }.flatMap { $0.words }.map { Word($0).folded }
        .filter { !$0.isEmpty }
    }
    keys = folded(.key)
    marks = folded(.mark)
  }

  subscript(field: Field) -> Column {
    guard let column = columns.first(where: { $0.field == field }) else {
      preconditionFailure("Only what a form has a column for is asked of its rows.")
    }
    return column
  }
}

/// A table as its form reads it.
struct FormTable {
  let fields: [TableForm.Field]
  /// Whether the form knows the words above all columns.
  let isWhollyKnown: Bool
  /// Those that have what they need.
  let rows: [FormRow]
}

/// A row of a table, with its cells as the form reads them.
struct FormRow {
  enum Value {
    case text(Placed<String>)
    case names([Placed<String>])
    case figure(Figure)
    case year(Placed<Int>)
    case day(Placed<Day>)
    case count(Placed<Quantity>)
    case kind(Placed<AccountPath.Kind>)
    case parts([Placed<LegalPart>])
    case state(Placed<Organisation.Promise.State>)
    case yesOrNo(Placed<Bool>)
  }

  let place: Place
  /// Whether it has another number of cells than the head, so that any may stand below a wrong word.
  let isRagged: Bool
  /// The cells in which anything is written.
  fileprivate(set) var cells: [TableForm.Field: Cell] = [:]
  /// What could be read in those, and is not left open.
  fileprivate(set) var values: [TableForm.Field: Value] = [:]

  /// Whether something is written that leaves the value open, or cannot be read.
  func isUnsaid(_ field: TableForm.Field) -> Bool { cells[field] != nil && values[field] == nil }

  func text(_ field: TableForm.Field) -> Placed<String>? {
    if case .text(let text) = values[field] { text } else { nil }
  }

  func names(_ field: TableForm.Field) -> [Placed<String>] {
    if case .names(let names) = values[field] { names } else { [] }
  }

  /// Nil where the cell is empty; an amount that is open is a figure without one.
  func figure(_ field: TableForm.Field) -> Figure? {
    if case .figure(let figure) = values[field] { figure } else { nil }
  }

  func year(_ field: TableForm.Field) -> Placed<Int>? {
    if case .year(let year) = values[field] { year } else { nil }
  }

  func day(_ field: TableForm.Field) -> Placed<Day>? {
    if case .day(let day) = values[field] { day } else { nil }
  }

  func count(_ field: TableForm.Field) -> Placed<Quantity>? {
    if case .count(let count) = values[field] { count } else { nil }
  }

  func kind(_ field: TableForm.Field) -> Placed<AccountPath.Kind>? {
    if case .kind(let kind) = values[field] { kind } else { nil }
  }

  func parts(_ field: TableForm.Field) -> [Placed<LegalPart>] {
    if case .parts(let parts) = values[field] { parts } else { [] }
  }

  func state(_ field: TableForm.Field) -> Placed<Organisation.Promise.State>? {
    if case .state(let state) = values[field] { state } else { nil }
  }

  func yesOrNo(_ field: TableForm.Field) -> Placed<Bool>? {
    if case .yesOrNo(let answer) = values[field] { answer } else { nil }
  }
}

extension CellReader {
  /// Reads a table by its form; a row that lacks what it needs is told, and left out.
  mutating func read(_ grid: Grid, as form: TableForm) -> FormTable {
    let columns = columns(grid, form.vocabulary)
    var rows: [FormRow] = []
    for index in grid.body {
      let cells = grid.rows[index].cells
      var row = FormRow(
        place: document.place(grid.rows[index].range), isRagged: cells.count != grid.heads.count)
      for column in columns {
        guard let cell = grid.cell(index, column.index), !cell.isEmpty else { continue }
        row.cells[column.meaning] = cell
      }
      let missing = form.columns.first {
        $0.isRequired && row.cells[$0.field].flatMap { text($0) } == nil
      }
      if let missing {
        reportIncomplete(row.place, missing)
        continue
      }
      for column in columns {
        guard let cell = row.cells[column.meaning] else { continue }
        let content = form[column.meaning].content
        row.values[column.meaning] =
          content == .amount
          ? .figure(figure(grid, index, column.index, in: column.unit)) : value(cell, content)
      }
      rows.append(row)
    }
    return FormTable(
      fields: columns.map { $0.meaning },
      isWhollyKnown: columns.count == grid.heads.count { !$0.isEmpty }, rows: rows)
  }

  /// The rows of a table that changes what a finding counts for, so only those that are understood
  /// whole: no ragged row, and none at all below a word that the form does not know, whose findings
  /// are errors then.
  mutating func understoodRows(
    _ grid: Grid, as form: TableForm, orElse help: Bilingual
  ) -> [FormRow] {
    let before = diagnostics.count
    let table = read(grid, as: form)
    guard table.isWhollyKnown else {
      for index in before..<diagnostics.count {
        diagnostics[index].severity = .error
        diagnostics[index].help = help
      }
      return []
    }
    return table.rows.filter { !$0.isRagged }
  }

  private mutating func value(_ cell: Cell, _ content: TableForm.Content) -> FormRow.Value? {
    switch content {
    case .text: text(cell).map { .text($0) }
    case .names: .names(names(cell))
    case .amount: .figure(figure(cell))
    case .year: year(cell).map { .year($0) }
    case .day: day(cell).map { .day($0) }
    case .count: count(cell).map { .count($0) }
    case .kind: kind(cell).map { .kind($0) }
    case .parts: parts(cell).map { .parts($0) }
    case .state: state(cell).map { .state($0) }
    case .yesOrNo: yesOrNo(cell).map { .yesOrNo($0) }
    }
  }

  private mutating func reportIncomplete(_ place: Place, _ column: TableForm.Column) {
    report(
      .incompleteRow, at: place,
      Bilingual(
        dutch: "in deze rij ontbreekt \(column.words[0])",
        english: "\(column.words[0]) is missing in this row"),
      help: Bilingual(
        dutch: "vul die cel in, of haal de rij weg",
        english: "fill in that cell, or remove the row"))
  }

  /// A list of names between commas.
  func names(_ cell: Cell) -> [Placed<String>] {
    guard text(cell) != nil else { return [] }
    let written = cell.text
    return written.splitRanges(by: [ASCII.comma, ASCII.semicolon]).map { part in
      let start = written.utf8.distance(from: written.startIndex, to: part.lowerBound)
      let count = written.utf8.distance(from: part.lowerBound, to: part.upperBound)
      return Placed(String(written[part]), at: place(of: start..<(start + count), in: cell))
    }
  }

  /// The kind of money that a cell names.
  mutating func kind(_ cell: Cell) -> Placed<AccountPath.Kind>? {
    guard let text = text(cell) else { return nil }
    if let kind = MoneyWords.column(Word(text.value))?.kind { return Placed(kind, at: text.place) }
    let known = ["personeel", "out of pocket", "oop", "personele inzet"]
    let near = Spelling.nearest(to: text.value, among: known)
    reportUnreadable(
      .unreadableValue, cell, what: Bilingual(dutch: "soort", english: "kind"), suggestion: near,
      form: Bilingual(dutch: "kies oop of personeel", english: "choose oop or personeel"),
      fix: near.flatMap { respelling(text.value, as: $0, among: known, at: text.place) })
    return nil
  }

  /// How far a promise is, as a cell names it.
  private mutating func state(_ cell: Cell) -> Placed<Organisation.Promise.State>? {
    let states = Organisation.Promise.State.allCases
    return oneOf(
      states.map { ($0.rawValue, $0) }, cell, what: Bilingual(dutch: "stand", english: "state"))
  }

  private mutating func yesOrNo(_ cell: Cell) -> Placed<Bool>? {
    oneOf(
      [("ja", true), ("nee", false)], cell,
      what: Bilingual(dutch: "ja of nee", english: "yes or no (ja, nee)"))
  }

  /// What a cell means that holds one of a few words.
  private mutating func oneOf<Meant>(
    _ words: [(word: String, meant: Meant)], _ cell: Cell, what: Bilingual
  ) -> Placed<Meant>? {
    guard let text = text(cell) else { return nil }
    let folded = Word(text.value).folded
    if let found = words.first(where: { $0.word == folded }) {
      return Placed(found.meant, at: text.place)
    }
    let known = words.map { $0.word }
    let near = Spelling.nearest(to: text.value, among: known)
    reportUnreadable(
      .unreadableValue, cell, what: what, suggestion: near,
      form: Bilingual(
        dutch: "kies \(known.joined(separator: ", "))",
        english: "choose one of \(known.joined(separator: ", "))"),
      fix: near.flatMap { respelling(text.value, as: $0, among: known, at: text.place) })
    return nil
  }
}
