import Foundation
import Testing

/// The machine form of `check`.
@Suite struct FindingsJSONTests {
  @Test func theSummaryTiesToWhatIsListed() throws {
    let all = try Findings.of(try Folder.workspace())
    #expect(all.version == 2)
    let severities = ["error", "warning", "note"].map { severity in
      all.findings.count { $0.severity == severity }
    }
    #expect(severities == [all.summary.error, all.summary.warning, all.summary.note])
    #expect(severities.reduce(0, +) == all.findings.count)
    let verdicts = ["pass", "fail", "undetermined"].map { verdict in
      (all.verdicts ?? []).filter { $0.verdict == verdict }.reduce(0) { $0 + $1.count }
    }
    #expect(verdicts == [all.summary.pass, all.summary.fail, all.summary.undetermined])
    #expect(all.summary.pass > 0 && all.summary.fail > 0 && all.summary.undetermined > 0)
  }

  @Test func verdictsAreThereOnRequest() throws {
    let folder = try Folder.workspace()
    let without = try Findings.read(try folder.run("check", "--format", "json"))
    let with = try Findings.of(folder)
    #expect(without.verdicts == nil)
    #expect(without.findings.map { $0.message } == with.findings.map { $0.message })
    #expect((without.findings.first { $0.verdict == "undetermined" }) != nil)
  }

  /// Every figure is a text, so that no reader takes cents for a binary fraction.
  @Test(arguments: ["nl", "en"]) func noNumberIsMoney(language: String) throws {
    let run = try Folder.workspace().run(
      "check", "--verdicts", "--format", "json", "--lang", language)
    let root = try JSONSerialization.jsonObject(with: run.outputBytes)
    var numbers: Set<String> = []
    func look(_ value: Any, _ name: String) {
      if let members = value as? [String: Any] {
        for (name, value) in members { look(value, name) }
      } else if let values = value as? [Any] {
        for value in values { look(value, name) }
      } else if value is NSNumber {
        numbers.insert(name)
      }
    }
    look(root, "")
    let counts: Set = [
      "version", "error", "warning", "note", "pass", "fail", "undetermined", "ongoing", "frozen",
      "line", "lines", "unread", "norms",
      "column",
      "endLine", "endColumn", "year", "tertiaal", "count",
    ]
    #expect(numbers.isSubset(of: counts), "\(numbers.subtracting(counts))")
  }

  @Test func figuresAreDecimals() throws {
    let verdicts = try #require(try Findings.of(try Folder.workspace()).verdicts)
    let figures = verdicts.flatMap { $0.values }
    #expect(figures.contains { $0.least == "208310" && $0.most == "208310" })
    #expect(figures.contains { $0.least == "55000" && $0.most == nil })
    for figure in figures {
      for bound in [figure.least, figure.most].compactMap({ $0 }) {
        #expect(bound.wholeMatch(of: /-?\d+(\.\d+|\/\d+)?/) != nil, "\(bound)")
      }
    }
  }

  @Test func codesAreTheSameInEachLanguage() throws {
    let folder = try Folder.workspace()
    let dutch = try Findings.of(folder)
    let english = try Findings.of(folder, "--lang", "en")
    func machine(_ all: Findings) -> [String] {
      all.findings.map { "\($0.code) \($0.severity) \($0.verdict) \($0.path):\($0.line)" }
        + (all.verdicts ?? []).flatMap { verdict in
          verdict.values.map { "\(verdict.code) \($0.words) \($0.least ?? "") \($0.most ?? "")" }
        }
    }
    #expect(machine(dutch) == machine(english))
    for (one, other) in zip(dutch.findings, english.findings) {
      #expect(one.message != other.message, "\(one.code) \(one.message)")
    }
  }

  @Test func placesLieInTheFiles() throws {
    let folder = try Folder.workspace()
    for finding in try Findings.of(folder).findings {
      let lines = try folder.text(of: finding.path).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.indices.contains(finding.line - 1), "\(finding.code)")
      #expect(finding.endLine > finding.line || finding.endColumn >= finding.column)
      #expect(finding.column <= lines[finding.line - 1].count + 1)
    }
  }
}
