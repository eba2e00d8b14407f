import Testing

/// Dutch, unless the locale is English or `--lang` says otherwise.
@Suite struct LanguageTests {
  private static let dutch = "1 boeking in 1 bestand: geen fouten"
  private static let english = "1 transaction in 1 file: no errors"

  @Test(arguments: [
    ([:], dutch),
    (["LANG": "en_US.UTF-8"], english), (["LANG": "en_GB"], english), (["LANG": "en"], english),
    (["LANG": "C"], dutch), (["LANG": "C.UTF-8"], dutch), (["LANG": "POSIX"], dutch),
    (["LANG": "nl_NL.UTF-8"], dutch), (["LANG": "de_DE.UTF-8"], dutch), (["LANG": ""], dutch),
    (["LANG": "en_US.UTF-8", "LC_ALL": "nl_NL.UTF-8"], dutch),
    (["LANG": "nl_NL.UTF-8", "LC_MESSAGES": "en_US.UTF-8"], english),
    (["LANG": "en_US.UTF-8", "LC_ALL": ""], english),
  ])
  func localeDecides(environment: [String: String], summary: String) throws {
    let folder = try Folder()
    try folder.write(Journals.sound, to: "boek.journal")
    #expect(
      try folder.run("check", "boek.journal", environment: environment).bookLines == [summary])
  }

  @Test(arguments: [
    (["--lang", "en"], "nl_NL.UTF-8", english), (["--lang=nl"], "en_US.UTF-8", dutch),
  ])
  func optionDecidesOverTheLocale(option: [String], locale: String, summary: String) throws {
    let folder = try Folder()
    try folder.write(Journals.sound, to: "boek.journal")
    let run = try folder.run(["check", "boek.journal"] + option, environment: ["LANG": locale])
    #expect(run.bookLines == [summary])
  }

  @Test func mistakesAreToldInTheLanguageToo() throws {
    let run = try Folder().run("chekc", "--lang=en")
    #expect(run.errors.contains("there is no command chekc; do you mean check?"))
    #expect(run.errors.contains("see wijkboek --help"))
  }
}
