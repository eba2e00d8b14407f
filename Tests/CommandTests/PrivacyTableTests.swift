import Foundation
import Testing

/// What the check for personal data finds is bare in no output: a table of places by outputs.
///
/// Left out are the outputs that write the books' own text back for another program: they show it by
/// design, and the table says so.
@Suite struct PrivacyTableTests {
  static let golden = "privacy-places.txt"

  /// One way to have the program say something.
  struct Output: Sendable {
    let name: String
    /// Lines of shell that run the program, `"$W"`; files below `uit/` are outputs too.
    let script: String
    var isAsWritten = false
  }

  /// The outputs of the program for a workspace.
  private struct Outputs {
    private(set) var all: [Output] = []
    private let places: PrivatePlaces
    private let journal: String
    private let plan: String

    init(_ places: PrivatePlaces) {
      self.places = places
      journal = "'" + places.journalPath + "'"
      plan = "'" + places.planPath + "'"
      addChecks()
      addFigures()
      addReports()
      addImports()
      addRefusals()
      addWritten()
    }

    private mutating func add(_ name: String, _ script: String, isAsWritten: Bool = false) {
      all.append(Output(name: name, script: script, isAsWritten: isAsWritten))
    }

    private mutating func run(_ command: String, isAsWritten: Bool = false) {
      add(command, "\"$W\" " + command, isAsWritten: isAsWritten)
    }

    private mutating func addChecks() {
      for language in ["", " --lang en"] {
        run("check" + language)
        run("check --concise" + language)
        run("check --full" + language)
        for format in ["json", "sarif", "junit", "github", "gitlab", "markdown"] {
          run("check --format \(format)" + language)
        }
        run("check --verdicts" + language)
        run("check --verdicts --format json" + language)
        for format in ["sarif", "github", "gitlab"] {
          run("check --waived --format \(format)" + language)
        }
      }
      run("check --status vastgesteld")
      run("check --output uit/check.txt")
      add("check JOURNAL", "\"$W\" check \(journal)")
      add("check PLAN", "\"$W\" check \(plan) --format json")
      for form in ["text", "json", "markdown"] {
        add(
          "check PLAN --cells --format \(form)", "\"$W\" check --cells \(plan) --format \(form)")
      }
      add(
        "check --write-baseline",
        "\"$W\" check --write-baseline; cp .wijkboek-baseline uit/; rm .wijkboek-baseline")
      add(
        "check (damaged baseline)",
        "printf '%s' '\(places.data("remark"))' >.wijkboek-baseline; \"$W\" check; rm .wijkboek-baseline"
      )
      for options in [
        "", "--all", "--format json", "--format markdown", "--format github", "--concise",
      ] {
        run("check --staged " + options)
      }
      for form in ["text", "json", "markdown"] { run("check --against HEAD --format \(form)") }
      run("check --against HEAD --full")
      run("check --fix --diff")
      run("check --fix --unsafe-fixes --diff")
    }

    private mutating func addFigures() {
      run("balance")
      run("balance --layer begroting")
      run("balance --lang en")
      run("balance --pots")
      run("balance --pots --format json")
      run("register")
      run("register --format json")
      run("fmt --diff")
      run("fmt --check")
      for form in ["text", "markdown", "json"] {
        add("diff \(form)", "\"$W\" diff eerder.md \(plan) --format \(form)")
      }
      add("diff (git)", "\"$W\" diff HEAD:\(plan) \(plan)")
    }

    private mutating func addReports() {
      for kind in ["tertiaal 2020-T1", "gemeente 2020", "mtmp 2020", "overleg"] {
        for format in ["text", "markdown", "csv", "json", "xlsx", "html"] {
          add("report \(kind) \(format)", "\"$W\" report \(kind) --format \(format) --output uit/")
        }
        add("report \(kind) excel", "\"$W\" report \(kind) --excel --output uit/")
      }
      add(
        "report overleg --since",
        "\"$W\" report overleg --since eerder.md --team '\(places.text("team"))'")
      add(
        "report overleg --since git",
        "\"$W\" report overleg --since HEAD:\(plan) --team '\(places.text("team"))' --format html")
      run("norms list")
      run("norms list --lang en")
      run("norms show EIG-01")
      run("norms show EIG-02")
      run("norms test")
      run("explain EIG-01")
      run("explain")
    }

