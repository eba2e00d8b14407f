import Basics
package import Document
package import Privacy

/// A page without personal data, of which alone the formats make bytes: its texts, its keys and the
/// names of its files.
package struct ShownPage: Sendable {
  package let page: Page

  package init(_ page: Page, hiddenBy mask: TextMask = .unknowing) {
    var keys = KeyMask(mask)
    self.page = page.mapped(texts: { mask.hidden(in: $0) }, keys: { keys.hidden(in: $0) })
  }
}

/// A table without personal data, of which alone the formats make text.
package struct ShownTable: Sendable {
  package let table: Table

  package init(_ table: consuming Table, hiddenBy mask: TextMask = .unknowing) {
    self.table = (consume table).mapped(texts: { mask.hidden(in: $0) }, keys: { $0 })
  }
}

extension ShownTable {
  /// A table for programs that go on with the books, as they are written there.
  package init(asWritten table: Table) { self.table = table }
}

/// Takes personal data out of keys, so that different keys stay different.
private struct KeyMask {
  private let mask: TextMask
  private var shown: [String: String] = [:]
  private var used: Set<String> = []

  init(_ mask: TextMask) { self.mask = mask }

  mutating func hidden(in key: String) -> String {
    if let known = shown[key] { return known }
    let name = used.insertFree(mask.hidden(inKey: key))
    shown[key] = name
    return name
  }
}
