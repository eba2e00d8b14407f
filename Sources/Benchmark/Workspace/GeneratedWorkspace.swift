/// A folder as the program works in: generated books, plans and organisation, and three rulebooks.
struct GeneratedWorkspace {
  static let noRules = "geen-normen"
  static let rules = "rules"
  static let moreRules = "meer-normen"
  static let extraNorms = 100

  /// Where the rulebook is copied from: the project, in which this program is started.
  private static let original = "rules"

  let path: String
  let books: Books
  private let shape: WorkspaceShape
  /// What was made, in order, so that it can be taken away backwards.
  private var files: [String] = []
  private var folders: [String] = []

  init(
    transactions: Int, _ shape: WorkspaceShape, in folder: WorkFolder
  ) throws(Failure) {
    path = folder.file("workspace")
    self.shape = shape
    let chapters = try Self.chapters()
    for name in ["", "/ledgers", "/\(Self.rules)", "/\(Self.noRules)", "/\(Self.moreRules)"] {
      folders.append(path + name)
    }
    for team in AreaTeam.all { folders.append("\(path)/ledgers/\(team.folder)") }
    for folder in folders { try Files.makeFolder(folder) }

    books = try Books(
      transactions: transactions, at: path + "/ledgers/books.journal",
      activitiesPerCode: shape.activitiesPerCode, namesTargetGroup: true)
    if shape.hasJournalPerTertiaal { try split() } else { files.append(books.path) }
    let allowances = Allowances(transactions: transactions, shape)
    try add("ledgers/organisatie.md", OrganisationPage(allowances: allowances).text)
    for team in AreaTeam.all {
      try add(
        "ledgers/\(team.folder)/plan.md",
        PlanPage(team: team, allowances: allowances, shape: shape).text)
    }
    for chapter in chapters {
      try add("\(Self.rules)/\(chapter.name)", chapter.text)
      try add("\(Self.moreRules)/\(chapter.name)", chapter.text)
    }
    try add(
      "\(Self.moreRules)/extra.md",
      ExtraNorms.page(Self.extraNorms, from: chapters.map { $0.text }))
  }

  /// Puts many small journals in the place of the large one.
  private mutating func split() throws(Failure) {
    for part in JournalSplit.parts(of: try Files.bytes(of: books.path)) {
      try add("ledgers/\(part.name)", String(decoding: part.text, as: UTF8.self))
    }
    try Files.remove(books.path)
  }

  private mutating func add(_ name: String, _ text: String) throws(Failure) {
    try Files.write(text, to: "\(path)/\(name)")
    files.append("\(path)/\(name)")
  }

  private static func chapters() throws(Failure) -> [(name: String, text: String)] {
    var chapters: [(name: String, text: String)] = []
    // A folder that cannot be read has no rulebook either.
    for name in (try? Files.names(in: original)) ?? [] where name.hasSuffix(".md") {
      chapters.append((name, try Files.text(of: "\(original)/\(name)")))
    }
    guard !chapters.isEmpty else {
      throw .cannotRun("there is no rulebook in the folder \(original) here")
    }
    return chapters
  }

  func show() {
    books.show()
    let files = files.count { $0.hasSuffix(".journal") }
    print(
      "Plans: \(AreaTeam.all.count) with \(grouped(shape.activities)) activities;",
      "\(files == 1 ? "one journal" : "\(files) journals")")
  }

  /// Removes all of it, unless the user wants to keep it.
  func discard(from folder: WorkFolder) {
    for file in files { folder.discard(file) }
    for made in folders.reversed() { folder.discardFolder(made) }
  }
}
