import Basics
import Diagnostics

/// `wijkboek man`: all of the help as one page for `man`.
enum ManCommand {
  static let command = Command(
    name: "man",
    summary: Bilingual(dutch: "maak een pagina voor man", english: "make a page for man"),
    operands: .nothing, options: [],
    details: Bilingual(
      dutch: """
        Schrijft alle uitleg als één pagina in de opmaak van man, in de taal van --lang. Zet haar in
        een map van man om haar met man wijkboek te lezen.
        """,
      english: """
        Writes all help as one page in the format of man, in the language of --lang. Put it into a
        folder of man to read it with man wijkboek.
        """),
    examples: [
      "wijkboek man | man -l -", "wijkboek man > ~/.local/share/man/man1/wijkboek.1",
      "wijkboek man --lang nl > ~/.local/share/man/nl/man1/wijkboek.1",
    ],
    run: { options, terminal throws(WrongUse) in
      if let extra = options.operands.first { throw .tooManyOperands(extra) }
      Output().say(ManPage(language: terminal.language).text, isProse: false)
      return .clean
    })
}

/// The page in roff, with the macros of man.
struct ManPage {
  let language: Language

  var text: String {
    let manual = roff(say(Bilingual(dutch: "Opdrachten", english: "User Commands")))
    var text = ".TH WIJKBOEK 1 \"\" \"wijkboek \(Wijkboek.version)\" \"\(manual)\"\n"
    // What is to be typed must not be broken, and a list of options has no straight right edge.
    text += ".nh\n.ad l\n"
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
    return text
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

  /// The text as roff shows it, in ASCII, so that it shows alike wherever it is.
  private func roff(_ text: String) -> String {
    var roff = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": roff += "\\e"
      case "-": roff += "\\-"
      case "'": roff += "\\(aq"
      case "^": roff += "\\(ha"
      case "~": roff += "\\(ti"
      case "`": roff += "\\(ga"
      case "\"": roff += "\\(dq"
      case _ where scalar.isASCII: roff.unicodeScalars.append(scalar)
      default:
        roff += "\\[u" + VisibleText.name(of: scalar).dropFirst(2) + "]"
      }
    }
    // A point at the start of a line would make it a request.
    return roff.first == "." ? "\\&" + roff : roff
  }
}
