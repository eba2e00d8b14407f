import Basics

/// A tag of HTML.
struct Tag {
  enum Kind {
    case table, caption, head, body, row, cell, headerCell
    case italic, bold, struck, raised, lowered
    /// `<pre>` and others whose content goes on over blank lines.
    case verbatim
    /// A tag that begins or ends a paragraph.
    case block
    case lineBreak
    /// A tag that changes nothing in what the text says.
    case inline
  }

  let kind: Kind
  let isClosing: Bool
  let start: Int
  /// Behind the `>`.
  let end: Int
  let attributesStart: Int

  /// The names by what they do to a text.
  ///
  /// A tag with another name is no HTML but text, such as `<naam>` in a form to be filled in, and
  /// dropping it would drop what somebody wrote.
  private static let names: [(kind: Kind, names: String)] = [
    (.table, "table"), (.caption, "caption"), (.head, "thead"), (.body, "tbody tfoot"),
    (.row, "tr"), (.cell, "td"), (.headerCell, "th"), (.italic, "i em cite dfn var"),
    (.bold, "b strong"), (.struck, "del s strike"), (.raised, "sup"), (.lowered, "sub"),
    (.verbatim, "pre script style textarea"), (.lineBreak, "br"),
    (
      .block,
      """
      p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 hr blockquote section article aside header footer \
      main nav figure figcaption details summary center address form fieldset colgroup col html \
      body head
      """
    ),
    (
      .inline,
      """
      a abbr acronym big code data font img ins kbd label mark o:p q samp small span time tt u wbr \
      input bdi bdo
      """
    ),
  ]

  /// The names as a hash table: each stands at its `slot`, or behind others at the next free one.
  ///
  /// A document in HTML asks several times for each of its cells.
  private static let table: [(key: UInt64, kind: Kind)?] = {
    var table: [(key: UInt64, kind: Kind)?] = Array(repeating: nil, count: 256)
    for (kind, list) in names {
      for name in list.split(separator: " ") {
        var key: UInt64 = 0
        for byte in name.utf8.prefix(8) { key = key << 8 | UInt64(byte) }
        var slot = slot(of: key)
        while table[slot] != nil { slot = (slot + 1) % 256 }
        table[slot] = (key, kind)
      }
    }
    return table
  }()

  private static func slot(of key: UInt64) -> Int {
    // The multiplier mixes the letters into the highest byte.
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  /// The kind of the tag whose name begins with the eight bytes (or fewer) in `key`.
  ///
  /// That is enough to tell the names of HTML apart.
  static func kind(named key: UInt64) -> Kind? {
    var slot = slot(of: key)
    while let entry = table[slot] {
      if entry.key == key { return entry.kind }
      slot = (slot + 1) % 256
    }
    return nil
  }
}

extension Span<UInt8> {
  /// The tag that begins at the `<` at `start`, if it is one of HTML and is closed by a `>`.
  ///
  /// A tag has no `<` outside of quotes. That, and that a quote ends at the next of its kind, keeps
  /// a text of nothing but open tags linear: no two attempts are within quotes of the same kind at
  /// the same place.
  func tag(at start: Int, end: Int) -> Tag? {
    guard let name = tagName(at: start, end: end) else { return nil }
    var position = name.end
    while position < end {
      let byte = self[position]
      position += 1
      switch byte {
      case ASCII.greater:
        return Tag(
          kind: name.kind, isClosing: name.isClosing, start: start, end: position,
          attributesStart: name.end)
      case ASCII.less: return nil
      case ASCII.quote, ASCII.apostrophe:
        position = self.first(byte, from: position, to: end) + 1
      default: break
      }
    }
    return nil
  }

  /// What the name of the tag at `start` says, whether or not the tag is ever closed.
  func tagName(at start: Int, end: Int) -> (kind: Tag.Kind, isClosing: Bool, end: Int)? {
    var position = start + 1
    let isClosing = position < end && self[position] == ASCII.slash
    if isClosing { position += 1 }
    guard position < end, ASCII.isLetter(self[position]) else { return nil }
    var key: UInt64 = 0
    let nameStart = position
    while position < end {
      let byte = ASCII.lowercased(self[position])
      guard ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == ASCII.colon else { break }
      if position - nameStart < 8 { key = key << 8 | UInt64(byte) }
      position += 1
    }
    let isEnd =
      position >= end || self[position] == ASCII.greater || self[position] == ASCII.slash
      || ASCII.isWhiteSpace(self[position])
    guard isEnd, let kind = Tag.kind(named: key) else { return nil }
    return (kind, isClosing, position)
  }

  /// The value of the attribute `name` of a tag, without quotes.
  func attribute(_ name: StaticString, of tag: Tag) -> String? {
    let end = tag.end - 1
    var position = tag.attributesStart
    while position < end {
      while position < end, ASCII.isWhiteSpace(self[position]) || self[position] == ASCII.slash {
        position += 1
      }
      let nameStart = position
      while position < end, !ASCII.isWhiteSpace(self[position]), self[position] != ASCII.equals {
        position += 1
      }
      let isWanted =
        spells(name, at: nameStart, end: position)
        && position - nameStart == name.utf8CodeUnitCount
      let equals = skipWhiteSpace(position, end)
      guard equals < end, self[equals] == ASCII.equals else {
        // A name alone; nothing is skipped twice, since a name or the end follows.
        position = Swift.max(equals, nameStart + 1)
        continue
      }
      var valueStart = skipWhiteSpace(equals + 1, end)
      let valueEnd: Int
      if valueStart < end,
        self[valueStart] == ASCII.quote || self[valueStart] == ASCII.apostrophe
      {
        valueEnd = Swift.min(first(self[valueStart], from: valueStart + 1, to: end), end)
        valueStart += 1
        position = valueEnd + 1
      } else {
        var stop = valueStart
        while stop < end, !ASCII.isWhiteSpace(self[stop]) { stop += 1 }
        valueEnd = stop
        position = Swift.max(valueEnd, equals + 1)
      }
      if isWanted { return text(valueStart, valueEnd) }
    }
    return nil
  }

  /// The end of the comment that begins at `start`, or nil if there is none or it is never closed.
  func comment(at start: Int, end: Int) -> Int? {
    guard spells("<!--", at: start, end: end) else { return nil }
    // `<!-->` is a whole comment too.
    var position = start + 4
    if spells(">", at: position, end: end) { return position + 1 }
    while position < end {
      position = first(ASCII.minus, from: position, to: end)
      if spells("-->", at: position, end: end) { return position + 3 }
      position += 1
    }
    return nil
  }
}
