import Foundation

/// What `check --format json` says.
struct Findings: Decodable {
  struct Finding: Decodable {
    struct Related: Decodable {
      let path: String
      let line: Int
      let message: String
    }

    struct Waiver: Decodable {
      let reason: String
      let until: String?
    }

    let code: String
    let severity: String
    let verdict: String
    let message: String
    let path: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let related: [Related]
    let notes: [String]
    let help: String?
    let waived: Waiver?
    let known: Known?
    let fingerprint: String
  }

  /// How much is known of what cannot be judged.
  struct Known: Decodable, Equatable {
    let amount: String
    let lines: Int
  }

  struct Verdict: Decodable {
    struct Figure: Decodable {
      let words: String
      let value: String
      let least: String?
      let most: String?
    }

    let code: String
    let verdict: String
    let count: Int
    let path: String?
    let line: Int?
    let values: [Figure]
    let known: Known?
  }

  struct Summary: Decodable {
    let error: Int
    let warning: Int
    let note: Int
    let pass: Int
    let fail: Int
    let undetermined: Int
    let ongoing: Int
    let frozen: Int
  }

  let version: Int
  let summary: Summary
  let findings: [Finding]
  let verdicts: [Verdict]?

  static func read(_ run: Program.Run) throws -> Findings {
    try JSONDecoder().decode(Findings.self, from: run.outputBytes)
  }

  /// What is found in a folder, with every verdict.
  static func of(_ folder: Folder, _ options: String...) throws -> Findings {
    try read(folder.run(["check", "--verdicts", "--format", "json"] + options))
  }

  func of(_ code: String) -> [Finding] { findings.filter { $0.code == code } }

  /// The finding of a norm at a line of the plan.
  func at(_ line: Int, _ code: String) -> Finding? {
    of(code).first { $0.line == line && $0.path.hasSuffix("plan.md") }
  }

  /// How many subjects fare so by a norm.
  func count(_ code: String, _ verdict: String? = nil) -> Int {
    (verdicts ?? []).filter { $0.code == code && (verdict == nil || $0.verdict == verdict) }
      .reduce(0) { $0 + $1.count }
  }

  /// The figures of each verdict of a norm, as they are shown.
  func figures(_ code: String, _ verdict: String) -> [[String]] {
    (verdicts ?? []).filter { $0.code == code && $0.verdict == verdict }
      .map { $0.values.map { $0.value } }
  }
}

/// What `check --against … --format json` says.
struct FindingsAgainst: Decodable {
  struct Part: Decodable {
    let findings: [Findings.Finding]
  }

  struct PotChange: Decodable, Equatable {
    let pot: String
    let year: Int
    let team: String?
    let figure: String
    let before: String?
    let after: String?
    let difference: String?
  }

  let against: String
  let new: Part
  let gone: Part
  let pots: [PotChange]

  static func read(_ run: Program.Run) throws -> FindingsAgainst {
    try JSONDecoder().decode(FindingsAgainst.self, from: run.outputBytes)
  }
}
