import Basics
import Diagnostics
import Manual
import Rendering

/// `wijkboek help`: what commands there are and how each is used, and the pages of the manual.
enum HelpCommand {
  /// Where a page goes to a file or another program.
  private static let widthElsewhere = 80

  static let command = Command(
    name: "help",
    summary: Bilingual(
      dutch: "leg een opdracht of een onderwerp uit", english: "explain a command or a topic"),
    operands: Placeholder("[OPDRACHT|ONDERWERP]", "[COMMAND|TOPIC]", .words(names)),
    options: [],
    details: Bilingual(
      dutch: """
        Zonder meer: alle opdrachten en alle onderwerpen van de handleiding, met een regel over elk.
        Met een opdracht: haar opties en voorbeelden. Met een onderwerp: die bladzijde van de
        handleiding, zo breed als uw scherm.
        """,
      english: """
        By itself: all commands and all topics of the manual, with a line about each. With a command:
        its options and examples. With a topic: that page of the manual, as wide as your screen; the
        pages are in Dutch.
        """),
    examples: [
      "wijkboek help", "wijkboek help elke-dag", "wijkboek help norms show",
      "wijkboek help journaal | less",
    ],
    run: { options, terminal throws(WrongUse) in
      let output = Output()
      guard let name = options.operands.first else {
        output.say(HelpText.overview(in: terminal.language, width: output.width))
        return .clean
      }
      if let command = Wijkboek.commands.first(where: { $0.name == name }) {
        let action = options.operands.dropFirst().first
        output.say(
          HelpText.page(for: command, action, in: terminal.language, width: output.width))
        return .clean
      }
      guard let topic = ManualTopic(named: name) else {
        throw .unknownTopic(name, meant: nearest(to: name))
      }
      if let extra = options.operands.dropFirst().first { throw .tooManyOperands(extra) }
      output.write(
        ManualText.text(
          of: topic.page, width: terminal.width ?? widthElsewhere,
          palette: terminal.isColoured ? .coloured : .plain))
      output.flush()
      return .clean
    })

  private static var names: [String] {
    Wijkboek.commandsBesidesHelp.map { $0.name } + ManualTopic.all.map { $0.name }
  }

  /// The command or topic that was most likely meant: one that is spelled nearly so, or has the word
  /// in its name.
  static func nearest(to typed: String, isTopic: Bool = false) -> String? {
    let names = isTopic ? ManualTopic.all.map { $0.name } : names
    return Spelling.nearest(to: typed, among: names)
      ?? names.first { $0.split(separator: "-").contains { $0 == typed.lowercased() } }
      ?? names.first { typed.count > 3 && $0.range(ofWord: typed.lowercased()) != nil }
  }
}
