import Diagnostics

/// `wijkboek init`: prepares a workspace.
enum InitCommand {
  static let command = Command(
    name: "init",
    summary: Bilingual(dutch: "maak een werkmap klaar", english: "prepare a workspace"),
    operands: "",
    options: [hookOption],
    details: Bilingual(
      dutch: """
        Met --hook plaatst zij een hook van git die bij elke commit toetst wat klaarstaat. Een hook die
        er al staat, blijft zoals zij is.
        """,
      english: """
        With --hook it installs a hook of git that checks at each commit what is staged. A hook that is
        there already stays as it is.
        """),
    examples: ["wijkboek init --hook"],
    run: { options, terminal throws(WrongUse) in
      if let operand = options.operands.first { throw .tooManyOperands(operand) }
      guard options.has(hookOption.name) else { throw .operandMissing("--hook") }
      return try HookInstall.install(terminal)
    })

  private static let hookOption = OptionSpec(
    "hook",
    Bilingual(
      dutch: "plaats een hook van git die elke commit toetst",
      english: "install a hook of git that checks each commit"))
}
