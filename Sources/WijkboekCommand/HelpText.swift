import Diagnostics

/// The pages that `--help` shows, made from what the commands say of themselves.
enum HelpText {
  static func overview(in language: Language) -> String {
    let isDutch = language == .dutch
    var text =
      isDutch
      ? "Wijkboek: leefbaarheidsbudgetten bijhouden en toetsen, in platte tekst.\n\n"
      : "Wijkboek: keep and check liveability budgets, in plain text.\n\n"
    text +=
      isDutch ? "Gebruik: wijkboek OPDRACHT [OPTIES]\n\n" : "Usage: wijkboek COMMAND [OPTIONS]\n\n"
    text += isDutch ? "Opdrachten:\n" : "Commands:\n"
    text += columns(Wijkboek.commands.map { ($0.name, $0.summary.text(in: language)) })
    text += isDutch ? "\nOpties bij elke opdracht:\n" : "\nOptions of every command:\n"
    text += options(Wijkboek.globalOptions, in: language)
    text +=
      isDutch
      ? "\nwijkboek OPDRACHT --help legt een opdracht uit, met voorbeelden.\n"
      : "\nwijkboek COMMAND --help explains a command, with examples.\n"
    text +=
      isDutch
      ? "Uitgang: 0 in orde, 1 bevindingen, 2 verkeerd gebruik of onleesbaar, 3 fout van ons.\n"
      : "Exit status: 0 clean, 1 findings, 2 wrong use or unreadable, 3 a fault of ours.\n"
    return text
  }

  static func page(for command: Command, in language: Language) -> String {
    let isDutch = language == .dutch
    var text = "wijkboek \(command.name): \(command.summary.text(in: language))\n\n"
    let options = isDutch ? "[OPTIES]" : "[OPTIONS]"
    text += isDutch ? "Gebruik: " : "Usage: "
    text += ["wijkboek", command.name, options, command.operands.text(in: language)].filter {
      !$0.isEmpty
    }
    .joined(separator: " ")
    text += "\n\n\(command.details.text(in: language))\n"
    text += isDutch ? "\nOpties:\n" : "\nOptions:\n"
    text += self.options(command.options + Wijkboek.globalOptions, in: language)
    text += isDutch ? "\nVoorbeelden:\n" : "\nExamples:\n"
    text += command.examples.map { "  \($0)\n" }.joined()
    return text
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