    /// The import document is there for as long as something is imported.
    private mutating func addImports() {
      func add(_ name: String, _ rows: String, _ options: String) {
        self.add(
          "import " + name,
          """
          mkdir ledgers/import && cp invoer ledgers/import/invoer.md && cp \(rows) export.csv
          "$W" import csv export.csv --mapping ledgers/import/invoer.md \(options)
          rm -r ledgers/import ledgers/2020/invoer.journal
          """)
      }
      let account = "'\(places.text("counter"))'"
      for options in ["", "--lang en", "--dry-run", "--yes"] { add(options, "goed.csv", options) }
      add("(unmapped)", "onbekend.csv", "--yes")
      add("--unmapped", "onbekend.csv", "--dry-run --unmapped \(account)")
      add("(unreadable)", "fout.csv", "--yes")
      add(
        "(changed)", "goed.csv",
        "--yes >later; cp veranderd.csv export.csv"
          + "; \"$W\" import csv export.csv --mapping ledgers/import/invoer.md --yes")
      add("(other journal)", "goed.csv", "--output 'ledgers/\(places.text("remark"))/x.journal'")
    }

    /// What is said instead.
    private mutating func addRefusals() {
      run("balance --team Niemand")
      run("balance '\(places.text("payee"))'")
      run("balance --pots --team 'x \(places.text("team"))'")
      run("report tertiaal 2020-T1 --team Niemand")
      run("report gemeente 2020 --gemeente Nergens")
      add("diff (no plan)", "\"$W\" diff \(journal) \(plan)")
      add("check (missing)", "\"$W\" check '\(places.text("remark")).journal'")
      for command in [
        "balance", "balance --pots", "register", "print", "report tertiaal 2020-T1",
        "report overleg",
        "check", "check --format json",
      ] {
        add("\(command) (broken)", "cp stuk \(journal); \"$W\" \(command); cp heel \(journal)")
      }
    }

    /// What writes the books' own text back, for another program.
    private mutating func addWritten() {
      run("print", isAsWritten: true)
      run("print --layer begroting", isAsWritten: true)
      run("balance --format json", isAsWritten: true)
      add("fmt -", "\"$W\" fmt - <\(journal)", isAsWritten: true)
    }
  }

  private static func workspace(_ places: PrivatePlaces) throws -> Folder {
    let folder = try places.folder()
    try folder.write(places.earlierPlan, to: "eerder.md")
    try folder.write(places.brokenJournal, to: "stuk")
    try folder.write(places.crookedJournal, to: "heel")
    let export = PrivateExport(places: places)
    try folder.write(export.mapping, to: "invoer")
    try folder.write(export.rows(), to: "goed.csv")
    try folder.write(export.rows(account: places.text("source")), to: "onbekend.csv")
    try folder.write(export.rows(day: places.text("change")), to: "fout.csv")
    try folder.write(export.rows(amount: "13,50"), to: "veranderd.csv")
    let made = try folder.shell(
      "export HOME=\"$PWD\" GIT_CONFIG_NOSYSTEM=1; git init -q -b main"
        + " && cp '\(places.planPath)' nu.md && cp eerder.md '\(places.planPath)' && git add ledgers rules"
        + " && git -c user.name=T -c user.email=t@t commit -q -m een"
        + " && cp heel '\(places.journalPath)' && mv nu.md '\(places.planPath)'"
        + " && echo '| EIG-01 | x | | y | |' >>ledgers/vrijstellingen.md && git add ledgers")
    #expect(made.status == 0, "\(made.errors)")
    return folder
  }

  /// What an output shows: all that was said and written, and the names of the files.
  private static func shown(_ output: Output, in folder: Folder) throws -> [UInt8] {
    let run = try folder.shell(
      "rm -rf uit; mkdir uit; export HOME=\"$PWD\" GIT_CONFIG_NOSYSTEM=1; \(output.script)\n"
        + "for f in uit/.[!.]* uit/*; do case $f in *.xlsx) unzip -p \"$f\";; esac; "
        + "test -f \"$f\" && echo \"$f\" && cat \"$f\"; done; true")
    return PrivatePlaces.trace(of: run.output + "\n" + run.errors)
  }

