import Diagnostics
import Document
import Ledger
import Reading
import Rendering
import Reports

/// `wijkboek balance`: what each account holds.
enum BalanceCommand {
  static let command = Command(
    name: "balance",
    summary: Bilingual(dutch: "saldo per rekening", english: "balance of each account"),
    operands: "[WOORD…]", options: Selecting.options,
    details: Bilingual(
      dutch: """
        Telt de boekingen op per rekening, zonder de rekeningen eronder. Een woord kiest de rekeningen
        waarin het voorkomt. Bedragen zijn exact; nul staat er niet bij.
        """,
      english: """
        Adds up the postings of each account, without the accounts below it. A word selects the
        accounts that hold it. Amounts are exact; zero is left out.
        """),
    examples: [
      "wijkboek balance", "wijkboek balance --layer verplichting",
      "wijkboek balance \"82020 LFF 001\" --gemeente Stadskanaal --period 2020-T1",
      "wijkboek balance -f boek.journal --format json",
    ],
    run: { options, terminal throws(WrongUse) in
      try TableReport.run(options, terminal, BalanceReport.table)
    })
}

/// `wijkboek register`: the postings, one below the other.
enum RegisterCommand {
  static let command = Command(
    name: "register",
    summary: Bilingual(dutch: "boekingen op datum", english: "postings by date"),
    operands: "[WOORD…]", options: Selecting.options,
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
      "wijkboek register V2020 --layer verplichting --format json",
    ],
    run: { options, terminal throws(WrongUse) in
      try TableReport.run(options, terminal, RegisterReport.table)
    })
}

/// A report that is one table, in any of its formats.
enum TableReport {
  typealias Make = (Book, [AccountPath], Sums.Selection, Language) -> Table

  static func run(
    _ options: ParsedOptions, _ terminal: Terminal, _ make: Make
  ) throws(WrongUse) -> ExitStatus {
    let selection = try Selecting.selection(options)
    let wantsJSON = try Selecting.wantsJSON(options)
    let input = try BookInput(files: options.all("file"))
    if let refusal = input.refusal(terminal) { return refusal }
    let table = make(input.reading.book, input.paths, selection, terminal.language)
    let output = Output()
    if wantsJSON {
      output.write(TableJSON.text(of: table))
    } else {
      output.write(
        TableText.text(
          of: table, in: terminal.language, width: terminal.width,
          palette: terminal.isColoured ? .coloured : .plain))
    }
    output.flush()
    return .clean
  }
}
