import Diagnostics
import Manual
import Rendering

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

  static func overview(in language: Language, width: Int?) -> String {
    let statuses = statuses.map { "\($0.rawValue) \($1.text(in: language))" }
    return Bilingual(
      dutch: """
        Wijkboek: \(purpose.dutch).

        Gebruik: \(usage.dutch)

        Opdrachten:
        \(commands(in: .dutch, width))
        Opties bij elke opdracht:
        \(options(Wijkboek.globalOptions, in: .dutch, width))
        Onderwerpen van de handleiding:
        \(topics(in: .dutch, width))
        wijkboek help ONDERWERP toont een onderwerp; wijkboek OPDRACHT --help legt een opdracht uit.
        Uitgang: \(statuses.joined(separator: ", ")).

        """,
      english: """
        Wijkboek: \(purpose.english).

        Usage: \(usage.english)

        Commands:
        \(commands(in: .english, width))
        Options of every command:
        \(options(Wijkboek.globalOptions, in: .english, width))
        Topics of the manual, in Dutch:
        \(topics(in: .english, width))
        wijkboek help TOPIC shows a topic; wijkboek COMMAND --help explains a command.
        Exit status: \(statuses.joined(separator: ", ")).

        """
    ).text(in: language)
  }

  private static func commands(in language: Language, _ width: Int?) -> String {
    columns(Wijkboek.commands.map { ($0.name, $0.summary.text(in: language)) }, width)
  }

  private static func topics(in language: Language, _ width: Int?) -> String {
    columns(ManualTopic.all.map { ($0.name, $0.summary.text(in: language)) }, width)
  }

  /// The page of a command, or of one of its actions where `action` names it.
  static func page(
    for command: Command, _ action: String? = nil, in language: Language, width: Int?
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
      text += "\n\(prose(say(command.details), width))\n"
      if !command.actions.isEmpty {
        text +=
          "\n"
          + columns(
            command.actions.map { action in
              let operands = action.operands.text(in: language)
              return (action.name + (operands.isEmpty ? "" : " " + operands), say(action.summary))
            }, width)
      }
    }
    text += say(Bilingual(dutch: "\nOpties:\n", english: "\nOptions:\n"))
    text += options(command.options + Wijkboek.globalOptions, in: language, width)
    text += say(Bilingual(dutch: "\nVoorbeelden:\n", english: "\nExamples:\n"))
    let examples =
      chosen?.examples ?? command.examples + command.actions.flatMap { $0.examples }
    return text + examples.map { "  \($0)\n" }.joined()
  }

  private static func options(
    _ specs: [OptionSpec], in language: Language, _ width: Int?
  ) -> String {
    columns(
      specs.map { spec in
        let short = spec.short.map { "-\($0), " } ?? ""
        let value = spec.value.map { " " + $0.text(in: language) } ?? ""
        return (short + "--" + spec.name + value, spec.help.text(in: language))
      }, width)
  }

  /// Paragraphs broken anew for a terminal that is narrower than their lines.
  private static func prose(_ text: String, _ width: Int?) -> String {
    guard let width, text.split(separator: "\n").contains(where: { $0.count > width }) else {
      return text
    }
    let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
      .split(separator: "")
    return paragraphs.map {
      TextWrap.lines(of: $0.joined(separator: " "), width: width).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private static func columns(_ rows: [(String, String)], _ width: Int?) -> String {
    let widest = rows.map { $0.0.count }.max() ?? 0
    // A name for which there is no room stands on a line of its own.
    let left = min(widest, width.map { max(12, $0 / 2 - 12) } ?? widest) + 5
    let margin = "\n" + String(repeating: " ", count: left)
    return rows.map { name, words in
      let lines = TextWrap.lines(of: words, width: width.map { max(20, $0 - left) } ?? .max)
      let gap =
        name.count + 5 > left ? margin : String(repeating: " ", count: left - 2 - name.count)
      return "  " + name + gap + lines.joined(separator: margin) + "\n"
    }.joined()
  }
}
