import Basics
import Diagnostics

/// Findings as SARIF 2.1.0, which code scanning services and editors read.
///
/// A finding that says that something cannot be judged has the `kind` `fail` as well, with its
/// verdict among the properties. SARIF has a kind `open` for it, but allows no level besides `none`
/// there, and services leave results without a level out: an unknown would look like a pass.
struct SarifRenderer {
  private let report: FindingReport
  private let rules: SarifRules
  private var locator: MachineLocator

  init(_ report: FindingReport) {
    self.report = report
    rules = SarifRules(of: report)
    locator = MachineLocator(report)
  }

  mutating func text() -> String {
    let results = report.reported().map { result(of: $0.finding, $0.fingerprint) }
    let leftOut = report.found.count - results.count
    var driver = [("name", JSONText.string("Wijkboek"))]
    if !report.version.isEmpty { driver.append(("version", JSONText.string(report.version))) }
    driver.append(("language", JSONText.string(report.language.rawValue)))
    driver.append(("rules", SarifRenderer.lines(rules.objects)))
    let run = JSONText.object([
      ("tool", JSONText.object([("driver", JSONText.object(driver))])),
      ("language", JSONText.string(report.language.rawValue)),
      ("columnKind", JSONText.string("utf16CodeUnits")),
      ("invocations", JSONText.array([invocation()])),
      ("results", SarifRenderer.lines(results)),
      (
        "properties",
        JSONText.object([
          ("waivedLeftOut", String(leftOut)), ("frozenLeftOut", String(report.frozen.count)),
        ])
      ),
    ])
    return JSONText.object([
      ("$schema", JSONText.string(SarifRenderer.schema)),
      ("version", JSONText.string("2.1.0")), ("runs", JSONText.array([run])),
    ]) + "\n"
  }

  /// What the run itself has to tell: what it did not read, and which norms it judged.
  private mutating func invocation() -> String {
    var notes = report.unread.map { unread in
      notification(
        unread.word, UnreadWords.sentence(unread, in: report.language),
        at: location(of: unread.place, nil))
    }
    if let norms = report.norms {
      notes.append(notification("norms", norms.words(in: report.language), at: nil))
    }
    return JSONText.object([
      ("executionSuccessful", "true"),
      ("toolExecutionNotifications", SarifRenderer.lines(notes)),
    ])
  }

  private func notification(_ id: String, _ text: String, at location: String?) -> String {
    var members = [
      ("descriptor", JSONText.object([("id", JSONText.string(id))])),
      ("level", JSONText.string("note")), ("message", SarifText.object(text)),
    ]
    if let location { members.append(("locations", JSONText.array([location]))) }
    return JSONText.object(members)
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// An array with a line for each element, for whoever compares two reports.
  private static func lines(_ elements: [String]) -> String {
    elements.isEmpty ? "[]" : "[\n" + elements.joined(separator: ",\n") + "\n]"
  }

  private mutating func result(of finding: Diagnostic, _ fingerprint: String) -> String {
    let lines = [finding.shownMessage(in: report.language)]
    let text = (lines + finding.further(in: report.language)).joined(separator: "\n")
    var members = [
      ("ruleId", JSONText.string(finding.code.text)),
      ("ruleIndex", String(rules.index(of: finding.code))), ("kind", JSONText.string("fail")),
      ("level", JSONText.string(finding.severity.machineWord)), ("message", SarifText.object(text)),
      ("locations", JSONText.array([location(of: finding.place, finding.label)])),
    ]
    if !finding.related.isEmpty {
      members.append(("relatedLocations", related(to: finding)))
    }
    // What is only to be shown must not be offered to be applied.
    let fixes = finding.fixes.filter { $0.grade > .displayOnly }
    if !fixes.isEmpty { members.append(("fixes", JSONText.array(fixes.map { object(of: $0) }))) }
    members.append(
      ("partialFingerprints", JSONText.object([("wijkboek/v1", JSONText.string(fingerprint))])))
    if let waiver = finding.judgement?.waiver {
      let suppression = JSONText.object([
        ("kind", JSONText.string("external")), ("status", JSONText.string("accepted")),
        ("justification", JSONText.string(waiver.text(in: report.language))),
      ])
      members.append(("suppressions", JSONText.array([suppression])))
    }
    members.append(("properties", properties(of: finding)))
    return JSONText.object(members)
  }

  private mutating func object(of fix: Fix) -> String {
    var changes: [String] = []
    var edits = fix.edits[...]
    while let first = edits.first {
      let ofFile = edits.prefix { $0.place.source == first.place.source }
      edits = edits.dropFirst(ofFile.count)
      changes.append(
        JSONText.object([
          ("artifactLocation", artifact(of: first.place)),
          ("replacements", JSONText.array(ofFile.map { replacement(of: $0) })),
        ]))
    }
    return JSONText.object([
      ("description", SarifText.object(VisibleText.of(fix.title.text(in: report.language)))),
      ("artifactChanges", JSONText.array(changes)),
      ("properties", JSONText.object([("grade", JSONText.string(fix.grade.machineWord))])),
    ])
  }

  private mutating func replacement(of edit: Fix.Edit) -> String {
    var members = [("deletedRegion", numbers(of: locator.exactRegionInUTF16(of: edit.place)))]
    if !edit.replacement.isEmpty {
      let text = JSONText.object([("text", JSONText.string(edit.replacement))])
      members.append(("insertedContent", text))
    }
    return JSONText.object(members)
  }

  private func artifact(of place: Place) -> String {
    let path = locator.path(of: place)
    var artifact = [("uri", JSONText.string(path.uri))]
    if !path.isAbsolute { artifact.append(("uriBaseId", JSONText.string("%SRCROOT%"))) }
    return JSONText.object(artifact)
  }

  private func numbers(of region: MachineLocator.Region) -> String {
    JSONText.object([
      ("startLine", String(region.start.line)), ("startColumn", String(region.start.column)),
      ("endLine", String(region.end.line)), ("endColumn", String(region.end.column)),
    ])
  }

  private func properties(of finding: Diagnostic) -> String {
    let verdict = finding.isUndetermined ? "undetermined" : "fail"
    var members = [("verdict", JSONText.string(verdict))]
    if let judgement = finding.judgement {
      members.append(("subject", FindingsJSON.subject(judgement.subject)))
      members.append(("basis", JSONText.array(judgement.basis.map { FindingsJSON.basis($0) })))
    }
    return JSONText.object(members)
  }

  private mutating func related(to finding: Diagnostic) -> String {
    var objects: [String] = []
    for related in finding.related {
      objects.append(location(of: related.place, related.label, id: objects.count + 1))
    }
    return JSONText.array(objects)
  }

  private mutating func location(
    of place: Place, _ label: Bilingual?, id: Int? = nil
  ) -> String {
    let region = numbers(of: locator.regionInUTF16(of: place))
    var members = id.map { [("id", String($0))] } ?? []
    members.append(
      (
        "physicalLocation",
        JSONText.object([("artifactLocation", artifact(of: place)), ("region", region)])
      ))
    let text = label.map { VisibleText.of($0.text(in: report.language)) } ?? ""
    if !text.isEmpty { members.append(("message", SarifText.object(text))) }
    return JSONText.object(members)
  }
}

/// The rules that a report declares: the codes that were looked for and the norms that were asked,
/// whether or not they found anything, so that a reader can tell a rule that is kept from a rule that
/// was not asked.
struct SarifRules {
  private(set) var objects: [String] = []
  private var indexes: [String: Int] = [:]

