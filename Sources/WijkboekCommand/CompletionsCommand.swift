import Diagnostics

/// `wijkboek completions`: scripts by which a shell completes what a user types.
enum CompletionsCommand {
  private static let shells = ["bash", "zsh", "fish"]

  static let command = Command(
    name: "completions",
    summary: Bilingual(
      dutch: "laat de shell opdrachten en opties aanvullen",
      english: "let the shell complete commands and options"),
    operands: Placeholder(choices: shells),
    options: [],
    details: Bilingual(
      dutch: """
        Schrijft een script voor uw shell, dat opdrachten, opties, waarden en bestanden aanvult, en
        de codes van normen uit uw eigen normenboek. De uitleg erin volgt de taal.

        bash   zet het in ~/.local/share/bash-completion/completions/wijkboek
        zsh    zet het als _wijkboek in een map van $fpath
        fish   zet het in ~/.config/fish/completions/wijkboek.fish
        """,
      english: """
        Writes a script for your shell that completes commands, options, values and files, and the
        codes of norms of your own rulebook. Its explanations follow the language.

        bash   put it in ~/.local/share/bash-completion/completions/wijkboek
        zsh    put it as _wijkboek in a folder of $fpath
        fish   put it in ~/.config/fish/completions/wijkboek.fish
        """),
    examples: [
      "wijkboek completions bash > ~/.local/share/bash-completion/completions/wijkboek",
      "wijkboek completions fish > ~/.config/fish/completions/wijkboek.fish",
      "source <(wijkboek completions bash)",
    ],
    run: { options, terminal throws(WrongUse) in
      if let extra = options.operands.dropFirst().first { throw .tooManyOperands(extra) }
      let all = shells.joined(separator: ", ")
      guard let shell = options.operands.first else { throw .operandMissing(all) }
      let language = terminal.language
      switch shell {
      case "bash": Output().say(BashCompletion.script(), isProse: false)
      case "zsh": Output().say(ZshCompletion(language: language).script(), isProse: false)
      case "fish": Output().say(FishCompletion(language: language).script(), isProse: false)
      default: throw .wrongValue(shell, option: "completions", allowed: all)
      }
      return .clean
    })
}
