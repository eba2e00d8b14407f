import Basics

/// The named characters of HTML that people and converters write: those of Latin-1, and typography.
enum Entities {
  /// Names of the characters from U+00A0 on, in their order.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
    iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc \
    uuml yacute thorn yuml
    """

  private static let others: [(name: String, value: UInt32)] = [
    ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27), ("euro", 0x20AC),
    ("bar", 0x7C), ("vert", 0x7C), ("verbar", 0x7C), ("ast", 0x2A), ("lowbar", 0x5F),
    ("num", 0x23), ("commat", 0x40), ("sol", 0x2F), ("dollar", 0x24), ("percnt", 0x25),
    ("colon", 0x3A), ("comma", 0x2C),
    ("period", 0x2E), ("Tab", 0x09), ("NewLine", 0x0A), ("OElig", 0x152), ("oelig", 0x153),
    ("ensp", 0x2002), ("emsp", 0x2003), ("thinsp", 0x2009), ("zwnj", 0x200C), ("zwj", 0x200D),
    ("lrm", 0x200E), ("rlm", 0x200F), ("hyphen", 0x2010), ("ndash", 0x2013), ("mdash", 0x2014),
    ("lsquo", 0x2018), ("rsquo", 0x2019), ("sbquo", 0x201A), ("ldquo", 0x201C), ("rdquo", 0x201D),
    ("bdquo", 0x201E), ("dagger", 0x2020), ("bull", 0x2022), ("hellip", 0x2026),
    ("permil", 0x2030), ("prime", 0x2032), ("lsaquo", 0x2039), ("rsaquo", 0x203A),
    ("trade", 0x2122), ("larr", 0x2190), ("rarr", 0x2192), ("minus", 0x2212), ("ne", 0x2260),
    ("le", 0x2264), ("ge", 0x2265), ("check", 0x2713),
  ]

  private static let named: [String: UInt32] = {
    var named: [String: UInt32] = [:]
    for (index, name) in latin.split(separator: " ").enumerated() {
      named[String(name)] = 0xA0 + UInt32(index)
    }
    for (name, value) in others { named[name] = value }
    return named
  }()

  /// No name of those that are known is longer.
  static let longestName = 8

  static func value(named name: String) -> UInt32? { named[name] }
}

extension Span<UInt8> {
  /// The character that the entity at `position` (`&…;`) stands for; `count` is that of the entity.
  package func entity(at position: Int, end: Int) -> Scalar? {
    let start = position + 1
    guard start < end else { return nil }
    if self[start] == ASCII.hash { return numericEntity(at: position, end: end) }
    var stop = start
    while stop < end, stop - start <= Entities.longestName, self[stop] != ASCII.semicolon {
      guard ASCII.isLetter(self[stop]) || ASCII.isDigit(self[stop]) else { return nil }
      stop += 1
    }
    guard stop < end, self[stop] == ASCII.semicolon,
      let value = Entities.value(named: text(start, stop))
    else { return nil }
    return Scalar(value, count: stop + 1 - position)
  }

  private func numericEntity(at position: Int, end: Int) -> Scalar? {
    var stop = position + 2
    let isHexadecimal = stop < end && ASCII.lowercased(self[stop]) == ASCII.lowerX
    if isHexadecimal { stop += 1 }
    let start = stop
    var value: UInt32 = 0
    // Seven digits are enough for every character, and cannot overflow.
    while stop < end, stop - start < 7 {
      let byte = ASCII.lowercased(self[stop])
      if ASCII.isDigit(byte) {
        value = value * (isHexadecimal ? 16 : 10) + UInt32(byte - ASCII.zero)
      } else if isHexadecimal, byte &- 0x61 < 6 {
        value = value * 16 + UInt32(byte - 0x61) + 10
      } else {
        break
      }
      stop += 1
    }
    guard stop > start, stop < end, self[stop] == ASCII.semicolon else { return nil }
    let isCharacter = value != 0 && Unicode.Scalar(value) != nil
    return Scalar(isCharacter ? value : 0xFFFD, count: stop + 1 - position)
  }
}
