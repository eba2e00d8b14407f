package import Diagnostics

/// A run of text in a document: what it says, and where.
package struct Inline: Sendable {
  /// The content in the source with its marks and tags, without white space around it.
  package let range: TextRange

  /// What a reader sees: without marks and tags, escapes and entities resolved, white space (a
  /// no-break space too) folded to one space, invisible characters left out.
  ///
  /// Raised and lowered digits become ² and ₂, so that a figure with a note behind it is not read
  /// as a longer figure. Struck out text keeps a `~~` on both sides: it is not what its words say.
  package let text: String

  /// What is seen of the lead, in the source; see `lead`.
  package let leadRange: TextRange

  /// What is seen of the rest, in the source.
  package let restRange: TextRange

  /// How many bytes of `text` are the lead, and at which byte of it the rest begins.
  let leadCount: Int
  let restStart: Int

  let syntax: InlineSyntax
  let quoteDepth: Int

  package var isEmpty: Bool { text.isEmpty }

  /// The text up to the first change of emphasis, line break or new paragraph: the name of an
  /// activity, of which the rest is the explanation.
  ///
  /// A text that is bold or italic as a whole is all lead: then the emphasis sets nothing apart.
  package var lead: String {
    leadCount == text.utf8.count ? text : String(Substring(text.utf8.prefix(leadCount)))
  }

  /// What follows the lead.
  package var rest: String { String(Substring(text.utf8.dropFirst(restStart))) }

  /// The place in the source of a part of `text`, given as UTF-8 offsets into it.
  ///
  /// The text is read once more to find it, which is cheap enough for a finding, and spares a map
  /// for each of the texts about which nothing is to be said.
  package func range(ofUTF8 part: Range<Int>, in source: Source) -> TextRange {
    source.withBytes { bytes in
      var reader = InlineReader(recordsPlaces: true)
      _ = reader.read(
        bytes, Int(range.start), Int(range.end), as: syntax, quoteDepth: quoteDepth)
      return reader.place(of: part) ?? TextRange(Int(range.end), Int(range.end))
    }
  }
}

extension Inline {
  /// A text without any mark, tag, entity, escape or white space to be folded.
  init(plain text: String, range: TextRange, syntax: InlineSyntax) {
    self.range = range
    self.text = text
    leadRange = range
    restRange = TextRange(Int(range.end), Int(range.end))
    leadCount = text.utf8.count
    restStart = leadCount
    self.syntax = syntax
    quoteDepth = 0
  }
}

/// Which grammar a run of text has.
enum InlineSyntax {
  case markdown
  /// Markdown in which a bar is escaped everywhere, in code too.
  case pipeCell
  /// Tags and entities alone.
  case html
  /// No marks at all.
  case verbatim
}
