import Basics

/// Words for file names and keys.
package enum Slug {
  /// A text in small letters, digits and hyphens; letters of other scripts stay what they are.
  package static func of(_ text: String) -> String {
    var slug = ""
    var isWaiting = false
    for scalar in text.unicodeScalars {
      let plain = PlainLetter.of(scalar)
      // A mark that stands apart belongs to the letter before it.
      if plain.isEmpty { continue }
      guard scalar.properties.isAlphabetic || "0"..."9" ~= scalar else {
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
    for name in names where slugs[name] == nil {
      slugs[name] = taken.insertFree(of(name))
    }
    return slugs
  }
}
