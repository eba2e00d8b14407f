import Basics
import Diagnostics
import Manual
import Rendering

/// `wijkboek man`: all of the help as one page for `man`, or a page of the manual as one.
enum ManCommand {
  static let command = Command(
    name: "man",
    summary: Bilingual(dutch: "maak een pagina voor man", english: "make a page for man"),
    operands: Placeholder(
      "[ONDERWERP]", "[TOPIC]", .words(ManualTopic.all.map { $0.name })),
    options: [],
    details: Bilingual(
      dutch: """
        Schrijft de uitleg van alle opdrachten als één pagina in de opmaak van man, in de taal van
        --lang. Zet haar in een map van man om haar met man wijkboek te lezen. Met een onderwerp
        schrijft zij die bladzijde van de handleiding: man wijkboek-journaal.
        """,
      english: """
        Writes the help of all commands as one page in the format of man, in the language of --lang.
        Put it into a folder of man to read it with man wijkboek. With a topic it writes that page of
        the manual, which is in Dutch: man wijkboek-journaal.
        """),
    examples: [
      "wijkboek man | man -l -", "wijkboek man > ~/.local/share/man/man1/wijkboek.1",
      "wijkboek man --lang nl > ~/.local/share/man/nl/man1/wijkboek.1",
      "wijkboek man journaal > ~/.local/share/man/man7/wijkboek-journaal.7",
    ],
    run: { options, terminal throws(WrongUse) in
      if let extra = options.operands.dropFirst().first { throw .tooManyOperands(extra) }
      let page = ManPage(language: terminal.language)
      guard let name = options.operands.first else {
        Output().say(page.text, isProse: false)
        return .clean
      }
      guard let topic = ManualTopic(named: name) else {
        throw .unknownTopic(name, meant: HelpCommand.nearest(to: name, isTopic: true))
      }
      let output = Output()
      output.write(page.text(of: topic))
      output.flush()
      return .clean
    })
}

/// The page in roff, with the macros of man.
struct ManPage {
  let language: Language

  var text: String {
    var text = head(
      "WIJKBOEK", section: 1, Bilingual(dutch: "Opdrachten", english: "User Commands"))
    text += section(Bilingual(dutch: "NAAM", english: "NAME"))
    text += "wijkboek \\- " + roff(HelpText.purpose.text(in: language)) + "\n"
    text += section(Bilingual(dutch: "GEBRUIK", english: "SYNOPSIS"))
    text +=
      ".B wijkboek\n"
      + roff(
        say(Bilingual(dutch: "OPDRACHT", english: "COMMAND")) + " " + say(HelpText.optionsWord))
    text += "\n"
    text += section(Bilingual(dutch: "OPDRACHTEN", english: "COMMANDS"))
    for command in Wijkboek.commands { text += part(of: command) }
    text += section(
      Bilingual(dutch: "OPTIES BIJ ELKE OPDRACHT", english: "OPTIONS OF EVERY COMMAND"))
    text += options(Wijkboek.globalOptions)
    text += section(Bilingual(dutch: "UITGANG", english: "EXIT STATUS"))
    for (status, words) in HelpText.statuses {
      text += ".TP\n.B \(status.rawValue)\n" + roff(words.text(in: language)) + "\n"
    }
    text += section(Bilingual(dutch: "OMGEVING", english: "ENVIRONMENT"))
    for (name, words) in ManPage.environment {
      text += ".TP\n.B \(name)\n" + roff(words.text(in: language)) + "\n"
    }
    text += section(Bilingual(dutch: "BESTANDEN", english: "FILES"))
    for (name, words) in ManPage.files {
      text += ".TP\n.B \(roff(name))\n" + roff(words.text(in: language)) + "\n"
    }
    text += section(
      Bilingual(dutch: "HANDLEIDING", english: "MANUAL"))
    for topic in ManualTopic.all {
      text += ".TP\n.B \(roff("wijkboek help \(topic.name)"))\n"
      text += roff(topic.summary.text(in: language)) + "\n"
    }
    return text
  }

