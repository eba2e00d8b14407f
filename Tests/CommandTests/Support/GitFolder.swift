import Foundation
import Testing

/// A folder under the real git, with a small workspace in it, as somebody works in one.
///
/// The plan gives the activity Woontraining 9.500 euros, and the rulebook has the shipped chapter
/// on how budgets are used up.
final class GitFolder {
  static let isInstalled = Program.isInstalled("git")

  let folder: Folder
  /// Where the workspace lies, from the top of the repository.
  let workspace: String

  /// Settings of nobody, so that those of whoever runs the tests do not matter; hooks find the
  /// program.
  var environment: [String: String] {
    let programs = URL(filePath: Program.path).deletingLastPathComponent().path
    return [
      "HOME": folder.path, "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "T",
      "GIT_AUTHOR_EMAIL": "t@example.org", "GIT_COMMITTER_NAME": "T",
      "GIT_COMMITTER_EMAIL": "t@example.org",
      "PATH": programs + ":/usr/local/bin:/usr/bin:/bin",
    ]
  }

  /// A repository with a first commit of sound books; with `isEmpty` there is no commit yet.
  init(workspace: String = ".", isEmpty: Bool = false) throws {
    folder = try Folder()
    self.workspace = workspace
    try git("git init -q -b main")
    try folder.writeChapters("uitputting", below: workspace)
    try write(GitFolder.organisation, to: "ledgers/organisatie.md")
    try write(GitFolder.plan(), to: "ledgers/plan.md")
    try write(GitFolder.journal(4_500), to: "ledgers/2020/T1.journal")
    if !isEmpty { try git("git add . && git commit -q -m eerste") }
  }

  static let organisation = """
    # Organisatie

    | Gebiedsteam | Gemeente      | Boeken compleet tot |
    | ----------- | ------------- | ------------------- |
    | Voorbeeld   | Voorbeeldstad | 2020-12-31          |

    | Grootboeknummer | Thema                    | Verantwoordelijk | Onderdeel |
    | --------------- | ------------------------ | ---------------- | --------- |
    | 82019 LFS 001   | Woonmaatschappelijk werk | gebiedsteams     | a         |

    """

  static func plan(budget: String = "9.500") -> String {
    """
    # Plan

    | Plan        |             |
    | ----------- | ----------- |
    | Gebiedsteam | Voorbeeld   |
    | Looptijd    | 2020-2020   |
    | Status      | vastgesteld |

    | Budget 2020            |   Bedrag |
    | ---------------------- | -------: |
    | Gemeente Voorbeeldstad | € 16.250 |
    | Personele inzet        |  € 6.250 |
    | Out of pocket          | € 10.000 |
    | Totaal                 | € 16.250 |

    ## Woonmaatschappelijk werk

    | Thema                     |               |
    | ------------------------- | ------------- |
    | Grootboeknummer           | 82019 LFS 001 |
    | Out of pocket kosten 2020 | € 10.000      |
    | Personele inzet 2020      | € 6.250       |

    | Omschrijving activiteit | Budget | Jaar | Gemeente      |
    | ----------------------- | -----: | ---- | ------------- |
    | Woontraining            |  \(budget) | 2020 | Voorbeeldstad |

    """
  }

  /// A journal that spends some euros on the activity.
  static func journal(_ euros: Int, code: String = "F1") -> String {
    """
    decimal-mark ,

    2020-05-04 * (\(code)) Trainer  ; gemeente: Voorbeeldstad
        82019 LFS 001:oop:Woontraining   € \(euros),00
        Crediteuren

    """
  }

  /// Writes a file of the workspace.
  func write(_ text: String, to name: String) throws {
    try folder.write(text, to: workspace + "/" + name)
  }

  /// Runs lines of shell at the top of the repository, and expects that they succeed.
  @discardableResult
  func git(
    _ script: String, at location: SourceLocation = #_sourceLocation
  ) throws -> Program.Run {
    let run = try shell(script)
    #expect(run.status == 0, "\(script): \(run.errors)", sourceLocation: location)
    return run
  }

  /// Runs lines of shell at the top of the repository.
  func shell(
    _ script: String, _ more: [String: String] = [:], minutes: Int = 1
  ) throws -> Program.Run {
    try folder.shell(script, environment: environment.merging(more) { $1 }, minutes: minutes)
  }

  /// `check --staged`, in the workspace.
  func staged(_ options: String = "") throws -> Program.Run {
    try shell("cd \"$IN\" && exec \"$W\" check --staged " + options, ["IN": workspace])
  }

  /// The codes and paths of the errors that `check --staged` shows, with its exit status.
  func found(_ options: String = "") throws -> (status: Int32, findings: [String]) {
    let run = try staged("--format json " + options)
    guard run.status < 2 else { throw Program.Failure(reason: run.errors) }
    let errors = try Findings.read(run).findings.filter { $0.severity == "error" }
    return (run.status, errors.map { $0.code + " " + $0.path })
  }
}
