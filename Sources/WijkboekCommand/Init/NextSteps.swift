import Diagnostics
import Templates

/// What to do with a workspace that was just made.
enum NextSteps {
  static func of(_ workspace: NewWorkspace) -> [Bilingual] {
    [
      Bilingual(
        dutch: "lees LEESMIJ.md: daar staat wat u invult", english: "read LEESMIJ.md (in Dutch)"),
      Bilingual(
        dutch: "vul ledgers/organisatie.md en \(workspace.planPath) in; een ? is nog open",
        english: "fill in ledgers/organisatie.md and \(workspace.planPath); a ? is still open"),
      Bilingual(
        dutch: "wijkboek check --concise: wat er nog open is, op één regel elk",
        english: "wijkboek check --concise: what is still open, each on one line"),
    ]
  }

  static let ofDemo = [
    Bilingual(
      dutch: "lees LEESMIJ.md: daar staat wat er te vinden is",
      english: "read LEESMIJ.md (in Dutch)"),
    Bilingual { _ in "wijkboek check --concise" },
    Bilingual { _ in "wijkboek balance --pots --team Fabelveen" },
  ]

  static func text(_ steps: [Bilingual], in folder: String, _ language: Language) -> String {
    let isDutch = language == .dutch
    let go = folder == "." ? [] : ["cd \(folder)"]
    let lines = go + steps.map { $0.text(in: language) }
    return (isDutch ? "\nKlaar. Wat u nu doet:\n" : "\nDone. What to do now:\n")
      + lines.enumerated().map { "  \($0 + 1). \($1)\n" }.joined()
  }
}