  init(of report: FindingReport) {
    let language = report.language
    let found = Set(report.found.compactMap { $0.code.builtIn })
    let asked = found.union(report.codes)
    let entries = report.catalogue.entries()
    for code in DiagnosticCode.allCases where asked.contains(code) {
      let entry = entries[code]
      let explanation = entry.explanation.text(in: language)
      add(
        code.rawValue, title: entry.title.text(in: language), text: explanation, help: explanation,
        code.severity)
    }
    // The rulebook may be read in any order of files. A norm may have several texts, each for its
    // own years; the first one stands for them.
    let norms = report.rules.enumerated().sorted { left, right in
      left.element.id == right.element.id
        ? left.offset < right.offset : left.element.id < right.element.id
    }
    for (_, norm) in norms {
      add(
        norm.id, title: norm.title.text(in: language), text: norm.text, help: norm.helpText,
        norm.level)
    }
    // A result whose rule nobody described still points at a rule of its own.
    let codes = Set(report.found.map { $0.code.text })
    for code in codes.sorted() { add(code, title: code, text: "", help: "", .error) }
  }

  func index(of code: FindingCode) -> Int {
    guard let index = indexes[code.text] else {
      preconditionFailure("Each code that was found is a rule of the report.")
    }
    return index
  }

  private mutating func add(
    _ id: String, title: String, text: String, help: String, _ level: Severity
  ) {
    guard indexes[id] == nil else { return }
    indexes[id] = objects.count
    var members = [
      ("id", JSONText.string(id)), ("shortDescription", SarifText.object(SarifText.visible(title))),
    ]
    if !text.isEmpty {
      members.append(("fullDescription", SarifText.object(SarifText.visible(text))))
    }
    if !help.isEmpty { members.append(("help", SarifText.object(SarifText.visible(help)))) }
    let level = JSONText.string(level.machineWord)
    members.append(("defaultConfiguration", JSONText.object([("level", level)])))
    objects.append(JSONText.object(members))
  }
}

/// Messages of SARIF, in which braces hold arguments and `[text](target)` is a link.
enum SarifText {
  /// The object of a text that is fit to be shown.
  static func object(_ text: String) -> String {
    JSONText.object([("text", JSONText.string(escaped(text)))])
  }

  /// The text fit to be shown, with its line ends.
  static func visible(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { VisibleText.of(String($0)) }.joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    // Brackets are common in journals and links are not, so they are left as they are otherwise.
    let mayLink = zip(scalars, scalars.dropFirst()).contains { $0 == "]" && $1 == "(" }
    var escaped = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar {
      case "{", "}": escaped.append(scalar)
      case "[" where mayLink, "]" where mayLink: escaped.append("\\")
      default: break
      }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}
