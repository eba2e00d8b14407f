import Diagnostics

/// The pages that `--help` shows, made from what the commands say of themselves.
enum HelpText {
  static let purpose = Bilingual(
    dutch: "leefbaarheidsbudgetten bijhouden en toetsen, in platte tekst",
    english: "keep and check liveability budgets, in plain text")

  static let usage = Bilingual(
    dutch: "wijkboek OPDRACHT [OPTIES]", english: "wijkboek COMMAND [OPTIONS]")

  static let optionsWord = Bilingual(dutch: "[OPTIES]", english: "[OPTIONS]")

  /// With what the program ends.
  static let statuses = [
    (ExitStatus.clean, Bilingual(dutch: "in orde", english: "clean")),
    (.findings, Bilingual(dutch: "bevindingen", english: "findings")),
    (
      .wrongUse,
      Bilingual(dutch: "verkeerd gebruik of onleesbaar", english: "wrong use or unreadable")
    ),
    (.fault, Bilingual(dutch: "fout van ons", english: "a fault of ours")),
  ]

  static func overview(in language: Language) -> String {
    let statuses = statuses.map { "\($0.rawValue) \($1.text(in: language))" }
    return Bilingual(
      dutch: """
        Wijkboek: \(purpose.dutch).

        Gebruik: \(usage.dutch)

        Opdrachten:
        \(commands(in: .dutch))
        Opties bij elke opdracht:
        \(options(Wijkboek.globalOptions, in: .dutch))
        wijkboek OPDRACHT --help legt een opdracht uit, met voorbeelden.
        Uitgang: \(statuses.joined(separator: ", ")).

        """,
      english: """
        Wijkboek: \(purpose.english).

        Usage: \(usage.english)

        Commands:
        \(commands(in: .english))
        Options of every command:
        \(options(Wijkboek.globalOptions, in: .english))
        wijkboek COMMAND --help explains a command, with examples.
        Exit status: \(statuses.joined(separator: ", ")).

        """
    ).text(in: language)
  }

  private static func commands(in language: Language) -> String {
    columns(Wijkboek.commands.map { ($0.name, $0.summary.text(in: language)) })
  }

  /// The page of a command, or of one of its actions where `action` names it.
  static func page(
    for command: Command, _ action: String? = nil, in language: Language
  ) -> String {
    func say(_ text: Bilingual) -> String { text.text(in: language) }
    let chosen = command.actions.first { $0.name == action }
    let name = (["wijkboek", command.name] + (chosen.map { [$0.name] } ?? []))
      .joined(separator: " ")
    let operands = (chosen?.operands ?? command.operands).text(in: language)
    var text = "\(name): \(say(chosen?.summary ?? command.summary))\n\n"
    text += say(Bilingual(dutch: "Gebruik: ", english: "Usage: "))
    text += [name, say(optionsWord), operands].filter { !$0.isEmpty }.joined(separator: " ") + "\n"
    if chosen == nil {
      text += "\n\(say(command.details))\n"
      if !command.actions.isEmpty {
        text +=
          "\n"
          + columns(
            command.actions.map { action in
              let operands = action.operands.text(in: language)
              return (action.name + (operands.isEmpty ? "" : " " + operands), say(action.summary))
            })
      }
    }
    text += say(Bilingual(dutch: "\nOpties:\n", english: "\nOptions:\n"))
    text += options(command.options + Wijkboek.globalOptions, in: language)
    text += say(Bilingual(dutch: "\nVoorbeelden:\n", english: "\nExamples:\n"))
    let examples =
      chosen?.examples ?? command.examples + command.actions.flatMap { $0.examples }
    return text + examples.map { "  \($0)\n" }.joined()
  }

  private static func options(_ specs: [OptionSpec], in language: Language) -> String {
    columns(
      specs.map { spec in
        let short = spec.short.map { "-\($0), " } ?? ""
        let value = spec.value.map { " " + $0.text(in: language) } ?? ""
        return (short + "--" + spec.name + value, spec.help.text(in: language))
      })
  }

  private static func columns(_ rows: [(String, String)]) -> String {
    let width = rows.map { $0.0.count }.max() ?? 0
    return rows.map { left, right in
      "  " + left + String(repeating: " ", count: width - left.count + 3) + right + "\n"
    }.joined()
  }
}
