/// The rulebook as it stands in `rules/` of the repository.
package enum ShippedRulebook {
  /// As files of a workspace.
  ///
  /// How norms are written is no part of anybody's rulebook.
  package static var files: [WorkspaceFile] {
    EmbeddedFiles.rules.filter { !$0.path.hasPrefix(guideFolder) }
      .map { WorkspaceFile(path: "rules/" + $0.path, text: $0.text) }
  }

  /// The page of its guide by that name.
  package static func guide(_ name: String) -> String? {
    EmbeddedFiles.rules.first { $0.path == guideFolder + name }?.text
  }

  private static let guideFolder = "handleiding/"
}
