import Basics
import Diagnostics
import Reading
import TestSupport
import Testing

/// Each file below a folder is either read or passed over for a reason.
@Suite struct WorkspaceFolderTests {
  private static func folder(_ paths: [String]) -> WorkspaceFolder {
    WorkspaceFolder(
      "ledgers", of: [.journal, .document],
      in: MemoryFiles(texts: paths.map { ("ledgers/" + $0, "") }).access)
  }

  @Test(arguments: [
    ("T2.journal.txt", "T2.journal"), ("T2.JOURNAL", "T2.journal"), ("T2.Journal", "T2.journal"),
    ("T2.JOURNAL.TXT", "T2.journal"), ("T2.hledger", "T2.journal"), ("T2.j", "T2.journal"),
    ("T2.ledger.txt.txt", "T2.journal"), ("T2.jounral", "T2.journal"),
    ("T2.journal ", "T2.journal"),
    ("boek.2020.journaal", "boek.2020.journal"), ("plan2.MD", "plan2.md"),
    ("plan.markdown", "plan.md"), ("Plan.Mkd", "Plan.md"), ("plan.md.txt", "plan.md"),
  ])
  func aNameThatIsNearlyRightIsSaid(name: String, meant: String) {
    #expect(
      Self.folder([name]).passedOver.map { $0.reason } == [.otherName(meant, isTaken: false)])
    #expect(
      Self.folder([name, meant]).passedOver.map { $0.reason }
        == [.otherName(meant, isTaken: true)])
  }

  @Test(arguments: [
    "T2", "T2.txt", "lees.mij", "foto.png", "T2.journal.bak", "T2.journal~", "journal", "md",
    "plan.docx", "T2.csv", ".txt.pdf",
  ])
  func anotherKindIsJustCounted(name: String) {
    let isHidden = name.hasPrefix(".")
    #expect(Self.folder([name]).passedOver.map { $0.reason } == [isHidden ? .hidden : .otherKind])
  }

  /// The guide beside a rulebook explains norms and sets none.
  @Test func theGuideOfARulebookIsReadByOthers() {
    let files = MemoryFiles(
      texts: ["a.md", "handleiding/b.md", "handleiding/c.txt", "wet/handleiding/d.md"].map {
        ("rules/" + $0, "")
      })
    let folder = WorkspaceFolder.rulebook("rules", in: files.access)
    #expect(folder.read == ["rules/a.md", "rules/wet/handleiding/d.md"])
    #expect(folder.passedOver.map { $0.path } == ["rules/handleiding/c.txt"])
    let books = WorkspaceFolder("rules", of: [.document], in: files.access)
    #expect(books.read.count == 3)
  }

  @Test func whatIsHiddenIsNamedFileByFile() {
    let folder = Self.folder([
      ".T1.journal", ".oud/2019/T1.journal", ".git/HEAD", "b/T1.journal", "a.md",
    ])
    #expect(folder.read == ["ledgers/a.md", "ledgers/b/T1.journal"])
    #expect(
      folder.passedOver.map { $0.path } == ["ledgers/.T1.journal", "ledgers/.oud/2019/T1.journal"])
    #expect(folder.passedOver.allSatisfy { $0.reason == .hidden })
  }

  /// Whatever the names are, and whichever of them are one file.
  @Test(arguments: 0..<200) func eachFileIsReadOrPassedOver(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let endings = [".journal", ".md", ".MD", ".txt", "", ".journal.txt", ".pdf"]
    let folders = ["", "a/", "a/b/", ".c/", "d/.e/"]
    var identities: [String: String] = [:]
    for number in 0..<Int.random(in: 0...12, using: &random) {
      let name = ["f", ".f"].randomElement(using: &random) ?? ""
      let path =
        "ledgers/" + (folders.randomElement(using: &random) ?? "") + name + String(number)
        + (endings.randomElement(using: &random) ?? "")
      identities[path] = "file \(Int.random(in: 0...6, using: &random))"
    }
    let memory = MemoryFiles(texts: identities.keys.map { ($0, "") }).access
    let files = FileAccess(
      read: memory.read, list: memory.list, identity: { [identities] in identities[$0] })
    let folder = WorkspaceFolder("ledgers", of: [.journal, .document], in: files)
    let all = folder.read + folder.passedOver.map { $0.path }
    #expect(all.sorted() == identities.keys.sorted())
    // What has a name by which it is read is read, and once.
    let readable = identities.filter { path, _ in
      !path.contains("/.") && (path.hasSuffix(".journal") || path.hasSuffix(".md"))
    }
    let read = folder.read.compactMap { identities[$0] }
    #expect(read.sorted() == Set(readable.values).sorted())
    for (path, reason) in folder.passedOver {
      guard case .sameFile(let other) = reason else {
        #expect(!read.contains(identities[path] ?? ""))
        continue
      }
      #expect(folder.read.contains(other) && identities[other] == identities[path])
    }
  }
}