  /// A page of the manual, which is in Dutch.
  func text(of topic: ManualTopic) -> String {
    head(
      "WIJKBOEK-" + topic.name.uppercased(), section: 7,
      Bilingual(dutch: "Handleiding", english: "Manual"))
      + section(Bilingual(dutch: "NAAM", english: "NAME"))
      + roff("wijkboek-\(topic.name)") + " \\- " + roff(topic.summary.text(in: language)) + "\n"
      + section(Bilingual(dutch: "BESCHRIJVING", english: "DESCRIPTION"))
      + Roff.body(of: topic.page)
  }

  private func head(_ name: String, section: Int, _ manual: Bilingual) -> String {
    Roff.head(
      name, section: section, source: "wijkboek \(Wijkboek.version)", manual: say(manual))
  }

  private static let environment: [(String, Bilingual)] = [
    (
      "LC_ALL, LC_MESSAGES, LANG",
      Bilingual(
        dutch: "De taal: Engels als de waarde met en begint, anders Nederlands.",
        english: "The language: English if the value begins with en, else Dutch.")
    ),
    ("NO_COLOR", Bilingual(dutch: "Geen kleur.", english: "No colour.")),
  ]

  private static let files: [(String, Bilingual)] = [
    (
      "ledgers/",
      Bilingual(
        dutch: "De journalen, de plannen en de organisatie.",
        english: "The journals, the plans and the organisation.")
    ),
    ("rules/", Bilingual(dutch: "Het normenboek.", english: "The rulebook.")),
    (
      CheckBaseline.name,
      Bilingual(
        dutch: "De bevroren bevindingen.", english: "The frozen findings.")
    ),
  ]

  private func part(of command: Command) -> String {
    var text = ".SS \(roff("wijkboek \(command.name): \(command.summary.text(in: language))"))\n"
    text += ".B \(roff("wijkboek \(command.name)"))\n"
    let words = [say(HelpText.optionsWord), command.operands.text(in: language)]
    text += roff(words.filter { !$0.isEmpty }.joined(separator: " ")) + "\n.PP\n"
    text += paragraphs(command.details.text(in: language))
    for action in command.actions {
      let name = [action.name, action.operands.text(in: language)].filter { !$0.isEmpty }
      text += ".TP\n.B \(roff(name.joined(separator: " ")))\n"
      text += roff(action.summary.text(in: language)) + "\n"
    }
    text += options(command.options)
    let examples = command.examples + command.actions.flatMap { $0.examples }
    text += ".PP\n" + roff(say(Bilingual(dutch: "Voorbeelden:", english: "Examples:"))) + "\n"
    return text + ".PP\n.RS 4\n.nf\n" + examples.map { roff($0) + "\n" }.joined() + ".fi\n.RE\n"
  }

  private func options(_ specs: [OptionSpec]) -> String {
    specs.map { spec in
      let short = spec.short.map { "\\fB\\-\($0)\\fR, " } ?? ""
      let value = spec.value.map { " \\fI" + roff($0.text(in: language)) + "\\fR" } ?? ""
      return ".TP\n\(short)\\fB\(roff("--" + spec.name))\\fR\(value)\n"
        + roff(spec.help.text(in: language)) + "\n"
    }.joined()
  }

  /// Paragraphs are filled; lines in columns stay as they are.
  private func paragraphs(_ text: String) -> String {
    let blocks = text.split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0.isEmpty }
    return blocks.map { lines in
      let isTable = lines.contains { String($0).range(ofWord: "   ") != nil }
      let words = lines.map { roff(String($0)) + "\n" }.joined()
      return ".PP\n" + (isTable ? ".nf\n\(words).fi\n" : words)
    }.joined()
  }

  private func section(_ title: Bilingual) -> String { ".SH \(roff(say(title)))\n" }

  private func say(_ text: Bilingual) -> String { text.text(in: language) }

  private func roff(_ text: String) -> String { Roff.text(text) }
}
