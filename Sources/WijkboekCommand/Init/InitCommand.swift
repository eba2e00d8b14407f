import Demo
import Diagnostics
import Glibc
import Reading
import Templates

/// `wijkboek init`: a workspace to begin with, or one to look around in.
enum InitCommand {
  static let command = Command(
    name: "init",
    summary: Bilingual(dutch: "maak een werkmap", english: "make a workspace"),
    operands: Placeholder("[MAP]", "[DIR]"),
    options: [
      OptionSpec(
        "team", value: .name,
        Bilingual(dutch: "het gebiedsteam", english: "the area team")),
      OptionSpec(
        "gemeente", value: Placeholder("NAAM,…", "NAME,…"), mayRepeat: true,
        Bilingual(
          dutch: "de gemeenten waarin het team werkt",
          english: "the municipalities that the team works in")),
      OptionSpec(
        "jaar", value: Placeholder("JAAR", "YEAR"),
        Bilingual(dutch: "het jaar van het plan", english: "the year of the plan")),
      OptionSpec(
        "codes", value: Placeholder("DEEL=NUMMER,…", "PART=CODE,…"), mayRepeat: true,
        Bilingual(
          dutch:
            "het grootboeknummer per onderdeel van de wet: a=46110,b=46120; d=- voor geen thema",
          english: "the GL code of each part of the law: a=46110,b=46120; d=- for no theme")),
      OptionSpec(
        "demo",
        Bilingual(
          dutch: "een verzonnen werkmap: zeven teams, drie jaren, en fouten om te vinden",
          english: "a made-up workspace: seven teams, three years, and mistakes to find")),
      OptionSpec(
        "seed", value: Placeholder("GETAL", "NUMBER"),
        Bilingual(
          dutch: "bij --demo: een ander getal geeft andere bedragen (anders 1)",
          english: "with --demo: another number gives other amounts (else 1)")),
      OptionSpec(
        "hook",
        Bilingual(
          dutch: "laat git elke commit toetsen; zonder MAP alleen dat, in de werkmap die er al is",
          english:
            "let git check each commit; without DIR only that, in the workspace that is there")),
      OptionSpec(
        "yes",
        Bilingual(
          dutch: "vul een map die er al is aan zonder te vragen",
          english: "complete a folder that exists without asking")),
    ],
    details: Bilingual(
      dutch: """
        Maakt een werkmap: een plan met de thema's van de wet, een journaal, de organisatie, het
        normenboek, en wat editors en git moeten weten. Zij voldoet aan wijkboek check; vul haar
        daarna in. Wat er al is, blijft zoals het is.
        """,
      english: """
        Makes a workspace: a plan with the themes of the law, a journal, the organisation, the
        rulebook, and what editors and git have to know. It passes wijkboek check; fill it in
        afterwards. What exists stays as it is.
        """),
    examples: [
      "wijkboek init leefbaarheid --team Fabelveen --gemeente Fabelveen --jaar 2026",
      "wijkboek init --demo voorbeeld", "wijkboek init --hook",
    ], run: run)

  private static func run(
    _ options: ParsedOptions, _ terminal: Terminal
  ) throws(WrongUse) -> ExitStatus {
    if options.operands.count > 1 { throw .tooManyOperands(options.operands[1]) }
    for option in ["team", "gemeente", "jaar", "codes"]
    where options.has("demo") && options.has(option) {
      throw .notTogether(option: "--" + option, with: "--demo")
    }
    if options.has("seed"), !options.has("demo") { throw .optionWithout("--seed", "--demo") }
    let makesNothing = !["demo", "team", "gemeente", "jaar", "codes"].contains { options.has($0) }
    if options.has("hook"), options.operands.isEmpty, makesNothing {
      return try HookInstall.install(terminal)
    }
    let plain = Paths.plain(options.operands.first ?? ".")
    let folder = plain.isEmpty ? "." : plain
    let conversation = Conversation(terminal)
    let files: [WorkspaceFile]
    let next: [Bilingual]
    if options.has("demo") {
      files =
        NewWorkspace.settings
        + DemoWorkspace.files(seed: try seed(options), rulebook: ShippedRulebook.files)
      next = NextSteps.ofDemo
    } else {
      let workspace = try WorkspaceQuestions(conversation).workspace(options)
      files = workspace.files
      next = NextSteps.of(workspace)
    }
    let making = WorkspaceMaking(
      files: files, folder: folder, conversation)
    guard making.isAllowed(addsUnasked: options.has("yes")), making.make() else { return .wrongUse }
    conversation.say(NextSteps.text(next, in: folder, terminal.language))
    guard options.has("hook") else { return .clean }
    try CheckCommand.go(to: folder, for: "init")
    return try HookInstall.install(terminal)
  }

  private static func seed(_ options: ParsedOptions) throws(WrongUse) -> UInt64 {
    guard let typed = options.value("seed") else { return 1 }
    guard let seed = UInt64(typed) else {
      throw .wrongValue(typed, option: "--seed", allowed: "0, 1, 2, …")
    }
    return seed
  }
}
