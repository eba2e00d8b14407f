import Testing

/// What is typed wrong is refused in words, and nothing is read before that.
@Suite struct OptionTests {
  @Test(arguments: [
    ("chekc", "de opdracht chekc bestaat niet; bedoelt u check?"),
    ("balans", "de opdracht balans bestaat niet; bedoelt u balance?"),
    ("xyzzy", "de opdracht xyzzy bestaat niet\n"),
    ("help chekc", "over chekc is er geen uitleg; bedoelt u check?"),
    ("check --concis", "de optie --concis bestaat niet; bedoelt u --concise?"),
    ("balance --perod=2020", "de optie --perod bestaat niet; bedoelt u --period?"),
    ("check -x", "de optie -x bestaat niet"),
    ("check --zebra", "de optie --zebra bestaat niet\n"),
    ("balance --concise", "de optie --concise bestaat niet"),
    ("--langg en check", "de optie --langg bestaat niet; bedoelt u --lang?"),
    ("explain BAL-99", "kan niet 'BAL-99' zijn; kies uit BAL-0"),
  ])
  func unknownNameIsToldWithASuggestion(line: String, words: String) throws {
    try expectWrongUse(line.split(separator: " ").map { String($0) }, words)
  }

  @Test(arguments: [
    (["balance", "--period"], "achter --period hoort een waarde"),
    (["balance", "-f"], "achter --file hoort een waarde"),
    (["check", "--lang"], "achter --lang hoort een waarde"),
    (["balance", "--period="], "achter --period hoort een waarde"),
    (["balance", "--team="], "achter --team hoort een waarde"),
    (["balance", "--gemeente", ""], "achter --gemeente hoort een waarde"),
    (["balance", "--layer="], "achter --layer hoort een waarde"),
    (["check", "--file="], "achter --file hoort een waarde"),
    (["check", "--concise=ja"], "--concise heeft geen waarde"),
    (["check", "--concise="], "--concise heeft geen waarde"),
    (["fmt", "--check", "--check"], "--check staat er tweemaal"),
    (["balance", "--period", "2020", "--period=2021"], "--period staat er tweemaal"),
    (["--lang", "nl", "check", "--lang", "nl"], "--lang staat er tweemaal"),
    (["check", "--lang", "fr"], "--lang kan niet 'fr' zijn; kies uit nl, en"),
    (["check", "--color=rood"], "--color kan niet 'rood' zijn; kies uit auto, always, never"),
    (["balance", "--format", "xml"], "--format kan niet 'xml' zijn; kies uit text, json"),
    (["balance", "--period", "2020-13"], "--period kan niet '2020-13' zijn"),
    (["balance", "--period", "--lang"], "--period kan niet '--lang' zijn"),
    (["balance", "--layer", "begrotting"], "--layer kan niet 'begrotting' zijn"),
    (["check", "--fail-on", "warn"], "--fail-on kan niet 'warn' zijn"),
    (["print", "Crediteuren"], "'Crediteuren' is hier te veel"),
    (["explain", "BAL-01", "BAL-02"], "'BAL-02' is hier te veel"),
  ])
  func wrongValueIsTold(arguments: [String], words: String) throws {
    try expectWrongUse(arguments, words)
  }

  private func expectWrongUse(_ arguments: [String], _ words: String) throws {
    let run = try Folder.workspace().run(arguments)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("wijkboek: "))
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.errors.hasSuffix("zie wijkboek --help\n"))
  }

  @Test func withoutACommandTheCommandsAreShown() throws {
    let folder = try Folder()
    let (bare, asked) = (try folder.run([]), try folder.run("--help"))
    #expect(bare.status == 2 && asked.status == 0)
    #expect(bare.output == asked.output && bare.output.hasPrefix("Wijkboek: "))
  }

  @Test func helpHasThreeWays() throws {
    let folder = try Folder()
    let pages = [
      try folder.run("help", "fmt"), try folder.run("fmt", "--help"), try folder.run("fmt", "-h"),
    ]
    #expect(Set(pages.map { $0.output }).count == 1)
    #expect(pages.allSatisfy { $0.status == 0 && $0.output.hasPrefix("wijkboek fmt: ") })
  }

  @Test(arguments: [["--version"], ["check", "--version"], ["--version", "--lang", "en"]])
  func versionIsAnOptionOfEveryCommand(arguments: [String]) throws {
    let run = try Folder().run(arguments)
    #expect(run.status == 0 && run.lines.count == 1 && run.output.hasPrefix("wijkboek "))
  }

  /// What stands in the place of a value is in the language of the page too.
  @Test(arguments: HelpTests.commands)
  func helpIsInOneLanguage(command: String) throws {
    let folder = try Folder()
    let english = try folder.run(command, "--help", "--lang", "en").output
    let dutch = try folder.run(command, "--help").output
    for word in [
      "BESTAND", "NAAM", "PERIODE", "LAAG", "WOORD", "MAP", "DATUM", "ONDERWERP", "OUD NIEUW",
      "OPTIES",
    ] {
      #expect(!english.contains(word))
    }
    for word in ["FILE", "NAME", "LAYER", "DIR", "SUBJECT", "WORD…", "OLD NEW", "OPTIONS"] {
      #expect(!dutch.contains(word))
    }
  }

  @Test func behindTwoDashesAllAreOperands() throws {
    let folder = try Folder()
    try folder.write(Journals.sound, to: "--concise")
    #expect(try folder.run("check", "--", "--concise").status == 0)
    let run = try folder.run("balance", "-f", "--concise", "--", "--lang")
    #expect(run.status == 0)
    #expect(!run.output.contains("€"), "No account holds the word --lang.")
  }

  @Test func optionsStandAnywhere() throws {
    let folder = try Folder()
    try folder.write(Journals.sound, to: "boek.journal")
    let runs = try [
      ["--lang", "en", "balance", "-f", "boek.journal", "Wijk"],
      ["--lang=en", "balance", "Wijk", "--file=boek.journal"],
      ["balance", "Wijk", "-f", "boek.journal", "--lang", "en"],
      ["balance", "-f=boek.journal", "Wijk", "--lang=en"],
    ].map { try folder.run($0) }
    #expect(Set(runs.map { $0.output }).count == 1)
    #expect(runs.allSatisfy { $0.status == 0 && $0.output.contains("Wijkbeheer") })
  }
}
