import Compliance
import Diagnostics
import Rendering

/// Shows findings as text.
///
/// Of very many only the first are drawn, and the rest is counted.
struct FindingList {
  private static let mostShown = 200

  private let sources: [Source]
  private let terminal: Terminal
  private let isConcise: Bool?
  private let mask: SourceMask?

  /// `mask` hides what no line may show; nil where nobody has looked for that.
  ///
  /// `isConcise` is nil for a command that has no option `--concise`.
  init(
    sources: [Source], _ terminal: Terminal, isConcise: Bool? = nil, mask: SourceMask? = nil
  ) {
    self.mask = mask
    self.sources = sources
    self.terminal = terminal
    self.isConcise = isConcise
  }

  /// What the texts hold that the findings show something of.
  private func personalData(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var places = diagnostics.map { $0.place }
    for diagnostic in diagnostics { places += diagnostic.related.map { $0.place } }
    return Set(places.map { $0.source }).sorted().flatMap {
      PrivacyCheck.run(on: [sources[$0]], firstNumber: $0)
    }
  }

  func show(_ diagnostics: [Diagnostic], on output: Output) {
    output.write(text(of: diagnostics))
  }

  /// The findings; what others say is personal data stays hidden in their lines too.
  func text(of diagnostics: [Diagnostic], besides others: [Diagnostic] = []) -> String {
    let mask = mask ?? SourceMask(diagnostics + others + personalData(diagnostics), of: sources)
    var text = ""
    if isConcise == true {
      var renderer = ConciseRenderer(sources: sources, language: terminal.language, mask: mask)
      for diagnostic in diagnostics { text += renderer.render(diagnostic) + "\n" }
      return text
    }
    var renderer = TextRenderer(
      sources: sources, language: terminal.language,
      palette: terminal.isColoured ? .coloured : .plain, width: terminal.width,
      mask: mask)
    for diagnostic in diagnostics.prefix(FindingList.mostShown) {
      text += renderer.render(diagnostic) + "\n"
    }
    let rest = diagnostics.count - FindingList.mostShown
    guard rest > 0 else { return text }
    let more = Bilingual(
      dutch: "… en nog \(rest) bevindingen", english: "… and \(rest) more findings")
    let way = Bilingual(
      dutch: "; --concise toont ze alle, een regel per stuk",
      english: "; --concise shows them all, a line each")
    text += more.text(in: terminal.language)
    if isConcise != nil { text += way.text(in: terminal.language) }
    return text + "\n\n"
  }
}
