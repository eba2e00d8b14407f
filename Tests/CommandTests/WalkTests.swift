import Foundation
import Testing

/// The walk through the manual from an empty folder to a commit, word for word.
@Suite(.enabled(if: Program.isInstalled("git"), "git is not installed: nobody walks"))
struct WalkTests {
  /// The blocks of the chapter, which belong together.
  private static func script() throws -> String {
    try ManualPage.blocks(of: "beginnen", below: "## Van lege map tot commit").map { $0.text }
      .joined()
  }

  @Test func fromAnEmptyFolderToACommit() throws {
    let folder = try Folder()
    // The program as it is called there, and somebody who commits.
    try folder.write(
      """
      mkdir -p bin && ln -s "$W" bin/wijkboek && export PATH="$PWD/bin:$PATH" LC_ALL=nl_NL
      export GIT_AUTHOR_NAME=t GIT_AUTHOR_EMAIL=t@example.org
      export GIT_COMMITTER_NAME=t GIT_COMMITTER_EMAIL=t@example.org
      set -e

      """ + Self.script(), to: "walk.sh")
    let run = try folder.shell("bash walk.sh")
    #expect(run.status == 0, "\(run.errors)")
    for seen in [
      "fout LBL-04", "+2026-02-10 * (F2026-001) Hovenier | Snoeien  ; gemeente: Fabelveen",
      "verschil € 0,00", "geen fouten",
    ] { #expect(run.output.contains(seen), "\(seen): \(run.output)") }
    let log = try folder.shell("git -C werk log --format=%s && git -C werk status --short")
    #expect(log.lines == ["Eerste uitgaven van 2026", "Werkmap van Fabelveen"])
  }
}
