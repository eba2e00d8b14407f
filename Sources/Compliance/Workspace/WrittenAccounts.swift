import Basics
import Diagnostics
import Ledger

/// The postings that name an account, or a part of one, in the same wrong way.
struct WrittenAccounts {
  /// What an account is made of: `[layer:]GL code:kind[:activity]`.
  enum Piece {
    case layer
    /// All that stands behind the layer.
    case behindLayer
    case code
    case kind
    /// The first parts of an activity, as they are written.
    case activity(String)
  }

  private var postings: [PostingPlace] = []

  var count: Int { postings.count }

  mutating func add(_ place: PostingPlace, _ posting: Posting) {
    if !posting.traits.contains(.continued) { postings.append(place) }
  }

  func firstPlace(in book: Book) -> Place? {
    postings.first.map { book.accountPlace(of: $0) }
  }

  /// Another piece in the place of the one that is written; nil if it cannot stand there.
  ///
  /// Where an account goes by an alias its name is not written out, and such a posting is left. Where
  /// money would move into or out of a balance that somebody asserts, it is not safe.
  func fix(
    _ piece: Piece, as meant: String, among known: [String], in book: Book, _ paths: [AccountPath]
  ) -> Fix? {
    fix(piece, as: meant, in: book, paths) { Spelling.isSure(that: $0, means: meant, among: known) }
  }

  /// The same, where it is known already whether that is sure.
  func fix(
    _ piece: Piece, as meant: String, isSure: Bool, in book: Book, _ paths: [AccountPath]
  ) -> Fix? {
    fix(piece, as: meant, in: book, paths) { _ in isSure }
  }

  private func fix(
    _ piece: Piece, as meant: String, in book: Book, _ paths: [AccountPath],
    _ isMeant: (String) -> Bool
  ) -> Fix? {
    guard AccountPath.canHold(meant) else { return nil }
    var edits: [Fix.Edit] = []
    var isSure = true
    // Most postings share their account, so its pieces are looked up once.
    var ranges: [AccountID: Range<Int>?] = [:]
    var renamed: [String: String] = [:]
    for posting in postings {
      let account = book.posting(at: posting).account
      let name = book.names.accounts[Int(account)]
      let range = ranges[account] ?? WrittenAccounts.range(of: piece, in: name, paths[Int(account)])
      ranges[account] = .some(range)
      let written = book.accountPlace(of: posting)
      guard let range, let start = start(of: name, at: written, in: book) else {
        isSure = false
        continue
      }
      let head = String(name.utf8.prefix(range.lowerBound)) ?? ""
      let typed = String(name.utf8.dropFirst(range.lowerBound).prefix(range.count)) ?? ""
      let tail = String(name.utf8.dropFirst(range.upperBound)) ?? ""
      isSure = isSure && isMeant(typed)
      renamed[name] = head + meant + tail
      edits.append(
        Fix.Edit(
          Place(
            source: written.source, from: start + range.lowerBound, to: start + range.upperBound),
          meant))
    }
    let first = postings.lazy.map { book.posting(at: $0).day }.min()
    isSure = isSure && !WrittenAccounts.movesAssertedMoney(renamed, from: first, in: book)
    return Fix(Fix.writing(meant), isSure ? .safe : .unsafe, edits)
  }

  /// Where the name of an account begins in a posting; nil if it is not written out there.
  private func start(of name: String, at written: Place, in book: Book) -> Int? {
    let text = book.sources[written.source].text(in: written.range)
    let hasBrackets =
      (text.hasPrefix("(") && text.hasSuffix(")")) || (text.hasPrefix("[") && text.hasSuffix("]"))
    let bare = hasBrackets ? String(text.dropFirst().dropLast()) : text
    guard bare.utf8.elementsEqual(name.utf8) else { return nil }
    return Int(written.range.start) + (hasBrackets ? 1 : 0)
  }

  /// The bytes of a piece in the name of an account.
  private static func range(
    of piece: Piece, in name: String, _ path: AccountPath
  ) -> Range<Int>? {
    var parts: [Range<Int>] = []
    var start = 0
    for part in name.utf8.split(separator: 0x3A, omittingEmptySubsequences: false) {
      parts.append(start..<start + part.count)
      start += part.count + 1
    }
    let code = path.layer == .realisation ? 0 : 1
    switch piece {
    case .layer: return parts[0]
    case .behindLayer:
      return code < parts.count ? parts[code].lowerBound..<name.utf8.count : nil
    case .code: return code < parts.count ? parts[code] : nil
    case .kind: return code + 1 < parts.count ? parts[code + 1] : nil
    case .activity(let typed):
      guard let activity = path.activity, activity.utf8.starts(with: typed.utf8) else { return nil }
      let start = name.utf8.count - activity.utf8.count
      return start..<start + typed.utf8.count
    }
  }

  /// Whether a balance that somebody asserts, on the first day of that money or later, holds it under
  /// one of the names and not under the other.
  private static func movesAssertedMoney(
    _ renamed: [String: String], from first: Day?, in book: Book
  ) -> Bool {
    guard let first else { return false }
    return book.parts.contains { part in
      part.assertions.contains { row, assertion in
        let posting = part.postings[row]
        if posting.day < first { return false }
        let account = book.names.accounts[Int(posting.account)]
        func holds(_ name: String) -> Bool {
          name == account || (assertion.isInclusive && name.hasPrefix(account + ":"))
        }
        return renamed.contains { holds($0.key) != holds($0.value) }
      }
    }
  }
}
