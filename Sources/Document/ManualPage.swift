/// A page of the manual without a format, for a terminal and for `man`.
package struct ManualPage: Sendable {
  /// A piece of text that looks the same from start to end.
  package struct Span: Equatable, Sendable {
    package enum Style: Sendable {
      case plain
      /// What is typed or written as it is.
      case code
      case strong
    }

    package let text: String
    package let style: Style

    package init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  package struct Column: Sendable {
    package let title: String
    package let alignment: Table.Alignment

    package init(_ title: String, _ alignment: Table.Alignment) {
      self.title = title
      self.alignment = alignment
    }
  }

  package enum Block: Sendable {
    /// Level 1 is the title of the page.
    case heading(level: Int, [Span])
    case paragraph([Span])
    /// An item of a list, behind its bullet or number; `depth` 1 is a list that lies in no other.
    case item(mark: String, depth: Int, [Span])
    case table([Column], rows: [[String]])
    /// Lines that stay as they are.
    case code([String])
  }

  package var blocks: [Block] = []

  package init() {}
}

extension ManualPage.Span {
  /// The text with signs around it, where nothing else would set it off from the words beside it: `?`
  /// is code that reads as the end of a sentence.
  package var marked: String {
    guard style == .code, !text.contains(where: { $0.isLetter || $0.isNumber }) else {
      return text
    }
    return "`" + text + "`"
  }
}
