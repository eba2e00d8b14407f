import Diagnostics
import Glibc
import Reading
import Templates

/// Writes the files of a new workspace, and leaves alone what exists.
struct WorkspaceMaking {
  private let folder: String
  private let conversation: Conversation
  private let missing: [WorkspaceFile]
  private let existing: [WorkspaceFile]

  init(files: [WorkspaceFile], folder: String, _ conversation: Conversation) {
    self.folder = folder
    self.conversation = conversation
    func exists(_ file: WorkspaceFile) -> Bool {
      var status = stat()
      return unsafe lstat(folder + "/" + file.path, &status) == 0
    }
    missing = files.filter { !exists($0) }
    existing = files.filter { exists($0) }
  }

  private var isDutch: Bool { conversation.language == .dutch }

  /// Shows what it is about to do, and asks where something of it is there already.
  func isAllowed(addsUnasked: Bool) -> Bool {
    if missing.isEmpty {
      conversation.refuse(
        Bilingual(
          dutch: "in \(folder) staat alles al; er is niets te maken",
          english: "\(folder) has everything already; there is nothing to make"))
      return false
    }
    conversation.say(overview)
    if existing.isEmpty || addsUnasked { return true }
    guard conversation.isWithPerson else {
      conversation.refuse(
        Bilingual(
          dutch: "er staat al iets in \(folder); met --yes komt alleen erbij wat ontbreekt",
          english: "\(folder) holds some of it already; with --yes only what is missing is added"))
      return false
    }
    return conversation.agrees(
      Bilingual(dutch: "Erbij zetten wat ontbreekt?", english: "Add what is missing?"))
  }

  private var overview: String {
    var text =
      isDutch
      ? "In \(folder) \(missing.count == 1 ? "komt 1 bestand" : "komen \(missing.count) bestanden"):\n"
      : "\(missing.count) file\(missing.count == 1 ? "" : "s") will be made in \(folder):\n"
    text += WorkspaceMaking.lines(missing)
    if !existing.isEmpty {
      text +=
        isDutch ? "Wat er al is, blijft zoals het is:\n" : "What exists stays as it is:\n"
      text += WorkspaceMaking.lines(existing)
    }
    return text
  }

  /// Each file; where a folder has many, how many.
  private static func lines(_ files: [WorkspaceFile]) -> String {
    var groups: [(name: String, count: Int)] = []
    for file in files {
      let parts = file.path.split(separator: "/")
      // Of a demonstration nobody wants to see each journal.
      let name =
        files.count > 40 && parts.count > 2
        ? parts.prefix(2).joined(separator: "/") + "/…"
        : file.path
      if let index = groups.firstIndex(where: { $0.name == name }) {
        groups[index].count += 1
      } else {
        groups.append((name, 1))
      }
    }
    return groups.map { "  \($0.name)" + ($0.count > 1 ? " (\($0.count))" : "") + "\n" }.joined()
  }

  /// Makes the folders and the files, all of them or none; says why not.
  func make() -> Bool {
    var changes = FileChanges(makesFolders: true)
    for file in missing { changes.put(folder + "/" + file.path, .missing, Array(file.text.utf8)) }
    do throws(WriteRefusal) {
      try changes.commit()
      return true
    } catch {
      error.say(conversation.language)
      return false
    }
  }
}
