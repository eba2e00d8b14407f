/// Words for file names and keys.
package enum Slug {
  /// A text in small letters, digits and hyphens; letters of other scripts stay what they are.
  package static func of(_ text: String) -> String {
    var slug = ""
    var isWaiting = false
    for scalar in text.lowercased().unicodeScalars {
      let plain = plain(scalar)
      // A mark that stands apart belongs to the letter before it.
      if "\u{300}"..."\u{36F}" ~= scalar { continue }
      if plain.isEmpty {
        isWaiting = !slug.isEmpty
        continue
      }
      if isWaiting { slug += "-" }
      isWaiting = false
      slug += plain
    }
    return slug.isEmpty ? "x" : slug
  }

  /// The words for some names, each those of no other of them nor of an earlier run on the same
  /// books: *Noord Oost* is `noord-oost-2` where *Noord-Oost* comes before it.
  package static func distinct(_ names: [String]) -> [String: String] {
    var taken: Set<String> = []
    var slugs: [String: String] = [:]
    for name in names {
      let slug = of(name)
      var (distinct, number) = (slug, 1)
      while !taken.insert(distinct).inserted {
        number += 1
        distinct = slug + "-\(number)"
      }
      if slugs[name] == nil { slugs[name] = distinct }
    }
    return slugs
  }

  /// A letter without its mark; empty for what is no letter or digit.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "0"..."9": String(Character(scalar))
    case "à"..."å": "a"
    case "ç": "c"
    case "è"..."ë": "e"
    case "ì"..."ï": "i"
    case "ñ": "n"
    case "ò"..."ö", "ø": "o"
    case "ù"..."ü": "u"
    default: scalar.properties.isAlphabetic ? String(Character(scalar)) : ""
    }
  }
}
