import Diagnostics
import Rendering

/// Texts and the places in them that a test speaks of.
struct Sample {
  let sources: [Source]

  init(_ texts: (path: String, text: String)...) {
    sources = texts.map { Source(path: $0.path, text: $0.text) }
  }

  init(_ text: String) {
    self.init((path: "boek.journal", text: text))
  }

  init(bytes: [UInt8]) {
    sources = [Source(path: "boek.journal", bytes: bytes)]
  }

  /// The place of the `occurrence`th time, counted from 0, that a text holds `part`.
  func place(_ part: String, occurrence: Int = 0, in source: Int = 0) -> Place {
    let bytes = sources[source].copyOfBytes()
    let part = Array(part.utf8)
    var occurrence = occurrence
    for start in 0...(bytes.count - part.count) where bytes[start..<start + part.count] == part[...]
    {
      if occurrence == 0 { return Place(source: source, from: start, to: start + part.count) }
      occurrence -= 1
    }
    preconditionFailure("The sample does not hold the text that the test looks for.")
  }

  /// The empty place right before the first time that a text holds `part`.
  func placeBefore(_ part: String, in source: Int = 0) -> Place {
    let start = Int(place(part, in: source).range.start)
    return Place(source: source, from: start, to: start)
  }

  /// The empty place behind the last byte of a text.
  func end(of source: Int = 0) -> Place {
    Place(source: source, from: sources[source].count, to: sources[source].count)
  }

  func render(
    _ diagnostic: Diagnostic, _ language: Language = .dutch, width: Int? = nil,
    palette: Palette = .plain
  ) -> String {
    var renderer = TextRenderer(
      sources: sources, language: language, palette: palette, width: width)
    return renderer.render(diagnostic)
  }
}

extension Bilingual {
  /// A text that a test does not need in two languages.
  static func same(_ text: String) -> Bilingual { Bilingual(dutch: text, english: text) }
}

extension Diagnostic {
  /// A finding of which only the drawing of its marks matters.
  static func marking(
    _ place: Place, _ label: String? = nil, related: [(Place, String)] = []
  ) -> Diagnostic {
    Diagnostic(
      .malformedAmount, at: place, .same("bedrag niet begrepen"),
      label: label.map { .same($0) },
      related: related.map { Related(place: $0.0, label: .same($0.1)) })
  }
}

/// The text without the colours of `Palette.coloured`.
func withoutColour(_ text: String) -> String {
  var plain = String.UnicodeScalarView()
  var isInSequence = false
  for scalar in text.unicodeScalars {
    if scalar == "\u{1B}" { isInSequence = true }
    if !isInSequence { plain.append(scalar) }
    if scalar == "m" { isInSequence = false }
  }
  return String(plain)
}

/// Random numbers that are the same in each run, so that a failing case can be found again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    // SplitMix64, which needs no more than a counter.
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
