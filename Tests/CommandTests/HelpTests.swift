import Foundation
import Testing

/// Help, the page for man and the scripts for shells all come from one table of commands.
@Suite struct HelpTests {
  /// The commands that the overview lists.
  static let commands: [String] = {
    let overview = try? Program.run(["--help"], in: "/").output
    let lines = (overview ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { $0 != "Opdrachten:" }.dropFirst().prefix { !$0.isEmpty }
      .compactMap { $0.split(separator: " ").first.map { String($0) } }
  }()

  /// A page of help: of a command, or of a thing that a command does.
  private static let pages =
    commands.map { [$0] } + ["list", "show", "words", "test"].map { ["norms", $0] }

  private static func examples(_ page: [String], _ language: String) throws -> [String] {
    let run = try Program.run(page + ["--help", "--lang", language], in: "/")
    #expect(run.status == 0)
    let heading = language == "nl" ? "Voorbeelden:" : "Examples:"
    return run.output.split(separator: "\n").drop { $0 != heading }.dropFirst()
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test func theOverviewListsCommands() {
    #expect(HelpTests.commands.count >= 10 && HelpTests.commands.contains("norms"))
  }

  @Test(arguments: pages, ["nl", "en"])
  func everyPageHasExamples(page: [String], language: String) throws {
    let examples = try HelpTests.examples(page, language)
    #expect(!examples.isEmpty, "\(page)")
    for example in examples {
      #expect(example.contains("wijkboek " + page.joined(separator: " ")), "\(example)")
    }
  }

  @Test func helpOfAnActionHasTwoWays() throws {
    let folder = try Folder()
    let one = try folder.run("norms", "show", "--help").output
    #expect(try folder.run("help", "norms", "show").output == one)
    #expect(one.hasPrefix("wijkboek norms show: ") && !one.contains("norms test"))
  }

  // MARK: Topics

  /// The topics that the overview lists.
  private static let topics: [String] = {
    let overview = try? Program.run(["help"], in: "/").output
    let lines = (overview ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { $0 != "Onderwerpen van de handleiding:" }.dropFirst()
      .prefix { !$0.isEmpty }.compactMap { $0.split(separator: " ").first.map { String($0) } }
  }()

  @Test func everyTopicIsShown() throws {
    #expect(Self.topics.count >= 12)
    for topic in Self.topics {
      let run = try Program.run(["help", topic], in: "/")
      #expect(run.status == 0 && run.errors.isEmpty)
      // Nothing of a page looks like personal data, or is masked.
      #expect(!run.output.contains("•••") && !run.output.contains("\u{1B}"))
      for line in run.lines { #expect(line.count <= 80, "\(topic): \(line)") }
    }
  }

  @Test(.enabled(if: Program.isInstalled("script"), "script is not installed"))
  func aPageIsAsWideAsTheScreen() throws {
    let widths = try [60, 90].map { width in
      let run = try TerminalTests.inTerminal(
        "stty cols \(width); \"$W\" help woordenlijst --color=never", Folder())
      return run.lines.map { $0.count }.max() ?? 0
    }
    #expect(widths[0] <= 60 && widths[1] > 60 && widths[1] <= 90)
  }

  @Test(arguments: [
    (["help", "jornaal"], "bedoelt u journaal?"), (["help", "plan"], "bedoelt u plan-schrijven?"),
    (["help", "machines"], "bedoelt u vormen-voor-machines?"),
    (["help", "chek"], "bedoelt u check?"),
    (["help", "xyzzy"], "over xyzzy is er geen uitleg\n"),
    (["journaal"], "bedoelt u help journaal?"), (["man", "norm"], "bedoelt u normenboek?"),
    (["help", "journaal", "nu"], "'nu' is hier te veel"),
  ])
  func aNearMissIsToldWhatIsMeant(words: [String], told: String) throws {
    let run = try Program.run(words, in: "/")
    #expect(run.status == 2 && run.output.isEmpty && run.errors.contains(told), "\(run.errors)")
  }

  // MARK: The page for man

  @Test(.disabled(if: !Program.isInstalled("groff"), "groff is not installed"))
  func groffSetsEveryTopicWithoutAWarning() throws {
    let folder = try Folder()
    for topic in Self.topics {
      let run = try folder.shell("\"$W\" man \(topic) | groff -man -ww -Tutf8 -P-cbou")
      #expect(run.status == 0 && run.errors.isEmpty, "\(topic): \(run.errors)")
      #expect(run.output.contains("wijkboek-\(topic)"))
      for line in run.lines { #expect(line.count <= 80, "\(topic): \(line)") }
    }
  }

  @Test(
    .disabled(if: !Program.isInstalled("groff"), "groff is not installed"),
    arguments: ["nl", "en"])
  func groffSetsThePageWithoutAWarning(language: String) throws {
    let folder = try Folder()
    let run = try folder.shell("\"$W\" man --lang \(language) | groff -man -ww -Tutf8 -P-cbou")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let text = run.output.replacing(/\s+/, with: " ")
    for name in HelpTests.commands { #expect(text.contains("wijkboek \(name)"), "\(name)") }
    for word in ["--format text|json|sarif", "-o, --output", "NO_COLOR", "HEAD~1:ledgers/"] {
      #expect(text.contains(word), "\(word)")
    }
    #expect(text.contains(language == "nl" ? "één regel per bevinding" : "one line a finding"))
    #expect(!text.contains("[u"), "Every letter was set.")
  }

  // MARK: Shells

  private func script(_ shell: String, in folder: Folder) throws {
    try folder.write(try folder.run("completions", shell).output, to: "wijkboek." + shell)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/wijkboek", withDestinationPath: Program.path)
  }

  private static let completed: [(words: String, completions: String)] = [
    ("ch", "check"), ("check --fo", "--format"), ("check --format sa", "sarif"),
    ("check --format ma", "markdown"), ("--lang en ba", "balance"), ("norms sh", "show"),
    ("balance --layer rea", "realisatie"), ("fmt led", "ledgers"), ("check --rules ru", "rules"),
    ("norms words gem", "gemeente"), ("norms show WW-04", "WW-04"),
    ("explain BAL-05", "BAL-05"), ("completions fi", "fish"), ("help journ", "journaal"),
  ]

  /// What bash puts below the cursor, as its own machinery asks for it.
  @Test func bashCompletes() throws {
    let folder = try Folder.workspace()
    try script("bash", in: folder)
    let asked =
      HelpTests.completed + [
        ("norms show BGR-1", "BGR-10 BGR-11 BGR-13 BGR-12"),
        ("check --format = git", "github gitlab"),
        ("--lang = n", "nl"), ("norms --rules rules te", "test"), ("explain bal-05", "BAL-05"),
        ("help fm", "fmt"), ("balance --period ", ""), ("completions bash ", ""),
      ]
    let lines = asked.map { words, _ in
      let list = words.split(separator: " ", omittingEmptySubsequences: false)
      let quoted = (["wijkboek"] + list).map { "'\($0)'" }.joined(separator: " ")
      return
        "COMP_WORDS=(\(quoted)); COMP_CWORD=\(list.count); COMPREPLY=(); _wijkboek; echo \"${COMPREPLY[*]}\""
    }
    let body = "source ./wijkboek.bash\ncomplete -p wijkboek\n" + lines.joined(separator: "\n")
    try folder.write(body, to: "try.sh")
    let run = try folder.shell("PATH=\"$PWD:$PATH\" bash --norc try.sh")
    #expect(run.errors.isEmpty, "\(run.errors)")
    let found = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(found.first == "complete -F _wijkboek wijkboek")
    for (index, (words, completions)) in asked.enumerated() where index + 1 < found.count {
      #expect(found[index + 1] == completions, "\(words)")
    }
  }

  @Test(.disabled(if: !Program.isInstalled("fish"), "fish is not installed"))
  func fishCompletes() throws {
    let folder = try Folder.workspace()
    try script("fish", in: folder)
    let lines = HelpTests.completed.map {
      "complete -C 'wijkboek \($0.words)' | cut -f1 | string join ' '"
    }
    try folder.write("source ./wijkboek.fish\n" + lines.joined(separator: "\n"), to: "try.fish")
    let run = try folder.shell(
      "PATH=\"$PWD:$PATH\" HOME=\"$PWD\" fish --no-config try.fish",
      environment: ["LANG": "C.UTF-8"])
    #expect(run.errors.isEmpty, "\(run.errors)")
    let expected = HelpTests.completed.map { words, completion in
      // fish shows that these are folders.
      ["ledgers", "rules"].contains(completion) ? completion + "/" : completion
    }
    #expect(run.lines == expected)
  }

  /// zsh completes in a terminal alone, so it gets one of its own.
  @Test(.disabled(if: !Program.isInstalled("zsh"), "zsh is not installed"))
  func zshCompletes() throws {
    let folder = try Folder.workspace()
    try script("zsh", in: folder)
    try FileManager.default.moveItem(
      atPath: folder.path + "/wijkboek.zsh", toPath: folder.path + "/_wijkboek")
    let asked = HelpTests.completed.map { $0.words }.map { "'\($0)'" }.joined(separator: " ")
    try folder.write(
      """
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell "PS1= PROMPT= RPROMPT= ; fpath=($PWD \\$fpath); autoload -Uz compinit; compinit -D -u; unsetopt beep zle_bracketed_paste"
      zpty -w shell "_show() { zle complete-word; print -r -- \\"<<\\$BUFFER>>\\"; BUFFER= ; zle accept-line }; zle -N _show; bindkey '^X' _show; print READY"
      zpty -r shell line '*READY*READY*'
      for words in \(asked); do
        zpty -w -n shell "wijkboek $words"$'\\x18'
        zpty -r -m shell line '*<<*>>*'
        print -r -- "${${line##*<<}%%>>*}"
      done
      zpty -d shell
      """, to: "try.zsh")
    let run = try folder.shell(
      "PATH=\"$PWD:$PATH\" HOME=\"$PWD\" TERM=xterm timeout 50 zsh -f try.zsh")
    let found = run.lines.map { $0.trimmingCharacters(in: .whitespaces) }
    let expected = HelpTests.completed.map { words, completion in
      let before = words.split(separator: " ").dropLast().map { $0 + " " }.joined()
      let sign =
        ["ledgers", "rules"].contains(completion) ? "/" : completion.hasPrefix("--") ? "=" : ""
      return "wijkboek " + before + completion + sign
    }
    #expect(found == expected, "\(run.errors)")
  }

  @Test func aCodeOfBeforeLeadsToItsNewName() throws {
    let run = try Folder().run("explain", "pln-01")
    #expect(run.lines.first == "PLN-01 heet nu TAB-04" && run.output.contains("\nTAB-04: "))
  }
}
