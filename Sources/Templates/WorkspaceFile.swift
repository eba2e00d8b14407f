/// A file of a new workspace: where it belongs, as seen from the workspace, and what it says.
package struct WorkspaceFile: Sendable {
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
