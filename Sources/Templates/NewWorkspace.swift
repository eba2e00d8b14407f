/// The files of a workspace for one team: its own plan and journal to fill in, the rulebook, and what
/// editors and git have to know.
///
/// The texts lie in `Files`. `{team}` and the like are filled in there, and `{a}` with the ledger code
/// of that part of the law. A row of a table that says `{gemeente}` stands once for each municipality,
/// and one of a theme that the workspace does not have, or the lines from `{als d}` up to `{einde}`,
/// are left out. `JAAR` and `TEAM` are folders by that name, and what git or an editor would take for
/// its own is called `dot-…` there.
package struct NewWorkspace {
  private let team: String
  private let municipalities: [String]
  private let year: Int
  private let codes: ThemeCodes

  package init(team: String, municipalities: [String], year: Int, codes: ThemeCodes) {
    precondition(!municipalities.isEmpty, "A team works in at least one municipality.")
    self.team = team
    self.municipalities = municipalities
    self.year = year
    self.codes = codes
  }

  package var files: [WorkspaceFile] {
    let own = EmbeddedFiles.files.map { file in
      WorkspaceFile(path: path(file.path), text: TableAlignment.aligned(filledIn(file.text)))
    }
    return own + ShippedRulebook.files
  }

  /// Where the team's plan is written.
  package var planPath: String { "ledgers/\(year)/\(folder)/plan.md" }

  /// What editors and git have to know, for any workspace.
  package static var settings: [WorkspaceFile] {
    EmbeddedFiles.files.filter { $0.path.hasPrefix("dot-") }
      .map { WorkspaceFile(path: hidden($0.path), text: $0.text) }
  }

  /// The team's name as the name of a folder.
  private var folder: String {
    let words = team.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "team" : words.joined(separator: "-")
  }

  private func path(_ template: String) -> String {
    NewWorkspace.hidden(template).split(separator: "/").map { part in
      switch part {
      case "JAAR": String(year)
      case "TEAM": folder
      default: String(part)
      }
    }.joined(separator: "/")
  }

  private static func hidden(_ path: String) -> String {
    path.hasPrefix("dot-") ? "." + path.dropFirst(4) : path
  }

  private func filledIn(_ text: String) -> String {
    let absent = ThemeCodes.themes.filter { codes[$0.part] == nil }.map { $0.part }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var isLeftOut = false
    return lines.flatMap { line -> [String] in
      if line.hasPrefix("{als ") {
        isLeftOut = absent.contains { line == "{als \($0)}" }
        return []
      }
      if line == "{einde}" {
        isLeftOut = false
        return []
      }
      if isLeftOut { return [] }
      guard line.contains("{") else { return [String(line)] }
      let isOfAbsent = absent.contains {
        NewWorkspace.firstRange(of: "{\($0)}", in: line) != nil
      }
      if isOfAbsent { return [] }
      return line.hasPrefix("|") && NewWorkspace.firstRange(of: "{gemeente}", in: line) != nil
        ? municipalities.map { fill(line, municipality: $0) }
        : [fill(line, municipality: municipalities[0])]
    }.joined(separator: "\n")
  }

  private func fill(_ line: Substring, municipality: String) -> String {
    var values = [
      ("{team}", team), ("{gemeente}", municipality),
      ("{gemeenten}", municipalities.joined(separator: ", ")), ("{jaar}", String(year)),
      ("{map}", folder), ("{plan}", planPath),
    ]
    for theme in ThemeCodes.themes {
      if let code = codes[theme.part] { values.append(("{\(theme.part)}", code)) }
    }
    return values.reduce(String(line)) { text, value in
      NewWorkspace.replace(value.0, with: value.1, in: text)
    }
  }

  private static func replace(_ word: String, with value: String, in text: String) -> String {
    var parts: [Substring] = []
    var rest = text[...]
    while let range = firstRange(of: word, in: rest) {
      parts.append(rest[..<range.lowerBound])
      parts.append(value[...])
      rest = rest[range.upperBound...]
    }
    return (parts + [rest]).joined()
  }

  private static func firstRange(of word: String, in text: Substring) -> Range<String.Index>? {
    for start in text.indices where text[start...].hasPrefix(word) {
      return start..<text.index(start, offsetBy: word.count)
    }
    return nil
  }
}
