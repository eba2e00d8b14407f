import Basics
import Diagnostics
import Ledger
import Reading
import Workspace
import Writing

/// `wijkboek print`: the books as one journal.
enum PrintCommand {
  static let command = Command(
    name: "print",
    summary: Bilingual(
      dutch: "schrijf de boeken als één journaal", english: "write the books as one journal"),
    operands: .nothing,
    options: [BookInput.fileOption, layerOption, Selecting.versionOption],
    details: Bilingual(
      dutch: """
        Schrijft alle boekingen op volgorde van datum, in één schrijfwijze, met hun opmerkingen. hledger
        leest het terug tot dezelfde boeken. Regels met ~ en = worden niet geschreven. Met --layer
        begroting schrijft het in plaats daarvan wat de plannen verdelen.
        """,
      english: """
        Writes all transactions in the order of their dates, in one notation, with their comments.
        hledger reads it back to the same books. Rules with ~ and = are not written. With --layer
        begroting it writes what the plans allot instead.
        """),
    examples: [
      "wijkboek print", "wijkboek print | hledger -f - balance",
      "wijkboek print --layer begroting | hledger -f - balance --tree",
    ],
    run: { options, terminal throws(WrongUse) in
      if let operand = options.operands.first { throw .tooManyOperands(operand) }
      if let typed = options.value("layer") { return try plans(typed, options, terminal) }
      if options.has("versie") { throw .optionWithout("--versie", "--layer begroting") }
      let input = try BookInput.books(named: options.all("file"))
      if let refusal = input.refusal(terminal) { return refusal }
      let output = Output()
      JournalPrinter(input.reading.book).print { output.write($0) }
      output.flush()
      return .clean
    })

  private static let layerOption = OptionSpec(
    "layer", value: "begroting",
    Bilingual(dutch: "schrijf wat de plannen verdelen", english: "write what the plans allot"))

  private static func plans(
    _ layer: String, _ options: ParsedOptions, _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    guard AccountPath.Layer(rawValue: layer) == .budget else {
      throw .wrongValue(layer, option: "--layer", allowed: "begroting")
    }
    let version = try Selecting.version(options)
    let input = try BookInput.books(named: options.all("file"))
    let documents = input.documents()
    if let refusal = input.refusal(terminal, documents) { return refusal }
    let postings = documents.postings(version, book: input.reading.book)
    // Another program reads it, and finds the accounts as the books have them.
    let output = Output()
    output.write(VisibleText.ofLines(PlanJournal.text(of: postings.transactions)))
    output.flush()
    return .clean
  }
}
