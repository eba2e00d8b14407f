package import Diagnostics
package import Reading

/// Makes the changes that findings carry, in memory, and judges what becomes of them until nothing
/// more is to be changed: what is mended in one line may bring to light what is wrong with the next.
package struct Mending {
  /// One change may make room for another, but not for ever.
  private static let mostRounds = 20

  package let before: JudgedWorkspace
  package private(set) var after: JudgedWorkspace
  /// How many findings were mended.
  package private(set) var made = 0
  /// What could not be changed.
  package private(set) var rest: FixPlan

  /// `mayChange` tells of each text whether its file may be changed.
  package init(
    _ files: EditedFiles, _ choices: CheckChoices, atLeast grade: Fix.Grade, workers: Workers,
    mayChange: ([Source]) -> [Bool]
  ) {
    func judged() -> JudgedWorkspace { JudgedWorkspace(files.files, choices, workers: workers) }
    func plan(_ run: JudgedWorkspace) -> FixPlan {
      let allowed = mayChange(run.sources)
      return FixPlan(run.diagnostics, atLeast: grade) { allowed[$0] }
    }
    before = judged()
    after = before
    rest = plan(before)
    for _ in 0..<Mending.mostRounds where !rest.isEmpty {
      for number in rest.edits.keys {
        let source = after.sources[number]
        files.edit(source.path, rest.bytes(of: source, number: number))
      }
      made += rest.made
      after = judged()
      rest = plan(after)
    }
  }
}