  private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    Data(text).range(of: Data(part)) != nil
  }

  @Test(
    .enabled(if: GitFolder.isInstalled && Program.isInstalled("unzip"), "needs git and unzip"),
    arguments: PrivatePlaces.Kind.allCases)
  func whatIsFoundIsBareNowhere(kind: PrivatePlaces.Kind) throws {
    let places = PrivatePlaces(kind: kind)
    let folder = try PrivacyTableTests.workspace(places)
    let outputs = Outputs(places).all
    var table = ""
    for output in outputs {
      let shown = try PrivacyTableTests.shown(output, in: folder)
      var row = ""
      var bare: [String] = []
      for place in PrivatePlaces.places {
        let isBare = PrivacyTableTests.holds(shown, places.trace(place))
        let isShown = PrivacyTableTests.holds(
          shown, PrivatePlaces.trace(of: PrivatePlaces.word(place)))
        row += isBare ? "=" : isShown ? "•" : "."
        if isBare { bare.append(place) }
      }
      #expect(output.isAsWritten == !bare.isEmpty, "\(kind) \(output.name): \(bare)")
      table += row + "  " + output.name + "\n"
    }
    #expect(outputs.count >= 90 && PrivatePlaces.places.count >= 38)
    guard kind == .serviceNumber else { return }
    let legend = PrivatePlaces.places.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
    let text =
      table.replacing(places.journalPath, with: "JOURNAL")
      .replacing(places.planPath, with: "PLAN")
    try Golden.expect(text + "\n" + legend + "\n", is: PrivacyTableTests.golden)
  }

  /// Each of the places is one where the check finds the data, so that the table says something.
  @Test(arguments: PrivatePlaces.Kind.allCases)
  func everyPlaceIsSearched(kind: PrivatePlaces.Kind) throws {
    let code = ["AVG-01", "AVG-03", "AVG-05", "AVG-04", "AVG-06", "AVG-07"][kind.rawValue]
    let names = try Findings.read(
      PrivatePlaces(kind: kind).folder().run("check", "--format", "json")
    ).of(code).filter { $0.message.hasSuffix("in de naam van het bestand") }.map { $0.path }
    let places = PrivatePlaces(kind: kind, tellsInNames: false)
    let folder = try places.folder()
    let found = try Findings.read(folder.run("check", "--format", "json")).of(code)
    let unfound = try PrivatePlaces.places.filter { place in
      let word = PrivatePlaces.word(place)
      if names.contains(where: { $0.contains(word) }) { return false }
      return try !found.contains { finding in
        try folder.text(of: finding.path).split(separator: "\n", omittingEmptySubsequences: false)[
          finding.line - 1
        ].contains(word)
      }
    }
    // Amounts hold figures; a commodity is looked at where it is shown.
    #expect(unfound == ["commodity"], "\(kind)")
  }

  /// An address that nothing tells from other words: the norm asks, and the page keeps quiet until
  /// somebody has answered.
  @Test(
    arguments: zip(
      ["markdown", "html", "csv", "json", "json"],
      ["Stadskanaal", "Stadskanaal", "Stadskanaal", "'s-Hertogenbosch", "Bergen (NH)"]))
  func whatANormAsksAboutIsHiddenUntilItIsAnswered(format: String, municipality: String) throws {
    let folder = try Folder.workspace()
    let renamed = try folder.shell(
      "grep -rl Stadskanaal ledgers | xargs sed -i \"s/Stadskanaal/$NAME/g\"",
      environment: ["NAME": municipality])
    #expect(renamed.status == 0)
    let path = "ledgers/2020/stadskanaal-borger-odoorn/plan.md"
    let plan = try folder.text(of: path)
    func overleg(_ motive: String) throws -> String {
      try folder.write(
        plan.replacing(
          "| Crisiswoning in \(municipality) en Borger-Odoorn *huur, inrichting,",
          with: "| Crisiswoning in \(municipality) *huur, Kievitsveen 8,"
        ).replacing("| Gemeente | Afspraak |", with: "| Gemeente | Afspraak | Motivering |")
          .replacing("| -------- | -------- |", with: "| -------- | -------- | --- |")
          .replacing(
            "Verzonnenstraat 99*  | 20.000 | 2020 |          |          |",
            with: "tuin* | 20.000 | 2020 | | | \(motive) |"),
        to: path)
      return try folder.shell(
        "rm -rf uit; \"$W\" report overleg --format \(format) --output uit/ && cat uit/*"
      ).output
    }
    let open = try overleg("")
    #expect(
      open.contains("huur, ••••••••••• •,") && open.contains("Crisiswoning in \(municipality)"))
    #expect(!open.contains("Kievitsveen"))
    #expect(!(try overleg("nagekeken: geen adres")).contains("Kievitsveen"))
    #expect(try overleg("PRV-01: nagekeken, geen adres").contains("huur, Kievitsveen 8,"))
  }
}
