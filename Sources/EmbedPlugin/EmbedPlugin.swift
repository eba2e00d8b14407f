import Glibc
import PackagePlugin

/// Has the files of a room written into it as Swift text, whenever one of them has changed; the room of
/// new workspaces gets the rulebook too.
@main
struct EmbedPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    var folders = [("files", target.directoryURL.appending(path: "Files"))]
    if target.name == "Templates" {
      folders.append(("rules", context.package.directoryURL.appending(path: "rules")))
    }
    let made = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    // A folder is an input too: it changes when a file comes or goes.
    let inputs = folders.flatMap { _, folder in
      [folder] + paths(in: folder.path).map { folder.appending(path: $0) }
    }
    return [
      .buildCommand(
        displayName: "Embedding the files of \(target.name)",
        executable: try context.tool(named: "Embed").url,
        arguments: [made.path] + folders.flatMap { [$0, $1.path] },
        inputFiles: inputs, outputFiles: [made])
    ]
  }

  /// Everything below a folder, as seen from it.
  private func paths(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var paths: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      paths.append(name)
      paths += self.paths(in: folder + "/" + name).map { name + "/" + $0 }
    }
    return paths
  }
}
