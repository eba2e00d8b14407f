/// Measures how long a check keeps somebody waiting in a workspace as organisations have it: seven
/// plans of three years, and a journal for each team and tertiaal.
struct OrdinaryTask {
  let options: Options
  let transactions: Int
  let shape: WorkspaceShape

  func run() throws(Failure) {
    let folder = try WorkFolder(keeping: options.keep)
    defer { folder.remove() }
    let workspace = try GeneratedWorkspace(transactions: transactions, shape, in: folder)
    defer { workspace.discard(from: folder) }
    workspace.show()
    try StartupTask(options: options, workspace: workspace.path).run()
  }
}
