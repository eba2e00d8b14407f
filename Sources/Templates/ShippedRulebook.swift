/// The rulebook as it stands in `rules/` of the repository.
package enum ShippedRulebook {
  /// As files of a workspace.
  ///
  /// How norms are written, and the law itself, are no part of anybody's rulebook.
  package static var files: [WorkspaceFile] {
    EmbeddedFiles.rules
      .filter { !$0.path.hasPrefix(guideFolder) && !$0.path.hasPrefix(lawFolder) }
      .map { WorkspaceFile(path: "rules/" + $0.path, text: $0.text) }
  }

  /// The pages of law texts, as files of a workspace.
  package static var laws: [WorkspaceFile] {
    EmbeddedFiles.rules.filter { $0.path.hasPrefix(lawFolder) }
      .map { WorkspaceFile(path: "rules/" + $0.path, text: $0.text) }
  }

  /// The page of its guide by that name.
  package static func guide(_ name: String) -> String? {
    EmbeddedFiles.rules.first { $0.path == guideFolder + name }?.text
  }

  private static let guideFolder = "handleiding/"
  private static let lawFolder = "wetteksten/"
}
