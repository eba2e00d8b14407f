import Basics
import Diagnostics
import Glibc
import Manual
import Privacy
import Rendering

/// How a run ended, as scripts see it.
package enum ExitStatus: Int32 {
  case clean = 0
  /// Findings at or above the threshold.
  case findings = 1
  /// Typed wrong, or something could not be read or written.
  case wrongUse = 2
  /// A fault of ours.
  case fault = 3
}

/// One of the things that a command does, where it does several: the word behind the command's name,
/// and what stands behind that.
struct CommandAction: Sendable {
  let name: String
  let operands: Placeholder
  let summary: Bilingual
  let examples: [String]
}

/// A subcommand: what it is called, what it takes, and what it does.
struct Command: Sendable {
  let name: String
  let summary: Bilingual
  /// What stands behind the options, as help shows it.
  let operands: Placeholder
  /// None where the command does one thing.
  var actions: [CommandAction] = []
  let options: [OptionSpec]
  let details: Bilingual
  /// Lines that can be typed as they are.
  let examples: [String]
  let run: @Sendable (ParsedOptions, Terminal) throws(WrongUse) -> ExitStatus
}

/// The program: finds the command, its language and its options, and runs it.
package enum Wijkboek {
  static let version = "0.1.0"

  static let commands: [Command] = commandsBesidesHelp + [HelpCommand.command]

  /// Help names all the others.
  static let commandsBesidesHelp: [Command] = [
    InitCommand.command, CheckCommand.command, BalanceCommand.command, RegisterCommand.command,
    PrintCommand.command, ReportCommand.command, DiffCommand.command, FormatCommand.command,
    ImportCommand.command, NormsCommand.command, ExplainCommand.command,
    CompletionsCommand.command, ManCommand.command,
  ]

  static let globalOptions = [
    OptionSpec(
      "lang", value: "nl|en",
      Bilingual(dutch: "taal van de uitvoer", english: "language of the output")),
    OptionSpec(
      "color", value: "auto|always|never",
      Bilingual(dutch: "kleur in de uitvoer", english: "colour in the output")),
    OptionSpec("help", short: "h", Bilingual(dutch: "deze uitleg", english: "this help")),
    OptionSpec(
      "version",
      Bilingual(dutch: "de versie van het programma", english: "the version of the program")),
  ]

  /// Runs the program with the arguments behind its name.
  package static func run(_ arguments: [String]) -> ExitStatus {
    let language = language(in: arguments)
    Signals.install(language)
    do throws(WrongUse) {
      return try dispatch(arguments, language)
    } catch {
      let text = error.message.text(in: language)
      let hint = language == .dutch ? "zie wijkboek --help" : "see wijkboek --help"
      Output(STDERR_FILENO).say("wijkboek: \(text)\n          \(hint)\n")
      return .wrongUse
    }
  }

  private static func dispatch(
    _ arguments: [String], _ language: Language
  ) throws(WrongUse) -> ExitStatus {
    // Options that hold for every command may stand before it.
    var before: [String] = []
    var rest = arguments[...]
    while let first = rest.first, first.hasPrefix("-") {
      rest.removeFirst()
      before.append(first)
      if ["--lang", "--color"].contains(first), let value = rest.popFirst() {
        before.append(value)
      }
    }
    guard let name = rest.popFirst() else {
      let options = try ParsedOptions(before, globalOptions)
      try check(options)
      if options.has("version") { return sayVersion() }
      Output().say(HelpText.overview(in: language, width: Output().width))
      return options.has("help") ? .clean : .wrongUse
    }
    guard let command = commands.first(where: { $0.name == name }) else {
      // What looks like a wrong command may be the value of an option that was typed wrong.
      _ = try ParsedOptions(before, globalOptions + commands.flatMap { $0.options })
      let names = commands.map { $0.name }
      let meant = ManualTopic(named: name).map { "help \($0.name)" }
      throw .unknownCommand(name, meant: meant ?? Spelling.nearest(to: name, among: names))
    }
    let options = try ParsedOptions(before + rest, command.options + globalOptions)
    try check(options)
    if options.has("help") {
      Output().say(
        HelpText.page(
          for: command, options.operands.first, in: language, width: Output().width))
      return .clean
    }
    if options.has("version") { return sayVersion() }
    let terminal = Terminal(language: language, color: options.value("color") ?? "auto")
    return try command.run(options, terminal)
  }

  private static func sayVersion() -> ExitStatus {
    Output().say("wijkboek \(version)\n")
    return .clean
  }

  private static func check(_ options: ParsedOptions) throws(WrongUse) {
    if let typed = options.value("lang"), Language(rawValue: typed) == nil {
      throw .wrongValue(typed, option: "--lang", allowed: "nl, en")
    }
    if let typed = options.value("color"), !["auto", "always", "never"].contains(typed) {
      throw .wrongValue(typed, option: "--color", allowed: "auto, always, never")
    }
  }

  /// The language, looked up before anything else, so that mistakes are told in it too.
  static func language(in arguments: [String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--lang="),
        let language = Language(rawValue: String(argument.dropFirst(7)))
      {
        return language
      }
      if argument == "--lang", index + 1 < arguments.count,
        let language = Language(rawValue: arguments[index + 1])
      {
        return language
      }
    }
    return Terminal.languageOfLocale
  }
}

extension Output {
  /// Writes a short text at once, with nothing in it that a terminal obeys.
  ///
  /// It may repeat what somebody typed, or what a file is called; so it has no colours either, and
  /// no personal data. Prose is broken at the width of the terminal, and a script is not.
  func say(_ text: String, isProse: Bool = true) {
    let shown = VisibleText.ofLines(TextMask.unknowing.hidden(inLines: text))
    write(isProse ? TextWrap.block(of: shown, width: width) : shown)
    flush()
  }
}
