import Diagnostics
import Reading
import Writing

/// `wijkboek print`: the books as one journal.
enum PrintCommand {
  static let command = Command(
    name: "print",
    summary: Bilingual(
      dutch: "schrijf de boeken als één journaal", english: "write the books as one journal"),
    operands: "", options: [BookInput.fileOption],
    details: Bilingual(
      dutch: """
        Schrijft alle boekingen op volgorde van datum, in één schrijfwijze, met hun opmerkingen. hledger
        leest het terug tot dezelfde boeken. Regels met ~ en = worden niet geschreven.
        """,
      english: """
        Writes all transactions in the order of their dates, in one notation, with their comments.
        hledger reads it back to the same books. Rules with ~ and = are not written.
        """),
    examples: ["wijkboek print", "wijkboek print | hledger -f - balance"],
    run: { options, terminal throws(WrongUse) in
      if let operand = options.operands.first { throw .tooManyOperands(operand) }
      let input = try BookInput(files: options.all("file"))
      if let refusal = input.refusal(terminal) { return refusal }
      let output = Output()
      JournalPrinter(input.reading.book).print { output.write($0) }
      output.flush()
      return .clean
    })
}
