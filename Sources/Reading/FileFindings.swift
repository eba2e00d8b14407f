import Basics
package import Diagnostics

/// The words for files that cannot be read, or that include each other in a way that cannot be.
package enum FileFindings {
  package static func unreadable(
    _ path: String, _ failure: FileAccess.Failure, at place: Place
  ) -> Diagnostic {
    switch failure {
    case .tooLarge:
      Diagnostic(
        .fileTooLarge, at: place,
        Bilingual(
          dutch: "\(path) is 4 GiB of groter", english: "\(path) has 4 GiB or more"),
        help: Bilingual(
          dutch: "deel het journaal per jaar of tertiaal, en voeg de delen samen met include",
          english: "split the journal by year or tertiaal, and join the parts with include"))
    case .missing:
      Diagnostic(
        .unreadableFile, at: place,
        Bilingual(dutch: "\(path) bestaat niet", english: "\(path) does not exist"),
        help: Bilingual(
          dutch: "controleer de naam, en de map waarin u werkt",
          english: "check the name, and the folder that you work in"))
    case .isDirectory:
      Diagnostic(
        .unreadableFile, at: place,
        Bilingual(dutch: "\(path) is een map", english: "\(path) is a folder"),
        help: Bilingual(
          dutch: "noem een bestand in die map, of alle met \(path)/*.journal",
          english: "name a file in that folder, or all of them by \(path)/*.journal"))
    case .notAFile:
      Diagnostic(
        .unreadableFile, at: place,
        Bilingual(
          dutch: "\(path) is geen gewoon bestand", english: "\(path) is not a regular file"),
        help: Bilingual(
          dutch: "zet de tekst in een bestand, of geef hem door op standaardinvoer met -f -",
          english: "put the text into a file, or pass it on standard input with -f -"))
    case .forbidden:
      Diagnostic(
        .unreadableFile, at: place,
        Bilingual(
          dutch: "\(path) mag niet gelezen worden", english: "\(path) may not be read"),
        help: Bilingual(
          dutch: "vraag de eigenaar van het bestand om leesrechten",
          english: "ask the owner of the file for permission to read it"))
    case .notText(let form):
      Diagnostic(
        .unreadableFile, at: place,
        Bilingual(
          dutch: "\(path) is \(form.name.dutch)", english: "\(path) is \(form.name.english)"),
        help: form.help)
    }
  }

  /// A file that looks as if it were to be read, and would be if it were called `name`.
  static func otherName(
    _ path: String, _ name: String, isTaken: Bool, at place: Place
  ) -> Diagnostic {
    let own = Paths.name(of: path).clipped(to: 60)
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? name
    let name = name.clipped(to: 60)
    return Diagnostic(
      .misnamedFile, at: place,
      Bilingual(
        dutch: "\(own) is niet gelezen, want de naam eindigt niet op \(ending)",
        english: "\(own) was not read, since its name does not end in \(ending)"),
      help: isTaken
        ? Bilingual(
          dutch: "er is ook een \(name): houd één van de twee, en noem die \(name)",
          english: "there is a \(name) too: keep one of the two, and call it \(name)")
        : Bilingual(
          dutch: "geef het de naam \(name), of zet het in een andere map",
          english: "call it \(name), or put it into another folder"))
  }

  // MARK: Includes

  /// An included file that is not there; a name that is nearly the same may be meant.
  static func missing(
    _ path: String, written argument: String, in files: FileAccess, at place: Place
  ) -> Diagnostic {
    let near = nearest(to: path, in: files)
    return Diagnostic(
      .includeNotFound, at: place,
      Bilingual(dutch: "\(path) bestaat niet", english: "\(path) does not exist"),
      help: near.map {
        let path = Paths.joined(Paths.folder(of: path), $0)
        return Bilingual(dutch: "bedoelt u \(path)?", english: "do you mean \(path)?")
      }
        ?? Bilingual(
          dutch: "controleer het pad: het begint in de map van dit bestand",
          english: "check the path: it starts in the folder of this file"),
      fixes: [near.flatMap { respelling(of: path, $0, written: argument, in: files, at: place) }])
  }

  /// The last part of the path, as the file is called.
  private static func respelling(
    of path: String, _ near: String, written argument: String, in files: FileAccess,
    at place: Place
  ) -> Fix? {
    let name = Paths.name(of: path)
    guard argument.utf8.count == place.range.count, argument.hasSuffix(name) else { return nil }
    let end = Int(place.range.end)
    return Fix(
      spelling: name, as: near, among: names(beside: path, in: files),
      at: [Place(source: place.source, from: end - name.utf8.count, to: end)])
  }

  private static func names(beside path: String, in files: FileAccess) -> [String] {
    let folder = Paths.folder(of: path)
    return files.list(folder.isEmpty ? "." : folder).filter { !$0.isDirectory }
      .map { $0.name }.sorted()
  }

  /// The file in the same folder of which the name is nearly that of `path`.
  private static func nearest(to path: String, in files: FileAccess) -> String? {
    let names = names(beside: path, in: files)
    let name = Paths.name(of: path)
    // Short names are near to everything: who asks for T4 does not mean T3.
    let stem = name.prefix { $0 != "." }
    return stem.count >= 4
      ? Spelling.nearest(to: name, among: names)
      : names.first { $0.lowercased() == name.lowercased() }
  }

  static func nothingFits(_ pattern: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .includeNotFound, at: place,
      Bilingual(dutch: "geen bestand past op \(pattern)", english: "no file fits \(pattern)"),
      help: Bilingual(
        dutch: "controleer het patroon: het begint in de map van dit bestand",
        english: "check the pattern: it starts in the folder of this file"))
  }

  /// The files in `circle` include each other; the last is the first again.
  static func circle(_ circle: [String], at place: Place) -> Diagnostic {
    if circle.count == 2 {
      return Diagnostic(
        .includeCycle, at: place,
        Bilingual(
          dutch: "\(circle[0]) voegt zichzelf in", english: "\(circle[0]) includes itself"),
        help: Bilingual(
          dutch: "haal deze include weg, of maak het patroon zo dat dit bestand er niet op past",
          english: "remove this include, or change the pattern so that this file does not fit it"))
    }
    let path = circle.joined(separator: " → ")
    return Diagnostic(
      .includeCycle, at: place,
      Bilingual(dutch: "include in een kring: \(path)", english: "include in a circle: \(path)"),
      help: Bilingual(
        dutch: "haal één van deze includes weg", english: "remove one of these includes"))
  }

  static func twice(_ path: String, first: Place, at place: Place) -> Diagnostic {
    Diagnostic(
      .includedTwice, at: place,
      Bilingual(
        dutch: "\(path) is al eerder gelezen", english: "\(path) was already read"),
      related: first == place
        ? []
        : [
          Diagnostic.Related(
            place: first,
            label: Bilingual(dutch: "hier voor het eerst", english: "here for the first time"))
        ],
      help: first == place
        ? Bilingual(dutch: "noem elk bestand één keer", english: "name each file once")
        : Bilingual(dutch: "haal één include weg", english: "remove one of the includes"))
  }

  static func tooDeep(most: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .includeTooDeep, at: place,
      Bilingual(
        dutch: "meer dan \(most) bestanden voegen elkaar in",
        english: "more than \(most) files include one another"),
      help: Bilingual(
        dutch: "voeg de bestanden naast elkaar in, vanuit één hoofdbestand",
        english: "include the files side by side, from one main file"))
  }

  static func otherFormat(_ pattern: String, at place: Place) -> Diagnostic {
    var name = pattern
    if let colon = name.firstIndex(of: ":") { name = String(name[name.index(after: colon)...]) }
    if let point = name.lastIndex(of: ".") { name = String(name[..<point]) }
    return Diagnostic(
      .includeOfOtherFormat, at: place,
      Bilingual(dutch: "\(pattern) is geen journaal", english: "\(pattern) is not a journal"),
      help: Bilingual(
        dutch: "zet het eerst om: hledger -f \(pattern) print > \(name).journal",
        english: "convert it first: hledger -f \(pattern) print > \(name).journal"))
  }
}
