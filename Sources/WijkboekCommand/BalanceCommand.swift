import Basics
import Diagnostics
import Document
import Glibc
import Ledger
import Privacy
import Reading
import Rendering
import Reports
import Workspace

/// `wijkboek balance`: what each account holds.
enum BalanceCommand {
  static let command = Command(
    name: "balance",
    summary: Bilingual(dutch: "saldo per rekening", english: "balance of each account"),
    operands: .words,
    options: Selecting.options + [PotsTable.option, Selecting.versionOption],
    details: Bilingual(
      dutch: """
        Telt de boekingen op per rekening, zonder de rekeningen eronder. Een woord kiest de rekeningen
        waarin het voorkomt. Bedragen zijn exact; nul staat er niet bij. Met --layer begroting tellen de
        plannen mee. Met --pots ziet u per pot wat erin kwam, wat ermee gebeurde en wat er vrij is; een
        pot hoort bij een team en een jaar, dus daar kiezen alleen --team en --period (een jaar).
        """,
      english: """
        Adds up the postings of each account, without the accounts below it. A word selects the
        accounts that hold it. Amounts are exact; zero is left out. With --layer begroting the plans
        count too. --pots shows for each pot what came in, what was done with it and what is free; a
        pot belongs to a team and a year, so only --team and --period (a year) select there.
        """),
    examples: [
      "wijkboek balance", "wijkboek balance --pots", "wijkboek balance --layer verplichting",
      "wijkboek balance --layer begroting --versie OOB",
      "wijkboek balance \"82020 LFF 001\" --gemeente Stadskanaal --period 2020-T1",
      "wijkboek balance -f boek.journal --format json",
    ],
    run: { options, terminal throws(WrongUse) in
      if options.has(PotsTable.option.name) { return try PotsTable.run(options, terminal) }
      return try TableReport.run(
        "balance", options, terminal, takesPlans: true, of: .accounts, BalanceReport.table)
    })
}

/// `wijkboek register`: the postings, one below the other.
enum RegisterCommand {
  static let command = Command(
    name: "register",
    summary: Bilingual(dutch: "boekingen op datum", english: "postings by date"),
    operands: .words, options: Selecting.options,
    details: Bilingual(
      dutch: """
        Toont de boekingsregels op volgorde van datum, met wat zij tot dan toe samen zijn. Een woord
        kiest de rekeningen waarin het voorkomt.
        """,
      english: """
        Shows the postings in the order of their dates, with what they amount to so far. A word
        selects the accounts that hold it.
        """),
    examples: [
      "wijkboek register Wijkbeheer", "wijkboek register --period 2020-05 --gemeente Borger-Odoorn",
      "wijkboek register Wijkbeheer --layer verplichting --format json",
    ],
    run: { options, terminal throws(WrongUse) in
      try TableReport.run("register", options, terminal, of: .texts, names: 3, RegisterReport.table)
    })
}

/// A report that is one table, in any of its formats.
enum TableReport {
  typealias Make = (Book, [AccountPath], Sums.Selection, Attribution, Language) -> Table

  /// What a table is made of, by which its personal data are found.
  enum Matter {
    /// Names, each of which tells what it holds, so that no journal is looked through; programs go
    /// on with the accounts as the books have them.
    case accounts
    /// Whatever the texts say.
    case texts
  }

  static func run(
    _ command: String, _ options: ParsedOptions, _ terminal: Terminal, takesPlans: Bool = false,
    of matter: Matter, names: Int = 1, _ make: Make
  ) throws(WrongUse) -> ExitStatus {
    var selection = try Selecting.selection(options)
    let wantsJSON = try Selecting.wantsJSON(options)
    let version = try Selecting.version(options)
    let countsPlans = takesPlans && selection.layer == .budget
    // A version of the budget would change nothing here, and who typed it expects that it does.
    if !countsPlans, options.has("versie") { throw .optionWithout("--versie", "--layer begroting") }
    let input = try BookInput.books(named: options.all("file"))
    let documents = input.documents()
    if let refusal = input.refusal(terminal, countsPlans ? documents : nil) { return refusal }
    var book = input.reading.book
    if countsPlans { book.add(documents.postings(version, book: book).transactions) }
    let attribution = documents.attribution(book)
    try KnownNames(documents, attribution, book).resolve(&selection, options, for: command)
    if countsPlans {
      var texts = input.reading.book
      texts.sources += documents.sources
      let notes = PotsTable.unread(
        documents, texts, selection.team.map { attribution.teams[$0] },
        selection.period?.first.components.year, terminal)
      if !notes.isEmpty { Output(STDERR_FILENO).say(notes.joined(separator: "\n") + "\n") }
    }
    let paths = book.names.paths(LedgerCodes(documents.organisation))
    let table = make(book, paths, selection, attribution, terminal.language)
    switch matter {
    case .accounts where wantsJSON: show(ShownTable(asWritten: table), true, terminal)
    case .accounts: show(ShownTable(table), false, terminal)
    case .texts:
      let mask = SourceMask(lookingIn: input.reading.book.sources + documents.sources).words
      show(ShownTable(consume table, hiddenBy: mask), wantsJSON, terminal, names: names)
    }
    return .clean
  }

  static func show(
    _ table: ShownTable, _ wantsJSON: Bool, _ terminal: Terminal, names: Int = 1
  ) {
    let output = Output()
    if wantsJSON {
      output.write(TableJSON.text(of: table))
    } else {
      output.write(
        TableText.text(
          of: table, in: terminal.language, width: terminal.width,
          palette: terminal.isColoured ? .coloured : .plain, names: names))
    }
    output.flush()
  }
}
