import Basics
package import Diagnostics

/// Which norms were judged, or why none was.
package enum JudgedNorms: Sendable {
  /// By their codes.
  case judged([String])
  case none(Bilingual)

  var codes: [String] {
    switch self {
    case .judged(let codes): codes
    case .none: []
    }
  }

  /// Why none was judged; nil where some were.
  var reason: Bilingual? {
    switch self {
    case .judged: nil
    case .none(let why): why
    }
  }

  /// Such as `normen: 2 getoetst: BGR-01, BGR-03`.
  package func words(in language: Language) -> String {
    switch (self, language) {
    case (.judged(let codes), .dutch):
      "normen: \(codes.count) getoetst: " + codes.joined(separator: ", ")
    case (.judged(let codes), .english):
      "norms: \(codes.count) judged: " + codes.joined(separator: ", ")
    case (.none(let why), .dutch): "normen: niet getoetst, " + why.dutch
    case (.none(let why), .english): "norms: not judged, " + why.english
    }
  }
}

/// What is said of all that was not read.
package struct UnreadWords {
  private let unread: [Unread]

  package init(_ unread: [Unread]) { self.unread = unread }

  /// Such as `2 bestanden niet gelezen, en 1 tabel in documenten`; nil for nothing.
  package func count(in language: Language) -> String? {
    let files = unread.count { $0.isFile }
    let parts = unread.count - files
    if unread.isEmpty { return nil }
    let file = language.count(files, ("bestand", "bestanden"), ("file", "files"))
    let part = language.count(parts, ("tabel", "tabellen"), ("table", "tables"))
    let words =
      files == 0
      ? Bilingual(
        dutch: "\(part) in documenten niet gelezen", english: "\(part) in documents not read")
      : parts == 0
        ? Bilingual(dutch: "\(file) niet gelezen", english: "\(file) not read")
        : Bilingual(
          dutch: "\(file) niet gelezen, en \(part) in documenten",
          english: "\(file) not read, and \(part) in documents")
    return words.text(in: language)
  }

  /// `niet gelezen: ` and why.
  static func sentence(_ one: Unread, in language: Language) -> String {
    let start = Bilingual(dutch: "niet gelezen: ", english: "not read: ")
    return start.text(in: language) + VisibleText.of(one.message.text(in: language))
  }

  /// A line for each, as `path:line:column: opmerking niet gelezen: …`.
  package func lines(_ sources: [Source], in language: Language) -> String {
    var locator = SourceLocator(sources)
    var text = ""
    for one in unread {
      text +=
        locator.location(of: one.place) + ": " + Severity.note.word(in: language) + " "
        + UnreadWords.sentence(one, in: language) + "\n"
    }
    return text
  }
}
