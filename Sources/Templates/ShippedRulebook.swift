/// The rulebook as it stands in `rules/` of the repository.
package enum ShippedRulebook {
  /// As files of a workspace.
  package static var files: [WorkspaceFile] {
    EmbeddedFiles.rules.map { WorkspaceFile(path: "rules/" + $0.path, text: $0.text) }
  }
}
